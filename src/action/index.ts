import { setFailed } from '@actions/core';
import { silenceNodeVersionWarning } from '../sdk-warning.js';
import { run } from './run.js';
import { setOutputs } from './step.js';

// INVARIANT: the step fails unless the run says otherwise, so that one that ends early, for whatever cause, never looks green.
process.exitCode = 1;
silenceNodeVersionWarning(process.env);

try {
  if (await run()) process.exitCode = 0;
} catch (error) {
  const { RUNNER_DEBUG } = process.env;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && RUNNER_DEBUG === '1' ? `\n${error.stack}` : '';
  // Whatever was said before, a later step must not find a pass.
  setOutputs({ verdict: 'error' });
  setFailed(`this is a bug in iam-expect: ${message}${stack}`);
}
