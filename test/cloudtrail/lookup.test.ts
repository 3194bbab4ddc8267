import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  lookupEvents,
  type Progress,
  principalFilter,
  readTrail,
  type TrailFilter,
} from '../../src/cloudtrail/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { awsJsonServer, type JsonAnswer, type JsonCall, type JsonServer } from '../support/aws-json-server.js';
import { everyone, record, roleArn, roleSession, type TrailRecord } from '../support/trail-records.js';

const catalog = loadCatalog();
const now = Date.parse('2026-11-24T12:00:00Z');

const filter: TrailFilter = {
  ...everyone,
  principal: principalFilter('role', roleArn),
  from: '2026-11-24T00:00:00Z',
};

/** 120 events, one a minute, newest first; every third is another role's. */
const events = Array.from({ length: 120 }, (_, index) => {
  const time = new Date(now - (index + 1) * 60_000).toISOString().replace('.000', '');
  const userIdentity = index % 3 === 2 ? roleSession('x', 'arn:aws:iam::111122223333:role/other') : roleSession();
  return record('dynamodb:DescribeTable', { tableName: `t${index % 2}` }, { eventTime: time, userIdentity });
});

let server: JsonServer | undefined;
let folder: string;
let clock: number;
let waits: number[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lookup-'));
  clock = now;
  waits = [];
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIAEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('AWS_REGION', 'eu-west-1');
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function serve(answer: (call: JsonCall) => JsonAnswer): Promise<JsonServer> {
  server = await awsJsonServer(answer);
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDTRAIL', server.url);
  return server;
}

/** Answers as LookupEvents does: newest first, pages of `MaxResults`, within the window. */
function lookedUp(all: readonly TrailRecord[], { param }: JsonCall): JsonAnswer {
  const time = ({ eventTime }: TrailRecord) => Date.parse(String(eventTime)) / 1000;
  const [start, end] = [Number(param('StartTime') ?? 0), Number(param('EndTime'))];
  const within = all.filter((event) => time(event) >= start && time(event) <= end);
  const from = Number(param('NextToken') ?? 0);
  const page = within.slice(from, from + Number(param('MaxResults')));
  const next = from + page.length;
  return {
    body: {
      Events: page.map((event) => ({
        EventId: event.eventID,
        EventTime: time(event),
        CloudTrailEvent: JSON.stringify(event),
      })),
      ...(next < within.length ? { NextToken: String(next) } : {}),
    },
  };
}

interface Options {
  readonly filter?: TrailFilter;
  readonly regions?: readonly string[];
  readonly state?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

async function look({ filter: asked = filter, regions = ['eu-west-1'], state, signal, onProgress }: Options = {}) {
  const { usage, readings } = await readTrail({
    catalog,
    filter: asked,
    signal,
    onProgress,
    sources: [
      (options) =>
        lookupEvents({
          ...options,
          regions,
          state,
          now: () => clock,
          sleep: async (millis) => {
            waits.push(millis);
            clock += millis;
          },
        }),
    ],
  });
  const [reading] = readings;
  return {
    rows: usage.rows.map(({ count, action, resource }) => `${count} ${action} ${resource?.split(':').at(-1)}`),
    complete: reading?.complete,
    records: reading?.records,
    errors: reading?.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

const everything = {
  rows: ['40 dynamodb:DescribeTable table/t0', '40 dynamodb:DescribeTable table/t1'],
  complete: true,
  records: 120,
  errors: [],
};

test('reads pages of 50, two a second, and counts the role alone', async () => {
  const { calls } = await serve((call) => lookedUp(events, call));
  const progress: number[] = [];
  expect(
    await look({ onProgress: ({ done, total }) => progress.push(Math.round((100 * done) / (total ?? 1))) }),
  ).toEqual(everything);
  expect(calls.map(({ param }) => [param('MaxResults'), param('NextToken'), param('LookupAttributes')])).toEqual([
    [50, undefined, undefined],
    [50, '50', undefined],
    [50, '100', undefined],
  ]);
  expect(waits).toEqual([500, 500]);
  expect(progress).toEqual([7, 14, 100]);
});

test('asks AWS for the one attribute that it can: the user, or the session', async () => {
  const { calls } = await serve((call) => lookedUp([], call));
  await look({ filter: { ...filter, principal: principalFilter('user', 'alice') } });
  await look({ filter: { ...filter, sessionName: 'orders' } });
  const asked = (value: string) => [{ AttributeKey: 'Username', AttributeValue: value }];
  expect(calls.map(({ param }) => param('LookupAttributes'))).toEqual([asked('alice'), asked('orders')]);
});

test('looks in every Region', async () => {
  const { calls } = await serve((call) => lookedUp([], call));
  await look({ regions: ['eu-west-1', 'us-east-1'] });
  expect(calls.map(({ region }) => region)).toEqual(['eu-west-1', 'us-east-1']);
});

test('waits and goes on where it is throttled', async () => {
  let left = 2;
  await serve((call) => {
    if (call.param('NextToken') !== '50' || left === 0) return lookedUp(events, call);
    left -= 1;
    return { error: 'ThrottlingException', message: 'Rate exceeded' };
  });
  expect(await look()).toEqual(everything);
  expect(waits).toEqual([500, 1000, 2000, 500]);
});

test('is incomplete where AWS refuses', async () => {
  await serve((call) =>
    call.param('NextToken') === '50'
      ? { error: 'AccessDeniedException', message: 'not authorized to perform: cloudtrail:LookupEvents' }
      : lookedUp(events, call),
  );
  expect(await look()).toMatchObject({
    complete: false,
    records: 50,
    errors: ['AWS refused the call: AccessDeniedException: not authorized to perform: cloudtrail:LookupEvents'],
  });
});

test('goes on where it was interrupted', async () => {
  const state = join(folder, 'state.jsonl');
  const controller = new AbortController();
  const { calls } = await serve((call) => lookedUp(events, call));
  const first = await look({
    state,
    signal: controller.signal,
    onProgress: ({ done }) => done > 3600 && controller.abort(new Error('stop')),
  });
  expect(first).toMatchObject({ complete: false, errors: ['reading was interrupted'] });
  // Later, and after a line that a crash cut short.
  clock += 3_600_000;
  writeFileSync(state, `${readFileSync(state, 'utf8')}{"record":{"eve`);
  expect(await look({ state })).toMatchObject({ rows: everything.rows, complete: true });
  expect(calls).toHaveLength(3);
  expect(await look({ state })).toMatchObject({ rows: everything.rows, complete: true });
  expect(calls).toHaveLength(3);
});

test('does not mix two queries in one state', async () => {
  const state = join(folder, 'state.jsonl');
  await serve((call) => lookedUp(events, call));
  await look({ state });
  expect(await look({ state, filter: { ...filter, from: '2026-11-23T00:00:00Z' } })).toMatchObject({
    complete: false,
    rows: [],
    errors: ['the state is of a look-up for another principal, window or Region'],
  });
  writeFileSync(state, '{"other":1}\n');
  expect(await look({ state })).toMatchObject({
    complete: false,
    errors: ['the file holds something else than the state of a look-up'],
  });
});
