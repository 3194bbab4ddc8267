import { filesOf } from '../load/index.js';
import type { PolicyDocument } from '../policy/index.js';
import { differences, documentJson, type Quota, quotasOf, sizeOf } from '../print/index.js';
import { type Diagnostic, formatDiagnostic, printable } from '../source/index.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { KIND_OPTION, policiesOf } from './policies.js';
import { VAR_OPTION, varsOf } from './vars.js';

/** `iam-expect print`: the document that is deployed. */
export const print: Command = {
  usage: 'print FILE',
  description: 'Prints a policy as it is deployed: without comments, as JSON.',
  positionals: true,
  options: {
    kind: KIND_OPTION,
    var: VAR_OPTION,
    pretty: { type: 'boolean', description: 'With line breaks, for people' },
    check: {
      type: 'string',
      value: 'DEPLOYED',
      description: 'Print nothing; say whether this file means the same as FILE',
    },
  },
  details: `The size against AWS's quotas is told on the error stream. What makes no difference to AWS makes none to --check: the order of
statements, elements and values, one value or a list of one, the case of action names and condition keys, Sids, comments.

Exit codes: 0 printed or the same, 1 not the same, 2 could not run.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const [path, extra] = given.positionals;
  if (path === undefined || extra !== undefined)
    return couldNotRun(['name one file (see `iam-expect print --help`)'], terminal);
  const vars = varsOf(given);
  if (typeof vars === 'string') return couldNotRun([`${vars} (see \`iam-expect print --help\`)`], terminal);
  const deployed = given.one('check');
  const faults: Diagnostic[] = [];
  const files = filesOf(terminal.cwd, (...told) => faults.push(...told));
  const [source, other] = [path, ...(deployed === undefined ? [] : [deployed])].map((each) =>
    policiesOf(each, given, files, (...told) => faults.push(...told), vars),
  );
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return couldNotRun(errors.map(formatDiagnostic), terminal);
  const [document, second] = source ?? [];
  if (document === undefined || second !== undefined)
    return couldNotRun([`\`${path}\` holds several policies`], terminal);
  if (deployed === undefined) return show(document, given.has('pretty'), terminal);
  const [there, several] = other ?? [];
  if (there === undefined || several !== undefined)
    return couldNotRun([`\`${deployed}\` holds several policies`], terminal);
  return compare(document, there, terminal);
}

function show(document: PolicyDocument, pretty: boolean, terminal: Terminal): ExitCode {
  terminal.out(`${JSON.stringify(documentJson(document), undefined, pretty ? 2 : undefined)}\n`);
  const quotas = quotasOf(document).map((quota) => quotaLine(document, quota));
  terminal.err([`${sizeOf(document)} characters without white space`, ...quotas, ''].join('\n'));
  return 0;
}

function quotaLine(document: PolicyDocument, { name, most, unit, countsSpace, raisable }: Quota): string {
  const size = sizeOf(document, unit);
  const state = size <= most ? `${Math.ceil((size / most) * 100)}%` : 'too large';
  const remarks = [
    ...(unit === 'bytes' ? ['bytes'] : []),
    state,
    ...(raisable === undefined ? [] : [`can be raised to ${raisable}`]),
    ...(countsSpace ? ['white space counts'] : []),
  ];
  return `  ${name}: ${most} (${remarks.join(', ')})`;
}

function compare(document: PolicyDocument, deployed: PolicyDocument, terminal: Terminal): ExitCode {
  const [here, there] = [document.source.path, deployed.source.path].map(printable);
  const found = differences(document, deployed);
  if (found.length === 0) {
    terminal.out(`${there} means the same as ${here}\n`);
    return 0;
  }
  const lines = found.map(({ in: side, text }) => `  only in ${side === 'first' ? here : there}: ${printable(text)}`);
  terminal.out(`${there} does not mean the same as ${here}\n${lines.join('\n')}\n`);
  return 1;
}
