// Runs the committed command line on its fixtures with the Node that runs this script, and looks at the verdicts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixture = (stage) => `__fixtures__/cases/orders-lambda/${stage}/iam-expect.yml`;

const runs = [
  { args: ['--version'], code: 0, says: /^\d+\.\d+\.\d+\n$/ },
  { args: ['check', fixture('least-privilege')], code: 0, says: /pass/i },
  { args: ['check', fixture('broad')], code: 1, says: /drift/i },
  { args: ['check', fixture('widened')], code: 1, says: /drift/i },
  { args: ['check', 'no-such-file.yml'], code: 2, says: /no-such-file\.yml/ },
];

let failed = 0;
for (const { args, code, says } of runs) {
  const run = spawnSync(process.execPath, ['dist/cli/index.js', ...args], { cwd: root, encoding: 'utf8' });
  const output = run.stdout + run.stderr;
  const good = run.status === code && says.test(output);
  if (!good) failed++;
  console.log(`${good ? 'ok    ' : 'FAILED'} iam-expect ${args.join(' ')} (exit ${run.status})`);
  if (!good) console.log(output);
}
console.log(`Node ${process.version}: ${runs.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
