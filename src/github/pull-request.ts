import { failureOf, type GitHub } from './client.js';
import type { GitHubEvent } from './types.js';

/** The files that a pull request changes, or why they cannot be known. GitHub lists 3,000 at most. */
export type ChangedFiles =
  | { readonly ok: true; readonly files: ReadonlySet<string> }
  | { readonly ok: false; readonly warning: string };

export async function changedFiles({ octokit, repository, call }: GitHub, number: number): Promise<ChangedFiles> {
  const { owner, repo } = repository;
  try {
    const files = await call(() =>
      octokit.paginate(octokit.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 }),
    );
    return { ok: true, files: new Set(files.map(({ filename }) => filename)) };
  } catch (error) {
    const what = 'the files of the pull request could not be listed, so annotations are in no particular order';
    return { ok: false, warning: failureOf(error, what, 'pull-requests: read') };
  }
}

export type FoundPullRequest =
  | { readonly ok: true; readonly number: number }
  | { readonly ok: false; readonly warning: string };

/**
 * The open pull request of a finished workflow run. It is asked of the API with what GitHub itself says of the run: a number
 * in the saved report would be the word of whoever opened the pull request.
 */
export async function pullRequestOf(
  { octokit, repository, call }: GitHub,
  { head, headOwner, headBranch }: Extract<GitHubEvent, { kind: 'workflow-run' }>,
): Promise<FoundPullRequest> {
  const { owner, repo } = repository;
  try {
    const pulls = await call(() =>
      octokit.paginate(octokit.rest.pulls.list, { owner, repo, state: 'open', head: `${headOwner}:${headBranch}` }),
    );
    const found = pulls.find((pull) => pull.head.sha === head);
    if (found !== undefined) return { ok: true, number: found.number };
    return { ok: false, warning: `no open pull request has the head commit \`${head}\` of the run any more` };
  } catch (error) {
    const what = 'the pull request of the run could not be looked up';
    return { ok: false, warning: failureOf(error, what, 'pull-requests: write') };
  }
}
