import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { principalFilter, readBucket, readTrail, type TrailFilter } from '../../src/cloudtrail/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { type BucketServer, s3Server } from '../support/s3-server.js';
import { everyone, record, roleArn } from '../support/trail-records.js';

const catalog = loadCatalog();

const filter: TrailFilter = { ...everyone, principal: principalFilter('role', roleArn) };

const root = 'trail/AWSLogs/o-example1/';
const at = (day: string, account = '111122223333', region = 'eu-west-1') =>
  `${root}${account}/CloudTrail/${region}/2026/11/${day}/log.json.gz`;
const log = (key: string, eventTime: string) =>
  gzipSync(JSON.stringify({ Records: [record('s3:GetObject', { bucketName: 'orders', key }, { eventTime })] }));

const objects = {
  [at('22')]: log('d22', '2026-11-22T10:00:00Z'),
  [at('23')]: log('d23', '2026-11-23T10:00:00Z'),
  [at('24')]: log('late', '2026-11-23T23:58:00Z'),
  [at('25')]: log('d25', '2026-11-25T10:00:00Z'),
  [at('23', '444455556666')]: log('other-account', '2026-11-23T10:00:00Z'),
  [at('23', '111122223333', 'us-east-1')]: log('other-region', '2026-11-23T10:00:00Z'),
  [`${root}111122223333/CloudTrail-Digest/eu-west-1/2026/11/23/digest.json.gz`]: gzipSync('{"digestS3Object":"x"}'),
};

let server: BucketServer;

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_REGION', 'eu-west-1');
});
afterEach(async () => {
  await server.close();
  vi.unstubAllEnvs();
});

async function read(asked: TrailFilter, stored: Parameters<typeof s3Server>[0] = objects, pageSize?: number) {
  server = await s3Server(stored, pageSize);
  vi.stubEnv('AWS_ENDPOINT_URL_S3', server.url);
  const options = { bucket: 'logs', prefix: 'trail/', now: '2026-11-26T00:00:00Z', sleep: async () => undefined };
  const { usage, readings } = await readTrail({
    catalog,
    filter: asked,
    sources: [(given) => readBucket({ ...given, ...options })],
  });
  return {
    keys: usage.rows.map(({ resource }) => resource?.replace('arn:aws:s3:::orders/', '')),
    complete: readings[0]?.complete,
    said: readings[0]?.diagnostics.map(({ message, path }) => (path === undefined ? message : `${path}: ${message}`)),
  };
}

const prefix = `${root}111122223333/CloudTrail/`;

test('lists the account, the Region and the days that are asked for, and nothing else', async () => {
  const asked = {
    ...filter,
    from: '2026-11-23T00:00:00Z',
    to: '2026-11-23T23:59:59Z',
    regions: ['eu-west-1'],
    accounts: ['111122223333'],
  };
  expect(await read(asked)).toEqual({ keys: ['d23', 'late'], complete: true, said: [] });
  expect(server.calls).toEqual([
    'LIST trail/AWSLogs/',
    `LIST ${root}`,
    `LIST ${prefix}eu-west-1/2026/11/23/`,
    `LIST ${prefix}eu-west-1/2026/11/24/`,
    `GET ${at('23')}`,
    `GET ${at('24')}`,
  ]);
});

test('finds accounts and Regions by itself, page by page', async () => {
  const { keys, complete } = await read(filter, objects, 1);
  expect({ keys, complete }).toEqual({
    keys: ['d22', 'd23', 'd25', 'late', 'other-account', 'other-region'],
    complete: true,
  });
});

test('reads logs that are laid out otherwise', async () => {
  const stored = {
    'trail/exported/one.json': gzipSync(JSON.stringify([record('s3:ListBuckets')])),
    'trail/readme.txt': Buffer.from('x'),
  };
  expect(await read(filter, stored)).toEqual({
    keys: ['*'],
    complete: true,
    said: ['left out 1 objects that are not named as log files'],
  });
});

test('is incomplete where an object cannot be read', async () => {
  const stored = { ...objects, [at('23')]: { status: 403, code: 'AccessDenied' } };
  const { complete, said } = await read({ ...filter, accounts: ['111122223333'], regions: ['eu-west-1'] }, stored);
  expect({ complete, said }).toEqual({
    complete: false,
    said: [`s3://logs/${at('23')}: AWS refused the call: AccessDenied: no`],
  });
});

test('is incomplete where nothing is there', async () => {
  expect(await read(filter, {})).toEqual({
    keys: [],
    complete: false,
    said: ['s3://logs/trail/: no log file was read'],
  });
});
