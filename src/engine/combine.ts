import type { Caller } from '../request/index.js';
import type { OwnPolicy } from './special.js';
import type { Blocker, DecisionName } from './types.js';

/** What the statements of each policy type say of one request. */
export interface Findings {
  /** Any Deny of any policy type matches. */
  readonly denied: boolean;
  readonly identity: boolean;
  /** True also where no boundary is attached; likewise the next two. */
  readonly boundary: boolean;
  readonly session: boolean;
  readonly vpcEndpoint: boolean;
  /** The SCP levels, from 1, at which nothing allows. */
  readonly blockingScps: readonly number[];
  /** How Allows of the resource's policy name the caller. */
  readonly direct: boolean;
  readonly role: boolean;
  readonly account: boolean;
}

/** What is known of a request beside its statements. */
export interface Circumstances {
  readonly caller: Caller;
  readonly crossAccount: boolean;
  /** A resource whose own policy must agree, where that policy is known or certainly absent. */
  readonly ownPolicy: OwnPolicy | undefined;
  readonly unchangeable: boolean;
}

/** A decision, and which policy types' Allows brought it about. */
export interface Combined {
  readonly decision: DecisionName;
  readonly byIdentity: boolean;
  readonly byDirect: boolean;
  readonly byRole: boolean;
  readonly byAccount: boolean;
  readonly blockedBy: readonly Blocker[];
}

/**
 * Combines the policy types as AWS documents it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html and, across accounts,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html).
 */
export function combine(findings: Findings, circumstances: Circumstances): Combined {
  if (findings.denied) return EXPLICIT_DENY;
  if (circumstances.unchangeable) return implicitDeny([{ kind: 'resource' }]);
  const guards = guardsAgainst(findings);
  const { caller, crossAccount } = circumstances;
  if (caller.account === undefined) return belongsToNoAccount(findings, guards);
  return crossAccount ? acrossAccounts(findings, guards, caller) : withinAccount(findings, guards, circumstances);
}

const NOTHING: Combined = {
  decision: 'implicitDeny',
  byIdentity: false,
  byDirect: false,
  byRole: false,
  byAccount: false,
  blockedBy: Object.freeze([]),
};

const EXPLICIT_DENY: Combined = { ...NOTHING, decision: 'explicitDeny' };

/** Made once, as the next one: most decisions are one of the two. */
const BY_IDENTITY: Combined = { ...NOTHING, decision: 'allowed', byIdentity: true };

const IDENTITY_ONLY: readonly Blocker[] = Object.freeze([{ kind: 'identity' } as const]);
const NO_ALLOW: Combined = { ...NOTHING, blockedBy: IDENTITY_ONLY };

function implicitDeny(blockedBy: readonly Blocker[]): Combined {
  return blockedBy === IDENTITY_ONLY ? NO_ALLOW : { ...NOTHING, blockedBy };
}

/** Policy types that must allow whatever grants. */
function guardsAgainst({ blockingScps, vpcEndpoint }: Findings): readonly Blocker[] {
  if (blockingScps.length === 0 && vpcEndpoint) return NOTHING.blockedBy;
  const scps = blockingScps.map((level): Blocker => ({ kind: 'scp', level }));
  return vpcEndpoint ? scps : [...scps, { kind: 'vpcEndpoint' }];
}

/** Services, anonymous callers and federated identities have no policies of their own. */
function belongsToNoAccount(findings: Findings, guards: readonly Blocker[]): Combined {
  if (!findings.direct) return implicitDeny([...guards, { kind: 'resource' }]);
  return guards.length > 0 ? implicitDeny(guards) : { ...NOTHING, decision: 'allowed', byDirect: true };
}

/** The root user has every permission that policies of other types leave to its account. */
function identityAllows(findings: Findings, caller: Caller): boolean {
  return caller.kind === 'root' || findings.identity;
}

/** Identity policies are never attached to a root user. */
function hasIdentityPolicies(caller: Caller): boolean {
  return caller.kind !== 'root';
}

/** The policy types of the caller that do not allow. */
function callerBlockers(findings: Findings, caller: Caller): readonly Blocker[] {
  if (caller.kind === 'root') return NOTHING.blockedBy;
  const { identity, boundary, session } = findings;
  if (boundary && session) return identity ? NOTHING.blockedBy : IDENTITY_ONLY;
  const blockers: Blocker[] = [];
  if (!identity) blockers.push({ kind: 'identity' });
  if (!boundary) blockers.push({ kind: 'boundary' });
  if (!session) blockers.push({ kind: 'session' });
  return blockers;
}

/** Both accounts must allow. */
function acrossAccounts(findings: Findings, guards: readonly Blocker[], caller: Caller): Combined {
  const { direct, role, account } = findings;
  const blockers = [...guards, ...callerBlockers(findings, caller)];
  if (!direct && !role && !account) blockers.push({ kind: 'resource' });
  if (blockers.length > 0) return implicitDeny(blockers);
  return {
    decision: 'allowed',
    byIdentity: hasIdentityPolicies(caller),
    byDirect: direct,
    byRole: role,
    byAccount: account,
    blockedBy: blockers,
  };
}

/**
 * One Allow is enough, of the caller's policies or of the resource's. What names the caller itself is not limited by what
 * its boundary or session policy leaves out; what names the role of a session is. An Allow for the account only
 * delegates, and counts where the resource's own policy must agree.
 */
function withinAccount(findings: Findings, guards: readonly Blocker[], circumstances: Circumstances): Combined {
  const { caller, ownPolicy } = circumstances;
  const limited = caller.kind !== 'root' && !(findings.boundary && findings.session);
  const byDirect = findings.direct;
  const byRole = findings.role && !limited;
  const delegated = ownPolicy === undefined || findings.account || findings.direct || findings.role;
  const byIdentity = identityAllows(findings, caller) && !limited && delegated;
  if (guards.length > 0) return implicitDeny(guards);
  if (byIdentity && !byDirect && !byRole && !findings.account && caller.kind !== 'root') return BY_IDENTITY;
  if (byDirect || byRole || byIdentity) {
    return {
      decision: 'allowed',
      byIdentity: byIdentity && hasIdentityPolicies(caller),
      byDirect,
      byRole,
      byAccount: ownPolicy !== undefined && byIdentity && findings.account,
      blockedBy: NOTHING.blockedBy,
    };
  }
  return implicitDeny(withinBlockers(findings, caller, ownPolicy, delegated));
}

function withinBlockers(
  findings: Findings,
  caller: Caller,
  ownPolicy: OwnPolicy | undefined,
  delegated: boolean,
): readonly Blocker[] {
  const blockers = callerBlockers(findings, caller);
  // A grant to the role stands in for the identity policies, so that only what limits it is to blame.
  if (findings.role) return blockers.filter(({ kind }) => kind !== 'identity');
  return delegated ? blockers : [...blockers, { kind: ownPolicy === 'trust' ? 'trust' : 'resource' }];
}
