import type { Decision, StatementRef } from '../engine/index.js';
import type { DecidedAnswer, RowAnswer } from '../verdict/index.js';

/**
 * What is to be said where the evaluators decide some resource of a row differently; `undefined` where they agree. A case that
 * the embedded evaluator does not model is no disagreement.
 */
export function disagreementOf(embedded: DecidedAnswer, aws: DecidedAnswer): RowAnswer | undefined {
  for (const [at, { resource, decision }] of aws.findings.entries()) {
    const own = embedded.findings[at]?.decision;
    if (own === undefined || own.decision === 'unsupported' || own.decision === decision.decision) continue;
    return {
      kind: 'disagreement',
      evaluator: 'aws',
      reason: `The evaluators disagree on \`${resource}\`: AWS's simulator says ${told(decision)}, the embedded evaluator ${told(own)}.`,
      embedded,
      aws,
      notes: [...new Set([...embedded.notes, ...aws.notes])],
    };
  }
  return undefined;
}

/** A decision with the statements that made it, or the policy types that did not allow. */
function told(decision: Decision): string {
  const name = `\`${decision.decision}\``;
  if (decision.statements.length > 0) return `${name} by ${decision.statements.map(placeOf).join(', ')}`;
  const blockers = decision.decision === 'unsupported' ? [] : decision.blockedBy.map(({ kind }) => kind);
  return blockers.length > 0 ? `${name} as no ${[...new Set(blockers)].join(' and no ')} policy allows it` : name;
}

function placeOf({ document, statement }: StatementRef): string {
  const name = statement.sid?.value ?? `#${statement.index}`;
  return `\`${name}\` (${document.source.path}:${statement.range.start.line})`;
}
