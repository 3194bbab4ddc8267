import { describe, expect, test } from 'vitest';
import { codesOf, documentOf, findingsOn, lint } from './support.js';

const OBJECTS = 'arn:aws:s3:::orders/*';
const ALLOW = { Sid: 'Read', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: OBJECTS };
const DENY = { ...ALLOW, Sid: 'Seal', Effect: 'Deny' };

/** Messages that one statement says of another, without the line. */
function said(code: string, ...statements: readonly object[]): readonly string[] {
  return findingsOn('identity', ...statements)
    .filter((finding) => finding.code === code)
    .map(({ message }) => message.replace(/ \(line \d+\)/, ''));
}

describe('an Allow under a Deny', () => {
  test.each([
    ['of more actions', { Action: 's3:*' }],
    ['of everything', { Action: '*', Resource: '*' }],
    ['of everything else', { Action: undefined, NotAction: ['dynamodb:*', 's3:List*'], Resource: '*' }],
    ['of all other resources', { Action: 's3:*', Resource: undefined, NotResource: 'arn:aws:s3:::archive/*' }],
  ])('%s never grants anything', (_, parts) => {
    expect(said('contradicted-statement', ALLOW, { ...DENY, ...parts })).toEqual([
      '`Read` never grants anything: `Seal` denies all of it',
    ]);
  });

  test('of one of its actions never grants that one', () => {
    expect(said('contradicted-statement', ALLOW, { ...DENY, Action: 's3:Put*' })).toEqual([
      '`Read` never grants `s3:PutObject`: `Seal` denies all of it',
    ]);
  });

  test.each([
    ['under a condition', { Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    ['of some of the objects', { Resource: 'arn:aws:s3:::orders/private/*' }],
    ['of a part of what the pattern matches', { Action: ['s3:GetObjectTagging'] }],
    ['of all other actions', { Action: undefined, NotAction: 's3:*', Resource: '*' }],
    ['of all other resources', { Resource: undefined, NotResource: 'arn:aws:s3:::ord*' }],
  ])('%s grants something', (_, parts) => {
    expect(said('contradicted-statement', ALLOW, { ...DENY, ...parts })).toEqual([]);
  });
});

test('a statement lies inside one that allows all but other actions', () => {
  const rest = { Sid: 'Rest', Effect: 'Allow', NotAction: 'iam:*', Resource: '*' };
  expect(said('redundant-statement', rest, ALLOW)).toEqual(['`Read` lies wholly inside `Rest`']);
  expect(said('redundant-statement', { ...rest, NotAction: ['iam:*', 's3:Put*'] }, ALLOW)).toEqual([]);
});

describe('a policy variable', () => {
  const on = (resource: string, Version = '2012-10-17') =>
    codesOf(lint(documentOf({ Version, Statement: [{ ...ALLOW, Resource: resource }] }, 'identity', 'p.json')));

  test.each(['aws:user', 'aws:PrincipalTags/team', 's3:nothing'])('${%s} is of no key', (name) => {
    expect(on(`arn:aws:s3:::homes/\${${name}}/*`)).toEqual(['unknown-variable']);
  });

  test.each([
    'aws:username',
    'aws:PrincipalTag/team',
    "aws:PrincipalTag/team, 'none'",
    'cognito-identity.amazonaws.com:sub',
    'www.amazon.com:user_id',
    'saml:sub',
    's3:prefix',
    '*',
    '$',
  ])('${%s} is of one', (name) => {
    expect(on(`arn:aws:s3:::homes/\${${name}}/*`)).toEqual([]);
  });

  test('is told in conditions too, and under the old version as text', () => {
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': '${aws:ResourceTags/team}' } };
    expect(codesOf(findingsOn('identity', { ...ALLOW, Condition }))).toEqual(['unknown-variable']);
    expect(on('arn:aws:s3:::homes/${aws:user}/*', '2008-10-17')).toEqual(['variable-needs-version']);
  });
});

describe('a key that an action never carries', () => {
  const never = (parts: object) => said('key-never-present', { ...ALLOW, Action: 's3:GetObject', ...parts });

  test.each(['StringLike', 'StringEquals', 'ForAnyValue:StringLike'])('keeps %s from being met', (operator) => {
    expect(never({ Condition: { [operator]: { 's3:prefix': 'a/*' } } })).toEqual([
      'requests of `s3:GetObject` never carry `s3:prefix`',
    ]);
  });

  test('has StringNotLike met always', () => {
    expect(never({ Effect: 'Deny', Condition: { StringNotLike: { 's3:prefix': 'a/*' } } })).toEqual([
      'requests of `s3:GetObject` never carry `s3:prefix`, so that the condition is always met',
    ]);
  });

  test.each(['StringLikeIfExists', 'StringNotLikeIfExists', 'ForAllValues:StringLike'])(
    'is what %s is written for',
    (operator) => {
      expect(never({ Condition: { [operator]: { 's3:prefix': 'a/*' } } })).toEqual([]);
    },
  );

  test('is none where the reference lists the key without any action', () => {
    const workspace = 'arn:aws:iottwinmaker:eu-west-1:111122223333:workspace/plant';
    const Condition = { 'ForAnyValue:StringEquals': { 'iottwinmaker:linkedServices': ['IOTSITEWISE'] } };
    expect(never({ Action: 'iottwinmaker:GetWorkspace', Resource: workspace, Condition })).toEqual([]);
  });
});

test('a key policy that leaves permissions to its account is as AWS writes it, and one for others is not', () => {
  const onKey = (principal: string) =>
    codesOf(
      findingsOn('resource', {
        Sid: 'Key',
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: 'kms:*',
        Resource: '*',
      }),
    );
  expect(onKey('arn:aws:iam::111122223333:root')).toEqual([]);
  expect(onKey('arn:aws:iam::111122223333:role/orders')).toEqual(['service-wildcard']);
});

test.each(['arn:aws:sns:*:*:*', 'arn:aws:s3:*:111122223333:*', 'arn:aws:s3:::o*'])('%s is not', (resource) => {
  expect(codesOf(findingsOn('identity', { ...ALLOW, Resource: resource }))).not.toContain('all-resources');
});

test.each(['*', 'arn:aws:s3:::*', 'arn:aws:s3:::*/*', 'arn:*:s3:*:*:*'])('%s is every resource', (resource) => {
  expect(codesOf(findingsOn('identity', { ...ALLOW, Resource: resource }))).toEqual(['all-resources']);
});

test('the two names of a renamed service are no resource that nothing takes', () => {
  const connections = ['codeconnections', 'codestar-connections'].map(
    (name) => `arn:aws:${name}:*:111122223333:connection/*`,
  );
  for (const Action of ['codeconnections:UseConnection', 'codestar-connections:UseConnection'])
    expect(codesOf(findingsOn('identity', { Sid: 'Use', Effect: 'Allow', Action, Resource: connections }))).toEqual([]);
});
