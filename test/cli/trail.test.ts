import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder } from '../support/folder.js';
import { record, roleArn, roleSession, type TrailRecord } from '../support/trail-records.js';
import { cli } from './support.js';

const logs = (...records: readonly TrailRecord[]) => ({ 'log.json': JSON.stringify({ Records: records }) });
const get = (key: string, more: TrailRecord = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);

/** Runs a command on the role's calls in the log of a folder. */
const about = (command: string, at: string, ...more: readonly string[]) =>
  cli([command, '--role', roleArn, '--files', join(at, 'log.json'), ...more], at);

describe('trail', () => {
  const day = () =>
    folder(
      logs(
        ...[1, 2, 3, 4, 5, 6, 7].map((i) => get(`in/${i}`)),
        get('in/1', { eventTime: '2026-11-24T10:00:00Z' }),
        get('in/1', { errorCode: 'NoSuchKey' }),
        get('secret', { errorCode: 'AccessDenied' }),
        record('kms:Decrypt', { keyId: 'alias/a' }, { userIdentity: roleSession('a', roleArn, 's3.amazonaws.com') }),
        record('nosuch:DoIt'),
        record('sts:GetCallerIdentity'),
      ),
    );

  test('prints a table: denied calls apart, services marked, unknown events named', async () => {
    expect(await about('trail', day())).toEqual({
      code: 0,
      err: '',
      out: `Calls:
  ACTION                             COUNT         FIRST SEEN            LAST SEEN             RESOURCE
  kms:Decrypt (by s3.amazonaws.com)  1             2026-11-24T09:00:00Z  2026-11-24T09:00:00Z  unknown (alias/a)
  s3:GetObject                       3 (1 failed)  2026-11-24T09:00:00Z  2026-11-24T10:00:00Z  arn:aws:s3:::orders/in/1
                                     1             2026-11-24T09:00:00Z  2026-11-24T09:00:00Z  arn:aws:s3:::orders/in/2
                                     1             2026-11-24T09:00:00Z  2026-11-24T09:00:00Z  arn:aws:s3:::orders/in/3
                                     1             2026-11-24T09:00:00Z  2026-11-24T09:00:00Z  arn:aws:s3:::orders/in/4
                                     1             2026-11-24T09:00:00Z  2026-11-24T09:00:00Z  arn:aws:s3:::orders/in/5
                                     2                                                         and 2 more resources

Denied calls:
  ACTION        COUNT  FIRST SEEN            LAST SEEN             RESOURCE
  s3:GetObject  1      2026-11-24T09:00:00Z  2026-11-24T09:00:00Z  arn:aws:s3:::orders/secret

Events for which no action is known:
  EVENT                      COUNT
  nosuch.amazonaws.com DoIt  1

13 events from 2026-11-24T09:00:00Z to 2026-11-24T10:00:00Z in eu-west-1; 1 passed over: a call that needs no permission
`,
    });
  });

  test('prints CSV in which no field is a formula', async () => {
    const at = folder(logs(get('a"b,c'), record('kms:Decrypt', { keyId: '=alias/' })));
    expect((await about('trail', at, '--format', 'csv')).out.split('\r\n')).toEqual([
      'action,resource,hint,denied,invoked_by,inferred_from,count,failed,first_seen,last_seen',
      'kms:Decrypt,arn:aws:kms:eu-west-1:111122223333:key/=alias/,,false,,,1,0,2026-11-24T09:00:00Z,2026-11-24T09:00:00Z',
      's3:GetObject,"arn:aws:s3:::orders/a""b,c",,false,,,1,0,2026-11-24T09:00:00Z,2026-11-24T09:00:00Z',
      '',
    ]);
  });

  test('asks for a window, a session and a Region', async () => {
    const at = folder(
      logs(
        get('a', { eventTime: '2026-11-23T23:59:59Z' }),
        get('b'),
        get('c', { userIdentity: roleSession('other') }),
        get('d', { awsRegion: 'us-east-1' }),
      ),
    );
    const options = ['--from', '2026-11-24', '--to', '2026-11-24', '--session', 'orders', '--region', 'eu-west-1'];
    const { out } = await about('trail', at, '--format', 'csv', ...options);
    expect(out.match(/orders\/\w/g)).toEqual(['orders/b']);
  });

  test('exits with 1 where something could not be read', async () => {
    const at = folder({ 'log.json': '{"Records":[' });
    const { code, err } = await about('trail', at);
    expect(code).toBe(1);
    expect(err).toContain('log file ends in the middle of a record');
  });

  test.each([
    [['trail', '--role', roleArn], 'name what to read'],
    [['trail', '--role', 'arn:aws:iam::111122223333:user/a', '--lookup'], "is no role's ARN or name"],
    [['trail', '--role', 'a', '--user', 'b', '--lookup'], 'give `--role` or `--user`, not both'],
    [['trail', '--from', 'yesterday', '--lookup'], '`--from` is no time: `yesterday`'],
    [['trail', '--from', '2026-11-24', '--to', '2026-11-23', '--lookup'], '`--from` is after `--to`'],
  ])('%j could not run', async (args, message) => {
    const { code, err } = await cli(args, folder({}));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });
});

