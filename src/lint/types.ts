import type { Catalog } from '../catalog/index.js';
import type { PolicyDocument, PolicyKind, Statement } from '../policy/index.js';
import type { Severity, SourceRange } from '../source/index.js';

/** Something about a policy that no single request shows. */
export interface Finding {
  /** The rule's code: stable, kebab-case. */
  readonly code: string;
  readonly level: Severity;
  /** What: one sentence, lower case, no final period, the policy's text in backticks. */
  readonly message: string;
  /** Why it matters: one sentence, in the same form. */
  readonly why: string;
  /** What to do. */
  readonly help: string;
  readonly range: SourceRange;
  readonly document: PolicyDocument;
  /** Absent for what concerns the document as a whole. */
  readonly statement: Statement | undefined;
}

export interface LintOptions {
  readonly catalog: Catalog;
  /**
   * A document as it was before the change; `undefined` for a new one. With it lint sees a comment that still says what the statement no
   * longer does.
   */
  readonly before?: ((document: PolicyDocument) => PolicyDocument | undefined) | undefined;
  /** The account of the resource whose policy a document is, where the document itself does not say it: of a role, a bucket. */
  readonly ownerOf?: ((document: PolicyDocument) => string | undefined) | undefined;
}

/** What a rule sees of a policy. */
export interface Subject {
  readonly document: PolicyDocument;
  readonly catalog: Catalog;
  readonly base: PolicyDocument | undefined;
  /** The account of the resource whose policy it is. */
  readonly owner: string | undefined;
}

/** One place where a rule applies. */
export interface Hit {
  readonly range: SourceRange;
  /** The statement beside which a comment may suppress the finding. */
  readonly statement?: Statement | undefined;
  readonly message: string;
  readonly help: string;
}

/** One rule: a fault it knows, and how it finds it. */
export interface Rule {
  readonly code: string;
  readonly level: Severity;
  /** The heading of its page: a short sentence in lower case. */
  readonly title: string;
  readonly why: string;
  /** The policy types it looks at; all of them where absent. */
  readonly kinds?: ReadonlySet<PolicyKind>;
  /** The page of AWS that says so; absent where the rule is this project's own. */
  readonly page?: string;
  readonly check: (subject: Subject) => Iterable<Hit>;
}
