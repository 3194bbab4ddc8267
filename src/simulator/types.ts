import type { ContextEntry, Statement as MatchedStatement, PolicyEvaluationDecisionType } from '@aws-sdk/client-iam';
import type { PolicyDocument } from '../policy/index.js';

export type { ContextEntry, MatchedStatement };

/** A policy document in the words that AWS is sent. */
export interface SentDocument {
  readonly document: PolicyDocument;
  /** JSON with one statement a line: statement `n` stands on line `n + 1`. */
  readonly text: string;
}

/** A policy that is attached to a principal in AWS. */
export interface DeployedPolicy {
  readonly document: PolicyDocument;
  readonly origin: PolicyOrigin;
  /** What the simulator calls it in `SourcePolicyId`. */
  readonly id: string;
}

export type PolicyOrigin =
  | { readonly kind: 'inline'; readonly entity: EntityKind; readonly name: string; readonly policy: string }
  | { readonly kind: 'managed'; readonly arn: string };

export type EntityKind = 'user' | 'group' | 'role';

/** The policies of every call of one suite, and which operation is asked. */
export type Subject =
  | {
      readonly operation: 'SimulateCustomPolicy';
      readonly identity: readonly SentDocument[];
      readonly boundary: SentDocument | undefined;
      readonly scps: readonly (readonly SentDocument[])[] | undefined;
    }
  | {
      readonly operation: 'SimulatePrincipalPolicy';
      readonly principal: string;
      /** Added to the principal's own (question `merged`); empty for `deployed`. */
      readonly identity: readonly SentDocument[];
      /** Replaces the one that is attached. */
      readonly boundary: SentDocument | undefined;
      readonly excluded: readonly PolicyOrigin[];
    };

/** What requests must share to be asked in one call. */
export interface RequestGroup {
  readonly caller: string;
  readonly context: readonly ContextEntry[];
  readonly resourcePolicy: SentDocument | undefined;
  /** The account that owns resources whose ARN names none; `undefined` for the caller's own. */
  readonly owner: string | undefined;
}

/** One action on one resource; `*` for an action that takes none. */
export interface SimulatedRequest {
  readonly group: RequestGroup;
  readonly action: string;
  readonly resource: string;
}

/** A rectangle: every action is asked for every resource. An empty list of resources is the literal `*`. */
export interface SimulatorCall {
  readonly group: RequestGroup;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** AWS's answer for one action and one resource. */
export type PairAnswer =
  | {
      readonly kind: 'answered';
      readonly decision: PolicyEvaluationDecisionType;
      readonly matched: readonly MatchedStatement[];
      readonly allowedByBoundary: boolean | undefined;
      readonly allowedByOrganizations: boolean | undefined;
      /** The decision may be the strictest over all resources of the call rather than this one's. */
      readonly aggregate: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: string };
