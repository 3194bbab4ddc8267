// Measures start-up (`check` of the fixture beside an empty `node -e 0`) and deciding (1,000 rows over 12 statements).
// Needs `npm run build`. IAM_EXPECT_NODE names another Node to measure start-up with.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = process.env.IAM_EXPECT_NODE ?? process.execPath;
const FIXTURE = '__fixtures__/cases/orders-lambda/least-privilege/iam-expect.yml';
const STARTS = 41;
const RUNS = 21;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const least = (numbers) => Math.min(...numbers);
const ms = (number) => `${number.toFixed(1)} ms`;

function spawned(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(node, args, { cwd: root, encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

function startUp() {
  const empty = [];
  const check = [];
  // Alternating, so that a busy machine slows both; the first round warms the caches.
  for (let run = 0; run <= STARTS; run++) {
    const times = [spawned(['-e', '0']), spawned(['dist/cli/index.js', 'check', FIXTURE])];
    if (run === 0) continue;
    empty.push(times[0]);
    check.push(times[1]);
  }
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const pairs = check.map((time, run) => time / empty[run]);
  // Other work only ever adds time, so that the least of each says most where the machine is busy.
  console.log(`start-up, Node ${version}, ${STARTS} runs of each in turn, median (least):`);
  console.log(`  node -e 0               ${ms(median(empty))} (${ms(least(empty))})`);
  console.log(`  iam-expect check        ${ms(median(check))} (${ms(least(check))})`);
  console.log(
    `  ratio, pair by pair     ${median(pairs).toFixed(2)} (${(least(check) / least(empty)).toFixed(2)}), at most 2.5`,
  );
}

const SERVICES = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:GetObjectTagging'];

function policyOf12() {
  const Statement = Array.from({ length: 12 }, (_, index) => ({
    Sid: `Statement${index + 1}`,
    Effect: index % 4 === 3 ? 'Deny' : 'Allow',
    Action: SERVICES.slice(index % 3),
    Resource: [`arn:aws:s3:::orders-${index}/*`, `arn:aws:s3:::orders-${index}`],
    ...(index % 2 === 0 ? {} : { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
  }));
  return { Version: '2012-10-17', Statement };
}

async function deciding() {
  const { compilePolicies, decide } = await import('../lib/engine/index.js');
  const policies = compilePolicies({ identity: policyOf12() });
  const requests = Array.from({ length: 1000 }, (_, index) => ({
    principal: 'arn:aws:iam::111122223333:role/orders',
    action: SERVICES[index % SERVICES.length],
    resource: `arn:aws:s3:::orders-${index % 16}/incoming/${index}`,
    context: { 'aws:SecureTransport': 'true' },
  }));
  const round = () => {
    const start = performance.now();
    const decisions = requests.map((request) => decide(policies, request).decision);
    const time = performance.now() - start;
    if (new Set(decisions).size !== 3) throw new Error('the bench no longer sees every decision');
    return time;
  };
  const first = round();
  const later = Array.from({ length: RUNS }, round);
  console.log('deciding 1,000 rows over 12 statements, in process:');
  console.log(`  first round             ${ms(first)}`);
  console.log(`  median of ${RUNS}            ${ms(median(later))} (at most 10 ms)`);
}

startUp();
await deciding();
