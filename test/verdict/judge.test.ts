import { describe, expect, test } from 'vitest';
import type { RequestRow } from '../../src/expectations/index.js';
import { type Answers, judge, type RowAnswer, type VerdictName } from '../../src/verdict/index.js';
import { BARE, CATALOG, decided, decision, located, OBJECT, READ, ref, row, SEAL, suite } from './build.js';

const allowed = decision('allowed', { statements: [ref(READ)] });
const denied = decision('explicitDeny', { statements: [ref(SEAL)] });
const unallowed = decision('implicitDeny', { blockedBy: [{ kind: 'identity' }] });
const at = (of: typeof allowed, resource = OBJECT) => ({ resource, decision: of });

interface Case {
  readonly name: string;
  readonly row: Partial<RequestRow>;
  readonly answer: RowAnswer | undefined;
  readonly verdict: VerdictName;
  readonly reason: string;
  readonly help?: string;
}

const GIVE_IP = "give `aws:SourceIp` in the test's `context`, or `null` for a request without it";
const SCOPE =
  "scope the statement by its resource ARN instead of `s3:prefix`, and write `s3:prefix: null` in the test's `context`; " +
  'a key that AWS does send can be listed under `trust-context`';
const ALL = 'arn:aws:s3:::orders/*';

const CASES: readonly Case[] = [
  {
    name: 'allow, allowed',
    row: {},
    answer: decided(at(allowed)),
    verdict: 'pass',
    reason: 'Allowed by `ReadIncoming`.',
  },
  {
    name: 'allow, explicit deny',
    row: {},
    answer: decided(at(denied)),
    verdict: 'drift',
    reason: 'Expected to be allowed, but `NeverDestroy` denies it explicitly.',
    help: 'narrow the Deny: no Allow can overrule it',
  },
  {
    name: 'allow, implicit deny',
    row: {},
    answer: decided(at(unallowed)),
    verdict: 'drift',
    reason: 'Expected to be allowed, but the identity policies do not allow it.',
    help: 'add an Allow statement that reaches it',
  },
  {
    name: 'allow, kept from it by an SCP and the boundary',
    row: {},
    answer: decided(at(decision('implicitDeny', { blockedBy: [{ kind: 'scp', level: 2 }, { kind: 'boundary' }] }))),
    verdict: 'drift',
    reason:
      'Expected to be allowed, but the service control policies at level 2 do not allow it and the permissions boundary does not allow it.',
    help: 'add an Allow statement that reaches it',
  },
  {
    name: 'deny, explicit deny',
    row: { expectation: 'deny' },
    answer: decided(at(denied)),
    verdict: 'pass',
    reason: 'Denied explicitly by `NeverDestroy`.',
  },
  {
    name: 'deny, implicit deny only',
    row: { expectation: 'deny' },
    answer: decided(at(unallowed)),
    verdict: 'drift',
    reason:
      'Expected an explicit deny, but only the lack of an Allow denies it, and that goes away with the next Allow.',
    help: 'add a Deny statement, or expect `not-allowed`',
  },
  {
    name: 'deny, allowed by a statement without a Sid',
    row: { expectation: 'deny' },
    answer: decided(at(decision('allowed', { statements: [ref(BARE), ref(READ)] }))),
    verdict: 'drift',
    reason: 'Expected an explicit deny, but statement #3 of `iam/orders.json` and `ReadIncoming` allow it.',
    help: 'add a Deny statement, or narrow the Allow and expect `not-allowed`',
  },
  {
    name: 'not-allowed, implicit deny',
    row: { expectation: 'not-allowed' },
    answer: decided(at(unallowed)),
    verdict: 'pass',
    reason: 'No statement allows it.',
  },
  {
    name: 'not-allowed, explicit deny',
    row: { expectation: 'not-allowed' },
    answer: decided(at(denied)),
    verdict: 'pass',
    reason: 'Denied explicitly by `NeverDestroy`.',
  },
  {
    name: 'not-allowed, allowed',
    row: { expectation: 'not-allowed' },
    answer: decided(at(allowed)),
    verdict: 'drift',
    reason: 'Expected not to be allowed, but `ReadIncoming` allows it.',
    help: 'narrow the Allow, or add a Deny statement',
  },
  {
    name: 'a missing key on which the verdict hangs',
    row: {},
    answer: decided(
      at(decision('allowed', { missingContextKeys: ['aws:SourceIp'], possible: ['allowed', 'explicitDeny'] })),
    ),
    verdict: 'inconclusive',
    reason: 'Hangs on `aws:SourceIp`, which the test does not give: it could be allowed or denied explicitly.',
    help: GIVE_IP,
  },
  {
    name: 'a missing key that changes the decision and not the verdict',
    row: { expectation: 'not-allowed' },
    answer: decided(
      at(
        decision('implicitDeny', { missingContextKeys: ['aws:SourceIp'], possible: ['implicitDeny', 'explicitDeny'] }),
      ),
    ),
    verdict: 'pass',
    reason: 'No statement allows it.',
  },
  {
    name: 'a missing key under which every decision is drift',
    row: {},
    answer: decided(
      at(
        decision('implicitDeny', {
          blockedBy: [{ kind: 'identity' }],
          missingContextKeys: ['aws:SourceIp'],
          possible: ['implicitDeny', 'explicitDeny'],
        }),
      ),
    ),
    verdict: 'drift',
    reason: 'Expected to be allowed, but the identity policies do not allow it.',
    help: 'add an Allow statement that reaches it',
  },
  {
    name: 'an evaluator that leaves its own decision out of the possible ones',
    row: {},
    answer: decided(at(decision('implicitDeny', { missingContextKeys: ['aws:SourceIp'], possible: ['allowed'] }))),
    verdict: 'inconclusive',
    reason: 'Hangs on `aws:SourceIp`, which the test does not give: it could be allowed or denied implicitly.',
    help: GIVE_IP,
  },
  {
    name: 'a key that was given and that AWS would not send',
    row: { context: { 's3:prefix': 'incoming/' }, untrustedContextKeys: ['s3:prefix'] },
    answer: decided(
      at(decision('implicitDeny', { missingContextKeys: ['s3:prefix'], possible: ['implicitDeny', 'allowed'] })),
    ),
    verdict: 'inconclusive',
    reason:
      'Hangs on `s3:prefix`, which the test gives but `s3:GetObject` never carries: in a real request it is absent.',
    help: SCOPE,
  },
  {
    name: 'a key that was not given and that the action never carries',
    row: {},
    answer: decided(
      at(decision('implicitDeny', { missingContextKeys: ['s3:prefix'], possible: ['implicitDeny', 'allowed'] })),
    ),
    verdict: 'inconclusive',
    reason: 'Hangs on `s3:prefix`, which `s3:GetObject` never carries.',
    help: SCOPE,
  },
  {
    name: '`by` the statement that decides',
    row: { by: located('ReadIncoming') },
    answer: decided(at(allowed)),
    verdict: 'pass',
    reason: 'Allowed by `ReadIncoming`.',
  },
  {
    name: '`by` its place',
    row: { by: located('#1') },
    answer: decided(at(allowed)),
    verdict: 'pass',
    reason: 'Allowed by `ReadIncoming`.',
  },
  {
    name: '`by` another statement',
    row: { by: located('#3') },
    answer: decided(at(allowed)),
    verdict: 'drift',
    reason: 'Expected `#3` to decide, but `ReadIncoming` decides it.',
    help: 'name the statement that decides under `by`, or leave `by` out',
  },
  {
    name: '`by` where nothing decides',
    row: { expectation: 'not-allowed', by: located('NeverDestroy') },
    answer: decided(at(unallowed)),
    verdict: 'drift',
    reason: 'Expected `NeverDestroy` to decide, but no statement decides it.',
    help: 'name the statement that decides under `by`, or leave `by` out',
  },
  {
    name: '`by` a Sid that no policy has',
    row: { by: located('readincoming') },
    answer: decided(at(allowed)),
    verdict: 'error',
    reason: 'No policy of the suite has a statement `readincoming`, which `by` names.',
    help: 'the Sids are `ReadIncoming`, `NeverDestroy`',
  },
  {
    name: '`by` a Sid that no policy has, where the decision drifts anyway',
    row: { expectation: 'deny', by: located('NeverDelete') },
    answer: decided(at(allowed)),
    verdict: 'drift',
    reason: 'Expected an explicit deny, but `ReadIncoming` allows it.',
    help: 'add a Deny statement, or narrow the Allow and expect `not-allowed`',
  },
  {
    name: '`by` a place that no policy has',
    row: { by: located('#4') },
    answer: decided(at(allowed)),
    verdict: 'error',
    reason: 'No policy of the suite has a statement `#4`, which `by` names.',
    help: 'the Sids are `ReadIncoming`, `NeverDestroy`',
  },
  {
    name: '`by` while a missing key may change who decides',
    row: { by: located('ReadIncoming') },
    answer: decided(
      at(decision('allowed', { statements: [ref(READ)], missingContextKeys: ['aws:SourceIp'], possible: ['allowed'] })),
    ),
    verdict: 'inconclusive',
    reason: 'Hangs on `aws:SourceIp`, which the test does not give: another statement might decide.',
    help: GIVE_IP,
  },
  {
    name: 'a pattern of which a part is not allowed',
    row: { resource: ALL },
    answer: decided(at(allowed), at(unallowed, 'arn:aws:s3:::orders/private')),
    verdict: 'drift',
    reason:
      'Expected to be allowed on all of `arn:aws:s3:::orders/*`, but the identity policies do not allow it at `arn:aws:s3:::orders/private`.',
    help: 'add an Allow statement that reaches it',
  },
  {
    name: 'a pattern of which a part is allowed',
    row: { resource: ALL, expectation: 'not-allowed' },
    answer: decided(at(unallowed, 'arn:aws:s3:::orders/x'), at(allowed)),
    verdict: 'drift',
    reason: `Expected not to be allowed on all of \`arn:aws:s3:::orders/*\`, but \`ReadIncoming\` allows it at \`${OBJECT}\`.`,
    help: 'narrow the Allow, or add a Deny statement',
  },
  {
    name: 'a pattern of which one part hangs and another drifts',
    row: { resource: ALL, expectation: 'deny' },
    answer: decided(
      at(
        decision('explicitDeny', { missingContextKeys: ['aws:SourceIp'], possible: ['explicitDeny', 'implicitDeny'] }),
      ),
      at(unallowed, 'arn:aws:s3:::orders/x'),
    ),
    verdict: 'drift',
    reason:
      'Expected an explicit deny on all of `arn:aws:s3:::orders/*`, but only the lack of an Allow denies it at `arn:aws:s3:::orders/x`, and that goes away with the next Allow.',
    help: 'add a Deny statement, or expect `not-allowed`',
  },
  {
    name: 'a pattern that is the same all over',
    row: { resource: ALL },
    answer: decided(at(allowed), at(allowed, 'arn:aws:s3:::orders/x')),
    verdict: 'pass',
    reason: 'Allowed by `ReadIncoming` on all of `arn:aws:s3:::orders/*`.',
  },
  {
    name: 'what the evaluator does not model',
    row: {},
    answer: decided({
      resource: OBJECT,
      decision: {
        decision: 'unsupported',
        reason: 'a principal of another partition',
        statements: [],
        missingContextKeys: [],
      },
    }),
    verdict: 'inconclusive',
    reason: `The evaluator does not model this at \`${OBJECT}\`: a principal of another partition.`,
    help: 'decide the row with `evaluator: aws`',
  },
  {
    name: 'an evaluator that could not tell',
    row: {},
    answer: { kind: 'inconclusive', evaluator: 'embedded', reason: 'Because.', notes: [] },
    verdict: 'inconclusive',
    reason: 'Because.',
  },
  {
    name: 'an evaluator that failed',
    row: {},
    answer: { kind: 'error', evaluator: 'aws', reason: 'Throttled.', notes: [] },
    verdict: 'error',
    reason: 'Throttled.',
  },
  {
    name: 'no answer',
    row: {},
    answer: undefined,
    verdict: 'error',
    reason: 'The evaluator gave no answer for this row.',
  },
];

