import { audit as runAudit } from '../audit/index.js';
import { FORMATS } from '../outputs.js';
import { readTrailRequest } from '../trail-request.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { openReporting, refuseArguments } from './reporting.js';
import { NO_SOURCE, options, TRAIL_DETAILS, TRAIL_OPTIONS } from './trail-options.js';
import { whileReading } from './trail-run.js';

const DEFAULT_DAYS = 90;
const { role: _role, user: _user, state: _state, ...SOURCE_OPTIONS } = TRAIL_OPTIONS;

/** `iam-expect audit`: what principals do, against what the repository says of them. */
export const audit: Command = {
  usage: 'audit [OPTIONS] [FILES…]',
  description:
    'Compares CloudTrail with the repository: what is allowed and not used, used and not allowed by the policies, and refused although an expectation says that it is allowed.',
  positionals: true,
  options: {
    ...SOURCE_OPTIONS,
    days: {
      type: 'string',
      value: 'N',
      description: `For how many days an action may go unused (default: ${DEFAULT_DAYS})`,
    },
    format: { type: 'string', choices: FORMATS, description: 'How the report is printed (default: terminal)' },
    output: {
      type: 'string',
      multiple: true,
      value: 'KIND=PATH',
      description: 'Write the report to a file as well; may be repeated',
    },
    verbose: { type: 'boolean', short: 'v', description: 'Show what was used and is allowed as well' },
    'allow-inconclusive': { type: 'boolean', description: 'Exit with 0 where all else is in order' },
    suite: { type: 'string', multiple: true, value: 'TEXT', description: 'Only suites whose name contains TEXT' },
  },
  details: `${TRAIL_DETAILS}

Exit codes: 0 nothing to say, 1 something is, 2 could not run (also where not everything could be read).`,
  run,
  refuse: refuseArguments,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const reporting = openReporting(given, terminal);
  if (!reporting.ok) return reporting.code;
  const { refuse, publish } = reporting.value;
  const days = Number(given.one('days') ?? DEFAULT_DAYS);
  if (!Number.isInteger(days) || days < 1) return refuse('`--days` is a whole number of at least 1');
  const request = readTrailRequest(options(given), Date.now);
  if (!request.ok) return refuse(request.message);
  const { filter, sources } = request.value;
  if (sources.length === 0) return refuse(NO_SOURCE);
  const outcome = await whileReading(terminal, (reading) =>
    runAudit({
      ...reading,
      expectations: given.positionals,
      cwd: terminal.cwd,
      suites: given.all('suite'),
      sources,
      filter,
      days,
      now: Date.now(),
    }),
  );
  return publish(outcome);
}
