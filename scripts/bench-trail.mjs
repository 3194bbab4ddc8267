// Measures how fast `trail` reads log files, beside `gzip -dc` of the same files, and the memory that it takes. Writes the log
// files of a fictitious account first (1,000,000 events; `--events N` for another number) in a folder that is removed in the end.
// Needs lib/ (`npm run bench:trail` builds it), gzip and a POSIX shell. `--json` adds a last line of JSON.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { logFile, roleName } from './bench-trail-records.mjs';

const script = fileURLToPath(import.meta.url);
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    // Of the processes that are measured.
    read: { type: 'string' },
    role: { type: 'string' },
  },
});
const EVENTS = Number(values.events);
const ROUNDS = Number(values.rounds);
const PER_FILE = 5000;

/** Reads a folder as `trail --files` does, and prints what it took. */
async function read(folder, role) {
  const { principalFilter, readFiles, readTrail } = await import('../lib/cloudtrail/index.js');
  const { loadCatalog } = await import('../lib/files/index.js');
  const start = performance.now();
  const { usage, readings } = await readTrail({
    catalog: loadCatalog(),
    filter: {
      principal: role === undefined ? undefined : principalFilter('role', role),
      sessionName: undefined,
      from: undefined,
      to: undefined,
      regions: [],
      accounts: [],
    },
    sources: [(options) => readFiles({ ...options, paths: [folder] })],
  });
  const wall = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const [{ records, complete }] = readings;
  const { events, rows } = usage;
  console.log(
    JSON.stringify({
      wall,
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      rss: maxRSS / 1024,
      records,
      complete,
      events,
      rows: rows.length,
    }),
  );
}

function write(folder, events) {
  let plain = 0;
  for (let file = 0; file * PER_FILE < events; file += 1) {
    const { path, text } = logFile(file, Math.min(PER_FILE, events - file * PER_FILE));
    plain += text.length;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), gzipSync(text));
  }
  return plain;
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith('.gz'));
}

/** Wall time, and the CPU time that the shell says of its children. */
function gzipped(folder) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `find "$1" -name '*.gz' -exec gzip -dc {} + >/dev/null; times`, 'sh', folder],
    { encoding: 'utf8' },
  );
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`gzip ended with ${status}: ${stderr}`);
  const children = stdout.trim().split('\n').at(-1) ?? '';
  const cpu = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, m, s]) => sum + 60 * Number(m) + Number(s), 0);
  return { wall, cpu };
}

function spawned(folder, role) {
  const args = [script, '--read', folder, ...(role === undefined ? [] : ['--role', role])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`reading ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const least = (numbers) => Math.min(...numbers);
const seconds = (numbers) => `${median(numbers).toFixed(2)} s (${least(numbers).toFixed(2)})`;
const percent = (number) => `${(100 * number).toFixed(0)} %`;

/** gzip and the reader in turn, so that a busy machine slows both. */
function compare(label, folder, events, role) {
  const pairs = Array.from({ length: ROUNDS }, () => ({ gzip: gzipped(folder), own: spawned(folder, role) }));
  for (const { own } of pairs) {
    if (own.records !== events || !own.complete) throw new Error(`not everything was read: ${JSON.stringify(own)}`);
  }
  const of = (who, what) => pairs.map((pair) => pair[who][what]);
  const ratios = pairs.map(({ gzip, own }) => gzip.wall / own.wall);
  const measured = {
    label,
    gzipWall: least(of('gzip', 'wall')),
    gzipCpu: least(of('gzip', 'cpu')),
    wall: least(of('own', 'wall')),
    cpu: least(of('own', 'cpu')),
    ratio: median(ratios),
    rss: Math.max(...of('own', 'rss')),
  };
  const { events: counted, rows } = pairs[0].own;
  console.log(`${label}: ${counted} events counted in ${rows} rows; median (least) of ${ROUNDS} rounds`);
  console.log(`  gzip -dc        wall ${seconds(of('gzip', 'wall'))}, CPU ${seconds(of('gzip', 'cpu'))}`);
  console.log(`  trail           wall ${seconds(of('own', 'wall'))}, CPU ${seconds(of('own', 'cpu'))}`);
  console.log(
    `  speed of gzip's ${percent(measured.ratio)} pair by pair (${percent(measured.gzipWall / measured.wall)} of the least), at least 50 %`,
  );
  console.log(`  peak memory     ${measured.rss.toFixed(0)} MB`);
  return measured;
}

function bench() {
  const folder = mkdtempSync(join(tmpdir(), 'iam-expect-bench-trail-'));
  try {
    const few = Math.min(100_000, EVENTS);
    write(join(folder, 'few'), few);
    const plain = write(join(folder, 'all'), EVENTS);
    const files = filesBelow(join(folder, 'all'));
    const zipped = files.reduce((sum, path) => sum + statSync(path).size, 0);
    console.log(
      `${EVENTS} events in ${files.length} files: ${(zipped / 1e6).toFixed(0)} MB, ${(plain / 1e6).toFixed(0)} MB unzipped`,
    );
    const all = join(folder, 'all');
    const measured = [
      compare('everyone', all, EVENTS),
      compare('one role', all, EVENTS, roleName),
      compare(`everyone, ${few} events`, join(folder, 'few'), few),
    ];
    if (values.json) console.log(JSON.stringify({ benchmark: 'trail', events: EVENTS, zipped, plain, measured }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (values.read === undefined) bench();
else await read(values.read, values.role);
