import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { createLedger } from '../../src/cloudtrail/index.js';
import { type Draft, type DraftInput, draft, type ObservedUse } from '../../src/draft/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { packActions } from '../../src/packs/index.js';
import { everyone, listed, record, roleArn, roleSession, type TrailRecord } from '../support/trail-records.js';

const catalog = loadCatalog();

const input: Omit<DraftInput, 'uses'> = {
  principal: roleArn,
  evidence: {
    from: '2026-11-24T00:00:00Z',
    to: undefined,
    firstSeen: '2026-11-24T09:00:00Z',
    lastSeen: '2026-11-24T10:00:00Z',
    regions: ['eu-west-1'],
    sources: [{ name: 'files logs/', records: 1234, complete: true, dataEvents: 'possible' }],
    calls: 20,
    unknown: [],
  },
  denies: [
    {
      title: 'destructive actions',
      sid: 'Destructive',
      actions: packActions(catalog, 'destructive'),
      services: 'used',
    },
    {
      title: 'privilege escalation',
      sid: 'PrivilegeEscalation',
      actions: packActions(catalog, 'privilege-escalation'),
      services: 'used',
    },
  ],
  catalog,
  generaliseFrom: 5,
  policyPath: 'orders.policy.jsonc',
  suite: 'orders',
};

function usesOf(records: readonly TrailRecord[]): readonly ObservedUse[] {
  const ledger = createLedger(catalog, everyone);
  for (const each of records) ledger.add(each);
  return ledger.usage().rows;
}

function drafted(records: readonly TrailRecord[]): Draft {
  const read = draft({ ...input, uses: usesOf(records) });
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  return read.value;
}

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: unknown;
}

/** The statements, without comments. */
function statementsOf({ policy }: Draft): readonly Statement[] {
  const json = policy.replaceAll(/^\s*\/\/.*$/gm, '');
  return (JSON.parse(json) as { readonly Statement: readonly Statement[] }).Statement;
}

const allowsOf = (result: Draft) =>
  statementsOf(result)
    .filter(({ Effect }) => Effect === 'Allow')
    .map(({ Sid, Action, Resource }) => [Sid, Action, Resource]);

const times = (count: number, make: (index: number) => TrailRecord) => Array.from({ length: count }, (_, i) => make(i));
const get = (key: string, more: TrailRecord = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);
const list = (prefix?: string) =>
  record('s3:ListObjectsV2', { bucketName: 'orders', ...(prefix === undefined ? {} : { prefix }) });
const item = (call: string, tableName: string) => record(`dynamodb:${call}`, { tableName });
const table = (name: string) => `arn:aws:dynamodb:eu-west-1:111122223333:table/${name}`;

describe('groups', () => {
  test('the actions of the same resources, reads apart from writes', () => {
    const result = drafted([
      item('GetItem', 'orders'),
      item('Query', 'orders'),
      item('PutItem', 'orders'),
      item('GetItem', 'customers'),
      item('Query', 'customers'),
    ]);
    expect(allowsOf(result)).toEqual([
      ['ReadDynamodb', ['dynamodb:GetItem', 'dynamodb:Query'], [table('customers'), table('orders')]],
      ['WriteDynamodbOrders', 'dynamodb:PutItem', table('orders')],
    ]);
  });

  test('no action with a resource that it was not seen on', () => {
    const result = drafted([get('a/1'), record('s3:GetObjectTagging', { bucketName: 'orders', key: 'b/1' })]);
    expect(allowsOf(result)).toEqual([
      ['ReadS3Orders', 's3:GetObject', 'arn:aws:s3:::orders/a/1'],
      ['ReadS3Orders2', 's3:GetObjectTagging', 'arn:aws:s3:::orders/b/1'],
    ]);
  });
});

