import type { TrailFilter } from './types.js';

/**
 * What the path of a log file says
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html):
 * `[prefix/]AWSLogs/[o-org/]ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/…`.
 */
export interface LogPath {
  readonly kind: 'events' | 'digest' | 'insight';
  readonly account: string;
  readonly region: string;
  /** `2026/11/24`, the day of delivery. */
  readonly day: string;
}

const layout =
  /(?:^|\/)AWSLogs\/(?:o-[a-z0-9]+\/)?(\d{12})\/(CloudTrail|CloudTrail-Digest|CloudTrail-Insight)\/([a-z0-9-]+)\/(\d{4}\/\d\d\/\d\d)\//;

const kinds: Readonly<Record<string, LogPath['kind']>> = {
  CloudTrail: 'events',
  'CloudTrail-Digest': 'digest',
  'CloudTrail-Insight': 'insight',
};

/** Reads a path of the delivery layout; `undefined` for any other. */
export function readLogPath(path: string): LogPath | undefined {
  const [, account, kind, region, day] = layout.exec(path.replaceAll('\\', '/')) ?? [];
  const known = kinds[kind ?? ''];
  if (account === undefined || region === undefined || day === undefined || known === undefined) return undefined;
  return { kind: known, account, region, day };
}

/** A log file is delivered up to a quarter of an hour after its events, so those of a day's end lie in the next. */
const deliveryMillis = 60 * 60 * 1000;

/** The days, `2026/11/24`, under which events of the window may have been delivered. */
export function deliveryDays(from: string, to: string): readonly string[] {
  const last = dayOf(Date.parse(to) + deliveryMillis);
  const days: string[] = [];
  for (let time = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); dayOf(time) <= last; time += 24 * 60 * 60 * 1000) {
    days.push(dayOf(time));
  }
  return days;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10).replaceAll('-', '/');
}

/** Whether a log file of that path can hold events that the filter lets through. */
export function mayHold(path: LogPath, filter: TrailFilter): boolean {
  if (filter.regions.length > 0 && !filter.regions.includes(path.region)) return false;
  if (filter.accounts.length > 0 && !filter.accounts.includes(path.account)) return false;
  if (filter.from !== undefined && path.day < dayOf(Date.parse(filter.from))) return false;
  return filter.to === undefined || path.day <= dayOf(Date.parse(filter.to) + deliveryMillis);
}
