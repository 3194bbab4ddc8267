export { type Address, isInNetwork, type Network, parseAddress, parseNetwork } from './address.js';
export type { Arn } from './arn.js';
export { accountOfArn, arnParts, isAccountId, isPartition, PARTITIONS, parseArn } from './arn.js';
export type { Caller, CallerKind } from './caller.js';
export { isCanonicalUser, parseCaller } from './caller.js';
export { isDoubtfulDate, parseDate } from './date.js';
export { compareDecimals, type Decimal, parseDecimal } from './decimal.js';
export type * from './types.js';
