import { describe, expect, test } from 'vitest';
import { folder } from '../support/folder.js';
import { cli } from './support.js';

const ALLOWS = (action: string, principal: string, resource: string) => `{ "Version": "2012-10-17", "Statement": [
  { "Sid": "Grant", "Effect": "Allow", ${principal} "Action": "${action}", "Resource": "${resource}" }
] }
`;
const EVERYONE = '"Principal": "*",';
const DENIES = ALLOWS('s3:PutObject', EVERYONE, 'arn:aws:s3:::orders/*')
  .replace('"Allow"', '"Deny"')
  .replace('Grant', 'Seal');
const FILES = {
  'reads.json': ALLOWS('s3:GetObject', '', 'arn:aws:s3:::orders*'),
  'writes.json': ALLOWS('s3:PutObject', '', '*'),
  'open.json': ALLOWS('s3:PutObject', EVERYONE, 'arn:aws:s3:::orders/*'),
  'open-archive.json': ALLOWS('s3:PutObject', EVERYONE, 'arn:aws:s3:::orders-archive/*'),
  'inner.json': ALLOWS('s3:PutObject', EVERYONE, 'arn:aws:s3:::orders/incoming/*'),
  'sealed.json': DENIES,
};

async function check(policies: string, resourcePolicies: string, row: string) {
  const text = `version: 1
suites:
  - name: orders
    policies: ${policies}
    resource-policies: { ${resourcePolicies} }
    principal: arn:aws:iam::111122223333:role/orders
    tests:
      - { name: over the edge, ${row} }
`;
  const { code, out, err } = await cli(['check', '--format', 'json'], folder({ ...FILES, 'iam-expect.yml': text }));
  expect(err).toBe('');
  const [verdict] = JSON.parse(out).verdicts;
  const { verdict: name, decision, example, reason, decidedBy } = verdict;
  return { code, name, decision, example, reason, decidedBy };
}

const BUCKET = '"arn:aws:s3:::orders": open.json';

describe('a resource with a wildcard of which only some have a resource policy is decided part by part:', () => {
  test('the part that the policy opens is the counterexample', async () => {
    expect(await check('reads.json', BUCKET, 'not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders*/a"')).toEqual(
      {
        code: 1,
        name: 'drift',
        decision: 'allowed',
        example: 'arn:aws:s3:::orders/a',
        reason:
          'Expected not to be allowed on all of `arn:aws:s3:::orders*/a`, but `Grant` allows it at `arn:aws:s3:::orders/a`.',
        decidedBy: ['open.json:2:3'],
      },
    );
  });

  test('the part without the policy is', async () => {
    expect(await check('reads.json', BUCKET, 'allow: s3:PutObject, resources: "arn:aws:s3:::orders*/a"')).toEqual({
      code: 1,
      name: 'drift',
      decision: 'implicitDeny',
      example: 'arn:aws:s3:::ordersx/a',
      reason:
        'Expected to be allowed on all of `arn:aws:s3:::orders*/a`, but the identity policies do not allow it at `arn:aws:s3:::ordersx/a`.',
      decidedBy: [],
    });
  });

  test('both parts hold', async () => {
    const row = 'not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders*/a"';
    expect(await check('reads.json', '"arn:aws:s3:::orders": sealed.json', row)).toMatchObject({
      code: 0,
      name: 'pass',
    });
    const allowed = 'allow: s3:GetObject, resources: "arn:aws:s3:::orders*/a"';
    expect(await check('reads.json', BUCKET, allowed)).toMatchObject({ code: 0, name: 'pass' });
  });

  test('a Deny of the policy reaches its own part only', async () => {
    const denied = await check(
      'writes.json',
      '"arn:aws:s3:::orders": sealed.json',
      'allow: s3:PutObject, resources: "arn:aws:s3:::*/a"',
    );
    expect(denied).toMatchObject({ name: 'drift', decision: 'explicitDeny', example: 'arn:aws:s3:::orders/a' });
    const open = await check(
      'writes.json',
      '"arn:aws:s3:::orders": sealed.json',
      'deny: s3:PutObject, resources: "arn:aws:s3:::*/a"',
    );
    expect(open).toMatchObject({ name: 'drift', decision: 'allowed' });
    expect(open.example).not.toMatch(/^arn:aws:s3:::orders\//);
  });

  test('a statement about a part of the resource is told apart from the rest of it', async () => {
    const row = 'allow: s3:PutObject, resources: "arn:aws:s3:::orders*/*"';
    const { name, example } = await check('writes.json', '"arn:aws:s3:::orders": inner.json', row);
    expect(name).toBe('pass');
    expect(example).toMatch(/^arn:aws:s3:::orders/);
    const closed = await check('reads.json', '"arn:aws:s3:::orders": inner.json', row.replace('allow', 'not-allowed'));
    expect(closed).toMatchObject({ name: 'drift', decision: 'allowed', example: 'arn:aws:s3:::orders/incoming/x' });
  });

  test('several policies, each at its own part', async () => {
    const both = `"arn:aws:s3:::orders": sealed.json, "arn:aws:s3:::orders-archive": open-archive.json`;
    const row = 'not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders*/a"';
    expect(await check('reads.json', both, row)).toMatchObject({
      name: 'drift',
      example: 'arn:aws:s3:::orders-archive/a',
      decidedBy: ['open-archive.json:2:3'],
    });
  });
});

test('a part that two policies claim leaves the row open, unless another part drifts', async () => {
  const rivals = '"arn:aws:s3:::ord*": sealed.json, "arn:aws:s3:::*ers": sealed.json';
  const row = 'not-allowed: s3:PutObject, resources: "arn:aws:s3:::*/a"';
  expect(await check('reads.json', rivals, row)).toMatchObject({
    code: 1,
    name: 'inconclusive',
    reason:
      'The evaluator does not model this at `arn:aws:s3:::orders/a`: several of the resource policies claim it, and which of them is its own is not known.',
  });
  expect(await check('writes.json', rivals, row)).toMatchObject({ code: 1, name: 'drift', decision: 'allowed' });
});
