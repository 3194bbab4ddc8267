import type { CheckOutcome } from '../check.js';
import {
  type Progress,
  principalFilter,
  readTrail,
  type SourceClient,
  type TrailFilter,
  type TrailReport,
  type TrailSource,
} from '../cloudtrail/index.js';
import { loadCatalog } from '../files/index.js';
import { expectationPaths, filesOf, loadExpectations, loadSuites, READING, select, type Tell } from '../load/index.js';
import type { Diagnostic } from '../source/index.js';
import { embeddedEvaluator, judge, type LoadedSuite, summarize, type Verdict } from '../verdict/index.js';
import { refusedVerdicts, unclearUses, unusedVerdicts, usedRows } from './findings.js';

export interface AuditOptions {
  /** Paths or globs of expectations files, relative to `cwd`; empty for `DEFAULT_EXPECTATIONS`. */
  readonly expectations: readonly string[];
  readonly cwd: string;
  /** Only suites whose name contains one of these texts; empty for all. */
  readonly suites: readonly string[];
  /** Where calls are read; each principal's on their own. */
  readonly sources: readonly TrailSource[];
  /** Whose credentials the sources use; the SDK's default ones where nobody says. */
  readonly client?: SourceClient | undefined;
  /** What is asked of the sources; the principal is each suite's own, and the window begins `days` ago unless it says otherwise. */
  readonly filter: TrailFilter;
  /** For how many days an allowed action may go unused. */
  readonly days: number;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

const dayMillis = 24 * 60 * 60 * 1000;

/**
 * Compares what principals do with what the repository says: actions that are allowed and not used, uses that the
 * policies do not allow, and refused calls that an expectation says are allowed.
 *
 * INVARIANT: where not everything could be read there is no report, since what was not read could be anything.
 */
export async function audit(options: AuditOptions): Promise<CheckOutcome> {
  const diagnostics: Diagnostic[] = [];
  const tell: Tell = (...told) => diagnostics.push(...told);
  const files = filesOf(options.cwd, tell);
  const suites = await loadExpectations(await expectationPaths(options.expectations, files), files, READING, tell);
  const selection = select(suites, { suites: options.suites, tests: [] }, tell);
  const loaded = await loadSuites(selection.suites, files, tell);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'could-not-run', diagnostics };

  const since = `${new Date(options.now - options.days * dayMillis).toISOString().slice(0, 19)}Z`;
  const trails = await trailsOf(
    loaded,
    { ...options, filter: { ...options.filter, from: options.filter.from ?? since } },
    tell,
  );
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'could-not-run', diagnostics };
  const verdicts: Verdict[] = [];
  for (const suite of loaded) {
    const trail = trails.get(suite.suite.principal.value ?? '');
    if (trail !== undefined) verdicts.push(...(await verdictsOn(suite, trail, since, options.days)));
  }
  if (verdicts.length === 0) return { kind: 'could-not-run', diagnostics: [...diagnostics, NOTHING] };
  const notes = [...trails.values()].flatMap(noteOf);
  return {
    kind: 'report',
    report: { verdicts, diagnostics, summary: summarize(verdicts), scope: selection.scope, notes },
    inputs: files.read(),
  };
}

const NOTHING: Diagnostic = {
  code: 'nothing-to-audit',
  severity: 'error',
  message: 'no suite allows anything, and no call was seen',
  help: 'name expectations files whose suites have policies',
};

/** What each principal did; read once for all suites of the same. */
async function trailsOf(
  suites: readonly LoadedSuite[],
  options: AuditOptions,
  tell: Tell,
): Promise<ReadonlyMap<string, TrailReport>> {
  const trails = new Map<string, TrailReport>();
  for (const { suite } of suites) {
    const arn = suite.principal.value ?? '';
    if (trails.has(arn)) continue;
    const principal = principalFilter(/:user\//.test(arn) ? 'user' : 'role', arn);
    if (!arn.startsWith('arn:') || principal === undefined) {
      tell(noTrail(suite.name, suite.principal.range));
      continue;
    }
    const { sources, client, signal, onProgress } = options;
    const filter = { ...options.filter, principal };
    const report = await readTrail({ catalog: loadCatalog(), filter, sources, client, signal, onProgress });
    tell(...report.readings.flatMap(({ diagnostics }) => diagnostics));
    trails.set(arn, report);
  }
  return trails;
}

function noTrail(suite: string, range: Diagnostic['range']): Diagnostic {
  return {
    code: 'no-auditable-principal',
    severity: 'error',
    message: `suite \`${suite}\` is of neither a role nor a user, whose calls CloudTrail could show`,
    help: 'leave the suite out with `--suite`',
    ...(range === undefined ? {} : { range }),
  };
}

async function verdictsOn(
  loaded: LoadedSuite,
  trail: TrailReport,
  since: string,
  days: number,
): Promise<readonly Verdict[]> {
  const catalog = loadCatalog();
  const rows = usedRows(loaded, trail);
  const answers = await embeddedEvaluator(catalog)(loaded, rows);
  return [
    ...rows.map((row) => judge(row, answers, loaded, catalog)),
    ...unclearUses(loaded, trail),
    ...refusedVerdicts(loaded, trail),
    ...unusedVerdicts(loaded, trail, { catalog, since, days }),
  ];
}

function noteOf({ filter, readings, usage }: TrailReport): readonly string[] {
  const records = readings.reduce((sum, reading) => sum + reading.records, 0);
  const seen = `${filter.principal?.name ?? 'everyone'}: ${usage.events} calls in ${records} records`;
  const unknown = usage.unknown.map(({ source, name, count }) => `${source} ${name} (${count}): no known action fits`);
  return [seen, ...unknown];
}
