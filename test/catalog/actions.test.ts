import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';

const catalog = loadCatalog();
const names = (pattern: string) => catalog.expandActions(pattern).map(({ name }) => name);

describe('action', () => {
  test.each([
    ['s3:GetObject', 's3:GetObject'],
    ['S3:getobject', 's3:GetObject'],
    ['IAM:LISTACCESSKEYS', 'iam:ListAccessKeys'],
    ['s3:ListObjects', undefined],
    ['s3:', undefined],
    ['GetObject', undefined],
    ['s3', undefined],
    ['nosuch:GetObject', undefined],
    ['', undefined],
  ])('%s is %s', (name, expected) => {
    expect(catalog.action(name)?.name).toBe(expected);
  });

  test('says what the reference says', () => {
    expect(catalog.action('dynamodb:PutItem')).toEqual({
      name: 'dynamodb:PutItem',
      accessLevel: 'Write',
      resourceTypes: [{ name: 'table', required: true, conditionKeys: [] }],
      conditionKeys: [
        'dynamodb:Attributes',
        'dynamodb:EnclosingOperation',
        'dynamodb:LeadingKeys',
        'dynamodb:ReturnConsumedCapacity',
        'dynamodb:ReturnValues',
      ],
      dependentActions: [],
    });
  });

  test.each([
    ['s3:ListBucket', 'List'],
    ['s3:GetObject', 'Read'],
    ['s3:PutObject', 'Write'],
    ['s3:PutObjectTagging', 'Tagging'],
    ['s3:PutBucketPolicy', 'Permissions management'],
  ])('%s has the access level %s', (name, level) => {
    expect(catalog.action(name)?.accessLevel).toBe(level);
  });
});

describe('expandActions', () => {
  test.each([
    ['iam:Attach*', ['iam:AttachGroupPolicy', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy']],
    ['IAM:attach*', ['iam:AttachGroupPolicy', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy']],
    ['iam:?ttachRolePolicy', ['iam:AttachRolePolicy']],
    ['iam:*tRolePolicy', ['iam:GetRolePolicy', 'iam:PutRolePolicy']],
    ['s3:getobject', ['s3:GetObject']],
    ['sts:*AssumeRole*', ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity']],
    ['sts:Assume**Role', ['sts:AssumeRole']],
    ['iam:Atach*', []],
    ['nosuch:*', []],
    // IAM refuses a pattern without a service.
    ['s3*', []],
    ['iam:', []],
    ['', []],
  ])('%s', (pattern, expected) => {
    expect(names(pattern)).toEqual(expected);
  });

  test('`*` and `*:*` are every action, sorted by service and name', () => {
    const all = names('*');
    expect(all).toHaveLength(22_091);
    expect(new Set(all).size).toBe(22_091);
    expect(names('*:*')).toEqual(all);
    const sorted = all.toSorted((a, b) => {
      const [left, right] = [a.toLowerCase().split(':'), b.toLowerCase().split(':')];
      return left[0] === right[0]
        ? (left[1] ?? '').localeCompare(right[1] ?? '', 'en')
        : (left[0] ?? '') < (right[0] ?? '')
          ? -1
          : 1;
    });
    expect(all).toEqual(sorted);
  });

  test('a wildcard in the service reaches several services', () => {
    const services = new Set(names('s3*:Get*').map((name) => name.split(':')[0]));
    expect([...services]).toEqual([
      's3',
      's3-object-lambda',
      's3-outposts',
      's3express',
      's3files',
      's3tables',
      's3vectors',
    ]);
  });
});

describe('services', () => {
  test.each([
    ['s3', 'Amazon S3'],
    ['S3', 'Amazon S3'],
    ['sts', 'AWS Security Token Service'],
    ['nosuch', undefined],
  ])('%s is %s', (prefix, name) => {
    expect(catalog.serviceName(prefix)).toBe(name);
  });

  test('actionsOf an unknown service is empty', () => {
    expect(catalog.actionsOf('nosuch')).toEqual([]);
    expect(catalog.actionsOf('STS').map(({ name }) => name)).toContain('sts:GetCallerIdentity');
  });

  test.each([
    ['s3', true],
    ['KMS', true],
    ['sts', true],
    ['lambda', false],
    ['nosuch', false],
  ])('resource control policies apply to %s: %s', (prefix, expected) => {
    expect(catalog.supportsRcp(prefix)).toBe(expected);
  });
});
