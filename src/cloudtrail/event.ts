import { isObject, type JsonObject, objectOf, objectsOf, textOf } from './json.js';
import type { Caller, Outcome, TrailEvent, TrailResource } from './types.js';

/** A record that became an event, or why it is none. */
export type EventRead =
  | { readonly ok: true; readonly event: TrailEvent }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads one record of a log file. A record needs no more than an event source and an event name; what else is
 * absent stays unknown.
 */
export function readEvent(record: unknown): EventRead {
  if (!isObject(record)) return { ok: false, reason: 'is not an object' };
  const source = textOf(record, 'eventSource');
  const name = textOf(record, 'eventName');
  const type = textOf(record, 'eventType') ?? '';
  if (type !== 'AwsCloudTrailInsight' && (source === undefined || name === undefined)) {
    return { ok: false, reason: 'has no `eventSource` and `eventName`' };
  }
  return {
    ok: true,
    event: {
      id: textOf(record, 'eventID'),
      sharedId: textOf(record, 'sharedEventID'),
      time: readTime(textOf(record, 'eventTime')),
      source: source ?? '',
      name: name ?? '',
      type,
      category: textOf(record, 'eventCategory') ?? '',
      region: textOf(record, 'awsRegion') ?? '',
      account: textOf(record, 'recipientAccountId'),
      caller: readCaller(objectOf(record, 'userIdentity')),
      errorCode: textOf(record, 'errorCode'),
      parameters: objectOf(record, 'requestParameters'),
      response: objectOf(record, 'responseElements'),
      resources: objectsOf(record, 'resources').map(readResource),
    },
  };
}

export function readCaller(identity: JsonObject): Caller {
  const issuer = objectOf(objectOf(identity, 'sessionContext'), 'sessionIssuer');
  return {
    type: textOf(identity, 'type') ?? '',
    arn: textOf(identity, 'arn'),
    userName: textOf(identity, 'userName'),
    accountId: textOf(identity, 'accountId'),
    issuerArn: textOf(issuer, 'arn'),
    issuerName: textOf(issuer, 'userName'),
    invokedBy: textOf(identity, 'invokedBy'),
  };
}

export function readResource(resource: JsonObject): TrailResource {
  return {
    arn: textOf(resource, 'ARN'),
    arnPrefix: textOf(resource, 'ARNPrefix'),
    accountId: textOf(resource, 'accountId'),
    type: textOf(resource, 'type'),
  };
}

/**
 * A time as CloudTrail writes it, or as exports do (a space for the `T`, fractions, an offset), in UTC to the
 * second. `undefined` for text that is no time.
 */
export function readTime(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return text;
  const zoned = /(?:Z|UTC|[+-]\d\d:?\d\d)$/.test(text) ? text.replace(/ ?UTC$/, 'Z') : `${text}Z`;
  const millis = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(millis) ? undefined : `${new Date(millis).toISOString().slice(0, 19)}Z`;
}

/**
 * The error codes with which services refuse a call for want of permission. There is no list of AWS's: most say
 * `AccessDenied` or `AccessDeniedException`, EC2 `Client.UnauthorizedOperation`, SNS `AuthorizationError`.
 */
const denied =
  /^(?:Client\.|Server\.)?(?:AccessDenied|AccessDeniedException|AccessDeniedFault|UnauthorizedOperation|UnauthorizedAccess|AuthorizationError|AuthorizationErrorException|NotAuthorized|NotAuthorizedException|Forbidden|ForbiddenException|UnauthorizedException|AllAccessDisabled)$/i;

/** What became of the call. A dry run of EC2 answers with an error where it would have succeeded. */
export function outcomeOf(event: TrailEvent): Outcome {
  const code = event.errorCode;
  if (code === undefined || /DryRunOperation$/.test(code)) return 'succeeded';
  return denied.test(code) ? 'denied' : 'failed';
}

/** The partition that a Region belongs to. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
