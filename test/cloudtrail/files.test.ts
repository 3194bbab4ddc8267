import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { principalFilter, readFiles, readTrail, type TrailFilter } from '../../src/cloudtrail/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { account, eventId, everyone, record, roleArn, roleSession } from '../support/trail-records.js';

let folder: string;
const catalog = loadCatalog();

const role: TrailFilter = { ...everyone, principal: principalFilter('role', roleArn) };

const get = (key: string, more = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);
const day = (date: string, region = 'eu-west-1', kind = 'CloudTrail') =>
  `AWSLogs/${account}/${kind}/${region}/${date}/log.json.gz`;

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const zipped = (...records: readonly unknown[]) => gzipSync(JSON.stringify({ Records: records }));

async function read(paths: readonly string[], filter: TrailFilter = role) {
  const { usage, readings } = await readTrail({
    catalog,
    filter,
    sources: [(options) => readFiles({ ...options, paths })],
  });
  const [reading] = readings;
  return {
    rows: usage.rows.map((row) => `${row.count} ${row.action} ${row.resource}${row.denied ? ' denied' : ''}`),
    duplicates: usage.duplicates,
    complete: reading?.complete,
    records: reading?.records,
    said: reading?.diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
  };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'trail-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('reads', () => {
  test('every form of log file, an event that two of them hold once', async () => {
    const twice = get('in/1', { eventID: eventId('twice') });
    write('forms/delivered.json.gz', zipped(twice, get('in/2')));
    write('forms/array.json', JSON.stringify([twice, get('in/2')], null, 2));
    write('forms/lines.jsonl', `${JSON.stringify(get('in/2'))}\n${JSON.stringify(get('in/2'))}\n`);
    write(
      'forms/looked-up.json',
      JSON.stringify({ Events: [{ EventName: 'x', CloudTrailEvent: JSON.stringify(get('in/3')) }] }),
    );
    expect(await read([join(folder, 'forms')])).toEqual({
      rows: [
        '1 s3:GetObject arn:aws:s3:::orders/in/1',
        '4 s3:GetObject arn:aws:s3:::orders/in/2',
        '1 s3:GetObject arn:aws:s3:::orders/in/3',
      ],
      duplicates: 1,
      complete: true,
      records: 7,
      said: [],
    });
  });

  test('only the calls of the role, denied ones apart', async () => {
    const path = write(
      'role/log.json.gz',
      zipped(
        get('in/1', { userIdentity: roleSession('a', `arn:aws:iam::${account}:role/service/orders-lambda-2`) }),
        get('in/2', { userIdentity: roleSession('a', `arn:aws:iam::${account}:role/orders-lambda`) }),
        get('in/3'),
        get('in/3', { errorCode: 'AccessDenied' }),
        get('in/4', { errorCode: 'NoSuchKey' }),
      ),
    );
    expect((await read([path])).rows).toEqual([
      '1 s3:GetObject arn:aws:s3:::orders/in/3',
      '1 s3:GetObject arn:aws:s3:::orders/in/4',
      '1 s3:GetObject arn:aws:s3:::orders/in/3 denied',
    ]);
  });

  test('no more of the delivery layout than the window and the Regions ask for', async () => {
    const at = (eventTime: string, key: string) => get(key, { eventTime });
    write(`layout/${day('2026/11/22')}`, zipped(at('2026-11-22T10:00:00Z', 'before')));
    write(`layout/${day('2026/11/23')}`, zipped(at('2026-11-23T10:00:00Z', 'in/1')));
    write(
      `layout/${day('2026/11/24')}`,
      zipped(at('2026-11-23T23:59:00Z', 'in/2'), at('2026-11-24T10:00:00Z', 'after')),
    );
    write(`layout/${day('2026/11/23', 'us-east-1')}`, zipped(get('other', { awsRegion: 'us-east-1' })));
    write(`layout/${day('2026/11/23', 'eu-west-1', 'CloudTrail-Digest')}`, gzipSync('{"digestS3Object":"x"}'));
    write(
      `layout/${day('2026/11/23', 'eu-west-1', 'CloudTrail-Insight')}`,
      zipped({ eventType: 'AwsCloudTrailInsight' }),
    );
    const window = { from: '2026-11-23T00:00:00Z', to: '2026-11-23T23:59:59Z', regions: ['eu-west-1'] };
    expect(await read([join(folder, 'layout')], { ...role, ...window })).toEqual({
      rows: ['1 s3:GetObject arn:aws:s3:::orders/in/1', '1 s3:GetObject arn:aws:s3:::orders/in/2'],
      duplicates: 0,
      complete: true,
      records: 3,
      said: [
        'note: left out 1 digest files (they list log files, not calls)',
        'note: left out 2 files of other accounts, Regions or days',
        'note: left out 1 insight files (they hold statistics, not calls)',
      ],
    });
  });
});

