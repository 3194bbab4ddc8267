import { type Automaton, accepts, advance, automatonAfter, DEAD, shortestEnd, takesAll } from './automaton.js';
import { literalPrefix, matchesPattern, type Pattern, shortestMatch } from './pattern.js';

/**
 * Takes the strings that a pattern matches apart into regions that a set of other patterns do not tell apart, each with a
 * shortest member as its example. All patterns are run side by side as one deterministic automaton, so that the answer is
 * exact: every combination of patterns that some string of the universe matches is found, and no other.
 */

/** The strings that all of `within` patterns and one of `include` match, and none of `exclude`. */
export interface Universe {
  readonly within: Pattern;
  /** Empty for no further limit. */
  readonly include: readonly Pattern[];
  readonly exclude: readonly Pattern[];
}

export interface Region {
  readonly example: string;
  /** For each of the patterns whether it matches the region. */
  readonly matches: readonly boolean[];
}

/** How many positions of patterns are followed; beyond it a pattern counts as too intricate. Well under a second's work. */
const MOST_WORK = 300_000;

/**
 * The regions, in order of their examples' lengths; `undefined` where there are more states to look at than is reasonable. The universe is a union over what it
 * includes, and each of its parts is taken apart by itself: side by side they would multiply.
 */
export function regionsOf(universe: Universe, patterns: readonly Pattern[]): readonly Region[] | undefined {
  const { within, include, exclude } = universe;
  const regions = new Map<string, Region>();
  const budget = { left: MOST_WORK };
  for (const part of include.length === 0 ? [[within]] : include.map((one) => [within, one])) {
    const found = regionsOfPart({ required: part, exclude }, patterns, budget);
    if (found === undefined) return undefined;
    for (const region of found) {
      const key = region.matches.join();
      const known = regions.get(key);
      if (known === undefined || region.example.length < known.example.length) regions.set(key, region);
    }
  }
  return [...regions.values()].toSorted((a, b) => a.example.length - b.example.length);
}

/** The strings that all of `required` match, and none of `exclude`. */
interface Part {
  readonly required: readonly Pattern[];
  readonly exclude: readonly Pattern[];
}

interface Budget {
  left: number;
}

function regionsOfPart(part: Part, patterns: readonly Pattern[], budget: Budget): readonly Region[] | undefined {
  const prefix = prefixOf(part);
  if (prefix === undefined) return [];
  const settled = patterns.map((pattern) => settledBy(pattern, prefix));
  const telling = patterns.filter((_, at) => settled[at] === undefined);
  const undivided = telling.length === 0 ? shortestOf(part, prefix) : undefined;
  const found = undivided === undefined ? walk(part, telling, prefix, budget) : [{ example: undivided, matches: [] }];
  return found?.map((region) => {
    const { example, matches } = withFullName(region, part, telling);
    const open = matches.values();
    return { example, matches: settled.map((answer) => answer ?? open.next().value === true) };
  });
}

/** What every string of the part begins with; `undefined` where its limits begin differently, so that it is empty. */
function prefixOf({ required }: Part): string | undefined {
  const [longest = ''] = required.map(literalPrefix).toSorted((a, b) => b.length - a.length);
  return required.every((pattern) => longest.startsWith(literalPrefix(pattern))) ? longest : undefined;
}

/** Whether all that begin so match a pattern that says nothing but how strings begin. */
function isBeginning(pattern: Pattern, prefix: string): boolean {
  return pattern.kind === 'any' || (pattern.kind === 'prefix' && prefix.startsWith(pattern.text));
}

/** Whether a pattern matches all strings that begin so, or none; `undefined` where it takes more than that to tell. */
function settledBy(pattern: Pattern, prefix: string): boolean | undefined {
  if (isBeginning(pattern, prefix)) return true;
  const automaton = automatonAfter(prefix, pattern);
  if (automaton.positions.length === 0) return false;
  return takesAll(automaton) ? true : undefined;
}

/**
 * The shortest string of a part, where no more than one of its limits is open after the prefix. `undefined` where it takes
 * {@link walk} to find it, or to find that there is none.
 */
function shortestOf({ required, exclude }: Part, prefix: string): string | undefined {
  const text = shortestWithin(
    required.filter((one) => !isBeginning(one, prefix)),
    prefix,
  );
  return text === undefined || exclude.some((one) => matchesPattern(one, text)) ? undefined : text;
}

function shortestWithin(limits: readonly Pattern[], prefix: string): string | undefined {
  const [only, another] = limits;
  if (only === undefined) return prefix;
  if (another === undefined && literalPrefix(only) === prefix) return shortestMatch(only, USUAL.charAt(0));
  const [open, second] = limits.map((one) => automatonAfter(prefix, one)).filter((one) => !takesAll(one));
  if (second !== undefined) return undefined;
  const end = open === undefined ? '' : shortestEnd(open, USUAL.charAt(0));
  return end === undefined ? undefined : prefix + end;
}

