import { expect, test } from 'vitest';
import { readPolicies } from '../../src/policy/index.js';
import { formatDiagnostic, sourceText } from '../../src/source/index.js';

function told(value: string, path = 'p.yml'): string {
  const text = `Version: 2012-10-17
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: "*"
    Condition: { Bool: { "aws:SecureTransport": ${value} } }
`;
  const read = readPolicies(sourceText(path, text), 'identity', { vars: {} });
  return read.ok ? 'read' : read.diagnostics.map(formatDiagnostic).join('\n');
}

test('a word that is text to some readers of YAML and true to others is no value of a policy', () => {
  expect(
    told('yes'),
  ).toBe(`p.yml:6:49: error[yaml-reading]: \`yes\` is \`true\` to readers of YAML 1.1, and not to those of YAML 1.2
  6 |     Condition: { Bool: { "aws:SecureTransport": yes } }
    |                                                 ^^^
help: write \`true\`, or put it in quotes`);
});

test.each([
  ['No', '`No` is `false` to readers of YAML 1.1'],
  ['ON', '`ON` is `true` to readers of YAML 1.1'],
  ['off', '`off` is `false` to readers of YAML 1.1'],
  ['[true, y]', '`y` is `true` to readers of YAML 1.1'],
  ['012345670123', '`012345670123` is an octal number to readers of YAML 1.1'],
  ['0o17', '`0o17` is an octal number to readers of YAML 1.1'],
  ['190:20:30', '`190:20:30` is a number to the base of 60 to readers of YAML 1.1'],
  ['111_122_223_333', '`111_122_223_333` is a number without the underscores to readers of YAML 1.1'],
])('%s', (value, expected) => {
  expect(told(value)).toContain(`error[yaml-reading]: ${expected}, and not to those of YAML 1.2`);
});

test.each([
  'true',
  'False',
  '"yes"',
  "'012345670123'",
  '111122223333',
  '012345678901',
  '0',
  '1.5',
  '2026-11-24',
  'yesterday',
  '203.0.113.7',
])('%s is the same to all', (value) => {
  expect(told(value)).toBe('read');
});

test('an alias is told once, where its value stands', () => {
  const text = `Version: 2012-10-17
Statement:
  - { Sid: A, Effect: Allow, Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": &t yes } } }
  - { Sid: B, Effect: Allow, Action: "s3:*", Resource: "*", Condition: { Bool: { "aws:SecureTransport": *t } } }
`;
  const read = readPolicies(sourceText('p.yml', text), 'identity', { vars: {} });
  expect(read.ok ? [] : read.diagnostics.map(({ code, range }) => `${code}:${range?.start.line}`)).toEqual([
    'yaml-reading:3',
  ]);
});
