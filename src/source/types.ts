/**
 * Text that knows where it stands: every policy, statement, expectation and message points back to a
 * file, a line and a column through these types.
 */

/** A file's text under the path a user would recognise (relative to where the command was run). */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** The offset of the first character of each line. Made by {@link sourceText}. */
  readonly lineStarts: readonly number[];
}

/** A place in a text. `line` and `column` count from 1, `column` and `offset` in UTF-16 code units. */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A stretch of a text; `end` is exclusive. */
export interface SourceRange {
  readonly source: SourceText;
  readonly start: Position;
  readonly end: Position;
}

/** A value together with the place that says it. */
export interface Located<T> {
  readonly value: T;
  readonly range: SourceRange;
}

/** A comment of a JSON or YAML text: its words without the comment signs, and the place of the whole comment. */
export interface Comment {
  readonly text: string;
  readonly range: SourceRange;
}

export interface ObjectNode {
  readonly kind: 'object';
  readonly members: readonly MemberNode[];
  readonly range: SourceRange;
}

export interface MemberNode {
  readonly key: Located<string>;
  readonly value: SourceNode;
  /** From the key to the end of the value. */
  readonly range: SourceRange;
}

export interface ArrayNode {
  readonly kind: 'array';
  readonly items: readonly SourceNode[];
  readonly range: SourceRange;
}

export interface ScalarNode {
  readonly kind: 'string' | 'number' | 'boolean' | 'null';
  readonly value: string | number | boolean | null;
  /** A number as it was written (`1.0` stays `1.0`): IAM compares some of them as text. */
  readonly literal: string;
  readonly range: SourceRange;
}

/** A JSON or YAML value of which every part knows its place. */
export type SourceNode = ObjectNode | ArrayNode | ScalarNode;

/** One parsed JSON or YAML document. YAML's `---` makes several of one text. */
export interface SourceTree {
  readonly source: SourceText;
  readonly root: SourceNode;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
}

export type Severity = 'error' | 'warning' | 'note';

/** Something to tell the user, as data. {@link formatDiagnostic} writes it out. */
export interface Diagnostic {
  /** Stable, kebab-case, without severity: `duplicate-key`, `unknown-action`. */
  readonly code: string;
  readonly severity: Severity;
  /** Lower case, no final period, the user's text in backticks. */
  readonly message: string;
  /** What to do about it. */
  readonly help?: string;
  /** Where; absent where no text exists to point at (a file that was not found). */
  readonly range?: SourceRange;
  /** The file, where there is no range. */
  readonly path?: string;
}

/** What reading gives: a value (perhaps with warnings), or the faults that prevent one. */
export type Read<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };
