import { describe, expect, test } from 'vitest';
import { createLedger, outcomeOf, principalFilter, readEvent, readTime } from '../../src/cloudtrail/index.js';
import { seenIds } from '../../src/cloudtrail/seen.js';
import { loadCatalog } from '../../src/files/index.js';
import {
  eventId,
  everyone,
  iamUser,
  record,
  roleArn,
  roleSession,
  type TrailRecord,
} from '../support/trail-records.js';

const catalog = loadCatalog();
const get = (key: string, more: TrailRecord = {}) => record('s3:GetObject', { bucketName: 'orders', key }, more);

describe('counts', () => {
  test('an event once, also where two accounts or an endpoint recorded it', () => {
    const ledger = createLedger(catalog, everyone);
    const once = get('a', { eventID: eventId('x') });
    const shared = { sharedEventID: eventId('shared') };
    const entries = [once, once, get('b', shared), get('b', shared)].map((each) => ledger.add(each));
    expect(entries).toEqual(['counted', 'duplicate', 'counted', 'duplicate']);
    expect(ledger.usage()).toMatchObject({ events: 2, duplicates: 2 });
  });

  test('equal calls that a query counted before', () => {
    const ledger = createLedger(catalog, everyone);
    const tally = { count: 1200, first: '2026-11-23T00:00:00Z', last: '2026-11-24T00:00:00Z' };
    ledger.add(get('a', { errorCode: 'NoSuchKey' }), tally);
    expect(ledger.usage().rows).toMatchObject([
      { count: 1200, failed: 1200, firstSeen: tally.first, lastSeen: tally.last },
    ]);
  });

  test('names within a folder together once there are very many', () => {
    const ledger = createLedger(catalog, everyone);
    for (let i = 0; i < 50_010; i += 1) ledger.add({ ...get(`in/${i}`), eventID: undefined });
    const { rows, events } = ledger.usage();
    expect(events).toBe(50_010);
    expect(rows).toHaveLength(50_001);
    expect(rows.find(({ resource }) => resource === undefined)).toMatchObject({
      count: 10,
      hint: 'arn:aws:s3:::orders/in/',
    });
  });
});

describe('takes the calls of', () => {
  const filter = (kind: 'role' | 'user', named: string, sessionName?: string) => ({
    ...everyone,
    principal: principalFilter(kind, named),
    sessionName,
  });
  const noContext = { type: 'AssumedRole', arn: 'arn:aws:sts::111122223333:assumed-role/orders-lambda/s' };
  const token = {
    type: 'FederatedUser',
    arn: 'arn:aws:sts::111122223333:federated-user/alice-token',
    sessionContext: {
      sessionIssuer: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/alice', userName: 'alice' },
    },
  };

  test.each([
    ['a role by its ARN', filter('role', roleArn), roleSession(), true],
    [
      'a role of another path by its ARN',
      filter('role', 'arn:aws:iam::111122223333:role/orders-lambda'),
      roleSession(),
      false,
    ],
    ['a role by its name', filter('role', 'orders-lambda'), roleSession(), true],
    [
      'a role by a session of it',
      filter('role', 'arn:aws:sts::111122223333:assumed-role/orders-lambda/x'),
      roleSession(),
      true,
    ],
    ['a role whose session says little', filter('role', roleArn), noContext, true],
    ['one session of a role', filter('role', roleArn, 'orders'), roleSession('orders'), true],
    ['another session of a role', filter('role', roleArn, 'orders'), roleSession('other'), false],
    ['a user by name', filter('user', 'alice'), iamUser('alice'), true],
    ['another user', filter('user', 'arn:aws:iam::111122223333:user/bob'), iamUser('alice'), false],
    ["a user's federation token", filter('user', 'alice'), token, true],
    ['a role, for a user of its name', filter('user', 'orders-lambda'), roleSession(), false],
    ['a user, for a role of its name', filter('role', 'alice'), iamUser('alice'), false],
  ])('%s', (_, asked, userIdentity, taken) => {
    expect(createLedger(catalog, asked).add(get('a', { userIdentity }))).toBe(taken ? 'counted' : 'filtered');
  });

  test.each([
    ['role', 'arn:aws:iam::111122223333:user/alice'],
    ['user', roleArn],
    ['role', 'arn:aws:s3:::orders'],
  ] as const)('no %s that is %s', (kind, arn) => {
    expect(principalFilter(kind, arn)).toBeUndefined();
  });
});

test.each([
  ['AccessDenied', 'denied'],
  ['AccessDeniedException', 'denied'],
  ['Client.UnauthorizedOperation', 'denied'],
  ['AuthorizationError', 'denied'],
  ['Client.DryRunOperation', 'succeeded'],
  ['NoSuchKey', 'failed'],
  ['ThrottlingException', 'failed'],
  [undefined, 'succeeded'],
])('%s is %s', (errorCode, outcome) => {
  const read = readEvent(get('a', { errorCode }));
  expect(read.ok && outcomeOf(read.event)).toBe(outcome);
});

test.each([
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'],
  ['2026-11-24T10:00:00.123+01:00', '2026-11-24T09:00:00Z'],
  ['2026-11-24 09:00:00', '2026-11-24T09:00:00Z'],
  ['2026-11-24 09:00:00.000 UTC', '2026-11-24T09:00:00Z'],
  ['yesterday', undefined],
  [undefined, undefined],
])('the time %s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test('ids are met once, whatever they look like', () => {
  const seen = seenIds();
  const ids = [
    ...Array.from({ length: 5000 }, (_, i) => eventId(`seen ${i}`)),
    '00000000-0000-0000-0000-000000000000',
    '00000000-0000-0000-0000-000000000001',
    'one',
    '1',
  ];
  const meet = (id: string): boolean => {
    const met = seen.has(id);
    seen.add(id);
    return met;
  };
  expect(ids.filter(meet)).toEqual([]);
  expect(ids.filter((id) => !meet(id))).toEqual([]);
  expect(meet(eventId('seen 7').toUpperCase())).toBe(true);
});
