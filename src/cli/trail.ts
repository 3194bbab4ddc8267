import {
  callsQuery,
  createTable,
  identifier,
  lakeStoreId,
  lakeTable,
  type TrailFilter,
  usageCsv,
  usageJson,
  usageTable,
} from '../cloudtrail/index.js';
import { readAthenaTable, readTrailRequest } from '../trail-request.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { options, TRAIL_DETAILS, TRAIL_OPTIONS } from './trail-options.js';
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
    'print-sql': { type: 'boolean', description: 'Print the query of `--athena` or `--lake` instead of running it' },
    'athena-location': {
      type: 'string',
      value: 's3://…/AWSLogs/',
      description: 'With `--print-sql`: print how to create the table over these logs as well',
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
  if (given.has('print-sql')) return printSql(given, terminal);
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

/** The SQL as it would be run on a table that was created as `--athena-location` says. */
function printSql(given: Arguments, terminal: Terminal): ExitCode {
  const now = new Date().toISOString();
  const request = readTrailRequest(options(given), Date.now);
  if (!request.ok) return couldNotRun([request.message], terminal);
  const { filter } = request.value;
  const named = readAthenaTable(options(given));
  const store = lakeStoreId(given.one('lake') ?? '');
  if (typeof named === 'object') {
    const name = `${identifier(named.database)}.${identifier(named.table)}`;
    const location = given.one('athena-location');
    if (location !== undefined && (filter.accounts.length === 0 || filter.regions.length === 0)) {
      return couldNotRun(
        ['`--athena-location` needs the `--account` and `--region` that the table is to have'],
        terminal,
      );
    }
    if (location !== undefined) terminal.out(`${tableSql(name, location, filter, now)};\n\n`);
    const partitions = { day: 'day', region: 'region', account: 'account' };
    terminal.out(
      `${callsQuery({ name, ...partitions, time: 'text', parameters: 'json', category: 'eventcategory' }, filter, now)}\n`,
    );
  }
  if (store !== undefined) terminal.out(`${callsQuery(lakeTable(store), filter, now)}\n`);
  if (named === undefined && store === undefined) {
    return couldNotRun(['`--print-sql` goes with `--athena` or `--lake`'], terminal);
  }
  return 0;
}

function tableSql(name: string, location: string, { accounts, regions, from }: TrailFilter, now: string): string {
  const firstDay = (from ?? now).slice(0, 10).replaceAll('-', '/');
  return createTable({ name, location, accounts, regions, firstDay });
}
