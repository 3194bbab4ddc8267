import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, positionAt, rangeOf, sliceOf, sourceText } from '../../src/source/index.js';

test.each([
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\nb', 2, 1, 3],
  ['a\n', 2, 2, 1],
  ['', 0, 1, 1],
  ['ab', 99, 1, 3],
  ['ab', -1, 1, 1],
  ['\uFEFFab', 1, 1, 2],
  ['😀b', 2, 1, 3],
])('%j at %i is line %i, column %i', (text, offset, line, column) => {
  expect(positionAt(sourceText('a', text), offset)).toMatchObject({ line, column });
});

test('a position leads back to its offset', () => {
  const texts = fc.array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '\t', '😀')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, fc.nat(20), (text, offset) => {
      const source = sourceText('a', text);
      const position = positionAt(source, offset);
      const start = source.lineStarts[position.line - 1];
      expect(start).toBeDefined();
      expect((start ?? 0) + position.column - 1).toBe(Math.min(offset, text.length));
    }),
  );
});

test('the lines of a text are what its line breaks part', () => {
  const source = sourceText('a', 'one\r\n two\rthree\n');
  expect([1, 2, 3, 4, 5].map((line) => lineAt(source, line))).toEqual(['one', ' two', 'three', '', '']);
});

test('a range slices back to its text, and never runs backwards', () => {
  const source = sourceText('a', 'one\ntwo');
  expect(sliceOf(rangeOf(source, 2, 5))).toBe('e\nt');
  expect(sliceOf(rangeOf(source, 5, 2))).toBe('');
});
