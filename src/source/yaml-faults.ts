import type { YAMLError } from 'yaml';
import { errorAt } from './faults.js';
import { rangeOf, sliceOf } from './text.js';
import type { Diagnostic, SourceText } from './types.js';

/** What is wrong and what to do. */
type Words = readonly [message: string, help: string];

/** By the parser's own error code. */
const MESSAGES: Readonly<Record<string, Words>> = {
  ALIAS_PROPS: ['an alias can carry neither anchor nor tag', 'write `*name` alone'],
  BAD_ALIAS: ['malformed anchor or alias name', 'write `&name` and `*name`, followed by a space'],
  BAD_COLLECTION_TYPE: ['the tag does not fit this value', 'remove the tag'],
  BAD_DIRECTIVE: ['unknown or malformed `%` directive', 'remove it'],
  BAD_DQ_ESCAPE: ['unknown escape in a double-quoted text', 'write a backslash itself as `\\\\`, or use single quotes'],
  BAD_PROP_ORDER: ['an anchor or tag stands in the wrong place', 'write it directly before its value'],
  BLOCK_IN_FLOW: [
    'a list or map without brackets inside `[ ]` or `{ }`',
    'separate entries with `,`, and use brackets inside brackets',
  ],
  KEY_OVER_1024_CHARS: ['a key is longer than 1024 characters', 'look for a missing quote or line break'],
  MULTILINE_IMPLICIT_KEY: ['a key spans several lines', 'look for a missing `:` or a quote that is not closed'],
  MULTIPLE_ANCHORS: ['a value has more than one anchor', 'keep one'],
  MULTIPLE_TAGS: ['a value has more than one tag', 'remove the tags'],
  TAB_AS_INDENT: ['a tab in the indentation', 'indent with spaces'],
};

const WRONG_INDENT: Words = [
  'wrong indentation',
  'indent the entries of one list or map equally, and deeper than their key',
];

const SECOND_COLON: Words = [
  'a second `:` on one line',
  'put the value in quotes, or start the inner map on a new line',
];

const FALLBACK: Words = ['this is not valid YAML', 'look for a missing quote, colon or bracket'];

/** A fault of the YAML parser in our words. */
export function yamlFault(source: SourceText, error: YAMLError): Diagnostic {
  const range = rangeOf(source, error.pos[0], error.pos[1]);
  const written = sliceOf(range).trim();
  switch (error.code) {
    case 'TAG_RESOLVE_FAILED':
      return errorAt(range, 'yaml-tag', `the tag \`${written}\` is not modelled`, tagHelp(written));
    case 'BAD_INDENT':
      return errorAt(range, 'syntax', ...(error.message.includes('end with') ? missing(error.message) : WRONG_INDENT));
    case 'BLOCK_AS_IMPLICIT_KEY':
      return errorAt(range, 'syntax', ...(error.message.includes('sequence') ? WRONG_INDENT : SECOND_COLON));
    case 'MISSING_CHAR':
      return errorAt(range, 'syntax', ...missing(error.message));
    case 'BAD_SCALAR_START':
      return errorAt(
        range,
        'syntax',
        `a text without quotes cannot start with \`${written}\``,
        'put the text in quotes',
      );
    case 'UNEXPECTED_TOKEN':
      return errorAt(
        range,
        'syntax',
        written === '' ? 'unexpected end of the text' : `unexpected \`${written}\``,
        'look at the indentation here, and for a missing quote, `,` or `- ` before it',
      );
    default:
      return errorAt(range, 'syntax', ...(MESSAGES[error.code] ?? FALLBACK));
  }
}

/** The parser has one code for everything that is missing and names it in its message only. */
function missing(message: string): Words {
  if (message.includes('between')) {
    return ['expected `,` between the entries', 'separate entries inside `[ ]` and `{ }` with `,`'];
  }
  if (message.includes('end with')) {
    const closing = message.trim().at(-1) === '}' ? '}' : ']';
    return [`expected \`,\` or \`${closing}\``, `close it with \`${closing}\``];
  }
  if (message.includes('map values')) {
    return ['expected `:` after the key', 'write `key: value`'];
  }
  if (message.includes('without -')) {
    return ['expected `- ` before the list item', 'start every item of the list with `- `'];
  }
  if (message.includes('Comments')) {
    return ['a comment needs a space before its `#`', 'write a space, or put the text in quotes'];
  }
  if (message.includes('space')) {
    return ['a space is missing', 'write a space after `:`, an anchor or a tag'];
  }
  return FALLBACK;
}

/** CloudFormation's functions, in their short form. */
const CLOUDFORMATION_TAG =
  /^!(And|Base64|Cidr|Condition|Equals|FindInMap|GetAtt|GetAZs|If|ImportValue|Join|Not|Or|Ref|Select|Split|Sub|Transform)$/;

function tagHelp(tag: string): string {
  return CLOUDFORMATION_TAG.test(tag)
    ? 'CloudFormation functions are not evaluated; write the value, or `${name}` and declare `name` in `vars`'
    : 'write the plain value without a tag';
}
