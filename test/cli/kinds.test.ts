import { describe, expect, test } from 'vitest';
import { expectations, folder, POLICY } from '../support/folder.js';
import { cli } from './support.js';

const HEAD = '{ "Version": "2012-10-17", "Statement": [\n';
const IDENTITY = `${HEAD}  { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*" }\n] }\n`;
const BUCKET = `${HEAD}  { "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::orders/*" }\n] }\n`;
const OTHER = BUCKET.replace('orders/', 'other/');
const TRUST = `${HEAD}  { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" }\n] }\n`;
const HALF = `${HEAD}  { "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::orders/*" },
  { "Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::orders/*" }\n] }\n`;
const RCP = `${HEAD}  { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*" }\n] }\n`;

/** Passes as soon as the policy that allows it goes unheard. */
const CLOSED = '      - { name: closed, not-allowed: s3:PutObject, resources: arn:aws:s3:::orders/a }\n';

function suite(lines: string, policies = 'policy.json') {
  return expectations(CLOSED).replace('policies: policy.json', `policies: ${policies}\n    ${lines}`);
}

const FILES = {
  'policy.json': POLICY,
  'identity.json': IDENTITY,
  'bucket.json': BUCKET,
  'other.json': OTHER,
  'trust.json': TRUST,
  'half.json': HALF,
  'rcp.json': RCP,
};

function check(lines: string, policies?: string) {
  return cli(['check'], folder({ ...FILES, 'iam-expect.yml': suite(lines, policies) }));
}

test('a bucket policy at its place is heard', async () => {
  const { code, out } = await check('resource-policies: { "arn:aws:s3:::orders": bucket.json }');
  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('✗ drift  orders › closed') });
});

describe('a policy of another kind than it is named as is no policy that has nothing to say:', () => {
  test('an identity policy as that of a resource', async () => {
    expect(await check('resource-policies: { "arn:aws:s3:::orders": identity.json }')).toEqual({
      code: 2,
      out: '',
      err: `iam-expect.yml:5:49: error[wrong-kind]: no statement of \`identity.json\` has a \`Principal\`, so it is not the policy of a resource
  5 |     resource-policies: { "arn:aws:s3:::orders": identity.json }
    |                                                 ^^^^^^^^^^^^^
help: an identity policy is listed under \`policies\`; the policy of a resource says in \`Principal\` whom it concerns

iam-expect: could not run
`,
    });
  });

  test('the policy of another bucket', async () => {
    const { code, err } = await check('resource-policies: { "arn:aws:s3:::orders": other.json }');
    expect({ code, err }).toEqual({
      code: 2,
      err: `other.json:2:68: error[other-resource]: the statement is about \`arn:aws:s3:::other/*\`, and this is named as the policy of \`arn:aws:s3:::orders\`
  2 | … "Effect": "Allow", "Principal": "*", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::other/*" }
    |                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: correct the ARN here or under \`resource-policies\`: AWS refuses a policy about other resources

iam-expect: could not run
`,
    });
  });

  test('an ARN with a slip', async () => {
    const key = '"arn:aws:sqs:eu-west-1:111122223333:ordres"';
    const { code, err } = await check(`resource-policies: { ${key}: bucket.json }`);
    expect(code).toBe(2);
    expect(err).toContain('error[other-resource]');
    const idle = await check('resource-policies: { "arn:aws:kms:eu-west-1:111122223333:key/k": rcp.json }');
    expect(idle).toMatchObject({ code: 2, out: '' });
    expect(idle.err).toContain(
      'iam-expect.yml:5:26: error[idle-resource-policy]: no test of `orders` asks about `arn:aws:kms:eu-west-1:111122223333:key/k` or anything below it, so its policy is never heard\n',
    );
  });

  test.each<[string, string, string | undefined, string]>([
    [
      'a trust policy as that of a bucket',
      'resource-policies: { "arn:aws:s3:::orders": trust.json }',
      undefined,
      'iam-expect.yml:5:49: error[wrong-kind]: `trust.json` is a trust policy, and is named as the policy of something other than a role',
    ],
    [
      'an identity policy as a trust policy',
      'resource-policies: { "arn:aws:iam::111122223333:role/a": identity.json }',
      undefined,
      'identity.json:2:50: error[prohibited-element]: a trust policy cannot have `Resource`',
    ],
    [
      'a bucket policy as a trust policy',
      'resource-policies: { "arn:aws:iam::111122223333:role/a": bucket.json }',
      undefined,
      'bucket.json:2:68: error[prohibited-element]: a trust policy cannot have `Resource`',
    ],
    [
      'a policy of which a part names nobody',
      'resource-policies: { "arn:aws:s3:::orders": half.json }',
      undefined,
      'half.json:2:5: error[missing-principal]: the statement has no `Principal`, so it matches nobody',
    ],
    [
      'an SCP as an RCP',
      'rcps: [identity.json]',
      undefined,
      'iam-expect.yml:5:12: error[wrong-kind]: no statement of `identity.json` has a `Principal`, so it is not a resource control policy',
    ],
    [
      'an identity policy as that of a VPC endpoint',
      'vpc-endpoint-policy: identity.json',
      undefined,
      'iam-expect.yml:5:26: error[wrong-kind]: no statement of `identity.json` has a `Principal`, so it is not the policy of a VPC endpoint',
    ],
    [
      'a bucket policy as an identity policy',
      'evaluator: embedded',
      'bucket.json',
      'error[prohibited-element]: an identity policy cannot have `Principal`',
    ],
    [
      'one among others that a glob matches',
      'evaluator: embedded',
      '"*.json"',
      'error[prohibited-element]: an identity policy cannot have `Principal`',
    ],
    [
      'a trust policy as an identity policy',
      'evaluator: embedded',
      'trust.json',
      'error[prohibited-element]: an identity policy cannot have `Principal`',
    ],
    [
      'a bucket policy as a boundary',
      'boundary: bucket.json',
      undefined,
      'error[prohibited-element]: a permissions boundary cannot have `Principal`',
    ],
    [
      'an RCP as an SCP',
      'scps: [rcp.json]',
      undefined,
      'error[prohibited-element]: a service control policy cannot have `Principal`',
    ],
    [
      'a bucket policy as a session policy',
      'session-policies: bucket.json',
      undefined,
      'error[prohibited-element]: a session policy cannot have `Principal`',
    ],
  ])('%s', async (_, lines, policies, expected) => {
    const { code, out, err } = await check(lines, policies);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(expected);
  });
});

