import { accountOfArn, type Caller, parseCaller, type Request } from '../request/index.js';
import type { Candidates, KnownAction } from './action-index.js';
import { type Circumstances, type Combined, combine } from './combine.js';
import type { CompiledPolicies, CompiledStatement } from './compile.js';
import { keyName } from './key-name.js';
import { grantOf } from './match.js';
import { missingKeys } from './missing.js';
import { faultOf, misdirected } from './question.js';
import { authorizedResource, isUnchangeable, needsNoPermission, ownPolicyOf } from './special.js';
import type { Blocker, Decision, DecisionName, StatementRef } from './types.js';
import { givenValue, type RequestView } from './view.js';
import { AS_IF_ABSENT, MOST_PERMISSIVE, MOST_RESTRICTIVE, NOTHING_UNSURE, type Weighed, weigh } from './weigh.js';

/**
 * Decides one request. The decision takes a context key that the request does not mention as absent, as AWS does, and
 * lists those keys on which it hangs.
 *
 * Nothing is derived that the request gives; what AWS fills in by itself (`aws:PrincipalArn`, `aws:ResourceAccount`, …) is
 * derived from the principal and the resource otherwise.
 */
export function decide(policies: CompiledPolicies, request: Request): Decision {
  const caller = callerOf(request.principal);
  const action = policies.index.actionOf(request.action);
  const view = viewOf(policies, request, caller, action);
  const fault = faultOf(view, action.isAction);
  if (fault !== undefined) return unsupported(fault);
  if (action.isSpecial && needsNoPermission(view)) return ALLOWED_WITHOUT_PERMISSION;
  const circumstances = circumstancesOf(policies, action, view);
  const weighed = weigh(policies, action.candidates, view, AS_IF_ABSENT);
  const combined = combine(weighed, circumstances);
  if (action.isSpecial && combined.decision === 'allowed') {
    const misdirection = misdirected(view, ownPolicyOf(view));
    if (misdirection !== undefined) return unsupported(misdirection);
  }
  const open = weighed.unsure ? openEnds(policies, action.candidates, view, circumstances, combined) : undefined;
  if (open?.unmodelled !== undefined) return unsupported(open.unmodelled);
  return {
    decision: combined.decision,
    statements: decidingStatements(combined, weighed, view),
    blockedBy: combined.blockedBy,
    missingContextKeys: open?.missing ?? NO_KEYS,
    possible: open?.possible ?? ONLY[combined.decision],
    assumptions: assumptionsOf(policies, action, view, circumstances),
  };
}

const NO_KEYS: readonly string[] = Object.freeze([]);
const NO_STATEMENTS: readonly StatementRef[] = Object.freeze([]);
const NO_BLOCKERS: readonly Blocker[] = Object.freeze([]);

const ONLY: Readonly<Record<DecisionName, readonly DecisionName[]>> = {
  allowed: Object.freeze(['allowed'] as const),
  explicitDeny: Object.freeze(['explicitDeny'] as const),
  implicitDeny: Object.freeze(['implicitDeny'] as const),
};

const ALLOWED_WITHOUT_PERMISSION: Decision = Object.freeze({
  decision: 'allowed',
  statements: NO_STATEMENTS,
  blockedBy: NO_BLOCKERS,
  missingContextKeys: NO_KEYS,
  possible: ONLY.allowed,
  assumptions: Object.freeze(['AWS lets everyone call `sts:GetCallerIdentity`, whatever the policies say']),
});

function unsupported(reason: string): Decision {
  return { decision: 'unsupported', reason, statements: NO_STATEMENTS, missingContextKeys: NO_KEYS };
}

/** Callers come back request after request; a bounded memory spares taking them apart each time. */
const REMEMBERED_CALLERS = 1024;
const callers = new Map<string | null, Caller>();

function callerOf(principal: string | null): Caller {
  const known = callers.get(principal);
  if (known !== undefined) return known;
  const caller = parseCaller(principal);
  if (callers.size >= REMEMBERED_CALLERS) callers.clear();
  callers.set(principal, caller);
  return caller;
}

/** A request made ready for matching. */
export function viewOf(
  policies: CompiledPolicies,
  request: Request,
  caller: Caller = callerOf(request.principal),
  action: KnownAction = policies.index.actionOf(request.action),
): RequestView {
  return {
    caller,
    action: action.name,
    service: action.service,
    resource: authorizedResource(action.name, request.resource),
    owner: ownerOf(request, caller),
    context: request.context,
    hasBoundary: policies.hasBoundary,
    unsure: false,
    unmodelled: undefined,
  };
}

