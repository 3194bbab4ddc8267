import type { PolicyDocument, Statement } from '../policy/index.js';
import type { Comment, SourceRange } from '../source/index.js';

/** A comment that takes a finding back: `iam-expect-ignore pass-role-open: the role is limited by its boundary`. */
export interface Suppression {
  readonly code: string;
  readonly reason: string;
  readonly range: SourceRange;
  /** The statement beside which the comment stands; absent for comments on the document as a whole. */
  readonly statement: Statement | undefined;
}

const SUPPRESSION = /^\s*\*?\s*iam-expect-ignore\b[ \t]*([^:\n]*)(?::(.*))?$/;

/** The suppressions in the comments of a document, one for each code that they name. */
export function suppressionsOf(document: PolicyDocument): readonly Suppression[] {
  return document.comments.flatMap((comment) => {
    const statement = document.statements.find((each) => belongsTo(comment, each));
    return comment.text.split('\n').flatMap((line) => {
      const match = SUPPRESSION.exec(line);
      if (match === null) return [];
      const codes = (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== '');
      const reason = (match[2] ?? '').trim();
      return (codes.length > 0 ? codes : ['']).map((code) => ({ code, reason, range: comment.range, statement }));
    });
  });
}

/** Directly above the statement, anywhere inside it, or behind it on its last line. */
function belongsTo(comment: Comment, { range, comments }: Statement): boolean {
  if (comments.includes(comment)) return true;
  const { start } = comment.range;
  if (start.offset >= range.start.offset && start.offset < range.end.offset) return true;
  const behind = range.source.text.slice(range.end.offset, start.offset);
  return start.offset >= range.end.offset && /^[ \t]*,?[ \t]*$/.test(behind);
}

/** The words of comments, without those that only suppress. */
export function explanationOf(comments: readonly Comment[]): string {
  return comments
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => !SUPPRESSION.test(line))
    .map((line) => line.replace(/^\s*\*+/, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}
