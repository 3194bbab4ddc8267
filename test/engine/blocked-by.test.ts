import { describe, expect, it } from 'vitest';
import { type Blocker, compilePolicies, decide, decidePattern, type PolicySet } from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const all = { Effect: 'Allow', Action: '*', Resource: '*' };
const allows = document(all);
const nothing = document({ ...all, Action: 'ec2:*' });

const user = 'arn:aws:iam::111122223333:user/ann';
const role = 'arn:aws:iam::111122223333:role/orders-lambda';
const session = 'arn:aws:sts::111122223333:assumed-role/orders-lambda/run';
const object: Request = { principal: user, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/1' };
const assume: Request = { principal: user, action: 'sts:AssumeRole', resource: role };
const decrypt: Request = {
  principal: user,
  action: 'kms:Decrypt',
  resource: 'arn:aws:kms:eu-west-1:111122223333:key/1',
};

const names = (AWS: string) => document({ ...all, Principal: { AWS } });
const trusts = (AWS: string) => document({ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS } });

function shown(blocker: Blocker): string {
  return blocker.kind === 'scp' ? `scp ${blocker.level}` : blocker.kind;
}

function blockedBy(policies: PolicySet, request: Request): string {
  const decision = decide(compilePolicies(policies), request);
  return decision.decision === 'implicitDeny' ? decision.blockedBy.map(shown).join(', ') : decision.decision;
}

describe('an implicit deny names the policy types that did not allow', () => {
  it.each<[string, PolicySet, Request, string]>([
    ['no identity policy', {}, object, 'identity'],
    ['a boundary', { identity: allows, boundary: nothing }, object, 'boundary'],
    ['a session policy', { identity: allows, session: nothing }, { ...object, principal: session }, 'session'],
    [
      'all three',
      { boundary: nothing, session: nothing },
      { ...object, principal: session },
      'identity, boundary, session',
    ],
    ['identity and boundary', { boundary: nothing }, object, 'identity, boundary'],
    ['identity and session', { session: nothing }, { ...object, principal: session }, 'identity, session'],
    ['the first SCP level', { identity: allows, scps: [nothing, allows] }, object, 'scp 1'],
    ['two SCP levels', { identity: allows, scps: [nothing, allows, []] }, object, 'scp 1, scp 3'],
    [
      'an endpoint policy',
      { identity: allows, vpcEndpoint: document({ ...all, Action: 'ec2:*', Principal: '*' }) },
      object,
      'vpcEndpoint',
    ],
    [
      'an SCP and an endpoint policy',
      { identity: allows, scps: [[]], vpcEndpoint: document({ ...all, Action: 'ec2:*', Principal: '*' }) },
      object,
      'scp 1, vpcEndpoint',
    ],
    ['the other account’s side', { identity: allows }, { ...object, resourceAccount: '444455556666' }, 'resource'],
    ['both accounts’ sides', {}, { ...object, resourceAccount: '444455556666' }, 'identity, resource'],
    [
      'a guard and both sides',
      { scps: [[]] },
      { ...object, resourceAccount: '444455556666' },
      'scp 1, identity, resource',
    ],
    [
      'a bucket that grants nothing to anonymous callers',
      { resource: names(user) },
      { ...object, principal: null },
      'resource',
    ],
    [
      'an endpoint policy before a public bucket',
      {
        resource: document({ ...all, Principal: '*' }),
        vpcEndpoint: document({ ...all, Action: 'ec2:*', Principal: '*' }),
      },
      { ...object, principal: null },
      'vpcEndpoint',
    ],
    [
      'what limits a grant to the role',
      { resource: names(role), boundary: nothing },
      { ...object, principal: role },
      'boundary',
    ],
    [
      'a trust policy that names somebody else',
      { identity: allows, resource: trusts('arn:aws:iam::111122223333:user/bob') },
      assume,
      'trust',
    ],
    ['a trust policy that only delegates', { resource: trusts('arn:aws:iam::111122223333:root') }, assume, 'identity'],
    ['no trust policy', { identity: allows }, assume, 'trust'],
    ['neither side of an assumption', {}, assume, 'identity, trust'],
    [
      'a key policy that leaves nothing to the account',
      { identity: allows, resource: names('arn:aws:iam::111122223333:user/bob') },
      decrypt,
      'resource',
    ],
    [
      'the root user’s SCP alone',
      { scps: [nothing] },
      { ...object, principal: 'arn:aws:iam::111122223333:root' },
      'scp 1',
    ],
    [
      'the other side of the root user',
      {},
      { ...object, principal: 'arn:aws:iam::111122223333:root', resourceAccount: '444455556666' },
      'resource',
    ],
    ['no blocker where one is enough', { resource: names(user), boundary: nothing }, object, 'allowed'],
  ])('%s', (_, policies, request, expected) => {
    expect(blockedBy(policies, request)).toBe(expected);
  });
});

