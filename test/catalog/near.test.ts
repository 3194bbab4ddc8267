import { describe, expect, test } from 'vitest';
import { actionsOfOperation } from '../../src/catalog/index.js';
import { loadCatalog } from '../../src/files/index.js';

const catalog = loadCatalog();

describe('nearestActions', () => {
  test.each([
    ['s3:GetObjct', 's3:GetObject'],
    ['S3:getobjct', 's3:GetObject'],
    ['s4:GetObject', 's3:GetObject'],
    ['dynamo:PutItem', 'dynamodb:PutItem'],
    ['ddb:PutItem', 'dynamodb:PutItem'],
    ['cloudwatchlogs:PutLogEvents', 'logs:PutLogEvents'],
    ['iam:PassRoles', 'iam:PassRole'],
    ['zzz:Xyzzy', undefined],
    ['constructor:toString', undefined],
    ['', undefined],
    [':', undefined],
  ])('first for %s is %s', (name, expected) => {
    expect(catalog.nearestActions(name)[0]).toEqual(expected && { name: expected, reason: undefined });
  });

  test.each([
    ['s3:HeadObject', 's3:GetObject', '`s3:HeadObject` is an API operation that IAM authorizes as `s3:GetObject`'],
    ['S3:headobject', 's3:GetObject', '`s3:headobject` is an API operation that IAM authorizes as `s3:GetObject`'],
    [
      's3:ListObjectsV2',
      's3:ListBucket',
      '`s3:ListObjectsV2` is an API operation that IAM authorizes as `s3:ListBucket`',
    ],
    [
      'lambda:Invoke',
      'lambda:InvokeFunction',
      '`lambda:Invoke` is an API operation that IAM authorizes as `lambda:InvokeFunction`',
    ],
    [
      's3:CopyObject',
      's3:GetObject',
      '`s3:CopyObject` is an API operation that IAM authorizes as `s3:GetObject`, `s3:PutObject`',
    ],
    ['s3:DescribeInstances', 'ec2:DescribeInstances', '`DescribeInstances` is an action of `ec2`'],
    ['PassRole', 'iam:PassRole', '`PassRole` is an action of `iam`'],
  ])('%s: %s, because %s', (name, first, reason) => {
    expect(catalog.nearestActions(name)[0]).toEqual({ name: first, reason });
  });

  test('gives at most as many as asked for', () => {
    expect(catalog.nearestActions('s3:PutBucketX', 5).length).toBeLessThanOrEqual(5);
    expect(catalog.nearestActions('s3:CopyObject', 1)).toHaveLength(1);
  });
});

test.each([
  ['dynamo', 'dynamodb'],
  ['stepfunctions', 'states'],
  ['lamda', 'lambda'],
  ['constructor', undefined],
])('the nearest service to %s is %s', (prefix, expected) => {
  expect(catalog.nearestServices(prefix)[0]).toBe(expected);
});

test.each([
  ['aws:SorceIp', 'aws:SourceIp'],
  ['s3:prefx', 's3:prefix'],
  ['aws:PrincipalOrgId', 'aws:PrincipalOrgID'],
  ['nosuch:key', undefined],
])('the nearest condition key to %s is %s', (name, expected) => {
  expect(catalog.nearestConditionKeys(name)[0]).toBe(expected);
});

test('every operation names actions that exist, and is none itself', () => {
  for (const operation of ['s3:ListObjects', 's3:HeadBucket', 'kms:ReEncrypt', 'sqs:SendMessageBatch']) {
    const actions = actionsOfOperation(operation);
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.map((name) => catalog.action(name)?.name)).toEqual(actions);
    expect(catalog.action(operation)).toBeUndefined();
  }
  expect(actionsOfOperation('s3:GetObject')).toEqual([]);
});
