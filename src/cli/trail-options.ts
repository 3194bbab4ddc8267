import {
  lakeStoreId,
  lookupEvents,
  type PrincipalFilter,
  principalFilter,
  readAthena,
  readBucket,
  readFiles,
  readLake,
  type TrailFilter,
  type TrailSource,
} from '../cloudtrail/index.js';
import type { Arguments, Option } from './arguments.js';

const DEFAULT_MAX_SCAN = '100GB';

/** What `trail`, `draft` and `audit` take to say whose calls they are about, and where to read them. */
export const TRAIL_OPTIONS: Readonly<Record<string, Option>> = {
  role: { type: 'string', value: 'ARN|NAME', description: 'The role whose calls are asked for' },
  user: { type: 'string', value: 'ARN|NAME', description: 'The user whose calls are asked for' },
  session: { type: 'string', value: 'NAME', description: 'Only the session of this name' },
  from: {
    type: 'string',
    value: 'TIME',
    description: 'Only calls since then: 2026-11-24, 2026-11-24T09:00Z, or 30d, 12h ago',
  },
  to: { type: 'string', value: 'TIME', description: 'Only calls until then' },
  region: {
    type: 'string',
    multiple: true,
    value: 'REGION',
    description: 'Only calls in this Region; may be repeated',
  },
  account: { type: 'string', multiple: true, value: 'ID', description: 'Only calls in this account; may be repeated' },
  files: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    description: 'Read log files, or a folder of them; may be repeated',
  },
  lookup: {
    type: 'boolean',
    description: 'Look up the management events of the last 90 days with CloudTrail’s API',
  },
  s3: { type: 'string', value: 's3://BUCKET/PREFIX', description: 'Read log files from a trail’s bucket' },
  athena: { type: 'string', value: 'DB.TABLE', description: 'Query a table over a trail’s log files' },
  'athena-workgroup': { type: 'string', value: 'NAME', description: 'Athena’s workgroup (default: the account’s)' },
  'athena-output': {
    type: 'string',
    value: 's3://…',
    description: 'Where Athena writes its answer (default: the workgroup’s)',
  },
  lake: { type: 'string', value: 'ARN|ID', description: 'Query an event data store of CloudTrail Lake' },
  'max-scan': {
    type: 'string',
    value: 'SIZE',
    description: `Stop a query that scans more: 500MB, 2TB (default: ${DEFAULT_MAX_SCAN})`,
  },
  state: {
    type: 'string',
    value: 'FILE',
    description: 'Keep what was looked up, to go on from it after an interruption',
  },
};

export const NO_SOURCE = 'name what to read: `--files PATH`, `--lookup`, `--s3 URL`, `--athena TABLE` or `--lake ID`';

export const TRAIL_DETAILS = `Sources may be combined; an event that several of them hold counts once. LookupEvents never shows object-level calls
(s3:GetObject, dynamodb:PutItem, lambda:Invoke): they are only in the logs of a trail that records data events.`;

export interface TrailRequest {
  readonly filter: TrailFilter;
  readonly sources: readonly TrailSource[];
}

export type TrailRequestRead =
  | { readonly ok: true; readonly value: TrailRequest }
  | { readonly ok: false; readonly message: string };

/** Reads {@link TRAIL_OPTIONS}; `now` is in milliseconds since 1970. */
export function readTrailRequest(given: Arguments, now: () => number): TrailRequestRead {
  const principal = readPrincipal(given);
  if (typeof principal === 'string') return { ok: false, message: principal };
  const from = readMoment(given.one('from'), now(), 'start');
  const to = readMoment(given.one('to'), now(), 'end');
  const bad = from === null ? 'from' : to === null ? 'to' : undefined;
  if (bad !== undefined) return { ok: false, message: `\`--${bad}\` is no time: \`${given.one(bad)}\`` };
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    return { ok: false, message: `\`--from\` is after \`--to\`` };
  }
  const filter: TrailFilter = {
    principal: principal ?? undefined,
    sessionName: given.one('session'),
    from: from ?? undefined,
    to: to ?? undefined,
    regions: given.all('region'),
    accounts: given.all('account'),
  };
  const sources = readSources(given, now);
  return typeof sources === 'string' ? { ok: false, message: sources } : { ok: true, value: { filter, sources } };
}

