import type { Request, RequestContext } from '../request/index.js';
import type { CompiledPolicies } from './compile.js';
import { decide } from './decide.js';
import type { Decision } from './types.js';

/** The caller of all requests of a sweep. */
export type SweepCaller = Pick<Request, 'principal' | 'resourceAccount'>;

/** The decisions of a grid, by the positions of action, resource and context in the lists that were given. */
export interface Sweep {
  /** How many different decisions had to be made for the whole grid. */
  readonly decided: number;
  readonly at: (action: number, resource: number, context: number) => Decision;
}

/**
 * Decides every action on every resource in every context. Actions that the same statements concern get the same answer, so
 * that it is worked out once for all of them: a sweep over all of AWS's actions costs as much as there are differences in the
 * policies.
 *
 * @throws {RangeError} by `at`, for a position outside of the lists.
 */
export function decideAll(
  policies: CompiledPolicies,
  actions: readonly string[],
  resources: readonly string[],
  contexts: readonly RequestContext[],
  caller: SweepCaller,
): Sweep {
  const groups = new Map<object, Cells>();
  const cellsOf = actions.map((action) => {
    const known = policies.index.actionOf(action);
    const group = known.isSpecial ? known : known.candidates;
    const decided = groups.get(group);
    if (decided !== undefined) return decided;
    const cells = decideCells(policies, action, resources, contexts, caller);
    groups.set(group, cells);
    return cells;
  });
  return {
    decided: groups.size * resources.length * contexts.length,
    at(action, resource, context) {
      const decision = cellsOf[action]?.[resource]?.[context];
      if (decision === undefined) throw new RangeError(`no cell ${action}, ${resource}, ${context} in this sweep`);
      return decision;
    },
  };
}

/** By resource, then by context. */
type Cells = readonly (readonly Decision[])[];

function decideCells(
  policies: CompiledPolicies,
  action: string,
  resources: readonly string[],
  contexts: readonly RequestContext[],
  caller: SweepCaller,
): Cells {
  return resources.map((resource) =>
    contexts.map((context) => decide(policies, { ...caller, action, resource, context })),
  );
}
