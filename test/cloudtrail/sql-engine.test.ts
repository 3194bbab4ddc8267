import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  principalFilter,
  readAthena,
  readFiles,
  readLake,
  readTrail,
  type TrailFilter,
  type TrailSource,
  type Usage,
} from '../../src/cloudtrail/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { awsJsonServer, type JsonAnswer, type JsonCall, type JsonServer } from '../support/aws-json-server.js';
import { account, eventId, everyone, iamUser, listed, record, roleArn, roleSession } from '../support/trail-records.js';
import { type SqlAnswer, type TrinoEngine, trinoEngine } from '../support/trino.js';

const catalog = loadCatalog();
const now = '2026-11-26T00:00:00Z';
const store = '0f3d0e5a-1111-2222-3333-444455556666';
const get = (key: string, more = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);
const at = (eventTime: string) => ({ eventTime });
const key = `arn:aws:kms:eu-west-1:${account}:key/0f3d0e5a-1111-2222-3333-444455556666`;
const other = '444455556666';
const shared = { sharedEventID: eventId('shared') };
const noContext = { type: 'AssumedRole', arn: `arn:aws:sts::${account}:assumed-role/orders-lambda/s` };
const token = {
  type: 'FederatedUser',
  arn: `arn:aws:sts::${account}:federated-user/alice-token`,
  sessionContext: { sessionIssuer: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/alice`, userName: 'alice' } },
};
const twice = get('in/1', { eventID: eventId('twice'), ...at('2026-11-23T10:00:00Z') });

/** Calls whose records a table holds as log files do: parameters may be nested. */
const nested = [
  record('dynamodb:BatchGetItem', { requestItems: { orders: { keys: [{ id: 'x' }] }, 'orders-archive': {} } }),
  record(
    'iam:CreateRole',
    { roleName: 'a' },
    { responseElements: { role: { arn: `arn:aws:iam::${account}:role/x/a` } } },
  ),
  record('ec2:StopInstances', { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } }),
];
const records = [
  twice,
  twice,
  get('in/1', { ...at('2026-11-24T11:00:00Z'), userIdentity: roleSession('other') }),
  get('in/1', at('2026-11-24T12:00:00Z')),
  // Sent to two accounts, and written by an endpoint.
  record('sts:AssumeRole', { roleArn }, { ...shared, resources: [{ ARN: roleArn, accountId: account }] }),
  record('sts:AssumeRole', { roleArn }, { ...shared, recipientAccountId: other }),
  // Two calls of which nobody says whether they are one.
  get('in/2', { eventID: undefined }),
  get('in/2', { eventID: undefined }),
  get('in/3', { errorCode: 'AccessDenied', ...at('2026-11-24T13:00:00Z') }),
  get('in/3', { errorCode: 'NoSuchKey' }),
  get('in/ü "quoted" o\'brien', {}),
  get('in/4', { awsRegion: 'us-east-1', ...at('2026-11-22T23:59:59Z') }),
  get('in/5', { recipientAccountId: other, ...at('2026-11-25T00:00:00Z') }),
  record('s3:ListObjectsV2', { bucketName: 'orders', prefix: 'in/' }),
  record('s3:ListObjectsV2', { bucketName: 'orders' }),
  record(
    'kms:Decrypt',
    { encryptionAlgorithm: 'SYMMETRIC_DEFAULT' },
    { ...listed(key), userIdentity: roleSession('orders', roleArn, 's3.amazonaws.com') },
  ),
  record(
    'secretsmanager:PutSecretValue',
    { secretId: 'orders/db' },
    { responseElements: { arn: `arn:aws:secretsmanager:eu-west-1:${account}:secret:orders/db-AbCdEf` } },
  ),
  record(
    'lambda:CreateFunction20150331',
    { functionName: 'orders', role: roleArn },
    { responseElements: { codeSha256: eventId('x') } },
  ),
  record('made-up:Thing', { a: 'b' }),
  record('s3:GetObject', null),
  record('sts:GetCallerIdentity'),
  get('in/6', { eventCategory: 'NetworkActivity', eventType: 'AwsVpceEvent' }),
  record('signin:ConsoleLogin', null, { eventType: 'AwsConsoleSignIn', userIdentity: iamUser('alice') }),
  record('iam:GetUser', null, { userIdentity: iamUser('alice') }),
  record('iam:GetUser', { userName: 'bob' }, { userIdentity: iamUser('bob') }),
  get('in/7', { userIdentity: token }),
  get('in/8', { userIdentity: noContext }),
  get('in/9', { userIdentity: roleSession('orders', `arn:aws:iam::${account}:role/orders-lambda`) }),
  get('in/10', { userIdentity: roleSession('orders', `arn:aws:iam::${other}:role/service/orders-lambda`) }),
  record('sts:AssumeRole', { roleArn }, { userIdentity: { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' } }),
];

const filters: readonly (readonly [string, Partial<TrailFilter>])[] = [
  ['everyone', {}],
  ['a role by its ARN', { principal: principalFilter('role', roleArn) }],
  ['a role by its name', { principal: principalFilter('role', 'orders-lambda') }],
  ['a user by name', { principal: principalFilter('user', 'alice') }],
  ['a user by its ARN', { principal: principalFilter('user', `arn:aws:iam::${account}:user/bob`) }],
  ['one session', { sessionName: 'other' }],
  ["a federated user's session", { sessionName: 'alice-token' }],
  ['a window', { from: '2026-11-23T00:00:00Z', to: '2026-11-24T23:59:59Z' }],
  ['a Region', { regions: ['us-east-1', 'us-west-2'] }],
  ['an account', { accounts: [other] }],
  ['nobody', { principal: principalFilter('role', "o'brien") }],
];

let folder: string;
let engine: TrinoEngine;
let server: JsonServer | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trail-sql-'));
  engine = await trinoEngine(folder);
  await engine.athenaTable('trail', [...records, ...nested]);
  await engine.lakeTable(`"${store}"`, records);
  writeFileSync(join(folder, 'athena.json'), JSON.stringify({ Records: [...records, ...nested] }));
  writeFileSync(join(folder, 'lake.json'), JSON.stringify({ Records: records }));
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_REGION', 'eu-west-1');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  vi.unstubAllEnvs();
});

/** Athena and Lake, whose answers are what the engine says to the query that they are given. */
async function serve(columns: readonly string[]): Promise<void> {
  let rows: readonly SqlAnswer[] = [];
  const ask = async (sql: unknown): Promise<void> => {
    rows = await engine.run(String(sql));
  };
  const answers: Readonly<Record<string, (call: JsonCall) => JsonAnswer | Promise<JsonAnswer>>> = {
    GetTableMetadata: () => ({
      body: {
        TableMetadata: {
          Name: 'trail',
          Columns: columns.map((Name) => ({ Name })),
          PartitionKeys: [{ Name: 'day', Type: 'string' }],
        },
      },
    }),
    StartQueryExecution: async ({ param }) => {
      await ask(String(param('QueryString')).replace('"default".', ''));
      return { body: { QueryExecutionId: 'q1' } };
    },
    GetQueryExecution: () => ({ body: { QueryExecution: { Status: { State: 'SUCCEEDED' } } } }),
    GetQueryResults: ({ param }) => ({
      body: param('QueryExecutionId') === undefined ? lakePage(rows) : athenaPage(rows),
    }),
    StartQuery: async ({ param }) => {
      await ask(param('QueryStatement'));
      return { body: { QueryId: 'q1' } };
    },
    DescribeQuery: () => ({ body: { QueryId: 'q1', QueryStatus: 'FINISHED' } }),
  };
  server = await awsJsonServer(
    async (call) => (await answers[call.operation]?.(call)) ?? { error: 'UnknownOperation' },
  );
  vi.stubEnv('AWS_ENDPOINT_URL_ATHENA', server.url);
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDTRAIL', server.url);
}

function athenaPage(rows: readonly SqlAnswer[]): unknown {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.map((row) => ({ Data: names.map((name) => ({ VarCharValue: row[name] })) }));
  const head = { Data: names.map((name) => ({ VarCharValue: name })) };
  return {
    ResultSet: {
      Rows: [head, ...cells],
      ResultSetMetadata: { ColumnInfo: names.map((Name) => ({ Name, Type: 'varchar' })) },
    },
  };
}

function lakePage(rows: readonly SqlAnswer[]): unknown {
  return { QueryResultRows: rows.map((row) => Object.entries(row).map(([name, value]) => ({ [name]: value }))) };
}

/** All that was found out; how many records were duplicates a query does not say. */
async function usageOf(source: TrailSource, filter: TrailFilter) {
  const { usage, readings } = await readTrail({ catalog, filter, sources: [source] });
  expect(readings.map(({ complete }) => complete)).toEqual([true]);
  const { duplicates, ...rest } = usage;
  return { ...rest, duplicates: duplicates >= 0 } satisfies Omit<Usage, 'duplicates'> & { duplicates: boolean };
}

const quick = { sleep: async () => undefined, now, maxScanBytes: 1e9 };
const athena: TrailSource = (options) =>
  readAthena({ ...options, ...quick, database: 'default', table: 'trail', workgroup: undefined, output: undefined });
const lake: TrailSource = (options) => readLake({ ...options, ...quick, store });
const files =
  (name: string): TrailSource =>
  (options) =>
    readFiles({ ...options, paths: [join(folder, name)] });

describe.each(filters)('of %s', (_, asked) => {
  const filter = { ...everyone, ...asked };

  test("the query counts in Athena's table what is in the log files", async () => {
    await serve(['eventcategory']);
    expect(await usageOf(athena, filter)).toEqual(await usageOf(files('athena.json'), filter));
  });

  test('the query counts in an event data store what is in the log files', async () => {
    await serve([]);
    expect(await usageOf(lake, filter)).toEqual(await usageOf(files('lake.json'), filter));
  });
});

test('a call counts once however many records there are of it, and a record without an id as one call', async () => {
  await serve(['eventcategory']);
  const { rows, events } = await usageOf(athena, { ...everyone, principal: principalFilter('role', roleArn) });
  const counts = rows.map(({ count, action, resource }) => `${count} ${action} ${resource}`);
  expect(counts).toContain('3 s3:GetObject arn:aws:s3:::orders/in/1');
  expect(counts).toContain('2 s3:GetObject arn:aws:s3:::orders/in/2');
  expect(counts).toContain(`1 sts:AssumeRole ${roleArn}`);
  expect(events).toBe(24);
});

test('a table without a column for the category is asked for what it has', async () => {
  await serve([]);
  const { passedOver } = await usageOf(athena, everyone);
  expect(passedOver.map(({ reason }) => reason)).toEqual([
    'a call that needs no permission',
    'a sign-in to the console, for which there is no action',
  ]);
});

test('a query beside another source says that the two may count the same calls', async () => {
  await serve(['eventcategory']);
  const { readings, usage } = await readTrail({ catalog, filter: everyone, sources: [files('athena.json'), athena] });
  expect(readings.map(({ complete, diagnostics }) => [complete, diagnostics.map(({ code }) => code)])).toEqual([
    [true, []],
    [true, ['scanned', 'counted-apart']],
  ]);
  const { events } = await usageOf(athena, everyone);
  expect(usage.events).toBe(2 * events);
});
