import type { CloudTrailClientConfig } from '@aws-sdk/client-cloudtrail';
import type { Diagnostic } from '../source/index.js';
import type { JsonObject } from './json.js';
import type { EndOf, MemberMarks } from './scan.js';

/** Who made a call, as far as the record tells. */
export interface Caller {
  /** `AssumedRole`, `IAMUser`, `Root`, `AWSService`, …; empty where the record does not say. */
  readonly type: string;
  readonly arn: string | undefined;
  readonly userName: string | undefined;
  readonly accountId: string | undefined;
  /** Of a session: the role (or the user) whose credentials it has. */
  readonly issuerArn: string | undefined;
  readonly issuerName: string | undefined;
  /** The service that made the call with the caller's credentials: `athena.amazonaws.com`, `AWS Internal`. */
  readonly invokedBy: string | undefined;
}

export interface TrailResource {
  readonly arn: string | undefined;
  /** The start of the ARNs concerned, which is all that S3 says of a listing. */
  readonly arnPrefix: string | undefined;
  readonly accountId: string | undefined;
  readonly type: string | undefined;
}

/**
 * One CloudTrail record, read
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
 */
export interface TrailEvent {
  readonly id: string | undefined;
  /** The same in the records of one call that were sent to several accounts or written by a VPC endpoint. */
  readonly sharedId: string | undefined;
  /** ISO 8601 in UTC, to the second: `2026-11-24T09:00:00Z`. */
  readonly time: string | undefined;
  /** `s3.amazonaws.com` */
  readonly source: string;
  readonly name: string;
  readonly type: string;
  readonly category: string;
  readonly region: string;
  /** The account whose log this is. */
  readonly account: string | undefined;
  readonly caller: Caller;
  readonly errorCode: string | undefined;
  readonly parameters: JsonObject;
  readonly response: JsonObject;
  readonly resources: readonly TrailResource[];
}

/** What a source knows of several equal records: Athena and Lake count before they answer. */
export interface Tally {
  readonly count: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** What became of a call: `failed` went past authorization or we cannot tell (`NoSuchKey`, a throttle). */
export type Outcome = 'succeeded' | 'denied' | 'failed';

/** One action that a call needed, on one resource. */
export interface ObservedRequest {
  /** In the catalog's spelling. */
  readonly action: string;
  /** `undefined` where the record does not tell the resource; `*` for an action that takes none. */
  readonly resource: string | undefined;
  /** What is known of a resource that is not: the start of its ARN, or the name that the call used. */
  readonly hint: string | undefined;
  /** Context keys that the record shows: `s3:prefix`. */
  readonly context: Readonly<Record<string, string>>;
  /** The event that this was concluded from, where the action itself is never recorded (`iam:PassRole`). */
  readonly inferredFrom: string | undefined;
}

/** What a record says about the caller's permissions. */
export type EventReading =
  | { readonly kind: 'requests'; readonly requests: readonly ObservedRequest[] }
  /** No permission is needed for it, or no call of the principal lies behind it. */
  | { readonly kind: 'none'; readonly reason: string }
  /** No action of the catalog fits. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

/** Which calls are asked for. An absent member does not restrict. */
export interface TrailFilter {
  /** A role's or user's ARN, or its name; `undefined` for everyone. */
  readonly principal: PrincipalFilter | undefined;
  readonly sessionName: string | undefined;
  /** ISO 8601 in UTC; both ends belong to the window. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
}

export interface PrincipalFilter {
  readonly kind: 'role' | 'user';
  /** The name at the end of the ARN, without its path. */
  readonly name: string;
  readonly arn: string | undefined;
}

/** One action on one resource, with how often and when it was called. */
export interface UsageRow {
  readonly action: string;
  readonly resource: string | undefined;
  readonly hint: string | undefined;
  readonly denied: boolean;
  /** The service that called on the principal's behalf. */
  readonly invokedBy: string | undefined;
  readonly inferredFrom: string | undefined;
  readonly count: number;
  /** Of `count`, those that failed for another reason than a missing permission. */
  readonly failed: number;
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
  /** By context key the values that were seen, each with its count; `''` counts the calls without the key. */
  readonly context: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Events for which no action is known. */
export interface UnknownEvent {
  readonly source: string;
  readonly name: string;
  readonly count: number;
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
  /** Actions with a similar name. */
  readonly nearest: readonly string[];
}

/** Records that stand for no permission, by reason. */
export interface PassedOver {
  readonly reason: string;
  readonly count: number;
}

/** What a principal did. */
export interface Usage {
  /** Sorted by action, then resource; uses before denied calls. */
  readonly rows: readonly UsageRow[];
  readonly unknown: readonly UnknownEvent[];
  readonly passedOver: readonly PassedOver[];
  /** Records that the filters let through, each once. */
  readonly events: number;
  readonly duplicates: number;
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
  readonly regions: readonly string[];
  readonly accounts: readonly string[];
  /** ARNs of the roles and users whose calls these are, as far as the records tell. */
  readonly principals: readonly string[];
}

/** What reading one source came to. */
export interface Reading {
  /** `files logs/`, `lookup eu-west-1` */
  readonly source: string;
  /** Whether everything that was asked for was read. */
  readonly complete: boolean;
  /** Whether the source can show object-level calls (data events) at all. */
  readonly dataEvents: 'possible' | 'never';
  /** Records read, whoever made the call. */
  readonly records: number;
  /** Errors make the reading incomplete; notes say what was left out on purpose. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes one record, as parsed JSON, from a source. */
export type RecordSink = (record: unknown, tally?: Tally) => void;

/** Takes records from their bytes, which spares parsing most of them. */
export interface ByteSink {
  /**
   * Takes the record that lies in `bytes` from `start` to `end`, with the places of its members' names; `false` where it
   * has to be parsed and given to the {@link RecordSink}.
   */
  take(bytes: Buffer, start: number, end: number, marks: MemberMarks): boolean;
  /** Tells objects that records repeat, so that they need no scan. */
  readonly endOf: EndOf;
}

/** How far a long read has come. `total` is absent where it cannot be known. */
export interface Progress {
  readonly source: string;
  readonly done: number;
  readonly total: number | undefined;
  readonly unit: 'bytes' | 'files' | 'seconds';
}

/** Whose credentials a source's calls to AWS carry, and in which Region it makes them; the SDK's defaults otherwise. */
export type SourceClient = Pick<CloudTrailClientConfig, 'credentials' | 'region'>;

/** What every source is given beside its own options. */
export interface ReadOptions {
  readonly client?: SourceClient | undefined;
  readonly filter: TrailFilter;
  readonly sink: RecordSink;
  /** For sources that read log files. */
  readonly byteSink?: ByteSink | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Everything that `trail` found out; also the JSON that `draft` and `audit` read. */
export interface TrailReport {
  readonly version: 1;
  readonly filter: TrailFilter;
  readonly readings: readonly Reading[];
  readonly usage: Usage;
}
