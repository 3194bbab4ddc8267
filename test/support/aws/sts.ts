/** AssumeRoleWithWebIdentity and GetCallerIdentity of the loopback STS. */

import type { Query } from './query.js';
import { QueryError } from './simulate.js';
import type { Xml } from './xml.js';

/** Says whether a role's trust policy lets a token with these claims in. */
export type TrustCheck = (role: string, claims: Readonly<Record<string, unknown>>) => boolean;

export interface StsState {
  readonly trusts: TrustCheck;
  /** The issuers of which the account has an OIDC provider. */
  readonly issuers: readonly string[];
}

/** What the loopback STS hands out; made up, and never valid anywhere. */
export const sessionCredentials = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: 'AQoEXAMPLEH4aoAH0gNCAPyJxz4BlCFFxWNE1OPTgk5TthT',
} as const;

export function assumeRoleWithWebIdentity(query: Query, state: StsState, now: () => number): Xml {
  const claims = claimsOf(query.string('WebIdentityToken') ?? '');
  const role = query.string('RoleArn') ?? '';
  const { iss, exp, sub, aud } = claims;
  const issuer = String(iss);
  if (!state.issuers.includes(issuer)) {
    throw new QueryError('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`);
  }
  if (Number(exp) * 1000 < now()) {
    throw new QueryError('ExpiredTokenException', 'Token expired: current date/time must be before the expiration');
  }
  if (!state.trusts(role, claims)) {
    throw new QueryError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
  }
  const seconds = Number(query.string('DurationSeconds') ?? '3600');
  if (seconds > 3600) {
    throw new QueryError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    );
  }
  const name = query.string('RoleSessionName') ?? '';
  return {
    Credentials: {
      AccessKeyId: sessionCredentials.accessKeyId,
      SecretAccessKey: sessionCredentials.secretAccessKey,
      SessionToken: sessionCredentials.sessionToken,
      Expiration: new Date(now() + seconds * 1000).toISOString(),
    },
    SubjectFromWebIdentityToken: String(sub),
    Audience: String(aud),
    Provider: issuer,
    AssumedRoleUser: {
      AssumedRoleId: `AROAEXAMPLEID:${name}`,
      Arn: `${role.replace(':iam:', ':sts:').replace(/:role\/(?:.*\/)?/, ':assumed-role/')}/${name}`,
    },
  };
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    throw new QueryError('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
  }
}
