import { expect, test } from 'vitest';
import { MAX_DEPTH, parseJson, parseYaml, type Read, sourceText } from '../../src/source/index.js';

const MIB = 1024 * 1024;

function codes(read: Read<unknown>): readonly string[] {
  return read.ok ? ['read'] : [...new Set(read.diagnostics.map(({ code }) => code))];
}

/** An alias tower: each level holds ten of the level below. */
function bomb(levels: number): string {
  const lines = ['a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]'];
  for (let level = 1; level <= levels; level++) {
    lines.push(
      `a${level}: &a${level} [${Array(10)
        .fill(`*a${level - 1}`)
        .join(', ')}]`,
    );
  }
  return lines.join('\n');
}

/** Anchors whose values nest in each other: as deep as there are levels, without one value too many. */
function ladder(levels: number): string {
  const lines = ['- &a0 [1]'];
  for (let level = 1; level <= levels; level++) {
    lines.push(`- &a${level} [*a${level - 1}]`);
  }
  return lines.join('\n');
}

test.each([
  ['as deep as allowed', '['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH), 'read'],
  ['one level too deep', '['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1), 'too-deep'],
  ['a mebibyte of brackets', '['.repeat(MIB), 'too-deep'],
  ['a mebibyte of braces', '{"a":'.repeat(MIB / 5), 'too-deep'],
  ['a mebibyte of closing brackets', ']'.repeat(MIB), 'syntax'],
  ['a mebibyte of commas', ','.repeat(MIB), 'syntax'],
  ['a mebibyte of one string', `"${'a'.repeat(MIB)}"`, 'read'],
])('JSON: %s', (_, text, code) => {
  expect(codes(parseJson(sourceText('a.json', text)))).toEqual([code]);
});

test.each([
  ['as deep as allowed', '['.repeat(MAX_DEPTH) + ']'.repeat(MAX_DEPTH), 'read'],
  ['one level too deep', '['.repeat(MAX_DEPTH + 1) + ']'.repeat(MAX_DEPTH + 1), 'too-deep'],
  ['a mebibyte of brackets', '['.repeat(MIB), 'too-deep'],
  ['a mebibyte of list signs', '- '.repeat(MIB / 2), 'too-deep'],
  ['a mebibyte of key signs', '? '.repeat(MIB / 2), 'too-deep'],
  ['maps inside each other', '{a: '.repeat(MIB / 4), 'too-deep'],
  ['a staircase', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), 'too-deep'],
  ['an alias tower within bounds', bomb(2), 'read'],
  ['an alias tower', bomb(9), 'alias-bomb'],
  ['a ladder of aliases within bounds', ladder(90), 'read'],
  ['a ladder of aliases', ladder(110), 'too-deep'],
  ['a mebibyte of one quoted text', `"${'a'.repeat(MIB)}"`, 'read'],
  ['a mebibyte of backslashes', `"${'\\'.repeat(MIB)}"`, 'read'],
  ['a mebibyte of open quotes', `"${'\\"'.repeat(MIB / 2)}`, 'syntax'],
])('YAML: %s', (_, text, code) => {
  expect(codes(parseYaml(sourceText('a.yaml', text)))).toEqual([code]);
});

test('a text full of faults shows the first and counts the rest', () => {
  const text = `{${'\n"a": 1,'.repeat(200)}\n}`;
  const read = parseJson(sourceText('a.json', text));
  expect(!read.ok && read.diagnostics).toHaveLength(51);
  expect(!read.ok && read.diagnostics.at(-1)).toMatchObject({
    code: 'too-many-errors',
    message: '149 more errors from here on',
  });
});
