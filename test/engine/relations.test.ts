import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { includesPattern, meetsOutside, patternsMeet } from '../../src/engine/index.js';
import { compilePattern, matchesPattern } from '../../src/engine/pattern.js';

describe('inclusion', () => {
  test.each([
    ['*', 'arn:aws:s3:::orders/*', true],
    ['s3:get*', 's3:getobject', true],
    ['s3:get*', 's3:g*', false],
    ['s3:*object', 's3:getobject', true],
    ['s3:*object', 's3:get*', false],
    ['?*', '*?', true],
    ['a?c', 'a*c', false],
    ['a*c', 'a?c', true],
    ['*a*', '*ab*', true],
    ['*ab*', '*a*', false],
    ['a*', '?*', false],
    ['*', '*', true],
    ['a', 'a', true],
    ['a', 'a?', false],
    ['a', 'a*', false],
    ['a?', 'a?', true],
  ])('%s includes %s: %s', (outer, inner, expected) => {
    expect(includesPattern(outer, inner)).toBe(expected);
  });
});

describe('meeting', () => {
  test.each([
    ['a*', '*b', true],
    ['*', 'b', true],
    ['*', '*', true],
    ['*', 'a?*', true],
    ['a', 'a', true],
    ['a', 'b', false],
    ['a*', 'ab*', true],
    ['ab*', 'a*c', true],
    ['ab*', 'a?', true],
    ['abc*', 'a?', false],
    ['a*', 'b*', false],
    ['a?', 'a', false],
    ['a*b', 'a', false],
    ['arn:*:s3:::orders/*', 'arn:aws:s3:::*', true],
    ['*/private/*', 'orders/public/?', false],
  ])('%s meets %s: %s', (one, other, expected) => {
    expect(patternsMeet(one, other)).toBe(expected);
    expect(patternsMeet(other, one)).toBe(expected);
  });
});

describe('meeting outside', () => {
  test.each([
    ['arn:aws:s3:::orders*', ['arn:*:s3:::*'], ['arn:*:s3:::*/*'], true],
    ['arn:aws:s3:::orders/*', ['arn:*:s3:::*'], ['arn:*:s3:::*/*'], false],
    ['table/*', ['stream/*'], [], false],
    ['?*', ['a*', 'b*'], ['a*'], true],
    ['a?', ['a*'], ['a*b', 'ab*'], true],
    ['a*', ['a*'], ['a', 'a?*'], false],
    ['a*', ['b*', 'a*'], ['b*'], true],
    ['a*', ['b*'], ['c*'], false],
  ])('%s in %j without %j: %s', (one, include, exclude, expected) => {
    expect(meetsOutside(one, include, exclude)).toBe(expected);
  });
});

describe('patterns too intricate to be taken apart', () => {
  const intricate = `*a${'?'.repeat(24)}b`;

  test('are within one that needs no taking apart', () => {
    expect(includesPattern('*b', intricate)).toBe(true);
    expect(includesPattern(intricate, '*b')).toBe(false);
  });

  test('are not said to be within one that does', () => {
    expect(includesPattern('?*', intricate)).toBe(false);
  });

  test('are said to meet others, in and outside', () => {
    expect(patternsMeet(intricate, '?*c')).toBe(true);
    expect(meetsOutside(intricate, ['*'], ['?*b'])).toBe(true);
  });
});

const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test.prop([pattern, pattern])('each answer is that of all short texts', (one, other) => {
  const texts = allTexts(6);
  const outer = texts.map((each) => matchesPattern(compilePattern(one), each));
  const inner = texts.map((each) => matchesPattern(compilePattern(other), each));
  expect(includesPattern(one, other)).toBe(inner.every((matches, at) => !matches || outer[at] === true));
  expect(patternsMeet(one, other)).toBe(inner.some((matches, at) => matches && outer[at] === true));
});

test.prop([pattern, text])('a text is a pattern that includes only itself', (one, each) => {
  expect(includesPattern(one, each)).toBe(matchesPattern(compilePattern(one), each));
  expect(patternsMeet(one, each)).toBe(matchesPattern(compilePattern(one), each));
});

let made: readonly string[] | undefined;

/** Every text of up to so many of three characters: two that patterns name, and one that none does. */
function allTexts(length: number): readonly string[] {
  if (made !== undefined) return made;
  let longest = [''];
  const all = [''];
  for (let at = 0; at < length; at += 1) {
    longest = longest.flatMap((before) => ['a', 'b', 'c'].map((next) => before + next));
    all.push(...longest);
  }
  made = all;
  return all;
}
