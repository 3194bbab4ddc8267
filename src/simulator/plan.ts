import { groupBy, halves, union } from './groups.js';
import type { RequestGroup, SimulatedRequest, SimulatorCall } from './types.js';

/**
 * How many pairs of action and resource one call may ask, those that nobody wants included. A call costs a place in the
 * API's rate, a pair only a line of the answer; still an answer has to be of a size that can be read.
 */
const MOST_PAIRS = 10_000;

/**
 * Covers requests by few calls. Each call is a rectangle, all actions on all resources, so that rectangles are joined as
 * long as the pairs that nobody asked for keep it within bounds. An action is never paired with an ARN of another service
 * than those that were asked for it, as AWS denies such a pair whatever the policies say.
 */
export function planCalls(requests: readonly SimulatedRequest[], mostPairs = MOST_PAIRS): readonly SimulatorCall[] {
  const kinds = groupBy(distinct(requests), (request) => JSON.stringify([groupKey(request.group), ...kindOf(request)]));
  return [...kinds.values()].flatMap((members) => {
    const [first] = members;
    return first === undefined ? [] : rectangles(members, mostPairs).map((block) => callOf(first.group, block));
  });
}

/** Names a request for the map of answers; action names compare without case. */
export function requestKey({ group, action, resource }: SimulatedRequest): string {
  return JSON.stringify([groupKey(group), action.toLowerCase(), resource]);
}

const groupKeys = new WeakMap<RequestGroup, string>();

function groupKey(group: RequestGroup): string {
  const known = groupKeys.get(group);
  if (known !== undefined) return known;
  const key = JSON.stringify([group.caller, group.context, group.resourcePolicy?.text ?? null, group.owner ?? null]);
  groupKeys.set(group, key);
  return key;
}

function distinct(requests: readonly SimulatedRequest[]): readonly SimulatedRequest[] {
  return [...new Map(requests.map((request) => [requestKey(request), request])).values()];
}

/** The service of the action, and that of the ARN; `*` is not asked together with ARNs. */
function kindOf({ action, resource }: SimulatedRequest): readonly [string, string] {
  const service = action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase();
  return [service, resource === '*' ? '*' : (resource.split(':')[2] ?? '')];
}

interface Block {
  readonly actions: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
}

function callOf(group: RequestGroup, { actions, resources }: Block): SimulatorCall {
  return { group, actions: [...actions], resources: [...resources].filter((resource) => resource !== '*') };
}

/** Actions with the same resources make a rectangle without waste; these are then joined, largest first. */
function rectangles(requests: readonly SimulatedRequest[], mostPairs: number): readonly Block[] {
  const byAction = groupBy(requests, ({ action }) => action);
  const exact = groupBy(byAction, ([, members]) => JSON.stringify(members.map(({ resource }) => resource).sort()));
  const blocks = [...exact.values()]
    .map((entries) => ({
      actions: new Set(entries.map(([action]) => action)),
      resources: new Set(entries.flatMap(([, members]) => members.map(({ resource }) => resource))),
    }))
    .flatMap((block) => withinBounds(block, mostPairs))
    .sort((a, b) => pairsOf(b) - pairsOf(a));
  const joined: Block[] = [];
  for (const block of blocks) joinInto(joined, block, mostPairs);
  return joined;
}

/** Joins a block to the one that grows least by it, if any stays within bounds. */
function joinInto(joined: Block[], block: Block, mostPairs: number): void {
  let best: { readonly at: number; readonly joint: Block; readonly growth: number } | undefined;
  for (const [at, other] of joined.entries()) {
    const joint = { actions: union(other.actions, block.actions), resources: union(other.resources, block.resources) };
    const growth = pairsOf(joint) - pairsOf(other);
    if (pairsOf(joint) <= mostPairs && (best === undefined || growth < best.growth)) best = { at, joint, growth };
  }
  if (best === undefined) joined.push(block);
  else joined[best.at] = best.joint;
}

function withinBounds(block: Block, mostPairs: number): readonly Block[] {
  if (pairsOf(block) <= mostPairs) return [block];
  const actions = [...block.actions];
  const resources = [...block.resources];
  const [one, other] =
    resources.length > 1
      ? halves(resources).map((half) => ({ actions: block.actions, resources: new Set(half) }))
      : halves(actions).map((half) => ({ actions: new Set(half), resources: block.resources }));
  return [one, other].flatMap((half) => (half === undefined ? [] : withinBounds(half, mostPairs)));
}

function pairsOf({ actions, resources }: Block): number {
  return actions.size * resources.size;
}
