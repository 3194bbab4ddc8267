import { REQUEST_KEYS } from './global-keys.js';
import type { Service } from './service.js';
import type { ActionSuggestion } from './types.js';

/** What suggestions look at: the services, and each one's names as it is asked for. */
export interface Names {
  readonly prefixes: readonly string[];
  service(prefix: string): Service | undefined;
}

export function suggestServices(prefixes: readonly string[], prefix: string, max: number): readonly string[] {
  return nearestNames(prefix, prefixes, max);
}

/**
 * What an action's name may have meant: a name of the same service, then the same name in a service of a similar
 * prefix.
 */
export function suggestActions(names: Names, name: string, max: number): readonly ActionSuggestion[] {
  const colon = name.indexOf(':');
  const prefix = (colon < 0 ? '' : name.slice(0, colon)).toLowerCase();
  const action = name.slice(colon + 1);
  const services = names.service(prefix) === undefined ? suggestServices(names.prefixes, prefix, 5) : [prefix];
  const candidates = services.flatMap((one) => names.service(one)?.actions.map((each) => each.name) ?? []);
  const exact = candidates.filter((one) => actionOf(one) === action.toLowerCase());
  const found = exact.length > 0 ? exact.slice(0, max) : nearestNames(name, candidates, max);
  return found.map((one) => ({ name: one, reason: undefined }));
}

export function suggestKeys(names: Names, name: string, max: number): readonly string[] {
  const prefix = name.slice(0, name.indexOf(':')).toLowerCase();
  const own = names.service(prefix)?.conditionKeys.map((key) => key.name) ?? [];
  return nearestNames(name, [...new Set([...REQUEST_KEYS.map(([key]) => key), ...own])], max);
}

function actionOf(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Those whose edit distance is at most a third of the name's length, the nearest first. */
function nearestNames(name: string, candidates: readonly string[], max: number): readonly string[] {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const near = candidates.flatMap((candidate) => {
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    return distance <= limit ? [{ candidate, distance }] : [];
  });
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map(({ candidate }) => candidate);
}

/** Insertions, deletions, replacements and swaps of neighbours that make one of the other; or more than the limit. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(before, j - 2) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, at(above, j) + 1, at(row, j - 1) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
