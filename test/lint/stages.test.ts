import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';
import { lintPolicies } from '../../src/lint/index.js';
import { type PolicyDocument, readPolicies } from '../../src/policy/index.js';
import { formatDiagnostic, sourceText } from '../../src/source/index.js';

function stage(name: string): readonly PolicyDocument[] {
  const path = `__fixtures__/cases/orders-lambda/${name}/policies/orders-lambda.jsonc`;
  const read = readPolicies(sourceText('orders-lambda.jsonc', readFileSync(path, 'utf8')), 'identity', { vars: {} });
  if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join('\n'));
  return read.value;
}

function found(documents: readonly PolicyDocument[], base?: readonly PolicyDocument[]): readonly string[] {
  return lintPolicies(documents, { catalog: loadCatalog(), before: () => base?.[0] }).map(
    ({ code, statement }) => `${statement?.sid?.value ?? 'document'} ${code}`,
  );
}

test('the broad stage shows all that is too much', () => {
  expect(found(stage('broad'))).toEqual([
    'ReadIncoming service-wildcard',
    'ReadIncoming all-resources',
    'WriteOrders service-wildcard',
    'WriteOrders all-resources',
    'WriteLogs service-wildcard',
    'WriteLogs all-resources',
    'Deploy escalation-action',
    'Deploy escalation-path',
    'Deploy service-wildcard',
    'Deploy pass-role-open',
    'Deploy all-resources',
  ]);
});

test('the least-privilege stage shows nothing', () => {
  expect(found(stage('least-privilege'))).toEqual([]);
});

// That it reads more than it should is what the expectations say: the policy itself has no fault, and its comment was changed with it.
test('the widened stage shows nothing, as its explanation was widened too', () => {
  expect(found(stage('widened'), stage('least-privilege'))).toEqual([]);
});

test('a widening under the old comment is found', () => {
  const [before] = stage('least-privilege');
  const text = before?.source.text ?? '';
  const widened = text.replace('arn:aws:s3:::orders/incoming/*', 'arn:aws:s3:::orders/*');
  const read = readPolicies(sourceText('orders-lambda.jsonc', widened), 'identity', { vars: {} });
  expect(widened).not.toBe(text);
  expect(found(read.ok ? read.value : [], stage('least-privilege'))).toEqual(['ReadIncoming stale-explanation']);
});
