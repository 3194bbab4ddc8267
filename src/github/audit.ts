import { isOwn, loginOf, sameBody, type Written } from './author.js';
import { failureOf, type GitHub } from './client.js';
import type { Published } from './types.js';

export interface AuditRequest {
  readonly title: string;
  /** The first line of `body`, by which the issue is found again. */
  readonly marker: string;
  readonly body: string;
  /** Whether everything holds: then an open issue is closed, else one is opened or updated. */
  readonly passes: boolean;
}

const WHAT = 'the audit issue could not be written';
const PERMISSION = 'issues: write';

/** Keeps one open issue while something drifts, and closes it when all holds again. Never throws. */
export async function publishAudit(github: GitHub, request: AuditRequest): Promise<Published> {
  try {
    const login = await loginOf(github);
    const own = (await openIssues(github)).find((issue) => isOwn(issue, login, request.marker));
    if (request.passes) return own === undefined ? NOTHING : await close(github, request, own);
    return own === undefined ? await open(github, request) : await update(github, request, own);
  } catch (error) {
    return { kind: 'failed', warning: failureOf(error, WHAT, PERMISSION) };
  }
}

const NOTHING: Published = { kind: 'skipped', reason: 'everything holds, and no issue is open' };

interface Issue extends Written {
  readonly title: string;
}

async function openIssues({ octokit, repository, call }: GitHub): Promise<readonly Issue[]> {
  const { owner, repo } = repository;
  const issues = await call(() =>
    octokit.paginate(octokit.rest.issues.listForRepo, { owner, repo, state: 'open', per_page: 100 }),
  );
  return issues
    .filter((issue) => issue.pull_request === undefined)
    .map(({ number, user, body, title }) => ({ id: number, login: user?.login ?? '', body: body ?? '', title }));
}

async function open({ octokit, repository, call }: GitHub, { title, body }: AuditRequest): Promise<Published> {
  const { owner, repo } = repository;
  await call(() => octokit.rest.issues.create({ owner, repo, title, body }));
  return { kind: 'created' };
}

async function update(github: GitHub, { title, body }: AuditRequest, own: Issue): Promise<Published> {
  if (own.title === title && sameBody(own.body, body)) return { kind: 'unchanged' };
  const { octokit, repository, call } = github;
  const { owner, repo } = repository;
  await call(() => octokit.rest.issues.update({ owner, repo, issue_number: own.id, title, body }));
  return { kind: 'updated' };
}

async function close(github: GitHub, { title, body }: AuditRequest, own: Issue): Promise<Published> {
  const { octokit, repository, call } = github;
  const { owner, repo } = repository;
  const change = { title, body, state: 'closed', state_reason: 'completed' } as const;
  await call(() => octokit.rest.issues.update({ owner, repo, issue_number: own.id, ...change }));
  return { kind: 'closed' };
}
