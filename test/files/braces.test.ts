import { expect, test } from 'vitest';
import { alternatives, countAlternatives } from '../../src/files/braces.js';

test.each<[string, readonly string[]]>([
  ['a.json', ['a.json']],
  ['{a,b}.json', ['a.json', 'b.json']],
  ['{a,b}/*.{json,yml}', ['a/*.json', 'a/*.yml', 'b/*.json', 'b/*.yml']],
  ['x{,-old}.json', ['x.json', 'x-old.json']],
  ['{a,{b,c}d}.json', ['a.json', 'bd.json', 'cd.json']],
  ['{a}.json', ['{a}.json']],
  ['{a,b.json', ['{a,b.json']],
  ['a,b}.json', ['a,b}.json']],
  ['{{a,b}.json', ['{a.json', '{b.json']],
  ['\\{a,b}.json', ['\\{a,b}.json']],
  ['{a\\,b,c}.json', ['a\\,b.json', 'c.json']],
  ['@(a|b).json', ['@(a|b).json']],
])('%s', (pattern, expected) => {
  expect(alternatives(pattern)).toEqual(expected);
  expect(countAlternatives(pattern)).toBe(expected.length);
});

test('how many there are is known without making them', () => {
  expect(countAlternatives('{a,b}'.repeat(100))).toBe(2 ** 100);
});
