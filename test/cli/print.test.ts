import { expect, test } from 'vitest';
import { folder, POLICY } from '../support/folder.js';
import { cli } from './support.js';

const COMMENTED = `// Reads orders.
{
  "Statement": [
    // Keeps them.
    { "Effect": "Deny", "Action": ["S3:deleteobject"], "Sid": "Keep", "Resource": ["arn:aws:s3:::orders/*"] },
    { "Sid": "Read", "Effect": "Allow", "Resource": "arn:aws:s3:::orders/*", "Action": "s3:GetObject", },
  ],
  "Version": "2012-10-17",
}
`;

test('prints what is deployed, and its size', async () => {
  const cwd = folder({ 'p.jsonc': COMMENTED });
  expect(await cli(['print', 'p.jsonc'], cwd)).toEqual({
    code: 0,
    out: `{"Version":"2012-10-17","Statement":[{"Sid":"Keep","Effect":"Deny","Action":"S3:deleteobject","Resource":"arn:aws:s3:::orders/*"},{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}]}\n`,
    err: `222 characters without white space
  the inline policies of a user: 2048 (11%)
  the inline policies of a group: 5120 (5%)
  a managed policy: 6144 (4%)
  the inline policies of a role: 10240 (3%)
`,
  });
});

test('what makes no difference to AWS is the same', async () => {
  const cwd = folder({ 'p.jsonc': COMMENTED, 'deployed.json': POLICY });
  expect(await cli(['print', 'p.jsonc', '--check', 'deployed.json'], cwd)).toEqual({
    code: 0,
    out: 'deployed.json means the same as p.jsonc\n',
    err: '',
  });
});

test.each([
  ['a resource', '"arn:aws:s3:::orders/*" },', '"arn:aws:s3:::Orders/*" },'],
  ['an effect', '"Effect": "Deny"', '"Effect": "Allow"'],
  ['a condition', '/*" },', '/*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } },'],
  ['the version', '2012-10-17', '2008-10-17'],
  ['NotAction', '"Action": "s3:DeleteObject"', '"NotAction": "s3:DeleteObject"'],
])('%s that differs is a difference', async (_, from, to) => {
  const changed = POLICY.replace(from, to);
  expect(changed).not.toBe(POLICY);
  const cwd = folder({ 'p.json': POLICY, 'deployed.json': changed });
  const { code, out } = await cli(['print', 'p.json', '--check', 'deployed.json'], cwd);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^deployed\.json does not mean the same as p\.json\n {2}only in p\.json: .*\n {2}only in deployed\.json: /,
  );
});

test('what cannot be read is never the same', async () => {
  const cwd = folder({ 'p.json': POLICY });
  expect((await cli(['print', 'p.json', '--check', 'missing.json'], cwd)).code).toBe(2);
});

test('a template is filled before it is printed or compared', async () => {
  const template = POLICY.replaceAll('arn:aws:s3:::orders', 'arn:aws:s3:::${bucket}');
  const cwd = folder({ 'p.json': template, 'deployed.json': POLICY });
  expect(await cli(['print', 'p.json'], cwd)).toMatchObject({ code: 2, out: '' });
  expect((await cli(['print', 'p.json', '--var', 'bucket=orders'], cwd)).out).toContain('arn:aws:s3:::orders/*');
  expect((await cli(['print', 'p.json', '--var', 'bucket=orders', '--check', 'deployed.json'], cwd)).code).toBe(0);
  expect((await cli(['print', 'p.json', '--var', 'bucket=other', '--check', 'deployed.json'], cwd)).code).toBe(1);
});

test.each([
  ['{ "AWS": "111122223333" }', '{ "AWS": "arn:aws:iam::111122223333:root" }', 0],
  ['"*"', '{ "AWS": "*" }', 0],
  ['{ "AWS": "111122223333" }', '{ "AWS": "arn:aws:iam::444455556666:root" }', 1],
  ['{ "AWS": "111122223333" }', '{ "AWS": "arn:aws:iam::111122223333:role/orders" }', 1],
  ['{ "AWS": "*" }', '{ "Service": "s3.amazonaws.com" }', 1],
])('the principals %s and %s: %i', async (here, there, code) => {
  const policy = (principal: string) =>
    `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": ${principal}, "Action": "sts:AssumeRole" }] }`;
  const cwd = folder({ 'p.json': policy(here), 'deployed.json': policy(there) });
  expect((await cli(['print', 'p.json', '--check', 'deployed.json'], cwd)).code).toBe(code);
});
