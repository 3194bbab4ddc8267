import type { Summary, VerdictName } from '../verdict/index.js';
import type { FindingData, ReportData, StatementData, VerdictData } from './types.js';

/** The words that all reporters use for the same thing. */

const EXPECTED: Readonly<Record<VerdictData['expectation'], string>> = {
  allow: 'allowed',
  deny: 'explicit deny',
  'not-allowed': 'not allowed',
};

/** `explicit deny`, `not allowed together`. */
export function expected({ expectation, steps }: VerdictData): string {
  if (steps.length === 0) return EXPECTED[expectation];
  return expectation === 'deny' ? 'explicit deny of one of them' : `${EXPECTED[expectation]} together`;
}

const DECIDED = { allowed: 'allowed', explicitDeny: 'explicit deny', implicitDeny: 'implicit deny' } as const;

const KINDS: Readonly<Record<StatementData['kind'], string>> = {
  identity: 'identity policy',
  resource: 'resource policy',
  trust: 'trust policy',
  boundary: 'permissions boundary',
  scp: 'SCP',
  rcp: 'RCP',
  session: 'session policy',
  vpcEndpoint: 'VPC endpoint policy',
};

export function decided(verdict: VerdictData): string {
  return verdict.decision === null ? 'undecided' : DECIDED[verdict.decision];
}

/** `identity policy`, `SCP of level 2`. */
export function kindOf(statement: StatementData): string {
  const level = statement.level === null ? '' : ` of level ${statement.level}`;
  return `${KINDS[statement.kind]}${level}`;
}

/** The Sid, or `#2` for a statement without one. */
export function nameOf(statement: StatementData): string {
  return statement.sid ?? `#${statement.index}`;
}

/**
 * INVARIANT: `pass` only where every one of at least one expectation passed, whatever the summary claims: the data may
 * come from a file that somebody else wrote.
 */
export function overall(data: ReportData): VerdictName {
  const { verdicts, summary } = data;
  if (verdicts.length === 0 || summary.total !== verdicts.length) return 'error';
  for (const name of ['error', 'drift', 'inconclusive'] as const) {
    if (verdicts.some((verdict) => verdict.verdict === name)) return name;
  }
  return summary.verdict;
}

/** What the whole is called: the verdict, but for a pass beside findings that fail the run. */
export function conclusion(data: ReportData): VerdictName {
  const verdict = overall(data);
  return verdict === 'pass' && data.lint?.fails === true ? 'error' : verdict;
}

/** Whether the report is of a run that ended before anything was decided: its diagnostics say why. */
export function couldNotRun({ verdicts, diagnostics }: ReportData): boolean {
  return verdicts.length === 0 && diagnostics.some(({ severity }) => severity === 'error');
}

/** `3 of 16 expectations drifted, 1 is inconclusive`, `all 16 expectations hold; lint finds 1 error`. */
export function sentence(data: ReportData): string {
  const found = data.lint?.findings ?? [];
  return found.length === 0 ? verdictSentence(data) : `${verdictSentence(data)}; lint finds ${levelCounts(found)}`;
}

const LEVELS = ['error', 'warning', 'note'] as const;

/** `1 error, 2 warnings`. */
export function levelCounts(findings: readonly FindingData[]): string {
  return LEVELS.map((level) => [findings.filter((finding) => finding.level === level).length, level] as const)
    .filter(([number]) => number > 0)
    .map(([number, level]) => count(number, level))
    .join(', ');
}

/** Findings, the gravest first, each level in the order of the policies. */
export function byLevel(findings: readonly FindingData[]): readonly FindingData[] {
  return findings.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

function verdictSentence(data: ReportData): string {
  const { summary } = data;
  if (couldNotRun(data)) return 'the check could not run';
  const of = `of ${count(summary.total, 'expectation')}`;
  if (overall(data) === 'pass') {
    const all = summary.total === 1 ? 'the only expectation holds' : `all ${count(summary.total, 'expectation')} hold`;
    return all + scopeWords(data);
  }
  const parts = problemCounts(summary);
  const [first, ...rest] = parts;
  if (first === undefined) return 'no expectation was decided';
  return `${[`${first.number} ${of} ${first.words}`, ...rest.map((part) => `${part.number} ${part.words}`)].join(', ')}${scopeWords(data)}`;
}

function problemCounts(summary: Summary): readonly { readonly number: number; readonly words: string }[] {
  const be = (number: number) => (number === 1 ? 'is' : 'are');
  return [
    { number: summary.drifted, words: 'drifted' },
    { number: summary.errors, words: 'could not be checked' },
    { number: summary.inconclusive, words: `${be(summary.inconclusive)} inconclusive` },
  ].filter((part) => part.number > 0);
}

function scopeWords({ scope }: ReportData): string {
  return scope.selected < scope.total ? ` (${scope.selected} of ${scope.total} were selected)` : '';
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
