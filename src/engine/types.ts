import type { PolicyDocument, PolicyKind, Statement } from '../policy/index.js';

/** The words AWS's simulator uses for a decision, in camel case. */
export type DecisionName = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** A policy as the engine is given it: read already, JSON text, or the plain object. */
export type PolicyInput = PolicyDocument | string | object;

/** One or several; where IAM allows several. */
export type PolicyInputs = PolicyInput | readonly PolicyInput[];

/**
 * The policies that bear on a request, by type. An absent type does not restrict (no boundary is attached,
 * no SCP is in force); an empty SCP level allows nothing.
 */
export interface PolicySet {
  readonly identity?: PolicyInputs | undefined;
  readonly boundary?: PolicyInput | undefined;
  /** Level by level, the organization's root first; each level one policy or a list. */
  readonly scps?: readonly PolicyInputs[] | undefined;
  readonly rcps?: readonly PolicyInputs[] | undefined;
  readonly session?: PolicyInputs | undefined;
  /** The policy of the request's resource: a bucket policy, a key policy, a role's trust policy. */
  readonly resource?: PolicyInputs | undefined;
  readonly vpcEndpoint?: PolicyInputs | undefined;
  /** The organization's management account, which SCPs and RCPs do not bind. */
  readonly managementAccount?: string | undefined;
}

/** A statement with the policy that it stands in. */
export interface StatementRef {
  readonly kind: PolicyKind;
  /** 1 for the organization's root; only for SCPs and RCPs. */
  readonly level?: number;
  readonly document: PolicyDocument;
  readonly statement: Statement;
}

/** Which policy type kept a request from being allowed. */
export type Blocker =
  | { readonly kind: Exclude<PolicyKind, 'scp' | 'trust'> }
  | { readonly kind: 'trust' }
  | { readonly kind: 'scp'; readonly level: number };

/**
 * The decision on one request.
 *
 * `statements` are those that decided: for `explicitDeny` every Deny that matched, for `allowed` the Allows of
 * identity, session-less resource, trust and key policies that granted; for `implicitDeny` none, and
 * `blockedBy` names the policy types that did not allow.
 *
 * `missingContextKeys` are the keys (as the policy spells them) that the context says nothing of and on which the
 * decision hangs: with some value of theirs it could be another of `possible`. Without such keys `possible` is
 * just the decision. The decision itself takes a missing key as absent, as AWS does.
 */
export type Decision =
  | {
      readonly decision: DecisionName;
      readonly statements: readonly StatementRef[];
      readonly blockedBy: readonly Blocker[];
      readonly missingContextKeys: readonly string[];
      readonly possible: readonly DecisionName[];
      /** What was assumed because nobody said: `the bucket policy of … is taken as absent`. */
      readonly assumptions: readonly string[];
    }
  | {
      /** The engine does not model the case; `reason` says what. Never read this as a deny. */
      readonly decision: 'unsupported';
      readonly reason: string;
      readonly statements: readonly StatementRef[];
      readonly missingContextKeys: readonly string[];
    };

/** Why one part of a statement matched or did not. */
export interface PartTrace {
  readonly part: 'principal' | 'action' | 'resource' | 'condition' | 'statement';
  readonly matched: boolean;
  /** One line for people: ``resource `arn:…:a` does not match `arn:…:b/*` ``. */
  readonly reason: string;
  /** Where the part stands in the policy. */
  readonly range: import('../source/index.js').SourceRange;
}

export interface StatementTrace {
  readonly ref: StatementRef;
  readonly matched: boolean;
  /** How near a statement that did not match came: the number of its parts that matched. */
  readonly nearness: number;
  readonly parts: readonly PartTrace[];
}

/** A decision with the trace of every statement that was looked at. */
export interface Explanation {
  readonly decision: Decision;
  readonly traces: readonly StatementTrace[];
}

/** A part of a resource pattern whose members the policies do not tell apart, with one member of it. */
export interface ResourceRegion {
  readonly example: string;
  readonly decision: Decision;
}

/** The decision on every resource that a pattern matches. */
export type PatternDecision =
  /** One region per different answer of the statements; all of the pattern is covered. */
  | { readonly kind: 'regions'; readonly regions: readonly ResourceRegion[] }
  /** No resource matches the pattern within the universe that was given. */
  | { readonly kind: 'empty'; readonly reason: string }
  /** The pattern is too intricate to be taken apart within bounds. */
  | { readonly kind: 'unsupported'; readonly reason: string };
