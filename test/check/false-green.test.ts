import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckOptions, type CheckOutcome, check } from '../../src/check.js';
import { expectations, folder, POLICY, READS, SEALED } from '../support/folder.js';

/** Passes without any of the sabotage below: a row that nothing allows holds as soon as policies get lost. */
const ABSENT = `      - { name: no writes, not-allowed: s3:PutObject, resources: arn:aws:s3:::orders/a }
`;
const GOOD = { 'policy.json': POLICY, 'iam-expect.yml': expectations(ABSENT) };
const BROAD = POLICY.replace('"s3:GetObject"', '"s3:*"');

const only = (test: string) => ({ 'iam-expect.yml': expectations(`      - ${test}\n`) });
const withSuite = (lines: string) => ({
  'iam-expect.yml': expectations(ABSENT).replace('    tests:', `    ${lines}\n    tests:`),
});
const withTop = (lines: string) => ({
  'iam-expect.yml': expectations(ABSENT).replace('suites:', `${lines}\nsuites:`),
});
const withPolicies = (policies: string) => ({
  'iam-expect.yml': expectations(ABSENT).replace('policies: policy.json', `policies: ${policies}`),
});
const withPrincipal = (principal: string) => ({
  'iam-expect.yml': expectations(ABSENT).replace('arn:aws:iam::111122223333:role/orders', principal),
});
const policy = (from: string, to: string) => ({ 'policy.json': POLICY.replace(from, to) });

/** What the outcome is, in a word; of what could not run the codes. */
function told(outcome: CheckOutcome): string {
  if (outcome.kind === 'report') return outcome.report.summary.verdict;
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  return [...new Set(errors.map(({ code }) => code))].join(' ');
}

async function outcomeOf(
  files: Readonly<Record<string, string>>,
  options: Partial<CheckOptions> = {},
  prepare: (cwd: string) => void = () => {},
): Promise<string> {
  const cwd = folder({ ...GOOD, ...files });
  prepare(cwd);
  return told(await check({ expectations: [], cwd, evaluator: 'embedded', suites: [], tests: [], ...options }));
}

test('what is not sabotaged passes', async () => {
  expect(await outcomeOf({})).toBe('pass');
  expect(await outcomeOf({ 'iam-expect.yml': expectations(ABSENT + READS + SEALED) })).toBe('pass');
});

describe('policies that get lost never pass:', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a path that nothing has', withPolicies('polcy.json'), 'file-not-found'],
    ['a glob that matches nothing', withPolicies('"*.policy.json"'), 'nothing-matched'],
    ['one path of several', withPolicies('[policy.json, more.json]'), 'file-not-found'],
    ['one glob of several', withPolicies('[policy.json, "more*.json"]'), 'nothing-matched'],
    ['one alternative of a glob', withPolicies('"{policy,more}.json"'), 'nothing-matched'],
    ['a glob of too many alternatives', withPolicies(`"${'{a,b}'.repeat(9)}.json"`), 'too-many-patterns'],
    ['an empty list of paths', withPolicies('[]'), 'empty-list'],
    ['no path', withPolicies(''), 'invalid-value'],
    ['an empty path', withPolicies('""'), 'invalid-value'],
    ['an undeclared variable in a path', withPolicies('${stage}/policy.json'), 'undeclared-variable'],
    ['an empty file', { 'policy.json': '' }, 'empty-file'],
    ['an empty list of documents', { 'policy.json': '[]' }, 'empty-file'],
    ['comments alone', { 'policy.json': '// nothing\n' }, 'empty-file'],
    ['no statements', { 'policy.json': '{"Version":"2012-10-17","Statement":[]}' }, 'empty-statement'],
    ['no `Statement`', { 'policy.json': '{"Version":"2012-10-17"}' }, 'missing-element'],
    ['a file that ends early', { 'policy.json': POLICY.slice(0, 160) }, 'syntax'],
    ['a second document behind the first', { 'policy.json': POLICY + BROAD }, 'syntax'],
    ['a bad document beside a good one', { 'policy.json': `[${POLICY}, {}]` }, 'missing-element'],
    ['a key twice', policy('"Sid": "Read",', '"Sid": "Read", "Action": "s3:*",'), 'duplicate-key'],
    ['a Sid twice', policy('"Seal"', '"Read"'), 'duplicate-sid'],
    ['a typo in a key', policy('"Effect": "Allow"', '"Efect": "Allow"'), 'unknown-element'],
    ['an effect in lower case', policy('"Allow"', '"allow"'), 'wrong-effect'],
    [
      'an unknown operator',
      policy('"Sid": "Read",', '"Condition": {"StringEqual": {"aws:a": "b"}},'),
      'unknown-operator',
    ],
    ['an undeclared variable', policy('orders/*', '${bucket}/*'), 'undeclared-variable'],
    ['a Terraform value', policy('orders/*', '${aws_s3_bucket.orders.id}/*'), 'undeclared-variable'],
    ['a principal in an identity policy', policy('"Sid": "Read",', '"Principal": "*",'), 'prohibited-element'],
    ['another version of the language', policy('2012-10-17', '2020-01-01'), 'wrong-version'],
  ])('%s', async (_, files, expected) => {
    expect(await outcomeOf(files)).toBe(expected);
  });

  test('a link that leads nowhere, among those that a glob matches', async () => {
    const files = { ...withPolicies('iam/*.json'), 'iam/a.json': POLICY };
    const link = (cwd: string) => symlinkSync('gone.json', join(cwd, 'iam/b.json'));
    expect(await outcomeOf(files, {}, link)).toBe('broken-link');
  });

  test('a folder where a file was expected', async () => {
    expect(await outcomeOf(withPolicies('iam'), {}, (cwd) => mkdirSync(join(cwd, 'iam')))).toBe('is-directory');
  });

  test('a file that is not UTF-8', async () => {
    const write = (cwd: string) => writeFileSync(join(cwd, 'policy.json'), Buffer.from(`\ufeff${POLICY}`, 'utf16le'));
    expect(await outcomeOf({}, {}, write)).toBe('invalid-utf8');
  });
});

