import type { Catalog } from '../catalog/index.js';
import { isDataEvent, type Reading, type TrailReport, type UsageRow } from '../cloudtrail/index.js';
import type { StatementRef } from '../engine/index.js';
import type { RequestRow } from '../expectations/index.js';
import type { RequestContext } from '../request/index.js';
import type { LoadedSuite, Verdict, VerdictName } from '../verdict/index.js';

/** What the rows of an audit are called in reports. */
export const testNames = { used: 'CloudTrail: used', refused: 'CloudTrail: refused', unused: 'CloudTrail: not used' };

/** How many values of a context key are asked about. */
const maxValues = 20;

/**
 * What was used, as rows that demand what the repository's policies must then allow. A use whose resource is not known
 * is none: {@link unclearUses} says so.
 */
export function usedRows({ suite }: LoadedSuite, { usage }: TrailReport): readonly RequestRow[] {
  const rows = usage.rows.flatMap((use) => {
    const { action, denied, resource } = use;
    if (denied || resource === undefined || !isPlain(resource)) return [];
    return contextsOf(use).map((context, index): RequestRow => {
      const id = [suite.name, testNames.used, action, resource, use.invokedBy ?? '', index].join('/');
      return requestRow({ id, suite, test: testNames.used, expectation: 'allow', action, resource, context });
    });
  });
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** A row would read `*` and `?` of an object's key as wildcards. */
function isPlain(resource: string): boolean {
  return !(/^arn:[^:]+:s3:/.test(resource) && /[*?]/.test(resource));
}

interface RowParts {
  readonly id: string;
  readonly suite: LoadedSuite['suite'];
  readonly test: string;
  readonly expectation: RequestRow['expectation'];
  readonly action: string;
  readonly resource: string;
  readonly context: RequestContext;
}

function requestRow({ suite, ...parts }: RowParts): RequestRow {
  return {
    kind: 'request',
    ...parts,
    suite: suite.name,
    principal: suite.principal.value,
    resourceAccount: undefined,
    untrustedContextKeys: [],
    trustedContextKeys: [],
    by: undefined,
    range: suite.range,
  };
}

/** One context for each value that was seen; a call without the key is one in which it is certainly absent. */
function contextsOf({ context }: UsageRow): readonly RequestContext[] {
  return Object.entries(context).reduce<readonly RequestContext[]>(
    (contexts, [key, counts]) =>
      Object.keys(counts)
        .slice(0, maxValues)
        .flatMap((value) => contexts.map((before) => ({ ...before, [key]: value === '' ? null : value }))),
    [{}],
  );
}

/** Uses of which it cannot be told whether the policies allow them, because no resource is known. */
export function unclearUses({ suite }: LoadedSuite, { usage }: TrailReport): readonly Verdict[] {
  const actions = new Set(
    usage.rows.flatMap(({ action, denied, resource }) =>
      denied || (resource !== undefined && isPlain(resource)) ? [] : [action],
    ),
  );
  return [...actions].map((action) => {
    const id = [suite.name, testNames.used, action, 'unknown'].join('/');
    const row = requestRow({
      id,
      suite,
      test: testNames.used,
      expectation: 'allow',
      action,
      resource: '*',
      context: {},
    });
    return finding(
      row,
      'inconclusive',
      'CloudTrail does not show on which resource it was used, or the name would be read as a pattern.',
      undefined,
      [],
    );
  });
}

/** Calls that AWS refused although a row of the suite expects them to be allowed. */
export function refusedVerdicts({ suite }: LoadedSuite, { usage }: TrailReport): readonly Verdict[] {
  const allowed = suite.rows
    .filter((row) => row.kind === 'request')
    .filter(({ expectation }) => expectation === 'allow');
  return allowed.flatMap((row) => {
    const refused = usage.rows.filter((use) => use.denied && isAbout(row, use));
    if (refused.length === 0) return [];
    const count = refused.reduce((sum, use) => sum + use.count, 0);
    const last = refused
      .flatMap(({ lastSeen }) => lastSeen ?? [])
      .sort()
      .at(-1);
    const reason = `AWS refused it ${times(count)}${last === undefined ? '' : `, last ${last}`}, although this row expects it to be allowed.`;
    const help =
      'What is deployed differs from the repository, or a boundary, an SCP, a session policy or the resource’s own policy forbids it.';
    return [finding({ ...row, id: `${row.id}/${testNames.refused}` }, 'drift', reason, help, [], refused[0]?.resource)];
  });
}

function isAbout({ action, resource }: RequestRow, use: UsageRow): boolean {
  if (action.toLowerCase() !== use.action.toLowerCase()) return false;
  return resource === '*' || use.resource === undefined || matches(resource, use.resource);
}

/** `*` is any text, `?` one character; everything else is literal. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}

export interface UnusedOptions {
  readonly catalog: Catalog;
  /** Since when an action must have been used, ISO 8601 in UTC. */
  readonly since: string;
  readonly days: number;
}

