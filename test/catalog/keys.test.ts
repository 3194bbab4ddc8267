import { describe, expect, test } from 'vitest';
import type { CatalogAction } from '../../src/catalog/index.js';
import { loadCatalog } from '../../src/files/index.js';

const catalog = loadCatalog();

function action(name: string): CatalogAction {
  const found = catalog.action(name);
  if (found === undefined) throw new Error(`no action ${name}`);
  return found;
}

describe('conditionKey', () => {
  test.each([
    ['s3:prefix', 's3:prefix', 'String'],
    ['S3:PREFIX', 's3:prefix', 'String'],
    ['s3:max-keys', 's3:max-keys', 'Numeric'],
    ['s3:ExistingObjectTag/team', 's3:ExistingObjectTag/<key>', 'String'],
    ['kms:EncryptionContext:aws:s3:arn', 'kms:EncryptionContext:${EncryptionContextKey}', 'String'],
    ['events:Metadata/a', 'events:Metadata/${MetadataKey}', 'ArrayOfString'],
    ['events:Metadata/a/Matcher', 'events:Metadata/${MetadataKey}/Matcher', 'String'],
    ['aws:SourceIp', 'aws:SourceIp', 'IPAddress'],
    ['aws:sourceIP', 'aws:SourceIp', 'IPAddress'],
    ['aws:TagKeys', 'aws:TagKeys', 'ArrayOfString'],
    ['aws:PrincipalTag/team', 'aws:PrincipalTag/${TagKey}', 'String'],
    ['aws:ResourceTag/a/b:c', 'aws:ResourceTag/${TagKey}', 'String'],
    ['ec2:RoleDelivery', 'ec2:RoleDelivery', 'Numeric'],
    ['ec2:osuser', 'ec2:osuser', 'String'],
    ['saml:edupersonaffiliation', 'saml:edupersonaffiliation', 'ArrayOfString'],
    ['token.actions.githubusercontent.com:sub', 'token.actions.githubusercontent.com:sub', 'String'],
    ['token.actions.githubusercontent.com:repository', 'token.actions.githubusercontent.com:repository', 'String'],
    ['token.actions.githubusercontent.com/octo:ref', 'token.actions.githubusercontent.com/${SubPath}:ref', 'String'],
    ['cognito-identity.amazonaws.com:amr', 'cognito-identity.amazonaws.com:amr', 'ArrayOfString'],
    ['oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub', 'oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE:sub', 'String'],
  ])('%s is %s, %s', (name, spelled, type) => {
    expect(catalog.conditionKey(name)).toMatchObject({ name: spelled, type });
  });

  test.each([
    's3:prefixes',
    's3:ExistingObjectTag/',
    'aws:PrincipalTag/',
    'aws:SourceIpAddress',
    'aws:',
    'prefix',
    '',
    'issuer.example.com:groups',
    'localhost:sub',
    'nosuch:key',
  ])('%j is no key', (name) => {
    expect(catalog.conditionKey(name)).toBeUndefined();
  });

  test.each([
    ['aws:SecureTransport', 'always'],
    ['aws:PrincipalArn', 'signed'],
    ['aws:SourceVpc', 'sometimes'],
    ['s3:prefix', undefined],
  ])('%s is there: %s', (name, availability) => {
    expect(catalog.conditionKey(name)?.availability).toBe(availability);
  });
});

describe('carriesKey', () => {
  test.each([
    ['s3:ListBucket', 's3:prefix', true],
    ['s3:ListBucket', 'S3:Prefix', true],
    ['s3:GetObject', 's3:prefix', false],
    ['s3:GetObject', 's3:ExistingObjectTag/team', true],
    ['s3:GetObject', 's3:BucketTag/team', true],
    ['s3:GetObject', 'aws:SecureTransport', true],
    ['aws-marketplace:Subscribe', 'aws-marketplace:ProductId', true],
    ['aws-marketplace:Unsubscribe', 'aws-marketplace:ProductId', false],
    ['aws-marketplace:CancelAgreement', 'aws-marketplace:PartyType', true],
    ['aws-marketplace:Subscribe', 'aws-marketplace:PartyType', false],
    ['s3:GetObject', 'aws:SecureTransports', false],
    ['s3:GetObject', 'ec2:SourceInstanceARN', true],
    ['s3:GetObject', 'lambda:SourceFunctionArn', true],
    ['s3:GetObject', 'codebuild:ProjectArn', true],
    ['s3:GetObject', 'ec2:ResourceTag/team', false],
    ['s3:GetObject', 'cognito-identity.amazonaws.com:sub', true],
    ['s3:GetObject', 'saml:sub', true],
    ['s3:GetObject', 'saml:aud', false],
    ['sts:AssumeRoleWithSAML', 'saml:aud', true],
    ['s3:GetObject', 'token.actions.githubusercontent.com:repository', false],
    ['sts:AssumeRoleWithWebIdentity', 'token.actions.githubusercontent.com:repository', true],
    ['sts:AssumeRoleWithWebIdentity', 'issuer.example.com:email', true],
    ['s3:GetObject', 'issuer.example.com:email', false],
    ['iam:PassRole', 'iam:PassedToService', true],
    ['iam:CreateRole', 'iam:PassedToService', false],
    ['kms:Decrypt', 'kms:EncryptionContext:team', true],
    ['ec2:RunInstances', 'ec2:InstanceType', true],
    ['ec2:DescribeInstances', 'ec2:InstanceType', false],
  ])('%s with %s: %s', (name, key, expected) => {
    expect(catalog.carriesKey(action(name), key)).toBe(expected);
  });
});
