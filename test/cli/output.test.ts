import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { expectations, folder, POLICY, READS } from '../support/folder.js';
import { cli } from './support.js';

const GOOD = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS) };
const FORMATS = ['terminal', 'json', 'markdown', 'sarif', 'junit'];

/** Root may write anywhere. */
const isRoot = process.getuid?.() === 0;

describe('a place that cannot be written is told before anything is decided:', () => {
  test.each([
    ['below /proc', '/proc/iam-expect/report.json', 'no file can be made there'],
    ['in /proc', '/proc/report.json', 'no file can be made there'],
    ['a folder', '.', 'it is a folder'],
    ['a folder, with a slash', 'out/', 'it is a folder'],
    ['below a file', 'policy.json/report.json', 'a part of its path is no folder'],
    ['far below a file', 'policy.json/a/b/report.json', 'a part of its path is no folder'],
    ['below a link that leads nowhere', 'nowhere/report.json', 'a part of its path is no folder'],
  ])('%s', async (_, path, reason) => {
    const cwd = folder({ ...GOOD, 'out/x': '' });
    symlinkSync('gone', join(cwd, 'nowhere'));
    expect(await cli(['check', '--output', `json=${path}`], cwd)).toEqual({
      code: 2,
      out: '',
      err: `${path}: error[cannot-write]: the json report cannot be written to \`${path}\`: ${reason}
help: name a file of its own, in a folder that can be written to

iam-expect: could not run
`,
    });
  });

  test.skipIf(isRoot)('a folder and a file that may not be written', async () => {
    const cwd = folder({ ...GOOD, 'closed/x': '', 'fixed.json': '{}' });
    chmodSync(join(cwd, 'closed'), 0o555);
    chmodSync(join(cwd, 'fixed.json'), 0o444);
    for (const path of ['closed/report.json', 'closed/a/report.json', 'fixed.json']) {
      const { code, err } = await cli(['check', '--output', `json=${path}`], cwd);
      expect({ code, err }).toMatchObject({
        code: 2,
        err: expect.stringContaining('there is no permission to write there'),
      });
    }
  });

  test('one file for two reports', async () => {
    const { code, err } = await cli(['check', '--output', 'json=r', '--output', 'junit=./r'], folder(GOOD));
    expect(code).toBe(2);
    expect(err).toContain('the junit report cannot be written to `./r`: the json report goes to the same file');
  });
});

test('a device without space is told after the report was printed', async () => {
  const { code, out, err } = await cli(['check', '--output', 'json=/dev/full'], folder(GOOD));
  expect({ code, out: out.split('\n')[0] }).toEqual({ code: 2, out: '✓ pass  the only expectation holds' });
  expect(err).toContain('cannot be written to `/dev/full`: no space is left on the device');
});

test('a pipe that nobody reads from is not waited for', async () => {
  const cwd = folder(GOOD);
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const { code, err } = await cli(['check', '--output', 'json=pipe'], cwd);
  expect(code).toBe(2);
  expect(err).toContain('the json report cannot be written to `pipe`: nobody reads from it');
});

test('a pipe that somebody reads from gets the whole report', async () => {
  const cwd = folder(GOOD);
  execFileSync('mkfifo', [join(cwd, 'pipe')]);
  const reader = spawn('cat', [join(cwd, 'pipe')]);
  const read = text(reader.stdout);
  await vi.waitFor(async () => expect(await cli(['check', '--output', 'json=pipe'], cwd)).toMatchObject({ code: 0 }));
  expect(JSON.parse(await read).summary.verdict).toBe('pass');
});

test('folders are made where they are missing', async () => {
  const cwd = folder(GOOD);
  expect(await cli(['check', '--output', 'json=a/b/c/report.json'], cwd)).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(join(cwd, 'a/b/c/report.json'), 'utf8')).summary.verdict).toBe('pass');
});

