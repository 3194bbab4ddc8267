import type { CloudTrailClient, LookupEventsCommandOutput } from '@aws-sdk/client-cloudtrail';
import type { Diagnostic } from '../../source/index.js';
import { readEvent, readTime } from '../event.js';
import { isCaller } from '../filter.js';
import type { Reading, ReadOptions } from '../types.js';
import { awsFault, interrupted, patiently, type Sleep, sleep } from './aws.js';
import { type LookupState, openState, volatileState } from './lookup-state.js';

export interface LookupOptions extends ReadOptions {
  /** The Regions to look in, one after the other; none stands for the environment's. */
  readonly regions: readonly string[];
  /** A file that keeps what was read, so that an interrupted look-up can go on. */
  readonly state?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep?: Sleep | undefined;
}

/** LookupEvents takes 2 requests a second, for an account and Region together. */
const pauseMillis = 500;
const pageSize = 50;
const keptDays = 90;

/**
 * Looks up the management events of the last 90 days
 * (https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html). They come newest first, so
 * a look-up that was interrupted goes on from the oldest event it saw; what it meets again counts once.
 */
export async function lookupEvents(options: LookupOptions): Promise<Reading> {
  const source = `lookup ${options.regions.join(' ')}`.trim();
  const { CloudTrailClient: Client, LookupEventsCommand: Command } = await import('@aws-sdk/client-cloudtrail');
  const now = secondAfter(options.now());
  const opened =
    options.state === undefined
      ? { ok: true as const, value: volatileState(options.filter.to ?? now) }
      : await openState(options.state, options.filter, now);
  if (!opened.ok) return reading(source, 0, opened.diagnostics);
  const state = opened.value;
  for (const record of state.records) options.sink(record);
  const faults: Diagnostic[] = [];
  let records = 0;
  for (const region of options.regions.length === 0 ? [undefined] : options.regions) {
    // Retries are our own: the client's would not keep to the pace.
    const client = new Client({ ...options.client, ...(region === undefined ? {} : { region }), maxAttempts: 1 });
    const send: Send = (input) => client.send(new Command(input));
    const result = await lookupRegion(options, state, await regionOf(client, region), send);
    client.destroy();
    records += result.read;
    faults.push(...result.faults);
  }
  return reading(source, records, [...faults, ...notes(options)]);
}

type Send = (input: {
  readonly EndTime: Date;
  readonly StartTime?: Date;
  readonly NextToken?: string;
  readonly MaxResults: number;
  readonly LookupAttributes?: { readonly AttributeKey: 'Username'; readonly AttributeValue: string }[];
}) => Promise<LookupEventsCommandOutput>;

async function regionOf(client: CloudTrailClient, region: string | undefined): Promise<string> {
  return region ?? (await client.config.region());
}

interface RegionResult {
  readonly read: number;
  readonly faults: readonly Diagnostic[];
}

async function lookupRegion(
  options: LookupOptions,
  state: LookupState,
  region: string,
  send: Send,
): Promise<RegionResult> {
  const source = `lookup ${region}`;
  let { oldest, done, read } = state.progressOf(region);
  const pace = pacer(options.sleep ?? sleep, options.now, options.signal);
  // The whole second of the oldest event: what was read of it before counts once.
  const end = oldest === undefined ? state.until : secondAfter(Date.parse(oldest) + 1);
  let token: string | undefined;
  try {
    while (!done) {
      if (options.signal?.aborted === true) return { read, faults: [cutShort(source, options)] };
      const page = await patiently(
        async () => {
          await pace();
          return send({ ...query(options, end), ...(token === undefined ? {} : { NextToken: token }) });
        },
        { sleep: options.sleep ?? sleep, signal: options.signal },
      );
      const records = (page.Events ?? []).map(({ CloudTrailEvent }) => parse(CloudTrailEvent));
      read += records.length;
      oldest = oldestOf(page, oldest);
      token = page.NextToken;
      done = token === undefined;
      const wanted = records.filter((record) => isOfCaller(record, options));
      for (const record of wanted) options.sink(record);
      await state.save(region, wanted, { oldest, done, read });
      report(options, source, state.until, done ? (options.filter.from ?? oldest) : oldest);
    }
  } catch (error) {
    if (options.signal?.aborted === true) return { read, faults: [cutShort(source, options)] };
    return { read, faults: [awsFault(source, error, 'cloudtrail:LookupEvents')] };
  }
  return { read, faults: [] };
}

