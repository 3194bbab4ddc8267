import type { AwsFailure } from './types.js';

/** What a call was about, for messages. */
export interface CallSubject {
  /** `iam:SimulateCustomPolicy` */
  readonly action: string;
  readonly principal?: string | undefined;
}

interface Explained {
  readonly reason: (message: string, subject: CallSubject) => string;
  readonly hopeless: boolean;
}

const EXPIRED: Explained = {
  hopeless: true,
  reason: () =>
    'the AWS credentials have expired: get new ones, with a longer `role-duration-seconds` if the job outlives them',
};
const INVALID_KEY: Explained = {
  hopeless: true,
  reason: (message) => `AWS does not accept the credentials (${message}): check them and the Region`,
};
const DENIED: Explained = {
  hopeless: true,
  reason: (message, { action }) =>
    `AWS refuses \`${action}\` (${message}): allow it in the permissions policy of the role that runs the check`,
};
const THROTTLED: Explained = {
  hopeless: false,
  reason: () => 'AWS throttled the call again and again: run fewer jobs at once, or try again later',
};
const REFUSED: Explained = {
  hopeless: false,
  reason: (message, { action }) => `AWS refuses what \`${action}\` was asked: ${message}`,
};

/** By the service's error codes, without the suffix `Exception` that some protocols give them. */
const BY_CODE: Readonly<Record<string, Explained>> = {
  ExpiredToken: EXPIRED,
  RequestExpired: EXPIRED,
  TokenRefreshRequired: EXPIRED,
  InvalidClientTokenId: INVALID_KEY,
  UnrecognizedClient: INVALID_KEY,
  SignatureDoesNotMatch: INVALID_KEY,
  IncompleteSignature: INVALID_KEY,
  MissingAuthenticationToken: INVALID_KEY,
  OptInRequired: INVALID_KEY,
  AccessDenied: DENIED,
  UnauthorizedOperation: DENIED,
  Throttling: THROTTLED,
  TooManyRequests: THROTTLED,
  RequestLimitExceeded: THROTTLED,
  InvalidInput: REFUSED,
  ValidationError: REFUSED,
  MalformedPolicyDocument: REFUSED,
  PolicyEvaluation: REFUSED,
  NoSuchEntity: {
    hopeless: false,
    reason: (message, { principal }) =>
      principal === undefined
        ? `AWS does not know it: ${message}`
        : `\`${principal}\` does not exist in the account of the credentials (${message}): check the ARN and the account`,
  },
  CredentialsProviderError: {
    hopeless: true,
    reason: (message) =>
      `no AWS credentials were found (${message}): set \`role-to-assume\`, or run aws-actions/configure-aws-credentials before`,
  },
};

/** Turns what the SDK threw into what is wrong and what to change. Never contains a stack trace. */
export function explainAwsError(error: unknown, subject: CallSubject): AwsFailure {
  const message = error instanceof Error ? firstLine(error.message) : String(error);
  const code = error instanceof Error ? error.name.replace(/Exception$/, '') : undefined;
  const known = code === undefined ? undefined : BY_CODE[code];
  if (known !== undefined) return { reason: known.reason(message, subject), code, message, hopeless: known.hopeless };
  const network = networkCode(error);
  const reason =
    network === undefined
      ? `\`${subject.action}\` failed: ${code ?? 'an unknown error'} (${message})`
      : `AWS could not be reached (${network}): check the network and the Region`;
  return { reason, code, message, hopeless: false };
}

/** The code of Node's own error (`ECONNREFUSED`), or the SDK's `TimeoutError`. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError') return 'timeout';
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : undefined;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trim().replace(/\.$/, '') ?? '';
}
