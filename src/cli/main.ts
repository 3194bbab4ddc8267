import { VERSION } from '../version.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { commandHelp, table } from './help.js';

interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order of `--help`. A command's file is loaded only when it is run. */
const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: 'Decide every expectation and report what does not hold',
    load: async () => (await import('./check.js')).check,
  },
  init: {
    summary: 'Write a starter expectations file for the policies of this folder',
    load: async () => (await import('./init.js')).init,
  },
  trail: {
    summary: 'Tell from CloudTrail which actions a role or user used',
    load: async () => (await import('./trail.js')).trail,
  },
  draft: {
    summary: 'Draft a least-privilege policy and its expectations from CloudTrail',
    load: async () => (await import('./draft.js')).draft,
  },
  audit: {
    summary: 'Compare CloudTrail with the policies and expectations',
    load: async () => (await import('./audit.js')).audit,
  },
  lint: {
    summary: 'Tell the faults of policies that no single request shows',
    load: async () => (await import('./lint.js')).lint,
  },
  explain: {
    summary: 'Tell of one request what every statement has to say',
    load: async () => (await import('./explain.js')).explain,
  },
  print: {
    summary: 'Print a policy as it is deployed, or compare it with what is',
    load: async () => (await import('./print.js')).print,
  },
  fmt: {
    summary: 'Lay out policy files alike, comments kept',
    load: async () => (await import('./fmt.js')).fmt,
  },
  packs: {
    summary: 'List the built-in packs of actions',
    load: async () => (await import('./packs.js')).packs,
  },
};

const HELP = { type: 'boolean', short: 'h', description: 'Show this help' } as const;

/** Runs one command line. What only the commands need is loaded with them: `--version` needs none of it. Never throws for a user's mistake; an exception is a bug. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.err(usage());
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') return help(rest[0], terminal);
  if (name === '--version' || name === '-V') {
    terminal.out(`${VERSION}\n`);
    return 0;
  }
  const entry = entryOf(name);
  if (entry === undefined) return unknownCommand(name, terminal);
  const command = await entry.load();
  const { parseArguments } = await import('./arguments.js');
  const parsed = parseArguments(rest, { ...command.options, help: HELP }, command.positionals);
  if (!parsed.ok) {
    const message = `${parsed.message} (see \`iam-expect ${name} --help\`)`;
    return command.refuse?.(message, parsed.given, terminal) ?? couldNotRun([message], terminal);
  }
  if (parsed.value.has('help')) return help(name, terminal);
  return command.run(parsed.value, terminal);
}

async function help(name: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (name === undefined) {
    terminal.out(usage());
    return 0;
  }
  const entry = entryOf(name);
  if (entry === undefined) return unknownCommand(name, terminal);
  const command = await entry.load();
  terminal.out(commandHelp({ ...command, options: { ...command.options, help: HELP } }));
  return 0;
}

function entryOf(name: string): CommandEntry | undefined {
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

async function unknownCommand(name: string, terminal: Terminal): Promise<ExitCode> {
  const { didYouMean } = await import('../source/index.js');
  const kind = name.startsWith('-') ? 'option' : 'command';
  const hint = didYouMean(name, Object.keys(COMMANDS), 'see `iam-expect --help`');
  return couldNotRun([`unknown ${kind} \`${name}\`; ${hint}`], terminal);
}

function usage(): string {
  const commands = table(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary] as const));
  return `iam-expect ${VERSION}: unit tests for AWS IAM policies

Usage: iam-expect COMMAND [OPTIONS] [FILES…]

Commands:
${commands}

\`iam-expect COMMAND --help\` tells what a command takes. Exit codes: 0 all pass, 1 some do not, 2 could not run.
`;
}
