import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';
import { lintPolicies, RULES } from '../../src/lint/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies } from '../../src/policy/index.js';
import { formatDiagnostic, sourceText } from '../../src/source/index.js';

/** One folder a rule: `wrong` shows its finding and no other, `right` shows none. The pages in docs/lint show both. */
const ROOT = '__fixtures__/lint';
const KINDS: readonly PolicyKind[] = [
  'identity',
  'resource',
  'trust',
  'boundary',
  'scp',
  'rcp',
  'session',
  'vpcEndpoint',
];

function documents(code: string, name: string): readonly PolicyDocument[] {
  const file = readdirSync(join(ROOT, code)).find((each) => each.startsWith(`${name}.`));
  if (file === undefined) throw new Error(`${code} has no ${name} example`);
  const kind = KINDS.find((each) => file.split('.').includes(each)) ?? 'identity';
  const read = readPolicies(sourceText('policy.jsonc', readFileSync(join(ROOT, code, file), 'utf8')), kind, {
    vars: {},
  });
  if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join('\n'));
  return read.value;
}

function codes(code: string, name: string): readonly string[] {
  const [base] = existsSync(join(ROOT, code, 'base.jsonc')) ? documents(code, 'base') : [];
  return lintPolicies(documents(code, name), { catalog: loadCatalog(), before: () => base }).map(
    (finding) => finding.code,
  );
}

describe.each(RULES.map(({ code }) => code))('%s', (code) => {
  test('is found in the wrong example, and nothing else', () => {
    expect(codes(code, 'wrong')).toEqual([code]);
  });

  test('the right example is free of findings', () => {
    expect(codes(code, 'right')).toEqual([]);
  });
});

test('no example is without its rule', () => {
  expect(readdirSync(ROOT).sort()).toEqual(RULES.map(({ code }) => code).sort());
});

test.each(RULES)('$code is written as messages are', ({ code, title, why }) => {
  expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  expect(title).not.toMatch(/\.$/);
  expect(why).not.toMatch(/\.$/);
});