describe('what nobody can change', () => {
  const managed = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  const linked = 'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS';

  it.each([
    ['iam:CreatePolicyVersion', managed, 'resource'],
    ['iam:DeletePolicy', managed, 'resource'],
    ['iam:GetPolicy', managed, 'allowed'],
    ['iam:CreatePolicyVersion', 'arn:aws:iam::111122223333:policy/own', 'allowed'],
    ['iam:AttachRolePolicy', linked, 'resource'],
    ['iam:GetRole', linked, 'allowed'],
    ['iam:AttachRolePolicy', role, 'allowed'],
    ['iam:AttachRolePolicy', managed, 'allowed'],
    ['s3:PutObject', 'arn:aws:s3:::orders/aws-service-role/', 'allowed'],
  ])('%s on %s', (action, resource, expected) => {
    const request = { principal: user, action, resource, resourceAccount: '111122223333' };
    expect(blockedBy({ identity: allows }, request)).toBe(expected);
  });

  it('is a region of a pattern that holds it', () => {
    const request = { principal: user, action: 'iam:PutRolePolicy', resource: 'arn:aws:iam::111122223333:role/*' };
    const decision = decidePattern(compilePolicies({ identity: allows }), request);
    expect(decision.kind === 'regions' && decision.regions.map((region) => region.decision.decision)).toEqual([
      'allowed',
      'implicitDeny',
    ]);
  });

  it('nor can a key be told from an alias by a pattern over both', () => {
    const request = { principal: user, action: 'kms:DescribeKey', resource: 'arn:aws:kms:eu-west-1:111122223333:*' };
    const policies = compilePolicies({ identity: allows, resource: names('arn:aws:iam::111122223333:user/bob') });
    const decision = decidePattern(policies, request);
    expect(decision.kind === 'regions' && decision.regions.map((region) => region.decision.decision)).toEqual([
      'allowed',
      'implicitDeny',
    ]);
  });

  it('nor a role from what is none', () => {
    const request = { principal: user, action: 'sts:AssumeRole', resource: 'arn:aws:iam::111122223333:*' };
    const decision = decidePattern(compilePolicies({ identity: allows, resource: trusts(user) }), request);
    expect(decision.kind === 'regions' && decision.regions.map((region) => region.decision.decision)).toEqual([
      'unsupported',
      'allowed',
    ]);
  });
});

describe('NotPrincipal with Deny', () => {
  const root = 'arn:aws:iam::111122223333:root';
  const lists = (...AWS: readonly string[]) =>
    document({ Effect: 'Deny', NotPrincipal: { AWS }, Action: '*', Resource: '*' });
  const open = (missing: string) =>
    `a NotPrincipal that names the caller but not ${missing}: AWS leaves it to the service whether the caller is excepted`;

  function answer(principal: string | null, resource: object, more: PolicySet = {}): string {
    const decision = decide(compilePolicies({ identity: allows, resource, ...more }), { ...object, principal });
    return decision.decision === 'unsupported' ? decision.reason : decision.decision;
  }

  it.each<[string, string | null, object, PolicySet, string]>([
    ['a user and its account', user, lists(user, root), {}, 'allowed'],
    ['a user without its account', user, lists(user), {}, open('its account')],
    ['another user', user, lists('arn:aws:iam::111122223333:user/bob', root), {}, 'explicitDeny'],
    ['the account alone', user, lists(root), {}, 'explicitDeny'],
    ['a user with a boundary', user, lists(user, root), { boundary: allows }, 'explicitDeny'],
    ['a session, its role and its account', session, lists(session, role, root), {}, 'allowed'],
    ['a session without its role', session, lists(session, root), {}, open('its role')],
    ['a session alone', session, lists(session), {}, open('its account and its role')],
    ['a role of which the session is not known', role, lists(role, root), {}, open('its session')],
    ['a session of the role that may be the caller', role, lists(session, root), {}, open('its role and its session')],
    ['another role', role, lists('arn:aws:iam::111122223333:role/other', root), {}, 'explicitDeny'],
    ['the root user', root, lists(root), {}, 'allowed'],
    ['another account’s root user', root, lists('arn:aws:iam::444455556666:root'), {}, 'explicitDeny'],
    ['everyone', user, lists('*'), {}, 'allowed'],
    ['an anonymous caller', null, lists(user), {}, 'explicitDeny'],
    ['a service', 'lambda.amazonaws.com', lists(user), {}, 'explicitDeny'],
  ])('%s', (_, principal, resource, more, expected) => {
    expect(answer(principal, resource, more)).toBe(expected);
  });
});

describe('a statement with several resources, some of them unknown', () => {
  const own = 'arn:aws:s3:::orders/${aws:PrincipalTag/team}/*';
  const fallback = "arn:aws:s3:::orders/${aws:PrincipalTag/team, 'blue'}/*";
  const asked: Request = { principal: user, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/blue/1' };

  it.each<[string, readonly string[], string, string, readonly string[]]>([
    ['one surely matches', [own, 'arn:aws:s3:::orders/*'], 'Resource', 'allowed', []],
    ['one may match', ['arn:aws:s3:::other/*', own], 'Resource', 'implicitDeny', ['aws:PrincipalTag/team']],
    ['a default matches', [fallback, own], 'Resource', 'allowed', ['aws:PrincipalTag/team']],
    ['none can match', ['arn:aws:s3:::other/${aws:PrincipalTag/team}'], 'Resource', 'implicitDeny', []],
    ['one surely matches NotResource', [own, 'arn:aws:s3:::orders/*'], 'NotResource', 'implicitDeny', []],
    ['one may match NotResource', [own], 'NotResource', 'allowed', ['aws:PrincipalTag/team']],
    ['a default matches NotResource', [fallback], 'NotResource', 'implicitDeny', ['aws:PrincipalTag/team']],
  ])('%s', (_, resources, element, expected, missing) => {
    const policies = compilePolicies({ identity: document({ Effect: 'Allow', Action: 's3:*', [element]: resources }) });
    expect(decide(policies, asked)).toMatchObject({ decision: expected, missingContextKeys: missing });
  });
});
