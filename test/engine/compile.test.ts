import { describe, expect, it } from 'vitest';
import { compilePolicies, decide, PolicyError, type PolicySet } from '../../src/engine/index.js';
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

  it('refuses null among several', () => {
    const set = JSON.parse('{ "identity": [null] }');
    expect(() => compilePolicies(set)).toThrow(PolicyError);
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
    const rcp = document({ ...allow('Rcp', '*'), Effect: 'Deny', Action: 's3:*', Principal: '*' });
    const { statements } = compilePolicies({ scps: [level, [level, level]], rcps: [rcp, rcp], identity: level });
    expect(statements.map(({ ref }) => [ref.kind, ref.level])).toEqual([
      ['identity', undefined],
      ['scp', 1],
      ['scp', 2],
      ['scp', 2],
      ['rcp', 1],
      ['rcp', 2],
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

describe('the statements that decide', () => {
  it('stand in the order of the policies, however they name the action', () => {
    const denies = (Sid: string, Action: string) => ({ ...allow(Sid, '*'), Effect: 'Deny', Action });
    const identity = document(denies('Any', '*'), denies('Some', 's3:Get*'), denies('One', 's3:GetObject'), {
      ...denies('Not', '*'),
      Action: undefined,
      NotAction: 'sqs:*',
    });
    const decision = decideOnce(
      { identity },
      { principal: `arn:aws:iam::${account}:user/anna`, action: 's3:GetObject', resource: '*' },
    );
    expect(decision.statements.map(({ statement }) => statement.sid?.value)).toEqual(['Any', 'Some', 'One', 'Not']);
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
describe('an action', () => {
  it.each([
    ['*', 'explicitDeny'],
    ['*:Get*', 'explicitDeny'],
    ['s?:GetObject', 'explicitDeny'],
    ['*:Put*', 'allowed'],
    ['sq?:GetObject', 'allowed'],
    ['s3:Put*', 'allowed'],
    ['s3:GetObjectAcl', 'allowed'],
  ])('that is denied as %s', (Action, expected) => {
    const identity = document(allow('All', '*'), { ...allow('Denied', '*'), Effect: 'Deny', Action });
    expect(decided({ identity }, 's3:GetObject', 'arn:aws:s3:::orders/1').split(' ')[0]).toBe(expected);
  });
});

// https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html allows it on `arn:aws:s3:::*`.
describe('s3:ListAllMyBuckets', () => {
  it.each([
    ['arn:aws:s3:::*', '*', 'allowed Read'],
    ['*', '*', 'allowed Read'],
    ['arn:aws:s3:::orders', '*', 'implicitDeny'],
    ['arn:aws:s3:::orders', 'arn:aws:s3:::orders', 'allowed Read'],
  ])('granted on %s is asked on %s: %s', (granted, resource, expected) => {
    const policies = { identity: document(allow('Read', granted)) };
    expect(decided(policies, 's3:ListAllMyBuckets', resource)).toBe(expected);
  });

  it('is the only action on everything that is asked on every bucket', () => {
    expect(decided({ identity: document(allow('Read', 'arn:aws:s3:::*')) }, 's3:ListJobs', '*')).toBe('implicitDeny');
  });
});

describe('what was assumed because nobody said', () => {
  const key = `arn:aws:kms:eu-west-1:${account}:key/1234abcd`;
  const foreignKey = 'arn:aws:kms:eu-west-1:444455556666:key/1234abcd';
  const role = `arn:aws:iam::${account}:role/auditor`;
  const queue = 'arn:aws:sqs:eu-west-1:444455556666:orders';
  const anna = `arn:aws:iam::${account}:user/anna`;
  const keyPolicy = (arn: string) =>
    `the key policy of \`${arn}\` is taken as AWS's default one, which leaves access to the account`;
  it.each<[string, string | null, string, string, string, readonly string[]]>([
    [
      'a trust policy',
      anna,
      'sts:AssumeRole',
      role,
      'implicitDeny',
      [`the trust policy of \`${role}\` is taken as absent`],
    ],
    ['a key policy', anna, 'kms:Decrypt', key, 'allowed', [keyPolicy(key)]],
    ['a key policy of another account', anna, 'kms:Decrypt', foreignKey, 'implicitDeny', [keyPolicy(foreignKey)]],
    [
      'a resource policy of another account',
      anna,
      'sqs:SendMessage',
      queue,
      'implicitDeny',
      [`the resource policy of \`${queue}\` is taken as absent`],
    ],
    ['nothing of a resource of the caller’s account', anna, 's3:GetObject', 'arn:aws:s3:::orders/1', 'allowed', []],
    ['nothing where KMS names no key', anna, 'kms:ListKeys', '*', 'allowed', []],
    ['nothing of a caller without account', null, 'sqs:SendMessage', queue, 'implicitDeny', []],
  ])('%s', (_, principal, action, resource, expected, assumptions) => {
    const policies = { identity: document(allow('All', '*')) };
    const request = { principal, action, resource };
    expect(decideOnce(policies, request)).toMatchObject({ decision: expected, assumptions });
    const given = document({ Effect: 'Deny', Principal: '*', Action: 'sns:*', Resource: '*' });
    expect(decideOnce({ ...policies, resource: given }, request)).toMatchObject({ assumptions: [] });
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
