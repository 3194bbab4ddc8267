import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type CommentRequest, connect, publishComment } from '../../src/github/index.js';
import { type Call, type GitHubServer, githubServer, type Refusal } from '../support/github.js';

const MARKER = '<!-- iam-expect:x -->';
const BODY = `${MARKER}\n### drift\n`;
const REQUEST: CommentRequest = { number: 7, head: 'head1', marker: MARKER, body: BODY, create: true };

let server: GitHubServer;
const slept: number[] = [];

beforeEach(async () => {
  server = await githubServer();
  slept.length = 0;
});
afterEach(() => server.close());

async function publish(request: Partial<CommentRequest> = {}) {
  const repository = { owner: 'octo', repo: 'iam', serverUrl: 'https://github.com', apiUrl: server.url };
  const sleep = async (milliseconds: number) => void slept.push(milliseconds);
  return publishComment(await connect(repository, { token: 'secret-token', sleep }), { ...REQUEST, ...request });
}

function writes(): readonly string[] {
  return server.calls.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

describe('the comment', () => {
  test('is created where there is none', async () => {
    expect(await publish()).toEqual({ kind: 'created' });
    expect(server.comments).toMatchObject([{ login: 'github-actions[bot]', body: BODY }]);
    expect(new Set(server.calls.map(({ authorization }) => authorization))).toEqual(new Set(['token secret-token']));
  });

  test('is updated in place, on whatever page of the list it stands', async () => {
    const other = { login: 'someone', body: 'hello' };
    const own = { id: 5, login: 'github-actions[bot]', body: `${MARKER}\nold` };
    server.comments.push({ id: 1, ...other }, { id: 2, ...other }, { id: 3, ...other }, { id: 4, ...other }, own);
    expect(await publish()).toEqual({ kind: 'updated' });
    expect(writes()).toEqual(['PATCH /issues/comments/5']);
    expect(own.body).toBe(BODY);
  });

  test("is not another's, who pasted the marker", async () => {
    server.comments.push({ id: 1, login: 'mallory', body: `${MARKER}\nall is well` });
    expect(await publish()).toEqual({ kind: 'created' });
    expect(server.comments[0]).toMatchObject({ login: 'mallory', body: `${MARKER}\nall is well` });
  });

  test.each([
    ['quotes the marker below its first line', `> hi\n${MARKER}`],
    ['has the marker of another tag', '<!-- iam-expect:y -->\nx'],
    ['has more on the line of the marker', `${MARKER} x`],
  ])('is not one that %s', async (_, body) => {
    server.comments.push({ id: 1, login: 'github-actions[bot]', body });
    expect(await publish()).toEqual({ kind: 'created' });
    expect(server.comments).toHaveLength(2);
  });

  test('is left alone where nothing changed, whatever GitHub did to its line ends', async () => {
    server.comments.push({ id: 1, login: 'github-actions[bot]', body: BODY.replaceAll('\n', '\r\n').trimEnd() });
    expect(await publish()).toEqual({ kind: 'unchanged' });
    expect(writes()).toEqual([]);
  });

  test('is not created where there is nothing to tell, but is brought up to date', async () => {
    expect(await publish({ create: false })).toMatchObject({ kind: 'skipped' });
    server.comments.push({ id: 1, login: 'github-actions[bot]', body: `${MARKER}\nold` });
    expect(await publish({ create: false })).toEqual({ kind: 'updated' });
  });

  test('is not written to a pull request whose head has moved', async () => {
    server.pull.head = 'head2';
    expect(await publish()).toEqual({
      kind: 'skipped',
      reason: 'the pull request has moved on to another commit, whose own run will comment',
    });
    expect(writes()).toEqual([]);
  });

  test('is found by the login of a personal token', async () => {
    server.user = 'octocat';
    server.author = 'octocat';
    server.comments.push({ id: 1, login: 'octocat', body: `${MARKER}\nold` });
    expect(await publish()).toEqual({ kind: 'updated' });
  });

  test('of an app, which learns its login by writing, stays one', async () => {
    server.author = 'policies[bot]';
    expect(await publish()).toEqual({ kind: 'created' });
    expect(await publish({ body: `${MARKER}\nnew` })).toEqual({ kind: 'updated' });
    expect(server.comments.map(({ body }) => body)).toEqual([`${MARKER}\nnew`]);
  });

  test('that was deleted meanwhile is created anew', async () => {
    server.comments.push({ id: 1, login: 'github-actions[bot]', body: `${MARKER}\nold` });
    server.refuse = ({ method }) => (method === 'PATCH' ? { status: 404, message: 'Not Found' } : undefined);
    expect(await publish()).toEqual({ kind: 'created' });
  });
});

describe('a comment that cannot be written is a warning', () => {
  const post = (refusal: Refusal) => (call: Call) => (call.method === 'POST' ? refusal : undefined);

  test.each([
    [
      { status: 403, message: 'Resource not accessible by integration' },
      'the pull request could not be commented on: the token may not do that (403); grant `permissions: pull-requests: write` to the job',
    ],
    [
      { status: 404, message: 'Not Found' },
      'the pull request could not be commented on: GitHub finds nothing there for this token (404); grant `permissions: pull-requests: write` to the job',
    ],
    [
      { status: 422, message: 'Validation Failed: body is too long' },
      expect.stringMatching(
        /^the pull request could not be commented on: GitHub refuses it \(422\): .*body is too long/,
      ),
    ],
    [
      { status: 403, message: 'You have exceeded a secondary rate limit' },
      "the pull request could not be commented on: GitHub's rate limit is reached (403); run the job again later",
    ],
    [
      { status: 401, message: 'Bad credentials' },
      'the pull request could not be commented on: GitHub does not accept the token (401); look at the input `github-token`',
    ],
    [{ status: 500, message: 'oops' }, expect.stringContaining('GitHub answered 500')],
  ] as const)('%j', async (refusal, warning) => {
    server.refuse = post(refusal);
    expect(await publish()).toEqual({ kind: 'failed', warning });
  });

  test('where the server is gone', async () => {
    await server.close();
    expect(await publish()).toEqual({
      kind: 'failed',
      warning: expect.stringContaining('GitHub could not be reached'),
    });
  });

  test('but a secondary rate limit that is short is waited for, once', async () => {
    let refusals = 1;
    const limited = { status: 403, message: 'secondary rate limit', headers: { 'retry-after': '2' } };
    server.refuse = ({ method }) => (method === 'POST' && refusals-- > 0 ? limited : undefined);
    expect(await publish()).toEqual({ kind: 'created' });
    expect(slept).toEqual([2000]);
  });

  test('and a long one is not', async () => {
    server.refuse = post({ status: 429, message: 'rate limit', headers: { 'retry-after': '3600' } });
    expect(await publish()).toMatchObject({ kind: 'failed' });
    expect(slept).toEqual([]);
  });
});
