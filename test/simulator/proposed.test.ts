import { afterEach, describe, expect, test } from 'vitest';
import { subjectOf } from '../../src/expectations/index.js';
import type { Verdict } from '../../src/verdict/index.js';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { type AwsServer, type AwsServerOptions, startAwsServer } from '../support/aws.js';
import { loadSuites, verdictsOf } from './harness.js';

let server: AwsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(options: Partial<AwsServerOptions> = {}): Promise<AwsServer> {
  server = await startAwsServer({ oracle: engineOracle(), ...options });
  return server;
}

function told(verdicts: readonly Verdict[]): readonly (readonly [string, string, string])[] {
  return verdicts.map(({ row, verdict, evaluator }) => [subjectOf(row).action, verdict, evaluator]);
}

const policy = `{
  "Version": "2012-10-17",
  "Statement": [
    // the function reads what comes in
    { "Sid": "ReadIncoming", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/incoming/*" },
    { "Sid": "List", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::orders",
      "Condition": { "StringLike": { "s3:prefix": "incoming/*" } } },
    { "Sid": "Keep", "Effect": "Deny", "Action": ["s3:DeleteObject", "dynamodb:DeleteTable"], "Resource": "*" }
  ]
}`;

const suite = (tests: string, more = ''): string => `version: 1
suites:
  - name: orders
    policies: [iam/orders.jsonc]
    principal: arn:aws:iam::111122223333:role/orders-lambda
${more}    tests:
${tests}`;

