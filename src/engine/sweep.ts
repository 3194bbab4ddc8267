import { rcpServices } from '../catalog/index.js';
import type { Request, RequestContext } from '../request/index.js';
import type { Candidates } from './action-index.js';
import type { CompiledPolicies } from './compile.js';
import { decide } from './decide.js';
import { isSpecialAction } from './special.js';
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
  const groups = new Map<string, string>();
  const numbers = new Map<Candidates, number>();
  const groupOf = actions.map((action) => {
    const { name, service, candidates } = policies.index.actionOf(action);
    const number = numbers.get(candidates) ?? numbers.size;
    numbers.set(candidates, number);
    const key = isSpecialAction(name) ? name : `${number} ${rcpServices.has(service)}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    groups.set(key, action);
    return action;
  });
  const cells = new Map<string, readonly (readonly Decision[])[]>();
  for (const action of groups.values()) {
    cells.set(
      action,
      resources.map((resource) =>
        contexts.map((context) => decide(policies, { ...caller, action, resource, context })),
      ),
    );
  }
  return {
    decided: groups.size * resources.length * contexts.length,
    at(action, resource, context) {
      const decision = cells.get(groupOf[action] ?? '')?.[resource]?.[context];
      if (decision === undefined) throw new RangeError(`no cell ${action}, ${resource}, ${context} in this sweep`);
      return decision;
    },
  };
}
