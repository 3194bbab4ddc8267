export { matchesName } from './actions.js';
export { combineExpectations } from './conflicts.js';
export { contextValueFault } from './context.js';
export { readExpectations } from './read.js';
export { type StarterOptions, starterExpectations } from './starter/index.js';
export { requestsOf, subjectOf, together } from './subject.js';
export type * from './types.js';
