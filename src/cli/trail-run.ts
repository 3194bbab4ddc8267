import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  mergeReports,
  type Progress,
  progressText,
  readTrail,
  readTrailReport,
  type TrailReport,
  type TrailSource,
} from '../cloudtrail/index.js';
import { loadCatalog } from '../files/index.js';
import { formatDiagnostic } from '../source/index.js';
import { readTrailRequest } from '../trail-request.js';
import type { Arguments } from './arguments.js';
import type { Terminal } from './command.js';
import { NO_SOURCE, options } from './trail-options.js';

export type TrailOutcome =
  | { readonly ok: true; readonly report: TrailReport }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads what the options ask for, with progress on a terminal; the first interrupt ends reading in good order. */
export async function runTrail(given: Arguments, terminal: Terminal): Promise<TrailOutcome> {
  const request = readTrailRequest(options(given), Date.now);
  if (!request.ok) return { ok: false, faults: [request.message] };
  const { filter, sources } = request.value;
  const earlier = await readReports(given.all('trail'), terminal.cwd);
  if (!earlier.ok) return earlier;
  if (sources.length === 0 && earlier.reports.length === 0) return { ok: false, faults: [NO_SOURCE] };
  const read = sources.length === 0 ? [] : [await readSources(filter, sources, terminal)];
  const [first, ...others] = [...read, ...earlier.reports];
  return first === undefined
    ? { ok: false, faults: [NO_SOURCE] }
    : { ok: true, report: mergeReports([first, ...others]) };
}

function readSources(
  filter: TrailReport['filter'],
  sources: readonly TrailSource[],
  terminal: Terminal,
): Promise<TrailReport> {
  const catalog = loadCatalog();
  return whileReading(terminal, (reading) => readTrail({ ...reading, catalog, filter, sources }));
}

interface LongRead {
  readonly signal: AbortSignal;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** Reads with progress on a terminal; the first interrupt asks to end in good order, the next ends at once. */
export async function whileReading<T>(terminal: Terminal, read: (reading: LongRead) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const onInterrupt = (): void => controller.abort(new Error('interrupted'));
  process.once('SIGINT', onInterrupt);
  const progress = progressLine(terminal);
  try {
    return await read({ signal: controller.signal, onProgress: progress.show });
  } finally {
    progress.clear();
    process.removeListener('SIGINT', onInterrupt);
  }
}

type Reports =
  | { readonly ok: true; readonly reports: readonly TrailReport[] }
  | { readonly ok: false; readonly faults: readonly string[] };

async function readReports(paths: readonly string[], cwd: string): Promise<Reports> {
  const reports: TrailReport[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const text = await readFile(resolve(cwd, path), 'utf8').catch(() => undefined);
    const read = text === undefined ? undefined : readTrailReport(text, path);
    if (read === undefined) faults.push(`\`${path}\` cannot be read`);
    else if (read.ok) reports.push(read.value);
    else faults.push(...read.diagnostics.map(formatDiagnostic));
  }
  return faults.length === 0 ? { ok: true, reports } : { ok: false, faults };
}

/** What the readings said, one after the other; errors among them make a report incomplete. */
export function readingLines({ readings }: TrailReport): readonly string[] {
  return readings.flatMap(({ diagnostics }) => diagnostics.map(formatDiagnostic));
}

export function isComplete({ readings }: TrailReport): boolean {
  return readings.length > 0 && readings.every(({ complete }) => complete);
}

const refreshMillis = 100;

interface ProgressLine {
  readonly show: ((progress: Progress) => void) | undefined;
  clear(): void;
}

/** One line that is written over and over, where there is a terminal to see it. */
function progressLine(terminal: Terminal): ProgressLine {
  if (process.stderr.isTTY !== true) return { show: undefined, clear: () => undefined };
  let started = Date.now();
  let shown = 0;
  let source = '';
  return {
    show(progress) {
      const now = Date.now();
      if (progress.source !== source) [source, started] = [progress.source, now];
      if (now - shown < refreshMillis) return;
      shown = now;
      terminal.err(`\r\u001b[K${progressText(progress, now - started)}`);
    },
    clear: () => terminal.err('\r\u001b[K'),
  };
}
