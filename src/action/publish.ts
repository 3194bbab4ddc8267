import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFailed, warning } from '@actions/core';
import { changedFiles } from '../github/index.js';
import type { OutputFiles } from '../output-files.js';
import {
  type Annotation,
  annotations,
  diagnosticAnnotations,
  faultsData,
  fromRoot,
  jsonReport,
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
import { VERSION } from '../version.js';
import type { Inputs } from './inputs.js';
import { type Job, markdownOptions } from './job.js';
import { addSummary, setOutputs } from './step.js';
import { tellFaults, tellGitHub } from './tell.js';
import { failsOnWeakened } from './weakened.js';

/** Where something is told. */
export interface Telling {
  readonly inputs: Inputs;
  readonly job: Job;
  /** The files of the input `output`. */
  readonly reports: OutputFiles;
}

/** What there is to publish. */
export interface Published extends Telling {
  readonly data: ReportData;
  /** The files that the report came from, as absolute paths. */
  readonly read: readonly string[];
  /** How the pull request weakens its expectations; `undefined` where none is judged. */
  readonly weakened: Weakened | undefined;
}

/**
 * Shows a report everywhere, and says whether the job passes. INVARIANT: what cannot be told on GitHub changes no verdict; it
 * is a warning. A file or an output that cannot be written fails the job, since somebody relies on it.
 */
export async function publishReport(published: Published): Promise<boolean> {
  const { data, inputs, job } = published;
  const holds = passes(data.summary, inputs.allowInconclusive) && data.lint?.fails !== true;
  process.stdout.write(terminalReport(data, { palette: plain, verbose: false }));
  if (inputs.annotations) annotate(await notesOf(published), job);
  const { weakened } = published;
  await summarizeJob(stepSummary(data, { ...markdownOptions(job, inputs), weakened }));
  await attempt('GitHub could not be told', async () => {
    warnOf(await tellGitHub({ ...published, passes: holds }));
  });
  const faults = [...published.reports.write(data, published.read), ...(await setVerdict(data))];
  if (faults.length > 0) {
    annotate(diagnosticAnnotations(faults), job);
    // The last value counts: a later step that asks for `pass` must not find it beside a failed step.
    setOutputs({ verdict: 'error' });
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

/**
 * Tells why there is no report. INVARIANT: it is told wherever an earlier run may have told of a pass: in the files, the outputs, the
 * summary and the comment.
 */
export async function publishFaults(
  diagnostics: readonly Diagnostic[],
  sentence: string,
  { inputs, job, reports }: Telling,
): Promise<false> {
  const data = faultsData(diagnostics, { version: VERSION });
  const unwritten = [...reports.writeFaults(data), ...(await setVerdict(data))];
  const known = new Set(diagnostics.map(({ message }) => message));
  const all = [...diagnostics, ...unwritten.filter(({ message }) => !known.has(message))];
  annotate(diagnosticAnnotations(all.filter(({ code }) => code !== 'wrong-input')), job);
  setFailed(sentence);
  await summarizeJob(stepSummary(data, markdownOptions(job, inputs)));
  await attempt('GitHub could not be told', async () => warnOf(await tellFaults(diagnostics, inputs, job)));
  return false;
}

async function summarizeJob(markdown: string): Promise<void> {
  const fault = await addSummary(markdown);
  if (fault !== undefined) warning(terminalText(fault));
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

/** Tells later steps the verdict and where the whole report is; of a check that could not run there are no numbers to tell. */
async function setVerdict(data: ReportData): Promise<readonly Diagnostic[]> {
  const { passed, drifted, inconclusive, errors } = data.summary;
  const numbers = data.verdicts.length === 0 ? {} : { passed, drifted, inconclusive, errors };
  const report = await writeWhole(data);
  const place = report.ok ? { 'report-json': report.path } : {};
  // A later step that asks for `pass` must not find it beside a step that lint has failed.
  const fault = setOutputs({ verdict: reportConclusion(data), ...numbers, ...place });
  return [...(report.ok ? [] : [report.fault]), ...(fault === undefined ? [] : [cannotTell(fault)])];
}

type Whole = { readonly ok: true; readonly path: string } | { readonly ok: false; readonly fault: Diagnostic };

/** The whole report, in a folder of its own. */
async function writeWhole(data: ReportData): Promise<Whole> {
  const { RUNNER_TEMP } = process.env;
  try {
    const path = join(await mkdtemp(join(RUNNER_TEMP || tmpdir(), 'iam-expect-')), 'report.json');
    await writeFile(path, jsonReport(data));
    return { ok: true, path };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: cannotTell(`the report cannot be written to \`RUNNER_TEMP\`: ${reason}`) };
  }
}

function cannotTell(message: string): Diagnostic {
  return { code: 'cannot-write', severity: 'error', message };
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
