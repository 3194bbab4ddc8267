import { createScanner, type JSONVisitor, printParseErrorCode, visit } from 'jsonc-parser';
import { duplicateKeys, emptyFile, errorAt, failed, MAX_DEPTH, textFault, tooDeep } from './faults.js';
import { rangeOf, sliceOf } from './text.js';
import type {
  Comment,
  Diagnostic,
  Located,
  MemberNode,
  Read,
  ScalarNode,
  SourceNode,
  SourceRange,
  SourceText,
  SourceTree,
} from './types.js';

/**
 * Reads JSON, with comments and trailing commas where there are any; everything else is strict. Gives one
 * tree, or every syntax error, duplicate key and too deep nesting with its place.
 */
export function parseJson(source: SourceText): Read<readonly SourceTree[]> {
  const fault = textFault(source) ?? shapeFault(source);
  if (fault !== undefined) {
    return failed([fault]);
  }
  const reading: Reading = { source, open: [], comments: [], faults: [], root: undefined };
  visit(source.text, visitorOf(reading), { disallowComments: false, allowTrailingComma: true });
  if (reading.faults.length > 0 || reading.root === undefined) {
    return failed(reading.faults);
  }
  return { ok: true, value: [{ source, root: reading.root, comments: reading.comments }], warnings: [] };
}

/** An object or array whose end has not been read yet. */
interface Container {
  readonly kind: 'object' | 'array';
  readonly start: number;
  readonly members: MemberNode[];
  readonly items: SourceNode[];
  key: Located<string> | undefined;
}

interface Reading {
  readonly source: SourceText;
  /** Innermost last. */
  readonly open: Container[];
  readonly comments: Comment[];
  readonly faults: Diagnostic[];
  root: SourceNode | undefined;
}

function visitorOf(reading: Reading): JSONVisitor {
  const { source } = reading;
  const begin = (kind: Container['kind']) => (offset: number) => {
    reading.open.push({ kind, start: offset, members: [], items: [], key: undefined });
  };
  const end = (offset: number, length: number): void => {
    const closed = reading.open.pop();
    if (closed !== undefined) {
      add(reading, close(reading, closed, offset + length));
    }
  };
  return {
    onObjectBegin: begin('object'),
    onArrayBegin: begin('array'),
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty: (value, offset, length) => {
      const container = reading.open.at(-1);
      if (container !== undefined) {
        container.key = { value, range: rangeOf(source, offset, offset + length) };
      }
    },
    onSeparator: (character) => {
      const container = reading.open.at(-1);
      if (container !== undefined && character === ',') {
        container.key = undefined;
      }
    },
    onLiteralValue: (value, offset, length) => {
      add(reading, scalar(value, rangeOf(source, offset, offset + length)));
    },
    onComment: (offset, length) => {
      reading.comments.push(commentAt(source, offset, length));
    },
    onError: (code, offset, length) => {
      reading.faults.push(syntaxFault(reading, printParseErrorCode(code), rangeOf(source, offset, offset + length)));
    },
  };
}

function add(reading: Reading, node: SourceNode): void {
  const container = reading.open.at(-1);
  if (container === undefined) {
    reading.root ??= node;
  } else if (container.kind === 'array') {
    container.items.push(node);
  } else if (container.key !== undefined) {
    const { key } = container;
    const range = rangeOf(reading.source, key.range.start.offset, node.range.end.offset);
    container.members.push({ key, value: node, range });
    container.key = undefined;
  }
}

function close(reading: Reading, { kind, start, members, items }: Container, endOffset: number): SourceNode {
  const range = rangeOf(reading.source, start, endOffset);
  if (kind === 'array') {
    return { kind, items, range };
  }
  reading.faults.push(...duplicateKeys(members));
  return { kind, members, range };
}

function scalar(value: unknown, range: SourceRange): ScalarNode {
  const literal = range.source.text.slice(range.start.offset, range.end.offset);
  switch (typeof value) {
    case 'string':
      return { kind: 'string', value, literal: value, range };
    case 'number':
      return { kind: 'number', value, literal, range };
    case 'boolean':
      return { kind: 'boolean', value, literal, range };
    default:
      return { kind: 'null', value: null, literal, range };
  }
}