describe('draft', () => {
  test('writes a pair on which check passes, and never over another file', async () => {
    const day = folder(logs(get('in/1'), get('in/2'), record('dynamodb:GetItem', { tableName: 'orders' })));
    expect(await about('draft', day)).toEqual({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^Wrote orders-lambda\.policy\.jsonc \(3 statements, \d+ of 6144 characters\) and orders-lambda\.iam-expect\.yml\.\nNext: iam-expect check orders-lambda\.iam-expect\.yml\n$/,
      ),
    });
    expect(await cli(['check', 'orders-lambda.iam-expect.yml'], day)).toMatchObject({ code: 0, err: '' });
    expect(await about('draft', day)).toMatchObject({
      code: 2,
      err: expect.stringContaining('orders-lambda.policy.jsonc` exists; `--force` overwrites it'),
    });
    expect(await about('draft', day, '--force')).toMatchObject({ code: 0 });
  });

  test('goes on from what trail found', async () => {
    const at = folder(logs(get('in/1')));
    writeFileSync(join(at, 'trail.json'), (await about('trail', at, '--format', 'json')).out);
    expect(
      await cli(['draft', '--trail', 'trail.json', '--policy', 'p.jsonc', '--expectations', 'e.yml'], at),
    ).toMatchObject({
      code: 0,
      err: '',
    });
    expect(readFileSync(join(at, 'p.jsonc'), 'utf8')).toContain('"Resource": "arn:aws:s3:::orders/in/1"');
    expect(readFileSync(join(at, 'e.yml'), 'utf8')).toContain('policies: ["p.jsonc"]');
    writeFileSync(join(at, 'trail.json'), '{"version":1}');
    expect(await cli(['draft', '--trail', 'trail.json'], at)).toMatchObject({
      code: 2,
      err: expect.stringContaining('the file is no report of `iam-expect trail` at `filter`'),
    });
  });

  test('refuses where not everything was read, unless told otherwise', async () => {
    const at = folder({ 'log.json': JSON.stringify({ Records: [get('in/1')] }).slice(0, -1) });
    expect(await about('draft', at)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not everything was read, so the draft would miss calls'),
    });
    expect(await about('draft', at, '--allow-incomplete')).toMatchObject({ code: 0 });
    expect(readFileSync(join(at, 'orders-lambda.policy.jsonc'), 'utf8')).toContain('1 record, READ IN PART');
  });

  test('refuses where nothing was seen, or several principals were', async () => {
    const at = folder(
      logs(get('a'), get('b', { userIdentity: roleSession('a', 'arn:aws:iam::111122223333:role/other') })),
    );
    const log = join(at, 'log.json');
    expect(await cli(['draft', '--files', log], at)).toMatchObject({
      code: 2,
      err: expect.stringContaining('a policy is drafted for one principal'),
    });
    expect(await cli(['draft', '--role', 'nobody', '--files', log], at)).toMatchObject({
      code: 2,
      err: expect.stringContaining('no call of the principal was seen'),
    });
  });
});

describe('audit', () => {
  const expectations = `version: 1
suites:
  - name: orders
    policies: policy.json
    principal: ${roleArn}
    tests:
      - { name: reads, allow: s3:GetObject, resources: "arn:aws:s3:::orders/*" }
`;
  const policy = (action: string) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
  const now = { eventTime: `${new Date().toISOString().slice(0, 19)}Z` };
  const files = (action: string) => ({
    ...logs(get('in/1', now)),
    'policy.json': policy(action),
    'iam-expect.yml': expectations,
  });
  const run = (at: string, ...more: readonly string[]) => cli(['audit', '--files', join(at, 'log.json'), ...more], at);

  test('exits with 0 where the policies allow what was used and no more', async () => {
    const at = folder(files('s3:GetObject'));
    expect(await run(at, '--output', 'json=audit.json')).toEqual({
      code: 0,
      err: '',
      out: expect.stringContaining('✓ pass'),
    });
    expect(readFileSync(join(at, 'audit.json'), 'utf8')).toContain('CloudTrail: used');
  });

  test('exits with 1 where they allow more, or less', async () => {
    const { code, out } = await run(folder(files('s3:PutObject')));
    expect(code).toBe(1);
    expect(out).toContain('CloudTrail: not used');
    expect(out).toContain('CloudTrail: used');
  });

  test.each([
    [['--days', '0'], '`--days` is a whole number of at least 1'],
    [['--role', 'a'], 'unknown option `--role`'],
    [['--output', 'nonsense'], 'nonsense'],
  ])('%j could not run', async (args, message) => {
    const { code, err } = await run(folder(files('s3:GetObject')), ...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
  });

  test('could not run where nothing is to be read', async () => {
    const { code, err } = await cli(['audit'], folder(files('s3:GetObject')));
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('name what to read') });
  });

  test('could not run where nothing says what is expected', async () => {
    const { code, err } = await run(folder(logs(get('in/1', now))));
    expect({ code, err }).toEqual({
      code: 2,
      err: `.: error[nothing-matched]: there is no expectations file: no \`iam-expect.yml\` and no \`*.iam-expect.yml\` (or \`.yaml\`)
help: \`iam-expect init\` writes one for the policies that it finds; or name one

iam-expect: could not run
`,
    });
  });
});
