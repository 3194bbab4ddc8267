import { describe, expect, test } from 'vitest';
import { codesOf, findingsOn } from './support.js';

const ACCOUNT = '111122223333';
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/11111111-2222-3333-4444-555555555555`;
const GITHUB = 'token.actions.githubusercontent.com';
const oidc = (provider: string) => ({ Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${provider}` });

function onTrust(parts: object): readonly string[] {
  return codesOf(
    findingsOn('trust', { Sid: 'Assume', Effect: 'Allow', Action: 'sts:AssumeRoleWithWebIdentity', ...parts }),
  );
}

describe('a role that users of an identity provider assume', () => {
  const AUD = { [`${GITHUB}:aud`]: 'sts.amazonaws.com' };
  const sub = (value: string) => ({ [`${GITHUB}:sub`]: value });

  test.each([
    ['nothing', {}],
    ['the audience, which is the same for all', { StringEquals: AUD }],
    ['any subject', { StringEquals: AUD, StringLike: sub('*') }],
    ['any repository', { StringEquals: AUD, StringLike: sub('repo:*') }],
    ['a subject that may be absent', { StringLikeIfExists: sub('repo:example-org/orders:*') }],
    ['all but one subject', { StringNotEquals: sub('repo:example-org/orders:pull_request') }],
    ['a claim of another provider', { StringEquals: { 'gitlab.com:sub': 'project_path:example/orders' } }],
  ])('is open where the condition says %s', (_, Condition) => {
    expect(onTrust({ Principal: oidc(GITHUB), Condition })).toContain('federation-open');
  });

  test.each([
    ['a subject', oidc(GITHUB), { StringEquals: { ...AUD, ...sub('repo:example-org/orders:ref:refs/heads/main') } }],
    ['subjects of one owner', oidc(GITHUB), { StringLike: sub('repo:example-org/*') }],
    ['a key in another case', oidc(GITHUB), { StringLike: { [`${GITHUB}:SUB`]: 'repo:example-org/*' } }],
    [
      'a service account',
      oidc('oidc.eks.eu-west-1.amazonaws.com/id/0A1B'),
      { StringEquals: { 'oidc.eks.eu-west-1.amazonaws.com/id/0A1B:sub': 'system:serviceaccount:orders:reader' } },
    ],
    [
      'an identity pool',
      { Federated: 'cognito-identity.amazonaws.com' },
      { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'eu-west-1:11111111-2222-3333-4444-555555555555' } },
    ],
  ])('is closed where it says %s', (_, Principal, Condition) => {
    expect(onTrust({ Principal, Condition })).toEqual([]);
  });

  test('is open with an identity pool of anybody', () => {
    expect(onTrust({ Principal: { Federated: 'cognito-identity.amazonaws.com' } })).toEqual(['federation-open']);
  });

  test('is not open where it is denied, nor by SAML, whose providers are the account’s own', () => {
    const Principal = { Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/example` };
    expect(onTrust({ Principal, Action: 'sts:AssumeRoleWithSAML' })).toEqual([]);
    expect(onTrust({ Principal: oidc(GITHUB), Effect: 'Deny' })).toEqual([]);
  });
});

test.each([
  [{ Service: 'ec2.amazonaws.com' }, 'sts:AssumeRoleWithWebIdentity', ['trust-way']],
  [{ Service: 'ec2.amazonaws.com' }, ['sts:AssumeRole', 'sts:TagSession'], []],
  [{ Service: 'pods.eks.amazonaws.com' }, 'sts:TagSession', []],
  [{ Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/example` }, 'sts:AssumeRole', ['trust-way']],
  [{ Federated: `arn:aws:iam::${ACCOUNT}:saml-provider/example` }, 'sts:AssumeRoleWith*', []],
  [{ AWS: ACCOUNT }, 'sts:AssumeRole', []],
])('%j assuming by %j: %j', (Principal, Action, codes) => {
  expect(onTrust({ Principal, Action })).toEqual(codes);
});

