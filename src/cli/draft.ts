import { stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import type { TrailReport } from '../cloudtrail/index.js';
import { type DenyList, type Draft, draft as draftPair, managedPolicyCharacters } from '../draft/index.js';
import { loadCatalog } from '../files/index.js';
import { packActions } from '../packs/index.js';
import { formatDiagnostic } from '../source/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { TRAIL_DETAILS, TRAIL_OPTIONS } from './trail-options.js';
import { isComplete, readingLines, runTrail } from './trail-run.js';

const DEFAULT_GENERALISE_FROM = 5;

/** `iam-expect draft`: the policy that a principal's calls need, and its expectations. */
export const draft: Command = {
  usage: 'draft --role ARN [OPTIONS]',
  description:
    'Writes the policy that the observed calls of a role or user need, with its reasons, and expectations for it.',
  positionals: false,
  options: {
    ...TRAIL_OPTIONS,
    trail: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      description: 'Go on from what `trail --format json` wrote; may be repeated',
    },
    policy: { type: 'string', value: 'PATH', description: 'Where the policy goes (default: NAME.policy.jsonc)' },
    expectations: {
      type: 'string',
      value: 'PATH',
      description: 'Where the expectations go (default: NAME.iam-expect.yml)',
    },
    'generalise-from': {
      type: 'string',
      value: 'N',
      description: `How many names in one folder become \`folder/*\` (default: ${DEFAULT_GENERALISE_FROM})`,
    },
    'allow-incomplete': { type: 'boolean', description: 'Draft although something could not be read' },
    force: { type: 'boolean', description: 'Overwrite files that exist' },
  },
  details: `${TRAIL_DETAILS}

Exit codes: 0 both files were written, 2 they were not.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const generaliseFrom = Number(given.one('generalise-from') ?? DEFAULT_GENERALISE_FROM);
  if (!Number.isInteger(generaliseFrom) || generaliseFrom < 2) {
    return couldNotRun(['`--generalise-from` is a whole number of at least 2'], terminal);
  }
  const outcome = await runTrail(given, terminal);
  if (!outcome.ok) return couldNotRun(outcome.faults, terminal);
  const { report } = outcome;
  const said = readingLines(report);
  if (said.length > 0) terminal.err(`${said.join('\n')}\n`);
  if (!isComplete(report) && !given.has('allow-incomplete')) {
    return couldNotRun(
      ['not everything was read, so the draft would miss calls; `--allow-incomplete` drafts anyway'],
      terminal,
    );
  }
  const principal = principalOf(report);
  if (!principal.startsWith('arn:')) return couldNotRun([principal], terminal);
  const paths = pathsFor(given, principal, terminal.cwd);
  const existing = given.has('force') ? [] : await existingOf(Object.values(paths));
  if (existing.length > 0) {
    return couldNotRun(
      existing.map((path) => `\`${path}\` exists; \`--force\` overwrites it`),
      terminal,
    );
  }
  const drafted = draftOf(report, principal, generaliseFrom, relativePath(paths.expectations, paths.policy));
  if (!drafted.ok) return couldNotRun(drafted.diagnostics.map(formatDiagnostic), terminal);
  await writeFile(paths.policy, drafted.value.policy);
  await writeFile(paths.expectations, drafted.value.expectations);
  terminal.out(
    summaryOf(drafted.value, relative(terminal.cwd, paths.policy), relative(terminal.cwd, paths.expectations)),
  );
  return 0;
}

/** The principal's ARN, or why it is not known. */
function principalOf({ filter, usage }: TrailReport): string {
  const [only, ...others] = filter.principal?.arn === undefined ? usage.principals : [filter.principal.arn];
  if (only === undefined) return 'no call of the principal was seen, so there is nothing to draft from';
  if (others.length === 0) return only;
  return `a policy is drafted for one principal; these made calls: ${usage.principals.slice(0, 5).join(', ')}`;
}

function pathsFor(given: Arguments, principal: string, cwd: string) {
  const name = nameOf(principal);
  return {
    policy: resolve(cwd, given.one('policy') ?? `${name}.policy.jsonc`),
    expectations: resolve(cwd, given.one('expectations') ?? `${name}.iam-expect.yml`),
  };
}

/** The name at the ARN's end, as far as every file system takes it. */
function nameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1).replace(/[^A-Za-z0-9._-]/g, '-');
}

async function existingOf(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      stat(path).then(
        () => path,
        () => undefined,
      ),
    ),
  );
  return found.filter((path) => path !== undefined);
}

function relativePath(from: string, to: string): string {
  return relative(dirname(from), to).split(sep).join('/');
}

function draftOf(report: TrailReport, principal: string, generaliseFrom: number, policyPath: string) {
  const catalog = loadCatalog();
  const { filter, readings, usage } = report;
  const denies: readonly DenyList[] = [
    {
      title: 'destructive actions',
      sid: 'Destructive',
      actions: packActions(catalog, 'destructive'),
      services: 'used',
    },
    {
      title: 'privilege escalation',
      sid: 'PrivilegeEscalation',
      actions: packActions(catalog, 'privilege-escalation'),
      services: 'used',
    },
  ];
  return draftPair({
    principal,
    uses: usage.rows,
    evidence: {
      from: filter.from,
      to: filter.to,
      firstSeen: usage.firstSeen,
      lastSeen: usage.lastSeen,
      regions: usage.regions,
      sources: readings.map(({ source, ...reading }) => ({ ...reading, name: source })),
      calls: usage.events,
      unknown: usage.unknown,
    },
    denies,
    catalog,
    generaliseFrom,
    policyPath,
    suite: nameOf(principal),
  });
}

function summaryOf({ statements, todos, size }: Draft, policy: string, expectations: string): string {
  const { characters, split } = size;
  return [
    `Wrote ${policy} (${statements} statements, ${characters} of ${managedPolicyCharacters} characters) and ${expectations}.`,
    ...(todos > 0 ? [`${todos} actions have no known resource: complete the TODO lines of ${policy}.`] : []),
    ...(split.length > 1 ? [`The policy is too large for one managed policy: its header says how to split it.`] : []),
    `Next: iam-expect check ${expectations}`,
    '',
  ].join('\n');
}
