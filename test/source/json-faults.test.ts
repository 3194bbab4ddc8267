import { expect, test } from 'vitest';
import { parseJson, sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

const FAULTS: readonly (readonly [name: string, text: string, output: readonly string[]])[] = [
  [
    'a missing comma',
    '{\n  "a": 1\n  "b": 2\n}',
    [
      'a.json:3:3: error[syntax]: expected `,` or `}`',
      '  3 |   "b": 2',
      '    |   ^^^',
      'help: separate the entries with `,`',
    ],
  ],
  [
    'a missing comma in a list',
    '["a" "b"]',
    [
      'a.json:1:6: error[syntax]: expected `,` or `]`',
      '  1 | ["a" "b"]',
      '    |      ^^^',
      'help: separate the entries with `,`',
    ],
  ],
  [
    'a missing bracket',
    '{"a": [1, 2',
    [
      'a.json:1:12: error[syntax]: expected `]` but the file ends',
      '  1 | {"a": [1, 2',
      '    |            ^',
      'help: close the list with `]`',
    ],
  ],
  [
    'a missing brace',
    '{\n  "a": 1\n',
    [
      'a.json:3:1: error[syntax]: expected `}` but the file ends',
      '  3 |',
      '    | ^',
      'help: close the object with `}`',
    ],
  ],
  [
    'the wrong bracket',
    '{"a": [1}',
    [
      'a.json:1:9: error[syntax]: expected `,` or `]`',
      '  1 | {"a": [1}',
      '    |         ^',
      'help: separate the entries with `,`',
    ],
  ],
  [
    'an unclosed string',
    '{"a": "x,\n "b": 1}',
    [
      'a.json:1:7: error[syntax]: the string is not closed',
      '  1 | {"a": "x,',
      '    |       ^^^',
      'help: end it with `"` on the same line; write a line break inside as `\\n`',
      'a.json:2:2: error[syntax]: expected `,` or `}`',
      '  2 |  "b": 1}',
      '    |  ^^^',
      'help: separate the entries with `,`',
    ],
  ],
  [
    'a key without quotes',
    '{a: 1}',
    [
      'a.json:1:2: error[syntax]: expected a key in double quotes',
      '  1 | {a: 1}',
      '    |  ^',
      'help: write `"key": value`',
    ],
  ],
  [
    'single quotes',
    "{'a': 1}",
    [
      'a.json:1:2: error[syntax]: expected a key in double quotes',
      "  1 | {'a': 1}",
      '    |  ^^^',
      'help: write `"key": value`',
    ],
  ],
  [
    'a missing colon',
    '{"a" 1}',
    [
      'a.json:1:6: error[syntax]: expected `:` after the key',
      '  1 | {"a" 1}',
      '    |      ^',
      'help: write `"key": value`',
    ],
  ],
  [
    'a missing value',
    '{"a": }',
    [
      'a.json:1:7: error[syntax]: expected a value',
      '  1 | {"a": }',
      '    |       ^',
      'help: write a value here, or remove the key or comma before it',
    ],
  ],
  [
    'a value left out',
    '[1,,2]',
    [
      'a.json:1:4: error[syntax]: expected a value',
      '  1 | [1,,2]',
      '    |    ^',
      'help: write a value here, or remove the key or comma before it',
    ],
  ],
  [
    'a bare word',
    '{"a": yes}',
    [
      'a.json:1:7: error[syntax]: unexpected `yes`',
      '  1 | {"a": yes}',
      '    |       ^^^',
      'help: strings stand in double quotes; the only bare words are `true`, `false` and `null`',
    ],
  ],
  [
    'a second value',
    '{} {}',
    [
      'a.json:1:4: error[syntax]: unexpected text after the end of the document',
      '  1 | {} {}',
      '    |    ^',
      'help: a JSON file holds one value; put several documents into a list: `[ {…}, {…} ]`',
    ],
  ],
  [
    'an unknown escape',
    '{"a": "\\q"}',
    [
      'a.json:1:7: error[syntax]: unknown escape in a string',
      '  1 | {"a": "\\q"}',
      '    |       ^^^^',
      'help: the escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; write a backslash itself as `\\\\`',
    ],
  ],
  [
    'a malformed unicode escape',
    '{"a": "\\u12"}',
    [
      'a.json:1:7: error[syntax]: malformed `\\u` escape',
      '  1 | {"a": "\\u12"}',
      '    |       ^^^^^^',
      'help: write `\\u` with four hexadecimal digits',
    ],
  ],
  [
    'a tab in a string',
    '{"a": "x\ty"}',
    [
      'a.json:1:7: error[syntax]: control character in a string',
      '  1 | {"a": "x    y"}',
      '    |       ^^^^^^^^',
      'help: write it as an escape: `\\t` for a tab, `\\uXXXX` for others',
    ],
  ],
  [
    'an unfinished number',
    '{"a": 1.}',
    [
      'a.json:1:7: error[syntax]: malformed number',
      '  1 | {"a": 1.}',
      '    |       ^^',
      'help: a digit is missing after the `.` or the exponent',
    ],
  ],
  [
    'an unclosed comment',
    '{"a": 1} /* x',
    [
      'a.json:1:10: error[syntax]: the comment is not closed',
      '  1 | {"a": 1} /* x',
      '    |          ^^^^',
      'help: end it with `*/`',
    ],
  ],
  [
    'a comment cut off at the end',
    '{} /*',
    ['a.json:1:4: error[syntax]: the comment is not closed', '  1 | {} /*', '    |    ^^', 'help: end it with `*/`'],
  ],
  [
    'faults on several lines',
    '{\n  "a" 1,\n  b: 2,\n  "c": [1 2]\n}',
    [
      'a.json:2:7: error[syntax]: expected `:` after the key',
      '  2 |   "a" 1,',
      '    |       ^',
      'help: write `"key": value`',
      'a.json:3:3: error[syntax]: expected a key in double quotes',
      '  3 |   b: 2,',
      '    |   ^',
      'help: write `"key": value`',
      'a.json:4:11: error[syntax]: expected `,` or `]`',
      '  4 |   "c": [1 2]',
      '    |           ^',
      'help: separate the entries with `,`',
    ],
  ],
  [
    'a duplicate key',
    '{\n  "a": 1,\n  "a": 2\n}',
    [
      'a.json:3:3: error[duplicate-key]: duplicate key `a`',
      '  3 |   "a": 2',
      '    |   ^^^',
      'help: it stands on line 2 already; keep one, or merge the two',
    ],
  ],
  [
    'duplicate keys deep inside, in the order of the text',
    '[{"x": {"b": 1, "b": 2}, "x": 3}]',
    [
      'a.json:1:17: error[duplicate-key]: duplicate key `b`',
      '  1 | [{"x": {"b": 1, "b": 2}, "x": 3}]',
      '    |                 ^^^',
      'help: it stands on line 1 already; keep one, or merge the two',
      'a.json:1:26: error[duplicate-key]: duplicate key `x`',
      '  1 | [{"x": {"b": 1, "b": 2}, "x": 3}]',
      '    |                          ^^^',
      'help: it stands on line 1 already; keep one, or merge the two',
    ],
  ],
  [
    'an empty file',
    '',
    [
      'a.json:1:1: error[empty-file]: the file is empty',
      '  1 |',
      '    | ^',
      'help: write a document into it, or take it out of the list of files',
    ],
  ],
  [
    'white space only',
    ' \n\t\n',
    [
      'a.json:1:1: error[empty-file]: the file is empty',
      '  1 |',
      '    | ^',
      'help: write a document into it, or take it out of the list of files',
    ],
  ],
  [
    'comments only',
    '// nothing\n/* here */\n',
    [
      'a.json:1:1: error[empty-file]: the file holds comments only',
      '  1 | // nothing',
      '    | ^',
      'help: write a document into it, or take it out of the list of files',
    ],
  ],
  [
    'a NUL character',
    '{"a": "\u0000"}',
    [
      'a.json:1:8: error[nul-character]: the text contains a NUL character',
      '  1 | {"a": "\\u{0}"}',
      '    |        ^^^^^',
      'help: save the file as UTF-8 text; it looks like UTF-16 or a binary file',
    ],
  ],
];

test.each(FAULTS)('%s', (_, text, output) => {
  const read = parseJson(sourceText('a.json', text));
  expect(read.ok).toBe(false);
  expect(rendered(read)).toEqual(output);
});
