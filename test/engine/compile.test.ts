import { describe, expect, it } from 'vitest';
import { compilePolicies, decide, type PolicySet } from '../../src/engine/index.js';
import { type PolicyKind, readPolicyObject } from '../../src/policy/index.js';
import { decideOnce, statementNames } from '../support/engine.js';

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const read = (kind: PolicyKind, input: object) => {
  const policy = readPolicyObject(input, kind, 'policy.json');
  if (!policy.ok) throw new Error(JSON.stringify(policy.diagnostics));
  return policy.value;
};
const account = '111122223333';
const allow = (Sid: string, Resource: string | readonly string[]) => ({ Sid, Effect: 'Allow', Action: '*', Resource });

function decided(policies: PolicySet, action: string, resource: string): string {
  const decision = decideOnce(policies, { principal: `arn:aws:iam::${account}:user/anna`, action, resource });
  return [decision.decision, ...statementNames(decision)].join(' ');
}

describe('compilePolicies', () => {
  it('takes documents that are read already, JSON text and plain objects, one or several', () => {
    const policy = document(allow('Read', '*'));
    for (const identity of [policy, JSON.stringify(policy), read('identity', policy)]) {
      expect(decided({ identity }, 's3:GetObject', 'arn:aws:s3:::orders/1')).toBe('allowed Read');
      const twice = [identity, document({ ...allow('Deny', '*'), Effect: 'Deny' })];
      expect(decided({ identity: twice }, 's3:GetObject', 'arn:aws:s3:::orders/1')).toBe('explicitDeny Deny');
    }
  });

  it('keeps the documents that it is given', () => {
    const given = read('identity', document(allow('Read', '*')));
    expect(compilePolicies({ identity: given }).statements[0]?.ref.document).toBe(given);
  });

  it('says of policies that it cannot read what is wrong, and where', () => {
    const set = { identity: document({ ...allow('Read', '*'), Effect: 'Permit' }) };
    const source = expect.objectContaining({ path: 'identity policy' });
    const range = expect.objectContaining({ source, start: expect.objectContaining({ line: 6, column: 17 }) });
    expect(() => compilePolicies(set)).toThrow(
      expect.objectContaining({
        name: 'PolicyError',
        message: expect.stringContaining('`Permit`'),
        diagnostics: [expect.objectContaining({ severity: 'error', code: 'wrong-effect', range })],
      }),
    );
  });

  it('says of types that it does not know which there are', () => {
    const set: object = { boundaries: document(allow('Read', '*')) };
    const types = 'identity, boundary, scps, rcps, session, resource, vpcEndpoint, managementAccount';
    expect(() => compilePolicies(set)).toThrow(
      expect.objectContaining({
        diagnostics: [
          {
            code: 'unknown-policy-type',
            severity: 'error',
            message: '`boundaries` is no policy type',
            help: `the policy types are ${types}`,
          },
        ],
      }),
    );
  });

  it('numbers the levels of organization policies from the root', () => {
    const level = document(allow('Level', '*'));
    const { statements } = compilePolicies({ scps: [level, [level, level]], identity: level });
    expect(statements.map(({ ref }) => [ref.kind, ref.level])).toEqual([
      ['identity', undefined],
      ['scp', 1],
      ['scp', 2],
      ['scp', 2],
    ]);
  });
});

describe('the policy of a resource', () => {
  const assume = { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: account } };
  it.each<[string, object, string]>([
    ['without Resource is a trust policy', document(assume, assume), 'trust'],
    ['that is read as a trust policy is one', read('trust', document(assume)), 'trust'],
    ['with Resource is none', document({ ...assume, Resource: '*' }), 'resource'],
    ['with Resource in one statement is none', document(assume, { ...assume, Resource: '*' }), 'resource'],
  ])('%s', (_, resource, kind) => {
    expect(new Set(compilePolicies({ resource }).statements.map(({ ref }) => ref.kind))).toEqual(new Set([kind]));
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
describe('an ARN that is short of parts', () => {
  const queue = `arn:aws:sqs:eu-west-1:${account}:orders`;
  it.each([
    ['arn:aws:sqs', 'allowed Read'],
    ['arn:aws:sqs:eu-west-1', 'allowed Read'],
    [`arn:aws:sqs:eu-west-1:${account}`, 'allowed Read'],
    ['arn:aws:sqs:*', 'allowed Read'],
    ['arn:aws:sq*', 'allowed Read'],
    ['arn:aws:sns', 'implicitDeny'],
    ['arn:aws:sqs:eu-west-2', 'implicitDeny'],
    ['sqs', 'implicitDeny'],
  ])('%s means every resource under it in policies of principals', (resource, expected) => {
    expect(decided({ identity: document(allow('Read', resource)) }, 'sqs:SendMessage', queue)).toBe(expected);
    const scps = [document(allow('Level', resource))];
    const all = document(allow('All', '*'));
    expect(decided({ identity: all, scps }, 'sqs:SendMessage', queue)).toBe(
      expected === 'implicitDeny' ? expected : 'allowed All',
    );
  });

  it('means itself in policies of resources', () => {
    const resource = document({ ...allow('Own', 'arn:aws:sqs'), Principal: '*' });
    expect(decided({ resource }, 'sqs:SendMessage', queue)).toBe('implicitDeny');
  });
});

describe('what a caller asked before', () => {
  it('does not change what another is answered', () => {
    const policies = compilePolicies({ identity: document(allow('Own', 'arn:aws:s3:::homes/${aws:username}/*')) });
    const asked = (name: string) =>
      decide(policies, {
        principal: `arn:aws:iam::${account}:user/${name}`,
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::homes/anna/1',
      }).decision;
    expect(['anna', 'bela', 'anna'].map(asked)).toEqual(['allowed', 'implicitDeny', 'allowed']);
    // More callers than are remembered.
    for (let at = 0; at < 1030; at += 1) asked(`user-${at}`);
    expect(['anna', 'bela'].map(asked)).toEqual(['allowed', 'implicitDeny']);
  });
});
