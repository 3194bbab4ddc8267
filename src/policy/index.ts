export { principalFault } from './principal-fault.js';
export { type ReadOptions, readPolicies, readPolicyObject } from './read.js';
export type * from './types.js';
export { fillVars, type Vars } from './vars.js';
