import { isAccountId, parseArn } from './arn.js';
import type { ContextValue } from './types.js';

/**
 * Who makes a request, taken apart: AWS tells these principals from one another when it combines policies
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 *
 * `role` is a session of a role of which only the role is known; it is what people mean when they name a role as the
 * caller. `session` is a role session with its name.
 */
export type CallerKind =
  | 'user'
  | 'role'
  | 'session'
  | 'federatedUser'
  | 'root'
  | 'service'
  | 'federated'
  | 'anonymous'
  | 'unknown';

export interface Caller {
  readonly kind: CallerKind;
  /** As given; the empty string for an anonymous caller. */
  readonly name: string;
  /** `undefined` for callers that belong to no account. */
  readonly account: string | undefined;
  /** The ARN of the role of a role session, as far as it is known: a session's ARN hides the role's path. */
  readonly roleArn: string | undefined;
  /** `account/name` of the role: role names are unique in an account, whatever their path. */
  readonly roleKey: string | undefined;
  /** A role that AWS itself manages (`role/aws-service-role/…`). */
  readonly serviceLinked: boolean;
  /** Context keys that AWS fills in from the caller, by lower-case name; `null` is certainly absent. */
  readonly derived: ReadonlyMap<string, ContextValue>;
}

const SERVICE_PRINCIPAL = /^[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|aws\.internal|amazon\.com)$/i;
/** A session's ARN hides the path `/aws-service-role/`, but AWS names these roles alike. */
const SERVICE_LINKED_ROLE_NAME = 'AWSServiceRoleFor';
const CANONICAL_USER = /^[0-9a-f]{64}$/;
/** Identity providers that trust policies name without an ARN. */
const WEB_IDENTITY_PROVIDERS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
]);

/**
 * Takes a principal apart. A text that is no principal AWS knows becomes the kind `unknown`, for which the engine
 * decides nothing.
 */
export function parseCaller(principal: string | null): Caller {
  // Callers of the library may be JavaScript.
  if (principal !== null && typeof principal !== 'string') return caller('unknown', String(principal), undefined);
  if (principal === null) return caller('anonymous', '', undefined);
  if (WEB_IDENTITY_PROVIDERS.has(principal)) return caller('federated', principal, undefined);
  const arn = parseArn(principal);
  if (arn === undefined) {
    return SERVICE_PRINCIPAL.test(principal)
      ? caller('service', principal.toLowerCase(), undefined)
      : caller('unknown', principal, undefined);
  }
  const { service, account, resource } = arn;
  if (!isAccountId(account)) return caller('unknown', principal, undefined);
  if (service === 'sts') return stsCaller(principal, arn.partition, account, resource);
  if (service !== 'iam') return caller('unknown', principal, account);
  if (resource === 'root') return caller('root', principal, account);
  const [type, name] = typeAndName(resource);
  if (name === '') return caller('unknown', principal, account);
  if (type === 'user') return caller('user', principal, account, { userName: name });
  if (type === 'role') {
    return caller('role', principal, account, {
      roleArn: principal,
      roleName: name,
      serviceLinked: resource.startsWith('role/aws-service-role/'),
    });
  }
  if (type === 'oidc-provider' || type === 'saml-provider') return caller('federated', principal, undefined);
  return caller('unknown', principal, account);
}

function stsCaller(principal: string, partition: string, account: string, resource: string): Caller {
  const [type, roleName, sessionName] = resource.split('/');
  if (type === 'federated-user' && roleName) return caller('federatedUser', principal, account);
  if (type !== 'assumed-role' || !roleName || !sessionName) return caller('unknown', principal, account);
  return caller('session', principal, account, {
    roleArn: `arn:${partition}:iam::${account}:role/${roleName}`,
    roleName,
    serviceLinked: roleName.startsWith(SERVICE_LINKED_ROLE_NAME),
  });
}

/** `role/a/b/c` is the type `role` and the name `c`: what stands between is the path. */
function typeAndName(resource: string): readonly [string, string] {
  const slash = resource.indexOf('/');
  if (slash < 0) return [resource, ''];
  return [resource.slice(0, slash), resource.slice(resource.lastIndexOf('/') + 1)];
}

interface CallerDetails {
  readonly userName?: string;
  readonly roleArn?: string;
  readonly roleName?: string;
  readonly serviceLinked?: boolean;
}

function caller(kind: CallerKind, name: string, account: string | undefined, details: CallerDetails = {}): Caller {
  return {
    kind,
    name,
    account,
    roleArn: details.roleArn,
    roleKey: details.roleName === undefined ? undefined : `${account}/${details.roleName}`,
    serviceLinked: details.serviceLinked ?? false,
    derived: derivedKeys(kind, name, account, details),
  };
}

/**
 * The principal keys AWS always sends, and those it never sends, for each kind of caller
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principal-properties and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-infotouse).
 */
function derivedKeys(
  kind: CallerKind,
  name: string,
  account: string | undefined,
  details: CallerDetails,
): ReadonlyMap<string, ContextValue> {
  const keys = new Map<string, ContextValue>();
  if (kind === 'unknown') return keys;
  keys.set('aws:username', details.userName ?? null);
  if (kind === 'anonymous' || kind === 'federated') {
    for (const key of ['aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principalservicename']) {
      keys.set(key, null);
    }
    if (kind === 'anonymous') {
      keys.set('aws:principaltype', 'Anonymous');
      keys.set('aws:userid', 'anonymous');
      keys.set('aws:principalisawsservice', null);
    }
    return keys;
  }
  const isService = kind === 'service';
  keys.set('aws:principalisawsservice', isService ? 'true' : 'false');
  keys.set('aws:principalservicename', isService ? name : null);
  if (isService) {
    keys.set('aws:principalarn', null);
    return keys;
  }
  keys.set('aws:principalservicenameslist', null);
  keys.set('aws:principalarn', details.roleArn ?? name);
  if (account !== undefined) keys.set('aws:principalaccount', account);
  keys.set('aws:principaltype', PRINCIPAL_TYPES[kind]);
  if (kind === 'root' && account !== undefined) keys.set('aws:userid', account);
  return keys;
}

const PRINCIPAL_TYPES = {
  user: 'User',
  role: 'AssumedRole',
  session: 'AssumedRole',
  federatedUser: 'FederatedUser',
  root: 'Account',
} as const satisfies Partial<Record<CallerKind, string>>;

/** Whether a text is the canonical id of an account, which S3 policies name as `CanonicalUser`. */
export function isCanonicalUser(text: string): boolean {
  return CANONICAL_USER.test(text);
}
