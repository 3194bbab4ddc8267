import { type Catalog, remembered } from '../catalog/index.js';
import { apiGatewayOperations } from './data/apigateway.js';
import { eventActions } from './data/events.js';
import { servicePrefixes, siblingPrefixes } from './data/services.js';
import { member, textOf } from './json.js';
import { partiQlAction, partiQlStatements, transactionItems } from './partiql.js';
import type { TrailEvent } from './types.js';

export type ActionReading =
  | { readonly kind: 'actions'; readonly actions: readonly string[] }
  | { readonly kind: 'none'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** Records that no call of the principal's lies behind, by `eventType`. */
const passedOverTypes: ReadonlyMap<string, string> = new Map([
  ['AwsServiceEvent', 'made by a service, not by a call'],
  ['AwsConsoleSignIn', 'a sign-in to the console, for which there is no action'],
  ['AwsConsoleAction', 'an act in the console without a public API'],
  ['AwsCloudTrailInsight', 'an insight about other events'],
]);

/**
 * Calls that anyone with credentials may make.
 * Sources: flosell/trailscraper (Apache-2.0), duo-labs/cloudtracker (BSD-3-Clause), iann0036/iam-dataset (MIT),
 * adanalvarez/TrailDiscover (CC-BY-4.0).
 */
const needsNoPermission = new Set([
  'sts:GetCallerIdentity',
  'sts:GetSessionToken',
  'dynamodb:DescribeEndpoints',
  'signin:ConsoleLogin',
  'signin:CheckMfa',
  'signin:ExitRole',
  'signin:RenewRole',
  'signin:SwitchRole',
  'signin:GetSigninToken',
  'signin:PasswordUpdated',
  'signin:PasswordRecoveryRequested',
]);

/**
 * An API version at the end of an event's name: `GetFunction20150331v2`, `CreateFunction2020_05_31`. No IAM action
 * ends so.
 */
const apiVersion = /(20\d{6}|20\d\d_\d\d_\d\d)(v\d+)?$/;

const domain = '.amazonaws.com';

/** Names from outside are looked up in maps: `constructor` is a name as well. */
const prefixes = new Map(Object.entries(servicePrefixes));
const siblings = new Map(Object.entries(siblingPrefixes));

/** The exceptions by call, `s3:ListObjects`. */
const listedActions: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(eventActions).flatMap(([prefix, events]) =>
    Object.entries(events).map(([name, actions]) => [
      `${prefix}:${name}`,
      actions.split(' ').map((action) => (action.includes(':') ? action : `${prefix}:${action}`)),
    ]),
  ),
);

/** The IAM service prefix of an event source: `monitoring.amazonaws.com` is `cloudwatch`. */
export function servicePrefixOf(eventSource: string): string {
  const source = eventSource.endsWith(domain)
    ? eventSource.slice(0, -domain.length)
    : eventSource.replace(/\.amazonaws\.com\.cn$/, '');
  return prefixes.get(source) ?? source;
}

/** The IAM actions that the call behind a record needs, in the catalog's spelling. */
export function actionsOf(event: TrailEvent, catalog: Catalog): ActionReading {
  const passedOver = passedOverTypes.get(event.type);
  if (passedOver !== undefined) return { kind: 'none', reason: passedOver };
  if (event.category === 'NetworkActivity') {
    return { kind: 'none', reason: "a VPC endpoint's record of a call that is recorded by its service" };
  }
  const prefix = servicePrefixOf(event.source);
  const name = withoutVersion(event.name);
  const call = `${prefix}:${name}`;
  if (needsNoPermission.has(call)) return { kind: 'none', reason: 'a call that needs no permission' };
  const actions = exceptional(event, prefix, name, call);
  return actions === undefined ? ordinary(catalog, call) : spelled(actions, catalog);
}

function withoutVersion(name: string): string {
  const last = name.charCodeAt(name.length - 1);
  return last >= 0x30 && last <= 0x39 ? name.replace(apiVersion, '') : name;
}

/** The reading of a call, `s3:GetObject`, for whose name there is no exception. */
const ordinary = remembered((catalog, call): ActionReading => {
  const colon = call.indexOf(':');
  const actions = sameNamed(call.slice(0, colon), call.slice(colon + 1), catalog);
  if (actions !== undefined) return spelled(actions, catalog);
  return { kind: 'unknown', nearest: undecided.get(call) ?? nearest(call, catalog) };
});

/** INVARIANT: an action that the catalog does not know is reported as unknown, never drafted. */
function spelled(actions: readonly string[], catalog: Catalog): ActionReading {
  const known = actions.flatMap((action) => catalog.action(action)?.name ?? []);
  if (known.length < actions.length) {
    return { kind: 'unknown', nearest: nearest(actions[0] ?? '', catalog) };
  }
  return { kind: 'actions', actions: known };
}

function nearest(action: string, catalog: Catalog): readonly string[] {
  return catalog.nearestActions(action, 3).map(({ name }) => name);
}

function exceptional(event: TrailEvent, prefix: string, name: string, call: string): readonly string[] | undefined {
  const chosen = choosers.get(call)?.(event) ?? versioned(event, prefix, name);
  if (chosen !== undefined) return [...chosen, ...headerActions(event, prefix, name)];
  if (prefix === 'apigateway') return apiGatewayAction(event, name);
  const listed = listedActions.get(call);
  const extra = headerActions(event, prefix, name);
  if (extra.length === 0) return listed;
  return [...(listed ?? [call]), ...extra];
}

