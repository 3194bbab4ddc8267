import { setFailed } from '@actions/core';
import { run } from './run.js';
import { setOutputs } from './step.js';

// INVARIANT: the step fails unless the run says otherwise, so that one that ends early, for whatever cause, never looks green.
process.exitCode = 1;
// Which Node the bundled SDK's later versions will want is nothing that a user could act on here.
const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true' } = process.env;
Object.assign(process.env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED });

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
