import type { getOctokit } from '@actions/github';
import type { Repository } from './types.js';

/** GitHub's REST API with one token, for one repository. */
export interface GitHub {
  readonly repository: Repository;
  readonly octokit: ReturnType<typeof getOctokit>;
  /** Runs a call; once more where a rate limit says that it may soon. */
  readonly call: <T>(request: () => Promise<T>) => Promise<T>;
}

export interface ConnectOptions {
  readonly token: string;
  readonly sleep?: (milliseconds: number) => Promise<void>;
}

/** Longer than this a job should not wait for a comment. */
const LONGEST_WAIT_SECONDS = 60;

/** Opens the API. Octokit is loaded here and not before: a run that tells nobody never pays for it. */
export async function connect(repository: Repository, options: ConnectOptions): Promise<GitHub> {
  const { getOctokit: open } = await import('@actions/github');
  const silent = () => {};
  const octokit = open(options.token, {
    baseUrl: repository.apiUrl,
    log: { debug: silent, info: silent, warn: silent, error: silent },
  });
  const sleep = options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  const call = async <T>(request: () => Promise<T>): Promise<T> => {
    try {
      return await request();
    } catch (error) {
      const seconds = waitAsked(error);
      if (seconds === undefined || seconds > LONGEST_WAIT_SECONDS) throw error;
      await sleep(seconds * 1000);
      return request();
    }
  };
  return { repository, octokit, call };
}

/** The seconds that a rate limit asks to wait (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api). */
function waitAsked(error: unknown): number | undefined {
  if (statusOf(error) !== 403 && statusOf(error) !== 429) return undefined;
  const header = headerOf(error, 'retry-after');
  return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}

/** The HTTP status of a refused call; `undefined` for a call that had no answer, of which octokit says 500. */
export function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('response' in error) || error.response === undefined) return undefined;
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

function headerOf(error: unknown, name: string): string | undefined {
  if (!(error instanceof Error) || !('response' in error)) return undefined;
  const { response } = error;
  if (typeof response !== 'object' || response === null || !('headers' in response)) return undefined;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null) return undefined;
  const value: unknown = Reflect.get(headers, name);
  return value === undefined ? undefined : String(value);
}

/**
 * Why a call failed, and what the job's token is missing. `permission` is what the workflow has to grant, such as
 * `pull-requests: write`.
 */
export function failureOf(error: unknown, what: string, permission: string): string {
  const said = error instanceof Error ? error.message : String(error);
  const status = statusOf(error);
  if (status === undefined) return `${what}: GitHub could not be reached (${said})`;
  if ((status === 403 || status === 429) && /rate limit|abuse/i.test(said)) {
    return `${what}: GitHub's rate limit is reached (${status}); run the job again later`;
  }
  if (status === 401) return `${what}: GitHub does not accept the token (401); look at the input \`github-token\``;
  if (status === 403) {
    return `${what}: the token may not do that (403); grant \`permissions: ${permission}\` to the job`;
  }
  if (status === 404) {
    return `${what}: GitHub finds nothing there for this token (404); grant \`permissions: ${permission}\` to the job`;
  }
  if (status === 422) return `${what}: GitHub refuses it (422): ${said}`;
  return `${what}: GitHub answered ${status} (${said})`;
}
