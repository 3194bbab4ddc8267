import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a loopback service answers: a body, or an error of AWS's. */
export type JsonAnswer =
  | { readonly body: unknown }
  | { readonly error: string; readonly message?: string; readonly status?: number };

export interface JsonCall {
  /** `LookupEvents` */
  readonly operation: string;
  /** A member of the input. */
  param(name: string): unknown;
  /** As the signature names them. */
  readonly region: string;
  readonly accessKeyId: string;
  readonly sessionToken: string | undefined;
}

export interface JsonServer {
  readonly url: string;
  readonly calls: readonly JsonCall[];
  close(): Promise<void>;
}

/** A service that speaks AWS's JSON 1.0 or 1.1 protocol on 127.0.0.1. */
export async function awsJsonServer(answer: (call: JsonCall) => JsonAnswer | Promise<JsonAnswer>): Promise<JsonServer> {
  const calls: JsonCall[] = [];
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const input = JSON.parse(text === '' ? '{}' : text) as Readonly<Record<string, unknown>>;
    const call: JsonCall = {
      operation: String(request.headers['x-amz-target']).replace(/^.*\./, ''),
      param: (name) => input[name],
      accessKeyId: /Credential=([^/]+)\//.exec(String(request.headers.authorization))?.[1] ?? '',
      sessionToken: request.headers['x-amz-security-token']?.toString(),
      region: /Credential=[^/]+\/\d+\/([^/]+)\//.exec(String(request.headers.authorization))?.[1] ?? '',
    };
    calls.push(call);
    const result = await answer(call);
    const failed = 'error' in result;
    response.writeHead(failed ? (result.status ?? 400) : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(
      JSON.stringify(failed ? { __type: result.error, message: result.message ?? result.error } : result.body),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
