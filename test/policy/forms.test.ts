import { expect, test } from 'vitest';
import { type PolicyDocument, type PolicyKind, readPolicies, readPolicyObject } from '../../src/policy/index.js';
import { type Located, type Read, sliceOf, sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

const DOCUMENT = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' } };
const TEXT = JSON.stringify(DOCUMENT);

function read(text: string, kind: PolicyKind = 'identity', path = 'a.json', vars: Record<string, string> = {}) {
  return readPolicies(sourceText(path, text), kind, { vars });
}

function documents(policies: Read<readonly PolicyDocument[]>): readonly PolicyDocument[] {
  expect(rendered(policies)).toEqual([]);
  return policies.ok ? policies.value : [];
}

function only(policies: Read<readonly PolicyDocument[]>): PolicyDocument {
  const [document, ...rest] = documents(policies);
  expect(rest).toEqual([]);
  if (document === undefined) {
    throw new Error('no document was read');
  }
  return document;
}

/** Values with the text they point at. */
function pointed(values: readonly Located<unknown>[]): readonly unknown[] {
  return values.map(({ value, range }) => [value, sliceOf(range)]);
}

test('every element keeps its place', () => {
  const text = `{
  "Version": "2012-10-17",
  "Id": "orders",
  "Statement": [{
    "Sid": "Read",
    "Effect": "Deny",
    "Principal": { "AWS": ["111122223333", "arn:aws:iam::444455556666:root"], "Service": "lambda.amazonaws.com" },
    "NotAction": ["s3:GetObject", "s3:Put*"],
    "NotResource": "arn:aws:s3:::orders/*",
    "Condition": {
      "ForAnyValue:StringLikeIfExists": { "aws:TagKeys": ["a*", "b"] },
      "Bool": { "aws:SecureTransport": false, "aws:MultiFactorAuthPresent": "true" },
      "NumericLessThan": { "s3:max-keys": 10.0 }
    }
  }]
}`;
  const document = only(read(text, 'resource'));
  const [statement] = document.statements;
  expect(document.kind).toBe('resource');
  expect(sliceOf(document.range)).toBe(text);
  expect(pointed([document.version, document.id].flatMap((value) => value ?? []))).toEqual([
    ['2012-10-17', '"2012-10-17"'],
    ['orders', '"orders"'],
  ]);
  expect(statement?.index).toBe(1);
  expect(statement && sliceOf(statement.range).startsWith('{\n    "Sid"')).toBe(true);
  expect(pointed([statement?.sid, statement?.effect].flatMap((value) => value ?? []))).toEqual([
    ['Read', '"Read"'],
    ['Deny', '"Deny"'],
  ]);
  expect(statement?.principal?.element).toBe('Principal');
  expect(statement?.principal?.entries.map(({ type, value }) => [type, value.value, sliceOf(value.range)])).toEqual([
    ['AWS', '111122223333', '"111122223333"'],
    ['AWS', 'arn:aws:iam::444455556666:root', '"arn:aws:iam::444455556666:root"'],
    ['Service', 'lambda.amazonaws.com', '"lambda.amazonaws.com"'],
  ]);
  expect(statement?.action.element).toBe('NotAction');
  expect(statement && sliceOf(statement.action.range)).toBe('"NotAction": ["s3:GetObject", "s3:Put*"]');
  expect(pointed(statement?.action.patterns ?? [])).toEqual([
    ['s3:GetObject', '"s3:GetObject"'],
    ['s3:Put*', '"s3:Put*"'],
  ]);
  expect(statement?.resource?.element).toBe('NotResource');
  expect(pointed(statement?.resource?.patterns ?? [])).toEqual([['arn:aws:s3:::orders/*', '"arn:aws:s3:::orders/*"']]);
  expect(statement?.conditions.map(({ operator, key, values }) => [pointed([operator, key]), pointed(values)])).toEqual(
    [
      [
        [
          ['ForAnyValue:StringLikeIfExists', '"ForAnyValue:StringLikeIfExists"'],
          ['aws:TagKeys', '"aws:TagKeys"'],
        ],
        [
          ['a*', '"a*"'],
          ['b', '"b"'],
        ],
      ],
      [
        [
          ['Bool', '"Bool"'],
          ['aws:SecureTransport', '"aws:SecureTransport"'],
        ],
        [['false', 'false']],
      ],
      [
        [
          ['Bool', '"Bool"'],
          ['aws:MultiFactorAuthPresent', '"aws:MultiFactorAuthPresent"'],
        ],
        [['true', '"true"']],
      ],
      [
        [
          ['NumericLessThan', '"NumericLessThan"'],
          ['s3:max-keys', '"s3:max-keys"'],
        ],
        [['10.0', '10.0']],
      ],
    ],
  );
  expect(statement?.conditions.map(({ range }) => sliceOf(range))[0]).toBe('"aws:TagKeys": ["a*", "b"]');
});

test('YAML says the same, with account ids as they are written', () => {
  const document = only(
    read(
      [
        '# who may read',
        'Version: 2012-10-17',
        'Statement:',
        '  # the other account',
        '  - Sid: Read',
        '    Effect: Allow',
        '    Principal:',
        '      AWS: 012345678901',
        '    Action: s3:GetObject',
        '    Resource: arn:aws:s3:::orders/*',
        '    Condition:',
        '      StringEquals: { aws:PrincipalAccount: [012345678901, 1.0] }',
      ].join('\n'),
      'resource',
      'a.yaml',
    ),
  );
  const [statement] = document.statements;
  expect(document.version?.value).toBe('2012-10-17');
  expect(document.comments.map(({ text }) => text)).toEqual(['who may read', 'the other account']);
  expect(statement?.comments.map(({ text }) => text)).toEqual(['the other account']);
  expect(statement?.principal?.entries.map(({ value }) => value.value)).toEqual(['012345678901']);
  expect(statement?.conditions[0]?.values.map(({ value }) => value)).toEqual(['012345678901', '1.0']);
});

test.each([
  ['a.json', TEXT],
  ['a.jsonc', `// why\n${TEXT}`],
  ['a.json5', TEXT],
  ['A.JSON', TEXT],
  ['policy.tpl', `/* why */ ${TEXT}`],
  ['policy', TEXT],
  ['a.yaml', 'Version: 2012-10-17\nStatement: {Effect: Allow, Action: "s3:GetObject", Resource: "*"}'],
  ['a.yml', TEXT],
  ['policy.tmpl', 'Version: 2012-10-17\nStatement: {Effect: Allow, Action: "s3:GetObject", Resource: "*"}'],
])('%s is read by its ending, or by how it starts', (path, text) => {
  expect(only(read(text, 'identity', path)).statements[0]?.action.patterns[0]?.value).toBe('s3:GetObject');
});

test('YAML is not read under the name of JSON', () => {
  expect(read('Version: 2012-10-17', 'identity', 'a.json').ok).toBe(false);
});

test.each([
  ['a document', TEXT, 1],
  ['a list', `[${TEXT}, ${TEXT}]`, 2],
  ['PolicyDocument', `{"PolicyDocument": ${TEXT}}`, 1],
  ['Policy', `{"Policy": ${TEXT}}`, 1],
  ['Document', `{"Document": ${TEXT}}`, 1],
  [
    'the answer of get-policy-version',
    `{"PolicyVersion": {"Document": ${TEXT}, "VersionId": "v3", "IsDefaultVersion": true}}`,
    1,
  ],
  ['the answer of get-role-policy', `{"RoleName": "orders", "PolicyName": "inline", "PolicyDocument": ${TEXT}}`, 1],
  ['a list of wrapped documents', `[{"PolicyDocument": ${TEXT}}, ${TEXT}]`, 2],
])('%s', (_, text, count) => {
  expect(documents(read(text))).toHaveLength(count);
});

test('the trust policy in the answer of get-role', () => {
  const trust =
    '{"Statement": {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}}';
  const document = only(read(`{"Role": {"RoleName": "orders", "AssumeRolePolicyDocument": ${trust}}}`, 'trust'));
  expect(document.statements[0]?.resource).toBeUndefined();
});

test('two candidates are not guessed between', () => {
  expect(read(`{"PolicyDocument": ${TEXT}, "AssumeRolePolicyDocument": ${TEXT}}`).ok).toBe(false);
});

test('YAML documents are policy documents of their own', () => {
  const text =
    '# one\nStatement: {Effect: Allow, Action: "a:b", Resource: "*"}\n---\n# two\nStatement: {Effect: Deny, Action: "a:b", Resource: "*"}\n';
  const read2 = documents(read(text, 'identity', 'a.yaml'));
  expect(read2.map(({ statements, comments }) => [statements[0]?.effect.value, comments[0]?.text])).toEqual([
    ['Allow', 'one'],
    ['Deny', 'two'],
  ]);
});

test('comments belong to the statement below them', () => {
  const text = `// about the file

{
  "Version": "2012-10-17", // beside
  "Statement": [
    // reads incoming orders
    // and nothing else
    {
      // inside
      "Effect": "Allow", // after
      "Action": "s3:GetObject",
      "Resource": "*"
    }, // behind

    // detached

    /* denies */
    { "Effect": "Deny", "Action": "*", "Resource": "*" }
  ]
}`;
  const document = only(read(text));
  expect(document.comments.map((comment) => comment.text)).toEqual([
    'about the file',
    'beside',
    'reads incoming orders',
    'and nothing else',
    'inside',
    'after',
    'behind',
    'detached',
    'denies',
  ]);
  expect(document.statements.map(({ comments }) => comments.map((comment) => comment.text))).toEqual([
    ['reads incoming orders', 'and nothing else', 'inside'],
    ['denies'],
  ]);
});

test('no Version, and an empty Sid, are absent', () => {
  const document = only(read('{"Statement": {"Sid": "", "Effect": "Allow", "Action": "a:b", "Resource": "*"}}'));
  expect([document.version, document.statements[0]?.sid]).toEqual([undefined, undefined]);
});

test('empty Sids are no duplicates', () => {
  const statement = '{"Sid": "", "Effect": "Allow", "Action": "a:b", "Resource": "*"}';
  expect(documents(read(`{"Statement": [${statement}, ${statement}]}`))).toHaveLength(1);
});

test('vars fill Sids, patterns, principals, condition keys and values', () => {
  const text = `{"Statement": {
    "Sid": "Read\${name}", "Effect": "Allow", "Principal": {"AWS": "\${account}"},
    "Action": "\${service}:Get*", "Resource": "arn:aws:s3:::\${bucket}/\${aws:username}",
    "Condition": {"StringEquals": {"aws:PrincipalTag/\${tag}": "\${value}"}}
  }}`;
  const vars = { name: 'X', account: '111122223333', service: 's3', bucket: 'orders', tag: 'team', value: 'blue' };
  const [statement] = only(read(text, 'resource', 'a.json', vars)).statements;
  expect([
    statement?.sid?.value,
    statement?.principal?.entries[0]?.value.value,
    statement?.action.patterns[0]?.value,
    statement?.resource?.patterns[0]?.value,
    statement?.conditions[0]?.key.value,
    statement?.conditions[0]?.values[0]?.value,
  ]).toEqual([
    'ReadX',
    '111122223333',
    's3:Get*',
    'arn:aws:s3:::orders/${aws:username}',
    'aws:PrincipalTag/team',
    'blue',
  ]);
  expect(statement?.sid && sliceOf(statement.sid.range)).toBe('"Read${name}"');
});

test('an object or its text is read for the library', () => {
  const fromObject = readPolicyObject(DOCUMENT, 'identity', 'policy 1');
  const fromText = readPolicyObject(TEXT, 'identity', 'policy 1');
  for (const policy of [fromObject, fromText]) {
    expect(policy.ok && policy.value.statements[0]?.action.patterns.map(({ value }) => value)).toEqual([
      's3:GetObject',
    ]);
    expect(policy.ok && policy.value.source.path).toBe('policy 1');
  }
});

const cycle: { Statement?: unknown } = {};
cycle.Statement = cycle;

const NO_POLICY = [
  'policy 1: error[wrong-type]: the policy is neither JSON text nor a plain object',
  'help: pass `{ Version: "2012-10-17", Statement: […] }`, or its JSON text',
];

test.each([
  ['undefined', undefined, NO_POLICY],
  ['a function', () => DOCUMENT, NO_POLICY],
  ['a cycle', cycle, NO_POLICY],
  ['a bigint', { Statement: 1n }, NO_POLICY],
  [
    'null',
    null,
    [
      'policy 1:1:1: error[wrong-type]: a policy document must be an object, not null',
      '  1 | null',
      '    | ^^^^',
      'help: write `{ "Version": "2012-10-17", "Statement": [ … ] }`',
    ],
  ],
  [
    'two documents',
    [DOCUMENT, DOCUMENT],
    [
      'policy 1:10:3: error[several-documents]: expected one policy document, not several',
      '  10 |   {',
      '     |   ^',
      '  11 |     "Version": "2012-10-17",',
      '     |     ^^^^^^^^^^^^^^^^^^^^^^^^',
      '  12 |     "Statement": {',
      '     |     ^^^^^^^^^^^^^^',
      '     | … to line 17',
      'help: pass them one by one',
    ],
  ],
])('%s is no policy', (_, value, output) => {
  const policy = readPolicyObject(value, 'identity', 'policy 1');
  expect(policy.ok).toBe(false);
  expect(rendered(policy)).toEqual(output);
});
