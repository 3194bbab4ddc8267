/** A repository and where it is served. */
export interface Repository {
  readonly owner: string;
  readonly repo: string;
  /** `https://github.com`, without a final slash. */
  readonly serverUrl: string;
  /** `https://api.github.com`, without a final slash. */
  readonly apiUrl: string;
}

/** What made the workflow run, as far as it matters to where a report goes. */
export type GitHubEvent =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      /** The head commit that the report is about. */
      readonly head: string;
      readonly base: string;
      /** From another repository: the token is read-only and there is no OIDC token. */
      readonly fork: boolean;
    }
  /** A finished run of another workflow, whose saved report is to be published. */
  | { readonly kind: 'workflow-run'; readonly head: string; readonly headOwner: string; readonly headBranch: string }
  /** Nobody's change is looked at, the state of the branch is: schedule, workflow_dispatch. */
  | { readonly kind: 'audit'; readonly sha: string }
  /** push, merge_group and the rest: a verdict, and nobody to tell it to. */
  | { readonly kind: 'other'; readonly sha: string };

/** How publishing something ended. INVARIANT: none of these changes a verdict. */
export type Published =
  | { readonly kind: 'created' | 'updated' | 'unchanged' | 'closed' }
  /** As it should be: there is nothing to say, or nobody to say it to. */
  | { readonly kind: 'skipped'; readonly reason: string }
  /** One sentence that says what is missing. */
  | { readonly kind: 'failed'; readonly warning: string };
