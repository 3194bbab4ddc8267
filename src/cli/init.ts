import { writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { starterExpectations } from '../expectations/index.js';
import { loadCatalog } from '../files/index.js';
import { filesOf, type Tell } from '../load/index.js';
import { type PolicyDocument, readPolicies } from '../policy/index.js';
import { type Diagnostic, formatDiagnostic } from '../source/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';

const DEFAULT_POLICIES = '**/*.@(json|jsonc|yaml|yml)';
const DEFAULT_OUTPUT = 'iam-expect.yml';
const NONE_FOUND = 'no identity policy was found: name one, as in `iam-expect init iam/*.json`';

/** `iam-expect init`: a commented first expectations file for the policies at hand. */
export const init: Command = {
  usage: 'init [POLICIES…]',
  description: 'Writes a commented starter expectations file for the identity policies that it finds.',
  positionals: true,
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'PATH',
      description: `The file to write (default: ${DEFAULT_OUTPUT})`,
    },
  },
  details: `POLICIES are paths or globs of policy files. Without them, every JSON and YAML file below this folder that holds an
identity policy is taken. A file that exists is never overwritten.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const target = resolve(terminal.cwd, given.one('output') ?? DEFAULT_OUTPUT);
  const faults: Diagnostic[] = [];
  const policies = await policiesFor(given.positionals, terminal.cwd, dirname(target), (...told) =>
    faults.push(...told),
  );
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (given.positionals.length > 0 && errors.length > 0) return couldNotRun(errors.map(formatDiagnostic), terminal);
  // Of files that nobody named, most are no policies: what is wrong with those is not the user's question.
  const broken = errors.filter(isBrokenPolicy);
  if (policies.length === 0) return couldNotRun([...broken.map(formatDiagnostic), NONE_FOUND], terminal);
  for (const fault of broken) {
    terminal.err(`${formatDiagnostic(fault)}\niam-expect: left out: \`${fault.range?.source.path}\`\n`);
  }
  return write(target, starterExpectations(policies, { catalog: loadCatalog() }), terminal);
}

/** Whether a fault is why a file that reads like a policy could not be read at all. */
function isBrokenPolicy({ code, range }: Diagnostic): boolean {
  const text = range?.source.text ?? '';
  return code === 'syntax' && /\bStatement\b/.test(text) && /\bEffect\b/.test(text);
}

/** The identity policies of the files, whose paths are relative to the folder of the file that will name them. */
async function policiesFor(
  given: readonly string[],
  cwd: string,
  folder: string,
  tell: Tell,
): Promise<readonly PolicyDocument[]> {
  const found = filesOf(cwd, tell);
  const shown = filesOf(folder, tell);
  const policies: PolicyDocument[] = [];
  for (const pattern of given.length > 0 ? given : [DEFAULT_POLICIES]) {
    for (const path of await found.given(pattern)) {
      const source = shown.text(path);
      const read = source && readPolicies(source, 'identity', { vars: {} });
      if (read?.ok === true) policies.push(...read.value);
      if (read?.ok === false) tell(...read.diagnostics);
    }
  }
  return policies;
}

async function write(target: string, text: string, terminal: Terminal): Promise<ExitCode> {
  const shown = relative(terminal.cwd, target);
  try {
    // Fails where the file exists, with no gap between looking and writing.
    await writeFile(target, text, { flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return couldNotRun(
      [`\`${shown}\` ${code === 'EEXIST' ? 'exists already' : `cannot be written (${code})`}`],
      terminal,
    );
  }
  terminal.out(`wrote ${shown}; run \`iam-expect check ${shown}\`\n`);
  return 0;
}
