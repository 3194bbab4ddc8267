import type { Diagnostic } from '../../source/index.js';

/** Waiting, which tests do without. Rejects with the signal's reason where it is aborted meanwhile. */
export type Sleep = (millis: number, signal?: AbortSignal) => Promise<void>;

export const sleep: Sleep = (millis, signal) =>
  new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, millis);
    signal?.addEventListener('abort', onAbort, { once: true });
  });

const throttles =
  /^(?:Throttling|ThrottlingException|ThrottledException|TooManyRequestsException|RequestLimitExceeded|SlowDown|ServiceUnavailable)$/;

const firstWaitMillis = 1000;
const longestWaitMillis = 60_000;
const maxTries = 10;

/**
 * Calls again after throttles and lost connections, each time after twice as long. Other errors, and the last of
 * many throttles, are thrown as they are.
 */
export async function patiently<T>(
  call: () => Promise<T>,
  options: { readonly sleep: Sleep; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!isTransient(error) || tries === maxTries || options.signal?.aborted === true) throw error;
      await options.sleep(Math.min(longestWaitMillis, firstWaitMillis * 2 ** (tries - 1)), options.signal);
    }
  }
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (throttles.test(error.name)) return true;
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' && /^(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|EAI_AGAIN)$/.test(code);
}

/** What went wrong with a call to AWS, with the permission that it may lack. */
export function awsFault(source: string, error: unknown, permission: string): Diagnostic {
  const name = error instanceof Error ? error.name : 'Error';
  const message = error instanceof Error ? error.message : String(error);
  const denied = /AccessDenied|UnauthorizedOperation|AuthorizationError|Forbidden/i.test(name);
  const noCredentials = /CredentialsProviderError|ExpiredToken|UnrecognizedClient|InvalidClientTokenId/.test(name);
  return {
    code: 'aws-call-failed',
    severity: 'error',
    message: `AWS refused the call: ${name}: ${message}`,
    path: source,
    ...(denied ? { help: `the credentials need \`${permission}\`` } : {}),
    ...(noCredentials ? { help: 'sign in to AWS, or set AWS_PROFILE or the AWS_* variables' } : {}),
  };
}

export function interrupted(source: string, help: string): Diagnostic {
  return { code: 'interrupted', severity: 'error', message: 'reading was interrupted', path: source, help };
}
