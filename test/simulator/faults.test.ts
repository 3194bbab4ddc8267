import { describe, expect, test } from 'vitest';
import { requestsOf } from '../../src/expectations/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { embeddedEvaluator, judge, type VerdictName } from '../../src/verdict/index.js';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { expiredToken, type FaultRates } from '../support/aws/faults.js';
import type { ResponseShape } from '../support/aws/simulate.js';
import { startAwsServer } from '../support/aws.js';
import { loadSuites, verdictsOf } from './harness.js';

const policies = {
  'iam/orders.json': {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::orders/*' },
      { Sid: 'Table', Effect: 'Allow', Action: 'dynamodb:*Item', Resource: '*' },
      {
        Sid: 'Tls',
        Effect: 'Deny',
        Action: 's3:*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
      { Sid: 'Keep', Effect: 'Deny', Action: ['s3:Delete*', 'dynamodb:Delete*'], Resource: '*' },
    ],
  },
};

/** Rows of every expectation, of which some drift and some are inconclusive. */
const expectations = `version: 1
suites:
  - name: orders
    policies: [iam/orders.json]
    principal: arn:aws:iam::111122223333:role/orders-lambda
    tests:
      - name: over TLS
        allow: [s3:GetObject, s3:PutObject, s3:DeleteObject]
        resources: [arn:aws:s3:::orders/a, arn:aws:s3:::orders/b, arn:aws:s3:::other/a, "arn:aws:s3:::orders/*"]
        context: { aws:SecureTransport: true }
      - name: in the clear
        deny: [s3:GetObject, s3:PutObject]
        resources: [arn:aws:s3:::orders/a, arn:aws:s3:::other/a]
        context: { aws:SecureTransport: false }
      - name: unsaid
        not-allowed: [s3:GetObject, s3:DeleteObject]
        resources: [arn:aws:s3:::orders/a, arn:aws:s3:::other/a]
      - name: tables
        not-allowed: [dynamodb:GetItem, dynamodb:DeleteItem, dynamodb:Scan]
        resources: ["arn:aws:dynamodb:eu-west-1:111122223333:table/orders", "arn:aws:dynamodb:eu-west-1:111122223333:table/other"]
      - name: together
        not-allowed:
          - { together: [dynamodb:GetItem, dynamodb:PutItem] }
          - { together: [dynamodb:GetItem, dynamodb:DeleteItem] }
          - { together: [s3:GetObject, dynamodb:GetItem] }
        deny: { together: [s3:GetObject, dynamodb:DeleteItem, dynamodb:Scan] }
        resources: ["arn:aws:s3:::orders/a", "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"]
`;

const shapes: readonly ResponseShape[] = ['perAction', 'perPair', 'perPairBare'];
const oracle = engineOracle();
const [suite] = await loadSuites(expectations, policies);
if (suite === undefined) throw new Error('no suite');

async function truth(): Promise<ReadonlyMap<string, VerdictName>> {
  if (suite === undefined) return new Map();
  const catalog = loadCatalog();
  const answers = await embeddedEvaluator(catalog)(suite, suite.suite.rows.flatMap(requestsOf));
  return new Map(suite.suite.rows.map((row) => [row.id, judge(row, answers, suite, catalog).verdict]));
}

async function seeded(rates: FaultRates, attempts: number, incompatible: readonly (readonly string[])[] = []) {
  const { seed } = rates;
  const server = await startAwsServer({
    oracle,
    shape: seed % 20 === 3 ? 'perPairAggregate' : (shapes[seed % shapes.length] ?? 'perAction'),
    ...(seed % 2 === 0 ? { pageSize: 1 + (seed % 5) } : {}),
    incompatible,
    faults: rates,
  });
  try {
    return await verdictsOf(server, suite ?? never(), { attempts });
  } finally {
    await server.close();
  }
}

/** Few attempts in some runs, so that calls fail for good. */
function faultyRun(seed: number) {
  const rates = { throttling: 0.5, serverError: 0.1, cut: 0.05, half: 0.05, slow: 0.05, missingRows: 0.05 };
  const incompatible = seed % 4 === 0 ? [['s3:GetObject'], ['s3:PutObject', 's3:DeleteObject']] : [];
  return seeded({ seed, ...rates }, seed % 3 === 0 ? 3 : 10, incompatible);
}

function never(): never {
  throw new Error('no suite');
}

describe('under faults', () => {
  test('the rows have all verdicts without faults', async () => {
    expect(new Set((await truth()).values())).toEqual(new Set(['pass', 'drift', 'inconclusive']));
    const expected = await truth();
    expect([...expected].filter(([id]) => id.startsWith('orders/together/')).map(([, verdict]) => verdict)).toEqual([
      'pass',
      'drift',
      'pass',
      'inconclusive',
    ]);
    for (const seed of [0, 1, 2, 3]) {
      for (const { row, verdict } of await seeded({ seed }, 1))
        expect([row.test, verdict]).toEqual([row.test, expected.get(row.id)]);
    }
  });

  test('200 seeded runs give each row its true verdict, or an error: never a false pass', async () => {
    const expected = await truth();
    const counts = { true: 0, error: 0 };
    for (let seed = 0; seed < 200; seed += 1) {
      for (const { row, verdict } of await faultyRun(seed)) {
        const found = verdict === expected.get(row.id) ? 'true' : verdict;
        if (found !== 'true' && found !== 'error') throw new Error(`seed ${seed}: ${row.test} ${row.id} ${found}`);
        counts[found] += 1;
      }
    }
    // The faults bite, and most calls get through all the same.
    expect(counts.error).toBeGreaterThan(100);
    expect(counts.true).toBeGreaterThan(2 * counts.error);
  }, 120_000);

  test('credentials that expire on the way make every other row an error that says so', async () => {
    const server = await startAwsServer({ oracle });
    try {
      server.order(expiredToken);
      const verdicts = await verdictsOf(server, suite ?? never(), { concurrency: 1 });
      expect(new Set(verdicts.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
        new Set([
          'error: the AWS credentials have expired: get new ones, with a longer `role-duration-seconds` if the job outlives them',
        ]),
      );
      expect(server.calls).toHaveLength(1);
    } finally {
      await server.close();
    }
  });

  test('a deadline ends what AWS does not', async () => {
    const server = await startAwsServer({ oracle });
    try {
      server.order(...Array.from({ length: 9 }, () => ({ kind: 'slow', milliseconds: 5_000 }) as const));
      const verdicts = await verdictsOf(server, suite ?? never(), { deadlineSeconds: 0.05 });
      expect(new Set(verdicts.map(({ verdict, reason }) => `${verdict}: ${reason}`))).toEqual(
        new Set(['error: AWS had not answered when the time allowed was over']),
      );
    } finally {
      await server.close();
    }
  });
});
