export type { PackCut, PackLists } from './packs.js';
export { actionPacks, cutPack, PACKS, packActions, packOf } from './packs.js';
export type * from './types.js';
