import { isOwn, loginOf, sameBody, type Written } from './author.js';
import { failureOf, type GitHub, statusOf } from './client.js';
import type { Published } from './types.js';

export interface CommentRequest {
  readonly number: number;
  /** The commit that the report is about; a pull request whose head is another by now is left alone. */
  readonly head: string;
  /** The first line of `body`, by which the comment is found again. */
  readonly marker: string;
  readonly body: string;
  /** Where there is no comment yet, whether to write one. One that exists is always brought up to date. */
  readonly create: boolean;
}

const WHAT = 'the pull request could not be commented on';
const PERMISSION = 'pull-requests: write';

/**
 * Writes the pull request's comment: updates the one of this marker and author, or creates it. Never throws: the verdict
 * stands whether or not it can be told.
 */
export async function publishComment(github: GitHub, request: CommentRequest): Promise<Published> {
  try {
    const login = await loginOf(github);
    const own = (await commentsOf(github, request.number)).find((one) => isOwn(one, login, request.marker));
    if (own === undefined && !request.create) return { kind: 'skipped', reason: 'there is nothing to tell' };
    if (own !== undefined && sameBody(own.body, request.body)) return { kind: 'unchanged' };
    const moved = await movedHead(github, request);
    if (moved !== undefined) return { kind: 'skipped', reason: moved };
    return own === undefined ? await create(github, request, login) : await update(github, request, own, login);
  } catch (error) {
    return { kind: 'failed', warning: failureOf(error, WHAT, PERMISSION) };
  }
}

async function commentsOf({ octokit, repository, call }: GitHub, number: number): Promise<readonly Written[]> {
  const { owner, repo } = repository;
  const comments = await call(() =>
    octokit.paginate(octokit.rest.issues.listComments, { owner, repo, issue_number: number, per_page: 100 }),
  );
  return comments.map(({ id, user, body }) => ({ id, login: user?.login ?? '', body: body ?? '' }));
}

/** Asked as late as can be: what is said of an old commit would stand beside the new one. */
async function movedHead(github: GitHub, { number, head }: CommentRequest): Promise<string | undefined> {
  const { octokit, repository, call } = github;
  const { owner, repo } = repository;
  const { data } = await call(() => octokit.rest.pulls.get({ owner, repo, pull_number: number }));
  return data.head.sha === head
    ? undefined
    : 'the pull request has moved on to another commit, whose own run will comment';
}

async function update(github: GitHub, request: CommentRequest, own: Written, login: string): Promise<Published> {
  const { octokit, repository, call } = github;
  const { owner, repo } = repository;
  try {
    await call(() => octokit.rest.issues.updateComment({ owner, repo, comment_id: own.id, body: request.body }));
    return { kind: 'updated' };
  } catch (error) {
    // Somebody deleted it between the list and now.
    if (statusOf(error) !== 404 || !request.create) throw error;
    return create(github, request, login);
  }
}

async function create(github: GitHub, request: CommentRequest, login: string): Promise<Published> {
  const { octokit, repository, call } = github;
  const { owner, repo } = repository;
  const { number: issue_number, body } = request;
  const { data } = await call(() => octokit.rest.issues.createComment({ owner, repo, issue_number, body }));
  const author = data.user?.login ?? login;
  if (author === login) return { kind: 'created' };
  return mergeInto(github, request, { id: data.id, login: author, body });
}

/** A GitHub App learns its login here; where it has commented before, that comment is the one to keep. */
async function mergeInto(github: GitHub, request: CommentRequest, created: Written): Promise<Published> {
  const { octokit, repository, call } = github;
  const { owner, repo } = repository;
  const earlier = (await commentsOf(github, request.number)).find(
    (one) => one.id !== created.id && isOwn(one, created.login, request.marker),
  );
  if (earlier === undefined) return { kind: 'created' };
  await call(() => octokit.rest.issues.updateComment({ owner, repo, comment_id: earlier.id, body: request.body }));
  await call(() => octokit.rest.issues.deleteComment({ owner, repo, comment_id: created.id }));
  return { kind: 'updated' };
}
