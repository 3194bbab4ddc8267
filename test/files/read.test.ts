import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { displayPath, readSource } from '../../src/files/index.js';
import { systemFault } from '../../src/files/read.js';
import { rangeOf, sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'iam-expect-read-'));
  mkdirSync(join(cwd, 'iam'));
  writeFileSync(join(cwd, 'iam', 'orders.json'), '{}');
  writeFileSync(join(cwd, 'iam', 'bom.json'), '\uFEFF{\r\n}');
  writeFileSync(join(cwd, 'iam', 'latin1.json'), Buffer.from('{\n "a": "caf\u00e9"\n}', 'latin1'));
  writeFileSync(
    join(cwd, 'iam', 'bom-latin1.json'),
    Buffer.concat([Buffer.from('\uFEFF"ä'), Buffer.from([0xff, 0x22])]),
  );
  writeFileSync(join(cwd, 'iam', 'utf16.json'), Buffer.from('\uFEFF{}', 'utf16le'));
  writeFileSync(join(cwd, 'iam', 'cut.json'), Buffer.from('"\u20ac', 'utf8').subarray(0, 3));
  writeFileSync(join(cwd, 'iam', 'exact.json'), ' '.repeat(1024 * 1024));
  writeFileSync(join(cwd, 'iam', 'large.json'), Buffer.alloc(10 * 1024 * 1024, 0x20));
  symlinkSync('loop.json', join(cwd, 'iam', 'loop.json'));
  symlinkSync('gone.json', join(cwd, 'iam', 'dangling.json'));
  execFileSync('mkfifo', [join(cwd, 'iam', 'pipe.json')]);
});

afterAll(() => rmSync(cwd, { recursive: true }));

test('reads a file under the path a user recognises', () => {
  const read = readSource(join(cwd, 'iam', 'orders.json'), { cwd });
  expect(read).toEqual({ ok: true, value: sourceText('iam/orders.json', '{}'), warnings: [] });
});

test('drops a byte order mark', () => {
  const read = readSource('iam/bom.json', { cwd });
  expect(read.ok && read.value.text).toBe('{\r\n}');
});

test('reads a file of exactly 1 MiB', () => {
  expect(readSource('iam/exact.json', { cwd }).ok).toBe(true);
});

test.each([
  [
    'iam/ordrs.json',
    ['iam/ordrs.json: error[file-not-found]: `iam/ordrs.json` does not exist', 'help: did you mean `orders.json`?'],
  ],
  [
    'iam/Orders.JSON',
    ['iam/Orders.JSON: error[file-not-found]: `iam/Orders.JSON` does not exist', 'help: did you mean `orders.json`?'],
  ],
  [
    'iam/unlike-anything-here.txt',
    [
      'iam/unlike-anything-here.txt: error[file-not-found]: `iam/unlike-anything-here.txt` does not exist',
      'help: paths in a file are relative to it, paths on the command line to the current folder',
    ],
  ],
  [
    'ima/orders.json',
    [
      'ima/orders.json: error[file-not-found]: `ima/orders.json` does not exist',
      'help: the folder `ima` does not exist either; paths in a file are relative to it, paths on the command line to the current folder',
    ],
  ],
  [
    'iam/orders.json/x',
    [
      'iam/orders.json/x: error[file-not-found]: `iam/orders.json/x` does not exist',
      'help: the folder `iam/orders.json` does not exist either; paths in a file are relative to it, paths on the command line to the current folder',
    ],
  ],
  [
    'iam/dangling.json',
    [
      'iam/dangling.json: error[broken-link]: the symbolic link `iam/dangling.json` leads nowhere',
      'help: correct or remove it',
    ],
  ],
  ['iam', ['iam: error[is-directory]: `iam` is a directory', 'help: name a file in it, or all of them: `iam/*.json`']],
  [
    'iam/pipe.json',
    [
      'iam/pipe.json: error[not-a-file]: `iam/pipe.json` is not a regular file',
      'help: save the text in a file and name that',
    ],
  ],
  [
    'iam/large.json',
    [
      'iam/large.json: error[too-large]: `iam/large.json` is larger than 1 MiB',
      'help: no IAM policy is that large: look at what the path names',
    ],
  ],
  [
    'iam/loop.json',
    [
      'iam/loop.json: error[unreadable]: `iam/loop.json` cannot be read (ELOOP)',
      'help: look at the path and what it leads to',
    ],
  ],
  [
    'iam/\0',
    [
      'iam/\\u{0}: error[unreadable]: `iam/\\u{0}` cannot be read (ERR_INVALID_ARG_VALUE)',
      'help: look at the path and what it leads to',
    ],
  ],
  [
    'iam/latin1.json',
    [
      'iam/latin1.json:2:11: error[invalid-utf8]: byte 13 of the file is not UTF-8',
      '  2 |  "a": "caf\uFFFD"',
      '    |           ^',
      'help: save the file as UTF-8',
    ],
  ],
  [
    'iam/bom-latin1.json',
    [
      'iam/bom-latin1.json:1:3: error[invalid-utf8]: byte 7 of the file is not UTF-8',
      '  1 | "ä\uFFFD"',
      '    |   ^',
      'help: save the file as UTF-8',
    ],
  ],
  [
    'iam/utf16.json',
    [
      'iam/utf16.json:1:1: error[invalid-utf8]: byte 1 of the file is not UTF-8',
      '  1 | \uFFFD\uFFFD{\\u{0}}\\u{0}',
      '    | ^',
      'help: the file is UTF-16: save it as UTF-8',
    ],
  ],
  [
    'iam/cut.json',
    [
      'iam/cut.json:1:2: error[invalid-utf8]: byte 2 of the file is not UTF-8',
      '  1 | "\uFFFD',
      '    |  ^',
      'help: save the file as UTF-8',
    ],
  ],
])('refuses %j', (path, output) => {
  const read = readSource(path, { cwd });
  expect(read.ok).toBe(false);
  expect(rendered(read)).toEqual(output);
});

test('points at the place that names a file', () => {
  const suite = sourceText('iam-expect.yml', 'policies: [iam/ordrs.json]');
  const read = readSource('iam/ordrs.json', { cwd, namedAt: rangeOf(suite, 11, 25) });
  expect(rendered(read)).toEqual([
    'iam-expect.yml:1:12: error[file-not-found]: `iam/ordrs.json` does not exist',
    '  1 | policies: [iam/ordrs.json]',
    '    |            ^^^^^^^^^^^^^^',
    'help: did you mean `orders.json`?',
  ]);
});

test('says that a permission is missing', () => {
  const error = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  expect(systemFault(error, '/x/orders.json', 'orders.json')).toEqual([
    'not-permitted',
    'no permission to read `orders.json`',
    'change its permissions, or run as another user',
  ]);
});

test.each([
  ['/orders/iam/a.json', '/orders', 'iam/a.json'],
  ['/orders/a.json', '/orders/iam', '../a.json'],
  ['/orders', '/orders', '.'],
])('shows %s from %s as %s', (path, from, shown) => {
  expect(displayPath(path, from)).toBe(shown);
});
