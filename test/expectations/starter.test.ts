import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compilePolicies, decide } from '../../src/engine/index.js';
import { starterExpectations } from '../../src/expectations/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies } from '../../src/policy/index.js';
import { sourceText } from '../../src/source/index.js';
import { catalog, rowsOf, shown } from './support.js';

function policies(path: string, text: string, kind: PolicyKind = 'identity'): readonly PolicyDocument[] {
  const read = readPolicies(sourceText(path, text), kind, { vars: {} });
  if (!read.ok) {
    throw new Error(read.diagnostics.map(({ message }) => message).join('\n'));
  }
  return read.value;
}

const starter = (documents: readonly PolicyDocument[]) => starterExpectations(documents, { catalog: catalog() });

function policyOf(...statements: readonly object[]): readonly PolicyDocument[] {
  return policies('p.json', JSON.stringify({ Version: '2012-10-17', Statement: statements }));
}

/** Rows of the starter file that its own policies do not meet. */
async function unmet(documents: readonly PolicyDocument[]): Promise<readonly string[]> {
  const compiled = compilePolicies({ identity: documents });
  return (await rowsOf(starter(documents))).flatMap(({ id, expectation, principal, action, resource, context, by }) => {
    const concrete = resource === '*' ? resource : resource.replaceAll('*', 'x');
    const answer = decide(compiled, { principal, action, resource: concrete, context });
    const wanted = expectation === 'allow' ? 'allowed' : 'explicitDeny';
    const decided = by === undefined || answer.statements.some(({ statement }) => statement.sid?.value === by.value);
    return answer.decision === wanted && decided && answer.missingContextKeys.length === 0
      ? []
      : [`${id}: ${answer.decision}`];
  });
}

const stage = (name: string) =>
  policies(
    'policies/orders-lambda.jsonc',
    readFileSync(
      new URL(`../../__fixtures__/cases/orders-lambda/${name}/policies/orders-lambda.jsonc`, import.meta.url),
      'utf8',
    ),
  );

test('the starter file of the fixture', () => {
  expect(starter(stage('least-privilege'))).toMatchSnapshot();
});

test.each(['broad', 'least-privilege', 'widened'])(
  'is met by the policy that it was written from: %s',
  async (name) => {
    const text = starter(stage(name));
    expect(await shown(text)).toBe('reads');
    expect((await rowsOf(text)).length).toBeGreaterThan(0);
    expect(await unmet(stage(name))).toEqual([]);
  },
);

const allow = { Sid: 'A', Effect: 'Allow', Action: 'ec2:RunInstances', Resource: '*' };

