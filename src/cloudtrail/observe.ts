import { type Catalog, remembered } from '../catalog/index.js';
import { actionsOf } from './actions.js';
import { partitionOf } from './event.js';
import { textOf } from './json.js';
import { passedRoles } from './passed-roles.js';
import { resourcesOf, unknownPart } from './resources/index.js';
import type { EventReading, ObservedRequest, TrailEvent } from './types.js';

/** The requests that the call behind a record made of IAM, one for each action and resource. */
export function observe(event: TrailEvent, catalog: Catalog): EventReading {
  const reading = actionsOf(event, catalog);
  if (reading.kind !== 'actions') return reading;
  const requests: ObservedRequest[] = [];
  for (const name of reading.actions) requests.push(...requestsOf(event, name, catalog));
  const needing = reading.actions.find((name) => actionNamed(catalog, name)?.accessLevel === 'Write');
  if (needing !== undefined) requests.push(...passedRoles(event, needing));
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
