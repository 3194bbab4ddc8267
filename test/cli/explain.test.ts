import { expect, test } from 'vitest';
import { folder, POLICY } from '../support/folder.js';
import { cli } from './support.js';

const PRINCIPAL = ['--principal', 'arn:aws:iam::111122223333:role/orders'];

test('tells what every statement has to say', async () => {
  const cwd = folder({ 'p.json': POLICY });
  expect(
    await cli(['explain', 's3:getobject', 'arn:aws:s3:::orders/a', '--policy', 'p.json', ...PRINCIPAL], cwd),
  ).toEqual({
    code: 0,
    out: `arn:aws:iam::111122223333:role/orders
  s3:GetObject
  arn:aws:s3:::orders/a

allowed
  by Read (p.json:4)

Allow Read (p.json:4, identity): matches
  yes  Action \`s3:GetObject\` matches \`s3:GetObject\`
  yes  Resource \`arn:aws:s3:::orders/*\` matches \`arn:aws:s3:::orders/a\`

Deny Seal (p.json:5, identity): does not match
  no   Action \`s3:DeleteObject\` does not match \`s3:GetObject\`
  yes  Resource \`arn:aws:s3:::orders/*\` matches \`arn:aws:s3:::orders/a\`
`,
    err: '',
  });
});

test('a decision that hangs on an unknown key does not count as allowed', async () => {
  const guarded = POLICY.replace('/*" },', '/*", "Condition": { "StringNotEquals": { "aws:SourceVpc": "vpc-1" } } },');
  const cwd = folder({ 'p.json': guarded });
  const command = ['explain', 's3:GetObject', 'arn:aws:s3:::orders/a', '--policy', 'p.json', ...PRINCIPAL];
  const open = await cli(command, cwd);
  expect(open.code).toBe(1);
  expect(open.out).toContain('  could also be implicitDeny: nothing is known of aws:SourceVpc\n');
  expect((await cli([...command, '--context', 'aws:SourceVpc=vpc-2'], cwd)).code).toBe(0);
  expect((await cli([...command, '--context', 'aws:SourceVpc=vpc-1'], cwd)).code).toBe(1);
  expect((await cli([...command, '--absent', 'aws:SourceVpc'], cwd)).code).toBe(0);
});

test.each([
  [['s3:GetObject'], 'name an action and a resource'],
  [['s3:GetObjects', 'arn:aws:s3:::orders/a', '--policy', 'p.json', ...PRINCIPAL], '`s3:GetObjects` is no action'],
  [['s3:Get*', 'arn:aws:s3:::orders/a', '--policy', 'p.json', ...PRINCIPAL], '`s3:Get*` has a wildcard'],
  [['s3:GetObject', 'arn:aws:s3:::orders/a', '--policy', 'p.json'], 'name the principal'],
  [['s3:GetObject', 'arn:aws:s3:::orders/a', ...PRINCIPAL], 'name a policy'],
  [['s3:GetObject', 'arn:aws:s3:::orders/a', '--policy', 'none.json', ...PRINCIPAL], '`none.json` does not exist'],
])('%j cannot be decided', async (args, message) => {
  const { code, out, err } = await cli(['explain', ...args], folder({ 'p.json': POLICY }));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});
