import { createHash } from 'node:crypto';
import type { TrailFilter } from '../../src/cloudtrail/index.js';

/**
 * CloudTrail records of a fictitious account, in the shape that
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html gives.
 */

export const account = '111122223333';
export const roleArn = `arn:aws:iam::${account}:role/service/orders-lambda`;

/** A filter that leaves out nothing. */
export const everyone: TrailFilter = {
  principal: undefined,
  sessionName: undefined,
  from: undefined,
  to: undefined,
  regions: [],
  accounts: [],
};

export type TrailRecord = Readonly<Record<string, unknown>> & {
  readonly eventID?: string;
  readonly eventTime?: string;
};

/** A session of the role `orders-lambda`. */
export function roleSession(session = 'orders', role = roleArn, invokedBy?: string): TrailRecord {
  const name = role.slice(role.lastIndexOf('/') + 1);
  return {
    type: 'AssumedRole',
    principalId: `AROAEXAMPLEORDERS0000:${session}`,
    arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
    accountId: account,
    sessionContext: {
      sessionIssuer: { type: 'Role', arn: role, accountId: account, userName: name },
      attributes: { creationDate: '2026-11-24T08:00:00Z', mfaAuthenticated: 'false' },
    },
    ...(invokedBy === undefined ? {} : { invokedBy }),
  };
}

export function iamUser(name: string): TrailRecord {
  return { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/${name}`, accountId: account, userName: name };
}

let serial = 0;

/** An event id that differs from call to call and is the same from run to run. */
export function eventId(seed?: string): string {
  serial += 1;
  const hex = createHash('sha256')
    .update(seed ?? String(serial))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** A record of `service:EventName`; `more` replaces whole members. */
export function record(call: string, requestParameters: unknown = null, more: TrailRecord = {}): TrailRecord {
  const [service, eventName] = call.split(':');
  return {
    eventVersion: '1.11',
    userIdentity: roleSession(),
    eventTime: '2026-11-24T09:00:00Z',
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: 'eu-west-1',
    sourceIPAddress: '198.51.100.7',
    requestParameters,
    responseElements: null,
    eventID: eventId(),
    eventType: 'AwsApiCall',
    recipientAccountId: account,
    ...more,
  };
}

/** The resources that CloudTrail lists beside a call. */
export function listed(...arns: readonly string[]): TrailRecord {
  return { resources: arns.map((ARN) => ({ ARN, accountId: account })) };
}
