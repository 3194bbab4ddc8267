import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFailed, setOutput, summary, warning } from '@actions/core';
import { changedFiles } from '../github/index.js';
import { writeOutputs } from '../outputs.js';
import {
  type Annotation,
  annotations,
  diagnosticAnnotations,
  fromRoot,
  plain,
  type ReportData,
  reportConclusion,
  reportSentence,
  stepSummary,
  terminalReport,
  terminalText,
  type Weakened,
  workflowCommands,
} from '../report/index.js';
import type { Diagnostic } from '../source/index.js';
import { passes } from '../verdict/index.js';
import type { Inputs } from './inputs.js';
import { type Job, markdownOptions } from './job.js';
import { tellFaults, tellGitHub } from './tell.js';
import { failsOnWeakened } from './weakened.js';

/** What there is to publish. */
export interface Published {
  readonly data: ReportData;
  /** How the pull request weakens its expectations; `undefined` where none is judged. */
  readonly weakened: Weakened | undefined;
  readonly inputs: Inputs;
  readonly job: Job;
  readonly cwd: string;
}

/**
 * Shows a report everywhere, and says whether the job passes. INVARIANT: what cannot be told on GitHub changes no verdict; it
 * is a warning. A file or an output that cannot be written fails the job, since somebody relies on it.
 */
export async function publishReport(published: Published): Promise<boolean> {
  const { data, inputs, job, cwd } = published;
  const holds = passes(data.summary, inputs.allowInconclusive) && data.lint?.fails !== true;
  process.stdout.write(terminalReport(data, { palette: plain, verbose: false }));
  if (inputs.annotations) annotate(await notesOf(published), job);
  await attempt('the job summary could not be written', () => writeSummary(published));
  await attempt('GitHub could not be told', async () => {
    warnOf(await tellGitHub({ ...published, passes: holds }));
  });
  const faults = await writeReports(data, inputs, cwd);
  if (faults.length > 0) {
    annotate(diagnosticAnnotations(faults), job);
    // The last value counts: a later step that asks for `pass` must not find it beside a failed step.
    setOutput('verdict', 'error');
    setFailed('the report could not be written');
    return false;
  }
  return concluded(published, holds);
}

function concluded({ data, inputs, weakened }: Published, holds: boolean): boolean {
  if (inputs.fromReport !== undefined) return true;
  if (!holds) setFailed(reportSentence(data));
  if (!inputs.failOnWeakened || !failsOnWeakened(weakened)) return holds;
  setFailed(
    weakened?.kind === 'unknown'
      ? terminalText(`whether the pull request weakens its expectations could not be told: ${weakened.reason}`)
      : 'the pull request weakens the expectations that judge it',
  );
  return false;
}

/** Tells why the check could not run. */
export async function publishFaults(diagnostics: readonly Diagnostic[], inputs: Inputs, job: Job): Promise<void> {
  annotate(diagnosticAnnotations(diagnostics), job);
  setOutput('verdict', 'error');
  setFailed('the check could not run');
  await attempt('GitHub could not be told', async () => warnOf(await tellFaults(diagnostics, inputs, job)));
}

function warnOf(told: Awaited<ReturnType<typeof tellGitHub>>): void {
  if (told.kind === 'failed') warning(terminalText(told.warning));
}

async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  await act().catch((error: unknown) => {
    warning(terminalText(`${what}: ${error instanceof Error ? error.message : String(error)}`));
  });
}

/** Notes of the report; those in files that the pull request changes come first. */
async function notesOf({ data, inputs, job }: Published): Promise<readonly Annotation[]> {
  const options = { inconclusive: inputs.allowInconclusive ? 'warning' : 'error' } as const;
  const all = annotations(data, options);
  const { event } = job;
  if (event.kind !== 'pull-request' || all.length === 0) return all;
  const github = await job.github();
  const changed = github === undefined ? undefined : await changedFiles(github, event.number);
  if (changed?.ok === false) warning(terminalText(changed.warning));
  if (changed?.ok !== true) return all;
  const paths = data.verdicts
    .map(({ place }) => place.path)
    .concat(Object.values(data.statements).map(({ place }) => place.path))
    .concat((data.lint?.findings ?? []).map(({ place }) => place.path));
  const isChanged = (path: string) => changed.files.has(fromRoot(job.directory, path) ?? path);
  return annotations(data, { ...options, changedFiles: new Set(paths.filter(isChanged)) });
}

async function writeReports(data: ReportData, inputs: Inputs, cwd: string): Promise<readonly Diagnostic[]> {
  const { RUNNER_TEMP } = process.env;
  const path = join(await mkdtemp(join(RUNNER_TEMP || tmpdir(), 'iam-expect-')), 'report.json');
  const faults = writeOutputs([...inputs.outputs, { format: 'json', path }], data, cwd);
  // A later step that asks for `pass` must not find it beside a step that lint has failed.
  setOutput('verdict', reportConclusion(data));
  setOutput('passed', data.summary.passed);
  setOutput('drifted', data.summary.drifted);
  setOutput('inconclusive', data.summary.inconclusive);
  setOutput('errors', data.summary.errors);
  setOutput('report-json', path);
  return faults;
}

async function writeSummary({ data, weakened, inputs, job }: Published): Promise<void> {
  await summary.addRaw(stepSummary(data, { ...markdownOptions(job, inputs), weakened }), true).write();
}

/** Annotations name files from the root of the workspace, reports from the working directory. */
function annotate(notes: readonly Annotation[], job: Job): void {
  const placed = notes.map((note) => {
    const { place } = note;
    return place === null
      ? note
      : { ...note, place: { ...place, path: fromRoot(job.directory, place.path) ?? place.path } };
  });
  process.stdout.write(workflowCommands(placed));
}
