import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { getInput, setFailed, setOutput, setSecret, warning } from '@actions/core';
import { check } from '../check.js';
import { type ReportData, readReport, reportData, terminalText } from '../report/index.js';
import { VERSION } from '../version.js';
import { withAudit } from './cloudtrail.js';
import { type Inputs, readInputs } from './inputs.js';
import { isConfined, type Job, jobOf } from './job.js';
import { publishFaults, publishReport } from './publish.js';
import { textsBefore } from './texts-before.js';
import { weakenedBy } from './weakened.js';

/** Runs the action. `true` only where every expectation holds, or what does not is inconclusive and the user allows that, and lint does not fail. */
export async function run(): Promise<boolean> {
  const inputs = readInputs(getInput);
  if (!inputs.ok) return refuse(inputs.faults.join('\n'));
  const { value } = inputs;
  const cwd = resolve(value.workingDirectory);
  if (!isFolder(cwd))
    return refuse(terminalText(`input \`working-directory\`: \`${value.workingDirectory}\` is no folder`));
  const job = jobOf(process.env, value, cwd);
  const data = value.fromReport === undefined ? await checked(value, job, cwd) : await saved(value.fromReport);
  if (data === undefined) return false;
  const weakened = value.fromReport === undefined ? await weakenedBy(job, value, cwd) : undefined;
  return publishReport({ data, weakened, inputs: value, job, cwd });
}

/** The report of a check, or `undefined` after it was told why the check could not run. */
async function checked(inputs: Inputs, job: Job, cwd: string): Promise<ReportData | undefined> {
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
  const outcome = await withAudit(decided, audited, { expectations, cwd, suites, aws, now: Date.now() });
  if (outcome.kind === 'report') return reportData(outcome.report, { version: VERSION, lint: outcome.lint });
  await publishFaults(outcome.diagnostics, inputs, job);
  return undefined;
}

/** A report that another run saved, or `undefined` after it was told why there is none. */
async function saved(path: string): Promise<ReportData | undefined> {
  try {
    const report = await readReport(readFileSync(path, 'utf8'));
    if (typeof report !== 'string') return report;
    refuse(terminalText(report));
  } catch (error) {
    refuse(`the saved report cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}

/** Tells why there is nothing to publish; the output is not left empty, which a later step might take for no fault. */
function refuse(message: string): false {
  setOutput('verdict', 'error');
  setFailed(message);
  return false;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
