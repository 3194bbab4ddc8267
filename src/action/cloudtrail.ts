import { audit } from '../audit/index.js';
import { openSession } from '../aws/index.js';
import type { CheckOutcome } from '../check.js';
import type { TrailFilter, TrailSource } from '../cloudtrail/index.js';
import { didYouMean } from '../source/index.js';
import { readTrailRequest } from '../trail-request.js';
import { type Report, summarize } from '../verdict/index.js';

/** What the input `cloudtrail` asks for. */
export interface CloudTrailInput {
  readonly sources: readonly TrailSource[];
  readonly filter: TrailFilter;
  readonly days: number;
}

export type CloudTrailInputRead =
  | { readonly ok: true; readonly value: CloudTrailInput | undefined }
  | { readonly ok: false; readonly fault: string };

const DEFAULT_DAYS = 90;

/** What may stand on a line, as `name=value`; `lookup` stands alone. */
const NAMES = [
  'files',
  's3',
  'athena',
  'athena-workgroup',
  'athena-output',
  'lake',
  'max-scan',
  'region',
  'account',
  'from',
  'to',
  'session',
  'days',
] as const;

/** Reads the input `cloudtrail`, one source or setting a line; no line asks for no audit. */
export function readCloudTrailInput(lines: readonly string[], now: () => number): CloudTrailInputRead {
  if (lines.length === 0) return { ok: true, value: undefined };
  const values = new Map<string, string[]>();
  for (const line of lines) {
    const [, name = line, value] = /^([^=]+?)\s*=\s*(.*)$/.exec(line) ?? [];
    const fault = faultOf(name, value);
    if (fault !== undefined) return { ok: false, fault };
    values.set(name, [...(values.get(name) ?? []), value ?? '']);
  }
  const all = (name: string): readonly string[] => values.get(name) ?? [];
  const one = (name: string): string | undefined => all(name)[0];
  const days = Number(one('days') ?? DEFAULT_DAYS);
  if (!Number.isInteger(days) || days < 1) return { ok: false, fault: `\`days\` is a whole number of at least 1` };
  const request = readTrailRequest({ has: (name) => values.has(name), one, all, spelled: (name) => name }, now);
  if (!request.ok) return { ok: false, fault: request.message };
  const { sources, filter } = request.value;
  if (sources.length === 0)
    return { ok: false, fault: 'name a source: `lookup`, `files=…`, `s3=…`, `athena=…` or `lake=…`' };
  return { ok: true, value: { sources, filter, days } };
}

function faultOf(name: string, value: string | undefined): string | undefined {
  if (name === 'lookup') return value === undefined ? undefined : '`lookup` takes no value';
  if (!NAMES.some((known) => known === name)) {
    return `unknown line \`${name}\`: ${didYouMean(name, [...NAMES, 'lookup'], `lines are \`lookup\` and ${NAMES.join('=…, ')}=…`)}`;
  }
  return value === undefined || value === '' ? `\`${name}\` needs a value: \`${name}=…\`` : undefined;
}

interface AuditRun {
  readonly expectations: readonly string[];
  readonly cwd: string;
  readonly suites: readonly string[];
  readonly aws: Parameters<typeof openSession>[0];
  readonly now: number;
}

/** A check's outcome, with what an audit found where one is asked for. Neither is reported where one could not run. */
export async function withAudit(
  checked: CheckOutcome,
  input: CloudTrailInput | undefined,
  run: AuditRun,
): Promise<CheckOutcome> {
  if (input === undefined || checked.kind === 'could-not-run') return checked;
  const audited = await runAudit(input, run);
  if (audited.kind === 'could-not-run') return audited;
  const inputs = [...(checked.inputs ?? []), ...(audited.inputs ?? [])];
  return { ...checked, report: joinReports(checked.report, audited.report), inputs };
}

/** Audits with the credentials that the check has: the role's, or those of the environment. */
async function runAudit({ sources, filter, days }: CloudTrailInput, run: AuditRun): Promise<CheckOutcome> {
  const session = await sessionFor(run);
  if (!session.ok) return { kind: 'could-not-run', diagnostics: [session.diagnostic] };
  const { expectations, cwd, suites, now } = run;
  return audit({
    expectations,
    cwd,
    suites,
    sources,
    client: session.client,
    filter,
    days,
    now,
  });
}

/** Without a role to assume the sources find the environment's credentials by themselves, if they need any. */
async function sessionFor({ aws }: AuditRun) {
  if (aws.roleToAssume === undefined) return { ok: true as const, client: undefined };
  const opened = await openSession(aws);
  if (opened.ok) {
    const { credentials, region } = opened.value.iam.config;
    return { ok: true as const, client: { credentials, region } };
  }
  const diagnostic = {
    code: 'no-credentials',
    severity: 'error',
    message: `CloudTrail cannot be read: ${opened.failure.reason}`,
  } as const;
  return { ok: false as const, diagnostic };
}

/** The check's report with the audit's verdicts after its own. INVARIANT: the worst of both is the verdict of both. */
function joinReports(check: Report, audited: Report): Report {
  const verdicts = [...check.verdicts, ...audited.verdicts];
  return {
    ...check,
    verdicts,
    diagnostics: [
      ...check.diagnostics,
      ...audited.diagnostics.filter((one) => !check.diagnostics.some((other) => same(one, other))),
    ],
    summary: summarize(verdicts),
    notes: [...check.notes, ...audited.notes],
  };
}

function same(a: Report['diagnostics'][number], b: Report['diagnostics'][number]): boolean {
  return a.code === b.code && a.message === b.message && a.range?.start.offset === b.range?.start.offset;
}
