import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, POLICY } from '../support/folder.js';
import { cli } from './support.js';

const POLICIES = {
  'iam/orders.json': POLICY.replace(
    '"arn:aws:s3:::orders/*" },',
    '"arn:aws:s3:::orders/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } },',
  ),
  'package.json': '{ "name": "not-a-policy" }',
};

test('writes a file that says what the policies grant', async () => {
  const cwd = folder(POLICIES);
  expect(await cli(['init'], cwd)).toEqual({
    code: 0,
    out: 'wrote iam-expect.yml; run `iam-expect check iam-expect.yml`\n',
    err: '',
  });
  expect(readFileSync(join(cwd, 'iam-expect.yml'), 'utf8')).toContain(`suites:
  - name: orders
    policies: iam/orders.json
`);
});

test('names policies from the folder of the file that it writes', async () => {
  const cwd = folder({ ...POLICIES, 'tests/.keep': '' });
  expect((await cli(['init', '--output', 'tests/orders.yml', 'iam/orders.json'], cwd)).code).toBe(0);
  expect(readFileSync(join(cwd, 'tests/orders.yml'), 'utf8')).toContain('policies: ../iam/orders.json\n');
  expect((await cli(['check', 'tests/orders.yml'], cwd)).code).toBe(0);
});

test('what it writes passes as it is', async () => {
  const cwd = folder(POLICIES);
  await cli(['init'], cwd);
  expect((await cli(['check'], cwd)).code).toBe(0);
});

test('a file that exists is never overwritten', async () => {
  const cwd = folder({ ...POLICIES, 'iam-expect.yml': 'mine' });
  expect(await cli(['init'], cwd)).toEqual({ code: 2, out: '', err: 'iam-expect: `iam-expect.yml` exists already\n' });
  expect(readFileSync(join(cwd, 'iam-expect.yml'), 'utf8')).toBe('mine');
});

test('without a policy there is nothing to write', async () => {
  const cwd = folder({ 'package.json': '{}' });
  expect(await cli(['init'], cwd)).toEqual({
    code: 2,
    out: '',
    err: 'iam-expect: no identity policy was found: name one, as in `iam-expect init iam/*.json`\n',
  });
  expect(existsSync(join(cwd, 'iam-expect.yml'))).toBe(false);
});

test('what is wrong with a policy that was named is told', async () => {
  const cwd = folder({ 'broken.json': '{' });
  const { code, out, err } = await cli(['init', 'broken.json'], cwd);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^broken\.json:1:\d: error\[/);
  expect(err).toMatch(/\niam-expect: could not run\n$/);
});

test('tells which policy it could not read, and leaves it out', async () => {
  const broken = POLICY.slice(0, POLICY.lastIndexOf(']'));
  const alone = await cli(['init'], folder({ 'broken.json': broken, 'package.json': '{ "name": ' }));
  expect(alone).toMatchObject({ code: 2, out: '' });
  expect(alone.err).toMatch(/^broken\.json:\d+:\d+: error\[syntax\]/);
  expect(alone.err).not.toContain('package.json');
  const cwd = folder({ ...POLICIES, 'broken.json': broken });
  const beside = await cli(['init'], cwd);
  expect(beside.code).toBe(0);
  expect(beside.err).toMatch(/^broken\.json:\d+:\d+: error\[syntax\]/);
  expect(beside.err).toContain('iam-expect: left out: `broken.json`\n');
  expect(readFileSync(join(cwd, 'iam-expect.yml'), 'utf8')).not.toContain('broken');
});
