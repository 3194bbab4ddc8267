export { credentialsLikely } from './environment.js';
export { type CallSubject, explainAwsError } from './errors.js';
export { openSession } from './session.js';
export type * from './types.js';
