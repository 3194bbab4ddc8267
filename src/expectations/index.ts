export { combineExpectations } from './conflicts.js';
export { readExpectations } from './read.js';
export type * from './types.js';
