import * as z from 'zod/mini';
import type { Read } from '../source/index.js';
import type { TrailReport, Usage, UsageRow } from './types.js';

const maybe = z.optional(z.string());
const strings = z.array(z.string());

const row = z.object({
  action: z.string(),
  resource: maybe,
  hint: maybe,
  denied: z.boolean(),
  invokedBy: maybe,
  inferredFrom: maybe,
  count: z.number(),
  failed: z.number(),
  firstSeen: maybe,
  lastSeen: maybe,
  context: z.record(z.string(), z.record(z.string(), z.number())),
});

const report = z.object({
  version: z.literal(1),
  filter: z.object({
    principal: z.optional(z.object({ kind: z.enum(['role', 'user']), name: z.string(), arn: maybe })),
    sessionName: maybe,
    from: maybe,
    to: maybe,
    regions: strings,
    accounts: strings,
  }),
  readings: z.array(
    z.object({
      source: z.string(),
      complete: z.boolean(),
      dataEvents: z.enum(['possible', 'never']),
      records: z.number(),
    }),
  ),
  usage: z.object({
    rows: z.array(row),
    unknown: z.array(
      z.object({
        source: z.string(),
        name: z.string(),
        count: z.number(),
        firstSeen: maybe,
        lastSeen: maybe,
        nearest: strings,
      }),
    ),
    passedOver: z.array(z.object({ reason: z.string(), count: z.number() })),
    events: z.number(),
    duplicates: z.number(),
    firstSeen: maybe,
    lastSeen: maybe,
    regions: strings,
    accounts: strings,
    principals: strings,
  }),
});

type Parsed = z.infer<typeof report>;

/** Reads the JSON that `trail --format json` writes. */
export function readTrailReport(text: string, path: string): Read<TrailReport> {
  const parsed = report.safeParse(parseJson(text));
  if (parsed.success) return { ok: true, value: filledIn(parsed.data), warnings: [] };
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : ` at \`${issue.path.join('.')}\``;
  return {
    ok: false,
    diagnostics: [
      {
        code: 'not-a-trail-report',
        severity: 'error',
        message: `the file is no report of \`iam-expect trail\`${where}`,
        help: 'write it with `iam-expect trail … --format json`',
        path,
      },
    ],
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON leaves out what is undefined. */
function filledIn({ filter, readings, usage }: Parsed): TrailReport {
  const { principal } = filter;
  return {
    version: 1,
    filter: {
      ...filter,
      principal: principal && { ...principal, arn: principal.arn },
      sessionName: filter.sessionName,
      from: filter.from,
      to: filter.to,
    },
    readings: readings.map((reading) => ({ ...reading, diagnostics: [] })),
    usage: {
      ...usage,
      firstSeen: usage.firstSeen,
      lastSeen: usage.lastSeen,
      rows: usage.rows.map(filledRow),
      unknown: usage.unknown.map((event) => ({ ...event, firstSeen: event.firstSeen, lastSeen: event.lastSeen })),
    },
  };
}

function filledRow(parsed: Parsed['usage']['rows'][number]): UsageRow {
  const { resource, hint, invokedBy, inferredFrom, firstSeen, lastSeen } = parsed;
  return { ...parsed, resource, hint, invokedBy, inferredFrom, firstSeen, lastSeen };
}

/**
 * Several reports as one. The same event in two of them counts twice, which changes counts and nothing else; read
 * overlapping sources in one run to avoid it.
 */
export function mergeReports(reports: readonly [TrailReport, ...TrailReport[]]): TrailReport {
  return reports.reduce((a, b) => ({
    version: 1,
    filter: {
      ...a.filter,
      from: earliest(a.filter.from, b.filter.from),
      to: latest(a.filter.to, b.filter.to),
      regions: union(a.filter.regions, b.filter.regions),
      accounts: union(a.filter.accounts, b.filter.accounts),
    },
    readings: [...a.readings, ...b.readings],
    usage: mergeUsage(a.usage, b.usage),
  }));
}

function mergeUsage(a: Usage, b: Usage): Usage {
  return {
    // Rows of the same action and resource are put together by whoever counts them.
    rows: [...a.rows, ...b.rows],
    unknown: [...a.unknown, ...b.unknown],
    passedOver: [...a.passedOver, ...b.passedOver],
    events: a.events + b.events,
    duplicates: a.duplicates + b.duplicates,
    firstSeen: earliest(a.firstSeen ?? b.firstSeen, b.firstSeen ?? a.firstSeen),
    lastSeen: latest(a.lastSeen ?? b.lastSeen, b.lastSeen ?? a.lastSeen),
    regions: union(a.regions, b.regions),
    accounts: union(a.accounts, b.accounts),
    principals: union(a.principals, b.principals),
  };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

/** An open end stays open. */
function earliest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? undefined : a < b ? a : b;
}

function latest(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || b === undefined ? undefined : a > b ? a : b;
}