describe('generalises', () => {
  const resources = (records: readonly TrailRecord[]) => statementsOf(drafted(records))[0]?.Resource;

  test.each([
    ['dates away', times(5, (i) => get(`incoming/2026/11/24/${i}.json`)), 'arn:aws:s3:::orders/incoming/*'],
    ['to the folder that all share', times(5, (i) => get(`t/acme/in/${i}`)), 'arn:aws:s3:::orders/t/acme/in/*'],
    ['partitions away', times(5, (i) => get(`events/dt=2026-11-24/${i}`)), 'arn:aws:s3:::orders/events/*'],
    ['ids away', times(5, (i) => get(`jobs/0f3d0e5a-1111-2222-3333-444455556666/${i}`)), 'arn:aws:s3:::orders/jobs/*'],
    [
      'nothing below the number',
      times(4, (i) => get(`incoming/${i}`)),
      [0, 1, 2, 3].map((i) => `arn:aws:s3:::orders/incoming/${i}`),
    ],
    [
      'never a bucket',
      times(5, (i) => record('s3:GetBucketPolicy', { bucketName: `orders-${i}` })),
      [0, 1, 2, 3, 4].map((i) => `arn:aws:s3:::orders-${i}`),
    ],
    ['never a table', times(5, (i) => item('GetItem', `t${i}`)), [0, 1, 2, 3, 4].map((i) => table(`t${i}`))],
    [
      'log streams',
      times(5, (i) => record('logs:PutLogEvents', { logGroupName: '/aws/lambda/orders', logStreamName: `s${i}` })),
      'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders:log-stream:*',
    ],
    [
      'parameters',
      [record('ssm:GetParameters', { names: ['/orders/a', '/orders/b', '/orders/c', '/orders/d', '/orders/e'] })],
      'arn:aws:ssm:eu-west-1:111122223333:parameter/orders/*',
    ],
  ])('%s', (_, records, expected) => {
    expect(resources(records)).toEqual(expected);
  });

  test('and says by which rule', () => {
    expect(drafted(times(5, (i) => get(`incoming/2026/${i}`))).policy).toContain(
      '    // Generalised: orders/incoming/* stands for 5 keys, all below `arn:aws:s3:::orders/incoming/`; e.g. orders/incoming/2026/0\n',
    );
  });

  test('no key that only looks like a folder', () => {
    expect(resources([get('a/*')])).toBe('arn:aws:s3:::orders/a/${*}');
  });

  test('keys with characters that IAM would read as wildcards or variables, literally', () => {
    expect(resources([get('a*b?c${d}')])).toBe('arn:aws:s3:::orders/a${*}b${?}c${$}{d}');
  });
});

describe('adds a condition', () => {
  test.each([
    ['where every listing had a prefix', [list('in/'), list('out/')], { StringLike: { 's3:prefix': ['in/', 'out/'] } }],
    ['but none where one had not', [list('in/'), list()], undefined],
    ['with folders for many prefixes', times(5, (i) => list(`in/${i}/`)), { StringLike: { 's3:prefix': 'in/*' } }],
  ])('%s', (_, records, condition) => {
    expect(statementsOf(drafted(records))[0]?.Condition).toEqual(condition);
  });
});

describe('denies', () => {
  const queueUrl = 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders';
  const matches = (pattern: string, name: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name);
  const denied = (records: readonly TrailRecord[]) => {
    const patterns = statementsOf(drafted(records)).flatMap(({ Effect, Action }) => (Effect === 'Deny' ? Action : []));
    const names = catalog.actionsOf('sqs').map(({ name }) => name);
    return names.filter((name) => patterns.some((pattern) => matches(pattern, name))).sort();
  };

  test('what destroys, of the services in use', () => {
    const destructive = ['sqs:DeleteMessage', 'sqs:DeleteQueue', 'sqs:PurgeQueue'];
    expect(denied([record('sqs:SendMessage', { queueUrl })])).toEqual(destructive);
    expect(denied([item('GetItem', 'orders')])).toEqual([]);
  });

  test.each([
    ['used', {}],
    ['refused', { errorCode: 'AccessDenied' }],
  ])('nothing that was %s', (_, more) => {
    const records = [record('sqs:SendMessage', { queueUrl }), record('sqs:DeleteMessage', { queueUrl }, more)];
    expect(denied(records)).toEqual(['sqs:DeleteQueue', 'sqs:PurgeQueue']);
  });
});

describe('leaves to a person', () => {
  const onlyA = [['ReadS3Orders', 's3:GetObject', 'arn:aws:s3:::orders/a']];

  test('resources that CloudTrail does not show, as TODO and never `*`', () => {
    const result = drafted([get('a'), record('s3:DeleteObjects', { bucketName: 'orders' })]);
    expect(result.todos).toBe(1);
    expect(result.policy).toContain('    // { "Effect": "Allow", "Action": "s3:DeleteObject", "Resource": "TODO" },\n');
    expect(allowsOf(result)).toEqual(onlyA);
  });

  test('but no TODO for what a folder covers already', () => {
    const uses = usesOf(times(5, (i) => get(`in/${i}`)));
    const more = uses.slice(0, 1).map((use) => ({ ...use, resource: undefined, hint: 'arn:aws:s3:::orders/in/' }));
    const read = draft({ ...input, uses: [...uses, ...more] });
    expect(read).toMatchObject({ ok: true, value: { todos: 0 } });
  });

  test('denied calls, in the header', () => {
    const result = drafted([get('a'), get('b', { errorCode: 'AccessDenied' })]);
    expect(result.policy).toContain(
      '// Denied calls, which this policy does not allow either:\n// - s3:GetObject on arn:aws:s3:::orders/b (1)\n',
    );
    expect(allowsOf(result)).toEqual(onlyA);
  });

  test('everything, where no call was seen', () => {
    const read = draft({ ...input, uses: usesOf([get('a', { errorCode: 'AccessDenied' })]) });
    expect(read).toMatchObject({ ok: false, diagnostics: [{ code: 'nothing-observed' }] });
  });
});

