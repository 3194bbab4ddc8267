import { compilePattern, matchesPattern } from './pattern.js';
import { regionsOf } from './regions.js';

/** A character that no policy holds: it stands for "any other" where a wildcard is tried out. */
const ANY_OTHER = '\uFFFF';

/**
 * Whether `outer` matches every text that `inner` matches. Both are patterns with `*` and `?`, compared with case. `false` also
 * where the two are too intricate to tell.
 */
export function includesPattern(outer: string, inner: string): boolean {
  // Whatever `inner` matches has to begin with the literal head of `outer`. Most pairs end here.
  const [head = ''] = outer.split(/[*?]/, 1);
  if (!inner.startsWith(head)) return false;
  const wide = compilePattern(outer);
  // A text in which each wildcard of `inner` is a character that `outer` does not know can only be matched by a `*` in its
  // place, which then matches whatever else stands there. Where it is not matched, it is itself the counterexample.
  if (!matchesPattern(wide, inner.replace(/[*?]/g, ANY_OTHER))) return false;
  if (!outer.includes('?')) return true;
  return regionsOf({ within: compilePattern(inner), include: [], exclude: [wide] }, [])?.length === 0;
}

/** Whether some text matches both patterns. `true` also where the two are too intricate to tell. */
export function patternsMeet(one: string, other: string): boolean {
  if (beginApart(one, other)) return false;
  const first = compilePattern(one);
  const second = compilePattern(other);
  if (first.kind === 'exact') return matchesPattern(second, first.text);
  if (second.kind === 'exact') return matchesPattern(first, second.text);
  if (first.kind !== 'glob' && second.kind !== 'glob') return true;
  return regionsOf({ within: first, include: [second], exclude: [] }, [])?.length !== 0;
}

/** Whether two patterns differ before the first wildcard of either: most do, and nothing more has to be compared. */
function beginApart(one: string, other: string): boolean {
  const end = Math.min(one.length, other.length);
  for (let at = 0; at < end; at++) {
    const [a, b] = [one[at], other[at]];
    if (a === '*' || a === '?' || b === '*' || b === '?') return false;
    if (a !== b) return true;
  }
  return false;
}

/**
 * Whether some text matches the pattern, one of `include` and none of `exclude`. `true` also where the patterns are too intricate to
 * tell.
 */
export function meetsOutside(pattern: string, include: readonly string[], exclude: readonly string[]): boolean {
  const met = include.filter((each) => patternsMeet(pattern, each));
  if (met.length === 0 || exclude.some((each) => includesPattern(each, pattern))) return false;
  const universe = {
    within: compilePattern(pattern),
    include: met.map(compilePattern),
    exclude: exclude.filter((each) => patternsMeet(pattern, each)).map(compilePattern),
  };
  return regionsOf(universe, [])?.length !== 0;
}
