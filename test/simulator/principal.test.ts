import { afterEach, describe, expect, test } from 'vitest';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { accessDenied } from '../support/aws/faults.js';
import { type AccountState, emptyAccount, entity } from '../support/aws/state.js';
import { type AwsServer, type AwsServerOptions, startAwsServer } from '../support/aws.js';
import { loadSuites, type PolicyFiles, verdictsOf } from './harness.js';

const role = 'arn:aws:iam::111122223333:role/team/orders-lambda';
const shared = 'arn:aws:iam::111122223333:policy/team/SharedReads';
const boundary = 'arn:aws:iam::111122223333:policy/Boundary';

function allow(action: string | readonly string[], resource = '*', sid?: string): unknown {
  return { ...(sid === undefined ? {} : { Sid: sid }), Effect: 'Allow', Action: action, Resource: resource };
}

function policy(...statements: readonly unknown[]): unknown {
  return { Version: '2012-10-17', Statement: statements };
}

function account(): AccountState {
  const state = emptyAccount();
  state.managed.set(shared, JSON.stringify(policy(allow('s3:GetObject', 'arn:aws:s3:::shared/*', 'Shared'))));
  state.managed.set(boundary, JSON.stringify(policy(allow('s3:*'))));
  state.entities.set(
    role,
    entity({
      inline: {
        Orders: JSON.stringify(
          policy(
            allow(['s3:GetObject', 's3:DeleteObject'], 'arn:aws:s3:::orders/*', 'Objects'),
            allow('sqs:SendMessage'),
          ),
          undefined,
          2,
        ),
      },
      attached: [shared],
      boundary,
    }),
  );
  return state;
}

let server: AwsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function run(yaml: string, files: PolicyFiles, options: Partial<AwsServerOptions> = {}) {
  server = await startAwsServer({ oracle: engineOracle(), account: account(), ...options });
  const [suite] = await loadSuites(yaml, files);
  if (suite === undefined) throw new Error('no suite');
  const verdicts = await verdictsOf(server, suite);
  return { verdicts, server };
}

const deployed = `version: 1
suites:
  - name: orders
    question: deployed
    policies: [iam/orders.json]
    principal: ${role}
    tests:
      - { name: reads, allow: s3:GetObject, resources: "arn:aws:s3:::orders/*" }
      - { name: reads shared, allow: s3:GetObject, resources: "arn:aws:s3:::shared/a", by: Shared }
      - { name: no queue beyond the boundary, not-allowed: sqs:SendMessage, resources: "arn:aws:sqs:eu-west-1:111122223333:orders" }
      - { name: cannot write, not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders/a" }
`;

const merged = `version: 1
suites:
  - name: orders
    question: merged
    policies: [iam/orders.json, iam/shared.json]
    replaces:
      iam/orders.json: { inline: Orders }
      iam/shared.json: { managed: "${shared}" }
    principal: ${role}
    tests:
      - { name: reads, allow: s3:GetObject, resources: "arn:aws:s3:::orders/a", by: Objects }
      - { name: no longer deletes, not-allowed: s3:DeleteObject, resources: "arn:aws:s3:::orders/a" }
      - { name: no longer reads what is shared, not-allowed: s3:GetObject, resources: "arn:aws:s3:::shared/a" }
`;

const proposedFiles: PolicyFiles = {
  'iam/orders.json': policy(allow('s3:GetObject', 'arn:aws:s3:::orders/*', 'Objects')),
  'iam/shared.json': policy(allow('s3:GetObject', 'arn:aws:s3:::other/*')),
};

