/**
 * The candidates that a typo most likely meant, best first, at most `max`. Compared without case, by edit
 * distance where two swapped neighbours count as one slip. A name may be off by about a third of its length, and
 * those after the best by one slip more.
 */
export function nearest(name: string, candidates: Iterable<string>, max = 3): readonly string[] {
  const wanted = name.toLowerCase();
  const bound = Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bound);
    if (distance <= bound) {
      found.push({ candidate, distance });
    }
  }
  found.sort((a, b) => a.distance - b.distance || compareText(a.candidate, b.candidate));
  const best = found[0]?.distance ?? 0;
  const near = found.filter(({ distance }) => distance <= best + 1);
  return [...new Set(near.map(({ candidate }) => candidate))].slice(0, max);
}

/** `did you mean …?` for the nearest names, or `otherwise` where nothing is near. */
export function didYouMean(name: string, candidates: Iterable<string>, otherwise: string): string {
  const names = nearest(name, candidates).map((candidate) => `\`${candidate}\``);
  const last = names.pop();
  if (last === undefined) {
    return otherwise;
  }
  return names.length === 0 ? `did you mean ${last}?` : `did you mean ${names.join(', ')} or ${last}?`;
}

/** The edit distance with transpositions of neighbours; any number above `bound` where it is larger than that. */
function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) {
    return bound + 1;
  }
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = distanceRow(a, b, i, last, beforeLast);
    if (Math.min(...row) > bound) {
      return bound + 1;
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? bound + 1;
}

function distanceRow(
  a: string,
  b: string,
  i: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const substituted = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
    const best = Math.min(substituted, at(last, j) + 1, at(row, j - 1) + 1);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row.push(swapped ? Math.min(best, at(beforeLast, j - 2) + 1) : best);
  }
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
