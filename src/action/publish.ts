import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { setFailed, setOutput, summary, warning } from '@actions/core';
import { writeOutputs } from '../outputs.js';
import {
  type Annotation,
  annotations,
  diagnosticAnnotations,
  plain,
  type ReportData,
  reportData,
  reportSentence,
  stepSummary,
  terminalReport,
  workflowCommands,
} from '../report/index.js';
import type { Diagnostic } from '../source/index.js';
import { passes, type Report } from '../verdict/index.js';
import { VERSION } from '../version.js';
import type { Inputs } from './inputs.js';

/** What there is to publish, and where paths of the report start. */
export interface Published {
  readonly data: ReportData;
  readonly inputs: Inputs;
  readonly cwd: string;
}

/** A place where people see the report. INVARIANT: one that cannot be reached changes no verdict; it is a warning. */
interface Publication {
  readonly name: string;
  readonly publish: (published: Published) => Promise<void>;
}

const PUBLICATIONS: readonly Publication[] = [{ name: 'job summary', publish: writeSummary }];

/** Shows a report everywhere. `false` where what the user asked for as a file or an output could not be written. */
export async function publishReport(report: Report, inputs: Inputs, cwd: string): Promise<boolean> {
  const data = reportData(report, { version: VERSION });
  process.stdout.write(terminalReport(data, { palette: plain, verbose: false }));
  if (inputs.annotations) annotate(annotations(data), cwd);
  for (const { name, publish } of PUBLICATIONS) {
    await publish({ data, inputs, cwd }).catch((error: unknown) => {
      warning(`the ${name} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
  const faults = await writeReports(data, inputs, cwd);
  if (faults.length > 0) {
    annotate(diagnosticAnnotations(faults), cwd);
    setFailed('the report could not be written');
    return false;
  }
  if (!passes(report.summary, inputs.allowInconclusive)) setFailed(reportSentence(data));
  return true;
}

/** Tells why the check could not run. */
export function publishFaults(diagnostics: readonly Diagnostic[], cwd: string): void {
  annotate(diagnosticAnnotations(diagnostics), cwd);
  setOutput('verdict', 'error');
  setFailed('the check could not run');
}

async function writeReports(data: ReportData, inputs: Inputs, cwd: string): Promise<readonly Diagnostic[]> {
  const { RUNNER_TEMP } = process.env;
  const path = join(await mkdtemp(join(RUNNER_TEMP || tmpdir(), 'iam-expect-')), 'report.json');
  const faults = writeOutputs([...inputs.outputs, { format: 'json', path }], data, cwd);
  setOutput('verdict', data.summary.verdict);
  setOutput('passed', data.summary.passed);
  setOutput('drifted', data.summary.drifted);
  setOutput('inconclusive', data.summary.inconclusive);
  setOutput('errors', data.summary.errors);
  setOutput('report-json', path);
  return faults;
}

async function writeSummary({ data }: Published): Promise<void> {
  await summary.addRaw(stepSummary(data), true).write();
}

/** Annotations name files from the root of the workspace, reports from the working directory. */
function annotate(notes: readonly Annotation[], cwd: string): void {
  const { GITHUB_WORKSPACE = '.' } = process.env;
  const workspace = resolve(GITHUB_WORKSPACE);
  const fromRoot = (path: string) => relative(workspace, resolve(cwd, path)).split(sep).join('/');
  const placed = notes.map((note) =>
    note.place === null ? note : { ...note, place: { ...note.place, path: fromRoot(note.place.path) } },
  );
  process.stdout.write(workflowCommands(placed));
}
