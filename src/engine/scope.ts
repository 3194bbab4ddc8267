import type { Catalog, CatalogAction } from '../catalog/index.js';
import type { Statement } from '../policy/index.js';
import { arnParts } from '../request/index.js';
import { includesPattern } from './relations.js';

/** Partition, Region and account: where a resource is, and not which. */
const PLACES: ReadonlySet<number> = new Set([1, 3, 4]);

/** Stand for `${*}`, `${?}` and `${$}`, which are these characters themselves and no wildcards. */
const ESCAPED: Readonly<Record<string, string>> = { '*': '\uE000', '?': '\uE001', $: '\uE002' };

/** A pattern of a policy with its escapes out of the way; variables in it stay, as text that equals only itself. */
export function comparable(pattern: string): string {
  return pattern.replace(/\$\{([*?$])\}/g, (_, character: string) => ESCAPED[character] ?? character);
}

/**
 * Whether a statement's resources leave out some resource of an action. Not where one pattern is `*`, or reaches every name of a type
 * that the action takes (`arn:aws:iam::111122223333:role/*`): account and Region alone limit nobody who is in them.
 */
export function resourceLimits({ resource }: Statement, action: CatalogAction, catalog: Catalog): boolean {
  // NotResource leaves out what it lists: that is a limit, however weak.
  if (resource === undefined || resource.element === 'NotResource') return true;
  const { include } = catalog.resourcePatternsOf(action);
  return !resource.patterns.some(({ value }) => includesPattern(value, '*') || reachesType(comparable(value), include));
}

function reachesType(pattern: string, types: readonly string[]): boolean {
  const parts = arnParts(pattern);
  return types.some((type) => {
    const own = arnParts(type).map((part, at) => (PLACES.has(at) ? (parts[at] ?? part) : part));
    return includesPattern(pattern, own.join(':'));
  });
}
