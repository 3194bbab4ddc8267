// From the start of a process to its end, beside an empty one.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { least, median } from './clock.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const node = process.env.IAM_EXPECT_NODE ?? process.execPath;
const FIXTURE = '__fixtures__/cases/orders-lambda/least-privilege/iam-expect.yml';
const STARTS = 41;
const LOADS = 11;

function run(args) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(node, args, { cwd: root, encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { time, stdout };
}

/** `check` of the fixture beside `node -e 0`, in milliseconds. Other work only ever adds time, so that the least says most where the machine is busy. */
export function benchStartUp() {
  const empty = [];
  const check = [];
  // Alternating, so that a busy machine slows both; the first round warms the caches.
  for (let start = 0; start <= STARTS; start++) {
    const times = [run(['-e', '0']).time, run(['dist/cli/index.js', 'check', FIXTURE]).time];
    if (start === 0) continue;
    empty.push(times[0]);
    check.push(times[1]);
  }
  const pairs = check.map((time, at) => time / empty[at]);
  return {
    node: run(['--version']).stdout.trim(),
    starts: STARTS,
    empty: { median: median(empty), least: least(empty) },
    check: { median: median(check), least: least(check) },
    ratio: { median: median(pairs), least: least(check) / least(empty) },
  };
}

const LOAD = `const { loadCatalog } = await import('./lib/index.js');
const start = performance.now();
loadCatalog();
console.log(performance.now() - start);`;

/** Reading the catalog's index in a process that has not yet done so, in milliseconds. */
export function benchCatalog() {
  const times = Array.from({ length: LOADS }, () => Number(run(['--input-type=module', '--eval', LOAD]).stdout));
  return { median: median(times), least: least(times) };
}
