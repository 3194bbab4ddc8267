import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/index.js';
import { readFiles, type TrailFilter, type TrailSource } from '../../src/cloudtrail/index.js';
import { subjectOf } from '../../src/expectations/index.js';
import { folder } from '../support/folder.js';
import { everyone, record, roleArn, roleSession, type TrailRecord } from '../support/trail-records.js';

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*" },
    { "Sid": "Tags", "Effect": "Allow", "Action": ["s3:GetObjectTagging", "dynamodb:*Item"], "Resource": "*" },
    { "Sid": "Seal", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*" }
  ]
}
`;

const EXPECTATIONS = `version: 1
suites:
  - name: orders
    policies: policy.json
    principal: ${roleArn}
    tests:
      - { name: reads, allow: s3:GetObject, resources: "arn:aws:s3:::orders/*" }
`;

interface Asked {
  readonly policy?: string;
  readonly expectations?: string;
  readonly filter?: Partial<TrailFilter>;
  readonly sources?: readonly TrailSource[];
  readonly log?: string;
}

async function audited(records: readonly TrailRecord[], asked: Asked = {}) {
  const root = folder({
    'policy.json': asked.policy ?? POLICY,
    'iam-expect.yml': asked.expectations ?? EXPECTATIONS,
    'log.json': asked.log ?? JSON.stringify({ Records: records }),
  });
  const files: TrailSource = (options) => readFiles({ ...options, paths: [join(root, 'log.json')] });
  const outcome = await audit({
    expectations: ['iam-expect.yml'],
    cwd: root,
    suites: [],
    sources: asked.sources ?? [files],
    filter: { ...everyone, ...asked.filter },
    days: 30,
    now: Date.parse('2026-11-25T00:00:00Z'),
  });
  if (outcome.kind === 'could-not-run') return outcome.diagnostics.map(({ message }) => message);
  return outcome.report.verdicts.map(
    ({ verdict, row, resource, reason, help }) =>
      `${verdict} ${row.test} ${subjectOf(row).action} ${resource}: ${reason}${help === undefined ? '' : ` ${help}`}`,
  );
}

const get = (key: string, more: TrailRecord = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);
const put = record('dynamodb:PutItem', { tableName: 'orders' });
const tags = record('s3:GetObjectTagging', { bucketName: 'orders', key: 'a' });
/** Every verdict that is no pass. */
const amiss = async (records: readonly TrailRecord[], asked?: Asked) =>
  (await audited(records, asked)).filter((line) => !line.startsWith('pass'));

const partlyUsed =
  'drift CloudTrail: not used dynamodb:*Item *: `dynamodb:*Item` allows 7 actions, of which 1 were used in the last 30 days. Narrow it to `dynamodb:PutItem`.';

describe('says', () => {
  test('what was used and is allowed passes', async () => {
    const lines = await audited([get('in/1'), tags, put]);
    expect(
      lines.filter((line) => line.startsWith('pass')).map((line) => line.split(':').slice(0, 3).join(':')),
    ).toEqual([
      'pass CloudTrail: used dynamodb:PutItem arn',
      'pass CloudTrail: used s3:GetObject arn',
      'pass CloudTrail: used s3:GetObjectTagging arn',
    ]);
    expect(lines.filter((line) => !line.startsWith('pass'))).toEqual([partlyUsed]);
  });

  test('what is allowed and was not used', async () => {
    const old = { eventTime: '2026-10-01T00:00:00Z' };
    expect(await amiss([get('in/1', old), tags, put])).toEqual([
      'drift CloudTrail: not used s3:GetObject *: `s3:GetObject` is allowed and was not used in the last 30 days, as far as the logs reach. Remove it, if nothing needs it.',
      partlyUsed,
    ]);
  });

  test('what was used and is not allowed by the policies', async () => {
    const lines = await amiss([
      get('in/1'),
      tags,
      put,
      record('sqs:SendMessage', { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' }),
    ]);
    expect(lines[0]).toMatch(
      /^drift CloudTrail: used sqs:SendMessage arn:aws:sqs:eu-west-1:111122223333:orders: Expected to be allowed, but/,
    );
    expect(lines.slice(1)).toEqual([partlyUsed]);
  });

  test('what was refused although it is expected to be allowed', async () => {
    const refused = { errorCode: 'AccessDenied' };
    expect(await amiss([get('in/1'), get('in/2', refused), get('in/3', refused), tags, put])).toEqual([
      'drift reads s3:GetObject arn:aws:s3:::orders/in/2: AWS refused it 2 times, last 2026-11-24T09:00:00Z, although this row expects it to be allowed. What is deployed differs from the repository, or a boundary, an SCP, a session policy or the resource’s own policy forbids it.',
      partlyUsed,
    ]);
  });

  test('nothing of other principals', async () => {
    const other = { userIdentity: roleSession('a', 'arn:aws:iam::111122223333:role/other') };
    const lines = await audited([get('in/1'), tags, put, record('sqs:DeleteQueue', {}, other)]);
    expect(lines.some((line) => line.includes('sqs:'))).toBe(false);
  });
});

describe('is inconclusive', () => {
  const only = (action: string) =>
    `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "${action}", "Resource": "*" } }`;

  test('where a resource is not known', async () => {
    const lines = await amiss([get('in/1'), tags, put, record('kms:Decrypt', { keyId: 'alias/a' })]);
    expect(lines[0]).toBe(
      'inconclusive CloudTrail: used kms:Decrypt *: CloudTrail does not show on which resource it was used, or the name would be read as a pattern.',
    );
  });

  test('where the logs were not read for so long', async () => {
    const lines = await amiss([get('in/1')], {
      policy: only('s3:PutObject'),
      filter: { from: '2026-11-20T00:00:00Z' },
    });
    expect(lines.at(-1)).toBe(
      'inconclusive CloudTrail: not used s3:PutObject *: The logs were read from 2026-11-20T00:00:00Z on only, so nothing can be said of the time since 2026-10-26T00:00:00Z.',
    );
  });

  test('where no source shows data events', async () => {
    const looked: TrailSource = async (options) => {
      options.sink(record('s3:GetBucketPolicy', { bucketName: 'orders' }));
      return { source: 'lookup', complete: true, dataEvents: 'never', records: 1, diagnostics: [] };
    };
    expect((await amiss([], { policy: only('s3:PutObject'), sources: [looked] })).at(-1)).toBe(
      'inconclusive CloudTrail: not used s3:PutObject *: LookupEvents never shows data events such as `s3:PutObject`; read a trail that records them.',
    );
    expect((await amiss([], { policy: only('s3:DeleteBucket'), sources: [looked] })).at(-1)).toMatch(/^drift/);
  });

  test.each([
    ['iam:PassRole', 'CloudTrail never records `iam:PassRole`.'],
    ['s3:NoSuchAction', 'The catalog knows no action of that name.'],
  ])('about %s', async (action, reason) => {
    expect((await amiss([get('a')], { policy: only(action) })).at(-1)).toContain(
      `inconclusive CloudTrail: not used ${action} *: ${reason}`,
    );
  });
});

describe('could not run', () => {
  test('where not everything was read', async () => {
    expect(await audited([], { log: '{"Records":[' })).toEqual(['log file ends in the middle of a record']);
  });

  test('for a suite whose principal is no role and no user', async () => {
    const expectations = EXPECTATIONS.replace(roleArn, 'lambda.amazonaws.com');
    expect(await audited([get('a')], { expectations })).toEqual([
      'suite `orders` is of neither a role nor a user, whose calls CloudTrail could show',
    ]);
  });
});
