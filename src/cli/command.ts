import type { Arguments, Option } from './arguments.js';

/** What a command is given instead of the process: tests pass their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `out` is shown on a terminal that understands colours, `NO_COLOR` and `FORCE_COLOR` heeded. */
  readonly colors: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** 0: all rows pass. 1: some do not. 2: could not run. */
export type ExitCode = 0 | 1 | 2;

/** One command: what it takes, what `--help` says of it, and what it does. */
export interface Command {
  /** After `iam-expect`: `check [FILES…]`. */
  readonly usage: string;
  /** What the command does, in a few lines. */
  readonly description: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly positionals: boolean;
  /** What follows the options in `--help`: defaults, exit codes, examples. */
  readonly details?: string;
  run(given: Arguments, terminal: Terminal): Promise<ExitCode>;
  /** Where its arguments are at fault: what to do beside saying so. */
  refuse?(message: string, given: Arguments, terminal: Terminal): ExitCode;
}
