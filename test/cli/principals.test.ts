import { describe, expect, test } from 'vitest';
import { expectations, folder, POLICY } from '../support/folder.js';
import { cli } from './support.js';

const ROLE = 'arn:aws:iam::111122223333:role/orders';

function bucket(service: string): string {
  return `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Principal": { "Service": "${service}" }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::orders/*" }
] }
`;
}

/** Holds for every caller that nothing allows to write, and so for one that does not exist. */
const CLOSED = '      - { name: closed, not-allowed: s3:PutObject, resources: arn:aws:s3:::orders/a }\n';

function check(text: string, policy = bucket('cloudtrail.amazonaws.com')) {
  const policies = 'policies: policy.json\n    resource-policies: { "arn:aws:s3:::orders": bucket.json }';
  return cli(
    ['check'],
    folder({
      'policy.json': POLICY,
      'bucket.json': policy,
      'iam-expect.yml': text.replace('policies: policy.json', policies),
    }),
  );
}

const calledBy = (service: string) => expectations(CLOSED).replace(ROLE, service);

test('a service that does not exist is an error with the nearest name', async () => {
  expect(await check(calledBy('lamda.amazonaws.com'))).toEqual({
    code: 2,
    out: '',
    err: `iam-expect.yml:6:16: error[unknown-principal]: \`lamda.amazonaws.com\` is no service principal that AWS is known to have
  6 |     principal: lamda.amazonaws.com
    |                ^^^^^^^^^^^^^^^^^^^
help: did you mean \`lambda.amazonaws.com\`? one that is not known yet goes into \`allow-unknown-principals\`

iam-expect: could not run
`,
  });
});

describe('never a pass:', () => {
  const inTest = (setting: string) => expectations(CLOSED.replace('closed,', `closed, ${setting},`));
  test.each([
    ['the caller of a test', inTest('principal: cloudtrial.amazonaws.com'), '`cloudtrail.amazonaws.com`'],
    ['a Region', calledBy('lgos.eu-west-1.amazonaws.com'), '`logs.eu-west-1.amazonaws.com`'],
    ['the partition of China', calledBy('ec22.amazonaws.com.cn'), '`ec2.amazonaws.com.cn`'],
    ['a part of a service', calledBy('delivry.logs.amazonaws.com'), '`delivery.logs.amazonaws.com`'],
    ['a context value', inTest('context: { iam:PassedToService: lamda.amazonaws.com }'), '`lambda.amazonaws.com`'],
    [
      'one value of several',
      inTest('context: { aws:CalledVia: [athena.amazonaws.com, dynamdb.amazonaws.com] }'),
      '`dynamodb.amazonaws.com`',
    ],
    [
      'a context value of the whole file',
      `context: { kms:ViaService: s33.eu-west-1.amazonaws.com }\n${expectations(CLOSED)}`,
      '`s3.eu-west-1.amazonaws.com`',
    ],
    [
      'a service that resembles none',
      calledBy('quartermaster.amazonaws.com'),
      'one that is not known yet goes into `allow-unknown-principals`',
    ],
  ])('%s', async (_, text, near) => {
    const { code, out, err } = await check(text);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('error[unknown-principal]');
    expect(err).toContain(near);
  });

  test('the policy of a resource', async () => {
    expect(await check(expectations(CLOSED), bucket('lamda.amazonaws.com'))).toEqual({
      code: 2,
      out: '',
      err: `bucket.json:2:50: error[unknown-principal]: \`lamda.amazonaws.com\` is no service principal that AWS is known to have
  2 | …w", "Principal": { "Service": "lamda.amazonaws.com" }, "Action": "s3:PutObject", "Resource": "arn:aw…
    |                                ^^^^^^^^^^^^^^^^^^^^^
help: did you mean \`lambda.amazonaws.com\`? one that is not known yet goes into \`allow-unknown-principals\` of the expectations file

iam-expect: could not run
`,
    });
  });
});

