import type { Catalog } from '../catalog/index.js';
import { ByteEvent } from './byte-event.js';
import { effectMemo } from './effect-memo.js';
import { outcomeOf, readEvent } from './event.js';
import { isCaller, isWanted } from './filter.js';
import { observe } from './observe.js';
import type { EndOf, MemberMarks } from './scan.js';
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
  /**
   * Adds a record that lies in `bytes` from `start` to `end`, unparsed; `undefined` where it has to be parsed and given
   * to {@link add}.
   */
  addBytes(bytes: Buffer, start: number, end: number, marks: MemberMarks): Entry | undefined;
  /** Where an object ends that earlier records had as well. */
  readonly endOf: EndOf;
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
  /** Most rows have none. */
  context: Map<string, Map<string, number>> | undefined;
}

interface UnknownState extends Tallied {
  readonly source: string;
  readonly name: string;
  readonly nearest: readonly string[];
}

export function createLedger(catalog: Catalog, filter: TrailFilter): Ledger {
  const table: RowTable = { size: 0, byAction: new Map() };
  const unknown = new Map<string, UnknownState>();
  const passedOver = new Map<string, number>();
  const seen = seenIds();
  const regions = new Set<string>();
  const accounts = new Set<string>();
  const principals = new Set<string>();
  const total: Tallied & { duplicates: number } = { ...untallied(), duplicates: 0 };

  const effectOf = (event: TrailEvent): Effect => {
    const reading = observe(event, catalog);
    if (reading.kind === 'none') return reading;
    if (reading.kind === 'requests') {
      return { kind: 'rows', uses: reading.requests.map((request) => useOf(table, event, request)) };
    }
    const { source, name } = event;
    const key = `${source} ${name}`;
    const state = unknown.get(key) ?? { source, name, nearest: reading.nearest, ...untallied() };
    unknown.set(key, state);
    return { kind: 'unknown', state };
  };

  const count = (event: TrailEvent, effect: Effect, tally: Tally): void => {
    note(total, tally, 'succeeded');
    if (event.region !== '') regions.add(event.region);
    if (event.account !== undefined) accounts.add(event.account);
    const principal = event.caller.issuerArn ?? event.caller.arn;
    if (principal !== undefined) principals.add(principal);
    if (effect.kind === 'none') {
      passedOver.set(effect.reason, (passedOver.get(effect.reason) ?? 0) + tally.count);
    } else if (effect.kind === 'unknown') {
      note(effect.state, tally, 'succeeded');
    } else {
      for (const use of effect.uses) countUse(use, tally);
    }
  };

  const enter = <Event extends TrailEvent>(event: Event, conclude: (event: Event) => Effect, tally?: Tally): Entry => {
    if (lacksTime(event, filter)) return 'unreadable';
    if (!isWanted(event, filter)) return 'filtered';
    const id = event.sharedId ?? event.id;
    if (id !== undefined && seen.has(id)) {
      total.duplicates += tally?.count ?? 1;
      return 'duplicate';
    }
    // May fail on a part that is no JSON, and then nothing of the event may be remembered.
    const effect = conclude(event);
    if (id !== undefined) seen.add(id);
    count(event, effect, tally ?? { count: 1, first: event.time, last: event.time });
    return 'counted';
  };

  const quick = new ByteEvent();
  const remembered = effectMemo(effectOf);

  return {
    add(record, tally) {
      const read = readEvent(record);
      return read.ok ? enter(read.event, effectOf, tally) : 'unreadable';
    },
    addBytes(bytes, start, end, marks) {
      try {
        return quick.read(bytes, start, end, marks) ? enter(quick, remembered) : undefined;
      } catch {
        return undefined;
      }
    },
    endOf: quick.known.endOf,
    usage: () => ({
      rows: [...table.byAction.values()].flatMap((rows) => [...rows.values()].map(toRow)).sort(byActionAndResource),
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

/** What counting an event comes to. */
type Effect =
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly state: UnknownState }
  | { readonly kind: 'rows'; readonly uses: readonly Use[] };

/** One request of an event, with the row that it belongs to. */
interface Use {
  readonly state: RowState;
  readonly outcome: Outcome;
  readonly context: readonly (readonly [key: string, value: string])[];
}

/** Rows by action, then by what else tells them apart: an action's name is compared at no cost. */
interface RowTable {
  size: number;
  readonly byAction: Map<string, Map<string, RowState>>;
}

const noContext: Use['context'] = [];

function useOf(table: RowTable, event: TrailEvent, request: ObservedRequest): Use {
  const outcome = outcomeOf(event);
  const state = rowOf(table, request, outcome === 'denied', event.caller.invokedBy);
  const keys = contextKeysOf(request);
  if (keys.length === 0) return { state, outcome, context: noContext };
  return { state, outcome, context: keys.map((name) => [name, request.context[name] ?? '']) };
}

function rowOf(table: RowTable, request: ObservedRequest, denied: boolean, invokedBy: string | undefined): RowState {
  const { action, resource, hint, inferredFrom } = request;
  const rows = table.byAction.get(action) ?? new Map<string, RowState>();
  const isPlain = !denied && invokedBy === undefined && inferredFrom === undefined;
  const marked = isPlain ? '' : `\0${denied}\0${invokedBy ?? ''}\0${inferredFrom ?? ''}`;
  const key = (resource ?? `?${hint ?? ''}`) + marked;
  const known = rows.get(key);
  if (known !== undefined) return known;
  const smaller = table.size >= maxRows ? folded(request) : request;
  if (smaller !== request) return rowOf(table, smaller, denied, invokedBy);
  const state = { request, denied, invokedBy, context: undefined, ...untallied() };
  table.size += 1;
  table.byAction.set(action, rows.set(key, state));
  return state;
}

function countUse({ state, outcome, context }: Use, tally: Tally): void {
  note(state, tally, outcome);
  for (const [key, seen] of context) {
    state.context ??= new Map();
    const values = state.context.get(key) ?? new Map<string, number>();
    state.context.set(key, values);
    const value = bounded(values, seen);
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
    context: Object.fromEntries([...(context ?? [])].map(([key, values]) => [key, Object.fromEntries(values)])),
  };
}

function toUnknown({ source, name, nearest, count, firstSeen, lastSeen }: UnknownState): UnknownEvent {
  return { source, name, count, firstSeen, lastSeen, nearest };
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
    compare(a.invokedBy ?? '', b.invokedBy ?? '') ||
    compare(a.inferredFrom ?? '', b.inferredFrom ?? '')
  );
}
