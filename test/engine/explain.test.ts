import { describe, expect, it } from 'vitest';
import { compilePolicies, type Explanation, explain, type PolicySet } from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';

const principal = 'arn:aws:iam::111122223333:role/orders-lambda';
const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });

/** The explanation as people would be shown it: a line a statement, a line a part. */
function drawn({ decision, traces }: Explanation): string {
  const lines = traces.flatMap(({ ref, matched, nearness, parts }) => [
    `${matched ? '✓' : '✗'} ${ref.kind} ${ref.statement.sid?.value} (${nearness} of ${parts.length})`,
    ...parts.map((part) => `  ${part.matched ? '✓' : '✗'} ${part.part}: ${part.reason}`),
  ]);
  return [decision.decision, ...lines].join('\n');
}

function explained(policies: PolicySet, request: Partial<Request>): string {
  const asked = { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/incoming/1', ...request };
  return drawn(explain(compilePolicies(policies), asked));
}

const read = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/incoming/*' };

describe('explain', () => {
  it('says of each part whether it matched', () => {
    const policies = {
      identity: document(
        read,
        {
          Sid: 'Write',
          Effect: 'Allow',
          Action: ['s3:PutObject', 's3:DeleteObject'],
          Resource: 'arn:aws:s3:::orders/outgoing/*',
        },
        {
          Sid: 'Tls',
          Effect: 'Deny',
          NotAction: 'sts:*',
          NotResource: 'arn:aws:s3:::public/*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ),
    };
    expect(explained(policies, { context: { 'aws:SecureTransport': 'true' } })).toBe(
      [
        'allowed',
        '✓ identity Read (2 of 2)',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
        '✗ identity Write (0 of 2)',
        '  ✗ action: Action `s3:PutObject`, `s3:DeleteObject` does not match `s3:GetObject`',
        '  ✗ resource: Resource `arn:aws:s3:::orders/outgoing/*` does not match `arn:aws:s3:::orders/incoming/1`',
        '✗ identity Tls (2 of 3)',
        '  ✓ action: NotAction `sts:*` matches `s3:GetObject`',
        '  ✓ resource: NotResource `arn:aws:s3:::public/*` matches `arn:aws:s3:::orders/incoming/1`',
        '  ✗ condition: Bool `aws:SecureTransport` `false` is not met: the value is `true`',
      ].join('\n'),
    );
  });

  it.each<[string, Request['context'], string]>([
    ['a key that is not given', {}, 'is not met: the request does not say what `aws:TagKeys` is'],
    ['a key that is absent', { 'aws:TagKeys': null }, 'is not met: `aws:TagKeys` is absent'],
    ['a list', { 'aws:TagKeys': ['team', 'env'] }, 'is met: the value is the list `team`, `env`'],
    [
      'a long list',
      { 'aws:TagKeys': ['a', 'b', 'c', 'd', 'e'] },
      'is not met: the value is the list `a`, `b`, `c`, `d` and 1 more',
    ],
  ])('says what the context has: %s', (_, context, expected) => {
    const policies = {
      identity: document({ ...read, Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } } }),
    };
    expect(explained(policies, { context: context ?? {} })).toContain(
      `  ${expected.startsWith('is met') ? '✓' : '✗'} condition: ForAnyValue:StringEquals \`aws:TagKeys\` \`team\` ${expected}`,
    );
  });

  it('says that a value is no ARN', () => {
    const policies = { identity: document({ ...read, Condition: { ArnLike: { 'aws:PrincipalArn': 'nobody' } } }) };
    expect(explained(policies, {})).toContain(
      '✗ condition: ArnLike `aws:PrincipalArn` `nobody` is not met: a value is no ARN, so that it cannot be evaluated',
    );
  });

  it('says that a Deny applies by a value that is no ARN', () => {
    const condition = { ArnLike: { 'aws:PrincipalArn': 'nobody' } };
    const policies = { identity: document({ ...read, Effect: 'Deny', Condition: condition }) };
    expect(explained(policies, {})).toBe(
      [
        'explicitDeny',
        '✓ identity Read (3 of 3)',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
        '  ✓ condition: ArnLike `aws:PrincipalArn` `nobody` is met: a value is no ARN, so that it cannot be evaluated',
      ].join('\n'),
    );
  });

  it('says that a default stands for a variable of which nothing is known', () => {
    const resource = "arn:aws:s3:::orders/${aws:PrincipalTag/team, 'incoming'}/*";
    expect(explained({ identity: document({ ...read, Resource: resource }) }, {})).toBe(
      [
        'allowed',
        '✓ identity Read (2 of 2)',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        `  ✓ resource: Resource \`${resource}\` matches \`arn:aws:s3:::orders/incoming/1\`; a variable in it has no known value`,
      ].join('\n'),
    );
  });

  it('says of a trust policy whom it names, and nothing of a resource', () => {
    const trust = (Sid: string, element: object) => ({ Sid, Effect: 'Allow', Action: 'sts:AssumeRole', ...element });
    const policies = {
      identity: document({ ...read, Sid: 'Assume', Action: 'sts:AssumeRole', Resource: '*' }),
      resource: document(
        trust('Role', { Principal: { AWS: principal } }),
        trust('Others', { NotPrincipal: { AWS: [principal, 'arn:aws:iam::111122223333:root'] } }),
      ),
    };
    const asked = { action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:role/auditor' };
    expect(explained(policies, asked)).toBe(
      [
        'allowed',
        '✓ identity Assume (2 of 2)',
        '  ✓ action: Action `sts:AssumeRole` matches `sts:AssumeRole`',
        '  ✓ resource: Resource `*` matches `arn:aws:iam::111122223333:role/auditor`',
        '✓ trust Role (2 of 2)',
        `  ✓ principal: Principal \`${principal}\` applies to \`${principal}\``,
        '  ✓ action: Action `sts:AssumeRole` matches `sts:AssumeRole`',
        '✗ trust Others (1 of 2)',
        `  ✗ principal: NotPrincipal \`${principal}\`, \`arn:aws:iam::111122223333:root\` does not apply to \`${principal}\``,
        '  ✓ action: Action `sts:AssumeRole` matches `sts:AssumeRole`',
      ].join('\n'),
    );
  });

  it('says that a variable has no known value', () => {
    const policies = { identity: document({ ...read, Resource: 'arn:aws:s3:::orders/${aws:PrincipalTag/team}/*' }) };
    expect(explained(policies, {})).toBe(
      [
        'implicitDeny',
        '✗ identity Read (1 of 2)',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✗ resource: Resource `arn:aws:s3:::orders/${aws:PrincipalTag/team}/*` does not match `arn:aws:s3:::orders/incoming/1`; a variable in it has no known value',
      ].join('\n'),
    );
  });

  it('says whom a resource policy names, and which policy types do not apply', () => {
    const policies = {
      boundary: document({ ...read, Sid: 'Boundary' }),
      scps: [document({ ...read, Sid: 'Scp' })],
      rcps: [
        document({
          Sid: 'Rcp',
          Effect: 'Deny',
          Principal: '*',
          Action: 's3:*',
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ],
      resource: document(
        { ...read, Sid: 'Everyone', Principal: '*' },
        { ...read, Sid: 'Ann', Principal: { AWS: 'arn:aws:iam::111122223333:user/ann' } },
        { ...read, Sid: 'Nobody' },
      ),
    };
    expect(explained(policies, { principal: null, context: { 'aws:SecureTransport': 'true' } })).toBe(
      [
        'allowed',
        '✗ boundary Boundary (2 of 3)',
        '  ✗ statement: permissions boundaries do not apply to this request',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
        '✗ scp Scp (2 of 3)',
        '  ✗ statement: service control policies do not apply to this request',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
        '✗ rcp Rcp (3 of 4)',
        '  ✓ principal: Principal `*` applies to an anonymous caller',
        '  ✓ action: Action `s3:*` matches `s3:GetObject`',
        '  ✓ resource: Resource `*` matches `arn:aws:s3:::orders/incoming/1`',
        '  ✗ condition: Bool `aws:SecureTransport` `false` is not met: the value is `true`',
        '✓ resource Everyone (3 of 3)',
        '  ✓ principal: Principal `*` applies to an anonymous caller',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
        '✗ resource Ann (2 of 3)',
        '  ✗ principal: Principal `arn:aws:iam::111122223333:user/ann` does not apply to an anonymous caller',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
        '✗ resource Nobody (2 of 3)',
        '  ✗ principal: a statement of a resource policy without a Principal matches nobody',
        '  ✓ action: Action `s3:GetObject` matches `s3:GetObject`',
        '  ✓ resource: Resource `arn:aws:s3:::orders/incoming/*` matches `arn:aws:s3:::orders/incoming/1`',
      ].join('\n'),
    );
  });
});
