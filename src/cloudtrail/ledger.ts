import type { Catalog } from '../catalog/index.js';
import { outcomeOf, readEvent } from './event.js';
import { isCaller, isWanted } from './filter.js';
import { observe } from './observe.js';
import { seenIds } from './seen.js';
import type {
  ObservedRequest,
  Outcome,
  PassedOver,
  Tally,
  TrailEvent,
  TrailFilter,
  UnknownEvent,
  Usage,
  UsageRow,
} from './types.js';

/** Counts what records say, one after the other, in memory that grows with what is distinct, not with what is read. */
export interface Ledger {
  add(record: unknown, tally?: Tally): Entry;
  usage(): Usage;
}

/** What became of a record. */
export type Entry = 'counted' | 'duplicate' | 'filtered' | 'unreadable';

interface Tallied {
  count: number;
  failed: number;
  firstSeen: string | undefined;
  lastSeen: string | undefined;
}

interface RowState extends Tallied {
  readonly request: ObservedRequest;
  readonly denied: boolean;
  readonly invokedBy: string | undefined;
  readonly context: Map<string, Map<string, number>>;
}

interface UnknownState extends Tallied {
  readonly event: TrailEvent;
  readonly nearest: readonly string[];
}

export function createLedger(catalog: Catalog, filter: TrailFilter): Ledger {
  const rows = new Map<string, RowState>();
  const unknown = new Map<string, UnknownState>();
  const passedOver = new Map<string, number>();
  const seen = seenIds();
  const regions = new Set<string>();
  const accounts = new Set<string>();
  const principals = new Set<string>();
  const total: Tallied & { duplicates: number } = { ...untallied(), duplicates: 0 };

  const count = (event: TrailEvent, tally: Tally): void => {
    note(total, tally, 'succeeded');
    if (event.region !== '') regions.add(event.region);
    if (event.account !== undefined) accounts.add(event.account);
    const principal = event.caller.issuerArn ?? event.caller.arn;
    if (principal !== undefined) principals.add(principal);
    const reading = observe(event, catalog);
    if (reading.kind === 'none') {
      passedOver.set(reading.reason, (passedOver.get(reading.reason) ?? 0) + tally.count);
    } else if (reading.kind === 'unknown') {
      const key = `${event.source} ${event.name}`;
      const state = unknown.get(key) ?? { event, nearest: reading.nearest, ...untallied() };
      unknown.set(key, state);
      note(state, tally, 'succeeded');
    } else {
      for (const request of reading.requests) countRequest(rows, event, request, tally);
    }
  };

  return {
    add(record, tally) {
      const read = readEvent(record);
      if (!read.ok) return 'unreadable';
      const { event } = read;
      if (lacksTime(event, filter)) return 'unreadable';
      if (!isWanted(event, filter)) return 'filtered';
      const id = event.sharedId ?? event.id;
      if (id !== undefined && seen.meet(id)) {
        total.duplicates += tally?.count ?? 1;
        return 'duplicate';
      }
      count(event, tally ?? { count: 1, first: event.time, last: event.time });
      return 'counted';
    },
    usage: () => ({
      rows: [...rows.values()].map(toRow).sort(byActionAndResource),
      unknown: [...unknown.values()].map(toUnknown).sort((a, b) => compare(a.source + a.name, b.source + b.name)),
      passedOver: [...passedOver].map(([reason, times]): PassedOver => ({ reason, count: times })).sort(byReason),
      events: total.count,
      duplicates: total.duplicates,
      firstSeen: total.firstSeen,
      lastSeen: total.lastSeen,
      regions: [...regions].sort(),
      accounts: [...accounts].sort(),
      principals: [...principals].sort(),
    }),
  };
}

/** INVARIANT: a call of the principal's that cannot be placed in the window is reported, not left out. */
function lacksTime(event: TrailEvent, filter: TrailFilter): boolean {
  return event.time === undefined && (filter.from ?? filter.to) !== undefined && isCaller(event.caller, filter);
}

