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

function asks(action: string, resource: string, ...more: readonly string[]): readonly string[] {
  return [action, resource, '--policy', 'p.json', ...PRINCIPAL, ...more];
}

test.each([
  [
    'a resource that the action does not take',
    ['arn:aws:s3:::orders'],
    '`arn:aws:s3:::orders` is none that the action takes: `s3:GetObject` takes `arn:',
  ],
  ['every resource', ['*'], '`*` is no resource: `s3:GetObject` takes `arn:'],
  [
    'a key that comes with no such request',
    ['arn:aws:s3:::orders/a', '--context', 's3:prefix=a'],
    'requests of `s3:GetObject` never carry `s3:prefix`',
  ],
])('%s is a doubt, whatever is decided', async (_, [resource = '', ...more], note) => {
  const cwd = folder({ 'p.json': POLICY.replace('"arn:aws:s3:::orders/*" },', '"*" },') });
  const { code, out } = await cli(['explain', ...asks('s3:GetObject', resource, ...more)], cwd);
  expect(code).toBe(1);
  expect(out).toContain(`\nallowed\n  by Read (p.json:4)\n  note: ${note}`);
});

test('a template is filled', async () => {
  const cwd = folder({ 'p.json': POLICY.replaceAll('arn:aws:s3:::orders', 'arn:aws:s3:::${bucket}') });
  const args = asks('s3:GetObject', 'arn:aws:s3:::orders/a');
  expect(await cli(['explain', ...args], cwd)).toMatchObject({ code: 2, err: expect.stringContaining('${bucket}') });
  expect(await cli(['explain', ...args, '--var', 'bucket=orders'], cwd)).toMatchObject({ code: 0 });
  expect(await cli(['explain', ...args, '--var', 'bucket=other'], cwd)).toMatchObject({ code: 1 });
});

test.each([
  [['s3:GetObject'], 'name an action and a resource'],
  [['s3:GetObjects', 'arn:aws:s3:::orders/a', '--policy', 'p.json', ...PRINCIPAL], '`s3:GetObjects` is no action'],
  [['s3:Get*', 'arn:aws:s3:::orders/a', '--policy', 'p.json', ...PRINCIPAL], '`s3:Get*` has a wildcard'],
  [['s3:GetObject', 'arn:aws:s3:::orders/a', '--policy', 'p.json'], 'name the principal'],
  [['s3:GetObject', 'arn:aws:s3:::orders/a', ...PRINCIPAL], 'name a policy'],
  [asks('s3:GetObject', 'orders/a'), '`orders/a` is no ARN; `s3:GetObject` takes `arn:'],
  [
    asks('s3:GetObject', 'arn:aws:s3:::orders/*'),
    '`arn:aws:s3:::orders/*` has a wildcard, and one request has one resource',
  ],
  [asks('s3:GetObject', 'arn:aws:sqs:eu-west-1:111122223333:orders'), 'is of another service'],
  [asks('s3:ListAllMyBuckets', 'arn:aws:s3:::orders'), "`s3:ListAllMyBuckets` takes no resource: write `'*'`"],
  [
    asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--context', 'aws:SecureTransprt=true'),
    '`aws:SecureTransprt` is no condition key that AWS documents; near is `aws:SecureTransport`',
  ],
  [
    asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--absent', 'aws:SecureTransprt'),
    '`aws:SecureTransprt` is no condition key that AWS documents',
  ],
  [
    asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--context', 'aws:SecureTransport=yes'),
    '`yes` is not `true` or `false`, which `aws:SecureTransport` takes',
  ],
  [asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--context', 'aws:SecureTransport'), 'is not KEY=VALUE'],
  [
    asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--context', 'aws:username=a', '--absent', 'aws:UserName'),
    '`aws:username` is given in two ways',
  ],
  [
    asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--resource-account', '12'),
    '`--resource-account` is the twelve digits of an account, not `12`',
  ],
  [asks('s3:GetObject', 'arn:aws:s3:::orders/a', '--var', 'bucket'), '`--var bucket` is not NAME=VALUE'],
  [['s3:GetObject', 'arn:aws:s3:::orders/a', '--policy', 'none.json', ...PRINCIPAL], '`none.json` does not exist'],
])('%j cannot be decided', async (args, message) => {
  const { code, out, err } = await cli(['explain', ...args], folder({ 'p.json': POLICY }));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:orders';

function queuePolicy(Principal: unknown): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: { Sid: 'Send', Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource: QUEUE },
  });
}

test.each([
  ['a group, which is no principal', { AWS: 'arn:aws:iam::111122223333:group/a' }, 2, 'is a group, and groups are no'],
  ['a service that is not known, which lint tells', { Service: 'lamda.amazonaws.com' }, 1, ''],
  ['the caller', { AWS: PRINCIPAL[1] }, 0, ''],
])('a resource policy that names %s', async (_, principal, code, fault) => {
  const cwd = folder({ 'queue.json': queuePolicy(principal) });
  const { err, ...rest } = await cli(
    ['explain', 'sqs:SendMessage', QUEUE, '--resource-policy', 'queue.json', ...PRINCIPAL],
    cwd,
  );
  expect(rest.code).toBe(code);
  expect(err).toContain(fault);
});

test('a warning about a policy is told beside the decision', async () => {
  const cwd = folder({ 'p.json': POLICY.replace('"arn:aws:s3:::orders/*"', '[]') });
  const { code, err } = await cli(['explain', ...asks('s3:GetObject', 'arn:aws:s3:::orders/a')], cwd);
  expect(code).toBe(1);
  expect(err).toContain('warning[empty-element]: `Resource` is empty, so the statement matches nothing');
});