test('text from a log cannot leave its comment', () => {
  const result = drafted([get('a\n"Effect": "Allow"'), get('b\u2028c')]);
  expect(statementsOf(result).map(({ Sid }) => Sid)).toEqual(['ReadS3Orders', 'DenyDestructive']);
});

test('says how to split a policy that is too large', () => {
  const records = times(120, (i) => item('GetItem', `orders-${i}`));
  const { size, policy } = drafted([...records, ...times(60, (i) => item('PutItem', `orders-${i}`))]);
  expect(size.characters).toBeGreaterThan(6144);
  expect(size.split.length).toBeGreaterThan(1);
  expect(policy).toContain('more than the 6,144 of a managed policy. Split it:\n//   policy 1: ReadDynamodb\n');
});

const worker = 'arn:aws:iam::111122223333:role/orders-worker';
const createFunction = (name: string, role: string, eventTime: string) =>
  record('lambda:CreateFunction20150331', { functionName: name, role }, { eventTime });
const passing = [
  createFunction('a', worker, '2026-11-24T09:00:00Z'),
  createFunction('a', worker, '2026-11-24T10:00:00Z'),
  record('ecs:RegisterTaskDefinition', { family: 'orders', taskRoleArn: worker, executionRoleArn: 'ecs-execution' }),
  record('ec2:AssociateIamInstanceProfile', {
    AssociateIamInstanceProfileRequest: { InstanceId: 'i-0123456789abcdef0', IamInstanceProfile: { Name: 'web' } },
  }),
];