function readPrincipal(given: Arguments): PrincipalFilter | undefined | string {
  const role = given.one('role');
  const user = given.one('user');
  if (role !== undefined && user !== undefined) return 'give `--role` or `--user`, not both';
  const [kind, named] = role === undefined ? (['user', user] as const) : (['role', role] as const);
  if (named === undefined) return undefined;
  return principalFilter(kind, named) ?? `\`${named}\` is no ${kind}'s ARN or name`;
}

/** The sources, or what is wrong with one. */
function readSources(given: Arguments, now: () => number): readonly TrailSource[] | string {
  const sources: readonly (TrailSource | string | undefined)[] = [
    filesSource(given),
    bucketSource(given, now),
    athenaSource(given, now),
    lakeSource(given, now),
    lookupSource(given, now),
  ];
  return (
    sources.find((source) => typeof source === 'string') ?? sources.filter((source) => typeof source === 'function')
  );
}

function filesSource(given: Arguments): TrailSource | undefined {
  const paths = given.all('files');
  return paths.length === 0 ? undefined : (options) => readFiles({ ...options, paths });
}

function lookupSource(given: Arguments, now: () => number): TrailSource | undefined {
  if (!given.has('lookup')) return undefined;
  return (options) => lookupEvents({ ...options, regions: given.all('region'), state: given.one('state'), now });
}

function bucketSource(given: Arguments, now: () => number): TrailSource | string | undefined {
  const url = given.one('s3');
  if (url === undefined) return undefined;
  const [, bucket, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(url) ?? [];
  if (bucket === undefined) return `\`--s3\` is no \`s3://BUCKET/PREFIX\`: \`${url}\``;
  const prefix = path.replace(/AWSLogs\/?$/, '').replace(/(?<=[^/])$/, '/');
  return (options) => readBucket({ ...options, bucket, prefix, now: isoSeconds(now()) });
}

function athenaSource(given: Arguments, now: () => number): TrailSource | string | undefined {
  const named = readAthenaTable(given);
  const maxScanBytes = readSize(given.one('max-scan') ?? DEFAULT_MAX_SCAN);
  if (named === undefined || typeof named === 'string') return named;
  if (maxScanBytes === undefined) return noSize(given);
  const [workgroup, output] = [given.one('athena-workgroup'), given.one('athena-output')];
  return (options) => readAthena({ ...options, ...named, workgroup, output, maxScanBytes, now: isoSeconds(now()) });
}

/** `--athena DB.TABLE`; text for a fault. */
export function readAthenaTable(
  given: Arguments,
): { readonly database: string; readonly table: string } | string | undefined {
  const named = given.one('athena');
  if (named === undefined) return undefined;
  const [database, table, ...rest] = named.split('.');
  if (!database || !table || rest.length > 0) return `\`--athena\` is no \`DATABASE.TABLE\`: \`${named}\``;
  return { database, table };
}

function lakeSource(given: Arguments, now: () => number): TrailSource | string | undefined {
  const store = given.one('lake');
  if (store === undefined) return undefined;
  if (lakeStoreId(store) === undefined) return `\`--lake\` is no event data store: \`${store}\``;
  const maxScanBytes = readSize(given.one('max-scan') ?? DEFAULT_MAX_SCAN);
  if (maxScanBytes === undefined) return noSize(given);
  return (options) => readLake({ ...options, store, maxScanBytes, now: isoSeconds(now()) });
}

function noSize(given: Arguments): string {
  return `\`--max-scan\` is no size such as 500MB or 2TB: \`${given.one('max-scan')}\``;
}

const sizeUnits: Readonly<Record<string, number>> = { kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 };

function readSize(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt]b)$/i.exec(text) ?? [];
  const bytes = Number(number) * (sizeUnits[unit.toLowerCase()] ?? Number.NaN);
  return Number.isNaN(bytes) || bytes <= 0 ? undefined : bytes;
}

const unitMillis: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000 };

/** A moment in UTC to the second; `null` for text that is none. A date alone is its first or last second. */
function readMoment(text: string | undefined, now: number, end: 'start' | 'end'): string | null | undefined {
  if (text === undefined) return undefined;
  const [, count, unit] = /^(\d+)([dhm])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return isoSeconds(now - Number(count) * (unitMillis[unit] ?? 0));
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const millis = Date.parse(`${text}T${end === 'start' ? '00:00:00' : '23:59:59'}Z`);
    return Number.isNaN(millis) ? null : isoSeconds(millis);
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const millis = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(millis) ? null : isoSeconds(millis);
}

function isoSeconds(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, 19)}Z`;
}
