/** A loopback server for the job's OIDC tokens, as a runner offers it at ACTIONS_ID_TOKEN_REQUEST_URL. */

import { createServer } from 'node:http';
import { type Loopback, listen } from './loopback.js';

export interface OidcServer extends Loopback {
  /** The environment that a job with `id-token: write` has. */
  readonly env: Readonly<Record<string, string>>;
  /** Each audience that was asked for. */
  readonly audiences: readonly string[];
}

const requestToken = 'runner-request-token';

export async function startOidcServer(claims: Readonly<Record<string, unknown>>): Promise<OidcServer> {
  const audiences: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.headers.authorization !== `Bearer ${requestToken}`) {
      response.writeHead(401).end('{"message":"unauthorized"}');
      return;
    }
    const audience = url.searchParams.get('audience') ?? '';
    audiences.push(audience);
    const value = webIdentityToken({ aud: audience, ...claims });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value }));
  });
  const loopback = await listen(server);
  return {
    ...loopback,
    audiences,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${loopback.url}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
    },
  };
}

/** A token with these claims, signed by nobody. */
export function webIdentityToken(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}
