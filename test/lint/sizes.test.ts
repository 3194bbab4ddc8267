import { describe, expect, test } from 'vitest';
import type { PolicyKind } from '../../src/policy/index.js';
import { sizeOf } from '../../src/print/index.js';
import { documentOf, lint } from './support.js';

/** A policy whose size as it is printed is this, by one long name of a resource. */
function policyOf(kind: PolicyKind, size: number, action = 's3:GetObject', fill = 'x'): ReturnType<typeof documentOf> {
  const principal = kind === 'resource' || kind === 'vpcEndpoint' || kind === 'rcp' ? { Principal: '*' } : {};
  const build = (length: number) => ({
    Version: '2012-10-17',
    Statement: [
      { Sid: 'Read', Effect: 'Deny', ...principal, Action: action, Resource: `arn:aws:s3:::${fill.repeat(length)}` },
    ],
  });
  const frame = JSON.stringify(build(0)).length;
  const document = documentOf(JSON.stringify(build(size - frame)), kind, 'policy.json');
  expect(sizeOf(document)).toBe(size);
  return document;
}

function sizes(document: ReturnType<typeof documentOf>): readonly string[] {
  return lint(document)
    .filter(({ code }) => code.startsWith('policy-size'))
    .map(({ code, level, message }) => `${level} ${code}: ${message}`);
}

const without = (size: number, unit = 'characters') =>
  `the policy has ${size} ${unit} without white space and comments, and`;

describe('a policy as large as AWS takes is no finding, and one character more is', () => {
  test.each([
    ['identity', 10_240, 'the inline policies of a role may have 10240'],
    ['boundary', 6144, 'a managed policy may have 6144'],
    ['session', 2048, 'a session policy may have 2048'],
    ['scp', 10_240, 'a service control policy may have 10240'],
    ['rcp', 5120, 'a resource control policy may have 5120'],
    ['vpcEndpoint', 20_480, 'a VPC endpoint policy may have 20480'],
  ] as const)('%s: %i', (kind, most, quota) => {
    expect(sizes(policyOf(kind, most)).filter((line) => line.startsWith('error'))).toEqual([]);
    expect(sizes(policyOf(kind, most + 1))).toEqual([`error policy-size: ${without(most + 1)} ${quota}`]);
  });

  test.each([
    ['s3:GetObject', 20_480, 'bytes', 'a bucket policy'],
    ['SQS:SendMessage', 8192, 'bytes', 'a queue policy'],
    ['sns:Publish', 30_720, 'bytes', 'a topic policy'],
    ['kms:Decrypt', 32_768, 'bytes', 'a key policy'],
    ['ecr:BatchGetImage', 10_240, 'characters', 'a repository policy'],
    ['lambda:InvokeFunction', 20_480, 'characters', 'a function policy'],
    ['dynamodb:GetItem', 20_480, 'bytes', 'a table policy'],
    ['secretsmanager:GetSecretValue', 20_480, 'characters', 'a secret policy'],
    ['elasticfilesystem:ClientMount', 20_000, 'characters', 'a file system policy'],
  ])('the resource policy of %s: %i', (action, most, unit, name) => {
    expect(sizes(policyOf('resource', most, action))).toEqual([]);
    expect(sizes(policyOf('resource', most + 1, action))).toEqual([
      `error policy-size: ${without(most + 1, unit)} ${name} may have ${most}`,
    ]);
  });

  test('bytes are not characters', () => {
    const [finding] = sizes(policyOf('resource', 20_000, 's3:GetObject', 'é'));
    expect(finding).toMatch(/^error policy-size: the policy has 39\d{3} bytes /);
  });

  test.each(['execute-api:Invoke', '*'])('of a service that documents none, nothing is told: %s', (action) => {
    expect(sizes(policyOf('resource', 60_000, action))).toEqual([]);
  });
});

describe('a policy that fits only under certain circumstances', () => {
  test('is an identity policy over what a managed one may have', () => {
    expect(sizes(policyOf('identity', 6144))).toEqual([]);
    expect(sizes(policyOf('identity', 6145))).toEqual([
      `warning policy-size-tight: ${without(6145)} a managed policy may have 6144`,
    ]);
  });

  test('is one that is larger as it is written', () => {
    const lists = (count: number) => ({
      Version: '2012-10-17',
      Statement: Array.from({ length: count }, (_, at) => ({
        Sid: `S${at}`,
        Effect: 'Deny',
        Action: ['s3:GetObject'],
        Resource: [`arn:aws:s3:::orders-${String(at).padStart(4, '0')}/*`],
      })),
    });
    const written = JSON.stringify(lists(64)).length;
    const document = documentOf(lists(64), 'boundary', 'p.json');
    expect([sizeOf(document), written]).toEqual([6044, 6300]);
    expect(sizes(document)).toEqual([
      `warning policy-size-tight: as it is written the policy has ${written} characters without white space, and a managed policy may have 6144`,
    ]);
  });

  test('is one whose white space counts, and comments do not', () => {
    const bare = `{ "Version": "2012-10-17", "Statement": [ ${' '.repeat(10_200)}
      { "Sid": "Leave", "Effect": "Deny", "Action": "organizations:LeaveOrganization", "Resource": "*" } ] }`;
    const commented = bare
      .replace('"Statement": [ ', `"Statement": [ // ${'Leaving. '.repeat(900)}\n`)
      .replace('[ //', '[//');
    expect(sizes(documentOf(commented, 'scp'))).toEqual([
      `warning policy-size-tight: as it is written the policy has ${bare.length} characters with the white space, which counts, and a service control policy may have 10240`,
    ]);
  });
});
