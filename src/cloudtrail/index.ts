export { actionsOf } from './actions.js';
export { outcomeOf, readEvent, readTime } from './event.js';
export { principalFilter } from './filter.js';
export { createLedger, type Ledger } from './ledger.js';
export { observe } from './observe.js';
export { readFiles } from './sources/files.js';
export { lookupEvents } from './sources/lookup.js';
export { readTrail, type TrailOptions, type TrailSource } from './trail.js';
export type * from './types.js';
