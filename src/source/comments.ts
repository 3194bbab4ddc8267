import type { Comment, SourceRange, SourceTree } from './types.js';

/**
 * The comments that belong to a value: those directly above it (each on lines of its own, with no blank line and no
 * other text between), and those inside it before `bodyStart`, the offset of its first member.
 */
export function commentsOf(tree: SourceTree, range: SourceRange, bodyStart: number): readonly Comment[] {
  const above: Comment[] = [];
  let start = range.start.offset;
  for (const comment of tree.comments.toReversed()) {
    if (comment.range.end.offset > start) {
      continue;
    }
    if (!isDirectlyAbove(tree.source.text, comment.range, start)) {
      break;
    }
    above.unshift(comment);
    start = comment.range.start.offset;
  }
  const inside = tree.comments.filter(
    (comment) => comment.range.start.offset >= range.start.offset && comment.range.end.offset <= bodyStart,
  );
  return [...above, ...inside];
}

/** The comments inside a range, or directly above it. */
export function commentsWithin(tree: SourceTree, range: SourceRange): readonly Comment[] {
  return commentsOf(tree, range, range.end.offset);
}

/** Only white space, at most one line break and perhaps a list sign stand between, and nothing before it on its line. */
function isDirectlyAbove(text: string, comment: SourceRange, offset: number): boolean {
  const between = text.slice(comment.end.offset, offset);
  const lineStart = comment.start.offset - comment.start.column + 1;
  return /^[ \t]*(\r\n?|\n)?[ \t]*(- *)?$/.test(between) && text.slice(lineStart, comment.start.offset).trim() === '';
}
