// Counts the calls that AWS's simulator is asked for 10, 100 and 1,000 rows in 1 to 5 contexts, beside one call a row.
// They are counted at the loopback server of the tests. `--json` adds a last line of JSON.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });

const folder = mkdtempSync(join(tmpdir(), 'iam-expect-calls-'));
const out = join(folder, 'calls.json');
try {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/simulator/calls.test.ts'],
    { cwd: root, env: { ...process.env, BENCH_CALLS_OUT: out }, encoding: 'utf8' },
  );
  if (status !== 0) {
    console.error(`${stdout}\n${stderr}`);
    process.exitCode = 1;
  } else {
    const measured = JSON.parse(readFileSync(out, 'utf8'));
    console.log('  rows  contexts   calls  pages   one call a row');
    for (const { rows, contexts, calls, pages } of measured) {
      const cells = [
        [rows, 6],
        [contexts, 10],
        [calls, 8],
        [pages, 7],
        [rows, 17],
      ];
      console.log(cells.map(([number, width]) => String(number).padStart(width)).join(''));
    }
    if (values.json) console.log(JSON.stringify({ benchmark: 'calls', measured }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
