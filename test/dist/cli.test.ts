import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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

/** A check of so many rows that its report is larger than any pipe. */
function largeCheck(): readonly string[] {
  const rows = Array.from(
    { length: 2000 },
    (_, index) => `      - { name: "t${index}", allow: s3:GetObject, resources: "arn:aws:s3:::orders/${index}" }\n`,
  );
  const cwd = folder({
    'policy.json': POLICY,
    'iam-expect.yml': `version: 1\nsuites:\n  - name: orders\n    policies: policy.json\n    principal: arn:aws:iam::111122223333:role/orders\n    tests:\n${rows.join('')}`,
  });
  return ['check', `${cwd}/iam-expect.yml`, '--format', 'json'];
}

/** Shares its output with its child, as npx does, and makes a stream of it, which does not block from then on. */
const SHARING = `const child = require('node:child_process').spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit' });
process.stdout.write('');
child.on('exit', (code) => { process.exitCode = code; });`;

test.each([
  ['blocks', []],
  ['does not block', ['-e', SHARING]],
] as const)('a large report reaches a slow reader whole through a pipe that %s', async (_, first) => {
  const run = spawn(process.execPath, [...first, 'dist/cli/index.js', ...largeCheck()]);
  const ended = once(run, 'close');
  const read: Buffer[] = [];
  for await (const chunk of run.stdout) {
    read.push(chunk);
    if (read.length < 20) await setTimeout(20);
  }
  const [code] = await ended;
  expect(code).toBe(0);
  expect(JSON.parse(Buffer.concat(read).toString()).verdicts).toHaveLength(2000);
});

/** Runs a check with an open file as its output. */
function checkInto(descriptor: number, ...args: readonly string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/index.js', 'check', ...args], {
    stdio: ['ignore', descriptor, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(descriptor);
  return { code: status, err: stderr };
}

test('a report goes whole into a file', () => {
  const path = join(folder({}), 'report.json');
  const args = [`${CASES}/broad/iam-expect.yml`, '--format=json'];
  expect(checkInto(openSync(path, 'w'), ...args)).toEqual({ code: 1, err: '' });
  expect(readFileSync(path, 'utf8')).toBe(cli(['check', ...args]).out);
});

test('a report that nobody wants has its verdict all the same', () => {
  const into = (stage: string) => checkInto(openSync('/dev/null', 'w'), `${CASES}/${stage}/iam-expect.yml`);
  expect([into('least-privilege'), into('broad')]).toEqual([
    { code: 0, err: '' },
    { code: 1, err: '' },
  ]);
});

test.each([
  ['a file that is only read', () => openSync('README.md', 'r')],
  ...(process.platform === 'linux' ? [['a full device', () => openSync('/dev/full', 'w')] as const] : []),
] as const)('a report that is lost in %s is no pass', (_, open) => {
  expect(checkInto(open(), `${CASES}/least-privilege/iam-expect.yml`)).toEqual({ code: 2, err: '' });
});

test('a home that cannot be written to is no matter', () => {
  const { code, err } = cli(['--version'], { HOME: '/nonexistent', XDG_CACHE_HOME: '/dev/null' });
  expect({ code, err }).toEqual({ code: 0, err: '' });
});
