import { expect, test } from 'vitest';
import {
  createLedger,
  mergeReports,
  progressText,
  readTrailReport,
  type TrailReport,
  usageJson,
} from '../../src/cloudtrail/index.js';
import { deliveryDays, readLogPath } from '../../src/cloudtrail/layout.js';
import { loadCatalog } from '../../src/files/index.js';
import { everyone, record, type TrailRecord } from '../support/trail-records.js';

const catalog = loadCatalog();
const filter = { ...everyone, from: '2026-11-24T00:00:00Z', regions: ['eu-west-1'] };

function reportOf(source: string, ...records: readonly TrailRecord[]): TrailReport {
  const ledger = createLedger(catalog, filter);
  for (const each of records) ledger.add(each);
  const reading = { source, complete: true, dataEvents: 'possible', records: records.length, diagnostics: [] } as const;
  return { version: 1, filter, readings: [reading], usage: ledger.usage() };
}

const get = (key: string, more: TrailRecord = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);

test.each([
  [{ done: 25, total: 100 }, 4000, 'files logs/ [######------------------] 25%, about 12 s left'],
  [{ done: 1, total: 100 }, 6000, 'files logs/ [------------------------] 1%, about 10 min left'],
  [{ done: 1, total: 1000 }, 10_000, 'files logs/ [------------------------] 0%, about 2.8 h left'],
  [{ done: 0, total: 100 }, 1000, 'files logs/ [------------------------] 0%'],
  [{ done: 100, total: 100 }, 4000, 'files logs/ [########################] 100%'],
  [{ done: 5, total: undefined }, 4000, 'files logs/ …'],
])('progress %j after %i ms', (progress, elapsed, text) => {
  expect(progressText({ source: 'files logs/', unit: 'bytes', ...progress }, elapsed)).toBe(text);
});

test('a report is read as it was written', () => {
  const report = reportOf('files a', get('a'), record('kms:Decrypt', { keyId: 'alias/a' }), record('nosuch:DoIt'));
  expect(readTrailReport(usageJson(report), 'a.json')).toEqual({ ok: true, value: report, warnings: [] });
});

test('reports are put together: the wider window, all readings, all rows', () => {
  const merged = mergeReports([
    reportOf('files a', get('a', { eventTime: '2026-11-24T08:00:00Z' })),
    reportOf('files b', get('b', { awsRegion: 'eu-west-1', eventTime: '2026-11-24T10:00:00Z' })),
  ]);
  expect(merged.readings.map(({ source }) => source)).toEqual(['files a', 'files b']);
  expect(merged.usage).toMatchObject({
    events: 2,
    firstSeen: '2026-11-24T08:00:00Z',
    lastSeen: '2026-11-24T10:00:00Z',
    rows: [{ resource: 'arn:aws:s3:::orders/a' }, { resource: 'arn:aws:s3:::orders/b' }],
  });
});

test('events of a day’s end are looked for under the next day too', () => {
  expect(deliveryDays('2026-11-30T12:00:00Z', '2026-11-30T20:00:00Z')).toEqual(['2026/11/30']);
  expect(deliveryDays('2026-11-30T12:00:00Z', '2026-11-30T23:30:00Z')).toEqual(['2026/11/30', '2026/12/01']);
});

test.each([
  ['AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/24/a.json.gz', 'events'],
  ['p/AWSLogs/o-example1/111122223333/CloudTrail-Digest/us-east-1/2026/11/24/a.json.gz', 'digest'],
  ['C:\\logs\\AWSLogs\\111122223333\\CloudTrail-Insight\\eu-west-1\\2026\\11\\24\\a.json.gz', 'insight'],
  ['AWSLogs/111122223333/Config/eu-west-1/2026/11/24/a.json.gz', undefined],
  ['logs/a.json', undefined],
])('%s holds %s', (path, kind) => {
  expect(readLogPath(path)?.kind).toBe(kind);
});
