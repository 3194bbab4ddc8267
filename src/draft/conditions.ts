import { groupBy } from './observed.js';
import type { ObservedUse } from './types.js';

/** One condition that every observed call met. */
export interface DraftCondition {
  readonly operator: 'StringEquals' | 'StringLike';
  readonly key: string;
  readonly values: readonly string[];
  /** A value that was observed, for the expectations. */
  readonly observed: readonly string[];
}

/** The keys that become a condition where all calls had them. */
const conditionKeys = ['s3:prefix', 'kms:ViaService', 'iam:PassedToService'];

/**
 * The conditions that are evidenced for a set of uses of one action: a key that every call carried. One call without
 * it, and there is none, because the condition would forbid that call.
 */
export function conditionsOf(uses: readonly ObservedUse[], generaliseFrom: number): readonly DraftCondition[] {
  return conditionKeys.flatMap((key): readonly DraftCondition[] => {
    const values = uses.map(({ context }) => context[key]);
    if (values.some((counts) => counts === undefined || Object.hasOwn(counts, ''))) return [];
    const observed = [...new Set(values.flatMap((counts) => Object.keys(counts ?? {})))].sort();
    // A `*` or `?` in a prefix would be a wildcard, and `${` a variable.
    if (observed.length === 0 || observed.some((value) => /[*?]|\$\{/.test(value))) return [];
    if (key !== 's3:prefix') return [{ operator: 'StringEquals', key, values: observed, observed }];
    return [{ operator: 'StringLike', key, values: prefixPatterns(observed, generaliseFrom), observed }];
  });
}

/** Prefixes as they are, or their first folders once there are many. */
function prefixPatterns(prefixes: readonly string[], generaliseFrom: number): readonly string[] {
  if (prefixes.length < generaliseFrom) return prefixes;
  const folders = groupBy(prefixes, (prefix) => prefix.slice(0, prefix.indexOf('/') + 1));
  return [...folders].flatMap(([folder, members]) =>
    folder === '' || members.length === 1 ? members : [`${folder}*`],
  );
}
