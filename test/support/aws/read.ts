/** The reading operations of the loopback IAM: entities, their policies, and managed policies. */

import type { Query } from './query.js';
import { policiesOf, QueryError } from './simulate.js';
import { type AccountState, type EntityKind, type EntityState, entityArn, findEntity } from './state.js';
import type { Xml } from './xml.js';

type Operation = (query: Query, state: AccountState) => Xml;

export const readOperations: Readonly<Record<string, Operation>> = {
  GetRole: (query, state) => ({ Role: describe(query, state, 'role', 'RoleName') }),
  GetUser: (query, state) => ({ User: describe(query, state, 'user', 'UserName') }),
  GetGroup: (query, state) => ({ Group: describe(query, state, 'group', 'GroupName'), Users: [], IsTruncated: false }),
  ListRolePolicies: (query, state) => inlineNames(query, entityOf(query, state, 'role', 'RoleName')[1]),
  ListUserPolicies: (query, state) => inlineNames(query, entityOf(query, state, 'user', 'UserName')[1]),
  ListGroupPolicies: (query, state) => inlineNames(query, entityOf(query, state, 'group', 'GroupName')[1]),
  GetRolePolicy: (query, state) => inlineText(query, state, 'role', 'RoleName'),
  GetUserPolicy: (query, state) => inlineText(query, state, 'user', 'UserName'),
  GetGroupPolicy: (query, state) => inlineText(query, state, 'group', 'GroupName'),
  ListAttachedRolePolicies: (query, state) => attached(query, entityOf(query, state, 'role', 'RoleName')[1]),
  ListAttachedUserPolicies: (query, state) => attached(query, entityOf(query, state, 'user', 'UserName')[1]),
  ListAttachedGroupPolicies: (query, state) => attached(query, entityOf(query, state, 'group', 'GroupName')[1]),
  ListGroupsForUser: (query, state) => {
    const groups = entityOf(query, state, 'user', 'UserName')[1].groups ?? [];
    return { Groups: groups.map((name) => ({ ...describeEntity(state, 'group', name) })), IsTruncated: false };
  },
  GetPolicy: (query, state) => {
    const arn = query.string('PolicyArn') ?? '';
    managedText(state, arn);
    return { Policy: { PolicyName: arn.slice(arn.lastIndexOf('/') + 1), Arn: arn, DefaultVersionId: 'v1' } };
  },
  GetPolicyVersion: (query, state) => ({
    PolicyVersion: {
      Document: encodeURIComponent(managedText(state, query.string('PolicyArn') ?? '')),
      VersionId: 'v1',
      IsDefaultVersion: true,
    },
  }),
  GetContextKeysForCustomPolicy: (query) => ({ ContextKeyNames: keysIn(query.strings('PolicyInputList')) }),
  GetContextKeysForPrincipalPolicy: (query, state) => {
    const arn = query.string('PolicySourceArn') ?? '';
    const found = state.entities.get(arn);
    if (found === undefined) throw new QueryError('NoSuchEntity', `The ${arn} cannot be found.`, 404);
    const texts = policiesOf(state, arn, found).map((policy) => policy.text);
    return { ContextKeyNames: keysIn([...texts, ...query.strings('PolicyInputList')]) };
  },
};

function entityOf(
  query: Query,
  state: AccountState,
  kind: EntityKind,
  parameter: string,
): readonly [string, EntityState] {
  const name = query.string(parameter) ?? '';
  const found = findEntity(state, kind, name);
  if (found === undefined) throw new QueryError('NoSuchEntity', `The ${kind} with name ${name} cannot be found.`, 404);
  return found;
}

function describe(query: Query, state: AccountState, kind: EntityKind, parameter: string): Xml {
  return describeEntity(state, kind, entityArn(entityOf(query, state, kind, parameter)[0])?.name ?? '');
}

function describeEntity(state: AccountState, kind: EntityKind, name: string): Readonly<Record<string, Xml>> {
  const [arn, found] = findEntity(state, kind, name) ?? [];
  if (arn === undefined || found === undefined) throw new QueryError('NoSuchEntity', `${name} cannot be found.`, 404);
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return {
    Path: entityArn(arn)?.path ?? '/',
    [`${title}Name`]: name,
    [`${title}Id`]: 'AROAEXAMPLEID',
    Arn: arn,
    CreateDate: '2026-01-01T00:00:00Z',
    ...(found.trust === undefined ? {} : { AssumeRolePolicyDocument: encodeURIComponent(found.trust) }),
    ...(found.boundary === undefined
      ? {}
      : {
          PermissionsBoundary: {
            PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
            PermissionsBoundaryArn: found.boundary,
          },
        }),
  };
}

function inlineNames(query: Query, found: EntityState): Xml {
  return paged(query, Object.keys(found.inline), 'PolicyNames');
}

function attached(query: Query, found: EntityState): Xml {
  const policies = found.attached.map((arn) => ({
    PolicyName: arn.slice(arn.lastIndexOf('/') + 1),
    PolicyArn: arn,
  }));
  return paged(query, policies, 'AttachedPolicies');
}

function paged(query: Query, items: readonly Xml[], element: string): Xml {
  const from = Number(query.string('Marker') ?? '0');
  const page = items.slice(from, from + 2);
  const next = from + page.length;
  return next < items.length
    ? { [element]: page, IsTruncated: true, Marker: String(next) }
    : { [element]: page, IsTruncated: false };
}

function inlineText(query: Query, state: AccountState, kind: EntityKind, parameter: string): Xml {
  const [, found] = entityOf(query, state, kind, parameter);
  const name = query.string('PolicyName') ?? '';
  const text = found.inline[name];
  if (text === undefined) throw new QueryError('NoSuchEntity', `The policy with name ${name} cannot be found.`, 404);
  return { [parameter]: query.string(parameter), PolicyName: name, PolicyDocument: encodeURIComponent(text) };
}

function managedText(state: AccountState, arn: string): string {
  const text = state.managed.get(arn);
  if (text === undefined) throw new QueryError('NoSuchEntity', `Policy ${arn} does not exist.`, 404);
  return text;
}

/** Condition keys and variables of policy texts, as the GetContextKeysFor operations list them. */
export function keysIn(texts: readonly string[]): readonly string[] {
  const keys = new Set<string>();
  for (const text of texts) {
    for (const [, key] of text.matchAll(/\$\{([\w-]+:[^},]+)/g)) if (key !== undefined) keys.add(key.trim());
    const document: { Statement?: unknown } = JSON.parse(text);
    for (const statement of [document.Statement].flat()) for (const key of conditionKeys(statement)) keys.add(key);
  }
  return [...keys];
}

function conditionKeys(statement: unknown): readonly string[] {
  if (typeof statement !== 'object' || statement === null || !('Condition' in statement)) return [];
  return Object.values(statement.Condition ?? {}).flatMap((block) =>
    typeof block === 'object' && block !== null ? Object.keys(block) : [],
  );
}
