import { expect, it } from 'vitest';
import { compilePolicies, decide, decideAll, type PolicySet, type SweepCaller } from '../../src/engine/index.js';
import type { RequestContext } from '../../src/request/index.js';
import { generateScenario } from '../reference/generate.js';
import { conformanceCases } from '../support/conformance.js';

interface Grid {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly contexts: readonly RequestContext[];
}

/** Compares every cell with what `decide` says, and counts them. */
function expectCells(
  policies: PolicySet,
  { actions, resources, contexts }: Grid,
  caller: SweepCaller,
  name: string,
): number {
  const compiled = compilePolicies(policies);
  const sweep = decideAll(compiled, actions, resources, contexts, caller);
  for (const [a, action] of actions.entries()) {
    for (const [r, resource] of resources.entries()) {
      for (const [c, context] of contexts.entries()) {
        const alone = decide(compiled, { ...caller, action, resource, context });
        expect(sweep.at(a, r, c), `${name}: ${action} on ${resource}`).toEqual(alone);
      }
    }
  }
  return actions.length * resources.length * contexts.length;
}

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
    const { action, resource, context = {}, principal, resourceAccount } = request;
    const grid = {
      actions: [...actions, action],
      resources: [resource, 'arn:aws:iam::111122223333:role/other', '*'],
      contexts: [context, {}],
    };
    expectCells(policies, grid, { principal, resourceAccount }, name);
  }
});

it('answers every cell of random grids as decide does', () => {
  let cells = 0;
  for (let seed = 1; seed <= 500; seed += 1) {
    const { policies, requests } = generateScenario(seed, 8);
    const { principal = null, resourceAccount } = requests[0] ?? {};
    const grid = {
      actions: requests.map(({ action }) => action),
      resources: requests.map(({ resource }) => resource),
      contexts: requests.slice(0, 2).map(({ context = {} }) => context),
    };
    cells += expectCells(policies, grid, { principal, resourceAccount }, `seed ${seed}`);
  }
  expect(cells).toBe(500 * 8 * 8 * 2);
});

const ANN = 'arn:aws:iam::111122223333:user/ann';
const allow = (Action: string | readonly string[], Resource: string | readonly string[], more: object = {}) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action, Resource, ...more },
});

interface Apart {
  readonly apart: string;
  readonly policies: PolicySet;
  readonly action: string;
  readonly resources: readonly string[];
  readonly expected: readonly string[];
  readonly decided: number;
}

/** Resources that look alike and are not, or the other way round; `decided` is how many of them had to be decided. */
const APART: readonly Apart[] = [
  {
    apart: 'statements',
    policies: { identity: allow('s3:*', 'arn:aws:s3:::orders/in/*') },
    action: 's3:GetObject',
    resources: [
      'arn:aws:s3:::orders/in/a',
      'arn:aws:s3:::orders/a',
      'arn:aws:s3:::orders/in/b',
      'arn:aws:s3:::other/in/a',
    ],
    expected: ['allowed', 'implicitDeny', 'allowed', 'implicitDeny'],
    decided: 2,
  },
  {
    apart: 'NotResource',
    policies: {
      identity: {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 's3:*', NotResource: 'arn:aws:s3:::sealed/*' },
      },
    },
    action: 's3:GetObject',
    resources: ['arn:aws:s3:::sealed/a', 'arn:aws:s3:::orders/a', 'arn:aws:s3:::sealed/b'],
    expected: ['implicitDeny', 'allowed', 'implicitDeny'],
    decided: 2,
  },
  {
    apart: 'variables',
    policies: { identity: allow('s3:*', 'arn:aws:s3:::home/${aws:username}/*') },
    action: 's3:GetObject',
    resources: ['arn:aws:s3:::home/ann/a', 'arn:aws:s3:::home/bob/a', 'arn:aws:s3:::home/ann/b'],
    expected: ['allowed', 'implicitDeny', 'allowed'],
    decided: 3,
  },
  {
    apart: 'the accounts that own them',
    policies: { identity: allow('sqs:*', '*'), resource: allow('sqs:*', '*', { Principal: { AWS: ANN } }) },
    action: 'sqs:SendMessage',
    resources: ['111122223333', '444455556666', '444455556666'].map((id, at) => `arn:aws:sqs:eu-west-1:${id}:q${at}`),
    expected: ['allowed', 'allowed', 'allowed'],
    decided: 2,
  },
  {
    apart: 'what is assumed of each, across accounts',
    policies: { identity: allow('sqs:*', '*') },
    action: 'sqs:SendMessage',
    resources: ['q1', 'q2'].map((name) => `arn:aws:sqs:eu-west-1:444455556666:${name}`),
    expected: ['implicitDeny', 'implicitDeny'],
    decided: 2,
  },
  {
    apart: 'keys and aliases',
    policies: { identity: allow('kms:*', '*') },
    action: 'kms:Decrypt',
    resources: ['key/1', 'store/1', 'alias/a', 'key/2'].map((name) => `arn:aws:kms:eu-west-1:111122223333:${name}`),
    expected: ['allowed', 'allowed', 'unsupported', 'allowed'],
    decided: 4,
  },
  {
    apart: 'AWS’s own policies',
    policies: { identity: allow('iam:*', '*') },
    action: 'iam:DeletePolicy',
    resources: ['111122223333', 'aws', '111122223333'].map((id, at) => `arn:aws:iam::${id}:policy/p${at}`),
    expected: ['allowed', 'implicitDeny', 'allowed'],
    decided: 2,
  },
  {
    apart: 'roles that services are linked to',
    policies: { identity: allow('iam:*', '*') },
    action: 'iam:PutRolePolicy',
    resources: ['role/a', 'role/aws-service-role/x.amazonaws.com/a', 'role/b'].map(
      (name) => `arn:aws:iam::111122223333:${name}`,
    ),
    expected: ['allowed', 'implicitDeny', 'allowed'],
    decided: 2,
  },
  {
    apart: 'roles and what is none',
    policies: { identity: allow('sts:*', '*') },
    action: 'sts:AssumeRole',
    resources: ['role/a', 'user/a', 'role/aws-service-role/x.amazonaws.com/a'].map(
      (name) => `arn:aws:iam::111122223333:${name}`,
    ),
    expected: ['implicitDeny', 'unsupported', 'implicitDeny'],
    decided: 3,
  },
  {
    apart: 'every bucket, which `*` stands for',
    policies: { identity: allow('s3:ListAllMyBuckets', 'arn:aws:s3:::*') },
    action: 's3:ListAllMyBuckets',
    resources: ['*', 'orders', 'arn:aws:s3:::orders'],
    expected: ['allowed', 'implicitDeny', 'allowed'],
    decided: 3,
  },
];

