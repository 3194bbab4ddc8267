import { expect, test } from 'vitest';
import { findingsOn } from './support.js';

function found(resource: string, element = 'Resource'): readonly string[] {
  return findingsOn('identity', { Sid: 'All', Effect: 'Deny', Action: '*', [element]: resource })
    .filter(({ code }) => code === 'unknown-resource-type')
    .map(({ help }) => help);
}

test.each([
  ['arn:aws:dynamodb:eu-west-1:111122223333:tabel/orders', 'write `arn:*:dynamodb:*:*:table/*`, '],
  // The case of a resource counts.
  [
    'arn:aws:states:*:*:statemachine:orders',
    'write `arn:*:states:*:*:stateMachine:*` and `arn:*:states:*:*:stateMachine:*:*`',
  ],
  // S3 has neither Region nor account in the ARN of a bucket, IAM no Region.
  ['arn:aws:s3:eu-west-1:111122223333:orders/*', 'write `arn:*:s3:'],
  ['arn:aws:iam:eu-west-1:111122223333:role/orders', 'write `arn:*:iam::'],
  ['arn:aws:logs:*:*:/aws/lambda/orders', 'write `log-group:` before the name'],
  ['arn:aws:ec2:*:*:vpc-endpoint:*', 'write `arn:*:ec2:*:*:vpc-endpoint/*`'],
])('%s is of no type', (resource, help) => {
  expect(found(resource)).toEqual([expect.stringContaining(help)]);
  expect(found(resource, 'NotResource')).toEqual([expect.stringContaining(help)]);
});

test.each([
  'arn:aws:dynamodb:*:*:t*/orders',
  'arn:aws:dynamodb:*',
  'arn:aws:*:*:*:tabel/orders',
  'arn:aws:s3:::orders',
  'arn:aws:s3:::orders/${aws:username}/*',
  'arn:aws:iam::${aws:PrincipalAccount}:role/*',
  'arn:aws:logs:*:*:log-group:/aws/lambda/orders:*',
  'arn:aws:apigateway:eu-west-1::/tags/*',
  'arn:aws:cloudformation:us-east-1:aws:transform/Serverless-2016-10-31',
  'arn:aws:backup:*:*:recovery-point:*',
  'arn:aws:unheard-of:*:*:thing/1',
])('%s is none that can be told', (resource) => {
  expect(found(resource)).toEqual([]);
});

test('a resource of no type is told once, beside one of the right type', () => {
  const table = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';
  const findings = findingsOn('identity', {
    Sid: 'Read',
    Effect: 'Allow',
    Action: 'dynamodb:GetItem',
    Resource: [table, table.replace('table', 'tabel')],
  });
  expect(findings.map(({ code }) => code)).toEqual(['unknown-resource-type']);
});

test.each([
  ['eu-wset-1', ['`eu-west-1`']],
  ['us-esat-1', ['`us-east-1`']],
  ['eu-west-9', []],
  ['sa-west-1', []],
  ['zz-far-1', []],
  ['us-gov-west-1', []],
  ['${aws:RequestedRegion}', []],
  ['eu-*', []],
])('the Region %s', (region, near) => {
  const helps = (...statements: readonly object[]) =>
    findingsOn('identity', ...statements)
      .filter(({ code }) => code === 'unknown-region')
      .map(({ help }) => help);
  const table = {
    Sid: 'Read',
    Effect: 'Allow',
    Action: 'dynamodb:GetItem',
    Resource: `arn:aws:dynamodb:${region}:*:table/orders`,
  };
  const only = {
    Sid: 'Only',
    Effect: 'Deny',
    Action: 's3:*',
    Resource: '*',
    Condition: { StringNotLike: { 'aws:RequestedRegion': region } },
  };
  const expected = near.map((name) => expect.stringContaining(`did you mean ${name}`));
  expect(helps(table)).toEqual(expected);
  expect(helps(only)).toEqual(expected);
});
