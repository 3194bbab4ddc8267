import type { IAMClientConfig } from '@aws-sdk/client-iam';
import { explainAwsError } from './errors.js';
import { claimsOf, jobToken } from './oidc.js';
import type { AwsFailure, AwsOptions, AwsSession, Opened } from './types.js';

/** IAM has one endpoint a partition; its Region only signs. */
const DEFAULT_REGION = 'us-east-1';
const SESSION_NAME = 'iam-expect';
const SESSION_SECONDS = 900;
/** Half of the calls throttled still leaves one failure in a thousand calls. */
const ATTEMPTS = 10;

/**
 * Finds credentials and makes clients with them: the role's with the job's OIDC token where one is named, the SDK's default
 * chain otherwise. Loads the SDK.
 */
export async function openSession(options: AwsOptions): Promise<Opened<AwsSession>> {
  const assumed = options.roleToAssume === undefined ? undefined : await assumeRole(options, options.roleToAssume);
  if (assumed?.ok === false) return assumed;
  const { IAMClient } = await import('@aws-sdk/client-iam');
  const iam = new IAMClient({
    ...clientConfig(options),
    ...(assumed === undefined ? {} : { credentials: assumed.value }),
    ...options.client,
  });
  if (assumed !== undefined) return { ok: true, value: { iam, origin: `the role \`${options.roleToAssume}\`` } };
  try {
    const found = await iam.config.credentials();
    options.mask(found.secretAccessKey);
    if (found.sessionToken !== undefined) options.mask(found.sessionToken);
    return { ok: true, value: { iam, origin: 'the credentials of the environment' } };
  } catch (error) {
    iam.destroy();
    return { ok: false, failure: explainAwsError(error, { action: 'the default credential chain' }) };
  }
}

type CommonConfig = Pick<IAMClientConfig, 'region' | 'maxAttempts' | 'retryMode' | 'requestHandler'>;

function clientConfig({ region, env }: AwsOptions): CommonConfig {
  const { AWS_REGION, AWS_DEFAULT_REGION, AWS_PROFILE, AWS_DEFAULT_PROFILE } = env;
  const chosen = region ?? AWS_REGION ?? AWS_DEFAULT_REGION;
  // A profile may name a Region of its own, which the SDK reads.
  const profile = AWS_PROFILE ?? AWS_DEFAULT_PROFILE;
  return {
    ...(chosen === undefined && profile !== undefined ? {} : { region: chosen ?? DEFAULT_REGION }),
    maxAttempts: ATTEMPTS,
    retryMode: 'adaptive',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  };
}

interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

async function assumeRole(options: AwsOptions, role: string): Promise<Opened<RoleCredentials>> {
  const token = await jobToken(options);
  if (!token.ok) return token;
  const { STSClient, AssumeRoleWithWebIdentityCommand } = await import('@aws-sdk/client-sts');
  const { credentials: _, ...client } = options.client ?? {};
  const sts = new STSClient({ ...clientConfig(options), ...client });
  try {
    const answer = await sts.send(
      new AssumeRoleWithWebIdentityCommand({
        RoleArn: role,
        RoleSessionName: options.roleSessionName ?? SESSION_NAME,
        WebIdentityToken: token.value,
        DurationSeconds: options.roleDurationSeconds ?? SESSION_SECONDS,
      }),
    );
    const { AccessKeyId, SecretAccessKey, SessionToken } = answer.Credentials ?? {};
    if (!AccessKeyId || !SecretAccessKey || !SessionToken) {
      return { ok: false, failure: refusal('AWS answered without credentials', undefined, '') };
    }
    for (const secret of [AccessKeyId, SecretAccessKey, SessionToken]) options.mask(secret);
    return {
      ok: true,
      value: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
    };
  } catch (error) {
    return { ok: false, failure: explainAssume(error, role, token.value) };
  } finally {
    sts.destroy();
  }
}

/** What to change for each way in which AWS refuses the role. */
function explainAssume(error: unknown, role: string, token: string): AwsFailure {
  const action = 'sts:AssumeRoleWithWebIdentity';
  const general = explainAwsError(error, { action });
  const { sub, aud } = claimsOf(token);
  const prefix = `the role \`${role}\` could not be assumed`;
  switch (general.code) {
    case 'AccessDenied':
      return refusal(
        `${prefix}: its trust policy does not let this job in; allow \`${action}\` for the provider token.actions.githubusercontent.com with \`sub\` \`${sub}\` and \`aud\` \`${aud}\``,
        general.code,
        general.message,
      );
    case 'ExpiredToken':
      return refusal(`${prefix}: the job's OIDC token has expired; run the job again`, general.code, general.message);
    case 'InvalidIdentityToken':
      return refusal(
        `${prefix}: AWS does not accept the job's OIDC token (${general.message}); create the account's OIDC provider for https://token.actions.githubusercontent.com with the audience \`${aud}\``,
        general.code,
        general.message,
      );
    case 'ValidationError':
      return refusal(
        `${prefix}: ${general.message}; check \`role-duration-seconds\` against the role's maximum session duration, and \`role-session-name\``,
        general.code,
        general.message,
      );
    case 'RegionDisabled':
      return refusal(
        `${prefix}: STS is not active in that Region for the account; choose another \`aws-region\``,
        general.code,
        general.message,
      );
    default:
      return refusal(`${prefix}: ${general.reason}`, general.code, general.message);
  }
}

function refusal(reason: string, code: string | undefined, message: string): AwsFailure {
  return { reason, code, message, hopeless: true };
}
