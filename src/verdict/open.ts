import type { Catalog, CatalogAction } from '../catalog/index.js';
import { type Decision, resourceLimits, type StatementRef } from '../engine/index.js';
import type { RequestRow } from '../expectations/index.js';
import { surelyFails } from './judge-request.js';
import type { Finding, RowAnswer } from './types.js';

/**
 * Whether a request that drifts does so wherever it was asked, rather than on some resources by name. An Allow that reaches
 * every name in a Region leaves the action open, and so does a Deny that takes single names out: the rule of lint's
 * `escalation-path`.
 */
export function isOpen({ action, expectation }: RequestRow, answer: RowAnswer | undefined, catalog: Catalog): boolean {
  if (answer?.kind !== 'decided') return false;
  const failing = answer.findings.filter((finding) => surelyFails(expectation, finding));
  const others = answer.findings.filter((finding) => !failing.includes(finding));
  if (failing.length === 0) return false;
  if (others.length === 0) return true;
  const known = catalog.action(action);
  if (known === undefined) return false;
  return (
    failing.some((finding) => isAllowedByType(finding, known, catalog)) && others.every(isTakenOut(known, catalog))
  );
}

/** By an Allow that reaches all of a resource type, whatever the account and Region. */
function isAllowedByType({ decision }: Finding, action: CatalogAction, catalog: Catalog): boolean {
  return decision.decision === 'allowed' && decision.statements.some((ref) => reachesType(ref, action, catalog));
}

function reachesType({ kind, statement }: StatementRef, action: CatalogAction, catalog: Catalog): boolean {
  return kind === 'identity' && !resourceLimits(statement, action, catalog);
}

/** Whether it is beside the Allow, or a Deny names it; not where another policy type, or a Deny of all but some, holds it. */
function isTakenOut(action: CatalogAction, catalog: Catalog): (finding: Finding) => boolean {
  return ({ decision }) => {
    if (decision.decision === 'unsupported' || decision.missingContextKeys.length > 0) return false;
    if (decision.decision === 'implicitDeny') return isUnreached(decision);
    return (
      decision.decision === 'explicitDeny' &&
      decision.statements.length > 0 &&
      decision.statements.every(
        ({ statement }) => statement.resource?.element === 'Resource' && resourceLimits(statement, action, catalog),
      )
    );
  };
}

function isUnreached({ blockedBy }: Exclude<Decision, { readonly decision: 'unsupported' }>): boolean {
  return blockedBy.length > 0 && blockedBy.every(({ kind }) => kind === 'identity');
}
