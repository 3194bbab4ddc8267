import { lineAt } from './text.js';
import type { Diagnostic, SourceRange } from './types.js';

/** Columns of source text that are shown of one line. */
const SHOWN_WIDTH = 100;

/** Lines that are shown of a range that spans more. */
const SHOWN_LINES = 3;

const TAB_WIDTH = 4;

/**
 * A diagnostic as text:
 *
 * ```text
 * iam/orders.json:4:7: error[duplicate-key]: duplicate key `Effect`
 *   4 |       "Effect": "Deny"
 *     |       ^^^^^^^^
 * help: it stands on line 3 already; keep one, or merge the two
 * ```
 *
 * Control characters and those that reverse the direction of writing are escaped: file names and file contents may be hostile.
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { code, severity, message, help, range } = diagnostic;
  const lines = [`${placeOf(diagnostic)}${severity}[${code}]: ${printable(message)}`];
  if (range !== undefined) {
    lines.push(...excerpt(range));
  }
  if (help !== undefined) {
    lines.push(`help: ${printable(help)}`);
  }
  return lines.map(inertInLog).join('\n');
}

/**
 * A job's runner acts on `##[` anywhere in a line and on `::` at its start
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); a file may be called so.
 */
function inertInLog(line: string): string {
  return line.replaceAll('##[', '#\\u{23}[').replace(/^(\s*):(?=:)/, '$1\\u{3a}');
}

function placeOf({ range, path }: Diagnostic): string {
  if (range !== undefined) {
    return `${printable(range.source.path)}:${range.start.line}:${range.start.column}: `;
  }
  return path === undefined ? '' : `${printable(path)}: `;
}

function excerpt(range: SourceRange): readonly string[] {
  const lastLine = endLine(range);
  const gutter = Math.max(3, String(lastLine).length + 2);
  const shown = Math.min(lastLine, range.start.line + SHOWN_LINES - 1);
  const lines: string[] = [];
  for (let line = range.start.line; line <= shown; line++) {
    const text = lineAt(range.source, line);
    const from = line === range.start.line ? range.start.column - 1 : indentOf(text);
    const to = line === range.end.line ? range.end.column - 1 : text.length;
    const cells = excerptLine(text, from, Math.max(to, from));
    lines.push(`${String(line).padStart(gutter)} | ${cells.text}`.trimEnd());
    lines.push(`${' '.repeat(gutter)} | ${cells.marks}`);
  }
  if (shown < lastLine) {
    lines.push(`${' '.repeat(gutter)} | … to line ${lastLine}`);
  }
  return lines;
}

/** The last line that a range covers something of: a range that ends where a line starts ends on the line before. */
function endLine({ start, end }: SourceRange): number {
  return end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
}

function indentOf(text: string): number {
  return text.search(/\S|$/);
}

/** One line of source and the carets below it, cut around the carets where it is long. */
function excerptLine(text: string, from: number, to: number): { readonly text: string; readonly marks: string } {
  const first = text.length <= SHOWN_WIDTH ? 0 : Math.max(0, Math.min(from - 30, text.length - SHOWN_WIDTH));
  const last = Math.min(text.length, first + SHOWN_WIDTH);
  let shown = first > 0 ? '…' : '';
  let marks = first > 0 ? ' ' : '';
  let column = shown.length;
  let index = first;
  for (const character of text.slice(first, last)) {
    const cell = cellOf(character, column);
    const marked = index >= from && index < to;
    shown += cell;
    marks += (marked ? '^' : ' ').repeat(widthOf(cell));
    column += widthOf(cell);
    index += character.length;
  }
  if (to <= from || from >= last) {
    marks = `${marks.slice(0, columnsBefore(text.slice(first, from), first > 0 ? 1 : 0))}^`;
  }
  return { text: last < text.length ? `${shown}…` : shown, marks: marks.trimEnd() };
}

function columnsBefore(text: string, startColumn: number): number {
  let column = startColumn;
  for (const character of text) {
    column += widthOf(cellOf(character, column));
  }
  return column;
}

/** What is printed for a character: spaces for a tab, an escape for what would not show or would act on a terminal. */
function cellOf(character: string, column: number): string {
  return character === '\t' ? ' '.repeat(TAB_WIDTH - (column % TAB_WIDTH)) : printable(character);
}

/** Characters that print nothing, move the cursor, or turn the direction of writing (Unicode's Cc, Cf, Zl and Zp, and lone surrogates). */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text for one line of a terminal or a log: what does not print is escaped as `\u{…}`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** East Asian wide characters and emoji take two columns of a terminal; combining marks none. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const COMBINING = /\p{M}/u;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return width;
}
