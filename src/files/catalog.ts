import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalog, parseCatalog } from '../catalog/index.js';

/**
 * Where the data file lies, seen from a folder on the way up from this module: beside the bundles
 * (dist/catalog.data), among the sources, or in the package's dist/ where this module runs from lib/.
 */
const PLACES = ['catalog.data', join('catalog', 'catalog.data'), join('dist', 'catalog.data')];

/** From dist/cli/, src/files/ and lib/files/ the package's root is two folders up. INVARIANT: look no higher. */
const LEVELS = 3;

let loaded: Catalog | undefined;

/**
 * The catalog, read once a process and only when it is first asked for.
 *
 * @throws if the installation lacks its data file.
 */
export function loadCatalog(): Catalog {
  // ASCII by construction, and latin1 is what Node decodes fastest.
  loaded ??= parseCatalog(readFileSync(catalogPath(), 'latin1'));
  return loaded;
}

function catalogPath(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  let folder = start;
  for (let level = 0; level < LEVELS; level++) {
    for (const place of PLACES) {
      const path = join(folder, place);
      if (existsSync(path)) return path;
    }
    folder = dirname(folder);
  }
  throw new Error(`the catalog's data file catalog.data is missing near ${start}: install iam-expect again`);
}