/** Actions that the suite's policies allow and nobody used since then, one verdict for each pattern of a statement. */
export function unusedVerdicts(loaded: LoadedSuite, report: TrailReport, options: UnusedOptions): readonly Verdict[] {
  return loaded.identity.flatMap((document) =>
    document.statements
      .filter(({ effect }) => effect.value === 'Allow')
      .flatMap((statement) => {
        const ref: StatementRef = { kind: document.kind, document, statement };
        if (statement.action.element === 'NotAction') return [notActionVerdict(loaded, ref)];
        return statement.action.patterns.flatMap((pattern) => unusedOf(loaded, ref, pattern, report, options));
      }),
  );
}

type Pattern = StatementRef['statement']['action']['patterns'][number];

function unusedOf(
  { suite }: LoadedSuite,
  ref: StatementRef,
  { value, range }: Pattern,
  report: TrailReport,
  { catalog, since, days }: UnusedOptions,
): readonly Verdict[] {
  const names = catalog.expandActions(value).map(({ name }) => name);
  const used = usedSince(report, since);
  const unused = names.filter((name) => !used.has(name));
  if (names.length > 0 && unused.length === 0) return [];
  const id = [suite.name, testNames.unused, ref.document.source.path, String(ref.statement.index), value].join('/');
  const row = requestRow({
    id,
    suite,
    test: testNames.unused,
    expectation: 'not-allowed',
    action: value,
    resource: '*',
    context: {},
  });
  const unseen = whyUnseen(unused, report, since);
  if (unseen !== undefined) return [finding({ ...row, range }, 'inconclusive', unseen, undefined, [ref])];
  const kept = names.filter((name) => used.has(name));
  return [finding({ ...row, range }, 'drift', reasonOf(value, names, kept, days), helpOf(kept), [ref])];
}

function usedSince({ usage }: TrailReport, since: string): ReadonlySet<string> {
  const recent = usage.rows.filter(({ denied, lastSeen }) => !denied && lastSeen !== undefined && lastSeen >= since);
  return new Set(recent.map(({ action }) => action));
}

/** INVARIANT: what the logs could not have shown is never said to be unused. */
function whyUnseen(unused: readonly string[], { filter, readings }: TrailReport, since: string): string | undefined {
  if (filter.from !== undefined && filter.from > since) {
    return `The logs were read from ${filter.from} on only, so nothing can be said of the time since ${since}.`;
  }
  if (unused.length === 0) return 'The catalog knows no action of that name.';
  if (unused.includes('iam:PassRole')) return 'CloudTrail never records `iam:PassRole`.';
  const hidden = readings.every((reading: Reading) => reading.dataEvents === 'never') ? unused.filter(isDataEvent) : [];
  if (hidden.length === 0) return undefined;
  return `LookupEvents never shows data events such as \`${hidden[0]}\`; read a trail that records them.`;
}

function reasonOf(pattern: string, names: readonly string[], used: readonly string[], days: number): string {
  if (used.length === 0)
    return `\`${pattern}\` is allowed and was not used in the last ${days} days, as far as the logs reach.`;
  return `\`${pattern}\` allows ${names.length} actions, of which ${used.length} were used in the last ${days} days.`;
}

function helpOf(used: readonly string[]): string {
  return used.length === 0
    ? 'Remove it, if nothing needs it.'
    : `Narrow it to ${used.map((name) => `\`${name}\``).join(', ')}.`;
}

function notActionVerdict({ suite }: LoadedSuite, ref: StatementRef): Verdict {
  const id = [suite.name, testNames.unused, ref.document.source.path, String(ref.statement.index)].join('/');
  const row = requestRow({
    id,
    suite,
    test: testNames.unused,
    expectation: 'not-allowed',
    action: '*',
    resource: '*',
    context: {},
  });
  const reason = 'The statement allows whatever `NotAction` does not name, which no log can show to be unused.';
  return finding({ ...row, range: ref.statement.action.range }, 'inconclusive', reason, 'Name the actions instead.', [
    ref,
  ]);
}

function finding(
  row: RequestRow,
  verdict: VerdictName,
  reason: string,
  help: string | undefined,
  statements: readonly StatementRef[],
  resource = row.resource,
): Verdict {
  return {
    row,
    verdict,
    evaluator: 'embedded',
    reason,
    help,
    decision: undefined,
    resource,
    statements,
    missingContextKeys: [],
    notes: [],
    explain: undefined,
    steps: [],
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