describe('proposed', () => {
  test.each(['perAction', 'perPair', 'perPairBare'] as const)(
    'decides rows from answers of the shape %s',
    async (shape) => {
      const aws = await start({ shape });
      const [loaded] = await loadSuites(
        suite(`      - name: reads
        allow: s3:GetObject
        resources: [arn:aws:s3:::orders/incoming/a.json, arn:aws:s3:::orders/incoming/b.json]
        by: ReadIncoming
      - name: keeps
        deny: [s3:DeleteObject, dynamodb:DeleteTable]
        resources: [arn:aws:s3:::orders/incoming/a.json, "arn:aws:dynamodb:eu-west-1:111122223333:table/orders"]
        by: Keep
      - name: nothing else
        not-allowed: s3:GetObject
        resources: arn:aws:s3:::orders/outgoing/a.json
      - name: drifts
        allow: s3:PutObject
        resources: arn:aws:s3:::orders/incoming/a.json
`),
        { 'iam/orders.jsonc': policy },
      );
      if (loaded === undefined) throw new Error('no suite');
      const verdicts = await verdictsOf(aws, loaded);
      expect(told(verdicts)).toEqual([
        ['s3:GetObject', 'pass', 'aws'],
        ['s3:GetObject', 'pass', 'aws'],
        ['s3:DeleteObject', 'pass', 'aws'],
        ['dynamodb:DeleteTable', 'pass', 'aws'],
        ['s3:GetObject', 'pass', 'aws'],
        ['s3:PutObject', 'drift', 'aws'],
      ]);
      const lines = verdicts.map(({ statements }) => statements.map(({ statement }) => statement.range.start.line));
      expect(lines).toEqual([[5], [5], [8], [8], [], []]);
      // One call for S3, one for DynamoDB; the bare old shape may need to ask alone what it may have aggregated.
      expect(aws.calls.map(({ operation }) => operation)).toEqual(['SimulateCustomPolicy', 'SimulateCustomPolicy']);
    },
  );

  test('asks alone again what may be the strictest of several decisions', async () => {
    const aws = await start({ shape: 'perPairAggregate' });
    const [loaded] = await loadSuites(
      suite(`      - name: reads
        allow: s3:GetObject
        resources: [arn:aws:s3:::orders/incoming/a.json, arn:aws:s3:::orders/incoming/b.json]
      - name: nothing else
        not-allowed: s3:GetObject
        resources: arn:aws:s3:::orders/outgoing/a.json
`),
      { 'iam/orders.jsonc': policy },
    );
    if (loaded === undefined) throw new Error('no suite');
    expect((await verdictsOf(aws, loaded)).map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    expect(aws.calls.map(({ query }) => query.strings('ResourceArns').length)).toEqual([3, 1, 1]);
  });

  test('asks for one resource in each part of a pattern that the statements tell apart', async () => {
    const aws = await start();
    const [loaded] = await loadSuites(
      suite(`      - name: reads
        allow: s3:GetObject
        resources: arn:aws:s3:::orders/*
      - name: within
        allow: s3:GetObject
        resources: arn:aws:s3:::orders/incoming/*
`),
      { 'iam/orders.jsonc': policy },
    );
    if (loaded === undefined) throw new Error('no suite');
    const verdicts = await verdictsOf(aws, loaded);
    expect(told(verdicts)).toEqual([
      ['s3:GetObject', 'drift', 'aws'],
      ['s3:GetObject', 'pass', 'aws'],
    ]);
    expect(aws.calls).toHaveLength(1);
    const asked = aws.calls[0]?.query.strings('ResourceArns') ?? [];
    expect(asked.filter((arn) => arn.includes('*'))).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(2);
  });

  test('knows the keys that an allowed answer is silent about', async () => {
    const aws = await start();
    const denying = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
        {
          Effect: 'Deny',
          Action: 's3:GetObject',
          Resource: '*',
          Condition: { Bool: { 'aws:SecureTransport': false } },
        },
      ],
    };
    const [loaded] = await loadSuites(
      suite(`      - name: unsaid
        allow: s3:GetObject
        resources: arn:aws:s3:::orders/a
      - name: said
        allow: s3:GetObject
        resources: arn:aws:s3:::orders/a
        context: { aws:SecureTransport: true }
`),
      { 'iam/orders.jsonc': denying },
    );
    if (loaded === undefined) throw new Error('no suite');
    const verdicts = await verdictsOf(aws, loaded);
    expect(verdicts.map(({ verdict, missingContextKeys }) => [verdict, missingContextKeys])).toEqual([
      ['inconclusive', ['aws:SecureTransport']],
      ['pass', []],
    ]);
  });

  test('splits actions that AWS does not take together', async () => {
    const aws = await start({ incompatible: [['s3:GetObject'], ['s3:PutObject'], ['s3:DeleteObject']] });
    const [loaded] = await loadSuites(
      suite(`      - name: all
        not-allowed: [s3:GetObject, s3:PutObject, s3:DeleteObject]
        resources: arn:aws:s3:::orders/outgoing/a
`),
      { 'iam/orders.jsonc': policy },
    );
    if (loaded === undefined) throw new Error('no suite');
    expect(told(await verdictsOf(aws, loaded))).toEqual([
      ['s3:GetObject', 'pass', 'aws'],
      ['s3:PutObject', 'pass', 'aws'],
      ['s3:DeleteObject', 'pass', 'aws'],
    ]);
    expect(aws.calls.map(({ query }) => query.strings('ActionNames').length)).toEqual([3, 1, 2, 1, 1]);
  });

  test('follows pages, and calls a row without an answer an error', async () => {
    const aws = await start({ pageSize: 1 });
    const [loaded] = await loadSuites(
      suite(`      - name: all
        not-allowed: [s3:GetObject, s3:PutObject, s3:DeleteObject]
        resources: arn:aws:s3:::orders/outgoing/a
`),
      { 'iam/orders.jsonc': policy },
    );
    if (loaded === undefined) throw new Error('no suite');
    expect((await verdictsOf(aws, loaded)).map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass']);
    expect(aws.calls.map(({ query }) => query.string('Marker'))).toEqual([undefined, '1', '2']);

    aws.order(...Array.from({ length: 3 }, () => ({ kind: 'missingRows', action: 's3:PutObject' }) as const));
    expect((await verdictsOf(aws, loaded)).map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['pass', expect.any(String)],
      ['error', "AWS's answer leaves out `s3:PutObject` on `arn:aws:s3:::orders/outgoing/a`"],
      ['pass', expect.any(String)],
    ]);
  });
});
