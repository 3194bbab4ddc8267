import type { Catalog } from '../catalog/index.js';
import {
  type CompiledPolicies,
  compilePolicies,
  decide,
  decidePattern,
  decidePatternAcross,
  type Explanation,
  explain,
  type PatternDecision,
  type PoliciesByResource,
} from '../engine/index.js';
import type { RequestRow } from '../expectations/index.js';
import type { Request, RequestContext } from '../request/index.js';
import { type AppliedParts, type AppliedPolicy, resourcePolicyFor } from './resource-policies.js';
import { targetOf } from './resource-type.js';
import type { Evaluator, Finding, LoadedResourcePolicy, LoadedSuite, RowAnswer } from './types.js';

/** Decides rows with the embedded engine, without any call to AWS. */
export function embeddedEvaluator(catalog: Catalog): Evaluator {
  return async (suite, rows) => {
    const answer = answering(suite, catalog);
    return new Map(rows.map((row) => [row.id, answer(row)]));
  };
}

/** Paths have many of their steps in common: each request is decided once. */
function answering(suite: LoadedSuite, catalog: Catalog): (row: RequestRow) => RowAnswer {
  const byContext = new Map<RequestContext, Map<string, RowAnswer>>();
  return (row) => {
    const known = byContext.get(row.context) ?? new Map<string, RowAnswer>();
    byContext.set(row.context, known);
    const { principal, action, resource, resourceAccount, untrustedContextKeys } = row;
    const key = JSON.stringify([principal, action, resource, resourceAccount ?? null, untrustedContextKeys]);
    const answer = known.get(key) ?? answerRow(suite, row, catalog);
    known.set(key, answer);
    return answer;
  };
}

/**
 * On demand, the trace of one row's decision at one concrete resource; `undefined` where it cannot be asked, as for a principal
 * whose own policies decided rather than the suite's files.
 */
export function explanationAt(suite: LoadedSuite, row: RequestRow, resource: string): (() => Explanation) | undefined {
  if ((suite.suite.question ?? 'proposed') !== 'proposed') return undefined;
  const applied = policyAt(suite, resource);
  if (applied.kind === 'unclear' || applied.kind === 'parts') return undefined;
  return () => explain(compiled(suite, policyOf(applied)), requestOf(row, resource));
}

/**
 * What the engine is asked for a row. Keys that AWS would not send with the action are withheld, so that a decision that
 * hangs on one says so.
 */
export function requestOf(row: RequestRow, resource: string): Request {
  return {
    principal: row.principal,
    action: row.action,
    resource,
    resourceAccount: row.resourceAccount,
    context: trustedContext(row),
  };
}

function trustedContext(row: RequestRow): RequestContext {
  if (row.untrustedContextKeys.length === 0) return row.context;
  const withheld = new Set(row.untrustedContextKeys.map((key) => key.toLowerCase()));
  return Object.fromEntries(
    Object.entries(row.context).filter(([key, value]) => value === null || !withheld.has(key.toLowerCase())),
  );
}

function answerRow(suite: LoadedSuite, row: RequestRow, catalog: Catalog): RowAnswer {
  const { question = 'proposed' } = suite.suite;
  if (question !== 'proposed') {
    // INVARIANT: the files alone never answer for a principal whose other policies nobody has read.
    return inconclusive(`The suite asks about the \`${question}\` principal, and only AWS knows its policies.`);
  }
  const target = targetOf(row.action, row.resource, catalog);
  if (target.kind === 'mismatch') return inconclusive(target.reason);
  const applied = target.kind === 'single' ? policyAt(suite, row.resource) : resourcePolicyFor(suite, row.resource);
  if (applied.kind === 'unclear') return inconclusive(applied.reason);
  const request = requestOf(row, row.resource);
  const universe = target.kind === 'single' ? undefined : target.universe;
  if (applied.kind === 'parts') return ofRegions(decidePatternAcross(inParts(suite, applied), request, universe));
  const policies = compiled(suite, policyOf(applied));
  if (target.kind === 'single') return decided([{ resource: row.resource, decision: decide(policies, request) }]);
  return ofRegions(decidePattern(policies, request, universe));
}

function ofRegions(answer: PatternDecision): RowAnswer {
  if (answer.kind !== 'regions') return inconclusive(answer.reason);
  const [first, ...others] = answer.regions.map(({ example, decision }) => ({ resource: example, decision }));
  return first === undefined ? inconclusive('The pattern was taken apart into nothing.') : decided([first, ...others]);
}

/** The policies of a pattern of which some resources have a policy of their own. */
function inParts(suite: LoadedSuite, { policies, edges }: AppliedParts): PoliciesByResource {
  return {
    sets: [compiled(suite, undefined), ...policies.map((policy) => compiled(suite, policy))],
    edges,
    at: (resource) => {
      const applied = resourcePolicyFor(suite, resource);
      if (applied.kind === 'one' || applied.kind === 'none') return compiled(suite, policyOf(applied));
      return 'several of the resource policies claim it, and which of them is its own is not known';
    },
  };
}

function policyOf(applied: Exclude<AppliedPolicy, AppliedParts>): LoadedResourcePolicy | undefined {
  return applied.kind === 'one' ? applied.policy : undefined;
}

/** The policy at one resource; the `*` of an action that takes none has none. */
function policyAt(suite: LoadedSuite, resource: string): AppliedPolicy {
  return resource === '*' ? { kind: 'none' } : resourcePolicyFor(suite, resource);
}

function decided(findings: readonly [Finding, ...Finding[]]): RowAnswer {
  const notes = findings.flatMap(({ decision }) => (decision.decision === 'unsupported' ? [] : decision.assumptions));
  return { kind: 'decided', evaluator: 'embedded', findings, notes: [...new Set(notes)] };
}

function inconclusive(reason: string): RowAnswer {
  return { kind: 'inconclusive', evaluator: 'embedded', reason, notes: [] };
}

const NO_RESOURCE_POLICY = {};
const compiledBySuite = new WeakMap<LoadedSuite, WeakMap<object, CompiledPolicies>>();

/** A suite's policies, compiled once for each resource policy that bears on its rows. */
function compiled(suite: LoadedSuite, policy: LoadedResourcePolicy | undefined): CompiledPolicies {
  const known = compiledBySuite.get(suite) ?? new WeakMap<object, CompiledPolicies>();
  compiledBySuite.set(suite, known);
  const key = policy ?? NO_RESOURCE_POLICY;
  const before = known.get(key);
  if (before !== undefined) return before;
  const policies = compilePolicies({
    identity: suite.identity,
    boundary: suite.boundary,
    scps: suite.scps,
    rcps: suite.rcps,
    session: suite.session,
    resource: policy?.documents,
    vpcEndpoint: suite.vpcEndpoint,
    managementAccount: suite.suite.managementAccount,
  });
  known.set(key, policies);
  return policies;
}
