import { rcpServices } from '../catalog/index.js';
import type { RequestView } from './view.js';

/**
 * Resources whose own policy has to agree, and requests that no policy decides: the exceptions AWS documents to the way
 * policies combine.
 */

/** `key`: KMS keys; `trust`: a role that is to be assumed. */
export type OwnPolicy = 'key' | 'trust';

/** Resources that the exceptions are about. `*` is what some requests name that are about all resources of an account. */
export type SpecialResource = 'key' | 'alias' | 'role' | 'serviceLinkedRole' | 'managedPolicy' | '*';

const KEY = /^arn:[^:]*:kms:[^:]*:[^:]*:key\//;
const ALIAS = /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//;
const ROLE = /^arn:[^:]*:iam::[^:]*:role\/(aws-service-role\/)?/;
const MANAGED_POLICY = /^arn:[^:]*:iam::aws:policy\//;

/** INVARIANT: what the exceptions say of two resources differs only where this does, or in the words. */
export function specialResource(resource: string): SpecialResource | undefined {
  const service = resource.indexOf(':', 'arn:'.length) + 1;
  if (resource.startsWith('kms:', service)) {
    if (KEY.test(resource)) return 'key';
    return ALIAS.test(resource) ? 'alias' : undefined;
  }
  if (resource.startsWith('iam:', service)) {
    if (MANAGED_POLICY.test(resource)) return 'managedPolicy';
    const role = ROLE.exec(resource);
    if (role === null) return undefined;
    return role[1] === undefined ? 'role' : 'serviceLinkedRole';
  }
  return resource === '*' ? '*' : undefined;
}

/** Actions that open a session of a role. */
export const ASSUMES_ROLE: ReadonlySet<string> = new Set([
  'sts:assumerole',
  'sts:assumerolewithsaml',
  'sts:assumerolewithwebidentity',
  'sts:tagsession',
  'sts:setsourceidentity',
  'sts:setcontext',
]);

/**
 * The resource whose policy must allow, whatever the caller's policies say
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html).
 */
export function ownPolicyOf({ service, action, resource }: RequestView): OwnPolicy | undefined {
  if (service === 'kms') return specialResource(resource) === 'key' ? 'key' : undefined;
  return ASSUMES_ROLE.has(action) && isRole(specialResource(resource)) ? 'trust' : undefined;
}

function isRole(special: SpecialResource | undefined): boolean {
  return special === 'role' || special === 'serviceLinkedRole';
}

const CALLER_IDENTITY = 'sts:getcalleridentity';

const LIST_BUCKETS = 's3:listallmybuckets';

/** What a request is authorized against: `s3:ListAllMyBuckets` against every bucket of the account, written `arn:aws:s3:::*`. */
export function authorizedResource(action: string, resource: string): string {
  return resource === '*' && action === LIST_BUCKETS ? 'arn:aws:s3:::*' : resource;
}

/**
 * `sts:GetCallerIdentity` needs no permission and cannot be denied
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html).
 */
export function needsNoPermission(view: RequestView): boolean {
  return view.action === CALLER_IDENTITY && view.caller.kind !== 'anonymous';
}

const CHANGES_POLICY = new Set([
  'iam:createpolicyversion',
  'iam:deletepolicy',
  'iam:deletepolicyversion',
  'iam:setdefaultpolicyversion',
  'iam:tagpolicy',
  'iam:untagpolicy',
]);
const CHANGES_ROLE = new Set([
  'iam:attachrolepolicy',
  'iam:deleterolepermissionsboundary',
  'iam:deleterolepolicy',
  'iam:detachrolepolicy',
  'iam:putrolepermissionsboundary',
  'iam:putrolepolicy',
  'iam:updateassumerolepolicy',
]);

/**
 * AWS-managed policies and the permissions of service-linked roles can't be changed by anyone
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html).
 */
export function isUnchangeable({ action, resource }: RequestView): boolean {
  return (
    (CHANGES_POLICY.has(action) && specialResource(resource) === 'managedPolicy') ||
    (CHANGES_ROLE.has(action) && specialResource(resource) === 'serviceLinkedRole')
  );
}

/** Patterns of resources that the rules above tell apart, for those who take a resource pattern apart. */
export function specialPatterns({ service, action }: RequestView): readonly string[] {
  if (service === 'kms') return ['arn:*:kms:*:*:key/*'];
  if (ASSUMES_ROLE.has(action)) return ['arn:*:iam::*:role/*'];
  if (CHANGES_POLICY.has(action)) return ['arn:*:iam::aws:policy/*'];
  return CHANGES_ROLE.has(action) ? ['arn:*:iam::*:role/aws-service-role/*'] : [];
}

/** The one action of a supported service that resource control policies leave alone. */
const RCP_EXEMPT_ACTION = 'kms:retiregrant';

/**
 * Whether resource control policies bear on a request: not on services without support for them, not on service-linked
 * roles, not on resources of the management account
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html).
 */
export function rcpsApply(view: RequestView, managementAccount: string | undefined): boolean {
  if (!rcpServices.has(view.service) || view.action === RCP_EXEMPT_ACTION || view.caller.serviceLinked) return false;
  return managementAccount === undefined || view.owner !== managementAccount;
}

/**
 * Whether service control policies bear on a request: they bind the principals of member accounts, root users included,
 * but neither the management account nor service-linked roles
 * (https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html).
 */
export function scpsApply(view: RequestView, managementAccount: string | undefined): boolean {
  const { account, serviceLinked } = view.caller;
  return account !== undefined && !serviceLinked && account !== managementAccount;
}

/** Actions that are told apart by more than the statements that concern them, beside all of KMS. */
const SPECIAL_ACTIONS: ReadonlySet<string> = new Set([
  ...ASSUMES_ROLE,
  ...CHANGES_POLICY,
  ...CHANGES_ROLE,
  CALLER_IDENTITY,
  LIST_BUCKETS,
]);

/** Whether the answer for an action may differ from that for another of the same statements, by the exceptions above. */
export function isSpecialAction(action: string): boolean {
  return SPECIAL_ACTIONS.has(action) || action.startsWith('kms:');
}
