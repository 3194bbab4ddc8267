import type { ReportData, StatementData, VerdictData } from './types.js';

/**
 * Verdicts of one test that came about in the same way: one statement that opens thirty actions is told once, with
 * the thirty requests beside it.
 */
export interface Group {
  /** The first of `verdicts`: all of them share what a reporter says of the group. */
  readonly lead: VerdictData;
  readonly verdicts: readonly [VerdictData, ...VerdictData[]];
  readonly decidedBy: readonly StatementData[];
  readonly nearest: StatementData | undefined;
}

const ORDER = ['drift', 'error', 'inconclusive', 'pass'] as const;

/** Groups in the order of the report, the gravest verdicts first. */
export function groups(data: ReportData, verdicts: readonly VerdictData[] = data.verdicts): readonly Group[] {
  const byKey = new Map<string, [VerdictData, ...VerdictData[]]>();
  for (const verdict of verdicts) {
    const key = groupKey(verdict);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [verdict]);
    else group.push(verdict);
  }
  return [...byKey.values()]
    .map((members) => group(data, members))
    .toSorted((a, b) => ORDER.indexOf(a.lead.verdict) - ORDER.indexOf(b.lead.verdict));
}

/** The requests of the verdicts in the report's order, what did not pass. */
export function problems(data: ReportData): readonly Group[] {
  return groups(data).filter((group) => group.lead.verdict !== 'pass');
}

export function statementOf(data: ReportData, key: string): StatementData | undefined {
  return Object.hasOwn(data.statements, key) ? data.statements[key] : undefined;
}

function group(data: ReportData, verdicts: [VerdictData, ...VerdictData[]]): Group {
  const [lead] = verdicts;
  return {
    lead,
    verdicts,
    decidedBy: lead.decidedBy.flatMap((key) => statementOf(data, key) ?? []),
    nearest: lead.nearest === null ? undefined : statementOf(data, lead.nearest.statement),
  };
}

function groupKey(verdict: VerdictData): string {
  const { suite, test, expectation, evaluator, decision, reason, help, decidedBy, by, missingContextKeys } = verdict;
  // A pass needs no telling apart beyond its test.
  if (verdict.verdict === 'pass') return JSON.stringify(['pass', suite, test, expectation]);
  const parts = verdict.nearest?.parts.map((part) => [part.part, part.matched, part.matched ? '' : part.reason]);
  const how = [verdict.nearest?.statement, parts, missingContextKeys, verdict.notes];
  return JSON.stringify([
    verdict.verdict,
    suite,
    test,
    expectation,
    evaluator,
    decision,
    reason,
    help,
    decidedBy,
    by,
    how,
  ]);
}