const RESOURCE_ACCOUNT = keyName('aws:ResourceAccount');

/** Who owns the resource: the request says it, its ARN, the context, or else it is the caller's own account. */
function ownerOf({ resource, resourceAccount, context }: Request, caller: Caller): string | undefined {
  if (resourceAccount !== undefined) return resourceAccount;
  const named = accountOfArn(resource);
  if (named !== undefined) return named;
  const given = context === undefined ? undefined : givenValue(context, RESOURCE_ACCOUNT);
  return typeof given === 'string' ? given : caller.account;
}

function circumstancesOf(policies: CompiledPolicies, { isSpecial }: KnownAction, view: RequestView): Circumstances {
  const { caller, owner } = view;
  const own = isSpecial ? ownPolicyOf(view) : undefined;
  return {
    caller,
    crossAccount: caller.account !== undefined && owner !== undefined && caller.account !== owner,
    // A key without a policy that we know has AWS's default one, which leaves all to the account.
    ownPolicy: own === 'key' && !policies.hasResource ? undefined : own,
    unchangeable: isSpecial && isUnchangeable(view),
  };
}

interface OpenEnds {
  readonly possible: readonly DecisionName[];
  readonly missing: readonly string[];
  readonly unmodelled: string | undefined;
}

/** What the decision could also be, if keys of which nothing is known had some value; `undefined` if nothing else. */
function openEnds(
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
  circumstances: Circumstances,
  asIfAbsent: Combined,
): OpenEnds | undefined {
  const decided = [MOST_PERMISSIVE, NOTHING_UNSURE, MOST_RESTRICTIVE].map(
    (reading) => combine(weigh(policies, candidates, view, reading), circumstances).decision,
  );
  const possible = [...new Set([asIfAbsent.decision, ...decided])];
  if (possible.length === 1) return undefined;
  const { keys, unmodelled } = missingKeys(policies, candidates, view, {
    allows: decided[0] !== decided[1],
    denies: decided[2] !== decided[1],
  });
  return { possible, missing: keys, unmodelled };
}

/** The statements that decided, in the order of the policies. */
function decidingStatements(combined: Combined, weighed: Weighed, view: RequestView): readonly StatementRef[] {
  if (combined.decision === 'explicitDeny') return refsOf(weighed.denies);
  if (combined.decision === 'implicitDeny') return NO_STATEMENTS;
  const identity = combined.byIdentity ? refsOf(weighed.identityAllows) : NO_STATEMENTS;
  if (weighed.resourceAllows.length === 0) return identity;
  const counts = { direct: combined.byDirect, role: combined.byRole, account: combined.byAccount };
  const granting = weighed.resourceAllows.filter((statement) => counts[grantOf(statement, view)]);
  return granting.length === 0 ? identity : [...identity, ...refsOf(granting)];
}

function refsOf(statements: readonly CompiledStatement[]): readonly StatementRef[] {
  const first = statements[0];
  if (first === undefined) return NO_STATEMENTS;
  return statements.length === 1 ? first.alone : statements.map(({ ref }) => ref);
}

/** What was taken for granted because nobody said. */
function assumptionsOf(
  policies: CompiledPolicies,
  { isSpecial, candidates }: KnownAction,
  view: RequestView,
  circumstances: Circumstances,
): readonly string[] {
  const mayAssume = !policies.hasResource && (isSpecial || circumstances.crossAccount);
  const assumed = mayAssume ? assumedResourcePolicy(view, circumstances) : NO_KEYS;
  if (!candidates.lookAtRole || view.caller.kind !== 'session') return assumed;
  return [...assumed, `the role of \`${view.caller.name}\` is taken to have no path, which its ARN would not tell`];
}

function assumedResourcePolicy(view: RequestView, { ownPolicy, crossAccount }: Circumstances): readonly string[] {
  const { resource } = view;
  if (ownPolicy === 'trust') return [`the trust policy of \`${resource}\` is taken as absent`];
  if (view.service === 'kms' && ownPolicyOf(view) === 'key') {
    return [`the key policy of \`${resource}\` is taken as AWS's default one, which leaves access to the account`];
  }
  return crossAccount ? [`the resource policy of \`${resource}\` is taken as absent`] : NO_KEYS;
}
