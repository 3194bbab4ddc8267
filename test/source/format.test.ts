import { expect, test } from 'vitest';
import { type Diagnostic, errorAt, formatDiagnostic, rangeOf, sourceText } from '../../src/source/index.js';

function at(text: string, start: number, end: number, path = 'a.json'): Diagnostic {
  return errorAt(rangeOf(sourceText(path, text), start, end), 'some-code', 'some message', 'some help');
}

const CASES: readonly (readonly [name: string, diagnostic: Diagnostic, output: readonly string[]])[] = [
  [
    'tabs',
    at('\t"a":\t1', 6, 7),
    ['a.json:1:7: error[some-code]: some message', '  1 |     "a":    1', '    |             ^', 'help: some help'],
  ],
  [
    'wide and combining characters',
    at('"日本": "e\u0301" x', 11, 12),
    [
      'a.json:1:12: error[some-code]: some message',
      '  1 | "日本": "e\u0301" x',
      '    |             ^',
      'help: some help',
    ],
  ],
  [
    'an emoji in the range',
    at('"😀"', 0, 4),
    ['a.json:1:1: error[some-code]: some message', '  1 | "😀"', '    | ^^^^', 'help: some help'],
  ],
  [
    'control characters and reversed writing',
    at('a\u001b[31m\u202Eb', 6, 7),
    [
      'a.json:1:7: error[some-code]: some message',
      '  1 | a\\u{1b}[31m\\u{202e}b',
      '    |            ^^^^^^^^',
      'help: some help',
    ],
  ],
  [
    'a hostile path',
    at('x', 0, 1, 'a\n::error::b\r.json'),
    ['a\\u{a}::error::b\\u{d}.json:1:1: error[some-code]: some message', '  1 | x', '    | ^', 'help: some help'],
  ],
  [
    'a range over two lines',
    at('{\n  "a": [\n    1\n  ]\n}', 9, 16),
    [
      'a.json:2:8: error[some-code]: some message',
      '  2 |   "a": [',
      '    |        ^',
      '  3 |     1',
      '    |     ^',
      'help: some help',
    ],
  ],
  [
    'a range over many lines',
    at('a\nb\nc\nd\ne\n', 0, 9),
    [
      'a.json:1:1: error[some-code]: some message',
      '  1 | a',
      '    | ^',
      '  2 | b',
      '    | ^',
      '  3 | c',
      '    | ^',
      '    | … to line 5',
      'help: some help',
    ],
  ],
  [
    'the end of the text',
    at('ab\n', 3, 3),
    ['a.json:2:1: error[some-code]: some message', '  2 |', '    | ^', 'help: some help'],
  ],
  [
    'the end of a line',
    at('ab\ncd', 2, 2),
    ['a.json:1:3: error[some-code]: some message', '  1 | ab', '    |   ^', 'help: some help'],
  ],
  [
    'a line with a number of many digits',
    at(`${'\n'.repeat(12344)}ab`, 12345, 12346),
    ['a.json:12345:2: error[some-code]: some message', '  12345 | ab', '        |  ^', 'help: some help'],
  ],
  [
    'the middle of a long line',
    at(`${'a'.repeat(500)}b${'c'.repeat(500)}`, 500, 501),
    [
      'a.json:1:501: error[some-code]: some message',
      `  1 | …${'a'.repeat(30)}b${'c'.repeat(69)}…`,
      `    |  ${' '.repeat(30)}^`,
      'help: some help',
    ],
  ],
  [
    'the end of a long line',
    at('a'.repeat(500), 500, 500),
    [
      'a.json:1:501: error[some-code]: some message',
      `  1 | …${'a'.repeat(100)}`,
      `    |  ${' '.repeat(100)}^`,
      'help: some help',
    ],
  ],
  [
    'a range longer than what is shown',
    at('a'.repeat(500), 10, 450),
    [
      'a.json:1:11: error[some-code]: some message',
      `  1 | ${'a'.repeat(100)}…`,
      `    | ${' '.repeat(10)}${'^'.repeat(90)}`,
      'help: some help',
    ],
  ],
  [
    'a path without a text',
    { code: 'file-not-found', severity: 'warning', message: '`a` does not exist', path: 'iam/a' },
    ['iam/a: warning[file-not-found]: `a` does not exist'],
  ],
  ['no place at all', { code: 'x', severity: 'note', message: 'only a message' }, ['note[x]: only a message']],
];

test.each(CASES)('%s', (_, diagnostic, output) => {
  expect(formatDiagnostic(diagnostic).split('\n')).toEqual(output);
});

test('a diagnostic cannot speak to the runner of a job, whatever a file is called or says', () => {
  const source = sourceText('::error::x.json', '"##[add-mask]a"');
  const text = formatDiagnostic(errorAt(rangeOf(source, 0, 15), 'code', 'message `##[error]`'));
  expect(text.split('\n').filter((line) => /##\[|^\s*::/.test(line))).toEqual([]);
  expect(text).toContain('\\u{3a}:error::x.json:1:1: error[code]: message `#\\u{23}[error]`\n');
});
