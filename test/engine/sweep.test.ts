import { expect, it } from 'vitest';
import { compilePolicies, decide, decideAll } from '../../src/engine/index.js';
import { conformanceCases } from '../support/conformance.js';

it('answers every cell of a grid as decide does', () => {
  const actions = [
    's3:GetObject',
    'S3:getobject',
    'kms:Decrypt',
    'kms:RetireGrant',
    'sts:AssumeRole',
    'sts:GetCallerIdentity',
    'ec2:RunInstances',
    's3:Get*',
  ];
  // Every cell of every case would take seconds; the cases of a topic stand together, so that every topic has its share.
  for (const { name, policies, request } of conformanceCases().filter((_, at) => at % 9 === 0)) {
    const compiled = compilePolicies(policies);
    const all = [...actions, request.action];
    const resources = [request.resource, 'arn:aws:iam::111122223333:role/other', '*'];
    const contexts = [request.context ?? {}, {}];
    const { principal, resourceAccount } = request;
    const sweep = decideAll(compiled, all, resources, contexts, { principal, resourceAccount });
    for (const [a, action] of all.entries()) {
      for (const [r, resource] of resources.entries()) {
        for (const [c, context] of contexts.entries()) {
          const alone = decide(compiled, { principal, resourceAccount, action, resource, context });
          expect(sweep.at(a, r, c), `${name}: ${action} on ${resource}`).toEqual(alone);
        }
      }
    }
  }
});

it('decides once for all actions that the same statements concern', () => {
  const policies = compilePolicies({
    identity: { Version: '2012-10-17', Statement: { Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: '*' } },
  });
  const actions = ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 'ec2:StartInstances', 'ec2:StopInstances'];
  const resources = ['arn:aws:s3:::orders/a', 'arn:aws:s3:::orders/b'];
  const sweep = decideAll(policies, actions, resources, [{}, {}, {}], {
    principal: 'arn:aws:iam::111122223333:user/ann',
  });
  expect(actions.map((_, at) => sweep.at(at, 0, 0).decision)).toEqual([
    'allowed',
    'allowed',
    'implicitDeny',
    'implicitDeny',
    'implicitDeny',
  ]);
  expect(sweep.decided).toBe(3 * 2 * 3);
  expect(() => sweep.at(5, 0, 0)).toThrow(RangeError);
  expect(() => sweep.at(0, 2, 0)).toThrow(RangeError);
  expect(() => sweep.at(0, 0, 3)).toThrow(RangeError);
});
