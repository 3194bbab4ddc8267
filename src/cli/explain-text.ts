import type { Decision, StatementTrace } from '../engine/index.js';
import type { Request } from '../request/index.js';

/** What was asked, what was decided by what, and what is to be said of both. */
export function verdictText(
  decision: Decision,
  { action, resource, principal }: Request,
  notes: readonly string[],
): string {
  const asked = `${principal ?? 'anonymous'}\n  ${action}\n  ${resource}`;
  if (decision.decision === 'unsupported') return `${asked}\n\nnot supported: ${decision.reason}`;
  const { statements, blockedBy, missingContextKeys, possible, assumptions } = decision;
  const lines = [
    `${decision.decision}`,
    ...statements.map(
      ({ statement, document }) =>
        `  by ${statement.sid?.value ?? `#${statement.index}`} (${document.source.path}:${statement.range.start.line})`,
    ),
    ...blockedBy.map(
      (blocker) => `  not allowed by: ${blocker.kind}${blocker.kind === 'scp' ? ` (level ${blocker.level})` : ''}`,
    ),
    ...(possible.length > 1
      ? [
          `  could also be ${possible.filter((each) => each !== decision.decision).join(' or ')}: nothing is known of ${missingContextKeys.join(', ')}`,
        ]
      : []),
    ...assumptions.map((assumption) => `  ${assumption}`),
    ...notes.map((note) => `  note: ${note}`),
  ];
  return `${asked}\n\n${lines.join('\n')}`;
}

/** Every part of a statement: whether it matches, and why. */
export function traceText({ ref, matched, parts }: StatementTrace): string {
  const { statement, document, kind, level } = ref;
  const name = statement.sid?.value ?? `#${statement.index}`;
  const where = `${document.source.path}:${statement.range.start.line}, ${kind}${level === undefined ? '' : ` level ${level}`}`;
  const lines = parts.map((part) => `  ${part.matched ? 'yes' : 'no '}  ${part.reason}`);
  return [`${statement.effect.value} ${name} (${where}): ${matched ? 'matches' : 'does not match'}`, ...lines].join(
    '\n',
  );
}
