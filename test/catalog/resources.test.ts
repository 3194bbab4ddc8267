import { describe, expect, test } from 'vitest';
import type { CatalogAction } from '../../src/catalog/index.js';
import { loadCatalog } from '../../src/files/index.js';

const catalog = loadCatalog();
const AT = 'eu-west-1:111122223333';

function action(name: string): CatalogAction {
  const found = catalog.action(name);
  if (found === undefined) throw new Error(`no action ${name}`);
  return found;
}

describe('resourceTypesFitting', () => {
  test.each([
    ['s3', 'arn:aws:s3:::orders', ['bucket']],
    ['S3', 'arn:aws:s3:::orders', ['bucket']],
    ['s3', 'arn:aws-cn:s3:::orders', ['bucket']],
    ['s3', 'arn:aws:s3:::orders/incoming', ['object']],
    ['s3', 'arn:aws:s3:::orders/incoming/2026/x.json', ['object']],
    ['s3', 'arn:aws:s3:::orders/*', ['object']],
    ['s3', 'arn:aws:s3:::orders/incoming/*', ['object']],
    ['s3', 'arn:aws:s3:::orders*', ['bucket', 'object']],
    ['s3', 'arn:aws:s3:::order?', ['bucket']],
    ['s3', 'arn:aws:s3:::*', ['bucket', 'object']],
    ['s3', 'arn:aws:s3:::*/incoming/*', ['object']],
    ['s3', `arn:aws:s3:${AT}:accesspoint/orders`, ['accesspoint']],
    ['s3', `arn:aws:s3:${AT}:accesspoint/orders/object/a/b`, ['accesspointobject']],
    ['s3', 'arn:aws:s3:::', []],
    ['s3', 'orders', []],
    ['s3', '', []],
    ['dynamodb', `arn:aws:dynamodb:${AT}:table/orders`, ['table']],
    ['dynamodb', `arn:aws:dynamodb:${AT}:table/orders/index/byDate`, ['index']],
    ['dynamodb', `arn:aws:dynamodb:${AT}:table/orders/index/*`, ['index']],
    ['dynamodb', `arn:aws:dynamodb:${AT}:table/orders/*`, ['backup', 'export', 'import', 'index', 'stream']],
    // The literal text of an ARN keeps its case.
    ['dynamodb', `arn:aws:dynamodb:${AT}:Table/orders`, []],
    ['iam', 'arn:aws:iam::111122223333:role/a/b/c', ['role']],
    ['sqs', 'arn:aws:sqs:*', ['queue']],
    ['lambda', `arn:aws:lambda:${AT}:function:orders`, ['function']],
    ['lambda', `arn:aws:lambda:${AT}:function:orders:prod`, ['function alias', 'function version']],
    ['logs', `arn:aws:logs:${AT}:log-group:/aws/lambda/orders`, ['log-group']],
    ['logs', `arn:aws:logs:${AT}:log-group:/aws/lambda/orders:*`, ['log-group', 'log-stream']],
    ['nosuch', 'arn:aws:s3:::orders', []],
  ])('%s %s', (prefix, arn, expected) => {
    expect(catalog.resourceTypesFitting(prefix, arn).map(({ name }) => name)).toEqual(expected);
  });

  test('`*` fits every type', () => {
    expect(catalog.resourceTypesFitting('s3', '*')).toEqual(catalog.resourceTypesOf('s3'));
  });

  test('hostile patterns take time that grows with the product of the lengths alone', () => {
    const arn = `arn:aws:s3:::${'a*'.repeat(500)}b`;
    const start = performance.now();
    expect(catalog.resourceTypesFitting('s3', arn).map(({ name }) => name)).toEqual(['bucket', 'object']);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('resourceTypeOf', () => {
  test.each([
    ['s3', 'arn:aws:s3:::orders', 'bucket'],
    ['s3', 'arn:aws:s3:::orders/incoming/x', 'object'],
    ['s3', 'arn:aws:s3:::orders*', 'object'],
    ['s3', `arn:aws:dynamodb:${AT}:table/orders`, undefined],
    ['nosuch', 'arn:aws:s3:::orders', undefined],
  ])('%s %s is %s', (prefix, arn, expected) => {
    expect(catalog.resourceTypeOf(prefix, arn)?.name).toBe(expected);
  });
});

describe('resourceFit', () => {
  test.each([
    ['s3:GetObject', 'arn:aws:s3:::orders/*', 'takes'],
    ['s3:GetObject', 'arn:aws:s3:::orders', 'otherType'],
    ['s3:GetObject', 'arn:aws:s3:::orders*', 'takes'],
    ['s3:GetObject', '*', 'takes'],
    ['s3:GetObject', `arn:aws:dynamodb:${AT}:table/orders`, 'otherService'],
    ['s3:GetObject', 'arn:aws:s3:eu-west-1::orders/x', 'unknownType'],
    ['s3:GetObject', 'arn:aws:*', 'takes'],
    ['s3:GetObject', 'orders', 'unknownType'],
    ['s3:ListBucket', 'arn:aws:s3:::orders', 'takes'],
    ['s3:ListBucket', 'arn:aws:s3:::orders/*', 'otherType'],
    ['ec2:DescribeInstances', `arn:aws:ec2:${AT}:instance/*`, 'takesNone'],
    ['ec2:DescribeInstances', '*', 'takes'],
    ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/orders', 'takes'],
    ['sts:AssumeRole', 'arn:aws:s3:::orders', 'otherService'],
    // The reference lists the function alone, and AWS authorizes its aliases and versions as well:
    // https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
    ['lambda:InvokeFunction', `arn:aws:lambda:${AT}:function:orders:prod`, 'takes'],
    ['logs:CreateLogStream', `arn:aws:logs:${AT}:log-group:/aws/lambda/orders:*`, 'takes'],
    ['logs:PutLogEvents', `arn:aws:logs:${AT}:log-group:/aws/lambda/orders:log-stream:a`, 'takes'],
  ])('%s on %s: %s', (name, arn, expected) => {
    expect(catalog.resourceFit(action(name), arn)).toBe(expected);
  });
});

describe('resourcePatternsOf', () => {
  test.each([
    ['s3:GetObject', ['arn:*:s3:*:*:accesspoint/*/object/*', 'arn:*:s3:::*/*'], []],
    ['s3:CreateBucket', ['arn:*:s3:::*'], ['arn:*:s3:::*/*']],
    ['sts:AssumeRole', ['arn:*:iam::*:role/*'], []],
    ['lambda:InvokeFunction', ['arn:*:lambda:*:*:function:*'], ['arn:*:lambda:*:*:function:*:*/durable-execution/*/*']],
    ['ec2:DescribeInstances', [], []],
  ])('%s', (name, include, exclude) => {
    expect(catalog.resourcePatternsOf(action(name))).toEqual({ include, exclude });
  });
});
