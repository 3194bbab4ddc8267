import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLedger, principalFilter, type TrailFilter } from '../../src/cloudtrail/index.js';
import { type OnRecord, recordSplitter } from '../../src/cloudtrail/splitter.js';
import { loadCatalog } from '../../src/files/index.js';
import { account, eventId, everyone, iamUser, record, roleArn, roleSession } from '../support/trail-records.js';

const catalog = loadCatalog();
interface Counted {
  /** What became of each record; `broken` for one that is no JSON. */
  readonly entries: readonly string[];
  readonly usage: unknown;
}

/** Parses each record as a whole. */
function counted(texts: readonly string[], filter: TrailFilter): Counted {
  const ledger = createLedger(catalog, filter);
  return { entries: texts.map((text) => parsed(ledger, text)), usage: ledger.usage() };
}

/** Takes each record from its bytes where that can be done; `quick` says how often. */
function countedFromBytes(
  texts: readonly string[],
  filter: TrailFilter,
  chunkBytes: number,
): Counted & { readonly quick: number } {
  const ledger = createLedger(catalog, filter);
  const entries: string[] = [];
  let quick = 0;
  const onRecord: OnRecord = (bytes, start, end, marks) => {
    const entry = ledger.addBytes(bytes, start, end, marks);
    quick += Number(entry !== undefined);
    entries.push(entry ?? parsed(ledger, bytes.toString('utf8', start, end)));
  };
  const splitter = recordSplitter(onRecord, { endOf: ledger.endOf });
  const bytes = Buffer.from(texts.join('\n'));
  for (let at = 0; at < bytes.length; at += chunkBytes) splitter.push(bytes.subarray(at, at + chunkBytes));
  return { entries, usage: ledger.usage(), quick };
}

function parsed(ledger: ReturnType<typeof createLedger>, text: string): string {
  try {
    return ledger.add(JSON.parse(text));
  } catch {
    return 'broken';
  }
}

/** One of few values, so that records repeat and the remembered conclusions are met. */
const few = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const name = fc.oneof(few('orders', 'in/1.json', 'in/ü "x".json', 'arn:aws:s3:::orders', ''), fc.string());

