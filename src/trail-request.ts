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
} from './cloudtrail/index.js';

/** What a command line, or the action's input, gives by name. */
export interface Given {
  readonly has: (name: string) => boolean;
  readonly one: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
  /** The name as the user writes it: `--from`. */
  readonly spelled: (name: string) => string;
}

/** How much a query may scan where nobody says. */
export const DEFAULT_MAX_SCAN = '100GB';

export interface TrailRequest {
  readonly filter: TrailFilter;
  readonly sources: readonly TrailSource[];
}

export type TrailRequestRead =
  | { readonly ok: true; readonly value: TrailRequest }
  | { readonly ok: false; readonly message: string };

/** Reads what is asked for; `now` is in milliseconds since 1970. All that is wrong is named as the user would write it. */
export function readTrailRequest(given: Given, now: () => number): TrailRequestRead {
  const principal = readPrincipal(given);
  if (typeof principal === 'string') return { ok: false, message: principal };
  const from = readMoment(given.one('from'), now(), 'start');
  const to = readMoment(given.one('to'), now(), 'end');
  const bad = from === null ? 'from' : to === null ? 'to' : undefined;
  if (bad !== undefined) return { ok: false, message: `\`${given.spelled(bad)}\` is no time: \`${given.one(bad)}\`` };
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    return { ok: false, message: `\`${given.spelled('from')}\` is after \`${given.spelled('to')}\`` };
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

function readPrincipal(given: Given): PrincipalFilter | undefined | string {
  const role = given.one('role');
  const user = given.one('user');
  if (role !== undefined && user !== undefined)
    return `give \`${given.spelled('role')}\` or \`${given.spelled('user')}\`, not both`;
  const [kind, named] = role === undefined ? (['user', user] as const) : (['role', role] as const);
  if (named === undefined) return undefined;
  return principalFilter(kind, named) ?? `\`${named}\` is no ${kind}'s ARN or name`;
}

/** The sources, or what is wrong with one. */
function readSources(given: Given, now: () => number): readonly TrailSource[] | string {
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

function filesSource(given: Given): TrailSource | undefined {
  const paths = given.all('files');
  return paths.length === 0 ? undefined : (options) => readFiles({ ...options, paths });
}

function lookupSource(given: Given, now: () => number): TrailSource | undefined {
  if (!given.has('lookup')) return undefined;
  return (options) => lookupEvents({ ...options, regions: given.all('region'), state: given.one('state'), now });
}

function bucketSource(given: Given, now: () => number): TrailSource | string | undefined {
  const url = given.one('s3');
  if (url === undefined) return undefined;
  const [, bucket, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(url) ?? [];
  if (bucket === undefined) return `\`${given.spelled('s3')}\` is no \`s3://BUCKET/PREFIX\`: \`${url}\``;
  const prefix = path.replace(/AWSLogs\/?$/, '').replace(/(?<=[^/])$/, '/');
  return (options) => readBucket({ ...options, bucket, prefix, now: isoSeconds(now()) });
}

function athenaSource(given: Given, now: () => number): TrailSource | string | undefined {
  const named = readAthenaTable(given);
  const maxScanBytes = readSize(given.one('max-scan') ?? DEFAULT_MAX_SCAN);
  if (named === undefined || typeof named === 'string') return named;
  if (maxScanBytes === undefined) return noSize(given);
  const [workgroup, output] = [given.one('athena-workgroup'), given.one('athena-output')];
  return (options) => readAthena({ ...options, ...named, workgroup, output, maxScanBytes, now: isoSeconds(now()) });
}

/** `--athena DB.TABLE`; text for a fault. */
export function readAthenaTable(
  given: Given,
): { readonly database: string; readonly table: string } | string | undefined {
  const named = given.one('athena');
  if (named === undefined) return undefined;
  const [database, table, ...rest] = named.split('.');
  if (!database || !table || rest.length > 0)
    return `\`${given.spelled('athena')}\` is no \`DATABASE.TABLE\`: \`${named}\``;
  return { database, table };
}

function lakeSource(given: Given, now: () => number): TrailSource | string | undefined {
  const store = given.one('lake');
  if (store === undefined) return undefined;
  if (lakeStoreId(store) === undefined) return `\`${given.spelled('lake')}\` is no event data store: \`${store}\``;
  const maxScanBytes = readSize(given.one('max-scan') ?? DEFAULT_MAX_SCAN);
  if (maxScanBytes === undefined) return noSize(given);
  return (options) => readLake({ ...options, store, maxScanBytes, now: isoSeconds(now()) });
}

function noSize(given: Given): string {
  return `\`${given.spelled('max-scan')}\` is no size such as 500MB or 2TB: \`${given.one('max-scan')}\``;
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
