import { subjectOf } from '../expectations/index.js';
import type { Diagnostic, SourceRange } from '../source/index.js';
import type { Report, Verdict } from '../verdict/index.js';
import type {
  DiagnosticData,
  FindingData,
  LintData,
  NearestData,
  Place,
  ReportData,
  StatementData,
  StepData,
  VerdictData,
} from './types.js';

type StatementRef = Verdict['statements'][number];

/** The version of the tool that made the report, as package.json has it. */
export interface DataOptions {
  readonly version: string;
  /** What lint found; absent where it was not asked. */
  readonly lint?: LintReport | undefined;
}

/** What lint says of the policies, and whether it fails the run. */
export interface LintReport {
  readonly fails: boolean;
  readonly findings: readonly LintFinding[];
}

interface LintFinding extends Omit<FindingData, 'place' | 'statement'> {
  readonly range: SourceRange;
  readonly statement: StatementRef['statement'] | undefined;
}

/**
 * Turns a report into plain data. What did not pass is explained here, by the one statement that came nearest;
 * what passed is not, so a green run pays for no trace.
 */
export function reportData(report: Report, options: DataOptions): ReportData {
  const statements = new Map<string, StatementData>();
  const verdicts = report.verdicts.map((verdict) => verdictData(verdict, statements));
  return {
    version: 1,
    tool: { name: 'iam-expect', version: options.version },
    summary: report.summary,
    scope: report.scope,
    notes: report.notes,
    verdicts,
    statements: Object.fromEntries(statements),
    diagnostics: report.diagnostics.map(diagnosticData),
    lint: options.lint === undefined ? null : lintData(options.lint),
  };
}

function lintData({ fails, findings }: LintReport): LintData {
  return { fails, findings: findings.map(findingData) };
}

function findingData({ code, level, message, why, help, range, statement }: LintFinding): FindingData {
  const name = statement === undefined ? null : (statement.sid?.value ?? `#${statement.index}`);
  return { code, level, message, why, help, place: placeOf(range), statement: name };
}

/**
 * The report of a run that could not run: no verdicts, and the reasons among its diagnostics. INVARIANT: nothing in it can be taken for
 * a pass, so its summary counts the reasons as errors.
 */
export function faultsData(faults: readonly Diagnostic[], options: DataOptions): ReportData {
  const errors = Math.max(1, faults.filter(({ severity }) => severity === 'error').length);
  return {
    version: 1,
    tool: { name: 'iam-expect', version: options.version },
    summary: { verdict: 'error', passed: 0, drifted: 0, inconclusive: 0, errors, total: 0 },
    scope: { selected: 0, total: 0 },
    notes: [],
    verdicts: [],
    statements: {},
    diagnostics: faults.map(diagnosticData),
    lint: null,
  };
}

export function placeOf(range: SourceRange): Place {
  return {
    path: range.source.path,
    line: range.start.line,
    column: range.start.column,
    endLine: range.end.line,
    endColumn: range.end.column,
  };
}

function verdictData(verdict: Verdict, statements: Map<string, StatementData>): VerdictData {
  const { row } = verdict;
  const { action, resource } = subjectOf(row);
  return {
    id: row.id,
    verdict: verdict.verdict,
    suite: row.suite,
    test: row.test,
    expectation: row.expectation,
    principal: row.principal,
    action,
    resource,
    context: row.context,
    evaluator: verdict.evaluator,
    decision: verdict.decision ?? null,
    example: verdict.resource,
    reason: verdict.reason,
    help: verdict.help ?? null,
    decidedBy: verdict.statements.map((ref) => keep(ref, statements)),
    by: row.by?.value ?? null,
    missingContextKeys: verdict.missingContextKeys,
    notes: verdict.notes,
    place: placeOf(row.range),
    nearest: verdict.verdict === 'pass' ? null : nearest(verdict, statements),
    steps: verdict.steps.map((step) => stepData(step, statements)),
  };
}

function stepData(step: Verdict['steps'][number], statements: Map<string, StatementData>): StepData {
  return {
    verdict: step.verdict,
    action: step.row.action,
    resource: step.row.resource,
    evaluator: step.evaluator,
    decision: step.decision ?? null,
    example: step.resource,
    reason: step.reason,
    decidedBy: step.statements.map((ref) => keep(ref, statements)),
    missingContextKeys: step.missingContextKeys,
  };
}

/** Of equally near statements the first one. Only those of the effect that the expectation wants to see. */
function nearest(verdict: Verdict, statements: Map<string, StatementData>): NearestData | null {
  const wanted = verdict.row.expectation === 'allow' ? 'Allow' : 'Deny';
  const traces = verdict.explain?.().traces ?? [];
  const candidates = traces.filter((trace) => !trace.matched && trace.ref.statement.effect.value === wanted);
  const [best] = candidates.toSorted((a, b) => b.nearness - a.nearness);
  if (best === undefined) return null;
  return {
    statement: keep(best.ref, statements),
    parts: best.parts.map(({ part, matched, reason, range }) => ({ part, matched, reason, place: placeOf(range) })),
  };
}

function keep(ref: StatementRef, statements: Map<string, StatementData>): string {
  const place = placeOf(ref.statement.range);
  const key = `${place.path}:${place.line}:${place.column}`;
  if (!statements.has(key)) statements.set(key, statementData(ref, place));
  return key;
}

function statementData(ref: StatementRef, place: Place): StatementData {
  return {
    kind: ref.kind,
    level: ref.level ?? null,
    sid: ref.statement.sid?.value ?? null,
    index: ref.statement.index,
    effect: ref.statement.effect.value,
    place,
    text: dedented(ref.statement.range),
  };
}

/** The first line begins at the range's own column, so only the indentation of the lines below it counts. */
function dedented(range: SourceRange): string {
  const [first = '', ...rest] = range.source.text.slice(range.start.offset, range.end.offset).split(/\r\n|\r|\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = Math.min(range.start.column - 1, ...indents);
  return [first, ...rest.map((line) => line.slice(shared))].join('\n');
}

/** A diagnostic as plain data. */
export function diagnosticData(diagnostic: Diagnostic): DiagnosticData {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: diagnostic.message,
    help: diagnostic.help ?? null,
    place: diagnostic.range === undefined ? null : placeOf(diagnostic.range),
    path: diagnostic.path ?? null,
  };
}
