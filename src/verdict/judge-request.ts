import type { Catalog } from '../catalog/index.js';
import type { Decision, DecisionName, StatementRef } from '../engine/index.js';
import type { ExpectationName, RequestRow } from '../expectations/index.js';
import { explanationAt } from './embedded.js';
import * as reasons from './reasons.js';
import { matchesBy, unknownBy } from './statement-name.js';
import type { EvaluatorName, Finding, LoadedSuite, RowAnswer, StepVerdict, VerdictName } from './types.js';

/**
 * Draws the verdict on one request from what an evaluator answered.
 *
 * INVARIANT: `pass` is said in one place, after every finding was seen to satisfy the expectation under every value of the
 * missing context keys; whatever is not that falls through to another verdict.
 */
export function judgeRequest(
  row: RequestRow,
  answer: RowAnswer | undefined,
  suite: LoadedSuite,
  catalog: Catalog,
): StepVerdict {
  if (answer === undefined) {
    return undecided(
      row,
      'error',
      'embedded',
      { reason: 'The evaluator gave no answer for this row.', help: undefined },
      [],
    );
  }
  const { evaluator, notes } = answer;
  if (answer.kind !== 'decided') {
    const verdict = answer.kind === 'inconclusive' ? 'inconclusive' : 'error';
    return undecided(row, verdict, evaluator, { reason: answer.reason, help: undefined }, notes);
  }
  const fault = unknownBy(row, suite, answer.findings);
  // What drifts whoever decides is told as drift: that is the graver news of the two.
  const ruling = ruleOn(fault === undefined ? row : { ...row, by: undefined }, answer.findings, catalog);
  if (fault !== undefined && ruling.verdict !== 'drift') return undecided(row, 'error', evaluator, fault, notes);
  const { finding } = ruling;
  return {
    row,
    verdict: ruling.verdict,
    evaluator,
    ...ruling.told,
    decision: ruling.verdict === 'inconclusive' ? undefined : nameOf(finding.decision),
    resource: finding.resource,
    statements: ruling.verdict === 'pass' ? allStatements(answer.findings) : finding.decision.statements,
    missingContextKeys: finding.decision.missingContextKeys,
    notes,
    explain: explanationAt(suite, row, finding.resource),
    steps: [],
  };
}

interface Ruling {
  readonly verdict: VerdictName;
  readonly finding: Finding;
  readonly told: reasons.Told;
}

/** Drift in any part of the pattern is drift; else a part that cannot be told leaves the whole open. */
function ruleOn(row: RequestRow, findings: readonly [Finding, ...Finding[]], catalog: Catalog): Ruling {
  const rulings = findings.map((finding) => ruleOnFinding(row, finding, catalog));
  const telling =
    rulings.find(({ verdict }) => verdict === 'drift') ?? rulings.find(({ verdict }) => verdict !== 'pass');
  const [first] = rulings;
  if (telling !== undefined) return telling;
  if (first !== undefined) return first;
  return {
    verdict: 'error',
    finding: findings[0],
    told: { reason: 'The evaluator decided nothing.', help: undefined },
  };
}

function ruleOnFinding(row: RequestRow, finding: Finding, catalog: Catalog): Ruling {
  const { decision } = finding;
  if (decision.decision === 'unsupported') {
    return { verdict: 'inconclusive', finding, told: reasons.unsupported(finding, decision.reason) };
  }
  const possible = [...new Set([decision.decision, ...decision.possible])];
  const satisfying = possible.filter((name) => satisfies(row.expectation, name));
  if (satisfying.length === 0) return { verdict: 'drift', finding, told: reasons.drifted(row, finding, decision) };
  const byHangs = row.by !== undefined && decision.missingContextKeys.length > 0;
  if (satisfying.length < possible.length || byHangs) {
    const action = catalog.action(row.action);
    const carries = (key: string) => action === undefined || catalog.carriesKey(action, key);
    return { verdict: 'inconclusive', finding, told: reasons.hangsOn(row, { ...decision, possible }, carries) };
  }
  if (row.by !== undefined && !decision.statements.some((ref) => matchesBy(ref, row.by?.value ?? ''))) {
    return { verdict: 'drift', finding, told: reasons.decidedByOther(row, finding, decision) };
  }
  return { verdict: 'pass', finding, told: reasons.passed(row, decision) };
}

/** Whether what was found cannot satisfy the expectation, whatever the values of missing context keys. */
export function surelyFails(expectation: ExpectationName, { decision }: Finding): boolean {
  if (decision.decision === 'unsupported') return false;
  return ![decision.decision, ...decision.possible].some((name) => satisfies(expectation, name));
}

/** Names each decision that satisfies, so that a decision of another name never does. */
function satisfies(expectation: ExpectationName, decision: DecisionName): boolean {
  switch (expectation) {
    case 'allow':
      return decision === 'allowed';
    case 'deny':
      return decision === 'explicitDeny';
    case 'not-allowed':
      return decision === 'explicitDeny' || decision === 'implicitDeny';
  }
}

function undecided(
  row: RequestRow,
  verdict: 'error' | 'inconclusive',
  evaluator: EvaluatorName,
  told: reasons.Told,
  notes: readonly string[],
): StepVerdict {
  return {
    row,
    verdict,
    evaluator,
    ...told,
    decision: undefined,
    resource: row.resource,
    statements: [],
    missingContextKeys: [],
    notes,
    explain: undefined,
    steps: [],
  };
}

function nameOf(decision: Decision): DecisionName | undefined {
  return decision.decision === 'unsupported' ? undefined : decision.decision;
}

function allStatements(findings: readonly Finding[]): readonly StatementRef[] {
  const byStatement = new Map(
    findings.flatMap(({ decision }) => decision.statements).map((ref) => [ref.statement, ref]),
  );
  return [...byStatement.values()];
}
