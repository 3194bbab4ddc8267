import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  callsQuery,
  createTable,
  lakeStoreId,
  lakeTable,
  principalFilter,
  type Reading,
  readAthena,
  readLake,
  readTrail,
  type TrailFilter,
  type TrailSource,
  type TrailTable,
} from '../../src/cloudtrail/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { awsJsonServer, type JsonAnswer, type JsonCall, type JsonServer } from '../support/aws-json-server.js';
import { everyone, roleArn } from '../support/trail-records.js';

const catalog = loadCatalog();
const now = '2026-11-26T00:00:00Z';
const store = '0f3d0e5a-1111-2222-3333-444455556666';

const filter: TrailFilter = {
  ...everyone,
  principal: principalFilter('role', roleArn),
  from: '2026-11-23T00:00:00Z',
  to: '2026-11-24T23:59:59Z',
  regions: ['eu-west-1', 'us-east-1'],
};
const athenaTable: TrailTable = {
  name: '"default"."trail"',
  day: '"day"',
  region: '"region"',
  account: '"account"',
  time: 'text',
  parameters: 'json',
  category: 'eventcategory',
};

const conditions = (table: TrailTable, asked: Partial<TrailFilter>) =>
  callsQuery(table, { ...filter, from: undefined, to: undefined, regions: [], ...asked }, now)
    .replace(/^[\s\S]* {2}FROM [^\n]+\n/, '')
    .replace(/\) AS events\n[\s\S]*$/, '')
    .trim();

