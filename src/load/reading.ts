import type { ReadOptions } from '../expectations/index.js';
import { loadCatalog } from '../files/index.js';

/** What expectations files are read with. Catalog and packs take time to load, and do where a file needs them. */
export const READING: ReadOptions = {
  catalog: loadCatalog,
  packs: async () => (await import('../packs/index.js')).actionPacks(loadCatalog),
};