const call = few(
  's3:GetObject',
  's3:HeadObject',
  's3:CopyObject',
  's3:DeleteObjects',
  's3:ListObjectsV2',
  'dynamodb:GetItem',
  'dynamodb:CreateTable',
  'dynamodb:ExecuteStatement',
  'kms:Decrypt',
  'kms:ReEncrypt',
  'sts:AssumeRole',
  'iam:GetUser',
  'iam:CreateRole',
  'lambda:CreateFunction20150331',
  'lambda:Invoke',
  'ec2:RunInstances',
  'secretsmanager:GetSecretValue',
  'states:CreateStateMachine',
  'monitoring:PutMetricData',
  'constructor:toString',
  'sqs:SendMessage',
);
const key = 'arn:aws:kms:eu-west-1:111122223333:key/0f3d0e5a-1111-2222-3333-444455556666';
const parameters = fc.oneof(
  few<unknown>(
    null,
    {},
    { bucketName: 'orders', key: 'in/1.json' },
    { bucketName: 'orders', key: 'in/1.json', versionId: '1' },
    { bucketName: 'orders', 'x-amz-copy-source': 'orders/a' },
    { tableName: 'orders', statement: 'SELECT * FROM orders' },
    { roleArn, name: 'orders', functionName: 'orders', role: roleArn },
    { instanceType: 't3.micro', imageId: 'ami-0123456789abcdef0' },
    { secretId: 'orders/db', keyId: key },
    'text',
    [1],
  ),
  fc.dictionary(few('bucketName', 'key', 'KEY', 'tableName', 'keyId', 'prefix', 'functionName', 'roleName'), name),
);
const identity = few<unknown>(
  roleSession(),
  roleSession('other'),
  roleSession('orders', 'arn:aws:iam::111122223333:role/other'),
  roleSession('orders', roleArn, 's3.amazonaws.com'),
  iamUser('alice'),
  iamUser('bob'),
  { type: 'AWSService', invokedBy: 'lambda.amazonaws.com' },
  { type: 'Root', arn: `arn:aws:iam::${account}:root`, accountId: account },
  {},
  null,
  'nobody',
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anyChanges = fc.record(
  {
    userIdentity: identity,
    eventID: few<unknown>(eventId('1'), eventId('2'), eventId('3'), 'short', '', null, 7),
    sharedEventID: few(eventId('1'), undefined, undefined, undefined),
    eventTime: few<unknown>('2026-11-24T09:00:00Z', '2026-11-24 10:00:00', 'yesterday', '', null),
    awsRegion: few('eu-west-1', 'us-east-1', 'cn-north-1', '', undefined),
    recipientAccountId: few(account, '444455556666', undefined),
    errorCode: few('AccessDenied', 'NoSuchKey', 'a\nb', undefined, undefined),
    eventType: few('AwsApiCall', 'AwsServiceEvent', 'AwsCloudTrailInsight', 'toString', undefined),
    eventCategory: few('Management', 'Data', 'NetworkActivity', undefined),
    eventSource: few('s3.amazonaws.com', 'kms.amazonaws.com', undefined, null),
    responseElements: few<unknown>(
      null,
      { tableDescription: { tableName: 'orders' } },
      { keyId: key, role: { arn: roleArn } },
    ),
    resources: few<unknown>(
      null,
      [{ ARN: key, accountId: account }],
      [{ ARNPrefix: 'arn:aws:s3:::orders/in/' }],
      {},
      'x',
    ),
    eventid: few(eventId('1'), eventId('4')),
    CloudTrailEvent: few('{"eventName":"x"}'),
    userAgent: optional(fc.string()),
  },
  { requiredKeys: [] },
);
/** A few of them at a time. */
const changes = fc
  .tuple(anyChanges, fc.array(fc.nat(20), { maxLength: 2 }))
  .map(([all, places]) => Object.fromEntries(Object.entries(all).filter((_, index) => places.includes(index))));
const trailRecord = fc
  .tuple(call, parameters, identity, fc.nat(), changes)
  .map(([made, given, userIdentity, id, more]) => ({
    ...record(made, given),
    userIdentity,
    eventID: eventId(String(id)),
    ...more,
  }));

const filter = few<Partial<TrailFilter>>(
  {},
  {},
  { principal: principalFilter('role', roleArn) },
  { principal: principalFilter('user', 'alice') },
  { sessionName: 'orders' },
  { regions: ['eu-west-1'], from: '2026-11-24T09:00:00Z' },
  { accounts: [account], to: '2026-11-24T09:59:59Z' },
);
const layout = few(0, 0, 2);

describe('counting from bytes', () => {
  test('comes to the same as counting what was parsed', () => {
    let quick = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(trailRecord, layout), { minLength: 10, maxLength: 40 }),
        filter,
        fc.integer({ min: 40, max: 4000 }),
        (records, asked, chunkBytes) => {
          const texts = records.map(([each, indent]) => JSON.stringify(each, null, indent));
          const { quick: taken, ...fromBytes } = countedFromBytes(texts, { ...everyone, ...asked }, chunkBytes);
          expect(fromBytes).toEqual(counted(texts, { ...everyone, ...asked }));
          quick += taken;
        },
      ),
      { numRuns: 200 },
    );
    expect(quick).toBeGreaterThan(1000);
  });

  const variants: readonly Readonly<Record<string, unknown>>[] = [
    { errorCode: 'AccessDenied' },
    { errorCode: 'NoSuchKey' },
    { userIdentity: iamUser('alice') },
    { userIdentity: iamUser('bob') },
    { userIdentity: roleSession('orders', roleArn, 's3.amazonaws.com') },
    { userIdentity: { ...roleSession(), accountId: '444455556666' } },
    { awsRegion: 'us-east-1' },
    { recipientAccountId: '444455556666' },
    { recipientAccountId: undefined },
    { eventType: 'AwsServiceEvent' },
    { eventCategory: 'NetworkActivity' },
    { requestParameters: { keyId: 'alias/a', name: 'a', path: '/a/', bucketName: 'a' } },
    { requestParameters: null },
    { responseElements: { keyId: key, arn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a-AbCdEf' } },
    { resources: [{ ARN: key, accountId: account }] },
    { resources: [{ ARNPrefix: 'arn:aws:s3:::orders/in/' }] },
  ];

  test.each(['kms:Decrypt', 'iam:GetUser', 'secretsmanager:GetSecretValue', 's3:DeleteObjects', 'ssm:GetParameter'])(
    'tells calls of %s apart that differ in one thing',
    (made) => {
      const texts = variants.flatMap((one) =>
        variants.map((other) =>
          JSON.stringify({ ...record(made, { keyId: 'alias/orders', name: 'orders' }), ...one, ...other }),
        ),
      );
      const { quick, ...fromBytes } = countedFromBytes(texts, everyone, 1 << 16);
      expect(quick).toBe(texts.length);
      expect(fromBytes).toEqual(counted(texts, everyone));
    },
  );

  const whole = record('s3:GetObject', { bucketName: 'orders', key: 'a' }, { eventID: eventId('whole') });
  const text = JSON.stringify(whole);

  test.each([
    ['a comma that is missing', text.replace(',"eventName"', ' "eventName"')],
    ['a value that is none', text.replace('"requestParameters":{', '"requestParameters":{,')],
    ['an identity that is none', text.replace('"userIdentity":{', '"userIdentity":{,')],
    ['a name without a value', text.replace('"requestParameters":{', '"requestParameters":"x":{')],
    ['text before the first name', text.replace('{', '{1 ')],
  ])('leaves a record with %s to the parser, and remembers nothing of it', (_, broken) => {
    const { entries, quick } = countedFromBytes([broken, text], everyone, 1000);
    expect({ entries, quick }).toEqual({ entries: ['broken', 'counted'], quick: 1 });
  });

  test.each([
    ['a name in another case', text.replace('"eventID"', '"eventId"')],
    ['a name with an escape', text.replace('"eventID"', '"event\\u0049D"')],
    ['a text with an escape', text.replace('"GetObject"', '"Get\\u004fbject"')],
    ['an event in an event', JSON.stringify({ ...whole, CloudTrailEvent: text })],
    ['a time as a number', text.replace('"2026-11-24T09:00:00Z"', '1')],
    [
      'very many members',
      JSON.stringify({ ...whole, ...Object.fromEntries(Array.from({ length: 200 }, (__, i) => [`x${i}`, i])) }),
    ],
  ])('leaves a record with %s to the parser', (_, odd) => {
    const { quick, ...fromBytes } = countedFromBytes([odd], everyone, 1 << 20);
    expect(quick).toBe(0);
    expect(fromBytes).toEqual(counted([odd], everyone));
  });

  test('takes the last of two members of one name, as a parser does', () => {
    const twice = text.replace('"eventName"', '"eventName":"PutObject","eventName"');
    const { quick, ...fromBytes } = countedFromBytes([twice], everyone, 1 << 20);
    expect(quick).toBe(1);
    expect(fromBytes).toEqual(counted([twice], everyone));
  });

  test('goes on where there are more kinds of calls and parameters than are remembered', () => {
    const texts = Array.from({ length: 12_000 }, (_, index) =>
      JSON.stringify({
        ...record('ssm:GetParameter', { name: `/orders/${index % 4000}` }),
        ...(index % 2 === 0 ? { errorCode: `Code${index}` } : {}),
        eventID: undefined,
      }),
    );
    const { quick, ...fromBytes } = countedFromBytes(texts, everyone, 1 << 16);
    expect(quick).toBe(texts.length);
    expect(fromBytes).toEqual(counted(texts, everyone));
  });
});
