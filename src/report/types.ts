import type { Severity } from '../source/index.js';
import type { EvaluatorName, Scope, Summary, Verdict, VerdictName } from '../verdict/index.js';

/** What was decided on a request, in the words of AWS's simulator in camel case. */
export type DecisionWord = NonNullable<Verdict['decision']>;

/** A stretch of a file as plain data: lines and columns count from 1, the end is exclusive. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/**
 * A report as plain data: what the JSON output holds (docs/json.md) and what every other reporter draws from, so
 * that a comment can also be made of a saved file. It has no functions, no clock and no cycles; absent values are `null`.
 */
export interface ReportData {
  /** The version of this shape. Members are only ever added within one version. */
  readonly version: 1;
  readonly tool: { readonly name: 'iam-expect'; readonly version: string };
  readonly summary: Summary;
  readonly scope: Scope;
  readonly notes: readonly string[];
  readonly verdicts: readonly VerdictData[];
  /** The policy statements that the verdicts name, by their place `path:line:column`. */
  readonly statements: Readonly<Record<string, StatementData>>;
  readonly diagnostics: readonly DiagnosticData[];
  /** What lint found in the policies; `null` where it was not asked. */
  readonly lint: LintData | null;
}

export interface LintData {
  /** Whether the findings fail the run, whatever its verdict. */
  readonly fails: boolean;
  readonly findings: readonly FindingData[];
}

/** A fault of a policy that no single request shows. */
export interface FindingData {
  /** The rule's code: docs/lint has a page of each. */
  readonly code: string;
  readonly level: Severity;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly place: Place;
  /** The Sid or `#index` of the statement; `null` for what concerns the policy as a whole. */
  readonly statement: string | null;
}

export interface VerdictData {
  /** Stays the same when other expectations come and go. */
  readonly id: string;
  readonly verdict: VerdictName;
  readonly suite: string;
  readonly test: string;
  readonly expectation: 'allow' | 'deny' | 'not-allowed';
  /** `null` is an anonymous caller. */
  readonly principal: string | null;
  /** Actions that are asked about together have ` + ` between them, and so have their resources. */
  readonly action: string;
  /** As the expectation names it; wildcards stand for every resource they match. */
  readonly resource: string;
  readonly context: Readonly<Record<string, string | readonly string[] | null>>;
  readonly evaluator: EvaluatorName;
  /** `null` where nothing could be decided. */
  readonly decision: DecisionWord | null;
  /** A concrete resource that shows the verdict. */
  readonly example: string;
  readonly reason: string;
  readonly help: string | null;
  /** Keys of `statements`; the first is the one to point at. */
  readonly decidedBy: readonly string[];
  /** The Sid or `#index` that the expectation demands, if it demands one. */
  readonly by: string | null;
  readonly missingContextKeys: readonly string[];
  readonly notes: readonly string[];
  /** Where the expectation stands. */
  readonly place: Place;
  /** Of what did not pass: the statement that came nearest to the wanted effect, and why it did not match. */
  readonly nearest: NearestData | null;
  /** What each action came to where several are asked about together; else empty. */
  readonly steps: readonly StepData[];
}

/** One request of a verdict on several actions together, as if it stood alone. */
export type StepData = Pick<
  VerdictData,
  | 'verdict'
  | 'action'
  | 'resource'
  | 'evaluator'
  | 'decision'
  | 'example'
  | 'reason'
  | 'decidedBy'
  | 'missingContextKeys'
>;

export interface NearestData {
  /** A key of `statements`. */
  readonly statement: string;
  readonly parts: readonly PartData[];
}

export interface PartData {
  readonly part: 'principal' | 'action' | 'resource' | 'condition' | 'statement';
  readonly matched: boolean;
  readonly reason: string;
  readonly place: Place;
}

export interface StatementData {
  readonly kind: 'identity' | 'resource' | 'trust' | 'boundary' | 'scp' | 'rcp' | 'session' | 'vpcEndpoint';
  /** The organization's level, 1 for the root; only for SCPs and RCPs. */
  readonly level: number | null;
  readonly sid: string | null;
  /** Counts from 1 within the document. */
  readonly index: number;
  readonly effect: 'Allow' | 'Deny';
  readonly place: Place;
  /** As written, without the indentation that all of its lines share. */
  readonly text: string;
}

export interface DiagnosticData {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string | null;
  readonly place: Place | null;
  /** The file, where no place within it is known. */
  readonly path: string | null;
}
