import { describe, expect, test } from 'vitest';
import { type CheckOptions, check } from '../src/check.js';
import { expectations, folder, POLICY, READS, SEALED, WRITES } from './support/folder.js';

/** The outcome in short: the rows with their verdicts, or the faults with their places. */
async function outcome(files: Readonly<Record<string, string>>, options: Partial<CheckOptions> = {}) {
  const cwd = folder(files);
  const found = await check({
    expectations: [],
    cwd,
    evaluator: 'embedded',
    aws: { env: { HOME: cwd }, mask: () => {} },
    suites: [],
    tests: [],
    ...options,
  });
  if (found.kind === 'report') {
    const { report } = found;
    return {
      verdict: report.summary.verdict,
      rows: report.verdicts.map(({ row, verdict }) => `${row.suite}/${row.test} ${verdict}`),
      scope: `${report.scope.selected}/${report.scope.total}`,
    };
  }
  return found.diagnostics.map(({ code, range, path }) =>
    range === undefined ? `${code} ${path}` : `${code} ${range.source.path}:${range.start.line}`,
  );
}

const GOOD = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS + SEALED) };

describe('a check that runs', () => {
  test('passes where every row does', async () => {
    expect(await outcome(GOOD)).toEqual({
      verdict: 'pass',
      rows: ['orders/reads pass', 'orders/sealed pass'],
      scope: '2/2',
    });
  });

  test('drifts where one row does', async () => {
    expect(await outcome({ ...GOOD, 'iam-expect.yml': expectations(READS + WRITES) })).toEqual({
      verdict: 'drift',
      rows: ['orders/reads pass', 'orders/writes drift'],
      scope: '2/2',
    });
  });

  test('reads an expectations file once, however many ways lead to it', async () => {
    const files = {
      'policy.json': POLICY,
      'a.iam-expect.yml': `version: 1\ninclude: [b.iam-expect.yml, c.iam-expect.yml]\n`,
      'b.iam-expect.yml': `version: 1\ninclude: c.iam-expect.yml\n`,
      'c.iam-expect.yml': expectations(READS),
    };
    expect(await outcome(files)).toEqual({ verdict: 'pass', rows: ['orders/reads pass'], scope: '1/1' });
  });

  test('takes paths as relative to the file that names them', async () => {
    const files = {
      'iam/policy.json': POLICY,
      'iam/tests/inner.yml': expectations(READS).replace('policy.json', '../policy.json'),
      'outer.yml': 'version: 1\ninclude: iam/tests/*.yml\n',
    };
    expect(await outcome(files, { expectations: ['outer.yml'] })).toEqual({
      verdict: 'pass',
      rows: ['orders/reads pass'],
      scope: '1/1',
    });
  });

  test('says how much was selected', async () => {
    expect(await outcome(GOOD, { tests: ['seal'] })).toEqual({
      verdict: 'pass',
      rows: ['orders/sealed pass'],
      scope: '1/2',
    });
  });

  test('takes a resource policy where the resource is its own or below it', async () => {
    const bucket = `{ "Version": "2012-10-17", "Statement": [{ "Sid": "Lock", "Effect": "Deny", "Principal": "*",
      "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/secret/*" }] }`;
    const tests = `      - { name: seals, deny: s3:GetObject, resources: arn:aws:s3:::orders/secret/a, by: Lock }
      - { name: mixed, allow: s3:GetObject, resources: arn:aws:s3:::orders/* }
      - { name: straddles, not-allowed: s3:GetObject, resources: arn:aws:s3:::orders*/secret/* }
`;
    const file = expectations(tests).replace(
      '    principal',
      '    resource-policies: { "arn:aws:s3:::orders": bucket.json }\n    principal',
    );
    expect(await outcome({ ...GOOD, 'bucket.json': bucket, 'iam-expect.yml': file })).toEqual({
      verdict: 'drift',
      rows: ['orders/seals pass', 'orders/mixed drift', 'orders/straddles drift'],
      scope: '3/3',
    });
  });
});

describe('a check that could not run', () => {
  const cases: readonly [string, Readonly<Record<string, string>>, Partial<CheckOptions>, readonly string[]][] = [
    ['no expectations file at all', { 'policy.json': POLICY }, {}, ['nothing-matched .']],
    ['a file that does not exist', GOOD, { expectations: ['other.yml'] }, ['file-not-found other.yml']],
    ['a glob that matches nothing', GOOD, { expectations: ['other/*.yml'] }, ['file-not-found other']],
    [
      'one glob of two that matches nothing',
      GOOD,
      { expectations: ['iam-expect.yml', 'other/*.yml'] },
      ['file-not-found other'],
    ],
    ['an empty file', { ...GOOD, 'iam-expect.yml': '' }, {}, ['empty-file iam-expect.yml:1']],
    [
      'a file without suites',
      { ...GOOD, 'iam-expect.yml': 'version: 1\nsuites: []\n' },
      {},
      ['no-expectations iam-expect.yml:1'],
    ],
    [
      'a policy that does not exist',
      { 'iam-expect.yml': expectations(READS) },
      {},
      ['file-not-found iam-expect.yml:4'],
    ],
    ['a policy that is broken', { ...GOOD, 'policy.json': '{' }, {}, ['syntax policy.json:1']],
    [
      'every fault of every file at once',
      {
        'policy.json': '{ "Version": "2012-10-17" }',
        'a.iam-expect.yml': expectations(READS, 'a'),
        'b.iam-expect.yml': expectations('      - { name: b, allow: s3:GetObjekt, resources: "*" }\n', 'b'),
        'c.iam-expect.yml': expectations(READS, 'c').replace('policy.json', 'missing.json'),
      },
      {},
      ['unknown-action b.iam-expect.yml:7', 'missing-element policy.json:1', 'file-not-found c.iam-expect.yml:4'],
    ],
    [
      'a file that includes itself',
      { ...GOOD, 'a.yml': 'version: 1\ninclude: [a.yml, iam-expect.yml]\n' },
      { expectations: ['a.yml'] },
      ['include-cycle a.yml:2'],
    ],
    [
      'files that include each other',
      { ...GOOD, 'a.yml': 'version: 1\ninclude: b.yml\n', 'b.yml': 'version: 1\ninclude: [a.yml, iam-expect.yml]\n' },
      { expectations: ['a.yml'] },
      ['include-cycle b.yml:2'],
    ],
    [
      'two documents where one policy is attached',
      {
        ...GOOD,
        'two.json': `[${POLICY},${POLICY}]`,
        'iam-expect.yml': expectations(READS).replace('    principal', '    boundary: two.json\n    principal'),
      },
      {},
      ['several-documents iam-expect.yml:5'],
    ],
    ['credentials that are not there', GOOD, { evaluator: 'aws' }, ['no-credentials undefined']],
    ['a suite filter with a typo', GOOD, { suites: ['ordres'] }, ['nothing-selected undefined']],
    ['one of two test filters with a typo', GOOD, { tests: ['reads', 'saeled'] }, ['nothing-selected undefined']],
  ];

  test.each(cases)('%s', async (_, files, options, faults) => {
    expect(await outcome(files, options)).toEqual(faults);
  });
});
