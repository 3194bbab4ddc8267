import type { Decision, DecisionName, Explanation, StatementRef } from '../engine/index.js';
import type { RequestRow, Row, Suite } from '../expectations/index.js';
import type { PolicyDocument } from '../policy/index.js';
import type { Diagnostic } from '../source/index.js';

export type VerdictName = 'pass' | 'drift' | 'inconclusive' | 'error';

export type EvaluatorName = 'embedded' | 'aws';

/** A suite with the policy documents that its files hold. */
export interface LoadedSuite {
  readonly suite: Suite;
  readonly identity: readonly PolicyDocument[];
  readonly boundary: PolicyDocument | undefined;
  readonly scps: readonly (readonly PolicyDocument[])[] | undefined;
  readonly rcps: readonly (readonly PolicyDocument[])[] | undefined;
  readonly session: readonly PolicyDocument[] | undefined;
  readonly resourcePolicies: readonly LoadedResourcePolicy[];
  readonly vpcEndpoint: PolicyDocument | undefined;
}

export interface LoadedResourcePolicy {
  /** The ARN, or the pattern of ARNs, whose policy this is. */
  readonly resource: string;
  readonly documents: readonly PolicyDocument[];
}

/** What was found out about requests, by their ids. INVARIANT: a request that the map lacks is judged an error, never a pass. */
export type Answers = ReadonlyMap<string, RowAnswer>;

/** Answers requests of one suite; those of a path are asked like any others, and {@link judge} puts their answers together. */
export type Evaluator = (suite: LoadedSuite, rows: readonly RequestRow[]) => Promise<Answers>;

/** One region of the row's resource that was decided, with its example where the row has wildcards. */
export interface Finding {
  /** The concrete resource that was decided. */
  readonly resource: string;
  readonly decision: Decision;
}

/** What an evaluator found out about a row; the verdict is drawn from it by {@link judge}. */
export type RowAnswer =
  | {
      readonly kind: 'decided';
      readonly evaluator: EvaluatorName;
      /** One, or one for each part of the pattern that the statements tell apart. Never empty. */
      readonly findings: readonly [Finding, ...Finding[]];
      /** What was assumed or noted on the way, for people: which evaluator and why, what was not simulated. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'inconclusive';
      readonly evaluator: EvaluatorName;
      readonly reason: string;
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'error';
      readonly evaluator: EvaluatorName;
      readonly reason: string;
      readonly notes: readonly string[];
    }
  /** Both evaluators decided, and differently. INVARIANT: judged an error, which nobody can allow away. */
  | {
      readonly kind: 'disagreement';
      readonly evaluator: EvaluatorName;
      /** Both decisions, each with its statements. */
      readonly reason: string;
      readonly embedded: DecidedAnswer;
      readonly aws: DecidedAnswer;
      readonly notes: readonly string[];
    };

export type DecidedAnswer = Extract<RowAnswer, { readonly kind: 'decided' }>;

/** The verdict on one row. */
export interface Verdict {
  readonly row: Row;
  readonly verdict: VerdictName;
  readonly evaluator: EvaluatorName;
  /** One sentence: what was expected, what was decided, why it matters. */
  readonly reason: string;
  /** What to do about it, where there is something to do. */
  readonly help: string | undefined;
  /** What was decided, or `undefined` for rows that could not be. The most telling one where regions differ. */
  readonly decision: DecisionName | undefined;
  /** A concrete resource that shows the verdict; differs from the row's where that has wildcards. */
  readonly resource: string;
  /** The statements that decided; the first is the one to point at. */
  readonly statements: readonly StatementRef[];
  readonly missingContextKeys: readonly string[];
  readonly notes: readonly string[];
  /** On demand: the trace of the decision by the embedded evaluator. None for a path, which several requests decide. */
  readonly explain: (() => Explanation) | undefined;
  /** Of a path the verdict on each of its requests, in their order; empty for a single request. */
  readonly steps: readonly StepVerdict[];
}

/** The verdict on one request of a path, as if it stood alone. */
export type StepVerdict = Verdict & { readonly row: RequestRow };

/** All verdicts of one run, and what happened beside them. */
export interface Report {
  readonly verdicts: readonly Verdict[];
  /** Warnings of reading; errors prevent a report. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** How much of the expectations was run; `selected < total` where `--suite` or `--test` left rows out. */
  readonly scope: Scope;
  /** What was said about the run as a whole, for people: which evaluator decided, and why. */
  readonly notes: readonly string[];
}

export interface Scope {
  readonly selected: number;
  readonly total: number;
}

export interface Summary {
  /** The worst of all verdicts: `pass` only where every row passes and there is at least one. */
  readonly verdict: VerdictName;
  readonly passed: number;
  readonly drifted: number;
  readonly inconclusive: number;
  readonly errors: number;
  readonly total: number;
}