function sameNamed(prefix: string, name: string, catalog: Catalog): readonly string[] | undefined {
  const candidates = [prefix, ...(siblings.get(prefix) ?? [])].map((candidate) => `${candidate}:${name}`);
  const known = candidates.find((action) => catalog.action(action) !== undefined);
  return known === undefined ? undefined : [known];
}

/** S3's calls on one version of an object need an action of their own. */
const versionedActions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GetObject: 's3:GetObjectVersion',
    HeadObject: 's3:GetObjectVersion',
    DeleteObject: 's3:DeleteObjectVersion',
    GetObjectAcl: 's3:GetObjectVersionAcl',
    PutObjectAcl: 's3:PutObjectVersionAcl',
    GetObjectTagging: 's3:GetObjectVersionTagging',
    PutObjectTagging: 's3:PutObjectVersionTagging',
    DeleteObjectTagging: 's3:DeleteObjectVersionTagging',
  }),
);

function versioned(event: TrailEvent, prefix: string, name: string): readonly string[] | undefined {
  if (prefix !== 's3' || textOf(event.parameters, 'versionId') === undefined) return undefined;
  const action = versionedActions.get(name);
  return action === undefined ? undefined : [action];
}

/**
 * What an S3 write needs beside `s3:PutObject`, by the header that asks for it
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html).
 */
const writeHeaders: readonly (readonly [header: string, action: string])[] = [
  ['x-amz-acl', 's3:PutObjectAcl'],
  ['x-amz-grant-full-control', 's3:PutObjectAcl'],
  ['x-amz-grant-read', 's3:PutObjectAcl'],
  ['x-amz-grant-write-acp', 's3:PutObjectAcl'],
  ['x-amz-tagging', 's3:PutObjectTagging'],
  ['x-amz-object-lock-mode', 's3:PutObjectRetention'],
  ['x-amz-object-lock-legal-hold', 's3:PutObjectLegalHold'],
];

const writes = new Set(['PutObject', 'PostObject', 'CopyObject', 'CreateMultipartUpload']);

function headerActions(event: TrailEvent, prefix: string, name: string): readonly string[] {
  if (prefix !== 's3') return [];
  if (
    (name === 'DeleteObject' || name === 'DeleteObjects') &&
    textOf(event.parameters, 'x-amz-bypass-governance-retention') !== undefined
  ) {
    return ['s3:BypassGovernanceRetention'];
  }
  if (!writes.has(name)) return [];
  const needed = writeHeaders.filter(([header]) => member(event.parameters, header) !== undefined);
  return [...new Set(needed.map(([, action]) => action))];
}

/** Events whose action depends on what the call asks for. */
const choosers: ReadonlyMap<string, (event: TrailEvent) => readonly string[] | undefined> = new Map([
  ['s3:CopyObject', copyActions],
  ['s3:UploadPartCopy', copyActions],
  ['dynamodb:TransactWriteItems', transactionActions],
  ['dynamodb:ExecuteStatement', partiQlActions],
  ['dynamodb:BatchExecuteStatement', partiQlActions],
  ['dynamodb:ExecuteTransaction', partiQlActions],
]);

/** Between which actions a call lies whose record does not say what was asked for. */
const undecided: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'dynamodb:TransactWriteItems': [
      'dynamodb:ConditionCheckItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
    ],
    'dynamodb:ExecuteStatement': partiQlChoices(),
    'dynamodb:BatchExecuteStatement': partiQlChoices(),
    'dynamodb:ExecuteTransaction': partiQlChoices(),
  }),
);

function partiQlChoices(): readonly string[] {
  return ['Select', 'Insert', 'Update', 'Delete'].map((verb) => `dynamodb:PartiQL${verb}`);
}

function copyActions(event: TrailEvent): readonly string[] {
  const source = textOf(event.parameters, 'x-amz-copy-source') ?? '';
  return [source.includes('?versionId=') ? 's3:GetObjectVersion' : 's3:GetObject', 's3:PutObject'];
}

function transactionActions(event: TrailEvent): readonly string[] | undefined {
  const actions = transactionItems(event).map(({ action }) => action);
  return actions.length === 0 ? undefined : [...new Set(actions)];
}

function partiQlActions(event: TrailEvent): readonly string[] | undefined {
  const actions = partiQlStatements(event).flatMap((statement) => partiQlAction(statement) ?? []);
  return actions.length === 0 ? undefined : [...new Set(actions)];
}

/** The operation of API Gateway's two control planes that an event is, told apart by the id that the call names. */
export function apiGatewayOperation(event: TrailEvent, name: string) {
  const operations = apiGatewayOperations(name);
  if (operations.length < 2) return operations[0];
  const api = textOf(event.parameters, 'apiId') === undefined ? '1' : '2';
  return operations.find((operation) => operation.api === api);
}

function apiGatewayAction(event: TrailEvent, name: string): readonly string[] | undefined {
  const operation = apiGatewayOperation(event, name);
  return operation === undefined ? undefined : [operation.action];
}
