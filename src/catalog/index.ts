export { actionsOfOperation } from './api-operations.js';
export { parseCatalog } from './parse.js';
export type * from './types.js';
