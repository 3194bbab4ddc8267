import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectations, folder, POLICY, READS } from '../support/folder.js';
import { cli } from './support.js';

const GOOD = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS) };

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`),
].join('\n');

const POLICIES: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['broken JSON', '{ "Version": "2012-10-17", "Statement": [', /^policy\.json:1:\d+: error\[/],
  ['an empty file', '', /error\[empty-file\]/],
  ['no policy', '[1]', /error\[/],
  ['deep nesting', '['.repeat(100_000), /error\[/],
  ['deep nesting that closes', '['.repeat(100_000) + ']'.repeat(100_000), /error\[/],
  ['10 MB', `{ "x": "${'x'.repeat(10_000_000)}" }`, /error\[too-large\]/],
  ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), /error\[invalid-utf8\]/],
  ['a NUL character', '{ "Version": "\0" }', /error\[/],
  ['a duplicate key', POLICY.replace('"Sid": "Read",', '"Sid": "Read", "Sid": "Read",'), /error\[duplicate-key\]/],
  ['a duplicate Sid', POLICY.replace('"Seal"', '"Read"'), /error\[duplicate-sid\]/],
  ['a prototype key', POLICY.replace('"Sid": "Read",', '"__proto__": {},'), /error\[/],
];

const EXPECTATIONS: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['broken YAML', 'version: 1\nsuites: [', /^iam-expect\.yml:\d+:\d+: error\[/],
  ['a tab for indentation', 'version: 1\nsuites:\n\t- name: x\n', /error\[/],
  ['an alias bomb', `version: 1\n${bomb}\n`, /error\[/],
  ['deep nesting', `version: 1\nsuites: ${'['.repeat(50_000)}`, /error\[/],
  ['10 MB', `# ${'x'.repeat(10_000_000)}`, /error\[too-large\]/],
  ['invalid UTF-8', Buffer.from([0x76, 0xc3, 0x28]), /error\[invalid-utf8\]/],
  ['a duplicate key', `${expectations(READS)}    policies: other.json\n`, /error\[duplicate-key\]/],
  ['a list', '- 1\n', /error\[/],
  ['a scalar', 'hello', /error\[/],
];

async function couldNotRun(cwd: string, error: RegExp): Promise<void> {
  const { code, out, err } = await cli(['check'], cwd);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(error);
  expect(err).toMatch(/\niam-expect: could not run\n$/);
  expect(err).not.toMatch(/^\s+at /m);
  // One clear error, and not a screen for each consequence of it.
  expect(err.match(/: error\[/g)).toHaveLength(1);
  expect(err.length).toBeLessThan(2_000);
}

describe('a policy file that is', () => {
  test.each(POLICIES)('%s', async (_, text, error) => {
    const cwd = folder(GOOD);
    writeFileSync(join(cwd, 'policy.json'), text);
    await couldNotRun(cwd, error);
  });

  test('a directory', async () => {
    const cwd = folder({ 'iam-expect.yml': expectations(READS) });
    mkdirSync(join(cwd, 'policy.json'));
    await couldNotRun(cwd, /error\[is-directory\]/);
  });
});

describe('an expectations file that is', () => {
  test.each(EXPECTATIONS)('%s', async (_, text, error) => {
    const cwd = folder(GOOD);
    writeFileSync(join(cwd, 'iam-expect.yml'), text);
    await couldNotRun(cwd, error);
  });
});