describe('check passes on the pair', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'draft-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  async function checked(result: Draft) {
    writeFileSync(join(folder, 'orders.policy.jsonc'), result.policy);
    writeFileSync(join(folder, 'orders.iam-expect.yml'), result.expectations);
    const outcome = await check({
      cwd: folder,
      expectations: ['orders.iam-expect.yml'],
      evaluator: 'embedded',
      suites: [],
      tests: [],
    });
    if (outcome.kind !== 'report') return outcome.diagnostics.map(({ message }) => message);
    const { verdicts, diagnostics } = outcome.report;
    return {
      said: diagnostics.map(({ message }) => message),
      failed: verdicts.filter(({ verdict }) => verdict !== 'pass').map(({ row, reason }) => `${row.id}: ${reason}`),
      expectations: [...new Set(verdicts.map(({ row }) => row.expectation))],
    };
  }

  const clean = { said: [], failed: [], expectations: ['allow', 'deny', 'not-allowed'] };
  const role = 'arn:aws:iam::111122223333:role/orders-lambda';
  const key = 'arn:aws:kms:eu-west-1:111122223333:key/0f3d0e5a-1111-2222-3333-444455556666';

  test('of a role that passes others', async () => {
    const result = drafted(passing);
    expect(result.expectations).toContain('iam:PassedToService: "ecs-tasks.amazonaws.com"');
    expect(await checked(result)).toEqual(clean);
  });

  test('of a role that does a bit of everything', async () => {
    const records = [
      ...times(12, (i) => get(`incoming/2026/11/24/${i}.json`)),
      get('root'),
      list('incoming/2026/'),
      record('s3:ListBuckets'),
      record('s3:CopyObject', { bucketName: 'archive', key: 'a', 'x-amz-copy-source': 'orders/incoming/2026/1' }),
      record('s3:DeleteObject', { bucketName: 'orders', key: 'tmp/1' }),
      record('s3:DeleteObjects', { bucketName: 'orders' }),
      item('GetItem', 'orders'),
      item('UpdateItem', 'orders'),
      record('dynamodb:Query', { tableName: 'orders', indexName: 'by-date' }),
      record('lambda:Invoke', { functionName: 'billing', qualifier: 'live' }),
      record('lambda:CreateFunction20150331', { functionName: 'orders', role }),
      record('sqs:ReceiveMessage', { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' }),
      record('sns:Publish', { topicArn: 'arn:aws:sns:eu-west-1:111122223333:orders' }),
      record('sns:Publish', { topicArn: 'arn:aws:sns:eu-west-1:444455556666:theirs' }),
      record('kms:Decrypt', null, { ...listed(key), userIdentity: roleSession('a', roleArn, 's3.amazonaws.com') }),
      record('kms:GenerateDataKey', { keyId: key }),
      record('secretsmanager:GetSecretValue', { secretId: 'orders/db' }),
      record('ssm:GetParameter', { name: '/orders/url' }),
      record('ssm:StartSession', { target: 'i-0123456789abcdef0' }),
      record('sts:AssumeRole', { roleArn: 'arn:aws:iam::444455556666:role/audit' }),
      record('sts:AssumeRole', { roleArn: 'arn:aws:iam::111122223333:role/audit' }),
      record('logs:PutLogEvents', { logGroupName: '/aws/lambda/orders', logStreamName: 'a' }),
      record('logs:CreateLogGroup', { logGroupName: '/aws/lambda/orders' }),
      record('events:PutEvents', { entries: [{}] }),
      record('states:StartExecution', { stateMachineArn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:orders' }),
      record('ecr:GetAuthorizationToken'),
      record('ecr:BatchGetImage', { repositoryName: 'orders' }),
      record('kinesis:PutRecords', { streamName: 'orders' }),
      record('ec2:DescribeInstances', {}),
      record('ec2:CreateSecurityGroup', { vpcId: 'vpc-0a1b2c3d' }),
      record('iam:GetRole', { roleName: 'audit' }),
      record('cloudformation:DescribeStacks', { stackName: 'orders' }),
      record('apigateway:GetStage', { restApiId: 'a1', stageName: 'live' }),
    ];
    expect(await checked(drafted(records))).toEqual(clean);
  });

  test('of a role of whose calls none can be tested', async () => {
    const result = drafted([record('sts:AssumeRole', { roleArn: 'arn:aws:iam::444455556666:role/audit' })]);
    expect(await checked(result)).toEqual({ ...clean, expectations: ['not-allowed'] });
  });

  test('of a role that only lists one prefix', async () => {
    expect(await checked(drafted([list('in/')]))).toEqual(clean);
  });

  test.each(['a*b', 'a?b', '${a}', 'a/*'])('of a role that reads the key %s alone', async (name) => {
    const result = drafted([get(name), get('plain')]);
    expect(await checked(result)).toEqual(clean);
    expect(result.expectations).toContain(`orders/${name}, whose name would be read as a pattern`);
  });

  test('of a role that reads keys with odd names', async () => {
    const odd = ['a b', 'é', '#x', '{y}', "it's", '"q"', 'c:d', '- e', 'x*y', '${z}', '%41'];
    expect(await checked(drafted(odd.flatMap((name) => [get(name), get(`in/${name}`)])))).toEqual(clean);
  });
});

describe('the passing of roles, which is never recorded', () => {
  test('is allowed for the roles that calls named, to the services that were called, with the evidence', () => {
    const result = drafted(passing);
    expect(statementsOf(result).filter(({ Sid }) => Sid.startsWith('Pass'))).toEqual([
      {
        Sid: 'PassIamOrdersWorker',
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: worker,
        Condition: { StringEquals: { 'iam:PassedToService': ['ecs-tasks.amazonaws.com', 'lambda.amazonaws.com'] } },
      },
    ]);
    expect(result.policy).toContain(`    // Passes iam: role/orders-worker
    // Why: ecs:RegisterTaskDefinition, lambda:CreateFunction named it, 3 times, last 2026-11-24T10:00:00Z; CloudTrail never records iam:PassRole itself.
    // Condition: iam:PassedToService is concluded from the service that was called.
`);
    expect(result.policy).toContain(
      '// - iam:PassRole, which is never recorded: it is concluded from calls that name a role.',
    );
  });

  test('stays to be completed where the role has no ARN in the record', () => {
    expect(
      drafted(passing).policy,
    ).toContain(`    // iam:PassRole 2 times, last 2026-11-24T09:00:00Z, concluded from ec2:AssociateIamInstanceProfile, ecs:RegisterTaskDefinition; known: arn:aws:iam::111122223333:instance-profile/web, ecs-execution
    // { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "TODO" },
`);
  });
});