describe('other policies that would deny everything or nothing never pass:', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['no levels', withSuite('scps: []'), 'empty-list'],
    ['an empty level', withSuite('scps: [[]]'), 'empty-list'],
    ['an empty level above another', withSuite('scps: [[], policy.json]'), 'empty-list'],
    ['an empty level of RCPs', withSuite('rcps: [[]]'), 'empty-list'],
    ['an SCP that is not there', withSuite('scps: [root.json]'), 'file-not-found'],
    ['no session policies', withSuite('session-policies: []'), 'empty-list'],
    ['a boundary that is not there', withSuite('boundary: boundary.json'), 'file-not-found'],
    ['an empty boundary', withSuite('boundary:'), 'invalid-value'],
    ['two boundaries', { ...withSuite('boundary: b.json'), 'b.json': `[${POLICY}, ${BROAD}]` }, 'several-documents'],
    ['a bucket by its name', withSuite('resource-policies: { orders: policy.json }'), 'invalid-resource'],
    [
      'the objects of a bucket',
      withSuite('resource-policies: { "arn:aws:s3:::orders/*": policy.json }'),
      'invalid-resource',
    ],
    ['a bucket without a policy', withSuite('resource-policies: { "arn:aws:s3:::orders": [] }'), 'empty-list'],
    ['a typo in a key', withSuite('boundry: policy.json'), 'unknown-key'],
  ])('%s', async (_, files, expected) => {
    expect(await outcomeOf(files)).toBe(expected);
  });
});

