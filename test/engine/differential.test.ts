import { describe, expect, it } from 'vitest';
import { describeDifference, search } from '../reference/differential.js';
import { engine } from '../support/engine.js';

/** `npm run bench:differential` asks for a million, from a seed of its own. */
const { DIFFERENTIAL_PAIRS, DIFFERENTIAL_SEED } = process.env;
const pairs = Number(DIFFERENTIAL_PAIRS ?? 20_000);
const firstSeed = Number(DIFFERENTIAL_SEED ?? 1);

describe('the engine and the reference', () => {
  it(`agree on ${pairs} random pairs, on the decision and on the statements that decide`, {
    timeout: 3_600_000,
  }, () => {
    const { difference, compared } = search(engine, firstSeed, pairs);
    expect(difference === undefined ? undefined : describeDifference(engine, difference)).toBeUndefined();
    expect(compared).toBeGreaterThanOrEqual(pairs);
  });
});
