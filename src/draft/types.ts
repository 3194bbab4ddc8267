import type { Catalog } from '../catalog/index.js';

/** One action on one resource, as it was observed. */
export interface ObservedUse {
  /** In the catalog's spelling. */
  readonly action: string;
  /** An ARN, `*` for an action that takes none, `undefined` where no ARN is known. */
  readonly resource: string | undefined;
  /** What is known of a resource that is not: the start of its ARN, or a name. */
  readonly hint: string | undefined;
  /** Whether the calls were refused for want of permission: a demand, not a use. */
  readonly denied: boolean;
  /** The service that called on the principal's behalf. */
  readonly invokedBy: string | undefined;
  /** The action from whose calls this one was concluded, where it is never recorded itself. */
  readonly inferredFrom: string | undefined;
  readonly count: number;
  /** Of `count`, those that failed for another reason than a missing permission. */
  readonly failed: number;
  /** ISO 8601 in UTC. */
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
  /** By context key the values that were seen, each with its count; `''` counts the calls without the key. */
  readonly context: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Where the observations come from; all of it goes into the policy's header. */
export interface Evidence {
  /** What was asked for, ISO 8601 in UTC; `undefined` for an open end. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly firstSeen: string | undefined;
  readonly lastSeen: string | undefined;
  readonly regions: readonly string[];
  readonly sources: readonly EvidenceSource[];
  readonly calls: number;
  /** Events for which no action is known. */
  readonly unknown: readonly { readonly source: string; readonly name: string; readonly count: number }[];
}

export interface EvidenceSource {
  readonly name: string;
  readonly records: number;
  readonly complete: boolean;
  /** Whether the source can show object-level calls at all. */
  readonly dataEvents: 'possible' | 'never';
}

/** Actions to deny for one reason, such as the built-in lists of destructive and of privilege-raising actions. */
export interface DenyList {
  /** In lower case, as a part of a sentence: `destructive actions`. */
  readonly title: string;
  /** For the statement's Sid: `Destructive`. */
  readonly sid: string;
  readonly actions: readonly string[];
  /** `used` denies only actions of services that the principal uses; `always` those of all its services. */
  readonly services: 'used' | 'always';
}

export interface DraftInput {
  /** The ARN of the role or user. */
  readonly principal: string;
  readonly uses: readonly ObservedUse[];
  readonly evidence: Evidence;
  readonly denies: readonly DenyList[];
  readonly catalog: Catalog;
  /** From how many distinct names on a folder stands for them; buckets, tables, functions and the like never do. */
  readonly generaliseFrom: number;
  /** Where the policy will lie, seen from the expectations file. */
  readonly policyPath: string;
  /** The suite's name. */
  readonly suite: string;
}

/** A drafted policy with its expectations. */
export interface Draft {
  /** JSON with comments. */
  readonly policy: string;
  /** YAML. */
  readonly expectations: string;
  readonly statements: number;
  /** Observed actions for which no ARN is known; they stand as `TODO` in a comment. */
  readonly todos: number;
  readonly size: PolicySize;
}

/** How large a policy is to IAM, which counts everything but white space outside of strings. */
export interface PolicySize {
  readonly characters: number;
  /** The Sids that go into each policy where one managed policy cannot hold them all; one group otherwise. */
  readonly split: readonly (readonly string[])[];
}
