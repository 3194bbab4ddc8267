// One round on a server that this project did not write: LocalEmu (https://pypi.org/project/localemu/) in a virtual environment
// on loopback. Creates a role and its policy with the SDK, assumes the role with a web identity, runs the gate on the role as it
// is deployed, then changes the policy and expects the drift. Needs `npm run build`. Says so and ends well where Python or
// LocalEmu cannot be had.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CreateRoleCommand, DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { install, skip, verify, withServer } from './localemu-server.mjs';

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'iam-expect-localemu-'));

const statement = (effect, action) => ({ Effect: effect, Action: action, Resource: 'arn:aws:s3:::orders/*' });
const document = (...statements) => JSON.stringify({ Version: '2012-10-17', Statement: statements });
/** LocalEmu looks for the provider's name in the token's issuer; AWS wants the provider's ARN. */
const provider = 'token.actions.githubusercontent.com';

async function round(url) {
  const client = {
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const iam = new IAMClient(client);
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName: 'orders-lambda',
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
        },
      }),
    }),
  );
  const put = (text) =>
    iam.send(new PutRolePolicyCommand({ RoleName: 'orders-lambda', PolicyName: 'Orders', PolicyDocument: text }));
  await put(document(statement('Allow', ['s3:GetObject', 's3:PutObject']), statement('Deny', 's3:DeleteObject')));

  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:example/orders:pull_request',
    aud: 'sts.amazonaws.com',
  };
  const { Credentials } = await new STSClient(client).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: Role.Arn,
      RoleSessionName: 'iam-expect',
      WebIdentityToken: `${part({ alg: 'none' })}.${part({ ...claims, exp: Math.floor(Date.now() / 1000) + 600 })}.c2ln`,
    }),
  );
  verify('the role can be assumed with a web identity', Credentials?.SessionToken !== undefined, Credentials);

  writeFileSync(join(folder, 'orders.json'), document(statement('Allow', 's3:GetObject')));
  writeFileSync(
    join(folder, 'iam-expect.yml'),
    `version: 1
suites:
  - name: orders
    question: deployed
    policies: [orders.json]
    principal: ${Role.Arn}
    tests:
      - { name: reads, allow: s3:GetObject, resources: "arn:aws:s3:::orders/a" }
      - { name: keeps, deny: s3:DeleteObject, resources: "arn:aws:s3:::orders/a" }
`,
  );
  const gate = () =>
    spawnSync(process.execPath, [cli, 'check', 'iam-expect.yml', '--evaluator', 'aws'], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        PATH: process.env.PATH,
        AWS_ENDPOINT_URL_IAM: url,
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: Credentials.AccessKeyId,
        AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey,
        AWS_SESSION_TOKEN: Credentials.SessionToken,
      },
    });
  const before = gate();
  verify('the gate passes on the deployed role', before.status === 0, `${before.stdout}\n${before.stderr}`);

  await put(document(statement('Allow', ['s3:PutObject', 's3:DeleteObject'])));
  const after = gate();
  const drifted = after.status === 1 && /2 of 2 expectations drifted/.test(after.stdout);
  verify(
    'the gate sees that the changed role drifted',
    drifted,
    `status ${after.status}\n${after.stdout}\n${after.stderr}`,
  );
  await iam.send(new DeleteRolePolicyCommand({ RoleName: 'orders-lambda', PolicyName: 'Orders' }));
}

const { executable, missing } = install();
if (missing === undefined) await withServer(executable, folder, {}, round);
else skip(missing);
rmSync(folder, { recursive: true, force: true });
