import { printable } from '../source/index.js';
import type { Progress, TrailReport, Usage, UsageRow } from './types.js';

export interface TableOptions {
  /** How many resources of an action are shown; the rest is counted. */
  readonly maxResources: number;
}

/** What a principal did, for people: actions with their resources, denied calls apart. */
export function usageTable({ usage }: TrailReport, { maxResources }: TableOptions): string {
  const used = usage.rows.filter(({ denied }) => !denied);
  const denied = usage.rows.filter((row) => row.denied);
  const parts = [
    ...section('Calls', used, maxResources),
    ...section('Denied calls', denied, maxResources),
    ...unknownPart(usage),
    summaryLine(usage),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(title: string, rows: readonly UsageRow[], maxResources: number): readonly string[] {
  if (rows.length === 0) return [];
  const header = ['ACTION', 'COUNT', 'FIRST SEEN', 'LAST SEEN', 'RESOURCE'];
  const lines = grouped(rows).flatMap((group) => groupLines(group, maxResources));
  return [`${title}:\n${columns([header, ...lines])}`];
}

/** The rows of one action, marked where a service called. */
function grouped(rows: readonly UsageRow[]): readonly (readonly UsageRow[])[] {
  const groups = new Map<string, UsageRow[]>();
  for (const row of rows) {
    const key = nameOf(row);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

function nameOf({ action, invokedBy, inferredFrom }: UsageRow): string {
  if (inferredFrom !== undefined) return `${action} (concluded from ${inferredFrom})`;
  return invokedBy === undefined ? action : `${action} (by ${invokedBy})`;
}

function groupLines(rows: readonly UsageRow[], maxResources: number): readonly (readonly string[])[] {
  const shown = rows
    .slice(0, maxResources)
    .map((row, index) => [
      index === 0 ? nameOf(row) : '',
      row.failed > 0 ? `${row.count} (${row.failed} failed)` : String(row.count),
      row.firstSeen ?? '',
      row.lastSeen ?? '',
      row.resource ?? `unknown${row.hint === undefined ? '' : ` (${row.hint})`}`,
    ]);
  const more = rows.slice(maxResources);
  if (more.length === 0) return shown;
  const count = more.reduce((sum, row) => sum + row.count, 0);
  return [...shown, ['', String(count), '', '', `and ${more.length} more resources`]];
}

function unknownPart({ unknown }: Usage): readonly string[] {
  if (unknown.length === 0) return [];
  const lines = unknown.map(({ source, name, count, nearest }) => [
    `${source} ${name}`,
    String(count),
    nearest.length === 0 ? '' : `perhaps ${nearest.join(', ')}`,
  ]);
  return [`Events for which no action is known:\n${columns([['EVENT', 'COUNT', ''], ...lines])}`];
}

function summaryLine({ events, duplicates, firstSeen, lastSeen, regions, passedOver }: Usage): string {
  const window =
    firstSeen === undefined ? '' : ` from ${firstSeen} to ${lastSeen ?? firstSeen} in ${regions.join(', ')}`;
  return [
    `${events} events${window}`,
    ...(duplicates > 0 ? [`${duplicates} duplicates left out`] : []),
    ...passedOver.map(({ reason, count }) => `${count} passed over: ${reason}`),
  ].join('; ');
}

/** Columns as wide as their widest cell. What does not print is escaped: resources are text from a log. */
function columns(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}

const csvHeader = [
  'action',
  'resource',
  'hint',
  'denied',
  'invoked_by',
  'inferred_from',
  'count',
  'failed',
  'first_seen',
  'last_seen',
];

/** One line an action and resource (RFC 4180). */
export function usageCsv({ usage }: TrailReport): string {
  const lines = usage.rows.map((row) => [
    row.action,
    row.resource ?? '',
    row.hint ?? '',
    String(row.denied),
    row.invokedBy ?? '',
    row.inferredFrom ?? '',
    String(row.count),
    String(row.failed),
    row.firstSeen ?? '',
    row.lastSeen ?? '',
  ]);
  return [csvHeader, ...lines].map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}

/** Spreadsheets run a field that begins like a formula, so it is made text. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The report for other programs, and for `draft` and `audit` to go on from. */
export function usageJson(report: TrailReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

const barWidth = 24;

/** `files logs/ [######------------------] 25%, about 12 s left`; `elapsed` is in milliseconds. */
export function progressText({ source, done, total }: Progress, elapsed: number): string {
  if (total === undefined || total === 0) return `${printable(source)} …`;
  const share = Math.min(1, done / total);
  const filled = Math.round(share * barWidth);
  const bar = `${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}`;
  const left = share > 0 ? Math.round((elapsed / share - elapsed) / 1000) : undefined;
  const estimate = left === undefined || share === 1 ? '' : `, about ${duration(left)} left`;
  return `${printable(source)} [${bar}] ${Math.floor(share * 100)}%${estimate}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
}
