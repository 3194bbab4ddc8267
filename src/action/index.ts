import { setFailed } from '@actions/core';
import { run } from './run.js';

// INVARIANT: the step fails unless the run says otherwise, so that one that ends early, for whatever cause, never looks green.
process.exitCode = 1;

try {
  if (await run()) process.exitCode = 0;
} catch (error) {
  const { RUNNER_DEBUG } = process.env;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && RUNNER_DEBUG === '1' ? `\n${error.stack}` : '';
  setFailed(`this is a bug in iam-expect: ${message}${stack}`);
}
