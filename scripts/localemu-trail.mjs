// From CloudTrail to a least-privilege policy on a server that this project did not write: LocalEmu
// (https://pypi.org/project/localemu/) enforcing IAM policies on loopback. A role with all permissions makes S3 calls, `trail` reads
// them, `draft` writes the policy, the policy replaces the broad one, the same calls still work, others are refused, and `check`
// passes. Needs `npm run build`, and LOCALEMU naming LocalEmu's executable on Python 3.13 or newer (its S3 asks for it); says so and
// ends well where it is not.
//
// What LocalEmu 1.3.2 does not do as AWS does: its events name a session's access key in place of the role, LookupEvents shows
// data events too, and each call is recorded several times. So the role is written into the events on their way to log files, as
// AWS would have delivered them. It knows no `s3:prefix`, so the drafted condition on it is left out of the policy that is attached
// (`check` holds it), and its DynamoDB needs a download of its own and is not used.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
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

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const executable = process.env.LOCALEMU ?? '';
const folder = mkdtempSync(join(tmpdir(), 'iam-expect-trail-'));
/** The key that LocalEmu takes for the account's root user while it enforces policies. */
const root = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'test' };
const roleName = 'orders-lambda';

function verify(label, condition, detail) {
  console.log(`${condition ? 'ok' : 'FAILED'}: ${label}`);
  if (condition) return;
  console.log(detail);
  process.exitCode = 1;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ready(url) {
  for (let tries = 0; tries < 60; tries += 1) {
    const health = await fetch(`${url}/_localemu/health`).catch(() => undefined);
    if (health?.ok) return true;
    await pause(500);
  }
  return false;
}

/** Runs the command line against the server, with the account's own credentials. */
function iamExpect(url, ...args) {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: {
      PATH: process.env.PATH,
      AWS_ENDPOINT_URL_CLOUDTRAIL: url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: root.accessKeyId,
      AWS_SECRET_ACCESS_KEY: root.secretAccessKey,
    },
  });
}

/** `allowed`, or the error's name. */
const outcomeOf = (call) =>
  call().then(
    () => 'allowed',
    (error) => error.name,
  );

/** What the role does all day. */
const work = (s3) => [
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => () => s3.send(new PutObjectCommand({ Bucket: 'orders', Key: `incoming/2026/${n}.json`, Body: 'x' })),
  ),
  () => s3.send(new GetObjectCommand({ Bucket: 'orders', Key: 'incoming/2026/1.json' })),
  () => s3.send(new ListObjectsV2Command({ Bucket: 'orders', Prefix: 'incoming/' })),
];

/** What it never did. */
const beyond = (s3) => [
  () => s3.send(new DeleteObjectCommand({ Bucket: 'orders', Key: 'incoming/2026/1.json' })),
  () => s3.send(new PutObjectCommand({ Bucket: 'orders', Key: 'elsewhere/1.json', Body: 'x' })),
  () => s3.send(new ListBucketsCommand({})),
];

async function outcomes(calls) {
  const all = [];
  for (const call of calls) all.push(await outcomeOf(call));
  return all;
}

/** The session's events as AWS delivers them: with the role as the session's issuer. */
async function deliver(cloudtrail, role, accessKeyId) {
  const records = [];
  let token;
  do {
    const page = await cloudtrail.send(new LookupEventsCommand({ MaxResults: 50, NextToken: token }));
    records.push(...(page.Events ?? []).map(({ CloudTrailEvent }) => JSON.parse(CloudTrailEvent)));
    token = page.NextToken;
  } while (token !== undefined);
  const own = records.filter(({ userIdentity }) => userIdentity.accessKeyId === accessKeyId);
  const sessionIssuer = { type: 'Role', arn: role.Arn, userName: roleName, accountId: '000000000000' };
  const userIdentity = {
    type: 'AssumedRole',
    arn: `arn:aws:sts::000000000000:assumed-role/${roleName}/day`,
    accountId: '000000000000',
    sessionContext: { sessionIssuer },
  };
  const day = join(
    folder,
    'logs/AWSLogs/000000000000/CloudTrail/us-east-1',
    new Date().toISOString().slice(0, 10).replaceAll('-', '/'),
  );
  mkdirSync(day, { recursive: true });
  writeFileSync(join(day, 'log.json'), JSON.stringify({ Records: own.map((record) => ({ ...record, userIdentity })) }));
  return own.length;
}

function withoutConditions(policy) {
  const { Version, Statement } = JSON.parse(policy);
  return JSON.stringify({ Version, Statement: Statement.map((statement) => ({ ...statement, Condition: undefined })) });
}

async function round(url) {
  const client = { endpoint: url, region: 'us-east-1', credentials: root };
  const iam = new IAMClient(client);
  const trust = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
  };
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName: roleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  const put = (text) =>
    iam.send(new PutRolePolicyCommand({ RoleName: roleName, PolicyName: 'Work', PolicyDocument: text }));
  await put(JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }));
  await new S3Client({ ...client, forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: 'orders' }));
  const { Credentials } = await new STSClient(client).send(
    new AssumeRoleCommand({ RoleArn: Role.Arn, RoleSessionName: 'day' }),
  );
  const s3 = new S3Client({
    ...client,
    forcePathStyle: true,
    credentials: {
      accessKeyId: Credentials.AccessKeyId,
      secretAccessKey: Credentials.SecretAccessKey,
      sessionToken: Credentials.SessionToken,
    },
  });

  const broad = await outcomes(work(s3));
  verify(
    'the role may do everything',
    broad.every((outcome) => outcome === 'allowed'),
    broad,
  );
  const looked = iamExpect(url, 'trail', '--user', Credentials.AccessKeyId, '--lookup', '--format', 'csv');
  verify(
    'trail looks the calls up',
    looked.status === 0 && looked.stdout.includes('s3:ListBucket,arn:aws:s3:::orders'),
    looked,
  );

  const delivered = await deliver(new CloudTrailClient(client), Role, Credentials.AccessKeyId);
  verify('the events of the session are delivered', delivered > 0, delivered);
  const drafted = iamExpect(url, 'draft', '--role', Role.Arn, '--files', 'logs');
  verify('draft writes the pair', drafted.status === 0, `${drafted.stdout}\n${drafted.stderr}`);
  const policy = readFileSync(join(folder, `${roleName}.policy.jsonc`), 'utf8').replaceAll(/^\s*\/\/.*\n/gm, '');
  const checked = iamExpect(url, 'check', `${roleName}.iam-expect.yml`);
  verify('check passes on the pair', checked.status === 0, `${checked.stdout}\n${checked.stderr}`);

  await put(withoutConditions(policy));
  const narrow = await outcomes(work(s3));
  verify(
    'the same calls work under the drafted policy',
    narrow.every((outcome) => outcome === 'allowed'),
    narrow,
  );
  const refused = await outcomes(beyond(s3));
  verify(
    'what was never seen is refused',
    refused.every((outcome) => outcome === 'AccessDenied'),
    refused,
  );
}

if (!existsSync(executable)) {
  console.log('skipped: LOCALEMU does not name an executable of LocalEmu');
} else {
  const port = await freePort();
  const server = spawn(executable, ['start', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: folder,
      GATEWAY_LISTEN: `127.0.0.1:${port}`,
      DISABLE_EVENTS: '1',
      IAM_ENFORCEMENT: '1',
    },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    if (await ready(url)) await round(url);
    else console.log('skipped: LocalEmu does not start here');
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill('SIGTERM')) await Promise.race([ended, pause(10_000)]);
    if (server.exitCode === null) server.kill('SIGKILL');
  }
}
rmSync(folder, { recursive: true, force: true });
