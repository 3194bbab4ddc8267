import type { Diagnostic } from '../../source/index.js';
import { readSqlRow, type SqlRow } from '../sql-rows.js';
import type { Reading, ReadOptions } from '../types.js';
import { awsFault, interrupted, patiently, type Sleep } from './aws.js';

/** A query that runs somewhere else: Athena's, or CloudTrail Lake's. */
export interface RunningQuery {
  poll(): Promise<QueryState>;
  /** A page of rows; `undefined` as the next token ends them. */
  page(token: string | undefined): Promise<{ readonly rows: readonly SqlRow[]; readonly next: string | undefined }>;
  stop(): Promise<void>;
}

export interface QueryState {
  readonly state: 'running' | 'finished' | 'failed';
  readonly reason: string | undefined;
  readonly scannedBytes: number;
}

export interface QueryOptions extends ReadOptions {
  /** The query is stopped when it has scanned more. */
  readonly maxScanBytes: number;
  readonly sleep: Sleep;
}

const pollMillis = 1000;

/** Starts a query, waits for it, and hands its rows to the sink; nothing of it where it fails or scans too much. */
export async function runQuery(
  source: string,
  permission: string,
  options: QueryOptions,
  start: () => Promise<RunningQuery>,
): Promise<Reading> {
  const tally = { records: 0, scanned: 0 };
  try {
    const query = await patiently(start, options);
    const fault = await finished(source, query, options, tally);
    const faults = fault === undefined ? await readRows(source, query, options, tally) : [fault];
    return reading(source, tally, faults);
  } catch (error) {
    return reading(source, tally, [
      options.signal?.aborted === true ? interrupted(source, 'run it again') : awsFault(source, error, permission),
    ]);
  }
}

interface QueryTally {
  records: number;
  scanned: number;
}

async function finished(
  source: string,
  query: RunningQuery,
  options: QueryOptions,
  tally: QueryTally,
): Promise<Diagnostic | undefined> {
  for (;;) {
    const { state, reason, scannedBytes } = await patiently(query.poll, options);
    tally.scanned = scannedBytes;
    options.onProgress?.({ source, done: scannedBytes, total: undefined, unit: 'bytes' });
    if (scannedBytes > options.maxScanBytes) {
      await query.stop();
      return scansTooMuch(source, options.maxScanBytes);
    }
    if (state === 'failed') return failedQuery(source, reason);
    if (state === 'finished') return undefined;
    if (options.signal?.aborted === true) {
      await query.stop();
      return interrupted(source, 'the query was stopped; run it again');
    }
    await options.sleep(pollMillis, options.signal).catch(() => undefined);
  }
}

async function readRows(
  source: string,
  query: RunningQuery,
  options: QueryOptions,
  tally: QueryTally,
): Promise<readonly Diagnostic[]> {
  let token: string | undefined;
  let unreadable = 0;
  do {
    const { rows, next } = await patiently(() => query.page(token), options);
    for (const row of rows) {
      const read = readSqlRow(row);
      if (!read.ok) {
        unreadable += 1;
        continue;
      }
      tally.records += read.tally.count;
      options.sink(read.record, read.tally);
    }
    token = next;
    if (token !== undefined && options.signal?.aborted === true) return [interrupted(source, 'run it again')];
  } while (token !== undefined);
  return unreadable === 0 ? [] : [unreadableRows(source, unreadable)];
}

function scansTooMuch(source: string, limit: number): Diagnostic {
  return {
    code: 'scan-limit',
    severity: 'error',
    message: `the query was stopped: it scanned more than ${size(limit)}`,
    help: 'narrow the window, the Regions or the accounts, or raise `--max-scan`',
    path: source,
  };
}

function failedQuery(source: string, reason: string | undefined): Diagnostic {
  return {
    code: 'query-failed',
    severity: 'error',
    message: `the query failed: ${reason ?? 'no reason given'}`,
    help: '`--print-sql` shows it',
    path: source,
  };
}

function unreadableRows(source: string, count: number): Diagnostic {
  return {
    code: 'broken-record',
    severity: 'error',
    message: `${count} rows of the answer cannot be read`,
    path: source,
  };
}

function reading(source: string, { records, scanned }: QueryTally, faults: readonly Diagnostic[]): Reading {
  const note: Diagnostic = { code: 'scanned', severity: 'note', message: `scanned ${size(scanned)}`, path: source };
  return { source, complete: faults.length === 0, dataEvents: 'possible', records, diagnostics: [...faults, note] };
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

function size(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${Number((bytes / 1000 ** power).toPrecision(3))} ${units[power]}`;
}
