import type { Catalog } from '../catalog/index.js';
import { actionsOf, servicePrefixOf } from './actions.js';
import { partitionOf } from './event.js';
import { stringsIn, textOf } from './json.js';
import { resourcesOf, unknownPart } from './resources/index.js';
import type { EventReading, ObservedRequest, TrailEvent } from './types.js';

/** The requests that the call behind a record made of IAM, one for each action and resource. */
export function observe(event: TrailEvent, catalog: Catalog): EventReading {
  const reading = actionsOf(event, catalog);
  if (reading.kind !== 'actions') return reading;
  const requests = reading.actions.flatMap((name) => requestsOf(event, name, catalog));
  return { kind: 'requests', requests: [...requests, ...passedRoles(event, reading.actions, catalog)] };
}

function requestsOf(event: TrailEvent, name: string, catalog: Catalog): readonly ObservedRequest[] {
  const action = catalog.action(name);
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
  return [...seen, ...(unseen ?? []).map((start) => request(undefined, start))];
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
  const needing = actions.find((name) => catalog.action(name)?.accessLevel === 'Write');
  const prefix = servicePrefixOf(event.source);
  if (needing === undefined || actsOnRoles.has(prefix)) return [];
  const roles = [...stringsIn(event.parameters)].flatMap(([name, text]) =>
    /role(?:arn)?s?$/i.test(name) && /^arn:[^:]+:iam::\d{12}:role\/[^*?\s]+$/.test(text) ? [text] : [],
  );
  const service = `${prefix}.amazonaws.com`;
  return [...new Set(roles)].map((role) => ({
    action: 'iam:PassRole',
    resource: role,
    hint: undefined,
    context: { 'iam:PassedToService': passedTo[service] ?? service },
    inferredFrom: needing,
  }));
}

/** Services that take roles under another name than their event source's. */
const passedTo: Readonly<Record<string, string>> = {
  'ecs.amazonaws.com': 'ecs-tasks.amazonaws.com',
};
