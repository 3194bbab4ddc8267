import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectations, folder, POLICY, READS } from '../support/folder.js';
import { cli } from './support.js';

const NOT_ALLOWED = `      - { name: no writes, not-allowed: s3:PutObject, resources: arn:aws:s3:::orders/a }
`;

const TRAP = `{
  "Version": "2012-10-17",
  "Statement": [
    // Reads what partners deliver.
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*",
      "Condition": { "StringLike": { "s3:prefix": "incoming/*" } } }
  ]
}
`;

test('a finding says what, why and what to do, and fails', async () => {
  const cwd = folder({ 'trap.jsonc': TRAP });
  expect(await cli(['lint', 'trap.jsonc'], cwd)).toEqual({
    code: 1,
    out: `trap.jsonc:6:38: error[key-never-present]: requests of \`s3:GetObject\` never carry \`s3:prefix\`
  6 |       "Condition": { "StringLike": { "s3:prefix": "incoming/*" } } }
    |                                      ^^^^^^^^^^^
why: AWS sends a condition key only with the actions that list it; elsewhere it is absent, and the condition is never met
help: limit objects by their ARN, \`arn:aws:s3:::BUCKET/PREFIX/*\`, and keep this key for \`s3:ListBucket\` in a statement of its own

1 policy: 1 error
`,
    err: '',
  });
});

test('a comment with a reason takes a finding back', async () => {
  const ignored = TRAP.replace('deliver.', 'deliver.\n    // iam-expect-ignore key-never-present: shown in a lesson');
  const cwd = folder({ 'trap.jsonc': ignored });
  expect(await cli(['lint', 'trap.jsonc'], cwd)).toEqual({ code: 0, out: '1 policy: nothing found\n', err: '' });
});

test.each([
  ['above', '// iam-expect-ignore all-resources: there is one bucket\n', '', ''],
  ['inside', '', '// iam-expect-ignore all-resources: there is one bucket\n', ''],
  ['behind', '', '', ' // iam-expect-ignore all-resources: there is one bucket'],
])('a suppression counts %s the statement', async (_, above, inside, behind) => {
  const text = `{ "Version": "2012-10-17", "Statement": [
// Reads.
${above}{ ${inside}"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }${behind}
] }`;
  expect((await cli(['lint', 'p.jsonc'], folder({ 'p.jsonc': text }))).out).toBe('1 policy: nothing found\n');
});

test('without files the policies of the expectations files are looked at, as what they are', async () => {
  const cwd = folder({ 'policy.json': POLICY, 'iam-expect.yml': expectations(READS) });
  expect(await cli(['lint'], cwd)).toEqual({ code: 0, out: '1 policy: nothing found\n', err: '' });
});

test('levels decide what is shown and what fails', async () => {
  const cwd = folder({ 'p.json': POLICY.replace('"s3:GetObject"', '["s3:GetObject", "s3:Get*"]') });
  expect((await cli(['lint', 'p.json'], cwd)).out).toContain('note[redundant-pattern]');
  expect(await cli(['lint', 'p.json', '--level', 'warning'], cwd)).toEqual({
    code: 0,
    out: '1 policy: nothing found at this level\n',
    err: '',
  });
  expect((await cli(['lint', 'p.json', '--fail', 'note'], cwd)).code).toBe(1);
});

test('a policy that cannot be read is no policy without findings', async () => {
  const cwd = folder({ 'p.json': POLICY.replace('"Allow"', '"allow"') });
  const { code, out, err } = await cli(['lint', 'p.json'], cwd);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('p.json:4:32: error[wrong-effect]');
});

test('findings as JSON', async () => {
  const { out } = await cli(['lint', 'trap.jsonc', '--format', 'json'], folder({ 'trap.jsonc': TRAP }));
  expect(JSON.parse(out)).toMatchObject({
    findings: [
      {
        code: 'key-never-present',
        level: 'error',
        path: 'trap.jsonc',
        start: { line: 6, column: 38 },
        statement: 'Read',
      },
    ],
  });
});

test('a trust policy is seen by its elements', async () => {
  const trust = (condition: string) => `{ "Version": "2012-10-17", "Statement": [
// The topic runs with this role.
{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sts:AssumeRole"${condition} }
] }`;
  const cwd = folder({
    'open.jsonc': trust(''),
    'closed.jsonc': trust(', "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }'),
  });
  expect((await cli(['lint', 'open.jsonc'], cwd)).out).toContain('warning[confused-deputy]');
  expect((await cli(['lint', 'closed.jsonc'], cwd)).out).toBe('1 policy: nothing found\n');
});

test('check lints as well where it is asked to, and no finding changes a verdict', async () => {
  const cwd = folder({ 'policy.json': TRAP, 'iam-expect.yml': expectations(NOT_ALLOWED) });
  const off = await cli(['check'], cwd);
  expect(off.code).toBe(0);
  expect(off.out).not.toContain('key-never-present');
  const on = await cli(['check', '--lint', 'on'], cwd);
  expect(on.code).toBe(0);
  expect(on.out).toContain('key-never-present');
  const failing = await cli(['check', '--lint', 'error'], cwd);
  expect(failing.code).toBe(1);
  expect(failing.out).toBe(on.out);
});

test('an explanation that stayed behind is found against the base commit', async () => {
  const before = POLICY.replace('{ "Sid": "Read"', '// Reads all orders.\n    { "Sid": "Read"').replace(
    '{ "Sid": "Seal"',
    '// Keeps them.\n    { "Sid": "Seal"',
  );
  const cwd = folder({ 'iam/p.jsonc': before });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'base');
  writeFileSync(join(cwd, 'iam/p.jsonc'), before.replace('orders/*"', 'orders/private/*"'));
  const { out } = await cli(['lint', 'iam/p.jsonc', '--base', 'HEAD'], cwd);
  expect(out).toContain(
    'iam/p.jsonc:5:14: warning[stale-explanation]: `Read` has changed, and the comment above it has not',
  );
  expect(out).toContain('1 policy: 1 warning\n');
  expect(await cli(['lint', 'iam/p.jsonc', '--base', 'nowhere'], cwd)).toMatchObject({ code: 2, out: '' });
});
