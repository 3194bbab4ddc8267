import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { displayPath, expandPattern, readSource } from '../../src/files/index.js';
import { rangeOf, sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

let cwd: string;

const FILES = [
  'iam/b.json',
  'iam/a.json',
  'iam/[odd].json',
  'iam/deep/er/c.yaml',
  'iam/.hidden.json',
  'iam/node_modules/x/policy.json',
  'iam/.git/policy.json',
  'org/root.json',
];

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'iam-expect-expand-'));
  for (const file of FILES) {
    mkdirSync(join(cwd, file, '..'), { recursive: true });
    writeFileSync(join(cwd, file), '{}');
  }
  mkdirSync(join(cwd, 'linked'));
  symlinkSync('..', join(cwd, 'linked', 'up'));
  symlinkSync('self', join(cwd, 'linked', 'self'));
  symlinkSync('gone.json', join(cwd, 'linked', 'dangling.json'));
  symlinkSync('../org/root.json', join(cwd, 'linked', 'root.json'));
});

afterAll(() => rmSync(cwd, { recursive: true }));

test.each([
  ['iam/a.json', ['iam/a.json']],
  ['iam/missing.json', ['iam/missing.json']],
  ['iam/*.json', ['iam/[odd].json', 'iam/a.json', 'iam/b.json']],
  ['iam/[ab].json', ['iam/a.json', 'iam/b.json']],
  ['iam/[odd].json', ['iam/[odd].json']],
  ['iam/{b,a}.json', ['iam/a.json', 'iam/b.json']],
  ['iam/**', ['iam/[odd].json', 'iam/a.json', 'iam/b.json', 'iam/deep/er/c.yaml']],
  ['iam/.*.json', ['iam/.hidden.json']],
  ['./iam/a.*', ['iam/a.json']],
  ['iam/../org/*.json', ['org/root.json']],
])('%s', async (pattern, paths) => {
  const read = await expandPattern(cwd, pattern, { cwd });
  expect(read.ok && read.value.map((path) => displayPath(path, cwd))).toEqual(paths);
});

test('is relative to the folder of the file that names it', async () => {
  const read = await expandPattern(join(cwd, 'iam'), '../org/*.json', { cwd });
  expect(read.ok && read.value).toEqual([join(cwd, 'org/root.json')]);
});

test('takes an absolute pattern', async () => {
  const read = await expandPattern(cwd, join(cwd, 'org/*.json'), { cwd });
  expect(read.ok && read.value).toEqual([join(cwd, 'org/root.json')]);
});

test('lists a link that it matches and that leads nowhere: what the glob names must not be left out', async () => {
  const read = await expandPattern(cwd, 'linked/*g.json', { cwd });
  expect(read).toEqual({ ok: true, value: [join(cwd, 'linked/dangling.json')], warnings: expect.anything() });
  expect(rendered(readSource('linked/dangling.json', { cwd }))).toEqual([
    'linked/dangling.json: error[broken-link]: the symbolic link `linked/dangling.json` leads nowhere',
    'help: correct or remove it',
  ]);
});

test('lists a link that leads to itself, where it matches', async () => {
  const read = await expandPattern(cwd, 'linked/s*', { cwd });
  expect(read.ok && read.value).toEqual([join(cwd, 'linked/self')]);
  expect(readSource('linked/self', { cwd }).ok).toBe(false);
});

test('is not caught in a loop of links, and says which lead nowhere', async () => {
  const read = await expandPattern(cwd, 'linked/r*.json', { cwd });
  expect(read.ok && read.value.map((path) => displayPath(path, cwd))).toEqual(['linked/root.json']);
  const deep = await expandPattern(cwd, 'linked/**/c.yaml', { cwd });
  expect(deep.ok).toBe(true);
  expect(rendered(read)).toEqual([
    'linked/dangling.json: warning[broken-link]: the symbolic link `linked/dangling.json` leads nowhere and was passed over',
    'help: correct or remove it',
    'linked/self: warning[broken-link]: the symbolic link `linked/self` leads nowhere and was passed over',
    'help: correct or remove it',
  ]);
});

test.each([
  [
    'iam/*.yml',
    [
      'iam/*.yml: error[nothing-matched]: no file matches `iam/*.yml`',
      'help: it is looked for in `.`; paths in a file are relative to it, paths on the command line to the current folder',
    ],
  ],
  ['ima/*.json', ['ima: error[file-not-found]: `ima` does not exist', 'help: did you mean `iam`?']],
  [
    '!iam/*.json',
    [
      '!iam/*.json: error[nothing-matched]: no file matches `!iam/*.json`',
      'help: it is looked for in `.`; paths in a file are relative to it, paths on the command line to the current folder',
    ],
  ],
])('%s matches nothing, which is an error', async (pattern, output) => {
  const read = await expandPattern(cwd, pattern, { cwd });
  expect(read.ok).toBe(false);
  expect(rendered(read)).toEqual(output);
});

test('points at the place that names the pattern', async () => {
  const suite = sourceText('iam-expect.yml', 'policies: iam/*.yml');
  const read = await expandPattern(cwd, 'iam/*.yml', { cwd, namedAt: rangeOf(suite, 10, 19) });
  expect(rendered(read)).toEqual([
    'iam-expect.yml:1:11: error[nothing-matched]: no file matches `iam/*.yml`',
    '  1 | policies: iam/*.yml',
    '    |           ^^^^^^^^^',
    'help: it is looked for in `.`; paths in a file are relative to it, paths on the command line to the current folder',
  ]);
});