/** Follows all patterns through every string of the part, two strings that leave them in one state being the same. */
function walk(
  { required, exclude }: Part,
  patterns: readonly Pattern[],
  prefix: string,
  budget: Budget,
): readonly Region[] | undefined {
  const automata = [...required, ...exclude, ...patterns].map((pattern) => automatonAfter(prefix, pattern));
  const limits = required.length + exclude.length;
  const most = 2 ** patterns.length;

  const start: State = {
    positions: automata.map(({ positions }) => positions),
    text: prefix,
    before: undefined,
  };
  const seen = new Set<string>([keyOf(start)]);
  const queue: State[] = [start];
  const regions = new Map<string, Region>();
  for (let at = 0; at < queue.length && regions.size < most; at += 1) {
    const state = queue[at];
    if (state === undefined) break;
    const accepted = state.positions.map((positions, of) => accepts(automata[of], positions));
    if (accepted.slice(0, limits).every((inside, of) => inside === of < required.length)) {
      const matches = accepted.slice(limits);
      const key = matches.join();
      if (!regions.has(key)) regions.set(key, { example: textOf(state), matches });
    }
    for (const next of successors(state, automata, required.length)) {
      const key = keyOf(next);
      if (seen.has(key)) continue;
      budget.left -= next.positions.reduce((sum, alive) => sum + alive.length, 0);
      if (budget.left < 0) return undefined;
      seen.add(key);
      queue.push(next);
    }
  }
  return [...regions.values()];
}

/** A name that ends in a separator looks like a mistake; one character more makes a resource of it. */
function withFullName(region: Region, part: Part, patterns: readonly Pattern[]): Region {
  if (!/[/:]$/.test(region.example)) return region;
  for (const character of USUAL) {
    const example = region.example + character;
    const same = patterns.every((pattern, at) => matchesPattern(pattern, example) === region.matches[at]);
    if (same && isInPart(part, example)) return { ...region, example };
  }
  return region;
}

function isInPart({ required, exclude }: Part, text: string): boolean {
  return required.every((one) => matchesPattern(one, text)) && !exclude.some((one) => matchesPattern(one, text));
}

/** Whether a string belongs to a universe. */
export function isWithin({ within, include, exclude }: Universe, text: string): boolean {
  const parts = include.length === 0 ? [[within]] : include.map((one) => [within, one]);
  return parts.some((required) => isInPart({ required, exclude }, text));
}

/** A state from which the part can't be reached any more leads nowhere. */
function canBeInside({ positions }: State, required: number): boolean {
  return positions.slice(0, required).every((alive) => alive.length > 0);
}

/** One state of all automata together, and how it was reached. */
interface State {
  readonly positions: readonly (readonly number[])[];
  readonly text: string | undefined;
  readonly before: State | undefined;
}

/**
 * Only characters that some pattern waits for lead to different states; one other stands for all the rest. Where a limit of
 * the part waits for one character alone, every other leads out of it.
 */
function* successors(state: State, automata: readonly Automaton[], required: number): Generator<State> {
  const due = dueIn(state, automata, 0) ?? (required > 1 ? dueIn(state, automata, 1) : undefined);
  for (const code of due === undefined ? awaitedIn(state, automata) : [due]) {
    const positions = state.positions.map((alive, of) => advance(automata[of]?.symbols ?? DEAD, alive, code));
    const next = { positions, text: String.fromCharCode(code), before: state };
    if (canBeInside(next, required)) yield next;
  }
}

/** The one character that an automaton can go on with; `undefined` where there are several, or none. */
function dueIn({ positions }: State, automata: readonly Automaton[], of: number): number | undefined {
  const [at, another] = positions[of] ?? DEAD;
  const symbol = at === undefined || another !== undefined ? undefined : automata[of]?.symbols[at];
  return symbol !== undefined && symbol >= 0 ? symbol : undefined;
}

function awaitedIn(state: State, automata: readonly Automaton[]): readonly number[] {
  const awaited = new Set<number>();
  for (const [of, positions] of state.positions.entries()) {
    for (const at of positions) {
      const symbol = automata[of]?.symbols[at];
      if (symbol !== undefined && symbol >= 0) awaited.add(symbol);
    }
  }
  return [otherThan(awaited), ...awaited];
}

const USUAL = 'xyzabcdefghijklmnopqrstuvwXYZ0123456789-_';

function otherThan(awaited: ReadonlySet<number>): number {
  for (let at = 0; at < USUAL.length; at += 1) if (!awaited.has(USUAL.charCodeAt(at))) return USUAL.charCodeAt(at);
  let code = 0xa1;
  while (awaited.has(code)) code += 1;
  return code;
}

function keyOf({ positions }: State): string {
  return positions.map((alive) => alive.join(',')).join(';');
}

function textOf(state: State): string {
  const characters: string[] = [];
  for (let at: State | undefined = state; at !== undefined; at = at.before) characters.push(at.text ?? '');
  return characters.reverse().join('');
}
