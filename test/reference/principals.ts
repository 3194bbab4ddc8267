/**
 * The Principal and NotPrincipal elements
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html).
 */
import { accountOf, type Caller, callerOf } from './caller.js';
import type { PlainPrincipal, PlainStatement } from './document.js';
import { open } from './open.js';

/**
 * How a principal element reaches the caller: `direct` names the user or the session itself, or everyone; `role`
 * names the session's role; `account` delegates to the account.
 */
export type Reach = 'direct' | 'role' | 'account';

function entryReach({ type, value }: PlainPrincipal, caller: Caller): Reach | undefined {
  if (value === '*' && (type === '*' || type === 'AWS')) return 'direct';
  switch (type) {
    case 'AWS':
      return awsReach(value, caller);
    case 'Service':
      return caller.kind === 'service' && caller.name === value ? 'direct' : undefined;
    case 'Federated':
      return caller.kind === 'federated' && caller.name === value ? 'direct' : undefined;
    default:
      return open(`the principal type ${type}`);
  }
}

function awsReach(value: string, caller: Caller): Reach | undefined {
  const account = accountOf(caller);
  if (account === undefined) return undefined;
  if (value === account || value === `arn:aws:iam::${account}:root`) {
    return caller.kind === 'root' ? 'direct' : 'account';
  }
  if ('arn' in caller && value === caller.arn) return caller.kind === 'role' ? 'role' : 'direct';
  const named = value.startsWith('arn:') ? callerOf(value) : undefined;
  if (caller.kind === 'session' && named?.kind === 'role') {
    return named.account === account && named.name === caller.name ? 'role' : undefined;
  }
  return undefined;
}

/** How a statement of a resource policy reaches the caller; `undefined` where it does not. */
export function statementReach(statement: PlainStatement, caller: Caller, bounded: boolean): Reach | undefined {
  if (statement.principal !== undefined) {
    const reaches = statement.principal.map((entry) => entryReach(entry, caller));
    return (['direct', 'role', 'account'] as const).find((reach) => reaches.includes(reach));
  }
  if (statement.notPrincipal === undefined) return undefined;
  return notPrincipalReach(statement.notPrincipal, caller, bounded, statement.effect);
}

/**
 * Everyone but those named. A user is named by the ARN and the account's, a session by its ARN, its role's and the
 * account's; the guide says only that less might not be enough.
 */
function notPrincipalReach(
  entries: readonly PlainPrincipal[],
  caller: Caller,
  bounded: boolean,
  effect: 'Allow' | 'Deny',
): Reach | undefined {
  const reaches = new Set(entries.map((entry) => entryReach(entry, caller)));
  if (effect === 'Allow' && caller.kind !== 'user' && caller.kind !== 'anonymous') {
    return open('Allow with NotPrincipal for callers other than users');
  }
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
  if (bounded && effect === 'Deny') return 'direct';
  if (caller.kind === 'anonymous') return 'direct';
  if (caller.kind === 'service' || caller.kind === 'federated') return reaches.has('direct') ? undefined : 'direct';
  if (caller.kind === 'root') return reaches.has('direct') ? undefined : 'direct';
  if (caller.kind === 'role' && reaches.has('role')) return open('NotPrincipal with a role whose session is not known');
  if (!reaches.has('direct')) return 'direct';
  const complete = reaches.has('account') && (caller.kind !== 'session' || reaches.has('role'));
  return complete ? undefined : open('NotPrincipal without the account or the role');
}
