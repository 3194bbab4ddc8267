/** The search for requests on which two evaluators differ. */
import type { PolicySet } from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';
import { type Opinion, referenceDecision } from './evaluate.js';
import { generateScenario } from './generate.js';
import { OpenQuestion } from './open.js';

/** What another evaluator says: the decision, and the names of the deciding statements, sorted. */
interface Answer {
  readonly decision: string;
  readonly statements: readonly string[];
}

/** Reads the policies once and answers many requests. */
export type Evaluator = (policies: PolicySet) => (request: Request) => Answer;

export interface Difference {
  readonly seed: number;
  readonly policies: PolicySet;
  readonly request: Request;
}

export interface Search {
  /** Pairs of policies and a request that both evaluators answered. */
  readonly compared: number;
  /** Pairs that the documentation leaves open. */
  readonly open: number;
  /** How many of the compared pairs had each decision. */
  readonly decisions: Readonly<Record<string, number>>;
  readonly difference: Difference | undefined;
}

const requestsPerScenario = 10;

function opinionOn(policies: PolicySet, request: Request): Opinion | undefined {
  try {
    return referenceDecision(policies, request);
  } catch (error) {
    if (error instanceof OpenQuestion) return undefined;
    throw error;
  }
}

const written = ({ decision, statements }: Answer): string => JSON.stringify([decision, statements]);

/** Compares from the given seed on, until as many pairs are compared or one differs. */
export function search(evaluator: Evaluator, firstSeed: number, pairs: number): Search {
  const decisions: Record<string, number> = {};
  let compared = 0;
  let open = 0;
  for (let seed = firstSeed; compared < pairs; seed += 1) {
    const { policies, requests } = generateScenario(seed, requestsPerScenario);
    const answer = evaluator(policies);
    for (const request of requests) {
      const opinion = opinionOn(policies, request);
      if (opinion === undefined) {
        open += 1;
        continue;
      }
      compared += 1;
      decisions[opinion.decision] = (decisions[opinion.decision] ?? 0) + 1;
      if (written(answer(request)) !== written(opinion)) {
        return { compared, open, decisions, difference: { seed, policies, request } };
      }
    }
  }
  return { compared, open, decisions, difference: undefined };
}

function differs(evaluator: Evaluator, { policies, request }: Difference): boolean {
  const opinion = opinionOn(policies, request);
  if (opinion === undefined) return false;
  try {
    return written(evaluator(policies)(request)) !== written(opinion);
  } catch {
    // What is left is no valid policy.
    return false;
  }
}

/** Without these a statement would say something else altogether. */
const kept = new Set([
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Version',
]);

/** Every value with one member or element less, anywhere within. */
function* smaller(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const at of value.keys()) yield value.filter((_, other) => other !== at);
    for (const [at, element] of value.entries()) {
      for (const less of smaller(element)) yield value.with(at, less);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const { [name]: _, ...rest } = value as Record<string, unknown>;
      if (!kept.has(name)) yield rest;
      for (const less of smaller(member)) yield { ...value, [name]: less };
    }
  }
}

/** Takes away whatever can go while the evaluators still differ. */
export function shrink(evaluator: Evaluator, difference: Difference): Difference {
  for (const less of smaller({ policies: difference.policies, context: difference.request.context ?? {} })) {
    const { policies, context } = less as { policies?: PolicySet; context?: Request['context'] };
    if (policies === undefined || context === undefined) continue;
    const candidate = { ...difference, policies, request: { ...difference.request, context } };
    if (differs(evaluator, candidate)) return shrink(evaluator, candidate);
  }
  return difference;
}

/** A difference as a conformance case, with what the reference expects and the other evaluator says. */
export function describeDifference(evaluator: Evaluator, difference: Difference): string {
  const { seed, policies, request } = shrink(evaluator, difference);
  const expected = opinionOn(policies, request);
  const actual = evaluator(policies)(request);
  const asCase = { name: `seed ${seed}`, policies, request, expected };
  return `the evaluators differ; the reference expects what the case says, the other answers ${written(actual)}\n${JSON.stringify(asCase, undefined, 2)}`;
}