it.each(APART)('tells resources apart by $apart', ({ policies, action, resources, expected, decided }) => {
  const compiled = compilePolicies(policies);
  const sweep = decideAll(compiled, [action], resources, [{}], { principal: ANN });
  const alone = resources.map((resource) => decide(compiled, { principal: ANN, action, resource, context: {} }));
  expect(resources.map((_, at) => sweep.at(0, at, 0))).toEqual(alone);
  expect(alone.map(({ decision }) => decision)).toEqual(expected);
  expect(sweep.decided).toBe(decided);
});

it('does not say of one resource what is true of another, in any context', () => {
  const inside = { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } };
  const policies = compilePolicies({ identity: allow('sts:*', '*', { Condition: inside }) });
  const resources = ['a', 'b'].map((name) => `arn:aws:iam::111122223333:user/${name}`);
  const contexts = ['us-east-1', 'eu-west-1'].map((region) => ({ 'aws:RequestedRegion': region }));
  const sweep = decideAll(policies, ['sts:AssumeRole'], resources, contexts, { principal: ANN });
  for (const [at, resource] of resources.entries()) {
    expect(sweep.at(0, at, 0).decision).toBe('implicitDeny');
    expect(sweep.at(0, at, 1)).toMatchObject({
      decision: 'unsupported',
      reason: `\`sts:assumerole\` on \`${resource}\`, which is no role`,
    });
  }
});

it('decides once for all actions and resources that no statement tells apart', () => {
  const policies = compilePolicies({
    identity: {
      Version: '2012-10-17',
      Statement: [
        { Sid: 'Read', Effect: 'Allow', Action: 's3:Get*', Resource: '*' },
        { Sid: 'Write', Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::orders/in/*' },
      ],
    },
  });
  const actions = ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 'ec2:StartInstances', 'ec2:StopInstances'];
  const resources = ['in/a', 'in/b', 'out/a'].map((name) => `arn:aws:s3:::orders/${name}`);
  const sweep = decideAll(policies, actions, resources, [{}, {}, {}], { principal: ANN });
  expect(actions.map((_, at) => resources.map((__, of) => sweep.at(at, of, 0).decision))).toEqual([
    ['allowed', 'allowed', 'allowed'],
    ['allowed', 'allowed', 'allowed'],
    ['allowed', 'allowed', 'implicitDeny'],
    ['implicitDeny', 'implicitDeny', 'implicitDeny'],
    ['implicitDeny', 'implicitDeny', 'implicitDeny'],
  ]);
  expect(sweep.decided).toBe((1 + 2 + 1) * 3);
  expect(() => sweep.at(5, 0, 0)).toThrow(RangeError);
  expect(() => sweep.at(0, 3, 0)).toThrow(RangeError);
  expect(() => sweep.at(0, 0, 3)).toThrow(RangeError);
});
