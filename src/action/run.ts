import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { getInput, setSecret, warning } from '@actions/core';
import { type CheckOutcome, check } from '../check.js';
import { outputFiles } from '../output-files.js';
import { type ReportData, readReport, reportData, terminalText } from '../report/index.js';
import { VERSION } from '../version.js';
import { withAudit } from './cloudtrail.js';
import { type Inputs, readInputs } from './inputs.js';
import { isConfined, type Job, jobOf } from './job.js';
import { publishFaults, publishReport, type Telling } from './publish.js';
import { textsBefore } from './texts-before.js';
import { weakenedBy } from './weakened.js';

/** Runs the action. `true` only where every expectation holds, or what does not is inconclusive and the user allows that, and lint does not fail. */
export async function run(): Promise<boolean> {
  const read = readInputs(getInput);
  const inputs = read.value;
  const cwd = resolve(inputs.workingDirectory);
  const job = jobOf(process.env, inputs, cwd);
  // Read before the outputs are made ready: one of them may be this very file.
  const saved = inputs.fromReport === undefined ? undefined : await savedReport(inputs.fromReport);
  const hasFolder = isFolder(cwd);
  const reports = outputFiles(hasFolder ? inputs.outputs : [], cwd);
  const told: Telling = { inputs, job, reports };
  const unfit = reports.prepare();
  if (!read.ok) return refuse(read.faults, told);
  if (!hasFolder) return refuse([`input \`working-directory\`: \`${inputs.workingDirectory}\` is no folder`], told);
  if (unfit.length > 0) return publishFaults(unfit, 'the report could not be written', told);
  if (typeof saved === 'string') return refuse([saved], told);
  if (saved !== undefined) return publishReport({ ...told, data: saved, read: [], weakened: undefined });
  const outcome = await outcomeOf(inputs, job, cwd);
  if (outcome.kind === 'could-not-run') return publishFaults(outcome.diagnostics, 'the check could not run', told);
  const data = reportData(outcome.report, { version: VERSION, lint: outcome.lint });
  return publishReport({ ...told, data, read: outcome.inputs ?? [], weakened: await weakenedBy(job, inputs, cwd) });
}

/** What the check comes to, with what an audit found where one is asked for. */
async function outcomeOf(inputs: Inputs, job: Job, cwd: string): Promise<CheckOutcome> {
  const confined = isConfined(job, process.env);
  if (confined && (inputs.evaluator !== 'embedded' || inputs.credentials.roleToAssume !== undefined)) {
    warning('the pull request comes from a fork, which gets no OIDC token: the embedded evaluator decides');
  }
  const { expectations, suites } = inputs;
  const aws = { ...inputs.credentials, env: process.env, mask: setSecret };
  const decided = await check({
    expectations,
    cwd,
    evaluator: confined ? 'embedded' : inputs.evaluator,
    aws: confined ? undefined : aws,
    suites,
    tests: inputs.tests,
    lint: inputs.lint,
    textsBefore: inputs.lint === 'off' ? undefined : textsBefore(job),
  });
  if (confined && inputs.cloudTrail !== undefined) {
    warning('the pull request comes from a fork, which gets no credentials: CloudTrail is not read');
  }
  const audited = confined ? undefined : inputs.cloudTrail;
  return withAudit(decided, audited, { expectations, cwd, suites, aws, now: Date.now() });
}

/** A report that another run saved, or a sentence on why there is none. */
async function savedReport(path: string): Promise<ReportData | string> {
  try {
    return await readReport(readFileSync(path, 'utf8'));
  } catch (error) {
    return `the saved report cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Tells why there is nothing to check or to publish. */
function refuse(messages: readonly string[], told: Telling): Promise<false> {
  const diagnostics = messages.map((message) => ({ code: 'wrong-input', severity: 'error', message }) as const);
  return publishFaults(diagnostics, messages.map(terminalText).join('\n'), told);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
