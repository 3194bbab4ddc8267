export { parseCatalog } from './parse.js';
export type * from './types.js';
