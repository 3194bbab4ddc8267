import { describe, expect, it } from 'vitest';
import { compilePolicies } from '../../src/engine/index.js';
import { listStatements } from '../../src/engine/resource-index.js';

const resources: readonly (readonly [string, object])[] = [
  ...Array.from({ length: 12 }, (_, at) => [`Bucket${at}`, { Resource: `arn:aws:s3:::bucket-${at}/*` }] as const),
  ['Exact', { Resource: ['arn:aws:s3:::one', 'arn:aws:s3:::bucket-3/a'] }],
  ['Variable', { Resource: 'arn:aws:s3:::home/${aws:username}/*' }],
  ['Everything', { Resource: '*' }],
  ['Open', { Resource: '*:bucket-3/*' }],
  ['Not', { NotResource: 'arn:aws:s3:::bucket-3/*' }],
];

const list = listStatements(
  compilePolicies({
    identity: {
      Version: '2012-10-17',
      Statement: resources.map(([Sid, resource]) => ({ Sid, Effect: 'Allow', Action: 's3:*', ...resource })),
    },
  }).statements,
);

const near = (resource: string) => list.near(resource).map(({ ref }) => ref.statement.sid?.value);

describe('listStatements', () => {
  it.each([
    ['arn:aws:s3:::bucket-3/a', ['Bucket3', 'Exact', 'Everything', 'Open', 'Not']],
    ['arn:aws:s3:::bucket-30/a', ['Everything', 'Open', 'Not']],
    ['arn:aws:s3:::one', ['Exact', 'Everything', 'Open', 'Not']],
    ['arn:aws:s3:::home/ann/1', ['Variable', 'Everything', 'Open', 'Not']],
    ['*', ['Everything', 'Open', 'Not']],
  ])('finds what is near %s, in the order of the policies', (resource, expected) => {
    expect(near(resource)).toEqual(expected);
  });

  it('leaves short lists as they are', () => {
    const short = listStatements(list.all.slice(0, 5));
    expect(short.near('arn:aws:s3:::one')).toBe(short.all);
  });
});
