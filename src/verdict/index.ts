export { embeddedEvaluator, explanationAt, requestOf } from './embedded.js';
export { judge } from './judge.js';
export { reaches, resourcePolicyFor } from './resource-policies.js';
export { passes, summarize } from './summary.js';
export type * from './types.js';
export { type Weakening, weakenings } from './weakened.js';
