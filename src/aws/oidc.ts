import type { AwsOptions, Opened } from './types.js';

const AUDIENCE = 'sts.amazonaws.com';
const ATTEMPTS = 3;
const PATIENCE_MS = 10_000;

/**
 * The job's OIDC token for AWS
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token). It is masked before it
 * is returned.
 */
export async function jobToken({ env, audience = AUDIENCE, mask }: AwsOptions): Promise<Opened<string>> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = env;
  if (!address || !bearer) return failed(noToken(env));
  const url = new URL(address);
  url.searchParams.set('audience', audience);
  let last = 'no answer';
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const answer = await request(url, bearer);
    if (answer.kind === 'token') {
      mask(answer.token);
      return { ok: true, value: answer.token };
    }
    last = answer.message;
    if (!answer.again) break;
  }
  return failed(`the job's OIDC token could not be fetched (${last}): run the job again`);
}

function noToken({ GITHUB_ACTIONS, GITHUB_EVENT_NAME }: AwsOptions['env']): string {
  const fork = GITHUB_EVENT_NAME === 'pull_request' ? ' (a pull request from a fork never has one)' : '';
  return GITHUB_ACTIONS === 'true'
    ? `the job has no OIDC token: grant it \`permissions: { id-token: write, contents: read }\`${fork}`
    : 'there is no OIDC token outside GitHub Actions: use credentials of the AWS SDK instead of `role-to-assume`';
}

type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'none'; readonly message: string; readonly again: boolean };

async function request(url: URL, bearer: string): Promise<TokenAnswer> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return { kind: 'none', message: `HTTP ${response.status}`, again: response.status >= 500 };
    const body: unknown = await response.json();
    const token = typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined;
    return typeof token === 'string' && token !== ''
      ? { kind: 'token', token }
      : { kind: 'none', message: 'the answer holds no token', again: false };
  } catch (error) {
    return { kind: 'none', message: error instanceof Error ? error.message : String(error), again: true };
  }
}

function failed(reason: string): Opened<string> {
  return { ok: false, failure: { reason, code: undefined, message: reason, hopeless: true } };
}

/** What a token says of the job, for messages about trust policies. Nothing of it is secret but the token itself. */
export function claimsOf(token: string): { readonly sub: string; readonly aud: string } {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const text = (name: string): string =>
      typeof claims === 'object' && claims !== null ? String(new Map(Object.entries(claims)).get(name) ?? '?') : '?';
    return { sub: text('sub'), aud: text('aud') };
  } catch {
    return { sub: '?', aud: '?' };
  }
}