describe('reports', () => {
  test.each([
    [
      'a truncated gzip file',
      'cut.json.gz',
      zipped(get('in/1')).subarray(0, 300),
      'log file cannot be read: unexpected end of file',
    ],
    [
      'a file that ends early',
      'early.json',
      JSON.stringify({ Records: [get('in/1')] }).slice(0, -1),
      'log file ends in the middle of a record',
    ],
    ['a file that is no JSON', 'page.json', '<html>', 'log file is not JSON from byte 0 on'],
    ['an empty file', 'empty.json', '', 'log file is empty'],
    [
      'a record that is no JSON',
      'bad.json',
      '[{"eventName":"a"},{"orders-lambda":nil}]',
      '1 records of the principal are not valid JSON',
    ],
  ])('%s', async (_, name, content, message) => {
    const result = await read([write(`broken/${name}`, content)]);
    expect(result).toMatchObject({ complete: false, said: [`error: ${message}`] });
  });

  test('links that lead round in circles, and what was read already under another name', async () => {
    write('circle/day/log.json', JSON.stringify([get('in/1', { eventID: undefined })]));
    symlinkSync('..', join(folder, 'circle/day/up'));
    symlinkSync('day', join(folder, 'circle/again'));
    symlinkSync('log.json', join(folder, 'circle/day/latest.json'));
    expect(await read([join(folder, 'circle'), join(folder, 'circle/day/log.json')])).toEqual({
      rows: ['1 s3:GetObject arn:aws:s3:::orders/in/1'],
      duplicates: 0,
      complete: true,
      records: 1,
      said: [
        'note: left out 2 files that are read already, under another name',
        'note: left out 2 folders that are read already, under another name',
      ],
    });
  });

  test.each([
    ['leads nowhere', 'gone.json', 'ENOENT'],
    ['leads to itself', 'self.json', 'ELOOP'],
  ])('a link that %s, and reads what lies beside it', async (_, target, code) => {
    const path = write(`dangling-${target}/log.json`, JSON.stringify([get('in/1')]));
    const link = target === 'self.json' ? target : 'link.json';
    symlinkSync(target, join(dirname(path), link));
    expect(await read([dirname(path)])).toMatchObject({
      rows: ['1 s3:GetObject arn:aws:s3:::orders/in/1'],
      complete: false,
      said: [expect.stringMatching(new RegExp(`^error: log file or folder cannot be read: ${code}`))],
    });
  });

  test('links out of the folder, which it follows', async () => {
    write('elsewhere/log.json', JSON.stringify([get('in/1')]));
    write('elsewhere-file.json', JSON.stringify([get('in/2')]));
    write('inside/log.json', JSON.stringify([get('in/3')]));
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'inside/folder'));
    symlinkSync(join(folder, 'elsewhere-file.json'), join(folder, 'inside/file.json'));
    expect(await read([join(folder, 'inside')])).toMatchObject({
      rows: [1, 2, 3].map((number) => `1 s3:GetObject arn:aws:s3:::orders/in/${number}`),
      complete: true,
      said: ['note: followed 2 links out of the folder'],
    });
  });

  test('a path that does not exist', async () => {
    expect(await read([join(folder, 'nowhere')])).toMatchObject({
      complete: false,
      said: [expect.stringMatching(/^error: log file or folder cannot be read: ENOENT/)],
    });
  });

  test('a folder without log files', async () => {
    write('none/readme.txt', 'x');
    expect(await read([join(folder, 'none')])).toMatchObject({
      complete: false,
      said: ['error: no log file was read', 'note: left out 1 files that are not named as log files'],
    });
  });

  test('other JSON, digests and insights by what they hold', async () => {
    write('kinds/other.json', '{"name":"x"}');
    write('kinds/digest.json', '{"digestS3Object":"x"}');
    write('kinds/insight.json', '{"Records":[{"eventType":"AwsCloudTrailInsight"}]}');
    expect(await read([join(folder, 'kinds')])).toMatchObject({
      complete: true,
      records: 0,
      said: [
        'note: left out 1 JSON files without CloudTrail records',
        'note: left out 1 digest files (they list log files, not calls)',
        'note: left out 1 insight files (they hold statistics, not calls)',
      ],
    });
  });

  test('a call of the role that has no time, where a window is asked for', async () => {
    const path = write('timeless/log.json', JSON.stringify([get('in/1', { eventTime: 'yesterday' })]));
    expect(await read([path], { ...role, from: '2026-11-01T00:00:00Z' })).toMatchObject({
      complete: false,
      rows: [],
      said: ['error: 1 records have no `eventSource`, no `eventName`, or no time to place them by'],
    });
  });
});
