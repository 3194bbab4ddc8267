// From CloudTrail to a least-privilege policy on a server that this project did not write: LocalEmu
// (https://pypi.org/project/localemu/) enforcing IAM policies on loopback. A role with AdministratorAccess makes S3 and DynamoDB
// calls, `trail` reads them (management events from LookupEvents, object-level ones from log files), `draft` writes the policy, the
// policy replaces the broad one, the same calls still work, others are refused, and `check` passes. Needs `npm run build`; says so
// and ends well where Python 3.13 (LocalEmu's S3 asks for it) or LocalEmu cannot be had.
//
// What LocalEmu 1.3.2 does not do as AWS does: its events name a session's access key in place of the role, LookupEvents shows
// data events too, it delivers no log files, and it records some calls several times. So a server of this script answers
// LookupEvents with its management events, and the others are written to log files, with the role in both as AWS would have it.
// LocalEmu knows no `s3:prefix`, so the drafted condition on it is left out of the policy that is attached (`check` holds it).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import {
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DetachRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { install, skip, verify, withServer } from './localemu-server.mjs';

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'iam-expect-trail-'));
const region = 'us-east-1';
/** The key that LocalEmu takes for the account's root user while it enforces policies. */
const root = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'test' };
const roleName = 'orders-lambda';
const broad = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** Runs the command line, with the account's own credentials. */
async function iamExpect(cloudtrail, ...args) {
  const run = spawn(process.execPath, [cli, ...args], {
    cwd: folder,
    timeout: 120_000,
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL_CLOUDTRAIL: cloudtrail,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: root.accessKeyId,
      AWS_SECRET_ACCESS_KEY: root.secretAccessKey,
    },
  });
  const [stdout, stderr, [status]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  return { status, stdout, stderr };
}

/** `allowed`, or the error's name. */
const outcomeOf = (call) =>
  call().then(
    () => 'allowed',
    (error) => error.name,
  );

const key = (id) => ({ id: { S: id } });

/** What the role does all day. */
const work = ({ s3, dynamodb }) => [
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => () => s3.send(new PutObjectCommand({ Bucket: 'orders', Key: `incoming/2026/${n}.json`, Body: 'x' })),
  ),
  () => s3.send(new GetObjectCommand({ Bucket: 'orders', Key: 'incoming/2026/1.json' })),
  () => s3.send(new ListObjectsV2Command({ Bucket: 'orders', Prefix: 'incoming/' })),
  () => dynamodb.send(new DescribeTableCommand({ TableName: 'orders' })),
  () => dynamodb.send(new PutItemCommand({ TableName: 'orders', Item: key('1') })),
  () => dynamodb.send(new GetItemCommand({ TableName: 'orders', Key: key('1') })),
  () =>
    dynamodb.send(
      new QueryCommand({
        TableName: 'orders',
        KeyConditionExpression: 'id = :id',
        ExpressionAttributeValues: { ':id': { S: '1' } },
      }),
    ),
];

/** What it never did. */
const beyond = ({ s3, dynamodb }) => [
  () => s3.send(new DeleteObjectCommand({ Bucket: 'orders', Key: 'incoming/2026/1.json' })),
  () => s3.send(new PutObjectCommand({ Bucket: 'orders', Key: 'elsewhere/1.json', Body: 'x' })),
  () => s3.send(new ListBucketsCommand({})),
  () => dynamodb.send(new DeleteItemCommand({ TableName: 'orders', Key: key('1') })),
  () => dynamodb.send(new GetItemCommand({ TableName: 'customers', Key: key('1') })),
];

async function outcomes(calls) {
  const all = [];
  for (const call of calls) all.push(await outcomeOf(call));
  return all;
}

/** The session's events as AWS has them: with the role as the session's issuer. */
async function eventsOf(url, role, accessKeyId) {
  const cloudtrail = new CloudTrailClient({ endpoint: url, region, credentials: root });
  const records = [];
  let token;
  do {
    const page = await cloudtrail.send(new LookupEventsCommand({ MaxResults: 50, NextToken: token }));
    records.push(...(page.Events ?? []).map(({ CloudTrailEvent }) => JSON.parse(CloudTrailEvent)));
    token = page.NextToken;
  } while (token !== undefined);
  const sessionIssuer = { type: 'Role', arn: role.Arn, userName: roleName, accountId: '000000000000' };
  const userIdentity = {
    type: 'AssumedRole',
    arn: `arn:aws:sts::000000000000:assumed-role/${roleName}/day`,
    accountId: '000000000000',
    sessionContext: { sessionIssuer },
  };
  return records
    .filter((record) => record.userIdentity.accessKeyId === accessKeyId)
    .map((record) => ({ ...record, userIdentity }));
}

