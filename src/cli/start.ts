import { silenceNodeVersionWarning } from '../sdk-warning.js';
import { main } from './main.js';
import { type Output, outputTo } from './output.js';

/** Runs the command line of this process, and sets its exit code. */
export async function start(): Promise<void> {
  silenceNodeVersionWarning(process.env);
  let isLost = false;
  const failed = (): void => {
    isLost = true;
    process.exitCode = 2;
  };
  const out = outputTo('stdout', failed);
  const err = outputTo('stderr', failed);
  const bug = (error: unknown): void => {
    failed();
    err.write(bugReport(error));
  };
  process.on('uncaughtException', bug);
  try {
    const code = await main(process.argv.slice(2), {
      out: out.write,
      err: err.write,
      colors: wantsColors(out),
      env: process.env,
      cwd: process.cwd(),
    });
    // INVARIANT: a report of which a part was lost is not one that somebody has seen pass.
    process.exitCode = isLost ? 2 : code;
    // An ordinary end would take down what the process holds, piece by piece, and wait for connections to be given up.
    if (out.isWritten() && err.isWritten()) process.exit();
  } catch (error) {
    bug(error);
  }
}

function bugReport(error: unknown): string {
  const { IAM_EXPECT_DEBUG } = process.env;
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && IAM_EXPECT_DEBUG === '1' ? `${error.stack}\n` : '';
  const hint = stack === '' ? 'IAM_EXPECT_DEBUG=1 shows where\n' : '';
  return `iam-expect: this is a bug in iam-expect: ${message}\n${stack}${hint}`;
}

/** https://no-color.org and https://force-color.org: `FORCE_COLOR=0` says no. */
function wantsColors(out: Output): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  return out.isTerminal() && TERM !== 'dumb';
}