describe('a principal of a policy that can be nobody is an error:', () => {
  test.each([
    [
      'a wildcard in a name',
      '"AWS": "arn:aws:iam::111122223333:role/*"',
      'has a wildcard, which the ARN of a principal does not take',
    ],
    ['a name alone', '"AWS": "orders"', 'is no principal'],
    ['an ARN with a colon too few', '"AWS": "arn:aws:iam:111122223333:role/orders"', 'is no principal'],
    ['eleven digits', '"AWS": "11112222333"', 'is no principal'],
    ['a group', '"AWS": "arn:aws:iam::111122223333:group/a"', 'is a group, and groups are no principals'],
    ['a service as an account', '"AWS": "lambda.amazonaws.com"', 'is no principal'],
    ['a provider that is none', '"Federated": "acounts.google.com"', 'is no identity provider'],
    [
      'a variable',
      '"AWS": "arn:aws:iam::111122223333:user/${aws:username}"',
      'has a policy variable, which principals do not take',
    ],
  ])('%s', async (_, principal, expected) => {
    const policy = bucket('lambda.amazonaws.com').replace('"Service": "lambda.amazonaws.com"', principal);
    const { code, out, err } = await check(expectations(CLOSED), policy);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error[principal-format]: \`${principal.split('"')[3]}\` ${expected}`);
  });

  test.each([
    '"AWS": "*"',
    '"AWS": "111122223333"',
    '"AWS": "arn:aws:iam::111122223333:root"',
    '"AWS": "AROAEXAMPLEEXAMPLE12"',
    '"Federated": "cognito-identity.amazonaws.com"',
  ])('%s is one', async (principal) => {
    const policy = bucket('lambda.amazonaws.com').replace('"Service": "lambda.amazonaws.com"', principal);
    const { err } = await check(expectations(CLOSED), policy);
    expect(err).toBe('');
  });
});

describe('what is not known may be vouched for:', () => {
  test('in the file and in the suite, with wildcards', async () => {
    const file = `allow-unknown-principals: [quartermaster.amazonaws.com]\n${calledBy('quartermaster.amazonaws.com')}`;
    expect(await check(file)).toMatchObject({ code: 0, err: '' });
    const suite = calledBy('depot.quartermaster.amazonaws.com').replace(
      '    principal',
      '    allow-unknown-principals: "*.quartermaster.amazonaws.com"\n    principal',
    );
    expect(await check(suite)).toMatchObject({ code: 0, err: '' });
    expect(await check(suite, bucket('lamda.amazonaws.com'))).toMatchObject({ code: 2 });
  });

  test('a principal of a policy that resembles no known one is a warning', async () => {
    const { code, out } = await check(expectations(CLOSED), bucket('quartermaster.amazonaws.com'));
    expect(code).toBe(0);
    expect(out).toContain('warning  `quartermaster.amazonaws.com` is no service principal that AWS is known to have');
    const file = `allow-unknown-principals: quartermaster.amazonaws.com\n${expectations(CLOSED)}`;
    expect((await check(file, bucket('quartermaster.amazonaws.com'))).out).not.toContain('warning');
  });
});

test.each([
  'lambda.amazonaws.com',
  'Lambda.amazonaws.com',
  'ecs-tasks.amazonaws.com',
  'edgelambda.amazonaws.com',
  'monitoring.amazonaws.com',
  'vpc-flow-logs.amazonaws.com',
  'states.eu-west-1.amazonaws.com',
  'logs.us-gov-west-1.amazonaws.com',
  'ec2.amazonaws.com.cn',
  'codedeploy.cn-north-1.amazonaws.com.cn',
  'delivery.logs.amazonaws.com',
  'pods.eks.amazonaws.com',
  'ops.apigateway.amazonaws.com',
  'custom-resource.application-autoscaling.amazonaws.com',
  'alexa-appkit.amazon.com',
  'cognito-identity.amazonaws.com',
])('%s is known', async (service) => {
  expect(await check(calledBy(service))).toMatchObject({ code: 0, err: '' });
});
