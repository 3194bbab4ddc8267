import type { RequestRow } from '../../src/expectations/index.js';
import { readPolicies } from '../../src/policy/index.js';
import { type ReportData, reportData } from '../../src/report/index.js';
import { rangeOf, sourceText } from '../../src/source/index.js';
import type { Report, Verdict, VerdictName } from '../../src/verdict/index.js';

/** Reports built by hand: no evaluator has a part in the tests of the reporters. */

export const VERSION = '1.2.3';

export const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ReadIncoming",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::orders/incoming/*"
    },
    {
      "Sid": "ManageOrders",
      "Effect": "Allow",
      "Action": ["dynamodb:*"],
      "Resource": "*"
    },
    {
      "Effect": "Deny",
      "Action": "s3:DeleteObject",
      "Resource": "arn:aws:s3:::orders/incoming/*"
    }
  ]
}
`;

export type StatementRef = Verdict['statements'][number];
type Explanation = ReturnType<NonNullable<Verdict['explain']>>;

/** The statements of a policy text. */
export function statementsOf(path: string, text: string): readonly StatementRef[] {
  const read = readPolicies(sourceText(path, text), 'identity', { vars: {} });
  if (!read.ok) throw new Error(read.diagnostics.map((diagnostic) => diagnostic.message).join('; '));
  return read.value.flatMap((document) =>
    document.statements.map((statement) => ({ kind: 'identity' as const, document, statement })),
  );
}

const EXPECTATIONS = sourceText(
  'iam-expect.yml',
  `${Array.from({ length: 40 }, (_, line) => `line ${line + 1}`).join('\n')}\n`,
);

export interface VerdictParts extends Partial<Omit<Verdict, 'row'>> {
  readonly row?: Partial<RequestRow>;
  /** The line of the expectations file. */
  readonly line?: number;
}

export function verdictOf({ row, line = 7, ...parts }: VerdictParts = {}): Verdict {
  const start = EXPECTATIONS.lineStarts[line - 1] ?? 0;
  const base: RequestRow = {
    kind: 'request',
    id: 'orders/reads/s3:GetObject',
    suite: 'orders-lambda',
    test: 'reads incoming orders',
    expectation: 'allow',
    principal: 'arn:aws:iam::111122223333:role/orders-lambda',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::orders/incoming/1.json',
    resourceAccount: undefined,
    context: {},
    untrustedContextKeys: [],
    trustedContextKeys: [],
    by: undefined,
    range: rangeOf(EXPECTATIONS, start, start + 4),
  };
  const full = { ...base, ...row };
  return {
    row: full,
    verdict: 'pass',
    evaluator: 'embedded',
    reason: 'Allowed by `ReadIncoming`.',
    help: undefined,
    decision: 'allowed',
    resource: full.resource,
    statements: [],
    missingContextKeys: [],
    notes: [],
    explain: undefined,
    steps: [],
    ...parts,
  };
}

export function reportOf(verdicts: readonly Verdict[], parts: Partial<Report> = {}): Report {
  const count = (name: VerdictName) => verdicts.filter((verdict) => verdict.verdict === name).length;
  const worst = (['error', 'drift', 'inconclusive'] as const).find((name) => count(name) > 0);
  return {
    verdicts,
    diagnostics: [],
    summary: {
      verdict: verdicts.length === 0 ? 'error' : (worst ?? 'pass'),
      passed: count('pass'),
      drifted: count('drift'),
      inconclusive: count('inconclusive'),
      errors: count('error'),
      total: verdicts.length,
    },
    scope: { selected: verdicts.length, total: verdicts.length },
    notes: [],
    ...parts,
  };
}

export function dataOf(verdicts: readonly Verdict[], parts: Partial<Report> = {}): ReportData {
  return reportData(reportOf(verdicts, parts), { version: VERSION });
}

/** A trace by hand: the parts in the order given, each matched or with the reason why not. */
export function traceOf(
  ref: StatementRef,
  parts: { readonly [part in 'action' | 'resource']?: true | string },
): Explanation['traces'][number] {
  const listed = Object.entries(parts).map(([part, outcome]) => ({
    part: part === 'action' ? ('action' as const) : ('resource' as const),
    matched: outcome === true,
    reason: outcome === true ? `the ${part} matches` : outcome,
    range: ref.statement.range,
  }));
  return {
    ref,
    matched: listed.every((part) => part.matched),
    nearness: listed.filter((part) => part.matched).length,
    parts: listed,
  };
}

export function explanationOf(traces: Explanation['traces']): Explanation {
  return {
    decision: {
      decision: 'implicitDeny',
      statements: [],
      blockedBy: [],
      missingContextKeys: [],
      possible: ['implicitDeny'],
      assumptions: [],
    },
    traces,
  };
}

/** One of each verdict: what most tests draw. */
export function mixedVerdicts(): readonly Verdict[] {
  const [read, manage, deny] = statementsOf('iam/orders-lambda.jsonc', POLICY);
  if (read === undefined || manage === undefined || deny === undefined)
    throw new Error('the policy has three statements');
  const test = { test: 'never destroys data', expectation: 'deny' } as const;
  const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
  const wide = {
    verdict: 'drift' as const,
    reason: 'Expected an explicit deny, but `ManageOrders` allows it.',
    help: 'add a Deny statement, or narrow the Allow and expect `not-allowed`',
    statements: [manage],
    explain: () => explanationOf([]),
    line: 9,
  };
  return [
    verdictOf({ statements: [read] }),
    verdictOf({ ...wide, row: { ...test, id: 'a', action: 'dynamodb:DeleteTable', resource: table } }),
    verdictOf({ ...wide, row: { ...test, id: 'b', action: 'dynamodb:DeleteItem', resource: table } }),
    verdictOf({
      verdict: 'drift',
      decision: 'implicitDeny',
      line: 9,
      row: { ...test, id: 'c', action: 's3:DeleteObject', resource: 'arn:aws:s3:::orders/*' },
      resource: 'arn:aws:s3:::orders/x',
      reason:
        'Expected an explicit deny for every resource of the pattern, but only the lack of an Allow denies it at `arn:aws:s3:::orders/x`, and that goes away with the next Allow.',
      help: 'add a Deny statement, or expect `not-allowed`',
      explain: () =>
        explanationOf([
          traceOf(read, { action: 'action `s3:DeleteObject` is not `s3:GetObject`' }),
          traceOf(deny, {
            action: true,
            resource: 'resource `arn:aws:s3:::orders/x` does not match `arn:aws:s3:::orders/incoming/*`',
          }),
        ]),
    }),
    verdictOf({
      verdict: 'inconclusive',
      decision: undefined,
      line: 14,
      row: { id: 'd', test: 'lists its prefix', action: 's3:ListBucket', resource: 'arn:aws:s3:::orders' },
      reason: 'The decision hangs on `s3:prefix`, of which nothing is known.',
      help: 'give `s3:prefix` in the test, or `null` where it is absent',
      missingContextKeys: ['s3:prefix'],
      notes: ['the bucket policy of `arn:aws:s3:::orders` is taken as absent'],
    }),
    verdictOf({
      verdict: 'error',
      decision: undefined,
      evaluator: 'aws',
      line: 20,
      row: { id: 'e', test: 'writes orders', action: 'dynamodb:PutItem', resource: table },
      reason: 'The simulator gave no answer for this row.',
    }),
  ];
}