function commentAt(source: SourceText, offset: number, length: number): Comment {
  const raw = source.text.slice(offset, offset + length);
  const text = raw.startsWith('/*')
    ? raw
        .slice(2, -2)
        .split(/\r\n?|\n/)
        .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
        .join('\n')
        .trim()
    : raw.replace(/^\/+/, '').trim();
  return { text, range: rangeOf(source, offset, offset + length) };
}

/**
 * Looks before the recursive parser does: is there anything, and how deep is it?
 *
 * INVARIANT: whatever goes into {@link visit} is at most {@link MAX_DEPTH} deep, so that it cannot overflow the stack.
 */
function shapeFault(source: SourceText): Diagnostic | undefined {
  const scanner = createScanner(source.text, true);
  let depth = 0;
  for (let isFirst = true; ; isFirst = false) {
    scanner.scan();
    const offset = scanner.getTokenOffset();
    const length = scanner.getTokenLength();
    // After a comment that is cut off the scanner's length at the end of the text is not zero.
    if (offset >= source.text.length) {
      return isFirst ? emptyFile(source, 'the file holds comments only') : undefined;
    }
    const token = length === 1 ? source.text[offset] : '';
    if (token === '{' || token === '[') {
      depth += 1;
    } else if (token === '}' || token === ']') {
      depth -= 1;
    }
    if (depth > MAX_DEPTH) {
      return tooDeep(rangeOf(source, offset, offset + length));
    }
  }
}

interface SyntaxMessage {
  readonly message: string;
  readonly help: string;
}

/** By jsonc-parser's name of the error. */
const SYNTAX_MESSAGES: Readonly<Record<string, SyntaxMessage>> = {
  InvalidNumberFormat: { message: 'malformed number', help: 'write digits only, or put the text in double quotes' },
  PropertyNameExpected: { message: 'expected a key in double quotes', help: 'write `"key": value`' },
  ValueExpected: { message: 'expected a value', help: 'write a value here, or remove the key or comma before it' },
  ColonExpected: { message: 'expected `:` after the key', help: 'write `"key": value`' },
  EndOfFileExpected: {
    message: 'unexpected text after the end of the document',
    help: 'a JSON file holds one value; put several documents into a list: `[ {…}, {…} ]`',
  },
  UnexpectedEndOfComment: { message: 'the comment is not closed', help: 'end it with `*/`' },
  UnexpectedEndOfString: {
    message: 'the string is not closed',
    help: 'end it with `"` on the same line; write a line break inside as `\\n`',
  },
  UnexpectedEndOfNumber: { message: 'malformed number', help: 'a digit is missing after the `.` or the exponent' },
  InvalidUnicode: { message: 'malformed `\\u` escape', help: 'write `\\u` with four hexadecimal digits' },
  InvalidEscapeCharacter: {
    message: 'unknown escape in a string',
    help: 'the escapes are \\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX; write a backslash itself as `\\\\`',
  },
  InvalidCharacter: {
    message: 'control character in a string',
    help: 'write it as an escape: `\\t` for a tab, `\\uXXXX` for others',
  },
};

const BARE_WORDS = 'strings stand in double quotes; the only bare words are `true`, `false` and `null`';

function syntaxFault(reading: Reading, name: string, range: SourceRange): Diagnostic {
  const atEnd = range.start.offset >= reading.source.text.length;
  const where = atEnd ? ' but the file ends' : '';
  const container = reading.open.at(-1);
  switch (name) {
    case 'InvalidSymbol':
      return container?.kind === 'object' && container.key === undefined
        ? errorAt(range, 'syntax', 'expected a key in double quotes', 'write `"key": value`')
        : errorAt(range, 'syntax', `unexpected \`${shorten(sliceOf(range))}\``, BARE_WORDS);
    case 'CommaExpected': {
      const closing = container?.kind === 'array' ? ']' : '}';
      return errorAt(range, 'syntax', `expected \`,\` or \`${closing}\`${where}`, 'separate the entries with `,`');
    }
    case 'CloseBraceExpected':
      return errorAt(range, 'syntax', `expected \`}\`${where}`, 'close the object with `}`');
    case 'CloseBracketExpected':
      return errorAt(range, 'syntax', `expected \`]\`${where}`, 'close the list with `]`');
    default: {
      const known = SYNTAX_MESSAGES[name];
      return known === undefined
        ? errorAt(range, 'syntax', 'this is not valid JSON', 'look for a missing quote, comma or bracket')
        : errorAt(range, 'syntax', `${known.message}${where}`, known.help);
    }
  }
}

function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}
