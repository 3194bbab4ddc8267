import { afterEach, describe, expect, test } from 'vitest';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { accessDenied } from '../support/aws/faults.js';
import type { Oracle } from '../support/aws/simulate.js';
import { type AwsServer, type AwsServerOptions, startAwsServer } from '../support/aws.js';
import { loadSuites, type PolicyFiles, verdictsOf } from './harness.js';

let server: AwsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const role = 'arn:aws:iam::111122223333:role/orders-lambda';

const files: PolicyFiles = {
  'orders.json': {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Read', Effect: 'Allow', Action: ['s3:*', 'sts:AssumeRole', 'ec2:*'], Resource: '*' },
      { Sid: 'Keep', Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*' },
    ],
  },
  'bucket.json': {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:PutObject',
      Resource: 'arn:aws:s3:::orders/*',
    },
  },
  'rcp.json': {
    Version: '2012-10-17',
    Statement: { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*' },
  },
  'scp.json': { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*' } },
  'boundary.json': { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:Get*', Resource: '*' } },
};

interface Run {
  readonly more?: string;
  readonly principal?: string;
  readonly tests: readonly string[];
  readonly mode?: 'aws' | 'both';
  readonly server?: Partial<AwsServerOptions>;
}

async function run({ more = '', principal = role, tests, mode = 'aws', server: options }: Run) {
  server = await startAwsServer({ oracle: engineOracle(), ...options });
  const [suite] = await loadSuites(
    `version: 1\nsuites:\n  - name: orders\n    policies: [orders.json]\n    principal: "${principal}"\n${more}    tests:\n${tests.map((line, index) => `      - { name: t${index}, ${line} }\n`).join('')}`,
    files,
  );
  if (suite === undefined) throw new Error('no suite');
  return { verdicts: await verdictsOf(server, suite, { mode }), calls: server.calls };
}

describe('rows that AWS does not simulate', () => {
  const object = 'resources: "arn:aws:s3:::orders/a"';
  test.each<Run & { readonly name: string; readonly note: string }>([
    {
      name: 'trust policies',
      more: '    resource-policies: {}\n',
      tests: ['not-allowed: "sts:AssumeRole", resources: "arn:aws:iam::111122223333:role/other"'],
      note: 'trust policies, on which `sts:AssumeRole` hangs',
    },
    {
      name: 'resource control policies',
      more: '    rcps: [[rcp.json]]\n',
      tests: [`deny: "s3:GetObject", ${object}`],
      note: 'resource control policies',
    },
    {
      name: 'session policies',
      more: '    session-policies: [boundary.json]\n',
      tests: [`allow: "s3:GetObject", ${object}`],
      note: 'session policies',
    },
    {
      name: 'role sessions',
      principal: 'arn:aws:sts::111122223333:assumed-role/orders-lambda/pr-7',
      tests: [`allow: "s3:GetObject", ${object}`],
      note: 'callers other than users, groups and roles, such as `arn:aws:sts::111122223333:assumed-role/orders-lambda/pr-7`',
    },
    {
      name: 'resources of another account whose policy is not known',
      tests: [`not-allowed: "s3:GetObject", ${object}, resource-account: "444455556666"`],
      note: 'access to another account without the policy of its resource',
    },
  ])('$name go to the embedded evaluator, and the row says so', async ({ note, ...scene }) => {
    const { verdicts, calls } = await run(scene);
    expect(verdicts.map(({ verdict, evaluator }) => [verdict, evaluator])).toEqual([['pass', 'embedded']]);
    expect(verdicts[0]?.notes).toContain(`decided by the embedded evaluator: AWS's simulator does not model ${note}`);
    expect(calls).toEqual([]);
  });

  test('resource control policies leave services to AWS that they do not govern', async () => {
    const { verdicts } = await run({
      more: '    rcps: [[rcp.json]]\n',
      tests: ['allow: "ec2:DescribeInstances", resources: "*"'],
    });
    expect(verdicts.map(({ verdict, evaluator }) => [verdict, evaluator])).toEqual([['pass', 'aws']]);
  });
});

describe('what is sent', () => {
  test('boundary, SCPs, resource policy and owner, each in its place', async () => {
    const { verdicts, calls } = await run({
      more: '    boundary: boundary.json\n    scps: [[scp.json]]\n    resource-policies: { "arn:aws:s3:::orders": bucket.json }\n',
      tests: [
        'allow: "s3:GetObject", resources: "arn:aws:s3:::other/a"',
        'deny: "s3:PutObject", resources: "arn:aws:s3:::orders/a", resource-account: "444455556666"',
        'not-allowed: "ec2:DescribeInstances", resources: "*"',
      ],
    });
    expect(verdicts.map(({ verdict, evaluator }) => [verdict, evaluator])).toEqual([
      ['pass', 'aws'],
      ['pass', 'aws'],
      ['pass', 'aws'],
    ]);
    const sent = calls.map(({ query }) => ({
      caller: query.string('CallerArn'),
      boundary: query.strings('PermissionsBoundaryPolicyInputList').length,
      scps: query
        .records('OrderedOrganizationPolicyInputList')
        .map((level) => level.strings('ServiceControlPolicyInputList').length),
      bucket: query.string('ResourcePolicy') !== undefined,
      owner: query.string('ResourceOwner'),
      resources: query.strings('ResourceArns'),
    }));
    const common = { caller: role, boundary: 1, scps: [1] };
    expect(sent).toEqual([
      { ...common, bucket: false, owner: undefined, resources: ['arn:aws:s3:::other/a'] },
      { ...common, bucket: true, owner: 'arn:aws:iam::444455556666:root', resources: ['arn:aws:s3:::orders/a'] },
      { ...common, bucket: false, owner: undefined, resources: [] },
    ]);
  });

  test('contexts that differ where no policy looks are asked together', async () => {
    const { verdicts, calls } = await run({
      tests: ['10.0.0.1', '10.0.0.2', '10.0.0.3'].map(
        (address) =>
          `allow: "s3:GetObject", resources: "arn:aws:s3:::orders/a", context: { "aws:SourceIp": "${address}" }`,
      ),
    });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    expect(calls.map(({ query }) => query.records('ContextEntries'))).toEqual([[]]);
  });

  test('a document that nobody can store is named before any call', async () => {
    const long = Array.from({ length: 300 }, (_, index) => `arn:aws:s3:::orders-of-the-year-${index}/*`);
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: long };
    const [suite] = await loadSuites(
      `version: 1\nsuites:\n  - name: orders\n    policies: [long.json]\n    principal: ${role}\n    tests:\n      - { name: t, allow: "s3:GetObject", resources: "arn:aws:s3:::orders/a" }\n`,
      { 'long.json': { Version: '2012-10-17', Statement: statement } },
    );
    server = await startAwsServer({ oracle: engineOracle() });
    if (suite === undefined) throw new Error('no suite');
    const [verdict] = await verdictsOf(server, suite);
    expect([verdict?.verdict, verdict?.reason]).toEqual([
      'error',
      expect.stringMatching(
        /^`long\.json` is 1\d,\d{3} characters long without white space, and IAM stores no such policy/,
      ),
    ]);
    expect(server.calls).toEqual([]);
  });

  test('a missing permission is named once and ends the asking', async () => {
    const message =
      'User: arn:aws:sts::111122223333:assumed-role/iam-expect/pr is not authorized to perform: iam:SimulateCustomPolicy';
    const { verdicts } = await run({
      tests: ['allow: "s3:GetObject", resources: "arn:aws:s3:::orders/a"'],
      server: { refuse: { SimulateCustomPolicy: accessDenied(message) } },
    });
    expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      [
        'error',
        `AWS refuses \`iam:SimulateCustomPolicy\` (${message}): allow it in the permissions policy of the role that runs the check`,
      ],
    ]);
  });
});

