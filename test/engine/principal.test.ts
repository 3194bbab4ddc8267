import { describe, expect, it } from 'vitest';
import { decideOnce } from '../support/engine.js';

const account = '111122223333';
const anna = `arn:aws:iam::${account}:user/anna`;
const role = `arn:aws:iam::${account}:role/orders`;
const session = `arn:aws:sts::${account}:assumed-role/orders/run`;
const federated = `arn:aws:sts::${account}:federated-user/anna`;
const root = `arn:aws:iam::${account}:root`;

const statement = (Effect: string, element: object) => ({ Effect, Action: 's3:*', Resource: '*', ...element });

function decided(principal: string | null, ...statements: readonly object[]): string {
  const decision = decideOnce(
    { resource: { Version: '2012-10-17', Statement: statements } },
    { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/1' },
  );
  return decision.decision === 'unsupported' ? decision.reason : decision.decision;
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
describe('a Principal element', () => {
  it.each<[string, string | null, object, string]>([
    ['a star among names', anna, { AWS: [role, '*'] }, 'allowed'],
    ['a star among names, to a caller without account', null, { AWS: [role, '*'] }, 'allowed'],
    ['a star of identity providers, which is no user', anna, { Federated: '*' }, 'implicitDeny'],
    ['a name among those of several types', anna, { Service: 'sns.amazonaws.com', AWS: anna }, 'allowed'],
    ['a session among names', session, { AWS: [anna, session] }, 'allowed'],
    ['another session of the role', session, { AWS: `${session}-2` }, 'implicitDeny'],
    ['a federated user', federated, { AWS: federated }, 'allowed'],
    ['a canonical user id, to a caller without account', null, { CanonicalUser: '79a59df9' }, 'implicitDeny'],
  ])('with %s', (_, principal, names, expected) => {
    expect(decided(principal, statement('Allow', { Principal: names }))).toBe(expected);
  });
});

describe('a Deny for a canonical user id, which stands for an account', () => {
  it('says nothing of callers without account', () => {
    const denied = statement('Deny', { Principal: { CanonicalUser: '79a59df9' } });
    expect(decided(null, statement('Allow', { Principal: '*' }), denied)).toBe('allowed');
    expect(decided(anna, statement('Allow', { Principal: '*' }), denied)).toBe(
      'a principal by canonical user id: which account that is, the policy does not tell',
    );
  });
});

describe('without a Principal element', () => {
  const everyone = { Effect: 'Allow', Action: '*', Resource: '*' };
  const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });

  it('a trust policy lets nobody in', () => {
    const trust = { Effect: 'Allow', Action: 'sts:AssumeRole' };
    const request = { principal: anna, action: 'sts:AssumeRole', resource: role };
    const policies = { identity: document(everyone), resource: document(trust) };
    expect(decideOnce(policies, request).decision).toBe('implicitDeny');
  });

  it('a bucket policy grants nothing and denies nothing', () => {
    expect(decided(anna, statement('Allow', {}))).toBe('implicitDeny');
    expect(decided(anna, statement('Allow', { Principal: '*' }), statement('Deny', {}))).toBe('allowed');
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
describe('a Deny with NotPrincipal', () => {
  const open = (missing: string) =>
    `a NotPrincipal that names the caller but not ${missing}: AWS leaves it to the service whether the caller is excepted`;
  it.each<[string, string | null, readonly string[], string]>([
    ['excepts a user with its account', anna, [root, anna], 'allowed'],
    ['might deny a user without its account', anna, [anna, role], open('its account')],
    ['excepts a federated user with its account', federated, [root, federated], 'allowed'],
    ['excepts a session with its role and account', session, [root, role, session], 'allowed'],
    ['might deny a session without its role', session, [account, session], open('its role')],
    ['might deny a role, of which it names a session', role, [root, session, anna], open('its role and its session')],
    ['might deny a role without its session', role, [root, role], open('its session')],
    ['denies those who are not named', anna, [root, role], 'explicitDeny'],
    ['denies callers without account', null, [root, anna], 'explicitDeny'],
  ])('%s', (_, principal, names, expected) => {
    const everyone = statement('Allow', { Principal: { AWS: ['*', session, federated] } });
    expect(decided(principal, everyone, statement('Deny', { NotPrincipal: { AWS: names } }))).toBe(expected);
  });
});
