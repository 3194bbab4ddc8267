import { usageCsv, usageJson, usageTable } from '../cloudtrail/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { TRAIL_DETAILS, TRAIL_OPTIONS } from './trail-options.js';
import { isComplete, readingLines, runTrail } from './trail-run.js';

const maxResources = 5;

/** `iam-expect trail`: which calls a principal made. */
export const trail: Command = {
  usage: 'trail [OPTIONS]',
  description: 'Reads CloudTrail and tells which actions a role or user used, on which resources, how often and when.',
  positionals: false,
  options: {
    ...TRAIL_OPTIONS,
    format: {
      type: 'string',
      choices: ['table', 'json', 'csv'],
      description: 'How the result is printed (default: table)',
    },
    verbose: {
      type: 'boolean',
      short: 'v',
      description: `Show every resource, not the first ${maxResources} of an action`,
    },
  },
  details: `${TRAIL_DETAILS}

Exit codes: 0 everything was read, 1 something could not be read, 2 could not run.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const outcome = await runTrail(given, terminal);
  if (!outcome.ok) return couldNotRun(outcome.faults, terminal);
  const { report } = outcome;
  const format = given.one('format') ?? 'table';
  if (format === 'json') terminal.out(usageJson(report));
  else if (format === 'csv') terminal.out(usageCsv(report));
  else
    terminal.out(usageTable(report, { maxResources: given.has('verbose') ? Number.POSITIVE_INFINITY : maxResources }));
  const said = readingLines(report);
  if (said.length > 0) terminal.err(`${said.join('\n')}\n`);
  return isComplete(report) ? 0 : 1;
}
