import { afterEach, describe, expect, test } from 'vitest';
import { type AwsOptions, credentialsLikely, explainAwsError, openSession } from '../../src/aws/index.js';
import type { Loopback } from '../support/aws/loopback.js';
import { type OidcServer, startOidcServer } from '../support/aws/oidc.js';
import { retryAtOnce } from '../support/aws/retry.js';
import { sessionCredentials } from '../support/aws/sts.js';
import { type AwsServer, startAwsServer } from '../support/aws.js';

const issuer = 'https://token.actions.githubusercontent.com';
const role = 'arn:aws:iam::111122223333:role/iam-expect';
const sub = 'repo:example/orders:pull_request';
const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600;

const started: Loopback[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

interface Scene {
  readonly aws: AwsServer;
  readonly oidc: OidcServer;
  readonly secrets: string[];
  readonly options: AwsOptions;
}

async function scene(claims: Readonly<Record<string, unknown>> = {}, issuers = [issuer]): Promise<Scene> {
  const oidc = await startOidcServer({ iss: issuer, sub, exp: inAnHour(), ...claims });
  const aws = await startAwsServer({
    oracle: () => ({ decision: 'implicitDeny', matched: [], missing: [] }),
    sts: { issuers, trusts: (arn, { sub: who, aud }) => arn === role && who === sub && aud === 'sts.amazonaws.com' },
  });
  started.push(oidc, aws);
  const secrets: string[] = [];
  const options: AwsOptions = {
    env: { ...oidc.env, GITHUB_ACTIONS: 'true' },
    roleToAssume: role,
    region: 'eu-west-1',
    mask: (secret) => secrets.push(secret),
    client: { endpoint: aws.url, retryStrategy: retryAtOnce(2) },
  };
  return { aws, oidc, secrets, options };
}

async function reasonOf(options: AwsOptions): Promise<string> {
  const opened = await openSession(options);
  return opened.ok ? `opened with ${opened.value.origin}` : opened.failure.reason;
}

describe('the role and the job’s OIDC token', () => {
  test('assumes the role, masking the token and the credentials', async () => {
    const { aws, oidc, secrets, options } = await scene();
    const opened = await openSession({ ...options, roleSessionName: 'pr-7', roleDurationSeconds: 1_800 });
    if (!opened.ok) throw new Error(opened.failure.reason);
    expect(opened.value.origin).toBe(`the role \`${role}\``);
    expect(await opened.value.iam.config.credentials()).toMatchObject(sessionCredentials);
    opened.value.iam.destroy();
    const [call] = aws.calls;
    const asked = ['RoleArn', 'RoleSessionName', 'DurationSeconds'].map((name) => call?.query.string(name));
    expect(asked).toEqual([role, 'pr-7', '1800']);
    expect(oidc.audiences).toEqual(['sts.amazonaws.com']);
    expect(secrets).toEqual([call?.query.string('WebIdentityToken'), ...Object.values(sessionCredentials)]);
  });

  const refused = `the role \`${role}\` could not be assumed`;

  test('says which claims a trust policy would have to let in', async () => {
    const { options } = await scene({ sub: 'repo:example/orders:ref:refs/heads/main' });
    expect(await reasonOf(options)).toBe(
      `${refused}: its trust policy does not let this job in; allow \`sts:AssumeRoleWithWebIdentity\` for the provider token.actions.githubusercontent.com with \`sub\` \`repo:example/orders:ref:refs/heads/main\` and \`aud\` \`sts.amazonaws.com\``,
    );
  });

  test('says that the audience is another', async () => {
    const { options, oidc } = await scene();
    expect(await reasonOf({ ...options, audience: 'example' })).toContain('`aud` `example`');
    expect(oidc.audiences).toEqual(['example']);
  });

  test('says that the account has no provider', async () => {
    const { options } = await scene({}, []);
    expect(await reasonOf(options)).toBe(
      `${refused}: AWS does not accept the job's OIDC token (No OpenIDConnect provider found in your account for ${issuer}); create the account's OIDC provider for ${issuer} with the audience \`sts.amazonaws.com\``,
    );
  });

  test('says that the token has expired', async () => {
    const { options } = await scene({ exp: 1_000 });
    expect(await reasonOf(options)).toBe(`${refused}: the job's OIDC token has expired; run the job again`);
  });

  test('says that the session would be too long', async () => {
    const { options } = await scene();
    expect(await reasonOf({ ...options, roleDurationSeconds: 43_200 })).toBe(
      `${refused}: The requested DurationSeconds exceeds the MaxSessionDuration set for this role; check \`role-duration-seconds\` against the role's maximum session duration, and \`role-session-name\``,
    );
  });

  test.each([
    [
      { GITHUB_ACTIONS: 'true' },
      'the job has no OIDC token: grant it `permissions: { id-token: write, contents: read }`',
    ],
    [
      { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request' },
      'the job has no OIDC token: grant it `permissions: { id-token: write, contents: read }` (a pull request from a fork never has one)',
    ],
    [{}, 'there is no OIDC token outside GitHub Actions: use credentials of the AWS SDK instead of `role-to-assume`'],
  ])('without a token in %o says what to do', async (env, reason) => {
    const { aws, options } = await scene();
    expect(await reasonOf({ ...options, env })).toBe(reason);
    expect(aws.calls).toEqual([]);
  });

  test('a runner that refuses the token is told with its status', async () => {
    const { options, oidc } = await scene();
    const env = { ...oidc.env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'another' };
    expect(await reasonOf({ ...options, env })).toBe(
      "the job's OIDC token could not be fetched (HTTP 401): run the job again",
    );
  });
});

describe('the default chain', () => {
  test('masks what it finds', async () => {
    const { secrets, options } = await scene();
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret-key', sessionToken: 'session' };
    const found = { ...options, roleToAssume: undefined, client: { ...options.client, credentials } };
    expect(await reasonOf(found)).toBe('opened with the credentials of the environment');
    expect(secrets).toEqual(['secret-key', 'session']);
  });

  test('says that there are none', async () => {
    const { options } = await scene();
    const credentials = async (): Promise<never> => {
      throw Object.assign(new Error('Could not load credentials from any providers'), {
        name: 'CredentialsProviderError',
      });
    };
    const none = { ...options, roleToAssume: undefined, client: { ...options.client, credentials } };
    expect(await reasonOf(none)).toBe(
      'no AWS credentials were found (Could not load credentials from any providers): set `role-to-assume`, or run aws-actions/configure-aws-credentials before',
    );
  });

  const key = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
  test.each<{ env: Record<string, string>; files: string[]; likely: boolean }>([
    { env: key, files: [], likely: true },
    { env: { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE' }, files: [], likely: false },
    { env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' }, files: [], likely: false },
    { env: { AWS_PROFILE: 'audit' }, files: [], likely: true },
    { env: { AWS_WEB_IDENTITY_TOKEN_FILE: '/run/token' }, files: [], likely: true },
    { env: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials' }, files: [], likely: true },
    { env: { HOME: '/home/dev' }, files: [], likely: false },
    { env: { HOME: '/home/dev' }, files: ['/home/dev/.aws/credentials'], likely: true },
    { env: { HOME: '/home/dev', AWS_SHARED_CREDENTIALS_FILE: '/etc/aws' }, files: ['/etc/aws'], likely: true },
    { env: { HOME: '/home/dev', AWS_REGION: 'eu-west-1' }, files: [], likely: false },
  ])('$env with the files $files: $likely', ({ env, files, likely }) => {
    expect(credentialsLikely(env, (path) => files.includes(path))).toBe(likely);
  });
});

describe('explainAwsError', () => {
  const subject = { action: 'iam:SimulateCustomPolicy' };
  const thrown = (name: string, message: string, more = {}) => Object.assign(new Error(message), { name, ...more });

  test.each([
    [
      thrown('AccessDenied', 'User: x is not authorized to perform: iam:SimulateCustomPolicy'),
      'AWS refuses `iam:SimulateCustomPolicy` (User: x is not authorized to perform: iam:SimulateCustomPolicy): allow it in the permissions policy of the role that runs the check',
      true,
    ],
    [
      thrown('InvalidClientTokenId', 'The security token included in the request is invalid.'),
      'AWS does not accept the credentials (The security token included in the request is invalid): check them and the Region',
      true,
    ],
    [
      thrown('Throttling', 'Rate exceeded'),
      'AWS throttled the call again and again: run fewer jobs at once, or try again later',
      false,
    ],
    [
      thrown('InvalidInputException', 'Duplicate context keys'),
      'AWS refuses what `iam:SimulateCustomPolicy` was asked: Duplicate context keys',
      false,
    ],
    [
      thrown('Error', 'connect ECONNREFUSED 127.0.0.1:1', { code: 'ECONNREFUSED' }),
      'AWS could not be reached (ECONNREFUSED): check the network and the Region',
      false,
    ],
    [thrown('Strange', 'first line\nsecond line'), '`iam:SimulateCustomPolicy` failed: Strange (first line)', false],
    ['text', '`iam:SimulateCustomPolicy` failed: an unknown error (text)', false],
  ])('%s', (error, reason, hopeless) => {
    expect(explainAwsError(error, subject)).toMatchObject({ reason, hopeless });
  });
});
