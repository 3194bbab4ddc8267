import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyOf } from './aws-json-server.js';

/** A comment or issue as the server keeps it. */
export interface Item {
  readonly id: number;
  login: string;
  body: string;
  title?: string;
  state?: 'open' | 'closed';
  /** An issue that is a pull request. */
  pull?: boolean;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly authorization: string;
}

/** An answer other than the usual one: a refusal, with headers where they matter. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One repository, `octo/iam`, in memory. Tests change it directly. */
export interface GitHubServer {
  readonly url: string;
  readonly calls: readonly Call[];
  readonly comments: Item[];
  readonly issues: Item[];
  /** The pull request 7. */
  readonly pull: { head: string; branch: string; owner: string; files: string[] };
  /** Files of the base commit `base0`. */
  readonly base: Map<string, string>;
  /** Whether the base's tree is cut off. */
  truncated: boolean;
  /** Who writes with the token; `undefined` for a job's token, which may not ask who it is. */
  user: string | undefined;
  /** Who is named as the author of what is written. */
  author: string;
  /** Looks at each call first; what it gives is answered instead. */
  refuse: (call: Call) => Refusal | undefined;
  close(): Promise<void>;
}

type Answer = { readonly status: number; readonly json?: unknown; readonly headers?: Readonly<Record<string, string>> };

/** GitHub's REST API on 127.0.0.1, as far as the action uses it. Lists come two a page, so that paging is exercised. */
export async function githubServer(): Promise<GitHubServer> {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const call = await callOf(request);
    calls.push(call);
    const refusal = state.refuse(call);
    const answer: Answer = refusal
      ? { status: refusal.status, json: { message: refusal.message }, headers: refusal.headers ?? {} }
      : answerTo(state, call);
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers });
    response.end(answer.json === undefined ? undefined : JSON.stringify(answer.json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: GitHubServer = {
    url: `http://127.0.0.1:${port}`,
    calls,
    comments: [],
    issues: [],
    pull: { head: 'head1', branch: 'change', owner: 'octo', files: [] },
    base: new Map(),
    truncated: false,
    user: undefined,
    author: 'github-actions[bot]',
    refuse: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return state;
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const text = await bodyOf(request);
  return {
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname).replace('/repos/octo/iam', ''),
    query: url.searchParams,
    body: text === '' ? {} : JSON.parse(text),
    authorization: String(request.headers.authorization),
  };
}

function answerTo(state: GitHubServer, call: Call): Answer {
  for (const [method, pattern, handle] of ROUTES) {
    const match = pattern.exec(call.path);
    if (method === call.method && match !== null) return handle(state, call, match[1] ?? '');
  }
  return { status: 404, json: { message: 'Not Found' } };
}

type Handler = (state: GitHubServer, call: Call, id: string) => Answer;

const FORBIDDEN: Answer = { status: 403, json: { message: 'Resource not accessible by integration' } };
const MISSING: Answer = { status: 404, json: { message: 'Not Found' } };

const ROUTES: readonly (readonly [method: string, path: RegExp, handle: Handler])[] = [
  ['GET', /^\/user$/, ({ user }) => (user === undefined ? FORBIDDEN : ok({ login: user }))],
  ['GET', /^\/issues\/7\/comments$/, (state, call) => page(state, call, state.comments.map(shown))],
  ['POST', /^\/issues\/7\/comments$/, (state, { body }) => created(state, state.comments, body)],
  ['PATCH', /^\/issues\/comments\/(\d+)$/, (state, { body }, id) => changed(state.comments, id, body)],
  ['DELETE', /^\/issues\/comments\/(\d+)$/, (state, _, id) => deleted(state.comments, id)],
  [
    'GET',
    /^\/issues$/,
    (state, call) => page(state, call, state.issues.filter(({ state }) => state !== 'closed').map(shown)),
  ],
  ['POST', /^\/issues$/, (state, { body }) => created(state, state.issues, body)],
  ['PATCH', /^\/issues\/(\d+)$/, (state, { body }, id) => changed(state.issues, id, body)],
  ['GET', /^\/pulls\/7$/, ({ pull }) => ok({ number: 7, head: { sha: pull.head } })],
  [
    'GET',
    /^\/pulls\/7\/files$/,
    (state, call) =>
      page(
        state,
        call,
        state.pull.files.map((filename) => ({ filename })),
      ),
  ],
  ['GET', /^\/pulls$/, (state, call) => page(state, call, pullsOf(state, call))],
  ['GET', /^\/git\/trees\/base0$/, (state) => ok({ truncated: state.truncated, tree: treeOf(state) })],
  ['GET', /^\/git\/blobs\/(.+)$/, (state, _, sha) => blobOf(state, sha)],
];

function pullsOf({ pull }: GitHubServer, { query }: Call): readonly object[] {
  return query.get('head') === `${pull.owner}:${pull.branch}` ? [{ number: 7, head: { sha: pull.head } }] : [];
}

function treeOf({ base }: GitHubServer): readonly object[] {
  return [...base.keys()].map((path) => ({ path, type: 'blob', sha: Buffer.from(path).toString('hex') }));
}

function blobOf({ base }: GitHubServer, sha: string): Answer {
  const text = base.get(Buffer.from(sha, 'hex').toString());
  return text === undefined ? MISSING : ok({ encoding: 'base64', content: Buffer.from(text).toString('base64') });
}

function ok(json: unknown): Answer {
  return { status: 200, json };
}

function shown({ id, login, body, title, pull }: Item): object {
  return { id, number: id, user: { login }, body, title, ...(pull === true ? { pull_request: {} } : {}) };
}

function page({ url }: GitHubServer, { path, query }: Call, items: readonly object[]): Answer {
  const at = Number(query.get('page') ?? '1');
  const next = new URLSearchParams(query);
  next.set('page', String(at + 1));
  const more = items.length > at * 2;
  const link = `<${url}/repos/octo/iam${path}?${next}>; rel="next"`;
  return { status: 200, json: items.slice((at - 1) * 2, at * 2), headers: more ? { link } : {} };
}

function created(state: GitHubServer, items: Item[], { body, title }: Call['body']): Answer {
  const id = 1000 + items.length;
  const item: Item = { id, login: state.author, body: String(body), title: String(title), state: 'open' };
  items.push(item);
  return { status: 201, json: shown(item) };
}

function changed(items: readonly Item[], id: string, body: Call['body']): Answer {
  const item = items.find((one) => String(one.id) === id);
  if (item === undefined) return MISSING;
  Object.assign(item, body);
  return ok(shown(item));
}

function deleted(items: Item[], id: string): Answer {
  const at = items.findIndex((one) => String(one.id) === id);
  if (at < 0) return MISSING;
  items.splice(at, 1);
  return { status: 204 };
}