describe('no report is written over what the run reads:', () => {
  test.each([
    ['the expectations', 'iam-expect.yml'],
    ['a policy', 'policy.json'],
    ['a policy by another name', 'link.json'],
  ])('%s', async (_, path) => {
    const cwd = folder(GOOD);
    symlinkSync('policy.json', join(cwd, 'link.json'));
    const { code, err } = await cli(['check', '--output', `json=${path}`], cwd);
    expect(code).toBe(2);
    expect(err).toContain(`cannot be written to \`${path}\`: it is a file that this run reads`);
    expect(readFileSync(join(cwd, 'iam-expect.yml'), 'utf8')).toBe(GOOD['iam-expect.yml']);
    expect(readFileSync(join(cwd, 'policy.json'), 'utf8')).toBe(POLICY);
  });

  test('nor where the check could not run', async () => {
    const cwd = folder({ ...GOOD, 'other.json': 'mine' });
    const { code, err } = await cli(['check', 'gone.yml', '--output', 'json=other.json'], cwd);
    expect(code).toBe(2);
    expect(err).toContain('it holds something that is no report, so it was left as it is');
    expect(readFileSync(join(cwd, 'other.json'), 'utf8')).toBe('mine');
  });
});

describe('where the check could not run, no report of an earlier run stays:', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['a faulty expectations file', [], { 'iam-expect.yml': 'version: 2\n' }],
    ['a policy that is gone', [], { 'iam-expect.yml': expectations(READS).replace('policy.json', 'gone.json') }],
    ['no credentials', ['--evaluator', 'aws'], {}],
    ['a file that is not there', ['gone.yml'], {}],
    ['an unknown option', ['--evaluatr', 'aws'], {}],
    ['a wrong value', ['--evaluator', 'asw'], {}],
    ['an unknown kind', ['--output', 'jsn=x'], {}],
    ['another output that cannot be written', ['--output', 'json=policy.json/x'], {}],
  ])('%s', async (_, args, faulty) => {
    const cwd = folder(GOOD);
    const outputs = FORMATS.flatMap((format) => ['--output', `${format}=report.${format}`]);
    expect(await cli(['check', ...outputs], cwd)).toMatchObject({ code: 0 });
    for (const [path, text] of Object.entries(faulty)) writeFileSync(join(cwd, path), text);
    expect(await cli(['check', ...outputs, ...args], cwd)).toMatchObject({ code: 2, out: '' });
    const read = (format: string) => readFileSync(join(cwd, `report.${format}`), 'utf8');
    const json = JSON.parse(read('json'));
    expect(json.summary).toEqual({ verdict: 'error', passed: 0, drifted: 0, inconclusive: 0, errors: 1, total: 0 });
    expect(json.diagnostics).toHaveLength(1);
    expect(read('terminal')).toMatch(/^error {2}[\s\S]*\n\n! error {2}the check could not run\n$/);
    expect(read('markdown')).toMatch(/^### ⛔ iam-expect: the check could not run\n\n- error: /);
    expect(JSON.parse(read('sarif')).runs[0]).toMatchObject({
      invocations: [{ executionSuccessful: false }],
      results: [{ level: 'error' }],
    });
    expect(read('junit')).toMatch(/<testsuites name="iam-expect" tests="1" failures="0" errors="1"[\s\S]*<error type=/);
  });

  test('nor where a run is broken off: it is emptied before anything is decided', async () => {
    const cwd = folder(GOOD);
    await cli(['check', '--output', 'json=report.json'], cwd);
    const { outputFiles } = await import('../../src/output-files.js');
    expect(outputFiles([{ format: 'json', path: 'report.json' }], cwd).prepare()).toEqual([]);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('');
  });
});

test('the reasons are printed in the format that was asked for, and told besides', async () => {
  const { code, out, err } = await cli(['check', 'gone.yml', '--format', 'junit'], folder({}));
  expect(code).toBe(2);
  expect(out).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="iam-expect" tests="1" failures="0" errors="1" skipped="0" time="0">
  <testsuite name="iam-expect" tests="1" failures="0" errors="1" skipped="0" time="0">
    <testcase name="the check can run: file-not-found" classname="iam-expect" file="gone.yml" line="1" time="0">
      <error type="file-not-found" message="\`gone.yml\` does not exist">paths in a file are relative to it, paths on the command line to the current folder</error>
    </testcase>
  </testsuite>
</testsuites>
`);
  expect(err).toContain('gone.yml: error[file-not-found]');
});

test('nothing is made where no output is asked for', async () => {
  const cwd = folder({});
  await cli(['check'], cwd);
  expect(existsSync(join(cwd, 'report.json'))).toBe(false);
});
