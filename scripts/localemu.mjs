// One round on a server that this project did not write: LocalEmu (https://pypi.org/project/localemu/) in a virtual environment
// on loopback. Creates a role and its policy with the SDK, assumes the role with a web identity, runs the gate on the role as it
// is deployed, then changes the policy and expects the drift. Needs `npm run build`. Says so and ends well where Python or
// LocalEmu cannot be had.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CreateRoleCommand, DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';

const VERSION = '1.3.2';
/** Its package says 3.10, and its sources use the generics of 3.12. */
const PYTHON = [3, 12];
const INSTALL_MS = 120_000;
const START_MS = 30_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli/index.js');
const folder = mkdtempSync(join(tmpdir(), 'iam-expect-localemu-'));
/** Kept between runs, as installing takes longest. */
const venv = join(root, `node_modules/.cache/iam-expect/localemu-${VERSION}`);

function skip(why) {
  console.log(`skipped: ${why}`);
}

/** Runs a step of the installation; `undefined` where it went well, else the last line of what it said. */
function attempt(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8', timeout: INSTALL_MS });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `${command} ended with ${status}`;
}

/** A Python that is new enough, of the path or of pyenv's. */
function python() {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  const pyenv = existsSync(versions) ? readdirSync(versions).map((name) => join(versions, name, 'bin/python3')) : [];
  const test = `import sys; sys.exit(sys.version_info < (${PYTHON.join(', ')}))`;
  return ['python3', 'python3.13', 'python3.12', ...pyenv].find(
    (command) => spawnSync(command, ['-c', test], { timeout: 10_000 }).status === 0,
  );
}

/**
 * `undefined` where LocalEmu is there, else why not. The marker is written last, so that half an installation is none, and
 * names the folder, as a virtual environment does not work from another.
 */
function install() {
  const marker = join(venv, 'installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === venv) return undefined;
  rmSync(venv, { recursive: true, force: true });
  const command = python();
  if (command === undefined) return `LocalEmu needs Python ${PYTHON.join('.')} or newer, and there is none`;
  const noVenv = attempt(command, ['-m', 'venv', venv]);
  if (noVenv !== undefined) return `no Python virtual environment can be made (${noVenv})`;
  const noPackage = attempt(join(venv, 'bin/pip'), ['install', '--quiet', `localemu==${VERSION}`]);
  if (noPackage !== undefined) return `LocalEmu cannot be installed (${noPackage})`;
  writeFileSync(marker, venv);
  return undefined;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function ready(url, server) {
  const until = Date.now() + START_MS;
  while (Date.now() < until && server.exitCode === null) {
    const health = await fetch(`${url}/_localemu/health`).catch(() => undefined);
    if (health?.ok) return true;
    await pause(500);
  }
  return false;
}

/** Ends the server's group of processes: kindly, then not. */
async function end(server) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    try {
      process.kill(-server.pid, signal);
    } catch {
      return;
    }
    await Promise.race([ended, pause(5_000)]);
  }
}

function check(label, condition, detail) {
  console.log(`${condition ? 'ok' : 'FAILED'}: ${label}`);
  if (condition) return;
  console.log(detail);
  process.exitCode = 1;
}

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
  check('the role can be assumed with a web identity', Credentials?.SessionToken !== undefined, Credentials);

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
  check('the gate passes on the deployed role', before.status === 0, `${before.stdout}\n${before.stderr}`);

  await put(document(statement('Allow', ['s3:PutObject', 's3:DeleteObject'])));
  const after = gate();
  const drifted = after.status === 1 && /2 of 2 expectations drifted/.test(after.stdout);
  check(
    'the gate sees that the changed role drifted',
    drifted,
    `status ${after.status}\n${after.stdout}\n${after.stderr}`,
  );
  await iam.send(new DeleteRolePolicyCommand({ RoleName: 'orders-lambda', PolicyName: 'Orders' }));
}

const missing = process.platform === 'win32' ? 'LocalEmu is not run on Windows' : install();
if (missing !== undefined) {
  skip(missing);
} else {
  const port = await freePort();
  const server = spawn(join(venv, 'bin/localemu'), ['start', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: folder,
    stdio: 'ignore',
    // A group of its own, so that whatever it starts ends with it.
    detached: true,
    env: { PATH: process.env.PATH, HOME: folder, GATEWAY_LISTEN: `127.0.0.1:${port}`, DISABLE_EVENTS: '1' },
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    if (await ready(url, server)) await round(url);
    else skip('LocalEmu does not start here');
  } finally {
    await end(server);
  }
}
rmSync(folder, { recursive: true, force: true });
