import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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
help: limit objects by their ARN, \`arn:aws:s3:::BUCKET/PREFIX/*\`, and keep this key for \`s3:ListBucket\` in a statement of its own
why: AWS sends a condition key only with the actions that list it; elsewhere it is absent, and the condition is never met, or always

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
  expect(on.out).toContain('\n✓ pass  the only expectation holds; lint finds 1 error\n');
  expect(failing.out).toBe(on.out.replace('\n✓ pass ', '\n! error '));
});

const EXPLAINED = POLICY.replace('{ "Sid": "Read"', '// Reads all orders.\n    { "Sid": "Read"').replace(
  '{ "Sid": "Seal"',
  '// Keeps them.\n    { "Sid": "Seal"',
);

/** A folder with these files in its last commit. */
function committed(files: Readonly<Record<string, string>>): string {
  const cwd = folder(files);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
      cwd,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'base');
  return cwd;
}

test('an explanation that stayed behind is found against the base commit', async () => {
  const before = EXPLAINED;
  const cwd = committed({ 'iam/p.jsonc': before });
  writeFileSync(join(cwd, 'iam/p.jsonc'), before.replace('orders/*"', 'orders/private/*"'));
  const { out } = await cli(['lint', 'iam/p.jsonc', '--base', 'HEAD'], cwd);
  expect(out).toContain(
    'iam/p.jsonc:5:14: warning[stale-explanation]: `Read` has changed, and the comment above it has not',
  );
  expect(out).toContain('1 policy: 1 warning\n');
  expect(await cli(['lint', 'iam/p.jsonc', '--base', 'nowhere'], cwd)).toMatchObject({ code: 2, out: '' });
});

describe('a template against the base commit', () => {
  const template = EXPLAINED.replaceAll('arn:aws:s3:::orders', 'arn:aws:s3:::${bucket}');
  const suite = (vars: string) => expectations(READS).replace('version: 1\n', `version: 1\nvars: { ${vars} }\n`);
  const stale = async (after: Readonly<Record<string, string>>) => {
    const cwd = committed({ 'policy.json': template, 'iam-expect.yml': suite('bucket: orders') });
    for (const [path, text] of Object.entries(after)) writeFileSync(join(cwd, path), text);
    const { code, out, err } = await cli(['lint', '--base', 'HEAD', '--format', 'json'], cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return JSON.parse(out).findings.map((finding: { code: string; statement: string }) => [
      finding.code,
      finding.statement,
    ]);
  };

  test.each([
    ['nothing has changed', {}],
    ['a value of `vars` has', { 'iam-expect.yml': suite('bucket: archive') }],
    ['a name gave way to the value that it had', { 'policy.json': template.replaceAll('${bucket}', 'orders') }],
  ])('has kept up where %s', async (_, after) => {
    expect(await stale(after)).toEqual([]);
  });

  test.each([
    ['a statement has changed', { 'policy.json': template.replace('${bucket}/*"', '${bucket}/a/*"') }],
    [
      'a statement has another name than the base',
      {
        'policy.json': template.replace('${bucket}/*"', '${store}/*"'),
        'iam-expect.yml': suite('bucket: orders, store: all'),
      },
    ],
  ])('has stayed behind where %s', async (_, after) => {
    expect(await stale(after)).toEqual([['stale-explanation', 'Read']]);
  });

  test('has stayed behind where the base has a name that nobody declares any more', async () => {
    const after = { 'policy.json': EXPLAINED.replace('orders/*"', 'orders/a/*"'), 'iam-expect.yml': suite('other: x') };
    expect(await stale(after)).toEqual([
      ['stale-explanation', 'Read'],
      ['stale-explanation', 'Seal'],
    ]);
  });
});

test('a file that two suites read is told of once, and a suppression counts where one of the two needs it', async () => {
  const everything = `{ "Version": "2012-10-17", "Statement": [
    // iam-expect-ignore all-resources: there is one bucket
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjct"], "Resource": "*" }
  ] }`;
  const suite = (name: string, kind: string) => `
  - name: ${name}
    policies: own.jsonc
    ${kind}: everything.jsonc
    principal: arn:aws:iam::111122223333:role/orders
    tests: [{ name: reads, allow: s3:GetObject, resources: arn:aws:s3:::orders/a }]`;
  const own = POLICY.replace('{ "Sid": "Read"', '// Reads.\n{ "Sid": "Read"').replace(
    '{ "Sid": "Seal"',
    '// Seals.\n{ "Sid": "Seal"',
  );
  const cwd = folder({
    'everything.jsonc': everything,
    'own.jsonc': own,
    'iam-expect.yml': `version: 1\nsuites:${suite('one', 'policies')}${suite('other', 'boundary')}`.replace(
      'policies: own.jsonc\n    policies: everything.jsonc',
      'policies: [own.jsonc, everything.jsonc]',
    ),
  });
  const { out, err } = await cli(['lint', '--format', 'json'], cwd);
  expect(err).toBe('');
  expect(JSON.parse(out).findings.map(({ code }: { code: string }) => code)).toEqual([
    'undocumented',
    'unknown-action',
  ]);
});

describe('a principal of another account', () => {
  const bucket = (account: string) => `{ "Version": "2012-10-17", "Statement": [
    // Partners read.
    { "Sid": "Read", "Effect": "Allow", "Principal": { "AWS": "${account}" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*" }
  ] }`;
  const role = (account: string) => `{ "Version": "2012-10-17", "Statement": [
    // Partners deploy.
    { "Sid": "Deploy", "Effect": "Allow", "Principal": { "AWS": "${account}" }, "Action": "sts:AssumeRole" }
  ] }`;
  const owned = async (account: string, more = '') => {
    const explained = POLICY.replace('{ "Sid": "Read"', '// Reads.\n{ "Sid": "Read"').replace(
      '{ "Sid": "Seal"',
      '// Seals.\n{ "Sid": "Seal"',
    );
    const suite = expectations(READS.replace(' }', `${more} }`)).replace(
      'policies: policy.json',
      `policies: policy.json
    resource-policies:
      "arn:aws:s3:::orders": bucket.jsonc
      "arn:aws:iam::111122223333:role/deploy": role.jsonc`,
    );
    const cwd = folder({
      'policy.json': explained,
      'bucket.jsonc': bucket(account),
      'role.jsonc': role(account),
      'iam-expect.yml': suite,
    });
    const { out, err } = await cli(['lint', '--format', 'json'], cwd);
    expect(err).toBe('');
    return JSON.parse(out).findings.map(({ code, path }: { code: string; path: string }) => `${path} ${code}`);
  };

  test('is told where the suite says whose the resource is', async () => {
    expect(await owned('444455556666')).toEqual([
      'bucket.jsonc cross-account-principal',
      'role.jsonc cross-account-principal',
    ]);
    expect(await owned('111122223333')).toEqual([]);
  });

  test('is one of the bucket’s own where the tests say so', async () => {
    expect(await owned('444455556666', ', resource-account: "444455556666"')).toEqual([
      'role.jsonc cross-account-principal',
    ]);
  });
});

test('an expectations file is known by what it holds, and says what its policies are', async () => {
  const scp = `{ "Version": "2012-10-17", "Statement": [{ "Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*" }] }`;
  const suites = expectations(READS).replace('policies: policy.json', 'policies: policy.json\n    scps: org/all.json');
  const cwd = folder({ 'policy.json': POLICY, 'org/all.json': scp, 'suites.yml': suites });
  expect((await cli(['lint', 'org/all.json'], cwd)).out).toContain('warning[all-actions]');
  expect((await cli(['lint', 'suites.yml'], cwd)).out).toBe('2 policies: nothing found\n');
  expect((await cli(['lint', 'org/all.json', 'suites.yml', 'policy.json'], cwd)).out).toBe(
    '2 policies: nothing found\n',
  );
});

test('where there is nothing to look at, what to name is said', async () => {
  const { code, err } = await cli(['lint'], folder({ 'policy.json': POLICY }));
  expect(code).toBe(2);
  expect(err).toContain('there is no expectations file, which would name policies');
  expect(err).toContain('`iam-expect lint iam/*.json`');
});

test('what reading warns of is told beside findings, and counts where warnings fail', async () => {
  const empty = POLICY.replace('"s3:GetObject"', '[]');
  const cwd = folder({ 'p.json': empty });
  const { code, out } = await cli(['lint', 'p.json', '--format', 'json'], cwd);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    findings: [],
    diagnostics: [{ code: 'empty-element', severity: 'warning' }],
  });
  expect((await cli(['lint', 'p.json', '--fail', 'warning'], cwd)).code).toBe(1);
});

test('a statement without a principal is told once', async () => {
  const bucket = `{ "Version": "2012-10-17", "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*" } ] }`;
  const { out } = await cli(['lint', 'b.json', '--kind', 'resource'], folder({ 'b.json': bucket }));
  expect(out.match(/missing-principal/g)).toHaveLength(1);
});

test('a finding cannot speak to the terminal or to the runner', async () => {
  const key = 'aws:\\u001b[31mX##[error]';
  const text = POLICY.replace('/*" },', `/*", "Condition": { "ForAllValues:StringEquals": { "${key}": "a" } } },`);
  const cwd = folder({ 'p.json': text });
  const terminal = await cli(['lint', 'p.json'], cwd);
  expect(terminal.out).toContain('for-all-values-absent-key');
  const json = await cli(['lint', 'p.json', '--format', 'json'], cwd);
  for (const out of [terminal.out, json.out]) {
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('##[');
  }
});
