import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import {
  connect,
  eventOf,
  type GitHub,
  type GitHubEvent,
  type Repository,
  repositoryOf,
  runUrlOf,
} from '../github/index.js';
import type { Links, MarkdownOptions } from '../report/index.js';
import type { Inputs } from './inputs.js';

/** The job that the action runs in. */
export interface Job {
  readonly event: GitHubEvent;
  /** `undefined` outside of GitHub Actions. */
  readonly repository: Repository | undefined;
  /** Opened at the first use. `undefined` without a repository or token. */
  readonly github: () => Promise<GitHub | undefined>;
  /** Where the run's summary is. */
  readonly runUrl: string | undefined;
  /** The working directory from the workspace's root; empty for the root itself. */
  readonly directory: string;
  /** Tells this job's comment from those of others. */
  readonly tag: string;
}

export function jobOf(env: NodeJS.ProcessEnv, inputs: Inputs, cwd: string): Job {
  const repository = repositoryOf(env);
  const { githubToken: token } = inputs;
  const { GITHUB_WORKSPACE = '.', GITHUB_WORKFLOW = '' } = env;
  let github: Promise<GitHub> | undefined;
  return {
    event: eventOf(env, payloadOf(env)),
    repository,
    github: async () => {
      if (repository === undefined || token === '') return undefined;
      github ??= connect(repository, { token });
      return github;
    },
    runUrl: repository && runUrlOf(repository, env),
    directory: relative(resolve(GITHUB_WORKSPACE), cwd).split(sep).join('/'),
    tag: [GITHUB_WORKFLOW, inputs.commentTag].filter((part) => part !== '').join('/'),
  };
}

/** An event that cannot be read is one that nobody is told of. */
function payloadOf({ GITHUB_EVENT_PATH }: NodeJS.ProcessEnv): unknown {
  if (!GITHUB_EVENT_PATH) return undefined;
  try {
    return JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether the job has neither a token that may write nor an OIDC token: a pull request from a fork. */
export function isConfined({ event }: Job, { ACTIONS_ID_TOKEN_REQUEST_URL }: NodeJS.ProcessEnv): boolean {
  return event.kind === 'pull-request' && event.fork && !ACTIONS_ID_TOKEN_REQUEST_URL;
}

/** How Markdown of this job links to files and says how to check locally. */
export function markdownOptions({ event, repository, directory }: Job, inputs: Inputs): MarkdownOptions {
  const sha = event.kind === 'pull-request' || event.kind === 'workflow-run' ? event.head : event.sha;
  const links: Links | undefined =
    repository === undefined || sha === ''
      ? undefined
      : { serverUrl: repository.serverUrl, repository: `${repository.owner}/${repository.repo}`, sha, directory };
  return { links, command: ['npx iam-expect check', ...inputs.expectations.map(quoted)].join(' ') };
}

function quoted(argument: string): string {
  return /^[\w./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}
