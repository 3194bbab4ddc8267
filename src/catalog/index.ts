export { actionsOfOperation } from './api-operations.js';
export { parseCatalog } from './parse.js';
export { rcpServices } from './rcp-services.js';
export type * from './types.js';