/** Beyond so many rows new names within a folder are no longer told apart: memory must not grow with a bucket's keys. */
const maxRows = 50_000;

const folderOf = /^(arn:[^:]+:(?:s3:::[^/]+\/|ssm:[^:]*:\d*:parameter\/|logs:.+:log-stream:)(?:[^/]+\/(?=.))?)/s;

/** A request whose resource is known by its first folder only, where it lies in one. */
function folded(request: ObservedRequest): ObservedRequest {
  const folder = folderOf.exec(request.resource ?? '')?.[1];
  return folder === undefined ? request : { ...request, resource: undefined, hint: folder };
}

function countRequest(rows: Map<string, RowState>, event: TrailEvent, seen: ObservedRequest, tally: Tally): void {
  const outcome = outcomeOf(event);
  const denied = outcome === 'denied';
  const { invokedBy } = event.caller;
  const keyOf = ({ action, resource, hint }: ObservedRequest): string =>
    [action, resource ?? `?${hint ?? ''}`, denied, invokedBy ?? ''].join('\u0000');
  const isNew = rows.size >= maxRows && !rows.has(keyOf(seen));
  const request = isNew ? folded(seen) : seen;
  const key = keyOf(request);
  const state = rows.get(key) ?? { request, denied, invokedBy, context: new Map(), ...untallied() };
  rows.set(key, state);
  note(state, tally, outcome);
  for (const contextKey of contextKeysOf(request)) {
    const values = state.context.get(contextKey) ?? new Map<string, number>();
    state.context.set(contextKey, values);
    const value = bounded(values, request.context[contextKey] ?? '');
    values.set(value, (values.get(value) ?? 0) + tally.count);
  }
}

/** The keys that a listing could have carried count even where it did not: a condition must not forbid that call. */
function contextKeysOf(request: ObservedRequest): readonly string[] {
  if (/^s3:ListBucket(?:Versions)?$/.test(request.action)) return ['s3:prefix'];
  return request.action.startsWith('kms:') ? ['kms:ViaService'] : Object.keys(request.context);
}

/** Beyond so many values a condition is of no use, and memory is. The rest counts as a call without the key. */
const maxContextValues = 1000;

function bounded(values: ReadonlyMap<string, number>, value: string): string {
  return values.has(value) || values.size < maxContextValues ? value : '';
}

function untallied(): Tallied {
  return { count: 0, failed: 0, firstSeen: undefined, lastSeen: undefined };
}

function note(state: Tallied, tally: Tally, outcome: Outcome): void {
  state.count += tally.count;
  if (outcome === 'failed') state.failed += tally.count;
  if (tally.first !== undefined && (state.firstSeen === undefined || tally.first < state.firstSeen)) {
    state.firstSeen = tally.first;
  }
  if (tally.last !== undefined && (state.lastSeen === undefined || tally.last > state.lastSeen)) {
    state.lastSeen = tally.last;
  }
}

function toRow({ request, context, denied, invokedBy, ...tallied }: RowState): UsageRow {
  return {
    action: request.action,
    resource: request.resource,
    hint: request.hint,
    denied,
    invokedBy,
    inferredFrom: request.inferredFrom,
    ...tallied,
    context: Object.fromEntries([...context].map(([key, values]) => [key, Object.fromEntries(values)])),
  };
}

function toUnknown({ event, nearest, count, firstSeen, lastSeen }: UnknownState): UnknownEvent {
  return { source: event.source, name: event.name, count, firstSeen, lastSeen, nearest };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function byReason(a: PassedOver, b: PassedOver): number {
  return compare(a.reason, b.reason);
}

function byActionAndResource(a: UsageRow, b: UsageRow): number {
  return (
    Number(a.denied) - Number(b.denied) ||
    compare(a.action, b.action) ||
    compare(a.resource ?? '', b.resource ?? '') ||
    compare(a.invokedBy ?? '', b.invokedBy ?? '')
  );
}
