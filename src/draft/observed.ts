import type { ObservedUse } from './types.js';

/** How often and when; the sum of several observations. */
export interface Tally {
  readonly count: number;
  readonly failed: number;
  readonly lastSeen: string | undefined;
}

export function tallyOf(uses: readonly ObservedUse[]): Tally {
  return {
    count: uses.reduce((sum, { count }) => sum + count, 0),
    failed: uses.reduce((sum, { failed }) => sum + failed, 0),
    lastSeen: uses.reduce<string | undefined>(
      (last, { lastSeen }) => (last === undefined || (lastSeen !== undefined && lastSeen > last) ? lastSeen : last),
      undefined,
    ),
  };
}

/** `1,234 times`, `once` */
export function times(count: number): string {
  return count === 1 ? 'once' : `${thousands(count)} times`;
}

export function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `3 keys`, `1 key` */
export function plural(count: number, noun: string): string {
  return `${thousands(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function serviceOf(action: string): string {
  return action.slice(0, action.indexOf(':'));
}

/** Values in groups of one key, in the order of the first of each. */
export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key) ?? [];
    group.push(value);
    groups.set(key, group);
  }
  return groups;
}
