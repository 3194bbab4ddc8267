import { literalPrefix, ONE, type Pattern, patternSymbols, STAR } from './pattern.js';

/**
 * A pattern as a machine that reads a text character by character, in all places at once to which the text can have come. It is
 * a row of symbols: character codes, {@link ONE} and {@link STAR}. Position `n` is before symbol `n`.
 */
export interface Automaton {
  readonly symbols: readonly number[];
  /** Where it stands after the text that all strings of a part begin with; nowhere, where it matches none of them. */
  readonly positions: readonly number[];
}

export function automatonAfter(prefix: string, pattern: Pattern): Automaton {
  const symbols = patternSymbols(pattern);
  // The literal beginning is a symbol a character, so that it need not be walked through.
  const literal = literalPrefix(pattern);
  const passed = Math.min(literal.length, prefix.length);
  let positions = prefix.startsWith(literal.slice(0, passed)) ? settle(symbols, [passed]) : DEAD;
  for (let at = passed; at < prefix.length && positions.length > 0; at += 1) {
    positions = advance(symbols, positions, prefix.charCodeAt(at));
  }
  return { symbols, positions };
}

/** Whether it matches however the text goes on: it has come to a `*` at the end. */
export function takesAll({ symbols, positions }: Automaton): boolean {
  return symbols.at(-1) === STAR && positions.at(-1) === symbols.length;
}

/** The shortest way on to a match, with a character of one's choice wherever any will do: least is left from the last position on. */
export function shortestEnd({ symbols, positions }: Automaton, any: string): string | undefined {
  const last = positions.at(-1);
  if (last === undefined) return undefined;
  const codes = symbols.slice(last).filter((symbol) => symbol !== STAR);
  return String.fromCharCode(...codes.map((code) => (code === ONE ? any.charCodeAt(0) : code)));
}

/**
 * Positions that can be passed without a character are passed, and positions before the last `*` that was reached are
 * dropped: what they could still match, the `*` can match as well. Positions come and go in ascending order.
 */
function settle(symbols: readonly number[], positions: readonly number[]): readonly number[] {
  const reached: number[] = [];
  let last = -1;
  for (const position of positions) {
    let at = position;
    for (; symbols[at] === STAR; at += 1) {
      if (at <= last) continue;
      reached.length = 0;
      reached.push(at);
      last = at;
    }
    if (at > last) reached.push(at);
    last = Math.max(last, at);
  }
  return reached;
}

export function accepts(automaton: Automaton | undefined, positions: readonly number[]): boolean {
  return automaton !== undefined && positions.at(-1) === automaton.symbols.length;
}

export const DEAD: readonly number[] = Object.freeze([]);

export function advance(symbols: readonly number[], positions: readonly number[], code: number): readonly number[] {
  if (positions.length === 0) return DEAD;
  const [only] = positions;
  // In the literal stretch of a pattern there is one position, and it moves on or dies.
  if (positions.length === 1 && only !== undefined && symbols[only] !== STAR) {
    if (symbols[only] !== code && symbols[only] !== ONE) return DEAD;
    return symbols[only + 1] === STAR ? settle(symbols, [only + 1]) : [only + 1];
  }
  const next: number[] = [];
  for (const at of positions) {
    const symbol = symbols[at];
    if (symbol === STAR) next.push(at);
    else if (symbol === ONE || symbol === code) next.push(at + 1);
  }
  return next.length === 0 ? DEAD : settle(symbols, next);
}
