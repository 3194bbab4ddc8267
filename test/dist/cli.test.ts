import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { folder, POLICY } from '../support/folder.js';
import { CASES, cli } from './spawn.js';

test('the fixture of least privilege passes', () => {
  expect(cli(['check', `${CASES}/least-privilege/iam-expect.yml`])).toEqual({
    code: 0,
    out: expect.stringMatching(/^✓ pass {2}all \d+ expectations hold\n {2}note .*no AWS credentials were found\n$/),
    err: '',
  });
});

test.each(['broad', 'widened'])('the fixture %s drifts', (stage) => {
  const { code, out, err } = cli(['check', `${CASES}/${stage}/iam-expect.yml`]);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain('✗ drift  orders-lambda › ');
});

test('the fixture widened drifts on the line that widened it', () => {
  const { out } = cli(['check', `${CASES}/widened/iam-expect.yml`, '--format', 'json']);
  const { verdicts, statements } = JSON.parse(out);
  const drifted = verdicts.filter(({ verdict }: { verdict: string }) => verdict === 'drift');
  const sids = new Set(
    drifted.flatMap(({ decidedBy }: { decidedBy: string[] }) => decidedBy.map((key) => statements[key].sid)),
  );
  expect(drifted.length).toBeGreaterThan(0);
  expect(sids.size).toBe(1);
});

test('what the SDK says of the version of Node does not stand before what is wrong', () => {
  const { code, err } = cli(['check', `${CASES}/broad/iam-expect.yml`, '--evaluator', 'aws'], {
    AWS_EC2_METADATA_DISABLED: 'true',
  });
  expect(code).toBe(2);
  expect(err).toMatch(/^error\[no-credentials\]: AWS's policy simulator cannot be asked: /);
  expect(err).not.toContain('Warning');
});

test('colours come only where they are asked for', () => {
  const args = ['check', `${CASES}/least-privilege/iam-expect.yml`];
  const plain = cli(args).out;
  expect(plain).not.toContain('\u001b');
  expect(cli(args, { FORCE_COLOR: '1' }).out).toContain('\u001b[32m');
  expect(cli(args, { FORCE_COLOR: '0' }).out).toBe(plain);
  expect(cli(args, { NO_COLOR: '1' }).out).toBe(plain);
});

test('a reader that goes away changes no verdict', async () => {
  const run = spawn(process.execPath, ['dist/cli/index.js', 'check', `${CASES}/broad/iam-expect.yml`, '--format=json']);
  run.stdout.destroy();
  let err = '';
  run.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(run, 'close');
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

test('a large report reaches a slow reader whole', () => {
  const rows = Array.from(
    { length: 2000 },
    (_, index) => `      - { name: "t${index}", allow: s3:GetObject, resources: "arn:aws:s3:::orders/${index}" }\n`,
  );
  const cwd = folder({
    'policy.json': POLICY,
    'iam-expect.yml': `version: 1\nsuites:\n  - name: orders\n    policies: policy.json\n    principal: arn:aws:iam::111122223333:role/orders\n    tests:\n${rows.join('')}`,
  });
  const { code, out } = cli(['check', `${cwd}/iam-expect.yml`, '--format', 'json']);
  expect(code).toBe(0);
  expect(JSON.parse(out).verdicts).toHaveLength(2000);
});

test('a home that cannot be written to is no matter', () => {
  const { code, err } = cli(['--version'], { HOME: '/nonexistent', XDG_CACHE_HOME: '/dev/null' });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
