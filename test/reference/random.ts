/** Seeded random choices: the same seed gives the same scenario on every machine. */
export interface Random {
  /** From 0 up to but not including `limit`. */
  readonly below: (limit: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Several, in the order drawn; perhaps the same one twice. */
  readonly some: <T>(from: readonly T[], min: number, max: number) => readonly T[];
}

/** The generator known as mulberry32. */
export function seededRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const pick = <T>(from: readonly T[]): T => {
    const picked = from[below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick,
    some: (from, min, max) => Array.from({ length: min + below(max - min + 1) }, () => pick(from)),
  };
}
