import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, intersects } from '../../src/verdict/arn-pattern.js';
import { resourcePolicyFor } from '../../src/verdict/index.js';
import { DOCUMENT, suite } from './build.js';

function applied(policies: readonly string[], resource: string): string {
  const resourcePolicies = policies.map((arn) => ({ resource: arn, documents: [DOCUMENT] }));
  const found = resourcePolicyFor(suite({ resourcePolicies }), resource);
  if (found.kind === 'one') return found.policy.resource;
  if (found.kind === 'parts') return `parts: ${found.policies.map(({ resource }) => resource).join(' ')}`;
  return found.kind === 'none' ? 'none' : found.reason;
}

const BUCKET = 'arn:aws:s3:::orders';
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:orders';
const ROLE = 'arn:aws:iam::111122223333:role/deploy';

describe('which resource policy is in force', () => {
  test.each<[string, readonly string[], string, string]>([
    ['at its own ARN', [BUCKET], BUCKET, BUCKET],
    ['below it', [BUCKET], `${BUCKET}/incoming/a`, BUCKET],
    ['at all objects of the bucket', [BUCKET], `${BUCKET}/*`, BUCKET],
    ['not at a bucket whose name begins alike', [BUCKET], 'arn:aws:s3:::orders-archive/a', 'none'],
    ['at the version of a function', [FUNCTION], `${FUNCTION}:prod`, FUNCTION],
    ['the nearest of two', [FUNCTION, `${FUNCTION}:prod`], `${FUNCTION}:prod`, `${FUNCTION}:prod`],
    ['a literal ARN before a pattern', ['arn:aws:s3:::*', BUCKET], `${BUCKET}/a`, BUCKET],
    ['a role path is no folder', [ROLE], `${ROLE}/admin`, 'none'],
    [
      'a table has its indexes',
      ['arn:aws:dynamodb:eu-west-1:111122223333:table/orders'],
      'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/index/day',
      'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    ],
    ['none at all', [], BUCKET, 'none'],
    ['in parts over the edge of one', [BUCKET, FUNCTION], 'arn:aws:s3:::orders*/a', `parts: ${BUCKET}`],
    [
      'in parts where one covers all and another reaches in',
      [BUCKET, 'arn:aws:s3:::*'],
      'arn:aws:s3:::*/a',
      `parts: ${BUCKET} arn:aws:s3:::*`,
    ],
    [
      'unclear between two patterns',
      ['arn:aws:s3:::ord*', 'arn:aws:s3:::*ers'],
      BUCKET,
      'Both resource policies of `arn:aws:s3:::ord*` and `arn:aws:s3:::*ers` are in force at `arn:aws:s3:::orders`.',
    ],
  ])('%s', (_, policies, resource, expected) => {
    expect(applied(policies, resource)).toBe(expected);
  });
});

describe('patterns', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 6 });

  test('what a pattern covers, it matches', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (wide, narrow, one) => {
        if (covers(wide, narrow) && covers(narrow, one)) expect(covers(wide, one)).toBe(true);
      }),
    );
  });

  test('patterns that match one text intersect', () => {
    fc.assert(
      fc.property(pattern, pattern, text, (left, right, one) => {
        if (covers(left, one) && covers(right, one)) expect(intersects(left, right)).toBe(true);
      }),
    );
  });

  test.each([
    ['a*', 'b*', false],
    ['*a', 'b*', true],
    ['a?', 'a', false],
    ['', '*', true],
  ])('%j and %j intersect: %s', (left, right, expected) => {
    expect(intersects(left, right)).toBe(expected);
  });
});
