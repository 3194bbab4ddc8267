/** A built-in list of actions that a principal should be denied. */
export type PackName =
  | 'privilege-escalation'
  | 'destructive'
  | 'public-access'
  | 'data-exfiltration'
  | 'audit-tampering';

/** One action that is enough by itself for what the pack is about. */
export interface PackRow {
  /** In the catalog's spelling. */
  readonly action: string;
  /** What it lets a principal do. */
  readonly why: string;
  /** The page or the work that says so. */
  readonly source: string;
}

/** Actions that are enough together, while each alone is not. To be allowed all of them is the drift. */
export interface PackPath {
  /** Stays the same as long as the actions do: `lambda:CreateFunction+lambda:InvokeFunction+iam:PassRole`. */
  readonly id: string;
  readonly actions: readonly [string, string, ...string[]];
  /** What has to exist besides the permissions. */
  readonly needs: string;
  /**
   * The value of `iam:PassedToService` where a role is passed: a policy that allows to pass roles to other services
   * alone does not open the path.
   */
  readonly passedTo: string | undefined;
  readonly source: string;
}

export interface Pack {
  readonly name: PackName;
  /** Goes up by one whenever a row or path is added, removed or changed. */
  readonly version: number;
  /** One sentence for lists of packs. */
  readonly summary: string;
  /** The rows that are the same for every policy. {@link packRows} adds those that the catalog brings. */
  readonly rows: readonly PackRow[];
  readonly paths: readonly PackPath[];
}
