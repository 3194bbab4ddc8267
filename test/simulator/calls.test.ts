import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { random } from '../support/aws/faults.js';
import { startAwsServer } from '../support/aws.js';
import { loadSuites, verdictsOf } from './harness.js';

/** Calls at the loopback server for some rows; `npm run bench:calls` prints them. */
interface Measured {
  readonly rows: number;
  readonly contexts: number;
  /** First pages, one a call. */
  readonly calls: number;
  /** Further pages. */
  readonly pages: number;
}

const s3 = [
  'GetObject',
  'PutObject',
  'DeleteObject',
  'GetObjectTagging',
  'PutObjectTagging',
  'GetObjectAcl',
  'PutObjectAcl',
];
const dynamodb = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'BatchGetItem', 'BatchWriteItem'];
const contexts = ['eu-west-1', 'eu-central-1', 'us-east-1', 'ap-south-1', 'sa-east-1'];

const policies = {
  'iam/orders.json': {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Action: ['s3:*Object', 'dynamodb:*Item'], Resource: '*' },
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-central-1'] } },
      },
    ],
  },
};

/** Tests of a few actions on a few resources each, as people write them, until there are `rows` rows. */
function expectations(rows: number, contextCount: number): string {
  const next = random(rows + contextCount);
  const some = (pool: readonly string[], most: number): readonly string[] => {
    const from = Math.floor(next() * pool.length);
    return [...pool, ...pool].slice(from, from + 1 + Math.floor(next() * most));
  };
  const objects = Array.from({ length: 40 }, (_, index) => `arn:aws:s3:::orders/2026/${index}.json`);
  const tables = Array.from(
    { length: 20 },
    (_, index) => `arn:aws:dynamodb:eu-west-1:111122223333:table/orders-${index}`,
  );
  const tests: string[] = [];
  let left = rows;
  for (let index = 0; left > 0; index += 1) {
    const [service, actions, resources] =
      next() < 0.5
        ? (['s3', some(s3, 3), some(objects, 8)] as const)
        : (['dynamodb', some(dynamodb, 3), some(tables, 8)] as const);
    const few = resources.slice(0, Math.max(1, Math.floor(left / actions.length)));
    const named = actions.slice(0, left).map((action) => `${service}:${action}`);
    left -= named.length * few.length;
    const region = contexts[index % contextCount];
    tests.push(
      `      - { name: t${index}, not-allowed: [${named.join(', ')}], resources: ${JSON.stringify(few)}, context: { aws:RequestedRegion: ${region} } }`,
    );
  }
  return `version: 1\nsuites:\n  - name: orders\n    policies: [iam/orders.json]\n    principal: arn:aws:iam::111122223333:role/orders-lambda\n    tests:\n${tests.join('\n')}\n`;
}

async function measure(rows: number, contextCount: number, shape: 'perAction' | 'perPairBare'): Promise<Measured> {
  const server = await startAwsServer({ oracle: engineOracle(), shape });
  try {
    const [suite] = await loadSuites(expectations(rows, contextCount), policies);
    if (suite === undefined) throw new Error('no suite');
    const verdicts = await verdictsOf(server, suite);
    const undecided = verdicts.filter(({ verdict }) => verdict === 'error' || verdict === 'inconclusive');
    expect(undecided).toEqual([]);
    expect(suite.suite.rows.length).toBe(rows);
    const pages = server.calls.filter(({ query }) => query.string('Marker') !== undefined).length;
    return { rows, contexts: contextCount, calls: server.calls.length - pages, pages };
  } finally {
    await server.close();
  }
}

describe('calls', () => {
  test('1,000 rows in 5 contexts over one principal take no more than 10 calls plus pages', async () => {
    const measured: Measured[] = [];
    for (const rows of [10, 100, 1_000]) {
      for (const contextCount of [1, 2, 3, 4, 5]) measured.push(await measure(rows, contextCount, 'perAction'));
    }
    for (const { calls, contexts: count } of measured) expect(calls).toBeLessThanOrEqual(2 * count);
    expect(measured.at(-1)).toEqual({ rows: 1_000, contexts: 5, calls: 10, pages: 0 });
    const { BENCH_CALLS_OUT } = process.env;
    if (BENCH_CALLS_OUT !== undefined) writeFileSync(BENCH_CALLS_OUT, JSON.stringify(measured));
  }, 120_000);

  test('the older shape takes more pages, not more calls', async () => {
    const { calls, pages } = await measure(1_000, 5, 'perPairBare');
    expect(calls).toBe(10);
    expect(pages).toBeLessThanOrEqual(10);
  });
});