function query({ filter }: LookupOptions, end: string) {
  // One attribute only, further ones are ignored. A session's name is the user name of its events; a role has none.
  const userName = filter.sessionName ?? (filter.principal?.kind === 'user' ? filter.principal.name : undefined);
  return {
    EndTime: new Date(end),
    MaxResults: pageSize,
    ...(filter.from === undefined ? {} : { StartTime: new Date(filter.from) }),
    ...(userName === undefined
      ? {}
      : { LookupAttributes: [{ AttributeKey: 'Username' as const, AttributeValue: userName }] }),
  };
}

/** Waits until half a second has passed since the last call. */
function pacer(wait: Sleep, now: () => number, signal: AbortSignal | undefined): () => Promise<void> {
  let next = 0;
  return async () => {
    const ahead = next - now();
    if (ahead > 0) await wait(ahead, signal);
    next = Math.max(next, now()) + pauseMillis;
  };
}

/** What cannot be parsed goes on as it is, and is counted as unreadable. */
function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Records of others are not kept; what is unreadable is, to be counted. */
function isOfCaller(record: unknown, { filter }: LookupOptions): boolean {
  const read = readEvent(record);
  return !read.ok || isCaller(read.event.caller, filter);
}

function oldestOf(page: LookupEventsCommandOutput, before: string | undefined): string | undefined {
  return (page.Events ?? []).reduce<string | undefined>((oldest, { EventTime }) => {
    const time = EventTime === undefined ? undefined : readTime(EventTime.toISOString());
    return time !== undefined && (oldest === undefined || time < oldest) ? time : oldest;
  }, before);
}

function report(
  { onProgress, filter }: LookupOptions,
  source: string,
  until: string,
  oldest: string | undefined,
): void {
  if (onProgress === undefined || oldest === undefined) return;
  const end = Date.parse(until);
  const start = filter.from === undefined ? end - keptDays * 24 * 60 * 60 * 1000 : Date.parse(filter.from);
  onProgress({ source, done: (end - Date.parse(oldest)) / 1000, total: (end - start) / 1000, unit: 'seconds' });
}

/** The first whole second that is not before the moment. */
function secondAfter(millis: number): string {
  return `${new Date(Math.ceil(millis / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}

function cutShort(source: string, { state }: LookupOptions): Diagnostic {
  return interrupted(
    source,
    state === undefined
      ? 'keep what was read with `--state FILE` the next time'
      : `run it again to go on from \`${state}\``,
  );
}

function notes({ regions }: LookupOptions): readonly Diagnostic[] {
  const shown: Diagnostic = {
    code: 'no-data-events',
    severity: 'note',
    message:
      'LookupEvents never shows object-level calls such as `s3:GetObject`, `dynamodb:PutItem` or `lambda:Invoke`',
    help: 'read a trail that records data events as well: `--files`, `--s3`, `--athena` or `--lake`',
  };
  if (regions.length === 0 || regions.includes('us-east-1')) return [shown];
  const global: Diagnostic = {
    code: 'no-global-services',
    severity: 'note',
    message: 'IAM, STS and other global services write their events in us-east-1, which is not among the Regions',
    help: 'add `--region us-east-1`',
  };
  return [shown, global];
}

function reading(source: string, records: number, diagnostics: readonly Diagnostic[]): Reading {
  const complete = !diagnostics.some(({ severity }) => severity === 'error');
  return { source, complete, dataEvents: 'never', records, diagnostics };
}
