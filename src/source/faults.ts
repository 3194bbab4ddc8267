import { rangeOf } from './text.js';
import type { Diagnostic, MemberNode, Read, SourceRange, SourceText } from './types.js';

/** Lists and maps inside each other, at most. IAM's own grammar needs six; a bound keeps every walk off the stack's end. */
export const MAX_DEPTH = 100;

/** Further faults of one text are only counted: after so many, the first ones say what is wrong. */
const MAX_FAULTS = 50;

/** A fault at a place. */
export function errorAt(range: SourceRange, code: string, message: string, help?: string): Diagnostic {
  return { code, severity: 'error', message, range, ...(help === undefined ? {} : { help }) };
}

/** Something to look at, which does not prevent reading. */
export function warningAt(range: SourceRange, code: string, message: string, help?: string): Diagnostic {
  return { ...errorAt(range, code, message, help), severity: 'warning' };
}

/**
 * Faults as the outcome of reading: in the order of the text, one for each place, and of syntax faults one a
 * line (the first; what a parser says next is a consequence).
 */
export function failed(diagnostics: readonly Diagnostic[]): Read<never> {
  const inOrder = diagnostics.toSorted((a, b) => offsetOf(a) - offsetOf(b));
  const distinct: Diagnostic[] = [];
  for (const fault of inOrder) {
    if (!isConsequence(fault, distinct.at(-1))) {
      distinct.push(fault);
    }
  }
  const shown = distinct.slice(0, MAX_FAULTS);
  const last = distinct[MAX_FAULTS];
  if (last !== undefined) {
    shown.push({
      ...last,
      code: 'too-many-errors',
      message: `${distinct.length - MAX_FAULTS} more errors from here on`,
      help: 'correct the errors above first: later ones often follow from them',
    });
  }
  return { ok: false, diagnostics: shown };
}

/** What no text may contain or lack, whatever its format; `undefined` where it is fine. */
export function textFault(source: SourceText): Diagnostic | undefined {
  if (source.text.trim() === '') {
    return emptyFile(source, 'the file is empty');
  }
  const nul = source.text.indexOf('\0');
  if (nul !== -1) {
    return errorAt(
      rangeOf(source, nul, nul + 1),
      'nul-character',
      'the text contains a NUL character',
      'save the file as UTF-8 text; it looks like UTF-16 or a binary file',
    );
  }
  return undefined;
}

/** A file of which nothing can be read must not count as one that was read. */
export function emptyFile(source: SourceText, message: string): Diagnostic {
  const help = 'write a document into it, or take it out of the list of files';
  return errorAt(rangeOf(source, 0, 0), 'empty-file', message, help);
}

export function tooDeep(range: SourceRange): Diagnostic {
  return errorAt(
    range,
    'too-deep',
    `lists and maps are nested more than ${MAX_DEPTH} deep`,
    'flatten the document: no policy or expectation needs this',
  );
}

/** A fault for each member whose key stands above already. Keys compare with case, as IAM's do. */
export function duplicateKeys(members: readonly MemberNode[]): readonly Diagnostic[] {
  const lines = new Map<string, number>();
  const faults: Diagnostic[] = [];
  for (const { key } of members) {
    const line = lines.get(key.value);
    if (line === undefined) {
      lines.set(key.value, key.range.start.line);
    } else {
      faults.push(
        errorAt(
          key.range,
          'duplicate-key',
          `duplicate key \`${key.value}\``,
          `it stands on line ${line} already; keep one, or merge the two`,
        ),
      );
    }
  }
  return faults;
}

function offsetOf(diagnostic: Diagnostic): number {
  return diagnostic.range?.start.offset ?? 0;
}

function isConsequence(fault: Diagnostic, before: Diagnostic | undefined): boolean {
  const start = fault.range?.start;
  const startBefore = before?.range?.start;
  if (start === undefined || startBefore === undefined) {
    return false;
  }
  const bothSyntax = fault.code === 'syntax' && before?.code === 'syntax';
  return start.offset === startBefore.offset || (bothSyntax && start.line === startBefore.line);
}