describe('the SQL', () => {
  test('counts equal calls in the partitions that are asked for', () => {
    expect(callsQuery(athenaTable, filter, now)).toBe(`SELECT
  event_source,
  event_name,
  region,
  account,
  error_code,
  event_type,
  caller_type,
  caller_arn,
  caller_account,
  invoked_by,
  issuer_arn,
  event_category,
  parameters,
  response,
  resources,
  count(*) AS calls,
  min(event_time) AS first_seen,
  max(event_time) AS last_seen
FROM (
  SELECT
    eventsource AS event_source,
    eventname AS event_name,
    awsregion AS region,
    recipientaccountid AS account,
    errorcode AS error_code,
    eventtype AS event_type,
    useridentity.type AS caller_type,
    useridentity.arn AS caller_arn,
    useridentity.accountid AS caller_account,
    useridentity.invokedby AS invoked_by,
    useridentity.sessioncontext.sessionissuer.arn AS issuer_arn,
    eventcategory AS event_category,
    requestparameters AS parameters,
    CASE WHEN eventsource IN ('dynamodb.amazonaws.com', 'iam.amazonaws.com', 'kms.amazonaws.com', 'secretsmanager.amazonaws.com') OR eventname LIKE 'CreateStateMachine%' THEN responseelements END AS response,
    json_format(CAST(transform(resources, r -> r.arn) AS JSON)) AS resources,
    eventtime AS event_time,
    coalesce(sharedeventid, eventid) AS id,
    row_number() OVER (PARTITION BY coalesce(sharedeventid, eventid) ORDER BY eventtime, recipientaccountid) AS occurrence
  FROM "default"."trail"
  WHERE "day" BETWEEN '2026/11/23' AND '2026/11/25'
    AND "region" IN ('eu-west-1', 'us-east-1')
    AND awsregion IN ('eu-west-1', 'us-east-1')
    AND eventtime >= '2026-11-23T00:00:00Z'
    AND eventtime <= '2026-11-24T23:59:59Z'
    AND (useridentity.sessioncontext.sessionissuer.arn = '${roleArn}' OR (useridentity.sessioncontext.sessionissuer.arn IS NULL AND split_part(useridentity.arn, '/', 1) LIKE 'arn:%:sts::111122223333:assumed-role' AND split_part(useridentity.arn, '/', 2) = 'orders-lambda'))
) AS events
WHERE occurrence = 1 OR id IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15`);
  });

  test('asks Lake for its own types', () => {
    const sql = callsQuery(lakeTable(store), filter, now);
    expect(sql).toContain(`FROM ${store}\n`);
    expect(sql).toContain("eventtime >= TIMESTAMP '2026-11-23 00:00:00'");
    expect(sql).toContain("date_format(min(event_time), '%Y-%m-%dT%H:%i:%sZ') AS first_seen");
    expect(sql).toContain('json_format(CAST(requestparameters AS JSON)) AS parameters');
  });

  test.each([
    [
      { principal: principalFilter('role', "o'brien") },
      "WHERE ((useridentity.sessioncontext.sessionissuer.arn LIKE '%:role/%' AND regexp_extract(useridentity.sessioncontext.sessionissuer.arn, '[^/:]*$') = 'o''brien') OR (useridentity.sessioncontext.sessionissuer.arn IS NULL AND split_part(useridentity.arn, '/', 1) LIKE 'arn:%:sts::%:assumed-role' AND split_part(useridentity.arn, '/', 2) = 'o''brien'))",
    ],
    [
      { principal: principalFilter('user', 'arn:aws:iam::111122223333:user/a') },
      "WHERE CASE WHEN useridentity.arn LIKE '%:user/%' THEN useridentity.arn ELSE useridentity.sessioncontext.sessionissuer.arn END = 'arn:aws:iam::111122223333:user/a'",
    ],
    [{ principal: undefined, sessionName: 's' }, "WHERE regexp_extract(useridentity.arn, '[^/:]*$') = 's'"],
    [{ principal: undefined }, ''],
    [
      { principal: undefined, accounts: ['111122223333'] },
      "WHERE \"account\" IN ('111122223333')\n    AND recipientaccountid IN ('111122223333')",
    ],
  ])('of %j', (asked, where) => {
    expect(conditions(athenaTable, asked)).toBe(where);
  });

  test('creates a table whose partitions are computed', () => {
    const sql = createTable({
      name: '"default"."trail"',
      location: 's3://logs/AWSLogs',
      accounts: ['111122223333'],
      regions: ['eu-west-1'],
      firstDay: '2026/01/01',
    });
    expect(sql).toMatch(/^CREATE EXTERNAL TABLE `default`\.`trail` \(/);
    expect(sql).toContain("'projection.day.range' = '2026/01/01,NOW'");
    expect(sql).toContain("'storage.location.template' = 's3://logs/AWSLogs/${account}/CloudTrail/${region}/${day}'");
  });

  test.each([
    [store, store],
    [`arn:aws:cloudtrail:eu-west-1:111122223333:eventdatastore/${store}`, store],
    ['x; DROP TABLE y', undefined],
  ])('names the store %s', (given, id) => {
    expect(lakeStoreId(given)).toBe(id);
  });
});

let server: JsonServer | undefined;

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

async function serve(answer: (call: JsonCall) => JsonAnswer): Promise<void> {
  server = await awsJsonServer(answer);
  vi.stubEnv('AWS_ENDPOINT_URL_ATHENA', server.url);
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDTRAIL', server.url);
}

async function answerOf(source: TrailSource) {
  const { usage, readings } = await readTrail({ catalog, filter, sources: [source] });
  const [reading] = readings as readonly [Reading];
  return {
    rows: usage.rows.map(
      ({ action, resource, count, denied }) => `${count} ${action} ${resource}${denied ? ' denied' : ''}`,
    ),
    seen: [usage.firstSeen, usage.lastSeen],
    complete: reading.complete,
    said: reading.diagnostics.map(({ message }) => message),
  };
}

const quick = { sleep: async () => undefined, now, maxScanBytes: 1e9 };
const athena: TrailSource = (options) =>
  readAthena({ ...options, ...quick, database: 'default', table: 'trail', workgroup: 'w', output: 's3://out/' });
const lake: TrailSource = (options) => readLake({ ...options, ...quick, store });

/** Rows as Athena and Lake give them, by column. */
const get = { event_source: 's3.amazonaws.com', event_name: 'GetObject', region: 'eu-west-1', account: '111122223333' };
const caller = { caller_type: 'AssumedRole', issuer_arn: roleArn, event_type: 'AwsApiCall' };
const seen = { first_seen: '2026-11-23T01:00:00Z', last_seen: '2026-11-24T02:00:00Z' };
const rows = [
  { ...get, ...caller, ...seen, parameters: '{"bucketName":"orders","key":"a"}', resources: '[]', calls: '1200' },
  {
    ...get,
    ...caller,
    ...seen,
    parameters: '{"bucketName":"orders","key":"b"}',
    error_code: 'AccessDenied',
    calls: '3',
  },
  {
    ...get,
    ...caller,
    ...seen,
    event_source: 'kms.amazonaws.com',
    event_name: 'Decrypt',
    resources: '["arn:aws:kms:eu-west-1:111122223333:key/0f3d0e5a-1111-2222-3333-444455556666"]',
    calls: '7',
  },
];
const everything = {
  rows: [
    '7 kms:Decrypt arn:aws:kms:eu-west-1:111122223333:key/0f3d0e5a-1111-2222-3333-444455556666',
    '1200 s3:GetObject arn:aws:s3:::orders/a',
    '3 s3:GetObject arn:aws:s3:::orders/b denied',
  ],
  seen: ['2026-11-23T01:00:00Z', '2026-11-24T02:00:00Z'],
  complete: true,
  said: ['scanned 120 MB'],
};

/** Athena, whose query needs three polls and whose answer comes in two pages. */
function athenaAnswers(more: Partial<Record<string, (call: JsonCall) => JsonAnswer>> = {}) {
  let polls = 0;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const data = rows.map((row: Readonly<Record<string, string>>) => ({
    Data: names.map((name) => (row[name] === undefined ? {} : { VarCharValue: row[name] })),
  }));
  const page = (all: readonly unknown[], NextToken?: string): JsonAnswer => ({
    body: {
      ResultSet: { Rows: all, ResultSetMetadata: { ColumnInfo: names.map((Name) => ({ Name, Type: 'varchar' })) } },
      NextToken,
    },
  });
  const answers: Partial<Record<string, (call: JsonCall) => JsonAnswer>> = {
    GetTableMetadata: () => ({
      body: { TableMetadata: { Name: 'trail', PartitionKeys: [{ Name: 'timestamp', Type: 'string' }] } },
    }),
    StartQueryExecution: () => ({ body: { QueryExecutionId: 'q1' } }),
    GetQueryExecution: () => {
      polls += 1;
      const State = polls < 3 ? 'RUNNING' : 'SUCCEEDED';
      return { body: { QueryExecution: { Status: { State }, Statistics: { DataScannedInBytes: polls * 40e6 } } } };
    },
    GetQueryResults: ({ param }) =>
      param('NextToken') === undefined
        ? page([{ Data: names.map((name) => ({ VarCharValue: name })) }, ...data.slice(0, 2)], 'p2')
        : page(data.slice(2)),
    StopQueryExecution: () => ({ body: {} }),
    ...more,
  };
  return (call: JsonCall): JsonAnswer => answers[call.operation]?.(call) ?? { error: 'UnknownOperation' };
}

describe('Athena', () => {
  test('runs the query on the partitions that the table has, and pages through the answer', async () => {
    await serve(athenaAnswers());
    expect(await answerOf(athena)).toEqual(everything);
    const start = server?.calls.find(({ operation }) => operation === 'StartQueryExecution');
    expect(start?.param('QueryString')).toContain(
      "WHERE \"timestamp\" BETWEEN '2026/11/23' AND '2026/11/25'\n    AND awsregion IN",
    );
    expect([start?.param('WorkGroup'), start?.param('ResultConfiguration')]).toEqual([
      'w',
      { OutputLocation: 's3://out/' },
    ]);
  });

  test('stops a query that scans too much', async () => {
    await serve(athenaAnswers());
    const limited: TrailSource = (options) =>
      readAthena({
        ...options,
        ...quick,
        maxScanBytes: 50e6,
        database: 'default',
        table: 'trail',
        workgroup: undefined,
        output: undefined,
      });
    expect(await answerOf(limited)).toEqual({
      rows: [],
      seen: [undefined, undefined],
      complete: false,
      said: ['the query was stopped: it scanned more than 50 MB', 'scanned 80 MB'],
    });
    expect(server?.calls.at(-1)?.operation).toBe('StopQueryExecution');
  });

  test.each([
    [
      'a query that fails',
      {
        GetQueryExecution: () => ({
          body: { QueryExecution: { Status: { State: 'FAILED', StateChangeReason: 'SYNTAX_ERROR: line 1' } } },
        }),
      },
      ['the query failed: SYNTAX_ERROR: line 1', 'scanned 0 bytes'],
    ],
    [
      'a table that is not there',
      { GetTableMetadata: () => ({ error: 'MetadataException', message: 'no such table' }) },
      ['AWS refused the call: MetadataException: no such table', 'scanned 0 bytes'],
    ],
  ])('is incomplete after %s', async (_, answers, said) => {
    await serve(athenaAnswers(answers));
    expect(await answerOf(athena)).toEqual({ rows: [], seen: [undefined, undefined], complete: false, said });
  });
});

describe('Lake', () => {
  function lakeAnswers(more: Partial<Record<string, (call: JsonCall) => JsonAnswer>> = {}) {
    const page = (all: readonly Readonly<Record<string, string>>[]) =>
      all.map((row) => Object.entries(row).map(([name, value]) => ({ [name]: value })));
    const answers: Partial<Record<string, (call: JsonCall) => JsonAnswer>> = {
      StartQuery: () => ({ body: { QueryId: 'q1' } }),
      DescribeQuery: () => ({
        body: { QueryId: 'q1', QueryStatus: 'FINISHED', QueryStatistics: { BytesScanned: 120e6 } },
      }),
      GetQueryResults: ({ param }) => ({
        body:
          param('NextToken') === undefined
            ? { QueryResultRows: page(rows.slice(0, 1)), NextToken: 'p2' }
            : { QueryResultRows: page(rows.slice(1)) },
      }),
      ...more,
    };
    return (call: JsonCall): JsonAnswer => answers[call.operation]?.(call) ?? { error: 'UnknownOperation' };
  }

  test('runs the query and pages through the answer', async () => {
    await serve(lakeAnswers());
    expect(await answerOf(lake)).toEqual(everything);
    expect(server?.calls[0]?.param('QueryStatement')).toContain(`FROM ${store}\n`);
  });

  test('is incomplete where a row cannot be read', async () => {
    await serve(lakeAnswers({ GetQueryResults: () => ({ body: { QueryResultRows: [[{ calls: 'many' }]] } }) }));
    expect(await answerOf(lake)).toMatchObject({
      complete: false,
      said: ['1 rows of the answer cannot be read', 'scanned 120 MB'],
    });
  });
});
