import { describe, expect, test } from 'vitest';
import { folder } from '../support/folder.js';
import { cli } from './support.js';

/** Allows what the row below says must not be allowed, for a value that the condition can read. */
const policy = (Condition: object) => ({
  'p.json': JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition }],
  }),
});

const suite = (key: string, value: string) => ({
  'iam-expect.yml': `version: 1
suites:
  - name: orders
    policies: p.json
    principal: arn:aws:iam::111122223333:role/orders
    tests:
      - { name: closed, not-allowed: s3:GetObject, resources: "arn:aws:s3:::orders/a", context: { ${key}: "${value}" } }
`,
});

async function checked(key: string, value: string, condition: object) {
  const { code, out, err } = await cli(['check'], folder({ ...policy(condition), ...suite(key, value) }));
  return { code, told: err.split('\n')[0] ?? '', out };
}

describe('a context value that no condition can read lets no row pass that must not be allowed', () => {
  const before2027 = { DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } };

  test.each([
    '2026-01-01T00:00:00+02',
    '2026-01-01T00:00:00+0200',
    '2026-01-01T00:00:00,5Z',
    '2026-01-01t00:00:00z',
    '+2026-01-01',
    '12026-01-01',
    '2026-02-30',
    '2026-01-01T24:00:00Z',
    '2026',
    '1767225600000',
  ])('the date %s', async (value) => {
    const { code, told } = await checked('aws:CurrentTime', value, before2027);
    expect(code).toBe(2);
    expect(told).toMatch(
      /^iam-expect\.yml:7:\d+: error\[invalid-context-value\]: `.+` is not a date, which `aws:CurrentTime` takes$/,
    );
  });

  test.each(['2026-01-01', '2026-01', '2026-01-01T00:00Z', '2026-01-01T00:00:00.5+02:00', '1767225600'])(
    'while the date %s is read, and drifts',
    async (value) => {
      expect(await checked('aws:CurrentTime', value, before2027)).toMatchObject({ code: 1, told: '' });
    },
  );

  test.each([
    '10.0.0',
    '10.0.0.256',
    '10.0.0.0/8',
    '2001:db8::1::',
    'fe80::1%eth0',
    '[::1]',
    '1:::2',
    '1::2:',
    '010.0.0.1',
    '10.0.0.01',
  ])('the address %s', async (value) => {
    const { code, told } = await checked('aws:SourceIp', value, { IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } });
    expect(code).toBe(2);
    expect(told).toContain('is not an IP address, which `aws:SourceIp` takes');
  });

  test.each(['10.0.0.0', '0.0.0.0', '2001:0db8::0001', '::ffff:10.0.0.1', '1::'])(
    'while the address %s is read, and drifts',
    async (value) => {
      const either = { IpAddress: { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] } };
      expect(await checked('aws:SourceIp', value, either)).toMatchObject({ code: 1, told: '' });
    },
  );
});