describe('deployed', () => {
  test('asks about the principal under its boundary, and points into its policies', async () => {
    const { verdicts, server: aws } = await run(deployed, proposedFiles);
    expect(verdicts.map(({ verdict, notes }) => [verdict, notes])).toEqual([
      ['pass', []],
      ['pass', []],
      ['pass', []],
      ['pass', []],
    ]);
    // The files are not what decided, so that a trace of them would explain nothing.
    expect(verdicts.map(({ explain }) => explain)).toEqual([undefined, undefined, undefined, undefined]);
    const places = verdicts.map(({ statements }) =>
      statements.map(({ document, statement }) => `${document.source.path}:${statement.range.start.line}`),
    );
    expect(places).toEqual([['role/orders-lambda/Orders (deployed inline policy):4'], [`${shared}:1`], [], []]);
    const simulated = aws.calls.filter(({ operation }) => operation === 'SimulatePrincipalPolicy');
    expect(simulated.map(({ query }) => query.strings('PolicyInputList'))).toEqual([[], []]);
  });

  test('an SCP that nobody can read leaves a denial open, and an expected permission drifts', async () => {
    const state = account();
    state.scps = [[JSON.stringify(policy(allow('*'), { Effect: 'Deny', Action: 's3:*', Resource: '*' }))]];
    const { verdicts } = await run(
      deployed.replace('cannot write, not-allowed: s3:PutObject', 'cannot read, deny: s3:GetObject'),
      proposedFiles,
      { account: state },
    );
    expect(verdicts.map(({ row, verdict }) => [row.test, verdict])).toEqual([
      ['reads', 'drift'],
      ['reads shared', 'drift'],
      ['no queue beyond the boundary', 'pass'],
      ['cannot read', 'inconclusive'],
    ]);
    expect(verdicts[3]?.reason).toContain('name the organization');
  });

  test('a pattern is not proven under SCPs that nobody can read', async () => {
    const state = account();
    state.scps = [[JSON.stringify(policy(allow('*')))]];
    const { verdicts } = await run(deployed, proposedFiles, { account: state });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['inconclusive', 'pass', 'pass', 'pass']);
    expect(verdicts[0]?.reason).toBe(
      'AWS allows `arn:aws:s3:::orders/x`, but the account is in an organization whose SCPs could not be read and may tell apart what `arn:aws:s3:::orders/*` matches: name them under `scps`, or test single resources',
    );
  });

  test('says what it may not read, and does not guess', async () => {
    const state = account();
    const found = state.entities.get(role);
    if (found === undefined) throw new Error('no role');
    const orders = JSON.stringify(
      policy(allow('s3:*', 'arn:aws:s3:::orders/*'), {
        Effect: 'Deny',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': false } },
      }),
    );
    Object.assign(found.inline, { Orders: orders });
    const { verdicts } = await run(deployed, proposedFiles, {
      account: state,
      refuse: { GetRolePolicy: accessDenied('User is not authorized to perform: iam:GetRolePolicy') },
    });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'inconclusive',
      'inconclusive',
      'inconclusive',
      'inconclusive',
    ]);
    expect(verdicts[1]?.reason).toBe(
      'AWS says `allowed`, but policies that could not be read look at `aws:securetransport`: give a value, or `null` for a key that is absent',
    );
    expect(verdicts[1]?.notes).toContain(
      'not all policies of the principal were read: the credentials lack `iam:GetRolePolicy`',
    );
  });

  test('a principal that does not exist is an error', async () => {
    const { verdicts } = await run(deployed.replaceAll('orders-lambda', 'orders-lambdas'), proposedFiles);
    expect(new Set(verdicts.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
      new Set([
        'error: `arn:aws:iam::111122223333:role/team/orders-lambdas` does not exist in the account of the credentials (The role with name orders-lambdas cannot be found): check the ARN and the account',
      ]),
    );
  });
});

describe('merged', () => {
  test('asks as if the proposed policies had replaced their deployed versions', async () => {
    const { verdicts, server: aws } = await run(merged, proposedFiles);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    expect(verdicts[0]?.statements.map(({ document }) => document.source.path)).toEqual(['iam/orders.json']);
    const [call] = aws.calls.filter(({ operation }) => operation === 'SimulatePrincipalPolicy');
    expect(call?.query.records('PolicyExclusionList').map((one) => one.string('PolicyArn'))).toEqual([
      undefined,
      // Without the path, as AWS excludes nothing by the full ARN.
      'arn:aws:iam::111122223333:policy/SharedReads',
    ]);
  });

  test('an exclusion that took no effect is an error', async () => {
    const { verdicts } = await run(merged, proposedFiles, { ignoreExclusions: true });
    expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['error', 'AWS decided by the policy `role_orders-lambda_Orders`, which may be the one to be replaced'],
      ['error', 'AWS decided by the policy `role_orders-lambda_Orders`, which may be the one to be replaced'],
      ['error', 'AWS decided by the policy `SharedReads`, which may be the one to be replaced'],
    ]);
  });

  test('a policy that is not attached cannot be replaced', async () => {
    const { verdicts, server: aws } = await run(merged.replace('inline: Orders', 'inline: Order'), proposedFiles);
    expect(new Set(verdicts.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
      new Set([
        `error: the inline policy \`Order\` is not attached to \`${role}\`, so that nothing would be replaced: correct \`replaces\`, or remove it if the policy is new`,
      ]),
    );
    expect(aws.calls.filter(({ operation }) => operation.startsWith('Simulate'))).toEqual([]);
  });
});
