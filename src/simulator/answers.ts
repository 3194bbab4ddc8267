import type { EvaluationResult, PolicyEvaluationDecisionType, ResourceSpecificResult } from '@aws-sdk/client-iam';
import type { PairAnswer, SimulatorCall } from './types.js';

/** The answers of one call by {@link pairKey}. A pair that the map lacks was not answered. */
export type CallAnswers = ReadonlyMap<string, PairAnswer>;

export function pairKey(action: string, resource: string): string {
  return JSON.stringify([action.toLowerCase(), resource]);
}

type Answered = Extract<PairAnswer, { readonly kind: 'answered' }>;

/**
 * Reads the results of all pages of a call, in either shape: one result an action whose `ResourceSpecificResults` hold
 * the truth (since July 2026), or one a pair (before, and in China)
 * (https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html).
 * Results are told apart by action and ARN, never by their order. A pair that is answered twice and differently has
 * no answer that can be trusted.
 */
export function readAnswers(call: SimulatorCall, results: readonly EvaluationResult[]): CallAnswers {
  const answers = new Map<string, PairAnswer>();
  for (const [key, answer] of results.flatMap((result) => answersIn(call, result))) {
    const before = answers.get(key);
    answers.set(key, before === undefined ? answer : merged(before, answer));
  }
  return withoutMereAggregates(call, answers);
}

function merged(before: PairAnswer, again: PairAnswer): PairAnswer {
  if (before.kind === 'failed') return before;
  if (again.kind === 'failed') return again;
  // One that is certain outweighs one that may be an aggregate.
  if (before.aggregate !== again.aggregate) return before.aggregate ? again : before;
  if (before.decision === again.decision) return before;
  return {
    kind: 'failed',
    reason: `AWS answered twice, \`${before.decision}\` and \`${again.decision}\``,
  };
}

function answersIn(call: SimulatorCall, result: EvaluationResult): readonly (readonly [string, PairAnswer])[] {
  const action = result.EvalActionName ?? '';
  const specific = result.ResourceSpecificResults ?? [];
  const organizations = result.OrganizationsDecisionDetail?.AllowedByOrganizations;
  if (specific.length > 0) {
    return specific.map((one) => [
      pairKey(action, one.EvalResourceName ?? ''),
      answer(one.EvalResourceDecision, one, organizations, false),
    ]);
  }
  const resource = call.resources.length === 0 ? '*' : (result.EvalResourceName ?? '');
  return [[pairKey(action, resource), answer(result.EvalDecision, result, organizations, call.resources.length > 1)]];
}

const DECISIONS: ReadonlySet<string | undefined> = new Set(['allowed', 'explicitDeny', 'implicitDeny']);

function answer(
  decision: PolicyEvaluationDecisionType | undefined,
  detail: Pick<ResourceSpecificResult, 'MatchedStatements' | 'PermissionsBoundaryDecisionDetail'>,
  allowedByOrganizations: boolean | undefined,
  aggregate: boolean,
): PairAnswer {
  if (decision === undefined || !DECISIONS.has(decision)) {
    return { kind: 'failed', reason: `AWS answered \`${String(decision)}\`, which is no decision` };
  }
  return {
    kind: 'answered',
    decision,
    matched: detail.MatchedStatements ?? [],
    allowedByBoundary: detail.PermissionsBoundaryDecisionDetail?.AllowedByPermissionsBoundary,
    allowedByOrganizations,
    aggregate,
  };
}

/**
 * Results of one action that differ between resources, or that allow all of them, are no aggregate: an aggregate is the
 * strictest decision, the same for every resource.
 */
function withoutMereAggregates(call: SimulatorCall, answers: Map<string, PairAnswer>): CallAnswers {
  for (const action of call.actions) {
    const keys = call.resources.map((resource) => pairKey(action, resource));
    const answered = keys.map((key) => answers.get(key)).filter(isAnswered);
    const decisions = new Set(answered.map(({ decision }) => decision));
    if (decisions.size < 2 && !decisions.has('allowed')) continue;
    for (const key of keys) {
      const known = answers.get(key);
      if (isAnswered(known)) answers.set(key, { ...known, aggregate: false });
    }
  }
  return answers;
}

function isAnswered(answer: PairAnswer | undefined): answer is Answered {
  return answer?.kind === 'answered';
}
