import type { PolicyDocument, Statement } from '../../policy/index.js';
import { statementMeaning } from '../../print/index.js';
import { nameOf, perStatement } from '../statements.js';
import { explanationOf } from '../suppressions.js';
import type { Rule } from '../types.js';

/** Sids that the console and generators number by themselves: `VisualEditor0`, `Stmt1466`, `Statement1`, `1`. */
const NUMBERED = /^(visualeditor|stmt|statement|sid)?\d*$/i;

/** Whether the file's format has no comments: then a Sid is all the explanation there can be. */
function isPlainJson({ source, comments }: PolicyDocument): boolean {
  return comments.length === 0 && !/\.(jsonc|json5|ya?ml)$/i.test(source.path);
}

const UNDOCUMENTED: Rule = {
  code: 'undocumented',
  level: 'warning',
  title: 'a statement says nowhere what it is for',
  why: 'whoever reviews the policy cannot tell what is meant from what merely is, and nobody dares to remove it',
  check: perStatement((statement, { document }) => {
    const { sid, comments, effect } = statement;
    const range = (sid ?? effect).range;
    if (isPlainJson(document)) {
      if (sid !== undefined && !NUMBERED.test(sid.value)) return [];
      const message = `${nameOf(statement)} has no \`Sid\` that says what it is for`;
      return [
        { range, message, help: 'give it a telling `Sid`, or name the file .jsonc and write a comment above it' },
      ];
    }
    if (explanationOf(comments) !== '') return [];
    return [
      {
        range,
        message: `${nameOf(statement)} has no comment that says what it is for`,
        help: 'write a comment above it',
      },
    ];
  }),
};

const STALE_EXPLANATION: Rule = {
  code: 'stale-explanation',
  level: 'warning',
  title: 'a statement has changed and its explanation has not',
  why: 'a comment that says what the statement did before is worse than none: reviewers believe it',
  check: perStatement((statement, { base }) => {
    const before = base && counterpart(statement, base);
    if (before === undefined || statementMeaning(before) === statementMeaning(statement)) return [];
    const explanation = explanationOf(statement.comments);
    if (explanation === '' || explanation !== explanationOf(before.comments)) return [];
    const range = (statement.sid ?? statement.effect).range;
    const message = `${nameOf(statement)} has changed, and the comment above it has not`;
    return [
      { range, message, help: 'say in the comment what the statement does now, or why the change does not touch it' },
    ];
  }),
};

/** The same statement before: by its Sid, or by its comment where it has none. */
function counterpart({ sid, comments }: Statement, { statements }: PolicyDocument): Statement | undefined {
  if (sid !== undefined) return statements.find((before) => before.sid?.value === sid.value);
  const explanation = explanationOf(comments);
  const same = statements.filter(
    (before) => before.sid === undefined && explanationOf(before.comments) === explanation,
  );
  return explanation !== '' && same.length === 1 ? same[0] : undefined;
}

export const EXPLANATIONS: readonly Rule[] = [UNDOCUMENTED, STALE_EXPLANATION];
