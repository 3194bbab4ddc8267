import type { CheckOutcome } from '../check.js';
import { outputFiles } from '../output-files.js';
import { isFormat, parseOutput, render } from '../outputs.js';
import { ansi, faultsData, plain, type ReportData, reportData, terminalReport } from '../report/index.js';
import { type Diagnostic, formatDiagnostic } from '../source/index.js';
import { passes } from '../verdict/index.js';
import { VERSION } from '../version.js';
import type { Arguments } from './arguments.js';
import type { ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';

/** Where a command's report goes: printed as `--format` says, and into the files of `--output`. */
export interface Reporting {
  /** Says of the arguments what is wrong with them. The files that can be written say it as well. */
  refuse(message: string): ExitCode;
  /** Prints and writes a report, or why there is none, and says how the command ends. */
  publish(outcome: CheckOutcome): ExitCode;
}

export type OpenedReporting =
  | { readonly ok: true; readonly value: Reporting }
  | { readonly ok: false; readonly code: ExitCode };

/** Makes ready what is reported to; not all of it being fit, the command has ended. */
export function openReporting(given: Arguments, terminal: Terminal): OpenedReporting {
  const outputs = given.all('output').map(parseOutput);
  const files = outputFiles(
    outputs.filter((output) => typeof output !== 'string'),
    terminal.cwd,
  );
  const unfit = files.prepare();

  const fail = (faults: readonly Diagnostic[], lines: readonly string[]): ExitCode => {
    const data = faultsData(faults, { version: VERSION });
    const format = given.one('format') ?? 'terminal';
    if (format !== 'terminal' && isFormat(format)) terminal.out(render(data, format));
    return couldNotRun([...lines, ...files.writeFaults(data).map(formatDiagnostic)], terminal);
  };
  const refuse = (message: string): ExitCode =>
    fail([{ code: 'wrong-argument', severity: 'error', message }, ...unfit], [message, ...unfit.map(formatDiagnostic)]);

  const wrong = outputs.find((output) => typeof output === 'string');
  if (wrong !== undefined) return { ok: false, code: refuse(wrong) };
  if (unfit.length > 0) return { ok: false, code: fail(unfit, unfit.map(formatDiagnostic)) };
  const publish = (outcome: CheckOutcome): ExitCode => {
    if (outcome.kind === 'could-not-run') return fail(outcome.diagnostics, outcome.diagnostics.map(formatDiagnostic));
    const data = reportData(outcome.report, { version: VERSION, lint: outcome.lint });
    terminal.out(printed(data, given, terminal));
    const faults = files.write(data, outcome.inputs ?? []);
    if (faults.length > 0) return couldNotRun(faults.map(formatDiagnostic), terminal);
    return passes(outcome.report.summary, given.has('allow-inconclusive')) && outcome.lint?.fails !== true ? 0 : 1;
  };
  return { ok: true, value: { refuse, publish } };
}

/** Of arguments that could not be read: as {@link Reporting.refuse}, into the files that they name as far as they are understood. */
export function refuseArguments(message: string, given: Arguments, terminal: Terminal): ExitCode {
  const opened = openReporting(given, terminal);
  return opened.ok ? opened.value.refuse(message) : opened.code;
}

function printed(data: ReportData, given: Arguments, terminal: Terminal): string {
  const format = given.one('format') ?? 'terminal';
  if (format !== 'terminal' && isFormat(format)) return render(data, format);
  const palette = terminal.colors ? ansi : plain;
  return terminalReport(data, { palette, verbose: given.has('verbose') });
}
