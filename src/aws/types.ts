import type { IAMClient, IAMClientConfig } from '@aws-sdk/client-iam';

export type Env = Readonly<Record<string, string | undefined>>;

/** How credentials for AWS are found. Without a role the SDK's default chain has them or not. */
export interface AwsOptions {
  readonly env: Env;
  /** ARN of the role to assume with the job's OIDC token. */
  readonly roleToAssume?: string | undefined;
  readonly region?: string | undefined;
  /** `sts.amazonaws.com` unless said otherwise. */
  readonly audience?: string | undefined;
  readonly roleSessionName?: string | undefined;
  /** Lifetime of the role's credentials, in seconds. */
  readonly roleDurationSeconds?: number | undefined;
  /** Called with every secret before it is used, so that no log shows it. */
  readonly mask: (secret: string) => void;
  /** Called whenever AWS has answered one more of the calls that are known to be needed. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Settings of the SDK's clients that take the place of the defaults. */
  readonly client?: Pick<IAMClientConfig, 'credentials' | 'endpoint' | 'retryStrategy' | 'maxAttempts'> | undefined;
}

export interface Progress {
  readonly done: number;
  readonly planned: number;
}

/** Clients with credentials that were found. */
export interface AwsSession {
  readonly iam: IAMClient;
  /** Whose credentials they are, for people: ``the role `arn:…` ``. */
  readonly origin: string;
}

/** Something that AWS, or the way to it, refused. */
export interface AwsFailure {
  /** What went wrong and what to change, as one sentence without a final period. */
  readonly reason: string;
  /** The service's error code, `InvalidInput`; `undefined` for errors of another kind. */
  readonly code: string | undefined;
  /** The service's own message. */
  readonly message: string;
  /** Every other call would fail alike: credentials that expired, a permission that is missing. */
  readonly hopeless: boolean;
}

export type Opened<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: AwsFailure };
