/**
 * Whether every text that the pattern `narrow` matches is matched by `wide` too; both have `*` (any text) and `?` (one
 * character). Sound, not complete: `false` may also mean that it cannot be told. Takes time in the product of the lengths.
 */
export function covers(wide: string, narrow: string): boolean {
  // reach[i]: the first i characters of `wide` can match the part of `narrow` that was read.
  let reach = closure(wide, [true, ...Array.from(wide, () => false)]);
  for (const character of narrow) reach = step(wide, reach, character);
  return reach.at(-1) === true;
}

function step(wide: string, reach: readonly boolean[], character: string): readonly boolean[] {
  const next = reach.map((_, at) => {
    const before = at > 0 && reach[at - 1] === true;
    const star = at > 0 && wide[at - 1] === '*';
    if (star) return reach[at] === true;
    return before && accepts(wide[at - 1], character);
  });
  return closure(wide, next);
}

/** A star may match nothing. */
function closure(wide: string, reach: readonly boolean[]): readonly boolean[] {
  const closed = [...reach];
  for (let at = 1; at < closed.length; at += 1) {
    if (wide[at - 1] === '*' && closed[at - 1] === true) closed[at] = true;
  }
  return closed;
}

function accepts(pattern: string | undefined, character: string): boolean {
  if (character === '*') return false;
  return pattern === '?' || pattern === character;
}
