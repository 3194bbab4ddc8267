export type { PackLists, PackOptions } from './packs.js';
export { actionPacks, PACKS, packActions, packOf, packRows } from './packs.js';
export type * from './types.js';
