import type { Catalog } from '../catalog/index.js';
import type { Diagnostic } from '../source/index.js';
import { createLedger } from './ledger.js';
import type { Progress, Reading, ReadOptions, SourceClient, TrailFilter, TrailReport } from './types.js';

/** A source that is ready to be read. */
export type TrailSource = (options: ReadOptions) => Promise<Reading>;

export interface TrailOptions {
  readonly catalog: Catalog;
  readonly filter: TrailFilter;
  readonly sources: readonly TrailSource[];
  readonly client?: SourceClient | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Reads the sources one after the other into one count. An event that several of them hold counts once, unless one of
 * them counts by itself (Athena, Lake): its answer has no event ids, and its reading says so.
 */
export async function readTrail(options: TrailOptions): Promise<TrailReport> {
  const ledger = createLedger(options.catalog, options.filter);
  const readings: Reading[] = [];
  for (const source of options.sources) {
    let unreadable = 0;
    let isTallied = false;
    const reading = await source({
      filter: options.filter,
      client: options.client,
      signal: options.signal,
      onProgress: options.onProgress,
      sink: (record, tally) => {
        isTallied ||= tally !== undefined;
        if (ledger.add(record, tally) === 'unreadable') unreadable += tally?.count ?? 1;
      },
      byteSink: {
        take: (bytes, start, end, marks) => {
          const entry = ledger.addBytes(bytes, start, end, marks);
          if (entry === 'unreadable') unreadable += 1;
          return entry !== undefined;
        },
        endOf: ledger.endOf,
      },
    });
    const known = withUnreadable(reading, unreadable);
    readings.push(isTallied && options.sources.length > 1 ? countedApart(known) : known);
  }
  return { version: 1, filter: options.filter, readings, usage: ledger.usage() };
}

function countedApart(reading: Reading): Reading {
  const warning: Diagnostic = {
    code: 'counted-apart',
    severity: 'warning',
    message: 'the answer of a query has no event ids: calls that another source holds as well count twice',
    path: reading.source,
    help: 'read overlapping sources in separate runs where the counts matter',
  };
  return { ...reading, diagnostics: [...reading.diagnostics, warning] };
}

function withUnreadable(reading: Reading, count: number): Reading {
  if (count === 0) return reading;
  const fault: Diagnostic = {
    code: 'unreadable-record',
    severity: 'error',
    message: `${count} records have no \`eventSource\`, no \`eventName\`, or no time to place them by`,
    path: reading.source,
  };
  return { ...reading, complete: false, diagnostics: [...reading.diagnostics, fault] };
}
