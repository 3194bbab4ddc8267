import {
  type ExpectationName,
  type FilePattern,
  type PathRow,
  type RequestRow,
  type Row,
  type Suite,
  subjectOf,
} from '../expectations/index.js';
import type { SourceRange } from '../source/index.js';
import { covers } from './covers.js';

/**
 * One way in which expectations demand less than they did: a row that is gone, one that is easier to meet, a suite that is
 * tested under other circumstances, or (no weakening in itself, but told since ids change) a row under another name.
 */
export interface Weakening {
  readonly kind: 'removed' | 'relaxed' | 'renamed';
  readonly suite: string;
  /** `undefined` where the whole suite is meant. */
  readonly test: string | undefined;
  readonly expectation: ExpectationName | undefined;
  /** Several actions with ` + ` between them where they are asked about together. */
  readonly action: string | undefined;
  readonly resource: string | undefined;
  /** What is different, one phrase each: ``expects `not-allowed` instead of `deny` ``. */
  readonly changes: readonly string[];
  /** Where it stood. */
  readonly range: SourceRange;
}

/**
 * Compares expectations with what they were. Pure: the caller reads the base commit's files. New rows and stricter ones
 * are no concern; the order is that of `before`.
 */
export function weakenings(before: readonly Suite[], after: readonly Suite[]): readonly Weakening[] {
  const rows = after.flatMap((suite) => suite.rows);
  const index: Index = {
    byId: new Map(rows.map((row) => [row.id, row])),
    rows: byAction(rows),
    suites: new Map(after.map((suite) => [suite.name, suite])),
  };
  return before.flatMap((suite) => {
    const now = index.suites.get(suite.name);
    const settings = now === undefined ? [] : suiteWeakening(suite, now);
    return [...settings, ...suite.rows.flatMap((row) => rowWeakening(row, suite, index) ?? [])];
  });
}

interface Index {
  readonly byId: ReadonlyMap<string, Row>;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly suites: ReadonlyMap<string, Suite>;
}

function byAction(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    const key = actionsOf(row);
    const same = index.get(key);
    if (same === undefined) index.set(key, [row]);
    else same.push(row);
  }
  return index;
}

/** Actions together are the same in any order, and are never one action. */
function actionsOf(row: Row): string {
  return row.kind === 'request' ? row.action : JSON.stringify(row.steps.map(({ action }) => action).sort());
}

function rowWeakening(row: Row, suite: Suite, index: Index): Weakening | undefined {
  const same = index.byId.get(row.id);
  if (same !== undefined) return relaxed(row, changesOf(row, same));
  const candidates = index.rows.get(actionsOf(row)) ?? [];
  // Another row that demands at least as much of the same request; in another suite only where that tests the same.
  const heir = candidates.find((other) => {
    const home = index.suites.get(other.suite);
    const alike = other.suite === row.suite || (home !== undefined && settingChanges(suite, home).length === 0);
    return alike && changesOf(row, other).length === 0;
  });
  if (heir !== undefined) {
    const moved = heir.suite !== row.suite || heir.test !== row.test;
    return moved ? told('renamed', row, [`is now \`${heir.test}\` of \`${heir.suite}\``]) : undefined;
  }
  const successor = candidates.find((other) => succeeds(row, other));
  return successor === undefined ? told('removed', row, []) : relaxed(row, changesOf(row, successor));
}

function succeeds(row: Row, other: Row): boolean {
  const related =
    row.kind === 'path' ||
    other.kind === 'path' ||
    covers(row.resource, other.resource) ||
    covers(other.resource, row.resource);
  return related && other.suite === row.suite && (other.test === row.test || other.expectation !== row.expectation);
}

function relaxed(row: Row, changes: readonly string[]): Weakening | undefined {
  return changes.length === 0 ? undefined : told('relaxed', row, changes);
}

/** How `now` demands less than `row`, or something else; empty where it demands the same or more. */
function changesOf(row: Row, now: Row): readonly string[] {
  if (row.kind === 'request' && now.kind === 'request') return requestChanges(row, now);
  if (row.kind === 'path' && now.kind === 'path') return pathChanges(row, now);
  return [`asks about \`${subjectOf(now).action}\``];
}

/** Each request of a step has to be found again: with fewer of them, an action is denied more easily. */
function pathChanges(row: PathRow, now: PathRow): readonly string[] {
  const changes = row.steps.flatMap(({ action, requests }) => {
    const others = now.steps.find((step) => step.action === action)?.requests ?? [];
    return requests.flatMap((request) => {
      const [least] = others.map((other) => requestChanges(request, other)).sort((a, b) => a.length - b.length);
      return least ?? [`no longer asks about \`${action}\``];
    });
  });
  return [...new Set(changes)];
}