/** What the evaluator answered to the row of `build.ts`. */
function answersOf(answer: RowAnswer | undefined): Answers {
  return new Map(answer === undefined ? [] : [['row', answer]]);
}

describe('judge', () => {
  test.each(CASES)('$name', ({ row: overrides, answer, verdict, reason, help }) => {
    const judged = judge(row(overrides), answersOf(answer), suite(), CATALOG);
    expect({ verdict: judged.verdict, reason: judged.reason, help: judged.help }).toEqual({ verdict, reason, help });
  });

  test('points at every statement that made a pattern pass, once', () => {
    const other = decision('allowed', { statements: [ref(READ), ref(BARE)] });
    const judged = judge(row({ resource: ALL }), answersOf(decided(at(allowed), at(other))), suite(), CATALOG);
    expect(judged.statements.map(({ statement }) => statement.index)).toEqual([1, 3]);
  });

  test('shows the resource and the decision of the part that drifts', () => {
    const judged = judge(
      row({ resource: ALL }),
      answersOf(decided(at(allowed), at(denied, 'arn:aws:s3:::orders/x'))),
      suite(),
      CATALOG,
    );
    expect({ resource: judged.resource, decision: judged.decision }).toEqual({
      resource: 'arn:aws:s3:::orders/x',
      decision: 'explicitDeny',
    });
  });
});