describe('actions together', () => {
  const ROWS = [
    'not-allowed: { together: ["s3:GetObject", "s3:PutObject"] }, resources: "arn:aws:s3:::orders/a"',
    'not-allowed: { together: ["s3:GetObject", "s3:DeleteObject"] }, resources: "arn:aws:s3:::orders/a"',
    'not-allowed: { together: ["sts:AssumeRole", "ec2:RunInstances"] }',
  ];

  test.each(['aws', 'both'] as const)('are asked as single requests (%s), in as few calls', async (mode) => {
    const { verdicts, calls } = await run({ tests: ROWS, mode });
    expect(verdicts.map(({ verdict, evaluator, reason }) => [verdict, evaluator, reason])).toEqual([
      [
        'drift',
        'aws',
        'Expected not to be allowed together, but all of them are allowed by `Read` at `orders.json:4`.',
      ],
      ['pass', 'aws', '`s3:DeleteObject`: Denied explicitly by `Keep`.'],
      ['pass', 'aws', '`sts:AssumeRole`: No statement allows it.'],
    ]);
    const asked = calls.map(({ query }) => [query.strings('ActionNames').toSorted(), query.strings('ResourceArns')]);
    expect(asked.slice(0, 1)).toEqual([
      [['s3:DeleteObject', 's3:GetObject', 's3:PutObject'], ['arn:aws:s3:::orders/a']],
    ]);
    expect(verdicts[2]?.steps.map(({ row, evaluator }) => [row.action, evaluator])).toEqual([
      ['sts:AssumeRole', 'embedded'],
      ['ec2:RunInstances', 'aws'],
    ]);
  });

  test('of a pack pass a role to the service of each path, where a policy looks at it', async () => {
    server = await startAwsServer({ oracle: engineOracle() });
    const toEcs = { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } };
    const [suite] = await loadSuites(
      `version: 1\nsuites:\n  - name: orders\n    policies: [deploy.json]\n    principal: ${role}\n    tests:\n      - { name: t, not-allowed: { pack: privilege-escalation, services: [ecs, batch, gamelift] } }\n`,
      {
        'deploy.json': {
          Version: '2012-10-17',
          Statement: [
            { Sid: 'Pass', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*', Condition: toEcs },
            { Sid: 'Run', Effect: 'Allow', Action: ['ecs:Re*', 'ecs:RunTask', 'gamelift:*'], Resource: '*' },
          ],
        },
      },
    );
    if (suite === undefined) throw new Error('no suite');
    const verdicts = await verdictsOf(server, suite, { mode: 'both' });
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass').map(({ row, verdict }) => [row.id, verdict])).toEqual([
      ['orders/t/not-allowed/iam:PassRole+ecs:RegisterTaskDefinition+ecs:RunTask', 'drift'],
    ]);
    const passed = server.calls.filter(({ query }) => query.strings('ActionNames').includes('iam:PassRole'));
    expect(
      passed.map(({ query }) => query.records('ContextEntries').map((entry) => entry.strings('ContextKeyValues'))),
    ).toEqual([[['ecs-tasks.amazonaws.com']], [['gamelift.amazonaws.com']]]);
  });

  test('that AWS does not answer are an error, although one of them is denied', async () => {
    const { verdicts } = await run({
      tests: ROWS.slice(1, 2),
      server: { refuse: { SimulateCustomPolicy: accessDenied('no') } },
    });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['error']);
  });
});

