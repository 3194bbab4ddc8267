import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { DecisionName } from '../../src/engine/index.js';
import type { PathRow } from '../../src/expectations/index.js';
import { judge, type RowAnswer } from '../../src/verdict/index.js';
import { CATALOG, decided, decision, RANGE, READ, ref, row, SEAL, suite } from './build.js';

/** A path of as many steps as there are lists, each asked about as many resources as its list has. */
function pathOf(expectation: PathRow['expectation'], counts: readonly number[]): PathRow {
  const steps = counts.map((count, at) => {
    const requests = Array.from({ length: count }, (_, index) =>
      row({ id: `${at}/${index}`, expectation, action: `s3:Step${at}`, resource: `arn:aws:s3:::orders/${index}` }),
    );
    const [first, ...others] = requests;
    if (first === undefined) throw new Error('a step without a request');
    return { action: `s3:Step${at}`, requests: [first, ...others] as const };
  });
  const [first, second, ...more] = steps;
  if (first === undefined || second === undefined) throw new Error('a path of one step');
  const { suite: home, test: name, principal, context } = row();
  return {
    kind: 'path',
    id: 'path',
    suite: home,
    test: name,
    expectation,
    principal,
    context,
    by: undefined,
    range: RANGE,
    steps: [first, second, ...more],
  };
}

const allowed = decision('allowed', { statements: [ref(READ)] });
const denied = decision('explicitDeny', { statements: [ref(SEAL)] });
const answer = (of: typeof allowed): RowAnswer => decided({ resource: 'arn:aws:s3:::orders/x', decision: of });

describe('a step that could not be decided', () => {
  const unmodelled: RowAnswer = decided({
    resource: 'arn:aws:s3:::orders/x',
    decision: { decision: 'unsupported', reason: 'a foreign grant', statements: [], missingContextKeys: [] },
  });
  const throttled: RowAnswer = { kind: 'error', evaluator: 'aws', reason: 'Throttled.', notes: [] };
  const hidden: RowAnswer = { kind: 'inconclusive', evaluator: 'aws', reason: 'Nobody knows.', notes: [] };
  test.each<readonly [string, RowAnswer | undefined, RowAnswer, string, string]>([
    ['unmodelled beside an Allow', unmodelled, answer(allowed), 'inconclusive', 'None of them is surely denied. '],
    [
      'unmodelled beside a Deny',
      unmodelled,
      answer(denied),
      'pass',
      '`s3:Step1`: Denied explicitly by `NeverDestroy`.',
    ],
    ['inconclusive beside a Deny', hidden, answer(denied), 'pass', '`s3:Step1`: Denied explicitly by `NeverDestroy`.'],
    ['failed beside an Allow', throttled, answer(allowed), 'error', '`s3:Step0`: Throttled.'],
    ['failed beside a Deny', throttled, answer(denied), 'error', '`s3:Step0`: Throttled.'],
    ['unanswered beside a Deny', undefined, answer(denied), 'error', '`s3:Step0`: The evaluator gave no answer'],
  ])('%s', (_, first, second, verdict, reason) => {
    const answers = new Map([['1/0', second], ...(first === undefined ? [] : [['0/0', first] as const])]);
    const found = judge(pathOf('not-allowed', [1, 1]), answers, suite(), CATALOG);
    expect([found.verdict, found.reason.slice(0, reason.length)]).toEqual([verdict, reason]);
    expect(found.decision).toBe(verdict === 'pass' ? 'explicitDeny' : undefined);
  });
});

const NAMES = ['allowed', 'explicitDeny', 'implicitDeny'] as const;
const possibilities = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 });
const findings = fc.array(possibilities, { minLength: 1, maxLength: 2 });
const worlds = fc.array(fc.array(findings, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 });

/** Every way in which what is possible can turn out. */
function outcomes(choices: readonly (readonly DecisionName[])[]): readonly (readonly DecisionName[])[] {
  const [first, ...others] = choices;
  if (first === undefined) return [[]];
  const rest = outcomes(others);
  return first.flatMap((name) => rest.map((tail) => [name, ...tail]));
}

property.prop([worlds, fc.constantFrom('deny' as const, 'not-allowed' as const)])(
  'a path passes where one action is denied everywhere however missing keys turn out, and drifts where none can be',
  (steps, expectation) => {
    const wanted = expectation === 'deny' ? ['explicitDeny'] : ['explicitDeny', 'implicitDeny'];
    const answers = new Map(
      steps.flatMap((requests, at) =>
        requests.map((parts, index): [string, RowAnswer] => {
          const found = parts.map((possible) => {
            const [name = 'allowed', ...others] = possible;
            const missingContextKeys = others.length === 0 ? [] : ['aws:SourceIp'];
            return {
              resource: 'arn:aws:s3:::orders/x',
              decision: decision(name, { possible, missingContextKeys }),
            };
          });
          const [first, ...more] = found;
          if (first === undefined) throw new Error('a request without a finding');
          return [`${at}/${index}`, decided(first, ...more)];
        }),
      ),
    );
    const { verdict } = judge(
      pathOf(
        expectation,
        steps.map((requests) => requests.length),
      ),
      answers,
      suite(),
      CATALOG,
    );
    const alwaysDenied = steps.map((requests) =>
      requests.flat().every((part) => part.every((name) => wanted.includes(name))),
    );
    const held = steps.map((requests) =>
      outcomes(requests.flat()).some((world) => world.every((name) => wanted.includes(name))),
    );
    expect(verdict === 'pass').toBe(alwaysDenied.includes(true));
    if (verdict === 'drift') expect(held).not.toContain(true);
    expect(['pass', 'drift', 'inconclusive']).toContain(verdict);
  },
);
