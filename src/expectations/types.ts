import type { Catalog } from '../catalog/index.js';
import type { RequestContext } from '../request/index.js';
import type { Located, SourceRange, SourceText } from '../source/index.js';

export type ExpectationName = 'allow' | 'deny' | 'not-allowed';

/** Who decides: the engine, AWS's simulator, both, or AWS where credentials are found. */
export type EvaluatorChoice = 'auto' | 'embedded' | 'aws' | 'both';

/** What AWS's simulator is asked: the files alone, the principal as deployed, or as it would be once merged. */
export type Question = 'proposed' | 'deployed' | 'merged';

/** What a proposed file replaces on the principal once it is merged. */
export type Replaces =
  | { readonly kind: 'inline'; readonly name: string }
  | { readonly kind: 'managed'; readonly arn: string };

/** The types that a context value can be given: `{ type: ip, values: [...] }`. */
export type ContextType = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn';

/** A path or glob as the file says it, relative to the file that names it. */
export type FilePattern = Located<string>;

/** One policy file and the resource whose policy it is. */
export interface ResourcePolicyFile {
  /** An ARN, in which `*` and `?` are wildcards. */
  readonly resource: Located<string>;
  readonly files: readonly FilePattern[];
}

/** A suite: the policies under test, their principal, and what is demanded of them. */
export interface Suite {
  readonly name: string;
  readonly range: SourceRange;
  readonly policies: readonly FilePattern[];
  readonly boundary: FilePattern | undefined;
  /** Level by level, root first. */
  readonly scps: readonly (readonly FilePattern[])[] | undefined;
  readonly rcps: readonly (readonly FilePattern[])[] | undefined;
  readonly sessionPolicies: readonly FilePattern[] | undefined;
  readonly resourcePolicies: readonly ResourcePolicyFile[];
  readonly vpcEndpointPolicy: FilePattern | undefined;
  readonly managementAccount: string | undefined;
  /** `null` is an anonymous caller. */
  readonly principal: Located<string | null>;
  /** Patterns of the service principals that the file vouches for although none is known by that name. */
  readonly allowUnknownPrincipals: readonly string[];
  readonly evaluator: EvaluatorChoice | undefined;
  readonly question: Question | undefined;
  /** By file pattern of `policies`, what that file replaces on the principal (question `merged`). */
  readonly replaces: readonly { readonly file: FilePattern; readonly replaces: Replaces }[];
  /** `${name}` values that policy files of this suite may use. */
  readonly vars: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

/** What one row of the expectations file demands: of one request, or of several together. */
export type Row = RequestRow | PathRow;

interface RowParts {
  /** Stays the same when other rows come and go; unique within a run. */
  readonly id: string;
  readonly suite: string;
  readonly test: string;
  readonly principal: string | null;
  /** The Sid, or `#index`, of the statement that must decide. */
  readonly by: Located<string> | undefined;
  readonly context: RequestContext;
  /** The action, pack or list as the file names it, for messages to point at. */
  readonly range: SourceRange;
}

/** What is demanded of one request. */
export interface RequestRow extends RowParts {
  readonly kind: 'request';
  readonly expectation: ExpectationName;
  /** In the catalog's spelling. */
  readonly action: string;
  /** An ARN; `*` and `?` in it are wildcards that stand for every resource they match. */
  readonly resource: string;
  readonly resourceAccount: string | undefined;
  /** The types that the file gives context keys with `{ type, values }`, by key in lower case; others have the catalog's. */
  readonly contextTypes?: Readonly<Record<string, ContextType>>;
  /** Given context keys that AWS would not send with this action, unless `trust-context` lists them. */
  readonly untrustedContextKeys: readonly string[];
  /** Keys that the user vouches for although the catalog does not list them for the action. */
  readonly trustedContextKeys: readonly string[];
}

/**
 * What is demanded of actions that reach something together: that one of them, at least, is not allowed (or is denied
 * explicitly) on every resource that it is asked about. `allow` has no such rows: it is met by each action alone.
 */
export interface PathRow extends RowParts {
  readonly kind: 'path';
  readonly expectation: Exclude<ExpectationName, 'allow'>;
  /** In the order in which they are taken, each another action. */
  readonly steps: readonly [PathStep, PathStep, ...PathStep[]];
}

/** One action of a path. */
export interface PathStep {
  readonly action: string;
  /** One for each resource that the action is asked about; their demand is the path's. */
  readonly requests: readonly [RequestRow, ...RequestRow[]];
}

/**
 * One expectations file, read. `includes` are still to be read by the caller, each with its own `vars`, `context`
 * and other settings: an included file inherits nothing. {@link combineExpectations} joins them.
 */
export interface ExpectationsFile {
  readonly source: SourceText;
  readonly suites: readonly Suite[];
  readonly includes: readonly FilePattern[];
}

/** Actions that are enough together for what a pack is about. */
export interface ActionPath {
  readonly actions: readonly string[];
  /** The value of `iam:PassedToService` in the request for `iam:PassRole`, where the path has one. */
  readonly passedTo: string | undefined;
}

/** What `{ pack: name }` stands for. */
export interface ActionPack {
  /** Enough by themselves, each. */
  readonly actions: readonly string[];
  readonly paths: readonly ActionPath[];
}

/** The built-in packs by name. */
export interface ActionPacks {
  readonly names: readonly string[];
  /** The pack, cut to services by their prefixes where some are given; `undefined` for one that does not exist. */
  packOf(name: string, services?: readonly string[]): ActionPack | undefined;
}

export interface ReadOptions {
  /** Asked only when the file's shape is sound: the catalog takes time to load. */
  readonly catalog: () => Catalog;
  /** Asked only where the file names a pack. */
  readonly packs?: (() => Promise<ActionPacks>) | undefined;
}
