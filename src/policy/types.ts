import type { Comment, Located, SourceRange, SourceText } from '../source/index.js';

/** The policy types of AWS, each with its own grammar and its own part in a decision. */
export type PolicyKind = 'identity' | 'resource' | 'trust' | 'boundary' | 'scp' | 'rcp' | 'session' | 'vpcEndpoint';

export type PolicyVersion = '2012-10-17' | '2008-10-17';

/** One IAM policy document. */
export interface PolicyDocument {
  readonly kind: PolicyKind;
  readonly source: SourceText;
  /**
   * As written. A document without `Version` is read as 2008-10-17
   * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html).
   */
  readonly version: Located<PolicyVersion> | undefined;
  readonly id: Located<string> | undefined;
  readonly statements: readonly Statement[];
  readonly range: SourceRange;
  /** Comments of the text inside this document and directly above it. */
  readonly comments: readonly Comment[];
}

export interface Statement {
  /** Counts from 1 within the document, as AWS's messages do. */
  readonly index: number;
  readonly sid: Located<string> | undefined;
  readonly effect: Located<'Allow' | 'Deny'>;
  readonly principal: PrincipalElement | undefined;
  readonly action: ActionElement;
  /** Absent in trust policies only. */
  readonly resource: ResourceElement | undefined;
  readonly conditions: readonly Condition[];
  readonly range: SourceRange;
  /** The comments directly above the statement, or inside it before its first element. */
  readonly comments: readonly Comment[];
}

export interface ActionElement {
  readonly element: 'Action' | 'NotAction';
  readonly patterns: readonly Located<string>[];
  readonly range: SourceRange;
}

export interface ResourceElement {
  readonly element: 'Resource' | 'NotResource';
  readonly patterns: readonly Located<string>[];
  readonly range: SourceRange;
}

export interface PrincipalElement {
  readonly element: 'Principal' | 'NotPrincipal';
  readonly entries: readonly PrincipalEntry[];
  readonly range: SourceRange;
}

/** `"Principal": "*"` is the entry `{ type: '*' }`; the others are the members of the principal map. */
export interface PrincipalEntry {
  readonly type: '*' | 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';
  readonly value: Located<string>;
}

/** One operator with one key: `"StringLike": { "s3:prefix": ["a/*", "b/*"] }`. */
export interface Condition {
  /** As written, with its set prefix and suffix: `ForAllValues:StringLikeIfExists`. */
  readonly operator: Located<string>;
  readonly key: Located<string>;
  /** Booleans and numbers as the text that was written. */
  readonly values: readonly Located<string>[];
  readonly range: SourceRange;
}
