import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { mayHold, readLogPath } from '../layout.js';
import type { TrailFilter } from '../types.js';
import type { FileReport } from './report.js';

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

interface Search {
  readonly filter: TrailFilter;
  readonly report: FileReport;
  readonly found: FoundFile[];
  /** Real paths of the folders and files that were met, so that a link back to one is not gone round for ever. */
  readonly met: Set<string>;
}

/** What the names of log files end in. */
const logFile = /\.(?:json|jsonl|ndjson|log|gz)$/i;

/**
 * The log files that paths name or that lie below them, in the order of their names, each once. Links are followed.
 *
 * INVARIANT: whatever is met and not found ends in the report.
 */
export async function findFiles(
  paths: readonly string[],
  filter: TrailFilter,
  report: FileReport,
): Promise<readonly FoundFile[]> {
  const search: Search = { filter, report, found: [], met: new Set() };
  for (const path of paths) {
    await orReport(search, path, async () => {
      const real = await realpath(path);
      const stats = await stat(path);
      if (stats.isDirectory()) await searchFolder(search, path, real, real);
      else take(search, path, real, stats.size);
    });
  }
  return search.found;
}

/** Whatever goes wrong with one path, the others are read. */
async function orReport({ report }: Search, path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report.failed('log-file-not-found', `log file or folder cannot be read: ${message}`, path);
  }
}

async function searchFolder(search: Search, folder: string, real: string, root: string): Promise<void> {
  if (isMet(search, real)) {
    search.report.leftOut('folders that are read already, under another name');
    return;
  }
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    // What no link leads to lies in its folder's real place.
    await orReport(search, path, async () =>
      enter(search, path, isLink ? await realpath(path) : join(real, entry.name), root, isLink),
    );
  }
}

async function enter(search: Search, path: string, real: string, root: string, isLink: boolean): Promise<void> {
  const stats = await stat(path);
  if (isLink && real !== root && !real.startsWith(`${root}${sep}`)) search.report.followedOut(path);
  if (stats.isDirectory()) {
    await searchFolder(search, path, real, root);
    return;
  }
  const reason = reasonToLeave(path, search.filter);
  if (reason === undefined) take(search, path, real, stats.size);
  else search.report.leftOut(reason);
}

function take(search: Search, path: string, real: string, bytes: number): void {
  if (isMet(search, real)) search.report.leftOut('files that are read already, under another name');
  else search.found.push({ path, bytes });
}

function isMet({ met }: Search, real: string): boolean {
  if (met.has(real)) return true;
  met.add(real);
  return false;
}

function reasonToLeave(path: string, filter: TrailFilter): string | undefined {
  if (!logFile.test(path)) return 'files that are not named as log files';
  const layout = readLogPath(path);
  if (layout?.kind === 'digest') return 'digest files (they list log files, not calls)';
  if (layout?.kind === 'insight') return 'insight files (they hold statistics, not calls)';
  if (layout !== undefined && !mayHold(layout, filter)) return 'files of other accounts, Regions or days';
  return undefined;
}
