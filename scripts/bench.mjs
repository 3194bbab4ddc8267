// Measures start-up, catalog, deciding, or the named ones of `start-up`, `catalog`, `rows`, `engine`. Needs `npm run build`. Prints
// medians and ratios, and writes them to bench.json. IAM_EXPECT_NODE names another Node to measure start-up and catalog with.
import { writeFileSync } from 'node:fs';
import { benchEngine } from './bench/engine.mjs';
import { benchRows } from './bench/rows.mjs';
import { benchCatalog, benchStartUp } from './bench/start-up.mjs';

const ms = (number) => `${number.toFixed(1)} ms`;
const figures = (number) => Math.round(number).toLocaleString('en');

const PARTS = {
  'start-up': {
    measure: benchStartUp,
    lines: ({ node, starts, empty, check, ratio }) => [
      `start-up, Node ${node}, ${starts} runs of each in turn, median (least):`,
      `  node -e 0               ${ms(empty.median)} (${ms(empty.least)})`,
      `  iam-expect check        ${ms(check.median)} (${ms(check.least)})`,
      `  ratio, pair by pair     ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}), at most 2.5`,
    ],
  },
  catalog: {
    measure: benchCatalog,
    lines: ({ median, least }) => [`catalog, read in a new process: ${ms(median)} (least ${ms(least)}), at most 15 ms`],
  },
  // Before the engine is warm from the workloads.
  rows: {
    measure: benchRows,
    lines: ({ runs, first, median }) => [
      'deciding 1,000 rows over 12 statements, at most 10 ms:',
      `  first round             ${ms(first)}`,
      `  median of ${runs}            ${ms(median)}`,
    ],
  },
  engine: {
    measure: benchEngine,
    lines: ({ workloads, sweeps, hostile }) => [
      `decisions a second of processor time, Node ${process.version}:`,
      ...[...workloads, ...sweeps].map(
        ({ name, what, decisionsPerSecond, yardstick, ratio }) =>
          `  ${name} ${what.padEnd(46)} ${figures(decisionsPerSecond).padStart(10)}, ${ratio.toFixed(1)} times a loop of regular expressions (${figures(yardstick)})`,
      ),
      'W3, hostile patterns, nanoseconds a character:',
      ...hostile.map(
        ({ length, nanosecondsPerCharacter }) =>
          `  ${String(length).padStart(5)} characters ${nanosecondsPerCharacter.toFixed(2)}`,
      ),
    ],
  },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) throw new Error(`\`${unknown}\` is none of ${Object.keys(PARTS).join(', ')}`);
const results = {};
for (const [name, { measure, lines }] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  results[name] = measure();
  console.log(lines(results[name]).join('\n'));
}
writeFileSync('bench.json', `${JSON.stringify(results, null, 2)}\n`);
