import type { Blocker, Decision, DecisionName } from '../engine/index.js';
import type { RequestRow } from '../expectations/index.js';
import { parseCaller } from '../request/index.js';
import type { Finding } from '../verdict/index.js';
import { filledByAws, keysForAction } from './context.js';
import type { Prepared } from './prepare.js';
import { traceStatements } from './statements.js';
import type { PairAnswer, RequestGroup } from './types.js';

type Answered = Extract<PairAnswer, { readonly kind: 'answered' }>;

/** AWS's answer about one resource beside what the embedded evaluator found of it. */
export interface Compared {
  readonly row: RequestRow;
  readonly group: RequestGroup;
  readonly answer: Answered;
  readonly embedded: Finding;
}

export type CombinedFinding =
  | { readonly kind: 'decided'; readonly finding: Finding; readonly notes: readonly string[] }
  | { readonly kind: 'inconclusive'; readonly reason: string }
  | { readonly kind: 'error'; readonly reason: string };

/**
 * The decision is AWS's; whether it hangs on a context key that was not given is worked out here, as the API tells of such keys
 * only beside an implicit deny. INVARIANT: what cannot be worked out is inconclusive, however AWS answered.
 */
export function combineFinding(compared: Compared, prepared: Prepared): CombinedFinding {
  const { answer, embedded } = compared;
  const doubt = whyInconclusive(compared, prepared);
  if (doubt !== undefined) return { kind: 'inconclusive', reason: doubt };
  const traced = traceStatements(answer.matched, answer.decision, {
    ...prepared.sources,
    resourcePolicy: compared.group.resourcePolicy,
  });
  if (prepared.subject.operation === 'SimulatePrincipalPolicy' && prepared.subject.excluded.length > 0) {
    const [stranger] = traced.unknown;
    // INVARIANT: a deciding policy that nobody knows may be the one that was to be left out.
    if (stranger !== undefined) {
      return {
        kind: 'error',
        reason: `AWS decided by the policy \`${stranger}\`, which may be the one to be replaced`,
      };
    }
  }
  const agrees = embedded.decision.decision === answer.decision;
  const own = agrees && traced.statements.length === 0 ? embedded.decision.statements : traced.statements;
  const decision: Decision = {
    decision: answer.decision,
    statements: own,
    blockedBy: blockersOf(answer, embedded.decision),
    missingContextKeys: embedded.decision.missingContextKeys,
    possible: possibleOf(answer.decision, embedded.decision),
    assumptions: embedded.decision.decision === 'unsupported' ? [] : embedded.decision.assumptions,
  };
  const notes = agrees || embedded.decision.decision === 'unsupported' ? [] : [disagreement(compared)];
  return { kind: 'decided', finding: { resource: embedded.resource, decision }, notes };
}

function whyInconclusive(compared: Compared, prepared: Prepared): string | undefined {
  return (
    hangsOnUnreadKeys(compared, prepared) ??
    hangsOnUnmodelled(compared, prepared) ??
    hangsOnHiddenScps(compared, prepared) ??
    contradicted(compared, prepared)
  );
}

/** Policies that nobody could read may look at keys that were not given. */
function hangsOnUnreadKeys({ row, answer }: Compared, { unreadKeys }: Prepared): string | undefined {
  const missing = notGiven(unreadKeys, row);
  if (missing.length === 0) return undefined;
  return `AWS says \`${answer.decision}\`, but policies that could not be read look at ${quoted(missing)}: give a value, or \`null\` for a key that is absent`;
}

/** Where the embedded evaluator does not model the case, every key that the action's statements name counts. */
function hangsOnUnmodelled({ row, answer, embedded }: Compared, { known }: Prepared): string | undefined {
  if (embedded.decision.decision !== 'unsupported') return undefined;
  const documents = [
    ...known.identity,
    ...(known.boundary === undefined ? [] : [known.boundary]),
    ...(known.scps ?? []).flat(),
    ...known.resourcePolicies.flatMap((policy) => policy.documents),
  ];
  const missing = notGiven([...keysForAction(documents, row.action)], row);
  if (missing.length === 0) return undefined;
  return `AWS says \`${answer.decision}\`, but the policies look at ${quoted(missing)}: give a value, or \`null\` for a key that is absent`;
}

/** The parts of a pattern were worked out without the organization's SCPs. */
function hangsOnHiddenScps({ row, answer, embedded }: Compared, { hiddenScps }: Prepared): string | undefined {
  const pattern = embedded.resource !== row.resource;
  if (!hiddenScps || !pattern || answer.decision !== 'allowed' || answer.allowedByOrganizations === undefined) {
    return undefined;
  }
  return `AWS allows \`${embedded.resource}\`, but the account is in an organization whose SCPs could not be read and may tell apart what \`${row.resource}\` matches: name them under \`scps\`, or test single resources`;
}

/**
 * AWS's word alone is not enough where it is known to look away (resource policies of roles, by its documentation), and where
 * it denies for a reason that nobody here can see and that may be a context key that was not given.
 */
function contradicted({ row, group, answer, embedded }: Compared, prepared: Prepared): string | undefined {
  const own = embedded.decision.decision;
  if (own === answer.decision || own === 'unsupported') return undefined;
  if (group.resourcePolicy !== undefined && parseCaller(row.principal).kind === 'role') {
    return `AWS says \`${answer.decision}\` and the embedded evaluator \`${own}\`; AWS's documentation says that its simulator leaves resource policies out for roles`;
  }
  const unseen = prepared.hiddenScps || !prepared.allRead;
  const denied = answer.decision !== 'allowed' && answer.matched.length === 0;
  if (!unseen || !denied || row.expectation === 'allow') return undefined;
  return `AWS says \`${answer.decision}\` by a policy that could not be read, such as an SCP of the organization, and nobody can tell on which context keys it hangs: name the organization's policies under \`scps\``;
}

function notGiven(keys: readonly string[], row: RequestRow): readonly string[] {
  const given = new Set(Object.keys(row.context).map((key) => key.toLowerCase()));
  const caller = parseCaller(row.principal);
  return keys
    .filter(
      (key) =>
        !given.has(key) && !filledByAws(key, caller) && !caller.derived.has(key) && key !== 'aws:resourceaccount',
    )
    .sort();
}

function possibleOf(decision: DecisionName, embedded: Decision): readonly DecisionName[] {
  const others =
    embedded.decision === 'unsupported' || embedded.missingContextKeys.length === 0 ? [] : embedded.possible;
  return [...new Set([decision, ...others])];
}

function blockersOf(answer: Answered, embedded: Decision): readonly Blocker[] {
  if (answer.decision === 'allowed') return [];
  if (embedded.decision === answer.decision) return embedded.blockedBy;
  return answer.allowedByBoundary === false ? [{ kind: 'boundary' }] : [];
}

function disagreement({ answer, embedded }: Compared): string {
  return `the embedded evaluator says \`${embedded.decision.decision}\` where AWS says \`${answer.decision}\` (${embedded.resource})`;
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ');
}
