// Compares the engine with the reference evaluator of the tests on a million random pairs of policies and a request:
// `node scripts/bench-differential.mjs --pairs 1000000 --seed 1000000`. Prints the first difference, shrunk.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { pairs: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '1000000' } },
});

const started = performance.now();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', 'test/engine/differential.test.ts'],
  {
    cwd: root,
    env: { ...process.env, DIFFERENTIAL_PAIRS: values.pairs, DIFFERENTIAL_SEED: values.seed },
    stdio: 'inherit',
  },
);
console.log(`${values.pairs} pairs in ${((performance.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = status ?? 1;