describe('both', () => {
  /** An AWS that lets everything be deleted. */
  const lenient: Oracle = (question) => {
    const answer = engineOracle()(question);
    return question.action === 's3:DeleteObject' ? { ...answer, decision: 'allowed', matched: [] } : answer;
  };
  const tests = [
    'allow: "s3:GetObject", resources: "arn:aws:s3:::orders/a"',
    'deny: "s3:DeleteObject", resources: "arn:aws:s3:::orders/a"',
  ];

  test('reports each disagreement with both explanations', async () => {
    const { verdicts } = await run({ tests, mode: 'both', server: { oracle: lenient } });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'error']);
    expect(verdicts[1]?.reason).toBe(
      "The evaluators disagree on `arn:aws:s3:::orders/a`: AWS's simulator says `allowed`, the embedded evaluator `explicitDeny` by `Keep` (orders.json:14).",
    );
  });

  test('with AWS alone, AWS decides and the note says that the embedded evaluator differs', async () => {
    const { verdicts } = await run({ tests, server: { oracle: lenient } });
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['pass', 'drift']);
    expect(verdicts[1]?.notes).toEqual([
      'the embedded evaluator says `explicitDeny` where AWS says `allowed` (arn:aws:s3:::orders/a)',
    ]);
  });

  test('a resource policy of a role that AWS leaves out is no pass', async () => {
    const leavesOut: Oracle = (question) => engineOracle()({ ...question, resourcePolicy: undefined });
    const { verdicts } = await run({
      more: '    resource-policies: { "arn:aws:s3:::orders": bucket.json }\n',
      tests: ['allow: "s3:PutObject", resources: "arn:aws:s3:::orders/a"'],
      server: { oracle: leavesOut },
    });
    expect(verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      [
        'inconclusive',
        "AWS says `allowed` and the embedded evaluator `explicitDeny`; AWS's documentation says that its simulator leaves resource policies out for roles",
      ],
    ]);
  });
});
