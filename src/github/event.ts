import * as z from 'zod/mini';
import type { GitHubEvent, Repository } from './types.js';

/** The environment of a job, as the runner sets it. */
export type Environment = Readonly<Record<string, string | undefined>>;

const Commit = z.object({ sha: z.string(), repo: z.nullish(z.object({ full_name: z.string() })) });

const PullRequestPayload = z.object({
  pull_request: z.object({ number: z.number(), head: Commit, base: Commit }),
});

const WorkflowRunPayload = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: z.string(),
    head_branch: z.string(),
    head_repository: z.object({ owner: z.object({ login: z.string() }) }),
  }),
});

/** The repository of the job, or `undefined` outside of GitHub Actions. */
export function repositoryOf(env: Environment): Repository | undefined {
  const { GITHUB_REPOSITORY = '', GITHUB_SERVER_URL, GITHUB_API_URL } = env;
  const [owner, repo, ...rest] = GITHUB_REPOSITORY.split('/');
  if (owner === undefined || repo === undefined || owner === '' || repo === '' || rest.length > 0) return undefined;
  return {
    owner,
    repo,
    serverUrl: withoutSlash(GITHUB_SERVER_URL || 'https://github.com'),
    apiUrl: withoutSlash(GITHUB_API_URL || 'https://api.github.com'),
  };
}

/**
 * Reads the event from its name and payload
 * (https://docs.github.com/actions/reference/events-that-trigger-workflows). A payload that is not what its name
 * promises makes an event that nobody is told of, never a comment in a wrong place.
 */
export function eventOf(env: Environment, payload: unknown): GitHubEvent {
  const { GITHUB_SHA: sha = '', GITHUB_EVENT_NAME } = env;
  switch (GITHUB_EVENT_NAME) {
    case 'pull_request':
    case 'pull_request_target':
      return pullRequest(payload) ?? { kind: 'other', sha };
    case 'workflow_run':
      return workflowRun(payload) ?? { kind: 'other', sha };
    case 'schedule':
    case 'workflow_dispatch':
      return { kind: 'audit', sha };
    default:
      return { kind: 'other', sha };
  }
}

function pullRequest(payload: unknown): GitHubEvent | undefined {
  const read = PullRequestPayload.safeParse(payload);
  if (!read.success) return undefined;
  const { number, head, base } = read.data.pull_request;
  // The head of a pull request whose fork was deleted has no repository.
  const fork = head.repo?.full_name !== base.repo?.full_name;
  return { kind: 'pull-request', number, head: head.sha, base: base.sha, fork };
}

function workflowRun(payload: unknown): GitHubEvent | undefined {
  const read = WorkflowRunPayload.safeParse(payload);
  if (!read.success || read.data.workflow_run.event !== 'pull_request') return undefined;
  const { head_sha: head, head_branch: headBranch, head_repository: repository } = read.data.workflow_run;
  return { kind: 'workflow-run', head, headBranch, headOwner: repository.owner.login };
}

/** The address of the run, whose page shows the job summaries. */
export function runUrlOf(repository: Repository, env: Environment): string | undefined {
  const { GITHUB_RUN_ID: id } = env;
  if (id === undefined || !/^\d+$/.test(id)) return undefined;
  return `${repository.serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${id}`;
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
