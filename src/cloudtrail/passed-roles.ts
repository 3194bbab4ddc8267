import { servicePrefixOf } from './actions.js';
import { partitionOf } from './event.js';
import { isObject, member, stringsIn, textOf } from './json.js';
import type { ObservedRequest, TrailEvent } from './types.js';

/** Services whose parameters name roles in order to act on them, not to act with them. */
const actsOnRoles = new Set(['iam', 'sts', 'organizations', 'sso', 'lakeformation', 'access-analyzer']);

/**
 * The roles that a writing call handed to a service. CloudTrail never records `iam:PassRole`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html), so it is concluded: from parameters
 * such as `role`, `roleArn` or `executionRoleArn` that hold a role's ARN, and without the role's ARN from a role's name or
 * from an instance profile, which stands for the role that is in it.
 */
export function passedRoles(event: TrailEvent, needing: string): readonly ObservedRequest[] {
  const prefix = servicePrefixOf(event.source);
  if (actsOnRoles.has(prefix)) return [];
  const names = namedRoles.get(prefix);
  const found = stringsIn(
    event.parameters,
    (text, name) => (text.startsWith('arn:') && isPassedRole(text, name)) || names?.has(name) === true,
  );
  const profiles = prefix === 'ec2' || prefix === 'autoscaling' ? instanceProfiles(event.parameters) : [];
  if (found.length === 0 && profiles.length === 0) return [];
  const service = `${prefix}.amazonaws.com`;
  const context = { 'iam:PassedToService': passedTo.get(service) ?? service };
  const passed = (resource: string | undefined, hint: string | undefined): ObservedRequest => ({
    action: 'iam:PassRole',
    resource,
    hint,
    context,
    inferredFrom: needing,
  });
  return [
    ...unique(found).map((role) => (role.startsWith('arn:') ? passed(role, undefined) : passed(undefined, role))),
    ...[...new Set(profiles)].map((profile) =>
      passed(undefined, profile.startsWith('arn:') ? profile : profileArn(event, profile)),
    ),
  ];
}

function unique(found: readonly (readonly [name: string, text: string])[]): readonly string[] {
  return [...new Set(found.map(([, text]) => text))];
}

function isPassedRole(text: string, name: string): boolean {
  return /(?:role(?:arn)?s?|credentials)$/i.test(name) && /^arn:[^:]+:iam::\d{12}:role\/[^*?\s]+$/.test(text);
}

/** Parameters in which a role may stand by its name alone, by service. */
const namedRoles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ecs', new Set(['taskRoleArn', 'executionRoleArn'])],
  ['elasticmapreduce', new Set(['serviceRole', 'autoScalingRole'])],
  ['glue', new Set(['role'])],
]);

/** Services that take roles under another name than their event source's. */
const passedTo: ReadonlyMap<string, string> = new Map([
  ['autoscaling.amazonaws.com', 'ec2.amazonaws.com'],
  ['ecs.amazonaws.com', 'ecs-tasks.amazonaws.com'],
]);

/** The profiles of `iamInstanceProfile: {arn}`, `{name}` or the name itself, however deep. */
function instanceProfiles(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(instanceProfiles);
  if (!isObject(value)) return [];
  const profile = member(value, 'iamInstanceProfile');
  const own = isObject(profile)
    ? (textOf(profile, 'arn') ?? textOf(profile, 'name'))
    : textOf(value, 'iamInstanceProfile');
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(instanceProfiles)];
}

function profileArn({ region, account, caller }: TrailEvent, name: string): string {
  return `arn:${partitionOf(region)}:iam::${account ?? caller.accountId ?? ''}:instance-profile/${name}`;
}
