import type { Catalog } from '../catalog/index.js';
import { actionsOf, servicePrefixOf } from './actions.js';
import { partitionOf } from './event.js';
import { stringsIn, textOf } from './json.js';
import { remembered } from './remembered.js';
import { resourcesOf, unknownPart } from './resources/index.js';
import type { EventReading, ObservedRequest, TrailEvent } from './types.js';

/** The requests that the call behind a record made of IAM, one for each action and resource. */
export function observe(event: TrailEvent, catalog: Catalog): EventReading {
  const reading = actionsOf(event, catalog);
  if (reading.kind !== 'actions') return reading;
  const requests: ObservedRequest[] = [];
  for (const name of reading.actions) requests.push(...requestsOf(event, name, catalog));
  requests.push(...passedRoles(event, reading.actions, catalog));
  return { kind: 'requests', requests };
}

const actionNamed = remembered((catalog, name) => catalog.action(name));

function requestsOf(event: TrailEvent, name: string, catalog: Catalog): readonly ObservedRequest[] {
  const action = actionNamed(catalog, name);
  if (action === undefined) return [];
  const { arns, hint, unseen } = resourcesOf({
    event,
    action,
    service: name.slice(0, name.indexOf(':')),
    partition: partitionOf(event.region),
    region: event.region === '' ? unknownPart : event.region,
    account: event.account ?? event.caller.accountId ?? unknownPart,
    catalog,
  });
  const context = contextOf(event, name);
  const request = (resource: string | undefined, known: string | undefined): ObservedRequest => ({
    action: name,
    resource,
    hint: known,
    context,
    inferredFrom: undefined,
  });
  const seen = arns.length === 0 ? [request(undefined, hint)] : arns.map((arn) => request(arn, undefined));
  return unseen === undefined ? seen : [...seen, ...unseen.map((start) => request(undefined, start))];
}

/** Context keys whose values the record shows and that a policy may well hang on. */
function contextOf(event: TrailEvent, action: string): Readonly<Record<string, string>> {
  if (action === 's3:ListBucket' || action === 's3:ListBucketVersions') {
    const prefix = textOf(event.parameters, 'prefix');
    return prefix === undefined ? {} : { 's3:prefix': prefix };
  }
  const service = event.caller.invokedBy;
  if (action.startsWith('kms:') && service?.endsWith('.amazonaws.com') === true && event.region !== '') {
    return { 'kms:ViaService': service.replace('.amazonaws.com', `.${event.region}.amazonaws.com`) };
  }
  return {};
}

/** Services whose parameters name roles in order to act on them, not to act with them. */
const actsOnRoles = new Set(['iam', 'sts', 'organizations', 'sso', 'lakeformation', 'access-analyzer']);

/**
 * The roles that a call handed to a service. CloudTrail never records `iam:PassRole`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html), so it is concluded from writing
 * calls with a parameter such as `role`, `roleArn` or `executionRoleArn` that holds a role's ARN.
 */
function passedRoles(event: TrailEvent, actions: readonly string[], catalog: Catalog): readonly ObservedRequest[] {
  const needing = actions.find((name) => actionNamed(catalog, name)?.accessLevel === 'Write');
  const prefix = servicePrefixOf(event.source);
  if (needing === undefined || actsOnRoles.has(prefix)) return [];
  const roles = stringsIn(event.parameters, isPassedRole);
  if (roles.length === 0) return [];
  const service = `${prefix}.amazonaws.com`;
  return [...new Set(roles.map(([, role]) => role))].map((role) => ({
    action: 'iam:PassRole',
    resource: role,
    hint: undefined,
    context: { 'iam:PassedToService': passedTo.get(service) ?? service },
    inferredFrom: needing,
  }));
}

function isPassedRole(text: string, name: string): boolean {
  return (
    text.startsWith('arn:') && /role(?:arn)?s?$/i.test(name) && /^arn:[^:]+:iam::\d{12}:role\/[^*?\s]+$/.test(text)
  );
}

/** Services that take roles under another name than their event source's. */
const passedTo: ReadonlyMap<string, string> = new Map([['ecs.amazonaws.com', 'ecs-tasks.amazonaws.com']]);