describe('what is right stays right:', () => {
  const TESTS = `      - name: assumes
        allow: sts:AssumeRole
        principal: lambda.amazonaws.com
        resources: arn:aws:iam::111122223333:role/a
`;
  test('a trust policy has no resource, and an RCP names everyone', async () => {
    const text = expectations(TESTS).replace(
      'policies: policy.json',
      'policies: policy.json\n    resource-policies: { "arn:aws:iam::111122223333:role/a": trust.json }\n    rcps: [rcp.json]',
    );
    const { code, out, err } = await cli(['check'], folder({ ...FILES, 'iam-expect.yml': text }));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('✓ pass  the only expectation holds');
  });

  test('patterns of a bucket policy may have variables and wildcards', async () => {
    const text = suite('resource-policies: { "arn:aws:s3:::orders": b.json }')
      .replace('not-allowed: s3:PutObject', 'not-allowed: s3:ListBucketVersions')
      .replace('orders/a }', 'orders }');
    for (const resource of ['arn:aws:s3:::*', 'arn:aws:s3:::orders/${aws:username}/*', '*']) {
      const policy = BUCKET.replace('arn:aws:s3:::orders/*', resource);
      expect(await cli(['check'], folder({ ...FILES, 'b.json': policy, 'iam-expect.yml': text }))).toMatchObject({
        code: 0,
      });
    }
  });
});

test('explain holds a policy to its kind as well', async () => {
  const args = ['explain', 's3:GetObject', 'arn:aws:s3:::orders/a', '--principal', 'anonymous'];
  expect(await cli([...args, '--resource-policy', 'identity.json'], folder(FILES))).toEqual({
    code: 2,
    out: '',
    err: `identity.json: error[wrong-kind]: no statement of \`identity.json\` has a \`Principal\`, so it is not the policy of a resource
help: an identity policy is listed under \`policies\`; the policy of a resource says in \`Principal\` whom it concerns

iam-expect: could not run
`,
  });
});
