import type { Position, SourceNode, SourceRange, SourceText } from './types.js';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text under its path. A byte order mark is dropped, so that columns count as editors show them. CR, LF and
 * CRLF each end a line.
 */
export function sourceText(path: string, text: string): SourceText {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lineStarts = [0];
  for (const lineBreak of body.matchAll(/\r\n?|\n/g)) {
    lineStarts.push(lineBreak.index + lineBreak[0].length);
  }
  return { path, text: body, lineStarts };
}

/** The line and column of an offset; offsets outside the text are moved to its nearest end. */
export function positionAt(source: SourceText, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, source.text.length));
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lineStart(source, middle) <= inside) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return { offset: inside, line: low + 1, column: inside - lineStart(source, low) + 1 };
}

/** The stretch from one offset to another (exclusive). */
export function rangeOf(source: SourceText, startOffset: number, endOffset: number): SourceRange {
  return {
    source,
    start: positionAt(source, startOffset),
    end: positionAt(source, Math.max(startOffset, endOffset)),
  };
}

/** The text that a range covers. */
export function sliceOf(range: SourceRange): string {
  return range.source.text.slice(range.start.offset, range.end.offset);
}

/** The text of a line (counted from 1) without its line break; empty for a line that does not exist. */
export function lineAt(source: SourceText, line: number): string {
  const start = source.lineStarts[line - 1];
  return start === undefined ? '' : source.text.slice(start, source.lineStarts[line]).replace(/[\r\n]+$/, '');
}

/**
 * The text of a scalar as a policy or an expectation means it: a string's characters, and numbers and booleans
 * as they were written (`012345678901` keeps its zero). `undefined` for `null`, lists and maps.
 */
export function scalarText(node: SourceNode): string | undefined {
  switch (node.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return node.literal;
    default:
      return undefined;
  }
}

function lineStart(source: SourceText, index: number): number {
  return source.lineStarts[index] ?? 0;
}
