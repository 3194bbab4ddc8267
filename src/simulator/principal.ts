import type { IAMClient } from '@aws-sdk/client-iam';
import { explainAwsError } from '../aws/index.js';
import { type PolicyDocument, readPolicies } from '../policy/index.js';
import { type Read, sourceText } from '../source/index.js';
import { simulatorId } from './statements.js';
import type { DeployedPolicy, EntityKind, PolicyOrigin } from './types.js';

/** What is attached to a principal in AWS, as far as it could be read. */
export interface DeployedPrincipal {
  readonly kind: EntityKind;
  readonly name: string;
  /** Inline and managed policies; for a user those of its groups too. */
  readonly policies: readonly DeployedPolicy[];
  readonly boundary: DeployedPolicy | undefined;
  /** What could not be read, one sentence each without a final period. Empty where all was read. */
  readonly unread: readonly string[];
}

/** The kind and name of a user, group or role by its ARN. */
export function entityOf(arn: string): { readonly kind: EntityKind; readonly name: string } | undefined {
  const [, kind, name] = /^arn:[^:]+:iam::\d{12}:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  return name !== undefined && (kind === 'user' || kind === 'group' || kind === 'role') ? { kind, name } : undefined;
}

/**
 * Reads the policies of a user, group or role, the default versions of managed ones. What the credentials may not read is
 * said in `unread`; only a principal that does not exist makes the promise reject with the SDK's error.
 */
export async function readPrincipal(
  iam: IAMClient,
  { kind, name }: { readonly kind: EntityKind; readonly name: string },
  signal: AbortSignal,
): Promise<DeployedPrincipal> {
  const reader = await readerOf(iam, signal);
  const unread: string[] = [];
  const boundaryArn = await attempt(unread, `iam:Get${titleOf(kind)}`, () => reader.boundaryOf(kind, name));
  const groups = kind === 'user' ? await attempt(unread, 'iam:ListGroupsForUser', () => reader.groupsOf(name)) : [];
  const entities = [{ kind, name }, ...(groups ?? []).map((group) => ({ kind: 'group' as const, name: group }))];
  const policies: DeployedPolicy[] = [];
  for (const entity of entities) policies.push(...(await policiesOf(reader, entity, unread)));
  const boundary = boundaryArn === undefined ? undefined : await managed(reader, boundaryArn, 'boundary', unread);
  return { kind, name, policies, boundary, unread };
}

type Entity = { readonly kind: EntityKind; readonly name: string };

async function policiesOf(
  reader: Reader,
  { kind, name }: Entity,
  unread: string[],
): Promise<readonly DeployedPolicy[]> {
  const title = titleOf(kind);
  const policies: DeployedPolicy[] = [];
  const inline = await attempt(unread, `iam:List${title}Policies`, () => reader.inlineNames(kind, name));
  for (const policy of inline ?? []) {
    const origin: PolicyOrigin = { kind: 'inline', entity: kind, name, policy };
    const text = await attempt(unread, `iam:Get${title}Policy`, () => reader.inlineText(kind, name, policy));
    const read = text === undefined ? undefined : deployed(origin, text, 'identity', unread);
    if (read !== undefined) policies.push(read);
  }
  const attached = await attempt(unread, `iam:ListAttached${title}Policies`, () => reader.attachedArns(kind, name));
  for (const arn of attached ?? []) {
    const read = await managed(reader, arn, 'identity', unread);
    if (read !== undefined) policies.push(read);
  }
  return policies;
}

async function managed(
  reader: Reader,
  arn: string,
  kind: 'identity' | 'boundary',
  unread: string[],
): Promise<DeployedPolicy | undefined> {
  const text = await attempt(unread, `iam:GetPolicy and iam:GetPolicyVersion of ${arn}`, () => reader.managedText(arn));
  return text === undefined ? undefined : deployed({ kind: 'managed', arn }, text, kind, unread);
}

function deployed(
  origin: PolicyOrigin,
  text: string,
  kind: 'identity' | 'boundary',
  unread: string[],
): DeployedPolicy | undefined {
  const path =
    origin.kind === 'managed'
      ? origin.arn
      : `${origin.entity}/${origin.name}/${origin.policy} (deployed inline policy)`;
  const read: Read<readonly PolicyDocument[]> = readPolicies(sourceText(path, text), kind, { vars: {} });
  const [document] = read.ok ? read.value : [];
  if (document !== undefined) return { origin, document, id: simulatorId(origin) };
  unread.push(`the deployed policy \`${path}\` cannot be understood`);
  return undefined;
}

