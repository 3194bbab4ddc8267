import { expect, test } from 'vitest';
import { parseYaml, sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

const FAULTS: readonly (readonly [name: string, text: string, output: readonly string[]])[] = [
  [
    'an unclosed quote',
    'a: "x\n',
    ['a.yaml:1:4: error[syntax]: the quoted text is not closed', '  1 | a: "x', '    |    ^', 'help: end it with `"`'],
  ],
  [
    'an unclosed single quote',
    "a: 'x\n",
    ['a.yaml:1:4: error[syntax]: the quoted text is not closed', "  1 | a: 'x", '    |    ^', "help: end it with `'`"],
  ],
  [
    'an unclosed quote above other keys',
    'a: "x\\"\nb: "c"\n',
    [
      'a.yaml:1:4: error[syntax]: the quoted text is not closed',
      '  1 | a: "x\\"',
      '    |    ^',
      'help: end it with `"`',
    ],
  ],
  [
    'an anchor at the wrong place',
    'a: &x &y 1\n',
    [
      'a.yaml:1:7: error[syntax]: a value has more than one anchor',
      '  1 | a: &x &y 1',
      '    |       ^^',
      'help: keep one',
    ],
  ],
  [
    'an unclosed list',
    'a: [1, 2\nb: 3\n',
    ['a.yaml:2:1: error[syntax]: expected `,` or `]`', '  2 | b: 3', '    | ^', 'help: close it with `]`'],
  ],
  [
    'a missing comma',
    'a: {b: 1 c: 2}\n',
    [
      'a.yaml:1:8: error[syntax]: a list or map without brackets inside `[ ]` or `{ }`',
      '  1 | a: {b: 1 c: 2}',
      '    |        ^^^^^^',
      'help: separate entries with `,`, and use brackets inside brackets',
    ],
  ],
  [
    'a tab as indentation',
    'a:\n\tb: 1\n',
    ['a.yaml:2:1: error[syntax]: a tab in the indentation', '  2 |     b: 1', '    | ^^^^', 'help: indent with spaces'],
  ],
  [
    'wrong indentation',
    'a:\n  - b\n - c\n',
    [
      'a.yaml:3:1: error[syntax]: wrong indentation',
      '  3 |  - c',
      '    | ^',
      'help: indent the entries of one list or map equally, and deeper than their key',
    ],
  ],
  [
    'a key beside a list',
    '- a\nb: 1\n',
    [
      'a.yaml:2:1: error[syntax]: unexpected `b`',
      '  2 | b: 1',
      '    | ^',
      'help: look at the indentation here, and for a missing quote, `,` or `- ` before it',
    ],
  ],
  [
    'a second colon',
    'a: b: c\n',
    [
      'a.yaml:1:4: error[syntax]: a second `:` on one line',
      '  1 | a: b: c',
      '    |    ^',
      'help: put the value in quotes, or start the inner map on a new line',
    ],
  ],
  [
    'a forbidden first character',
    'a: %x\nb: @y\n',
    [
      'a.yaml:1:4: error[syntax]: a text without quotes cannot start with `%`',
      '  1 | a: %x',
      '    |    ^',
      'help: put the text in quotes',
      'a.yaml:2:4: error[syntax]: a text without quotes cannot start with `@`',
      '  2 | b: @y',
      '    |    ^',
      'help: put the text in quotes',
    ],
  ],
  [
    'an unknown escape',
    'a: "\\q"\n',
    [
      'a.yaml:1:5: error[syntax]: unknown escape in a double-quoted text',
      '  1 | a: "\\q"',
      '    |     ^',
      'help: write a backslash itself as `\\\\`, or use single quotes',
    ],
  ],
  [
    'a missing space before a comment',
    'a: "x"#y\n',
    [
      'a.yaml:1:7: error[syntax]: a comment needs a space before its `#`',
      '  1 | a: "x"#y',
      '    |       ^^',
      'help: write a space, or put the text in quotes',
    ],
  ],
  [
    'a missing colon',
    'a: 1\nb\n',
    ['a.yaml:2:1: error[syntax]: expected `:` after the key', '  2 | b', '    | ^', 'help: write `key: value`'],
  ],
  [
    'a duplicate key',
    'a: 1\nb: 2\na: 3\n',
    [
      'a.yaml:3:1: error[duplicate-key]: duplicate key `a`',
      '  3 | a: 3',
      '    | ^',
      'help: it stands on line 1 already; keep one, or merge the two',
    ],
  ],
  [
    'a CloudFormation function',
    'Resource: !Sub "arn:aws:s3:::${Bucket}"\n',
    [
      'a.yaml:1:11: error[yaml-tag]: the tag `!Sub` is not modelled',
      '  1 | Resource: !Sub "arn:aws:s3:::${Bucket}"',
      '    |           ^^^^',
      'help: CloudFormation functions are not evaluated; write the value, or `${name}` and declare `name` in `vars`',
    ],
  ],
  [
    'another tag',
    'a: !mine {b: 1}\n',
    [
      'a.yaml:1:4: error[yaml-tag]: the tag `!mine` is not modelled',
      '  1 | a: !mine {b: 1}',
      '    |    ^^^^^',
      'help: write the plain value without a tag',
    ],
  ],
  [
    'a merge key',
    'a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n',
    [
      'a.yaml:3:3: error[merge-key]: merge keys (`<<`) are not part of YAML 1.2',
      '  3 |   <<: *a',
      '    |   ^^',
      'help: write the members out; an alias (`*name`) may stand for a whole value or list item',
    ],
  ],
  [
    'an alias without anchor',
    'a: *b\n',
    [
      'a.yaml:1:4: error[alias]: the alias `*b` has no anchor above it',
      '  1 | a: *b',
      '    |    ^^',
      'help: mark a value with `&b`',
    ],
  ],
  [
    'an alias inside its anchor',
    'a: &a [*a]\n',
    [
      'a.yaml:1:8: error[alias]: the alias `*a` stands inside its own anchor',
      '  1 | a: &a [*a]',
      '    |        ^^',
      'help: write the value out',
    ],
  ],
  [
    'keys that are no text',
    '1: a\ntrue: b\n: c\n? [d]\n: e\n',
    [
      'a.yaml:1:1: error[key-type]: the key `1` is not text',
      '  1 | 1: a',
      '    | ^',
      'help: put the key in quotes',
      'a.yaml:2:1: error[key-type]: the key `true` is not text',
      '  2 | true: b',
      '    | ^^^^',
      'help: put the key in quotes',
      'a.yaml:3:1: error[key-type]: an empty key',
      '  3 | : c',
      '    | ^',
      'help: put the key in quotes',
      'a.yaml:4:3: error[key-type]: a key must be text, not a list or a map',
      '  4 | ? [d]',
      '    |   ^^^',
      'help: write `key: value`',
    ],
  ],
  [
    'YAML 1.1',
    '%YAML 1.1\n---\na: 2012-10-17\n',
    [
      'a.yaml:1:1: error[yaml-version]: the `%YAML 1.1` directive is not supported',
      '  1 | %YAML 1.1',
      '    | ^^^^^^^^^',
      'help: remove it: files are read as YAML 1.2, where `2012-10-17` is text and no date',
    ],
  ],
  [
    'an empty file',
    '',
    [
      'a.yaml:1:1: error[empty-file]: the file is empty',
      '  1 |',
      '    | ^',
      'help: write a document into it, or take it out of the list of files',
    ],
  ],
  [
    'comments only',
    '# nothing\n',
    [
      'a.yaml:1:1: error[empty-file]: the file holds no document',
      '  1 | # nothing',
      '    | ^',
      'help: write a document into it, or take it out of the list of files',
    ],
  ],
  [
    'document marks only',
    '---\n---\n',
    [
      'a.yaml:1:1: error[empty-file]: the file holds no document',
      '  1 | ---',
      '    | ^',
      'help: write a document into it, or take it out of the list of files',
    ],
  ],
  [
    'a NUL character',
    'a: "\u0000"\n',
    [
      'a.yaml:1:5: error[nul-character]: the text contains a NUL character',
      '  1 | a: "\\u{0}"',
      '    |     ^^^^^',
      'help: save the file as UTF-8 text; it looks like UTF-16 or a binary file',
    ],
  ],
  [
    'a fault in the second document',
    'a: 1\n---\nb: [\n',
    ['a.yaml:4:1: error[syntax]: expected `,` or `]`', '  4 |', '    | ^', 'help: close it with `]`'],
  ],
];

test.each(FAULTS)('%s', (_, text, output) => {
  const read = parseYaml(sourceText('a.yaml', text));
  expect(read.ok).toBe(false);
  expect(rendered(read)).toEqual(output);
});
