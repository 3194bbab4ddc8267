import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePattern, matchesPattern } from '../../src/engine/pattern.js';
import { isWithin, regionsOf, type Universe } from '../../src/engine/regions.js';

function universe(within: string, include: readonly string[] = [], exclude: readonly string[] = []): Universe {
  return { within: compilePattern(within), include: include.map(compilePattern), exclude: exclude.map(compilePattern) };
}

/** Every string over `ab` and a letter that no pattern names, up to a length at which short patterns say all they can. */
function allStrings(longest: number): readonly string[] {
  let level = [''];
  const all = [...level];
  for (let length = 1; length <= longest; length += 1) {
    level = level.flatMap((text) => ['a', 'b', 'x'].map((character) => text + character));
    all.push(...level);
  }
  return all;
}

describe('regionsOf', () => {
  it.each([
    [
      'a pattern that nothing splits',
      'arn:aws:s3:::orders/incoming/*',
      ['arn:aws:s3:::orders/*'],
      { 'arn:aws:s3:::orders/incoming/x': [true] },
    ],
    [
      'a Deny inside the pattern',
      'arn:aws:s3:::orders/*',
      ['arn:aws:s3:::orders/private/*'],
      { 'arn:aws:s3:::orders/x': [false], 'arn:aws:s3:::orders/private/x': [true] },
    ],
    [
      'two patterns that overlap',
      'b/*',
      ['b/x*', 'b/*y'],
      { 'b/z': [false, false], 'b/x': [true, false], 'b/y': [false, true], 'b/xy': [true, true] },
    ],
    ['nothing in common', 'a/*', ['b/*'], { 'a/x': [false] }],
  ])('tells %s apart', (_, within, patterns, expected) => {
    const regions = regionsOf(universe(within), patterns.map(compilePattern)) ?? [];
    expect(Object.fromEntries(regions.map(({ example, matches }) => [example, matches]))).toEqual(expected);
  });

  it('keeps to what the universe includes and excludes', () => {
    const objects = universe('arn:aws:s3:::orders*', ['arn:*:s3:::?*/?*']);
    const buckets = universe('arn:aws:s3:::orders*', ['arn:*:s3:::?*'], ['arn:*:s3:::?*/?*']);
    expect(regionsOf(objects, [])?.map(({ example }) => example)).toEqual(['arn:aws:s3:::orders/x']);
    expect(regionsOf(buckets, [])?.map(({ example }) => example)).toEqual(['arn:aws:s3:::orders']);
  });

  it('finds a resource whose name is the beginning of another one', () => {
    const both = universe('*', ['arn:aws:x:::role', 'arn:aws:x:::roles']);
    const regions = regionsOf(both, [compilePattern('arn:aws:x:::role')]) ?? [];
    expect(Object.fromEntries(regions.map(({ example, matches }) => [example, matches]))).toEqual({
      'arn:aws:x:::role': [true],
      'arn:aws:x:::roles': [false],
    });
  });

  it('finds exactly the combinations under what is included, too', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 3 });
    const strings = allStrings(7);
    fc.assert(
      fc.property(pattern, fc.array(pattern, { minLength: 1, maxLength: 3 }), pattern, (within, include, text) => {
        const all = universe(within, include);
        const one = compilePattern(text);
        const tried = new Set(
          strings.filter((string) => isWithin(all, string)).map((string) => matchesPattern(one, string)),
        );
        const found = new Set(regionsOf(all, [one])?.map(({ matches }) => matches[0]));
        expect(found).toEqual(tried);
        const [example] = regionsOf(all, []) ?? [];
        const shortest = strings.find((string) => isWithin(all, string));
        expect(example?.example.length).toBe(shortest?.length);
        if (example !== undefined) expect(isWithin(all, example.example)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('begins with the shortest example, whatever the order of what is included', () => {
    const found = regionsOf(universe('*', ['long*', 'a']), [compilePattern('a')]);
    expect(found?.map(({ example }) => example)).toEqual(['a', 'long']);
  });

  it('passes over examples that are excluded', () => {
    expect(regionsOf(universe('a*', [], ['a', 'b*']), [])?.map(({ example }) => example)).toEqual(['ax']);
    expect(regionsOf(universe('a*', [], ['b*']), [])?.map(({ example }) => example)).toEqual(['a']);
  });

  it('says where no string has room for what is required', () => {
    expect(regionsOf(universe('a?', ['*b', '*c']), [])?.map(({ example }) => example)).toEqual(['ab']);
    expect(regionsOf(universe('ab*', ['a?']), [])?.map(({ example }) => example)).toEqual(['ab']);
    expect(regionsOf(universe('a*', ['b*']), [])).toEqual([]);
  });

  it('tells the characters that patterns name from one that none does', () => {
    const named = [...'xyzabcdefghijklmnopqrstuvwXYZ0123456789-_¡'];
    const examplesBeside = (characters: readonly string[]): readonly string[] =>
      (
        regionsOf(
          universe('a?'),
          characters.map((one) => compilePattern(`a${one}`)),
        ) ?? []
      )
        .filter(({ matches }) => !matches.includes(true))
        .map(({ example }) => example);
    expect(examplesBeside(['x'])).toEqual(['ay']);
    expect(examplesBeside(named.slice(0, -1))).toEqual(['a¡']);
    expect(examplesBeside(named)).toEqual(['a¢']);
  });

  it('is empty where no string is left', () => {
    expect(regionsOf(universe('arn:aws:s3:::orders', ['arn:*:s3:::?*/?*']), [])).toEqual([]);
  });

  it('gives up on patterns too intricate to be taken apart', () => {
    const intricate = Array.from({ length: 12 }, (_, at) => compilePattern(`*${'?'.repeat(at)}a${'?'.repeat(12)}b*c`));
    expect(regionsOf(universe('*'), intricate)).toBeUndefined();
  });

  it('finds exactly the combinations that trying all strings finds', () => {
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 4 });
    const strings = allStrings(7);
    fc.assert(
      fc.property(
        pattern,
        fc.array(pattern, { maxLength: 3 }),
        fc.array(pattern, { maxLength: 1 }),
        (within, texts, exclude) => {
          const all = universe(within, [], exclude);
          const patterns = texts.map(compilePattern);
          const vectorOf = (text: string): string => patterns.map((one) => matchesPattern(one, text)).join();
          const tried = new Set(strings.filter((text) => isWithin(all, text)).map(vectorOf));
          const regions = regionsOf(all, patterns) ?? [];
          expect(new Set(regions.map(({ matches }) => matches.join()))).toEqual(tried);
          for (const { example, matches } of regions) {
            const shortest = strings.find((text) => isWithin(all, text) && vectorOf(text) === matches.join());
            expect(isWithin(all, example)).toBe(true);
            expect(vectorOf(example)).toBe(matches.join());
            expect(example.length).toBe(shortest?.length);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