describe('the context that a condition asks for', () => {
  test.each([
    ['StringEquals', 'aws:PrincipalTag/team', ['orders'], 'orders'],
    ['StringNotEquals', 'aws:PrincipalTag/team', ['example'], 'another'],
    ['StringLike', 'aws:PrincipalTag/team', ['or*s?'], 'orexamplesx'],
    ['StringNotLikeIfExists', 'aws:PrincipalTag/team', ['or*'], 'example'],
    ['ArnLike', 'aws:PrincipalArn', ['arn:aws:iam::111122223333:role/*'], 'arn:aws:iam::111122223333:role/example'],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', ['3600'], '3599'],
    ['NumericGreaterThanEquals', 'aws:MultiFactorAuthAge', ['3600'], '3600'],
    ['DateGreaterThan', 'aws:CurrentTime', ['2026-01-01T00:00:00Z'], '2099-12-31T00:00:00Z'],
    ['DateLessThan', 'aws:CurrentTime', ['2026-01-01T00:00:00Z'], '2000-01-01T00:00:00Z'],
    ['Bool', 'aws:SecureTransport', ['true'], 'true'],
    ['IpAddress', 'aws:SourceIp', ['203.0.113.0/24'], '203.0.113.0'],
    ['NotIpAddress', 'aws:SourceIp', ['192.0.2.0/24', '198.51.100.0/25'], '203.0.113.1'],
    ['Null', 'aws:TokenIssueTime', ['true'], null],
    ['ForAllValues:StringEquals', 'aws:TagKeys', ['team'], ['team']],
  ])('%s %s', async (operator, key, values, value) => {
    const documents = policyOf({ ...allow, Condition: { [operator]: { [key]: values } } });
    expect((await rowsOf(starter(documents))).map(({ context }) => context)).toEqual([{ [key]: value }]);
    expect(await unmet(documents)).toEqual([]);
  });

  test.each([
    ['StringNotEquals', 'aws:RequestedRegion', ['eu-west-1'], 'eu-west-1'],
    ['StringEquals', 'aws:PrincipalTag/team', ['x'], 'example'],
    ['Bool', 'aws:SecureTransport', ['false'], 'true'],
    ['NotIpAddress', 'aws:SourceIp', ['203.0.113.0/24'], '203.0.113.0'],
    ['IpAddress', 'aws:SourceIp', ['192.0.2.0/24'], '198.51.100.1'],
    ['DateLessThan', 'aws:CurrentTime', ['2026-01-01T00:00:00Z'], '2099-12-31T00:00:00Z'],
    ['Null', 'aws:TokenIssueTime', ['true'], '2026-01-01T00:00:00Z'],
  ])('and that keeps a Deny away: %s %s', async (operator, key, values, value) => {
    const deny = { Sid: 'D', Effect: 'Deny', Action: '*', Resource: '*', Condition: { [operator]: { [key]: values } } };
    const documents = policyOf(allow, deny);
    const rows = await rowsOf(starter(documents));
    expect(rows.map(({ expectation }) => expectation)).toEqual(['allow', 'deny']);
    expect(rows[0]?.context).toEqual({ [key]: value });
    expect(await unmet(documents)).toEqual([]);
  });
});

/** The comment on what no test was made of. */
const remarks = (documents: readonly PolicyDocument[]) =>
  /# Not made into tests:\n([\s\S]*?)\n\n/.exec(starter(documents))?.[1];

test.each([
  [
    'NotAction',
    { ...allow, Action: undefined, NotAction: 'iam:*' },
    'A: it has NotAction; name the actions that matter',
  ],
  [
    'NotResource',
    { ...allow, Resource: undefined, NotResource: 'arn:aws:s3:::orders' },
    'A: it has NotResource; name resources that it is to reach, and some that it is not',
  ],
  [
    'a policy variable',
    { ...allow, Resource: 'arn:aws:s3:::${aws:username}' },
    'A: name resources that its patterns match, with values for policy variables',
  ],
  [
    'an unknown action',
    { ...allow, Action: 'ec2:RunInstance' },
    'ec2:RunInstance: not an action that the catalog knows',
  ],
  [
    'a resource of another type',
    { ...allow, Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders' },
    "s3:GetObject: takes none of the statement's resources, so the statement does nothing for it",
  ],
  [
    'a key that the action never carries',
    { ...allow, Action: 's3:GetObject', Condition: { StringLike: { 's3:prefix': 'a/*' } } },
    's3:GetObject: give `s3:prefix` a value that meets StringLike',
  ],
])('a statement with %s becomes a comment, and the file reads all the same', async (_, statement, remark) => {
  const documents = policyOf(statement);
  expect(remarks(documents)).toBe(`      # ${remark}`);
  expect(await shown(starter(documents))).toBe('reads');
});

test('an Allow that a Deny takes back becomes a comment', () => {
  const deny = { Sid: 'D', Effect: 'Deny', Action: 'ec2:*', Resource: 'arn:aws:ec2:*:*:instance/*' };
  expect(remarks(policyOf(allow, deny))).toContain('# ec2:RunInstances: D denies it, or a part of it');
});

test('hostile names stay text', () => {
  const documents = policies('a: [b]\n#c.json', JSON.stringify({ Version: '2012-10-17', Statement: [allow] }));
  expect(starter(documents)).toContain('    policies: "a: [b]\\n#c.json"\n');
});

test('other kinds of policies are named for their place', async () => {
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const text = starter(policies('trust.json', JSON.stringify({ Version: '2012-10-17', Statement: [trust] }), 'trust'));
  expect(text).toContain(
    '# trust.json: no identity policy; name it under `resource-policies` with the ARN of its role\n',
  );
  expect(await shown(text)).toBe('reads');
});
