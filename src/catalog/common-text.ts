/**
 * Texts with holes: ARN templates with their placeholders, patterns with `*` and `?`. Whether one fits another is
 * whether some text fits both.
 */

/** What a hole may hold. `name` has neither `/` nor `:`, `segment` has no `:`, `text` has anything. */
export type Hole = 'name' | 'segment' | 'text';

/**
 * A literal character as its code, a hole for one character as {@link one}, a hole for any number of them as
 * {@link many}. Numbers, because every look at an ARN walks through them.
 */
export type Tokens = readonly number[];

const HOLES: Readonly<Record<Hole, number>> = { text: 1, segment: 2, name: 3 };
const MANY = 4;
const COLON = 0x3a;
const SLASH = 0x2f;

/** One character of a kind. */
export function one(hole: Hole): number {
  return -HOLES[hole];
}

/** Any number of characters of a kind, none included. */
export function many(hole: Hole): number {
  return -HOLES[hole] - MANY;
}

export function literals(text: string): Tokens {
  const codes: number[] = [];
  for (let index = 0; index < text.length; index++) codes.push(text.charCodeAt(index));
  return codes;
}

/**
 * Whether some text fits both. Follows the tokens of `a` with the set of places in `b` that the text so far can have
 * come to, so that its time is at most the product of the lengths, whatever the patterns.
 */
export function haveCommonText(a: Tokens, b: Tokens): boolean {
  const walk: Walk = { tokens: b, seen: new Array<number>(b.length + 1).fill(0), step: 1 };
  let places: number[] = [];
  add(walk, places, 0);
  for (const token of a) {
    walk.step++;
    places = isMany(token) ? overMany(walk, token, places) : overOne(walk, token, places);
    if (places.length === 0) return false;
  }
  return places.includes(b.length);
}

/** The places in `tokens` (before each, and behind the last), each with the step that last came to it. */
interface Walk {
  readonly tokens: Tokens;
  readonly seen: number[];
  step: number;
}

/** Comes to a place once a step, and past the stars there, which may hold nothing. */
function add({ tokens, seen, step }: Walk, places: number[], place: number): void {
  for (let at = place; seen[at] !== step && at <= tokens.length; at++) {
    seen[at] = step;
    places.push(at);
    if (!isMany(tokens[at])) return;
  }
}

/** A star holds nothing, or runs on over whatever it can meet: over places, too, that this loop adds. */
function overMany(walk: Walk, token: number, from: readonly number[]): number[] {
  const places: number[] = [];
  for (const place of from) add(walk, places, place);
  for (const place of places) if (meet(token, walk.tokens[place])) add(walk, places, place + 1);
  return places;
}

function overOne(walk: Walk, token: number, from: readonly number[]): number[] {
  const places: number[] = [];
  for (const place of from) {
    const other = walk.tokens[place];
    if (meet(token, other)) add(walk, places, isMany(other) ? place : place + 1);
  }
  return places;
}

function isMany(token: number | undefined): boolean {
  return token !== undefined && token < -MANY;
}

/** Whether one character can be both. */
function meet(a: number, b: number | undefined): boolean {
  if (b === undefined) return false;
  if (a >= 0) return b >= 0 ? a === b : allows(b, a);
  return b >= 0 ? allows(a, b) : true;
}

function allows(token: number, c: number): boolean {
  const hole = token < -MANY ? -token - MANY : -token;
  return hole === HOLES.text || (c !== COLON && (hole === HOLES.segment || c !== SLASH));
}
