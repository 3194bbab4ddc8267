import type { PrincipalElement, PrincipalEntry } from '../policy/index.js';
import { type Caller, isAccountId, parseCaller } from '../request/index.js';
import type { RequestView } from './view.js';

/**
 * How a Principal element names the caller, strongest first. What a grant is worth depends on it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html):
 * `direct` names the user, the session, the service or the identity itself, or is `*`: it grants by itself. `role` names the
 * role of a session, so boundaries and session policies still limit it. `account` only delegates to the account.
 */
export type Grant = 'direct' | 'role' | 'account';

/** A Principal or NotPrincipal element, its names sorted by what they name. */
export interface CompiledPrincipal {
  readonly source: PrincipalElement;
  readonly negated: boolean;
  readonly everyone: boolean;
  readonly accounts: ReadonlySet<string>;
  /** ARNs of users, roles, sessions and federated users. */
  readonly arns: ReadonlySet<string>;
  /** Roles by `account/name`, for sessions, whose ARN hides the role's path. */
  readonly roleKeys: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly federated: ReadonlySet<string>;
  /** Accounts by canonical user id, which nobody can tell from an account's number. */
  readonly hasCanonicalUsers: boolean;
}

export function compilePrincipal(source: PrincipalElement): CompiledPrincipal {
  const names = (type: PrincipalEntry['type']): readonly string[] =>
    source.entries.filter((entry) => entry.type === type).map(({ value }) => value.value);
  const aws = names('AWS').map((name) =>
    isAccountId(name) ? { kind: 'root', account: name, name } : parseCaller(name),
  );
  return {
    source,
    negated: source.element === 'NotPrincipal',
    everyone: source.entries.some(({ type, value }) => type === '*' || (type === 'AWS' && value.value === '*')),
    accounts: new Set(aws.flatMap(({ kind, account }) => (kind === 'root' && account !== undefined ? account : []))),
    arns: new Set(aws.filter(({ kind }) => kind !== 'root').map(({ name }) => name)),
    roleKeys: new Set(
      aws.flatMap((named) => ('roleKey' in named && named.kind === 'role' ? (named.roleKey ?? []) : [])),
    ),
    services: new Set(names('Service').map((name) => name.toLowerCase())),
    federated: new Set(names('Federated')),
    hasCanonicalUsers: names('CanonicalUser').length > 0,
  };
}

/**
 * Whether a Principal element applies to the caller. A canonical user id may be that of the caller's account: then it is
 * left open (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-accounts).
 */
export function principalApplies(principal: CompiledPrincipal, view: RequestView): boolean {
  if (namedAs(principal, view.caller) !== undefined) return true;
  leaveCanonicalUsersOpen(principal, view);
  return false;
}

function leaveCanonicalUsersOpen(principal: CompiledPrincipal, view: RequestView): void {
  if (!principal.hasCanonicalUsers || view.caller.account === undefined) return;
  view.unmodelled = 'a principal by canonical user id: which account that is, the policy does not tell';
}

/** The strongest way in which the element's list names the caller; `undefined` where it does not. */
export function namedAs(principal: CompiledPrincipal, caller: Caller): Grant | undefined {
  if (principal.everyone) return 'direct';
  switch (caller.kind) {
    case 'service':
      return principal.services.has(caller.name) ? 'direct' : undefined;
    case 'federated':
      return principal.federated.has(caller.name) ? 'direct' : undefined;
    case 'root':
      return namesAccount(principal, caller) ? 'direct' : undefined;
    case 'user':
    case 'federatedUser':
      return principal.arns.has(caller.name) ? 'direct' : delegated(principal, caller);
    case 'session':
      if (principal.arns.has(caller.name)) return 'direct';
      return namesRole(principal, caller) ? 'role' : delegated(principal, caller);
    case 'role':
      return namesRole(principal, caller) ? 'role' : delegated(principal, caller);
    case 'anonymous':
    case 'unknown':
      return undefined;
  }
}

function delegated(principal: CompiledPrincipal, caller: Caller): Grant | undefined {
  return namesAccount(principal, caller) ? 'account' : undefined;
}

function namesAccount(principal: CompiledPrincipal, caller: Caller): boolean {
  return caller.account !== undefined && principal.accounts.has(caller.account);
}

function namesRole(principal: CompiledPrincipal, caller: Caller): boolean {
  if (caller.kind === 'role') return principal.arns.has(caller.name);
  return caller.roleKey !== undefined && principal.roleKeys.has(caller.roleKey);
}

/**
 * Whether a NotPrincipal element applies to the caller, that is, does not except it.
 *
 * A list excepts whom it names, never the other principals of an account that it names. With Deny, AWS may check the
 * account, the role and the session one after the other, and applies the Deny if any of them is missing from the list; and it
 * always applies to a caller with a permissions boundary. A list that names the caller but not the account or the role it
 * belongs to leaves the answer to the service, so that it is not decided here
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
 */
export function notPrincipalApplies(principal: CompiledPrincipal, denies: boolean, view: RequestView): boolean {
  const { caller } = view;
  const isIamIdentity = caller.account !== undefined && caller.kind !== 'root';
  if (denies && view.hasBoundary && isIamIdentity) return true;
  if (principal.everyone) return false;
  if (!isIamIdentity) return namedAs(principal, caller) === undefined;
  if (!namesCallerItself(principal, caller)) {
    leaveCanonicalUsersOpen(principal, view);
    return true;
  }
  const missing = unnamedParents(principal, caller);
  if (missing.length === 0) return false;
  view.unmodelled = `a NotPrincipal that names the caller but not ${missing.join(' and ')}: AWS leaves it to the service whether the caller is excepted`;
  return denies;
}

/** Of a role alone nobody knows which session it is, so that any session of it may be the one that is named. */
function namesCallerItself(principal: CompiledPrincipal, caller: Caller): boolean {
  if (principal.arns.has(caller.name)) return true;
  if (caller.kind !== 'role' || caller.roleKey === undefined) return false;
  const [account = '', name = ''] = caller.roleKey.split('/');
  return [...principal.arns].some((arn) => arn.includes(`:sts::${account}:assumed-role/${name}/`));
}

/** What a NotPrincipal list that names the caller ought to name beside it and does not. */
function unnamedParents(principal: CompiledPrincipal, caller: Caller): readonly string[] {
  const missing: string[] = [];
  if (!namesAccount(principal, caller)) missing.push('its account');
  if (caller.kind === 'user' || caller.kind === 'federatedUser') return missing;
  if (!namesRole(principal, caller)) missing.push('its role');
  if (caller.kind === 'role') missing.push('its session');
  return missing;
}
