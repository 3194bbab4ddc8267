import { describe, expect, test } from 'vitest';
import { codesOf, documentOf, findingsOn, lint } from './support.js';

const DENY = { Sid: 'Leave', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' };

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
describe('an SCP', () => {
  test.each([
    ['a condition with Allow', { Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }],
    ['a resource with Allow', { Resource: 'arn:aws:s3:::orders/*' }],
    ['NotResource', { Resource: undefined, NotResource: 'arn:aws:s3:::secret/*' }],
    ['NotAction with Allow', { Action: undefined, NotAction: 's3:DeleteObject' }],
    ['a wildcard within the action', { Action: 's3:*Object' }],
  ])('takes %s', (_, parts) => {
    const statement = { Sid: 'Allow', Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...parts };
    expect(codesOf(findingsOn('scp', statement))).toEqual([]);
  });

  test.each([
    [undefined, 'a service control policy needs a `Version`'],
    ['2008-10-17', 'a service control policy has the version `2012-10-17` alone'],
  ])('of version %s is refused', (Version, message) => {
    expect(lint(documentOf({ Version, Statement: [DENY] }, 'scp', 'p.json'))).toMatchObject([
      { code: 'scp-restriction', level: 'error', message },
    ]);
  });
});

// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
describe('an RCP', () => {
  const SEAL = { Sid: 'Seal', Effect: 'Deny', Principal: '*', Action: ['s3:*', 'S3:GetObject'], Resource: '*' };

  test.each([
    ['a service that supports them', {}],
    ['NotResource', { Resource: undefined, NotResource: 'arn:aws:s3:::open/*' }],
    ['all principals in the longer form', { Principal: { AWS: '*' } }],
    ['a condition', { Condition: { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } } }],
  ])('takes %s', (_, parts) => {
    expect(codesOf(findingsOn('rcp', { ...SEAL, ...parts })).filter((code) => code === 'rcp-restriction')).toEqual([]);
  });

  test('takes what AWS attaches itself', () => {
    const full = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
    expect(codesOf(findingsOn('rcp', full))).toEqual([]);
    expect(codesOf(findingsOn('rcp', { ...full, Resource: 'arn:aws:s3:::orders' }))).toContain('rcp-restriction');
  });

  test.each([
    ['Allow', { Effect: 'Allow' }, 'a resource control policy takes `Deny` alone'],
    ['every action', { Action: '*' }, 'a resource control policy cannot have the action `*`'],
    ['NotAction', { Action: undefined, NotAction: 's3:*' }, 'a resource control policy cannot have `NotAction`'],
    ['another service', { Action: 'ec2:*' }, 'resource control policies do not apply to the service `ec2`'],
    ['any service', { Action: 's*:*' }, 'resource control policies do not apply to the service `s*`'],
    [
      'a principal',
      { Principal: { AWS: '111122223333' } },
      'the principal of a resource control policy can only be `*`',
    ],
    ['services', { Principal: { Service: '*' } }, 'the principal of a resource control policy can only be `*`'],
    [
      'NotPrincipal',
      { Principal: undefined, NotPrincipal: { AWS: '111122223333' } },
      'a resource control policy cannot have `NotPrincipal`',
    ],
    ['nobody', { Principal: undefined }, 'the statement of a resource control policy needs a `Principal`'],
  ])('is refused with %s', (_, parts, message) => {
    const found = findingsOn('rcp', { ...SEAL, ...parts }).filter(({ code }) => code === 'rcp-restriction');
    expect(found.map((finding) => finding.message)).toEqual([message]);
  });

  test('without a version is refused', () => {
    expect(codesOf(lint(documentOf({ Statement: [SEAL] }, 'rcp')))).toContain('rcp-restriction');
  });
});