/** INVARIANT: what could not be read is told in `unread`; only a principal that is not there ends the reading. */
async function attempt<T>(unread: string[], action: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const failure = explainAwsError(error, { action });
    if (failure.code === 'NoSuchEntity' && action.startsWith('iam:Get') && !action.includes('Policy')) throw error;
    const told = failure.code === 'AccessDenied' ? `the credentials lack \`${action}\`` : failure.reason;
    if (!unread.includes(told)) unread.push(told);
    return undefined;
  }
}

function titleOf(kind: EntityKind): 'User' | 'Group' | 'Role' {
  return kind === 'user' ? 'User' : kind === 'group' ? 'Group' : 'Role';
}

/** The reading operations of IAM, alike for users, groups and roles; policy texts are decoded. */
interface Reader {
  boundaryOf(kind: EntityKind, name: string): Promise<string | undefined>;
  groupsOf(user: string): Promise<readonly string[]>;
  inlineNames(kind: EntityKind, name: string): Promise<readonly string[]>;
  inlineText(kind: EntityKind, name: string, policy: string): Promise<string>;
  attachedArns(kind: EntityKind, name: string): Promise<readonly string[]>;
  managedText(arn: string): Promise<string>;
}

async function readerOf(iam: IAMClient, abortSignal: AbortSignal): Promise<Reader> {
  const sdk = await import('@aws-sdk/client-iam');
  const options = { abortSignal };
  const config = { client: iam };
  return {
    boundaryOf: async (kind, name) => {
      if (kind === 'group') {
        await iam.send(new sdk.GetGroupCommand({ GroupName: name }), options);
        return undefined;
      }
      const found =
        kind === 'role'
          ? (await iam.send(new sdk.GetRoleCommand({ RoleName: name }), options)).Role
          : (await iam.send(new sdk.GetUserCommand({ UserName: name }), options)).User;
      return found?.PermissionsBoundary?.PermissionsBoundaryArn;
    },
    groupsOf: (user) =>
      gather(sdk.paginateListGroupsForUser(config, { UserName: user }, options), ({ Groups }) =>
        (Groups ?? []).map(({ GroupName }) => GroupName),
      ),
    inlineNames: (kind, name) => {
      const names = ({ PolicyNames }: { PolicyNames: string[] | undefined }) => PolicyNames ?? [];
      if (kind === 'role') return gather(sdk.paginateListRolePolicies(config, { RoleName: name }, options), names);
      if (kind === 'user') return gather(sdk.paginateListUserPolicies(config, { UserName: name }, options), names);
      return gather(sdk.paginateListGroupPolicies(config, { GroupName: name }, options), names);
    },
    inlineText: async (kind, name, PolicyName) => {
      const answer =
        kind === 'role'
          ? await iam.send(new sdk.GetRolePolicyCommand({ RoleName: name, PolicyName }), options)
          : kind === 'user'
            ? await iam.send(new sdk.GetUserPolicyCommand({ UserName: name, PolicyName }), options)
            : await iam.send(new sdk.GetGroupPolicyCommand({ GroupName: name, PolicyName }), options);
      return decodeURIComponent(answer.PolicyDocument ?? '');
    },
    attachedArns: (kind, name) => {
      const arns = ({ AttachedPolicies }: { AttachedPolicies?: { PolicyArn?: string | undefined }[] | undefined }) =>
        (AttachedPolicies ?? []).map(({ PolicyArn }) => PolicyArn);
      if (kind === 'role')
        return gather(sdk.paginateListAttachedRolePolicies(config, { RoleName: name }, options), arns);
      if (kind === 'user')
        return gather(sdk.paginateListAttachedUserPolicies(config, { UserName: name }, options), arns);
      return gather(sdk.paginateListAttachedGroupPolicies(config, { GroupName: name }, options), arns);
    },
    managedText: async (PolicyArn) => {
      const { Policy } = await iam.send(new sdk.GetPolicyCommand({ PolicyArn }), options);
      const version = new sdk.GetPolicyVersionCommand({ PolicyArn, VersionId: Policy?.DefaultVersionId });
      const { PolicyVersion } = await iam.send(version, options);
      return decodeURIComponent(PolicyVersion?.Document ?? '');
    },
  };
}

async function gather<Page>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => readonly (string | undefined)[],
): Promise<readonly string[]> {
  const items: string[] = [];
  for await (const page of pages) for (const item of itemsOf(page)) if (item !== undefined) items.push(item);
  return items;
}
