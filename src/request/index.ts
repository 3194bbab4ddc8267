export type { Arn } from './arn.js';
export { accountOfArn, arnParts, isAccountId, isPartition, PARTITIONS, parseArn } from './arn.js';
export type { Caller, CallerKind } from './caller.js';
export { isCanonicalUser, parseCaller } from './caller.js';
export type * from './types.js';
