import { appendFile, readFile, writeFile } from 'node:fs/promises';
import type { Diagnostic, Read } from '../../source/index.js';
import { isObject, textOf } from '../json.js';
import type { TrailFilter } from '../types.js';

/**
 * What was looked up so far, so that an interrupted look-up can go on: a file of JSON lines that only grows. Its
 * first line says which query it is of; then come the records that the query is about and, after each page, how far
 * back in time the Region has been read. A line that was cut short by a crash is passed over.
 */
export interface LookupState {
  /** Where the window ends, whenever it is continued. */
  readonly until: string;
  /** The records that were found before. */
  readonly records: readonly unknown[];
  progressOf(region: string): RegionProgress;
  /** Adds a page. INVARIANT: the records are written before the place from which reading goes on. */
  save(region: string, records: readonly unknown[], progress: RegionProgress): Promise<void>;
}

export interface RegionProgress {
  /** Events up to this time, and some of its second, were read; `undefined` where none were. */
  readonly oldest: string | undefined;
  readonly done: boolean;
  readonly read: number;
}

const unread: RegionProgress = { oldest: undefined, done: false, read: 0 };

/** A state that is kept nowhere. */
export function volatileState(until: string): LookupState {
  return { until, records: [], progressOf: () => unread, save: async () => undefined };
}

/** Opens a state file, or begins one. A file of another query is an error: its records would be mixed in. */
export async function openState(path: string, filter: TrailFilter, now: string): Promise<Read<LookupState>> {
  const query = queryText(filter);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && Reflect.get(error, 'code') === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    const until = filter.to ?? now;
    await writeFile(path, `${JSON.stringify({ state: 'lookup', version: 1, query, until })}\n`, { mode: 0o600 });
    return { ok: true, value: stateOf(path, until, []), warnings: [] };
  }
  // What is added next must not continue a line that was cut short.
  if (!text.endsWith('\n')) await appendFile(path, '\n');
  const [head, ...lines] = parseLines(text);
  const until = isObject(head) && textOf(head, 'state') === 'lookup' ? textOf(head, 'until') : undefined;
  if (!isObject(head) || until === undefined) return { ok: false, diagnostics: [notAState(path)] };
  if (textOf(head, 'query') !== query) return { ok: false, diagnostics: [anotherQuery(path)] };
  return { ok: true, value: stateOf(path, until, lines), warnings: [] };
}

function queryText({ principal, sessionName, from, to, regions, accounts }: TrailFilter): string {
  return JSON.stringify([principal ?? null, sessionName ?? null, from ?? null, to ?? null, regions, accounts]);
}

function parseLines(text: string): readonly unknown[] {
  return text.split('\n').flatMap((line): readonly unknown[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

function stateOf(path: string, until: string, lines: readonly unknown[]): LookupState {
  const regions = new Map<string, RegionProgress>();
  const records: unknown[] = [];
  for (const line of lines.filter(isObject)) {
    const region = textOf(line, 'region');
    const { record, read, done } = line as { record?: unknown; read?: unknown; done?: unknown };
    if (record !== undefined) records.push(record);
    if (region !== undefined && typeof read === 'number') {
      regions.set(region, { oldest: textOf(line, 'oldest'), done: done === true, read });
    }
  }
  return {
    until,
    records,
    progressOf: (region) => regions.get(region) ?? unread,
    async save(region, found, progress) {
      const added = [...found.map((record) => ({ record })), { region, ...progress }];
      await appendFile(path, added.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
  };
}

function notAState(path: string): Diagnostic {
  return {
    code: 'not-a-state-file',
    severity: 'error',
    message: 'the file holds something else than the state of a look-up',
    help: 'name another file for `--state`',
    path,
  };
}

function anotherQuery(path: string): Diagnostic {
  return {
    code: 'state-of-another-query',
    severity: 'error',
    message: 'the state is of a look-up for another principal, window or Region',
    help: 'repeat the options with which it began, or name another file for `--state`',
    path,
  };
}
