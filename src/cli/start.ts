import { main } from './main.js';

/** Runs the command line of this process, and sets its exit code. */
export async function start(): Promise<void> {
  // Which Node the bundled SDK's later versions will want is nothing that a user could act on here.
  const { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true' } = process.env;
  Object.assign(process.env, { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED });
  for (const stream of [process.stdout, process.stderr]) {
    // A reader that has seen enough (`| head`) closes the pipe: that is no fault, and it changes no verdict.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = 2;
    });
  }
  process.on('uncaughtException', bug);
  try {
    process.exitCode = await main(process.argv.slice(2), {
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      colors: wantsColors(),
      env: process.env,
      cwd: process.cwd(),
    });
  } catch (error) {
    bug(error);
  }
}

function bug(error: unknown): void {
  process.exitCode = 2;
  const { IAM_EXPECT_DEBUG } = process.env;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && IAM_EXPECT_DEBUG === '1' ? `${error.stack}\n` : '';
  const hint = stack === '' ? 'IAM_EXPECT_DEBUG=1 shows where\n' : '';
  process.stderr.write(`iam-expect: this is a bug in iam-expect: ${message}\n${stack}${hint}`);
}

/** https://no-color.org and https://force-color.org: `FORCE_COLOR=0` says no. */
function wantsColors(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return process.stdout.isTTY === true && TERM !== 'dumb';
}
