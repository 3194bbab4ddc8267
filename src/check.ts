import type { AwsOptions } from './aws/index.js';
import { type Evaluators, evaluatorsFor } from './evaluators.js';
import { type EvaluatorChoice, requestsOf } from './expectations/index.js';
import { loadCatalog } from './files/index.js';
import type { Finding } from './lint/index.js';
import {
  documentFacts,
  documentsWithOrigin,
  expectationPaths,
  filesOf,
  idleResourcePolicies,
  loadExpectations,
  loadSuites,
  READING,
  select,
  type Tell,
  type TextsBefore,
} from './load/index.js';
import type { Diagnostic, SourceText } from './source/index.js';
import { judge, type LoadedSuite, type Report, summarize, type Verdict } from './verdict/index.js';

export interface CheckOptions {
  /** Paths or globs of expectations files, relative to `cwd`; empty for `DEFAULT_EXPECTATIONS`. */
  readonly expectations: readonly string[];
  /** The folder that paths are relative to, and are shown relative to. */
  readonly cwd: string;
  /** `auto` leaves the choice to each suite. */
  readonly evaluator: EvaluatorChoice;
  /** Where credentials for AWS's simulator are found; absent, there are none. The SDK is loaded only where a suite needs it. */
  readonly aws?: AwsOptions | undefined;
  /** Whether the policies are linted as well; absent, they are not. */
  readonly lint?: LintMode | undefined;
  /**
   * What files were before the change that is checked: with it lint finds explanations that stayed behind. A reason where that cannot be
   * known, which becomes a warning of the report.
   */
  readonly textsBefore?: ((sources: readonly SourceText[]) => Promise<TextsBefore | string>) | undefined;
  /** Only suites whose name contains one of these texts; empty for all. */
  readonly suites: readonly string[];
  /** Only tests whose name contains one of these texts; empty for all. */
  readonly tests: readonly string[];
}

/** `on`: findings are told beside the verdicts. `error`: those of level error fail the run as well. */
export type LintMode = (typeof LINT_MODES)[number];

export const LINT_MODES = ['off', 'on', 'error'] as const;

/** What lint found. It never changes a verdict. */
export interface LintOutcome {
  readonly findings: readonly Finding[];
  /** Whether a finding fails the run. */
  readonly fails: boolean;
}

/**
 * How a check ends. `could-not-run` carries at least one error. INVARIANT: whatever keeps a row from being decided as the
 * user meant it ends there or in the row's own verdict, never in silence.
 */
export type CheckOutcome =
  | {
      readonly kind: 'report';
      readonly report: Report;
      /** Absent where lint was not asked for. */
      readonly lint?: LintOutcome | undefined;
      /** The files that were read, as absolute paths: nothing may be written over them. */
      readonly inputs?: readonly string[];
    }
  | { readonly kind: 'could-not-run'; readonly diagnostics: readonly Diagnostic[] };

/** The gate: from expectations files to the report on them. Both entries and the library run this. */
export async function check(options: CheckOptions): Promise<CheckOutcome> {
  const diagnostics: Diagnostic[] = [];
  const tell: Tell = (...told) => diagnostics.push(...told);
  const files = filesOf(options.cwd, tell);

  const paths = await expectationPaths(options.expectations, files);
  const suites = await loadExpectations(paths, files, READING, tell);
  // Rows that could not be read would seem to be missing.
  if (!diagnostics.some(isError)) tell(...suites.flatMap(idleResourcePolicies));
  const selection = select(suites, options, tell);
  const loaded = await loadSuites(selection.suites, files, tell);
  if (diagnostics.some(isError)) return { kind: 'could-not-run', diagnostics };

  const evaluators = await evaluatorsFor(selection.suites, options.evaluator, options.aws, loadCatalog());
  if (!evaluators.ok) return { kind: 'could-not-run', diagnostics: [...diagnostics, ...evaluators.diagnostics] };
  const { notes } = evaluators.value;
  const verdicts = await decide(loaded, evaluators.value);
  if (verdicts.length === 0) return { kind: 'could-not-run', diagnostics: [...diagnostics, NOTHING] };
  const lint = await lintSuites(loaded, options, tell);
  const report = { verdicts, diagnostics, summary: summarize(verdicts), scope: selection.scope, notes };
  return { kind: 'report', report, lint, inputs: files.read() };
}

/** The findings on the policies of all suites, each policy looked at once. The rules are loaded only here. */
async function lintSuites(
  suites: readonly LoadedSuite[],
  { lint: mode = 'off', textsBefore }: CheckOptions,
  tell: Tell,
): Promise<LintOutcome | undefined> {
  if (mode === 'off') return undefined;
  const { lintPolicies } = await import('./lint/index.js');
  const documents = documentsWithOrigin(suites);
  const sources = [...new Set([...documents.keys()].map(({ source }) => source))];
  const texts = await textsBefore?.(sources);
  if (typeof texts === 'string') tell({ ...BEFORE_UNKNOWN, message: `${BEFORE_UNKNOWN.message}: ${texts}` });
  const facts = documentFacts(documents, typeof texts === 'object' ? texts : undefined);
  const findings = lintPolicies([...documents.keys()], { catalog: loadCatalog(), ...facts });
  return { findings, fails: mode === 'error' && findings.some(({ level }) => level === 'error') };
}

const BEFORE_UNKNOWN = {
  code: 'base-unknown',
  severity: 'warning',
  message: 'whether explanations have kept up with their statements could not be told',
} as const;

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

const NOTHING: Diagnostic = {
  code: 'no-expectations',
  severity: 'error',
  message: 'there is nothing to check',
  help: 'write a suite with at least one test',
};

async function decide(suites: readonly LoadedSuite[], evaluators: Evaluators): Promise<readonly Verdict[]> {
  const catalog = loadCatalog();
  const verdicts: Verdict[] = [];
  for (const loaded of suites) {
    const { rows } = loaded.suite;
    const answers = await evaluators.of(loaded.suite)(loaded, rows.flatMap(requestsOf));
    verdicts.push(...rows.map((row) => judge(row, answers, loaded, catalog)));
  }
  return verdicts;
}