describe('expectations that ask nothing, or not what was meant, never pass:', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['an empty file', { 'iam-expect.yml': '' }, 'empty-file'],
    ['no suites', { 'iam-expect.yml': 'version: 1\n' }, 'no-expectations'],
    ['an empty list of suites', { 'iam-expect.yml': 'version: 1\nsuites: []\n' }, 'no-expectations'],
    ['no tests', { 'iam-expect.yml': expectations('') }, 'invalid-value'],
    ['an empty list of tests', { 'iam-expect.yml': expectations('      []\n') }, 'invalid-value'],
    ['a test without a demand', only('{ name: x, resources: "arn:aws:s3:::orders/a" }'), 'no-expectation'],
    ['no actions', only('{ name: x, not-allowed: [] }'), 'empty-list'],
    ['no resources', only('{ name: x, not-allowed: s3:PutObject, resources: [] }'), 'empty-list'],
    [
      'a typo in an action',
      only('{ name: x, not-allowed: s3:PutObjet, resources: "arn:aws:s3:::a/a" }'),
      'unknown-action',
    ],
    ['an unknown service', only('{ name: x, not-allowed: s33:PutObject }'), 'unknown-action'],
    ['a wildcard that matches no action', only('{ name: x, not-allowed: "s3:Zap*" }'), 'wildcard-matches-nothing'],
    ['an unknown pack', only('{ name: x, not-allowed: { pack: all } }'), 'unknown-pack'],
    ['a typo in a demand', only('{ name: x, not-alowed: s3:PutObject }'), 'unknown-key'],
    [
      'a resource that is no ARN',
      only('{ name: x, not-allowed: s3:PutObject, resources: orders/a }'),
      'invalid-resource',
    ],
    [
      'a resource of another service',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:sqs:eu-west-1:111122223333:q" }'),
      'action-without-resource',
    ],
    [
      'a resource of another type',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders" }'),
      'inconclusive',
    ],
    [
      'a partition that is none',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:awss:s3:::orders/*" }'),
      'invalid-resource',
    ],
    [
      "a partition other than the caller's",
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws-cn:s3:::orders/*" }'),
      'other-partition',
    ],
    [
      'a resource with a character that nobody sees',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:s3:::ord\u200bers/a" }'),
      'invalid-resource',
    ],
    [
      'a resource with a line break',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders/a\\n" }'),
      'invalid-resource',
    ],
    [
      'a resource with a space at its end',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders/a " }'),
      'invalid-resource',
    ],
    [
      'a resource with a colon too many',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:s3::::orders/a" }'),
      'invalid-resource',
    ],
    [
      'a resource with a variable of policies',
      only('{ name: x, not-allowed: s3:PutObject, resources: "arn:aws:s3:::orders/${aws:username}" }'),
      'variable-in-request',
    ],
    ['a day that is none', withTop('context: { aws:CurrentTime: 2026-02-30 }'), 'invalid-context-value'],
    ['a month that is none', withTop('context: { aws:CurrentTime: 2026-13-01 }'), 'invalid-context-value'],
    ['an hour that is none', withTop('context: { aws:CurrentTime: "2026-01-01T25:00:00Z" }'), 'invalid-context-value'],
    ['milliseconds for seconds', withTop('context: { aws:CurrentTime: 1700000000000 }'), 'invalid-context-value'],
    ['a list for a key with one value', withTop('context: { aws:SourceIp: [192.0.2.1, 192.0.2.2] }'), 'several-values'],
    ['an empty list for a key with one value', withTop('context: { aws:SourceIp: [] }'), 'several-values'],
    ['an empty list of includes', withTop('include: []'), 'empty-list'],
    ['what a file replaces, and no merge', withSuite('replaces: { policy.json: { inline: x } }'), 'unused-key'],
    [
      'a replaced policy without an ARN',
      withSuite('question: merged\n    replaces: { policy.json: { managed: orders } }'),
      'invalid-value',
    ],
    [
      'a statement that no policy has',
      only('{ name: x, allow: s3:GetObject, resources: "arn:aws:s3:::orders/a", by: Raed }'),
      'error',
    ],
    ['an unknown context key', withTop('context: { aws:SorceIp: 192.0.2.1 }'), 'unknown-condition-key'],
    ['an undeclared variable', withPrincipal('arn:aws:iam::${account}:role/orders'), 'undeclared-variable'],
    ['a principal of many', withPrincipal('arn:aws:iam::111122223333:role/*'), 'invalid-principal'],
    ['sessions of many', withPrincipal('arn:aws:sts::111122223333:assumed-role/orders/*'), 'invalid-principal'],
    ['everybody', withPrincipal('"*"'), 'invalid-principal'],
    ['an account', withPrincipal('"111122223333"'), 'invalid-principal'],
    [
      'a caller with a space at its end',
      withPrincipal('"arn:aws:iam::111122223333:role/orders "'),
      'invalid-principal',
    ],
    ['a caller with a line break', withPrincipal('"arn:aws:iam::111122223333:role/orders\\n"'), 'invalid-principal'],
    [
      'a caller with a character that nobody sees',
      withPrincipal('"arn:aws:iam::111122223333:role/ord\u200bers"'),
      'invalid-principal',
    ],
    [
      'a caller of a partition that is none',
      withPrincipal('arn:awss:iam::111122223333:role/orders'),
      'invalid-principal',
    ],
    ['a caller with an empty path', withPrincipal('arn:aws:iam::111122223333:role//orders'), 'invalid-principal'],
    ['a group', withPrincipal('arn:aws:iam::111122223333:group/a'), 'invalid-principal'],
    ['an include that is not there', withTop('include: more.yml'), 'file-not-found'],
    ['an include that matches nothing', withTop('include: "more*.yml"'), 'nothing-matched'],
    ['an include of itself', withTop('include: iam-expect.yml'), 'include-cycle'],
    ['a deployed principal, with files alone', withSuite('question: deployed'), 'inconclusive'],
    ['a merged principal, with files alone', withSuite('question: merged'), 'inconclusive'],
  ])('%s', async (_, files, expected) => {
    expect(await outcomeOf(files)).toBe(expected);
  });

  test.each<[string, Partial<CheckOptions>, string]>([
    ['a file that is not there', { expectations: ['nope.yml'] }, 'file-not-found'],
    ['a good file beside one that is not there', { expectations: ['iam-expect.yml', 'nope.yml'] }, 'file-not-found'],
    ['a glob that matches nothing', { expectations: ['*.expect.yml'] }, 'nothing-matched'],
    ['a suite that is none', { suites: ['orders', 'ordres'] }, 'nothing-selected'],
    ['a test that is none', { tests: ['no writes', 'no wirtes'] }, 'nothing-selected'],
    ['AWS without credentials', { evaluator: 'aws' }, 'no-credentials'],
    ['both without credentials', { evaluator: 'both' }, 'no-credentials'],
  ])('%s', async (_, options, expected) => {
    expect(await outcomeOf({}, options)).toBe(expected);
  });
});
