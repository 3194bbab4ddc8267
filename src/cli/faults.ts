import type { ExitCode, Terminal } from './command.js';

/** Says why a command could not run: a single line as it is, several after one another with the last word at the end. */
export function couldNotRun(faults: readonly string[], terminal: Terminal): ExitCode {
  const [only, ...others] = faults;
  if (only !== undefined && others.length === 0 && !only.includes('\n')) {
    terminal.err(`iam-expect: ${only}\n`);
  } else {
    terminal.err(`${faults.join('\n\n')}\n\niam-expect: could not run\n`);
  }
  return 2;
}
