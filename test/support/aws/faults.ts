/** Faults that the loopback AWS servers commit to order: with a likelihood, or the very next calls. */

export type Fault =
  | { readonly kind: 'error'; readonly status: number; readonly code: string; readonly message: string }
  /** The connection is cut before the answer. */
  | { readonly kind: 'cut' }
  /** The connection is cut in the middle of the answer. */
  | { readonly kind: 'half' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Results are left out of the answer without a word: those of an action, or a third of them. */
  | { readonly kind: 'missingRows'; readonly action?: string };

export const throttling: Fault = { kind: 'error', status: 400, code: 'Throttling', message: 'Rate exceeded' };

export const serverError: Fault = {
  kind: 'error',
  status: 500,
  code: 'ServiceFailure',
  message: 'The request processing has failed because of an unknown error, exception or failure.',
};

export const expiredToken: Fault = {
  kind: 'error',
  status: 403,
  code: 'ExpiredToken',
  message: 'The security token included in the request is expired',
};

export function accessDenied(message: string): Fault {
  return { kind: 'error', status: 403, code: 'AccessDenied', message };
}

export interface FaultRates {
  readonly seed: number;
  /** Likelihoods from 0 to 1. */
  readonly throttling?: number;
  readonly serverError?: number;
  readonly cut?: number;
  readonly half?: number;
  readonly slow?: number;
  readonly missingRows?: number;
}

/** A small seeded generator (mulberry32), so that every run of faults can be run again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Draws at most one fault a call. */
export function faultsBySeed(rates: FaultRates): () => Fault | undefined {
  const next = random(rates.seed);
  const ladder: readonly (readonly [number, Fault])[] = [
    [rates.throttling ?? 0, throttling],
    [rates.serverError ?? 0, serverError],
    [rates.cut ?? 0, { kind: 'cut' }],
    [rates.half ?? 0, { kind: 'half' }],
    [rates.slow ?? 0, { kind: 'slow', milliseconds: 3 }],
    [rates.missingRows ?? 0, { kind: 'missingRows' }],
  ];
  return () => {
    let drawn = next();
    for (const [likelihood, fault] of ladder) {
      if (drawn < likelihood) return fault;
      drawn -= likelihood;
    }
    return undefined;
  };
}
