import { expect, test } from 'vitest';
import {
  parseJson,
  parseYaml,
  type Read,
  type SourceNode,
  type SourceTree,
  sliceOf,
  sourceText,
} from '../../src/source/index.js';

/** A tree as `[what it is, its text]`, its parts after it. */
function outline(node: SourceNode): unknown {
  switch (node.kind) {
    case 'object':
      return {
        '{}': sliceOf(node.range),
        ...Object.fromEntries(node.members.map((m) => [m.key.value, outline(m.value)])),
      };
    case 'array':
      return ['[]', sliceOf(node.range), ...node.items.map(outline)];
    default:
      return `${node.kind} ${JSON.stringify(node.value)} ${node.literal} <${sliceOf(node.range)}>`;
  }
}

function outlines(read: Read<readonly SourceTree[]>): unknown {
  return read.ok ? read.value.map(({ root }) => outline(root)) : read.diagnostics;
}

const json = (text: string) => parseJson(sourceText('a.json', text));
const yaml = (text: string) => parseYaml(sourceText('a.yaml', text));

test('JSON values keep their text', () => {
  expect(outlines(json('[1.0, 1e3, -0, true, null, "a\\u0041\\n", 123456789012345678901]'))).toEqual([
    [
      '[]',
      '[1.0, 1e3, -0, true, null, "a\\u0041\\n", 123456789012345678901]',
      'number 1 1.0 <1.0>',
      'number 1000 1e3 <1e3>',
      'number 0 -0 <-0>',
      'boolean true true <true>',
      'null null null <null>',
      'string "aA\\n" aA\n <"a\\u0041\\n">',
      'number 123456789012345680000 123456789012345678901 <123456789012345678901>',
    ],
  ]);
});

test('YAML values keep their text; dates, yes and on are text', () => {
  const text = [
    'Version: 2012-10-17',
    'account: 012345678901',
    'yes: on',
    'octal: 0o14',
    'truth: True',
    'float: 1.50',
    'nothing: ~',
    'empty:',
    'time: 12:30:45',
    "single: 'it''s'",
    'folded: >-',
    '  one',
    '  two',
    'list:',
    '  - a # why',
    '  - "b"',
    '# last',
  ].join('\n');
  expect(outlines(yaml(text))).toEqual([
    {
      '{}': text.slice(0, text.indexOf('\n# last')),
      Version: 'string "2012-10-17" 2012-10-17 <2012-10-17>',
      account: 'number 12345678901 012345678901 <012345678901>',
      yes: 'string "on" on <on>',
      octal: 'number 12 0o14 <0o14>',
      truth: 'boolean true True <True>',
      float: 'number 1.5 1.50 <1.50>',
      nothing: 'null null ~ <~>',
      empty: 'null null  <>',
      time: 'string "12:30:45" 12:30:45 <12:30:45>',
      single: `string "it's" it's <'it''s'>`,
      folded: 'string "one two" one two <>-\n  one\n  two>',
      list: ['[]', '- a # why\n  - "b"', 'string "a" a <a>', 'string "b" b <"b">'],
    },
  ]);
});

test('an alias is what its anchor stands for', () => {
  expect(outlines(yaml('a: &list [1, 2]\nb: *list\n'))).toEqual([
    {
      '{}': 'a: &list [1, 2]\nb: *list',
      a: ['[]', '[1, 2]', 'number 1 1 <1>', 'number 2 2 <2>'],
      b: ['[]', '[1, 2]', 'number 1 1 <1>', 'number 2 2 <2>'],
    },
  ]);
});

test('a later anchor of the same name takes over', () => {
  expect(outlines(yaml('[&x 1, *x, &x 2, *x]'))).toEqual([
    ['[]', '[&x 1, *x, &x 2, *x]', 'number 1 1 <1>', 'number 1 1 <1>', 'number 2 2 <2>', 'number 2 2 <2>'],
  ]);
});

test('YAML documents are trees of their own, with their own comments; empty ones are none', () => {
  const read = yaml('# one\na: 1\n---\n---\n# two\nb: 2 # beside\n---\n');
  expect(read.ok && read.value.map(({ root }) => sliceOf(root.range))).toEqual(['a: 1', 'b: 2']);
  expect(read.ok && read.value.map(({ comments }) => comments.map(({ text }) => text))).toEqual([
    ['one'],
    ['two', 'beside'],
  ]);
});

test('the same name in two documents is no duplicate, and an anchor does not reach the next', () => {
  expect(yaml('a: &x 1\n---\na: 2\n').ok).toBe(true);
  expect(yaml('a: &x 1\n---\na: *x\n').ok).toBe(false);
});

test('keys that differ in case are two keys', () => {
  expect(json('{"a": 1, "A": 2}').ok).toBe(true);
  expect(yaml('a: 1\nA: 2\n').ok).toBe(true);
});

test('comments are read without their signs', () => {
  const read = json('// one\n/// two\n/* three\n * four\n */ {"//": "/* none */"} // five');
  expect(read.ok && read.value[0]?.comments.map(({ text }) => text)).toEqual(['one', 'two', 'three\nfour', 'five']);
  const hash = yaml('#one\n## two\na: "# none" # three\n');
  expect(hash.ok && hash.value[0]?.comments.map(({ text, range }) => [text, sliceOf(range)])).toEqual([
    ['one', '#one'],
    ['two', '## two'],
    ['three', '# three'],
  ]);
});

test('`__proto__` is a key like any other', () => {
  expect(json('{"__proto__": 1, "__proto__": 2}').ok).toBe(false);
  const read = yaml('__proto__: 1\n');
  const root = read.ok ? read.value[0]?.root : undefined;
  expect(root?.kind === 'object' && root.members.map(({ key }) => key.value)).toEqual(['__proto__']);
});
