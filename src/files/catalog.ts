import { existsSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Catalog, type CatalogText, readCatalog } from '../catalog/index.js';

/**
 * Where the data file lies, seen from a folder on the way up from this module: beside the bundles
 * (dist/catalog.data), among the sources, or in the package's dist/ where this module runs from lib/.
 */
const PLACES = ['catalog.data', join('catalog', 'catalog.data'), join('dist', 'catalog.data')];

/** From dist/cli/, src/files/ and lib/files/ the package's root is two folders up. INVARIANT: look no higher. */
const LEVELS = 3;

let loaded: Catalog | undefined;

/** More than the first line has. */
const HEAD_BYTES = 64 * 1024;

/**
 * The catalog, opened once a process and only when it is first asked for. Of its megabyte a run reads the services that it names.
 *
 * @throws if the installation lacks its data file.
 */
export function loadCatalog(): Catalog {
  loaded ??= readCatalog(openText(catalogPath()));
  return loaded;
}

/** A text in ASCII, of which characters are bytes. INVARIANT: it stays open, so that all that is read is of one and the same file. */
function openText(path: string): CatalogText {
  const file = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(HEAD_BYTES);
  const read = (into: Buffer, position: number): string =>
    into.toString('latin1', 0, readSync(file, into, 0, into.length, position));
  const beginning = read(buffer, 0);
  return {
    head: beginning.slice(0, beginning.indexOf('\n')),
    slice: (start, end) => read(Buffer.allocUnsafe(end - start), start),
  };
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
