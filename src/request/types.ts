/**
 * What is asked of AWS: who does what to which resource, under which circumstances
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-reqcontext.html).
 */

/**
 * A context key's value: a string is single-valued, a list multivalued (even a list of one), and `null`
 * says that the key is certainly absent. Values are text, as they are in AWS's own request context.
 */
export type ContextValue = string | readonly string[] | null;

/** Context keys, compared without case. A key that is not listed is one of which nothing is known. */
export type RequestContext = Readonly<Record<string, ContextValue>>;

export interface Request {
  /**
   * The caller: the ARN of a user, role, role session (`sts::…:assumed-role/…`), federated user or root
   * user; a service principal (`lambda.amazonaws.com`); a federated identity (the ARN of an OIDC or SAML
   * provider, or a name such as `accounts.google.com`); or `null` for an anonymous caller.
   */
  readonly principal: string | null;
  /** `service:Action`; compared without case. */
  readonly action: string;
  /** The ARN, or `*` for an action that takes no resource. Compared with case. */
  readonly resource: string;
  /** The account that owns the resource, where its ARN names none (S3) or the caller knows better. */
  readonly resourceAccount?: string | undefined;
  readonly context?: RequestContext | undefined;
}
