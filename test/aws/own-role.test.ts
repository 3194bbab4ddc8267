import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { subjectOf } from '../../src/expectations/index.js';
import { readPolicies } from '../../src/policy/index.js';
import { sourceText } from '../../src/source/index.js';
import { loadSuites, verdictsOf } from '../simulator/harness.js';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { accessDenied, type Fault } from '../support/aws/faults.js';
import { emptyAccount, entity } from '../support/aws/state.js';
import { type AwsServer, startAwsServer } from '../support/aws.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = '__fixtures__/cases/own-role';
const text = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

let server: AwsServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const role = 'arn:aws:iam::111122223333:role/orders-lambda';
const reads = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } };

/** Every operation that a suite makes the gate call. */
async function operationsOf(
  question: string,
  refuse: Readonly<Record<string, Fault>> = {},
): Promise<readonly string[]> {
  const account = emptyAccount();
  const managed = 'arn:aws:iam::111122223333:policy/Orders';
  account.managed.set(managed, JSON.stringify(reads));
  account.entities.set(
    role,
    entity({ inline: { Reads: JSON.stringify(reads) }, attached: [managed], boundary: managed }),
  );
  server = await startAwsServer({ oracle: engineOracle(), account, refuse });
  const [suite] = await loadSuites(
    `version: 1\nsuites:\n  - name: orders\n    question: ${question}\n    policies: [orders.json]\n    principal: ${role}\n    tests:\n      - { name: t, allow: "s3:GetObject", resources: "arn:aws:s3:::orders/a" }\n`,
    { 'orders.json': reads },
  );
  if (suite === undefined) throw new Error('no suite');
  await verdictsOf(server, suite);
  const called = server.calls.map(({ operation }) => operation);
  await server.close();
  return called;
}

describe('the gate’s own role', () => {
  test('has policies of which the gate says that they do what they must, and no more', async () => {
    const outcome = await check({
      expectations: [`${folder}/iam-expect.yml`],
      cwd: root,
      evaluator: 'embedded',
      suites: [],
      tests: [],
    });
    if (outcome.kind !== 'report') throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
    const failed = outcome.report.verdicts.filter(({ verdict }) => verdict !== 'pass');
    expect(failed.map(({ row, reason }) => [row.test, subjectOf(row).action, reason])).toEqual([]);
    expect(outcome.report.summary.passed).toBeGreaterThan(20);
  });

  test('may do exactly what the gate calls', async () => {
    const path = `${folder}/policies/permissions.jsonc`;
    const read = readPolicies(sourceText(path, text(path)), 'identity', { vars: {} });
    if (!read.ok) throw new Error('the policy cannot be read');
    const granted = read.value.flatMap(({ statements }) =>
      statements.flatMap(({ action }) => action.patterns.map(({ value }) => value)),
    );
    const called = new Set([
      ...(await operationsOf('proposed')),
      ...(await operationsOf('deployed')),
      ...(await operationsOf('merged')),
      ...(await operationsOf('deployed', { GetRolePolicy: accessDenied('no') })),
    ]);
    expect([...called].map((operation) => `iam:${operation}`).sort()).toEqual([...granted].sort());
  });

  test.each(['permissions', 'trust'])('is shown in docs/aws.md with its %s', (name) => {
    expect(text('docs/aws.md')).toContain(`\`\`\`jsonc\n${text(`${folder}/policies/${name}.jsonc`)}\`\`\``);
  });
});
