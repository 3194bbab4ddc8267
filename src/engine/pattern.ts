import { type Searchable, searchable, searchFrom } from './search.js';

/**
 * Patterns with `*` (any run of characters) and `?` (one UTF-16 code unit), as data: compiled once, matched without
 * backtracking, and open to be compared with one another
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards).
 */

/** A stretch of a pattern between two `*`. */
export interface Segment {
  /** With a placeholder at each position of `wild`. */
  readonly text: string;
  /** The positions of `?` in `text`. */
  readonly wild: readonly number[];
}

export type Pattern =
  | { readonly kind: 'any' }
  | { readonly kind: 'exact'; readonly text: string }
  /** `text*` */
  | { readonly kind: 'prefix'; readonly text: string }
  /** The segments between the `*`; the first and the last are anchored. */
  | { readonly kind: 'glob'; readonly segments: readonly Segment[] };

/** One piece of a pattern's text: literal characters, or a wildcard. */
export type PatternToken = { readonly literal: string } | '*' | '?';

/** Reads `*` and `?` as wildcards and everything else, backslashes and brackets included, as itself. */
export function tokenize(text: string): readonly PatternToken[] {
  const tokens: PatternToken[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const char = text[at];
    if (char !== '*' && char !== '?' && char !== undefined) continue;
    if (at > from) tokens.push({ literal: text.slice(from, at) });
    if (char !== undefined) tokens.push(char);
    from = at + 1;
  }
  return tokens;
}

/** Compiles tokens to the cheapest pattern that says the same. */
export function compileTokens(tokens: readonly PatternToken[]): Pattern {
  const segments: Segment[] = [];
  let text = '';
  let wild: number[] = [];
  for (const token of tokens) {
    if (token === '*') {
      segments.push({ text, wild });
      text = '';
      wild = [];
    } else if (token === '?') {
      wild.push(text.length);
      text += '?';
    } else text += token.literal;
  }
  segments.push({ text, wild });
  return simplest(segments);
}

function simplest(segments: readonly Segment[]): Pattern {
  const [first, ...others] = segments;
  if (first !== undefined && first.wild.length === 0) {
    if (others.length === 0) return { kind: 'exact', text: first.text };
    const onlyStars = others.every((segment) => segment.text === '');
    if (onlyStars) return first.text === '' ? ANY : { kind: 'prefix', text: first.text };
  }
  const last = segments.length - 1;
  return { kind: 'glob', segments: segments.filter((segment, at) => at === 0 || at === last || segment.text !== '') };
}

/** Matches everything. */
export const ANY: Pattern = { kind: 'any' };

export function compilePattern(text: string): Pattern {
  return compileTokens(tokenize(text));
}

/**
 * Whether the whole text matches. Every segment takes the leftmost place that is left to it, so no choice is ever
 * revisited: the time grows with the length of the text, not with the number of ways to match it.
 */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  switch (pattern.kind) {
    case 'any':
      return true;
    case 'exact':
      return pattern.text === text;
    case 'prefix':
      return beginsWith(text, pattern.text);
    case 'glob':
      return matchesSegments(pattern.segments, text);
  }
}

/** ARNs begin alike, so the last character of a prefix is the first to tell them apart. */
function beginsWith(text: string, prefix: string): boolean {
  const last = prefix.length - 1;
  return text.charCodeAt(last) === prefix.charCodeAt(last) && text.lastIndexOf(prefix, 0) === 0;
}

function matchesSegments(segments: readonly Segment[], text: string): boolean {
  const first = segments[0];
  const last = segments[segments.length - 1];
  if (first === undefined || last === undefined) return false;
  if (!standsAt(first, text, 0)) return false;
  if (segments.length === 1) return text.length === first.text.length;
  const end = text.length - last.text.length;
  let from = first.text.length;
  if (from > end || !standsAt(last, text, end)) return false;
  for (let at = 1; at < segments.length - 1; at += 1) {
    const segment = segments[at];
    if (segment === undefined) return false;
    const found = find(segment, text, from, end);
    if (found < 0) return false;
    from = found + segment.text.length;
  }
  return true;
}

/** Made when a segment is first looked for: the segments of most patterns are anchored, or never matched. */
const searches = new WeakMap<Segment, Searchable>();

function searchOf(segment: Segment): Searchable {
  const known = searches.get(segment) ?? searchable(segment.text, segment.wild);
  searches.set(segment, known);
  return known;
}

function find(segment: Segment, text: string, from: number, end: number): number {
  if (segment.wild.length > 0) return searchFrom(searchOf(segment), text, from, end);
  const found = text.indexOf(segment.text, from);
  return found + segment.text.length <= end ? found : -1;
}

function standsAt(segment: Segment, text: string, at: number): boolean {
  if (segment.wild.length === 0) return text.startsWith(segment.text, at);
  if (at + segment.text.length > text.length) return false;
  let from = 0;
  for (const wild of segment.wild) {
    if (!text.startsWith(segment.text.slice(from, wild), at + from)) return false;
    from = wild + 1;
  }
  return text.startsWith(segment.text.slice(from), at + from);
}

/** The pattern as one would write it. */
export function patternText(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'any':
      return '*';
    case 'exact':
      return pattern.text;
    case 'prefix':
      return `${pattern.text}*`;
    case 'glob':
      return pattern.segments.map((segment) => segment.text).join('*');
  }
}

/** The text that every match begins with. */
export function literalPrefix(pattern: Pattern): string {
  switch (pattern.kind) {
    case 'any':
      return '';
    case 'exact':
    case 'prefix':
      return pattern.text;
    case 'glob': {
      const first = pattern.segments[0];
      return first === undefined ? '' : first.text.slice(0, first.wild[0] ?? first.text.length);
    }
  }
}

/** The shortest text that matches, with a character of one's choice wherever any will do. */
export function shortestMatch(pattern: Pattern, any: string): string {
  switch (pattern.kind) {
    case 'any':
      return '';
    case 'exact':
    case 'prefix':
      return pattern.text;
    case 'glob':
      return pattern.segments.map((segment) => filled(segment, any)).join('');
  }
}

function filled({ text, wild }: Segment, any: string): string {
  return wild.reduce((made, at) => made.slice(0, at) + any + made.slice(at + 1), text);
}

/** In a row of symbols: any run of characters, and any one. */
export const STAR = -1;
export const ONE = -2;

/** The pattern as a row of character codes, {@link STAR} and {@link ONE}. */
export function patternSymbols(pattern: Pattern): readonly number[] {
  switch (pattern.kind) {
    case 'any':
      return [STAR];
    case 'exact':
      return codesOf(pattern.text);
    case 'prefix':
      return [...codesOf(pattern.text), STAR];
    case 'glob':
      return pattern.segments.flatMap((segment, at) => {
        const symbols = codesOf(segment.text).map((code, position) => (segment.wild.includes(position) ? ONE : code));
        return at === 0 ? symbols : [STAR, ...symbols];
      });
  }
}

function codesOf(text: string): readonly number[] {
  const codes: number[] = [];
  for (let at = 0; at < text.length; at += 1) codes.push(text.charCodeAt(at));
  return codes;
}