function requestChanges(row: RequestRow, now: RequestRow): readonly string[] {
  return [
    ...expectationChange(row, now),
    ...(covers(now.resource, row.resource) ? [] : [`covers \`${now.resource}\` only`]),
    ...changed('principal', nameOf(row.principal), nameOf(now.principal)),
    ...changed('resource-account', row.resourceAccount ?? 'none', now.resourceAccount ?? 'none'),
    ...byChange(row, now),
    ...contextChanges(row, now),
    ...changed('context types', JSON.stringify(row.contextTypes ?? {}), JSON.stringify(now.contextTypes ?? {})),
    ...grown('trust-context', row.trustedContextKeys, now.trustedContextKeys),
  ];
}

// An explicit deny is not allowed either; every other change of the word demands less or the contrary.
function expectationChange(row: Row, now: Row): readonly string[] {
  if (row.expectation === now.expectation) return [];
  if (row.expectation === 'not-allowed' && now.expectation === 'deny') return [];
  return [`expects \`${now.expectation}\` instead of \`${row.expectation}\``];
}

function byChange(row: Row, now: Row): readonly string[] {
  if (row.by === undefined || row.by.value === now.by?.value) return [];
  if (now.by === undefined) return [`no longer demands that \`${row.by.value}\` decides`];
  return [`demands \`${now.by.value}\` instead of \`${row.by.value}\` to decide`];
}

/** A request with more or other context is another request: a condition may now hold, or fail, that did not. */
function contextChanges(row: Row, now: Row): readonly string[] {
  const before = byName(row.context);
  const after = byName(now.context);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const was = before.get(key);
    const is = after.get(key);
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    if (was === undefined) return [`gives \`${key}\` the value \`${JSON.stringify(is)}\``];
    if (is === undefined) return [`no longer gives \`${key}\``];
    return [`gives \`${key}\` the value \`${JSON.stringify(is)}\` instead of \`${JSON.stringify(was)}\``];
  });
}

/** Names of context keys compare without case. */
function byName(context: Row['context']): ReadonlyMap<string, Row['context'][string]> {
  return new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
}

function suiteWeakening(before: Suite, now: Suite): readonly Weakening[] {
  const changes = settingChanges(before, now);
  if (changes.length === 0) return [];
  const { name: suite, range } = before;
  return [
    {
      kind: 'relaxed',
      suite,
      test: undefined,
      expectation: undefined,
      action: undefined,
      resource: undefined,
      changes,
      range,
    },
  ];
}

function settingChanges(before: Suite, now: Suite): readonly string[] {
  return SETTINGS.flatMap(([name, of]) => changed(name, of(before), of(now)));
}

/** What a suite's rows are decided under, as text: another value may let a row pass that failed. */
const SETTINGS: readonly (readonly [name: string, of: (suite: Suite) => string])[] = [
  ['policies', (suite) => files(suite.policies)],
  ['boundary', (suite) => suite.boundary?.value ?? 'none'],
  ['scps', (suite) => suite.scps?.map(files).join(' / ') ?? 'none'],
  ['rcps', (suite) => suite.rcps?.map(files).join(' / ') ?? 'none'],
  ['session-policies', (suite) => (suite.sessionPolicies === undefined ? 'none' : files(suite.sessionPolicies))],
  [
    'resource-policies',
    (suite) => suite.resourcePolicies.map((one) => `${one.resource.value}: ${files(one.files)}`).join('; ') || 'none',
  ],
  ['vpc-endpoint-policy', (suite) => suite.vpcEndpointPolicy?.value ?? 'none'],
  ['management-account', (suite) => suite.managementAccount ?? 'none'],
  ['evaluator', (suite) => suite.evaluator ?? 'auto'],
  ['question', (suite) => suite.question ?? 'proposed'],
  ['replaces', (suite) => JSON.stringify(suite.replaces.map((one) => [one.file.value, one.replaces]))],
  ['vars', (suite) => JSON.stringify(Object.entries(suite.vars).toSorted(([a], [b]) => (a < b ? -1 : 1)))],
];

function files(patterns: readonly FilePattern[]): string {
  return patterns.map(({ value }) => value).join(', ') || 'none';
}

function changed(name: string, was: string, is: string): readonly string[] {
  return was === is ? [] : [`\`${name}\` is \`${is}\` instead of \`${was}\``];
}

function grown(name: string, was: readonly string[], is: readonly string[]): readonly string[] {
  const known = new Set(was.map((key) => key.toLowerCase()));
  return is.filter((key) => !known.has(key.toLowerCase())).map((key) => `\`${name}\` vouches for \`${key}\` as well`);
}

function nameOf(principal: string | null): string {
  return principal ?? 'an anonymous caller';
}

function told(kind: Weakening['kind'], row: Row, changes: readonly string[]): Weakening {
  const { suite, test, expectation, range } = row;
  const { action, resource } = subjectOf(row);
  return { kind, suite, test, expectation, action, resource, changes, range };
}
