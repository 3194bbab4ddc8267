import type { IAMClientConfig } from '@aws-sdk/client-iam';

type RetryStrategy = Exclude<NonNullable<IAMClientConfig['retryStrategy']>, { retry: unknown }>;

/** Tries again at once, as often as it is told, whatever the SDK's own strategy would wait. */
export function retryAtOnce(attempts: number): RetryStrategy {
  const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });
  return {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (used, info) => {
      if (info.errorType === 'CLIENT_ERROR' || used.getRetryCount() + 1 >= attempts)
        throw new Error('no more attempts');
      return token(used.getRetryCount() + 1);
    },
    recordSuccess: () => undefined,
  };
}
