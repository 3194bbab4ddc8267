import { resolve } from 'node:path';
import { getInput, setFailed, setSecret } from '@actions/core';
import { check } from '../check.js';
import { passes } from '../verdict/index.js';
import { readInputs } from './inputs.js';
import { publishFaults, publishReport } from './publish.js';

/** Runs the action. `true` only where every expectation holds, or what does not is inconclusive and the user allows that. */
export async function run(): Promise<boolean> {
  const inputs = readInputs(getInput);
  if (!inputs.ok) {
    setFailed(inputs.faults.join('\n'));
    return false;
  }
  const { value } = inputs;
  const cwd = resolve(value.workingDirectory);
  const outcome = await check({
    expectations: value.expectations,
    cwd,
    evaluator: value.evaluator,
    aws: { ...value.credentials, env: process.env, mask: setSecret },
    suites: value.suites,
    tests: value.tests,
  });
  if (outcome.kind === 'could-not-run') {
    publishFaults(outcome.diagnostics, cwd);
    return false;
  }
  const published = await publishReport(outcome.report, value, cwd);
  return published && passes(outcome.report.summary, value.allowInconclusive);
}