describe('a principal', () => {
  const onBucket = (Principal: object) =>
    findingsOn('resource', {
      Sid: 'Read',
      Effect: 'Deny',
      Principal,
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::orders/*',
    }).map(({ code, message }) => `${code}: ${message}`);

  test.each([
    { AWS: [ACCOUNT, `arn:aws:iam::${ACCOUNT}:root`, `arn:aws:iam::${ACCOUNT}:role/team/orders`] },
    { AWS: `arn:aws-cn:iam::${ACCOUNT}:user/anna` },
    { AWS: [`arn:aws:sts::${ACCOUNT}:assumed-role/orders/session`, `arn:aws:sts::${ACCOUNT}:federated-user/anna`] },
    { AWS: 'AROAEXAMPLEEXAMPLE123' },
    { AWS: 'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE' },
    { AWS: '*' },
    { Service: ['ops.apigateway.amazonaws.com', 'logs.eu-west-1.amazonaws.com', 'ec2.amazonaws.com.cn'] },
    { Federated: 'accounts.google.com' },
    { CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' },
  ])('may be %j', (principal) => {
    expect(onBucket(principal)).toEqual([]);
  });

  test.each([
    [{ AWS: `arn:aws:iam::${ACCOUNT}:role/orders-*` }, 'has a wildcard, which the ARN of a principal does not take'],
    [{ AWS: 'arn:aws:iam::*:root' }, 'has a wildcard, which the ARN of a principal does not take'],
    [{ AWS: `arn:aws:iam::${ACCOUNT}:group/ops` }, 'is a group, and groups are no principals'],
    [{ AWS: '11112222333' }, 'is no principal'],
    [{ AWS: 'arn:aws:iam::${aws:PrincipalAccount}:root' }, 'has a policy variable, which principals do not take'],
    [{ Federated: GITHUB }, 'is no identity provider'],
    [{ CanonicalUser: 'orders' }, 'is no canonical user ID'],
  ])('may not be %j', (principal, message) => {
    const [value] = Object.values(principal);
    expect(onBucket(principal)).toEqual([`principal-format: \`${value}\` ${message}`]);
  });
});

describe('a service that may act for anybody', () => {
  const onQueue = (Condition?: object) =>
    codesOf(
      findingsOn('resource', {
        Sid: 'Send',
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: `arn:aws:sqs:eu-west-1:${ACCOUNT}:orders`,
        Condition,
      }),
    );

  test.each([
    [undefined],
    [{ Null: { 'aws:SourceArn': 'false' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:*' } }],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }],
    [{ StringLike: { 'aws:SourceAccount': '*' } }],
    [{ StringEqualsIfExists: { 'aws:SourceAccount': ACCOUNT } }],
    [{ StringNotEquals: { 'aws:SourceAccount': '444455556666' } }],
  ])('is found with %j', (condition) => {
    expect(onQueue(condition)).toContain('confused-deputy');
  });

  test.each([
    [{ StringEquals: { 'aws:SourceAccount': ACCOUNT } }],
    [{ ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${ACCOUNT}:*` } }],
    [{ ArnEquals: { 'aws:SourceArn': 'arn:aws:s3:::orders' } }],
    [{ StringEquals: { 'aws:SourceOrgID': 'o-exampleorg' } }],
  ])('is not with %j', (condition) => {
    expect(onQueue(condition)).toEqual([]);
  });
});

test('everyone is allowed where the condition on who calls is met without its key', () => {
  const onBucket = (Condition: object) =>
    codesOf(
      findingsOn('resource', {
        Sid: 'Read',
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::orders/*',
        Condition,
      }),
    );
  const paths = { 'aws:PrincipalOrgPaths': 'o-example/*' };
  expect(onBucket({ 'ForAllValues:StringLike': paths })).toContain('public-principal');
  expect(onBucket({ 'ForAnyValue:StringLike': paths })).toEqual([]);
});

test.each([
  ['a name that no service has', { StringEquals: { 'kms:ViaService': 'lamda.eu-west-1.amazonaws.com' } }, true],
  ['a service’s name', { StringEquals: { 'kms:ViaService': 'lambda.eu-west-1.amazonaws.com' } }, false],
  ['a pattern', { StringLike: { 'kms:ViaService': '*.eu-west-1.amazonaws.com' } }, false],
  ['whether there is one', { Null: { 'kms:ViaService': 'true' } }, false],
])('a condition on a service principal names %s', (_, Condition, unknown) => {
  const codes = codesOf(
    findingsOn('identity', { Sid: 'Use', Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY, Condition }),
  );
  expect(codes).toEqual(unknown ? ['unknown-principal'] : []);
});
