import type { Catalog } from '../catalog/index.js';
import { groupBy, serviceOf } from './observed.js';
import { unique } from './statements.js';
import type { DenyList } from './types.js';

/** A Deny statement before it is written out; its resource is `*`. */
export interface DenyStatement {
  readonly sid: string;
  readonly title: string;
  /** Names and wildcards. */
  readonly actions: readonly string[];
  /** Actions of the list that were seen in use and are therefore not denied. */
  readonly spared: readonly string[];
}

/**
 * Explicit denies for the services in use.
 *
 * INVARIANT: no pattern matches an action that was observed, whether it succeeded or not: a Deny has no exceptions.
 */
export function denyStatements(
  lists: readonly DenyList[],
  observed: ReadonlySet<string>,
  catalog: Catalog,
): readonly DenyStatement[] {
  const services = new Set([...observed].map(serviceOf));
  const denied = new Set<string>();
  const taken = new Set<string>();
  return lists.flatMap((list) => {
    const listed = list.actions
      .flatMap((name) => catalog.action(name)?.name ?? [])
      .filter((name) => list.services === 'always' || services.has(serviceOf(name)))
      .filter((name) => !denied.has(name));
    const spared = listed.filter((name) => observed.has(name)).sort();
    const actions = listed.filter((name) => !observed.has(name));
    for (const name of actions) denied.add(name);
    if (actions.length === 0) return [];
    const sid = unique(`Deny${list.sid}`, taken);
    return [{ sid, title: list.title, actions: shortened(actions, catalog), spared }];
  });
}

/** Fewer than three names are written out. */
const worthAWildcard = 3;

/**
 * `s3:Delete*` in place of all actions that begin so, where every one of them is to be denied; `s3:DeleteBucket*`
 * where `s3:DeleteObject` is not. Policies have a size, and a wildcard holds for the actions that the service gets
 * next year as well.
 */
function shortened(actions: readonly string[], catalog: Catalog, words = 1): readonly string[] {
  const names = new Set(actions);
  const groups = groupBy([...names].sort(), (action) => firstWords(action, words));
  return [...groups].flatMap(([start, members]) => {
    if (members.length < worthAWildcard) return members;
    const all = catalog.expandActions(`${start}*`);
    if (all.every(({ name }) => names.has(name))) return [`${start}*`];
    return members.some((name) => name.length > start.length) ? shortened(members, catalog, words + 1) : members;
  });
}

/** `s3:DeleteBucket` for two words of `s3:DeleteBucketPolicy`. */
function firstWords(action: string, words: number): string {
  const colon = action.indexOf(':') + 1;
  const parts = action.slice(colon).match(/[A-Z]+(?![a-z])|[A-Z]?[^A-Z]+/g) ?? [];
  return action.slice(0, colon) + parts.slice(0, words).join('');
}
