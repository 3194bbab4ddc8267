import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compilePattern,
  literalPrefix,
  matchesPattern,
  patternSymbols,
  patternText,
  shortestMatch,
} from '../../src/engine/pattern.js';
import { searchable, searchFrom } from '../../src/engine/search.js';

describe('compilePattern', () => {
  it.each([
    ['*', { kind: 'any' }],
    ['***', { kind: 'any' }],
    ['', { kind: 'exact', text: '' }],
    ['a.b[c]\\', { kind: 'exact', text: 'a.b[c]\\' }],
    ['a*', { kind: 'prefix', text: 'a' }],
    ['a**', { kind: 'prefix', text: 'a' }],
  ])('says the cheapest of %j', (text, expected) => {
    expect(compilePattern(text)).toEqual(expected);
  });

  it.each([
    ['a*b', ['a', 'b']],
    ['*a**b*', ['', 'a', 'b', '']],
    ['a?', ['a?']],
    ['?*', ['?', '']],
  ])('cuts %j at its stars', (text, segments) => {
    const pattern = compilePattern(text);
    expect(pattern.kind === 'glob' && pattern.segments.map((segment) => segment.text)).toEqual(segments);
  });

  it.each([
    ['*', '', [-1]],
    ['ab', 'ab', [97, 98]],
    ['ab*', 'ab', [97, 98, -1]],
    ['a?b*c', 'a', [97, -2, 98, -1, 99]],
    ['*a*', '', [-1, 97, -1]],
  ])('%j keeps its text, its beginning and its symbols', (text, prefix, symbols) => {
    const pattern = compilePattern(text);
    expect(patternText(pattern)).toBe(text);
    expect(literalPrefix(pattern)).toBe(prefix);
    expect(patternSymbols(pattern)).toEqual(symbols);
  });
});

describe('shortestMatch', () => {
  it.each([
    ['*', ''],
    ['ab', 'ab'],
    ['ab*', 'ab'],
    ['a*b*c', 'abc'],
    ['?a*b??', 'xabxx'],
    ['*?*', 'x'],
  ])('of %s is %j', (text, expected) => {
    expect(shortestMatch(compilePattern(text), 'x')).toBe(expected);
  });
});

/** The definition, character by character, without any cleverness. */
function matchesByDefinition(pattern: string, text: string): boolean {
  if (pattern === '') return text === '';
  const rest = pattern.slice(1);
  if (pattern.startsWith('*')) {
    return matchesByDefinition(rest, text) || (text !== '' && matchesByDefinition(pattern, text.slice(1)));
  }
  return text !== '' && (pattern.startsWith('?') || pattern[0] === text[0]) && matchesByDefinition(rest, text.slice(1));
}

describe('matchesPattern', () => {
  it('is what the definition says', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', 'a', 'b', '*', '?'), maxLength: 7 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 9 });
    fc.assert(
      fc.property(pattern, text, (written, asked) => {
        expect(matchesPattern(compilePattern(written), asked)).toBe(matchesByDefinition(written, asked));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('searchFrom', () => {
  it.each([
    ['a stretch of one word', 'b?d', [1], 'abcdbxd', 0, 7, 1],
    ['from a place on', 'b?d', [1], 'abcdbxd', 2, 7, 4],
    ['that ends too late', 'b?d', [1], 'abcdbxd', 2, 6, -1],
    ['that is not there', 'b?e', [1], 'abcdbxd', 0, 7, -1],
    ['longer than a word', `${'a'.repeat(40)}?b`, [40], `aa${'a'.repeat(40)}cb`, 0, 44, 2],
    ['just a word long', `${'a'.repeat(31)}?`, [31], `b${'a'.repeat(31)}c`, 0, 33, 1],
    [
      'nothing where a word long is not long enough',
      `${'a'.repeat(40)}?b`,
      [40],
      `${'x'.repeat(10)}${'a'.repeat(39)}cb`,
      0,
      51,
      -1,
    ],
    ['all open', '??', [0, 1], 'xyz', 1, 3, 1],
  ])('finds %s', (_, text, wild, asked, from, end, expected) => {
    expect(searchFrom(searchable(text, wild), asked, from, end)).toBe(expected);
  });
});