/** Of the calls that are made here, the one that is no data event. */
const isManagement = ({ eventName }) => eventName === 'DescribeTable';

/** Writes data events to a log file of the delivery layout. */
function deliver(records) {
  const day = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  const path = join(folder, `logs/AWSLogs/000000000000/CloudTrail/${region}`, day);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'log.json'), JSON.stringify({ Records: records }));
}

/** Answers LookupEvents with these events, in one page. */
async function withLookup(records, use) {
  const Events = records.map((record) => ({ EventId: record.eventID, CloudTrailEvent: JSON.stringify(record) }));
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify({ Events }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${server.address().port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function withoutConditions(policy) {
  const { Version, Statement } = JSON.parse(policy);
  return JSON.stringify({ Version, Statement: Statement.map((statement) => ({ ...statement, Condition: undefined })) });
}

/** A role with all permissions, what it will work on, and clients with a session of it. */
async function prepare(url) {
  const client = { endpoint: url, region, credentials: root };
  const iam = new IAMClient(client);
  const trust = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
  };
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName: roleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  await iam.send(new AttachRolePolicyCommand({ RoleName: roleName, PolicyArn: broad }));
  await new S3Client({ ...client, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'orders' }));
  for (const TableName of ['orders', 'customers']) {
    await new DynamoDBClient(client).send(
      new CreateTableCommand({
        TableName,
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
  }
  const { Credentials } = await new STSClient(client).send(
    new AssumeRoleCommand({ RoleArn: Role.Arn, RoleSessionName: 'day' }),
  );
  const credentials = {
    accessKeyId: Credentials.AccessKeyId,
    secretAccessKey: Credentials.SecretAccessKey,
    sessionToken: Credentials.SessionToken,
  };
  const own = { ...client, credentials };
  return {
    iam,
    role: Role,
    accessKeyId: credentials.accessKeyId,
    clients: { s3: new S3Client({ ...own, forcePathStyle: true }), dynamodb: new DynamoDBClient(own) },
  };
}

/** The policy that is drafted from what the role was seen to do; `check` has passed on it. */
async function drafted(cloudtrail, role) {
  const sources = ['--lookup', '--region', region, '--files', 'logs', '--role', role.Arn];
  const read = await iamExpect(cloudtrail, 'trail', ...sources, '--format', 'csv');
  const seen = ['dynamodb:DescribeTable', 'dynamodb:PutItem', 's3:GetObject', 's3:ListBucket'];
  verify(
    'trail reads the calls from both',
    read.status === 0 && seen.every((call) => read.stdout.includes(call)),
    read,
  );
  const draft = await iamExpect(cloudtrail, 'draft', ...sources);
  verify('draft writes the pair', draft.status === 0, draft);
  const checked = await iamExpect(cloudtrail, 'check', `${roleName}.iam-expect.yml`);
  verify('check passes on the pair', checked.status === 0, checked);
  return readFileSync(join(folder, `${roleName}.policy.jsonc`), 'utf8').replaceAll(/^\s*\/\/.*\n/gm, '');
}

async function round(url) {
  const { iam, role, accessKeyId, clients } = await prepare(url);
  const before = await outcomes(work(clients));
  verify(
    'the role may do everything',
    before.every((outcome) => outcome === 'allowed'),
    before,
  );
  const records = await eventsOf(url, role, accessKeyId);
  deliver(records.filter((record) => !isManagement(record)));
  await withLookup(records.filter(isManagement), async (cloudtrail) => {
    const policy = await drafted(cloudtrail, role);
    await iam.send(
      new PutRolePolicyCommand({
        RoleName: roleName,
        PolicyName: 'Work',
        PolicyDocument: withoutConditions(policy),
      }),
    );
  });
  await iam.send(new DetachRolePolicyCommand({ RoleName: roleName, PolicyArn: broad }));

  const narrow = await outcomes(work(clients));
  verify(
    'the same calls work under the drafted policy',
    narrow.every((outcome) => outcome === 'allowed'),
    narrow,
  );
  const refused = await outcomes(beyond(clients));
  verify(
    'what was never seen is refused',
    refused.every((outcome) => /^AccessDenied(?:Exception)?$/.test(outcome)),
    refused,
  );
}

const { executable, missing } = install([3, 13]);
if (missing === undefined) await withServer(executable, folder, { IAM_ENFORCEMENT: '1' }, round);
else skip(missing);
rmSync(folder, { recursive: true, force: true });
