/**
 * Who calls, and the context keys that follow from it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 */
import type { ContextValue, Request } from '../../src/request/index.js';
import { open } from './open.js';

export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'federated'; readonly name: string }
  | { readonly kind: 'root'; readonly arn: string; readonly account: string }
  | { readonly kind: 'user'; readonly arn: string; readonly account: string; readonly name: string }
  | { readonly kind: 'role'; readonly arn: string; readonly account: string; readonly name: string }
  | {
      readonly kind: 'session';
      readonly arn: string;
      readonly account: string;
      /** The name of the role. */
      readonly name: string;
    }
  | { readonly kind: 'federatedUser'; readonly arn: string; readonly account: string; readonly name: string };

export function callerOf(principal: string | null): Caller {
  if (principal === null) return { kind: 'anonymous' };
  if (!principal.startsWith('arn:')) {
    return principal.endsWith('.amazonaws.com') && principal !== 'cognito-identity.amazonaws.com'
      ? { kind: 'service', name: principal }
      : { kind: 'federated', name: principal };
  }
  const parts = principal.split(':');
  const service = parts[2];
  const account = parts[4] ?? '';
  const [type, ...path] = parts.slice(5).join(':').split('/');
  const last = path.at(-1) ?? '';
  if (service === 'iam' && type === 'root') return { kind: 'root', arn: principal, account };
  if (service === 'iam' && type === 'user') return { kind: 'user', arn: principal, account, name: last };
  if (service === 'iam' && type === 'role') return { kind: 'role', arn: principal, account, name: last };
  if (service === 'sts' && type === 'assumed-role') {
    return { kind: 'session', arn: principal, account, name: path[0] ?? '' };
  }
  if (service === 'sts' && type === 'federated-user') {
    return { kind: 'federatedUser', arn: principal, account, name: last };
  }
  return { kind: 'federated', name: principal };
}

/** The caller's account; only callers that IAM knows have one. */
export function accountOf(caller: Caller): string | undefined {
  return 'account' in caller ? caller.account : undefined;
}

/** The account in the ARN; S3 and others leave it empty. */
function arnAccount(resource: string): string | undefined {
  const account = resource.startsWith('arn:') ? resource.split(':')[4] : undefined;
  return account === undefined || account === '' || !/^\d{12}$/.test(account) ? undefined : account;
}

export function resourceOwner(request: Request, caller: Caller): string | undefined {
  const given = lookupGiven(request, 'aws:resourceaccount');
  const told = typeof given === 'string' ? given : undefined;
  return request.resourceAccount ?? arnAccount(request.resource) ?? told ?? accountOf(caller);
}

function lookupGiven(request: Request, lowerKey: string): ContextValue | undefined {
  for (const [key, value] of Object.entries(request.context ?? {})) {
    if (key.toLowerCase() === lowerKey) return value;
  }
  return undefined;
}

/** A context key's value, given or derived. `undefined` is an absent key. Key names compare without case. */
export type Lookup = (key: string) => string | readonly string[] | undefined;

export function contextLookup(request: Request): Lookup {
  const caller = callerOf(request.principal);
  return (key) => {
    const given = lookupGiven(request, key.toLowerCase());
    if (given === null) return undefined;
    return given ?? derived(key.toLowerCase(), request, caller);
  };
}

function derived(lowerKey: string, request: Request, caller: Caller): string | undefined {
  switch (lowerKey) {
    case 'aws:principalarn':
      return principalArn(caller);
    case 'aws:principalaccount':
      return accountOf(caller);
    case 'aws:username':
      return caller.kind === 'user' ? caller.name : undefined;
    case 'aws:resourceaccount':
      return resourceOwner(request, caller);
    case 'aws:principalisawsservice':
      // Unsigned requests do not carry it: anonymous ones, and those of federated identities for a role.
      if (caller.kind === 'anonymous' || caller.kind === 'federated') return undefined;
      return String(caller.kind === 'service');
    case 'aws:principalservicename':
      return caller.kind === 'service' ? caller.name : undefined;
    case 'aws:principaltype':
      return principalType(caller);
    case 'aws:userid':
      return open('whether aws:userid can be derived');
    default:
      return undefined;
  }
}

function principalType(caller: Caller): string {
  switch (caller.kind) {
    case 'root':
      return 'Account';
    case 'user':
      return 'User';
    case 'role':
    case 'session':
      return 'AssumedRole';
    case 'federatedUser':
      return 'FederatedUser';
    case 'anonymous':
      return 'Anonymous';
    default:
      return open(`the aws:PrincipalType of ${caller.name}`);
  }
}

function principalArn(caller: Caller): string | undefined {
  if (caller.kind === 'session') {
    const partition = caller.arn.split(':')[1] ?? 'aws';
    return `arn:${partition}:iam::${caller.account}:role/${caller.name}`;
  }
  return 'arn' in caller ? caller.arn : undefined;
}
