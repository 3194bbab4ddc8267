import { writeFile } from 'node:fs/promises';
import { type Files, filesOf, type Tell } from '../load/index.js';
import { formatPolicy } from '../print/index.js';
import { type Diagnostic, formatDiagnostic, printable, type SourceText } from '../source/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { KIND_OPTION, policiesOf } from './policies.js';

/** `iam-expect fmt`: policies laid out alike, comments and all. */
export const fmt: Command = {
  usage: 'fmt FILES…',
  description: "Lays out policy files alike: comments kept, elements in the order of AWS's grammar.",
  positionals: true,
  options: {
    kind: KIND_OPTION,
    check: { type: 'boolean', description: 'Write nothing; say which files would change' },
  },
  details: 'Exit codes: 0 all files are laid out so, 1 some would change (with --check), 2 could not run.',
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (given.positionals.length === 0) return couldNotRun(['name the files (see `iam-expect fmt --help`)'], terminal);
  const faults: Diagnostic[] = [];
  const tell: Tell = (...told) => faults.push(...told);
  const layouts = await layoutsOf(given, terminal.cwd, tell);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return couldNotRun(errors.map(formatDiagnostic), terminal);
  const changes = layouts.filter(({ source, text }) => text !== source.text);
  for (const { path, source, text } of changes) {
    if (!given.has('check')) await writeFile(path, text);
    terminal.out(`${given.has('check') ? 'would change' : 'changed'} ${printable(source.path)}\n`);
  }
  return given.has('check') && changes.length > 0 ? 1 : 0;
}

interface Layout {
  readonly path: string;
  readonly source: SourceText;
  readonly text: string;
}

/** Each file as it should be laid out. What is no policy, or cannot be laid out, is told. */
async function layoutsOf(given: Arguments, cwd: string, tell: Tell): Promise<readonly Layout[]> {
  const files = filesOf(cwd, tell);
  const paths = new Set<string>();
  for (const pattern of given.positionals) for (const path of await files.given(pattern)) paths.add(path);
  return [...paths].flatMap((path) => {
    const source = files.text(path);
    if (source === undefined || !isPolicy(path, given, files, tell)) return [];
    const text = formatPolicy(source);
    if (text === undefined) tell({ ...CANNOT, path: source.path });
    return text === undefined ? [] : [{ path, source, text }];
  });
}

/** What fills a template makes no difference to how it is laid out. */
const OF_TEMPLATES: ReadonlySet<string> = new Set(['undeclared-variable', 'template-escape', 'unclosed-variable']);

function isPolicy(path: string, given: Arguments, files: Files, tell: Tell): boolean {
  const faults: Diagnostic[] = [];
  policiesOf(path, given, files, (...told) => faults.push(...told));
  const left = faults.filter(({ code }) => !OF_TEMPLATES.has(code));
  tell(...left);
  return left.every(({ severity }) => severity !== 'error');
}

const CANNOT: Diagnostic = {
  code: 'layout',
  severity: 'error',
  message: 'the file cannot be laid out without losing something of it',
  help: 'look for comments between a key and its value, and move them to a line of their own',
};
