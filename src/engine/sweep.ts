import { accountOfArn, type Request, type RequestContext } from '../request/index.js';
import { type KnownAction, statementsOf } from './action-index.js';
import type { CompiledPolicies } from './compile.js';
import { decide } from './decide.js';
import { resourceClasses, tellingOf } from './resource-classes.js';
import { authorizedResource, type SpecialResource, specialResource } from './special.js';
import type { Decision } from './types.js';

/** The caller of all requests of a sweep. */
export type SweepCaller = Pick<Request, 'principal' | 'resourceAccount'>;

/** The decisions of a grid, by the positions of action, resource and context in the lists that were given. */
export interface Sweep {
  /** How many decisions had to be made for the whole grid. */
  readonly decided: number;
  readonly at: (action: number, resource: number, context: number) => Decision;
}

/**
 * Decides every action on every resource in every context. Actions that the same statements concern get the same answer, and so do
 * resources that none of these statements tells apart: each is worked out once, so that a sweep costs as much as there are
 * differences in the policies.
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
  const { principal, resourceAccount } = caller;
  const { places, kinds } = sortResources(policies, resources, resourceAccount);
  let decided = 0;
  const decideRow = (action: string, resource: string): Row => {
    decided += contexts.length;
    return contexts.map((context) => decide(policies, { principal, resourceAccount, action, resource, context }));
  };
  const groups = new Map<object, readonly Rows[]>();
  const cells = actions.map((action) => {
    const known = policies.index.actionOf(action);
    const group = known.isSpecial ? known : known.candidates;
    const rows = groups.get(group) ?? rowsOf(known, kinds, (resource) => decideRow(action, resource));
    groups.set(group, rows);
    return rows;
  });
  return {
    decided,
    at(action, resource, context) {
      const { kind, member } = places[resource] ?? NOWHERE;
      const rows = cells[action]?.[kind] ?? [];
      const decision = rows[rows.length === 1 ? 0 : member]?.[context];
      if (decision === undefined) throw new RangeError(`no cell ${action}, ${resource}, ${context} in this sweep`);
      return decision;
    },
  };
}

/** Resources that nothing tells apart, whatever the action. */
interface ResourceKind {
  readonly number: number;
  /** The account that they say that they belong to. */
  readonly owner: string | undefined;
  readonly special: SpecialResource | undefined;
  readonly members: string[];
}

/** Where a resource is among the kinds. */
interface Place {
  readonly kind: number;
  readonly member: number;
}

const NOWHERE: Place = { kind: -1, member: -1 };

interface SortedResources {
  readonly places: readonly Place[];
  readonly kinds: readonly ResourceKind[];
}

function sortResources(
  policies: CompiledPolicies,
  resources: readonly string[],
  account: string | undefined,
): SortedResources {
  const classOf = resourceClasses<ResourceKind>(tellingOf(policies, () => policies.statements));
  const kinds: ResourceKind[] = [];
  const places = resources.map((resource) => {
    const owner = account ?? accountOfArn(resource);
    const special = specialResource(resource);
    const alike = classOf(resource, owner, special);
    const kind = alike.answer ?? { number: kinds.length, owner, special, members: [] };
    if (alike.answer === undefined) kinds.push(kind);
    alike.answer = kind;
    return { kind: kind.number, member: kind.members.push(resource) - 1 };
  });
  return { places, kinds };
}

/** The decisions on one resource, by context. */
type Row = readonly Decision[];

/** The rows of a kind's resources: a single one where it is the same for all of them. */
type Rows = readonly Row[];

/** The rows of one action, by kind. */
function rowsOf(
  { candidates, name, isSpecial }: KnownAction,
  kinds: readonly ResourceKind[],
  decideRow: (resource: string) => Row,
): readonly Rows[] {
  const classOf = resourceClasses<Rows>(tellingOf(candidates, () => statementsOf(candidates)));
  return kinds.map(({ owner, special, members: [first = '', ...others] }) => {
    const alike = classOf(authorizedResource(name, first), owner, isSpecial ? special : undefined);
    if (alike.answer !== undefined) return alike.answer;
    const row = decideRow(first);
    if (mentions(row, first)) return [row, ...others.map(decideRow)];
    alike.answer = [row];
    return alike.answer;
  });
}

/** Whether the words of decisions are about the resource, so that they would be wrong of another. */
function mentions(row: Row, resource: string): boolean {
  return row.some((decision) =>
    decision.decision === 'unsupported'
      ? decision.reason.includes(resource)
      : decision.assumptions.some((assumption) => assumption.includes(resource)),
  );
}
