import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCloudTrailInput, withAudit } from '../../src/action/cloudtrail.js';
import { readInputs } from '../../src/action/inputs.js';
import { check } from '../../src/check.js';
import { subjectOf } from '../../src/expectations/index.js';
import { folder } from '../support/folder.js';
import { record, roleArn } from '../support/trail-records.js';

const now = Date.parse('2026-11-25T00:00:00Z');

describe('the input', () => {
  test('asks for nothing where it is empty', () => {
    expect(readCloudTrailInput([], () => now)).toEqual({ ok: true, value: undefined });
  });

  test('names sources and settings, one a line', () => {
    const read = readCloudTrailInput(
      ['lookup', 'files = logs/', 'region=eu-west-1', 'region=us-east-1', 'days=30'],
      () => now,
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        sources: [expect.any(Function), expect.any(Function)],
        filter: { regions: ['eu-west-1', 'us-east-1'] },
        days: 30,
      },
    });
  });

  test.each([
    [['region=eu-west-1'], 'name a source: `lookup`, `files=…`, `s3=…`, `athena=…` or `lake=…`'],
    [['lookup=yes'], '`lookup` takes no value'],
    [['files'], '`files` needs a value: `files=…`'],
    [['lookup', 'dasy=3'], 'unknown line `dasy`: did you mean `days`?'],
    [['lookup', 'days=0'], '`days` is a whole number of at least 1'],
    [['lookup', 'from=yesterday'], '`from` is no time: `yesterday`'],
    [['athena=orders'], '`athena` is no `DATABASE.TABLE`: `orders`'],
  ])('%j is a fault', (lines, fault) => {
    expect(readCloudTrailInput(lines, () => now)).toEqual({ ok: false, fault });
  });

  test('is among the faults of all inputs', () => {
    const read = readInputs((name) => (name === 'cloudtrail' ? 'lookup=yes' : ''));
    expect(read).toMatchObject({ ok: false, faults: ['input `cloudtrail`: `lookup` takes no value'] });
  });
});

describe('the audit', () => {
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::orders/*' }],
  });
  const expectations = `version: 1
suites:
  - name: orders
    policies: policy.json
    principal: ${roleArn}
    tests:
      - { name: reads, allow: s3:GetObject, resources: arn:aws:s3:::orders/a }
`;

  async function run(log: string) {
    const cwd = folder({ 'policy.json': policy, 'iam-expect.yml': expectations, 'log.json': log });
    const read = readCloudTrailInput([`files=${join(cwd, 'log.json')}`, 'days=30'], () => now);
    if (!read.ok) throw new Error(read.fault);
    const checked = await check({ expectations: [], cwd, evaluator: 'embedded', suites: [], tests: [] });
    const aws = { env: {}, mask: () => undefined };
    const outcome = await withAudit(checked, read.value, { expectations: [], cwd, suites: [], aws, now });
    if (outcome.kind === 'could-not-run') return outcome.diagnostics.map(({ message }) => message);
    const { verdicts, summary } = outcome.report;
    return [summary.verdict, ...verdicts.map(({ verdict, row }) => `${verdict} ${row.test} ${subjectOf(row).action}`)];
  }

  test('adds its verdicts to those of the check, and the worst is the run’s', async () => {
    expect(await run(JSON.stringify([record('s3:GetObject', { bucketName: 'orders', key: 'a' })]))).toEqual([
      'drift',
      'pass reads s3:GetObject',
      'pass CloudTrail: used s3:GetObject',
      'drift CloudTrail: not used s3:PutObject',
    ]);
  });

  test('fails the run where it could not read everything', async () => {
    expect(await run('{"Records":[')).toEqual(['log file ends in the middle of a record']);
  });
});
