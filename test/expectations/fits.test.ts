import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectationsShape } from '../../src/expectations/schema.js';
import { fits, type Key, type Shape, type Text } from '../../src/expectations/shape.js';
import { type Plain, plainOf } from '../../src/expectations/tree.js';
import { expectationsSchema } from '../../src/expectations/zod-schema.js';
import { rangeOf, type SourceNode, sourceText } from '../../src/source/index.js';

const range = rangeOf(sourceText('iam-expect.yml', ''), 0, 0);

function nodeOf(value: Plain): SourceNode {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(nodeOf), range };
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([key, inner]) => ({
      key: { value: key, range },
      value: nodeOf(inner),
      range,
    }));
    return { kind: 'object', members, range };
  }
  const scalar = { value: value as string | number | boolean | null, literal: String(value), range };
  if (value === null) return { ...scalar, kind: 'null' };
  return { ...scalar, kind: typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean' };
}

/** Values of a shape: every alternative, and every key, with and without the ones that may be left out. */
function* valuesOf(shape: Shape): Generator<Plain> {
  switch (shape.kind) {
    case 'text':
      yield textOf(shape);
      break;
    case 'number':
      yield 7;
      break;
    case 'boolean':
      yield true;
      break;
    case 'null':
      yield null;
      break;
    case 'literal':
      yield shape.value;
      break;
    case 'oneOf':
      yield* shape.values;
      break;
    case 'list':
      for (const value of valuesOf(shape.item)) yield [value];
      break;
    case 'map':
      for (const value of valuesOf(shape.value)) yield { [textOf(shape.key)]: value };
      break;
    case 'either':
      for (const one of shape.shapes) yield* valuesOf(one);
      break;
    case 'section': {
      const keys = Object.entries(shape.keys);
      const all = Object.fromEntries(keys.map(([name, key]) => [name, first(valuesOf(shapeOf(key)))]));
      yield all;
      yield Object.fromEntries(Object.entries(all).filter(([name]) => shape.keys[name]?.kind !== 'optional'));
      for (const [name, key] of keys) for (const value of valuesOf(shapeOf(key))) yield { ...all, [name]: value };
    }
  }
}

function shapeOf(key: Key): Shape {
  return key.kind === 'optional' ? key.shape : key;
}

function textOf({ pattern }: Text): string {
  return pattern === undefined ? 'a: b\n' : 'name';
}

function first(values: Iterable<Plain>): Plain {
  for (const value of values) return value;
  throw new Error('a shape without values');
}

/** What a value may be replaced by. */
const STRANGE: readonly Plain[] = [
  null,
  '',
  'x',
  '1',
  'a b',
  'two\nlines',
  'auto',
  'merged',
  'string',
  0,
  1,
  2,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  [],
  [''],
  ['x'],
  [['x']],
  [null],
  [7],
  [{}],
  {},
  { x: 'y' },
  { '': 'y' },
  { 'a b': 'y' },
  { x: [] },
  { x: null },
  { x: { inline: 'y' } },
  { pack: 'x' },
  { pack: '' },
  { together: ['x'] },
  { type: 'ip', values: 'x' },
  { type: 'ip' },
  { type: 'ipp', values: ['x'] },
];

/** The value with one part replaced, left out or added, in every way. */
function* changed(value: Plain): Generator<Plain> {
  yield* STRANGE;
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      yield value.toSpliced(at, 1);
      for (const other of changed(item)) yield value.with(at, other);
    }
    yield [...value, 7];
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
      for (const other of changed(inner)) yield { ...value, [key]: other };
    }
    for (const key of ['x', '', 'constructor', 'toString']) yield { ...value, [key]: 'x' };
  }
}

/** One of the ways in which a value can be changed. */
function changedAt(value: Plain, choice: number): Plain {
  const all = [...changed(value)];
  return all[choice % all.length] ?? value;
}

const whole = first(valuesOf(expectationsShape));

describe('what fits the shape', () => {
  test('is just what zod takes, whichever part of a file is another', () => {
    const seen = { sound: 0, unsound: 0 };
    const faults: string[] = [];
    for (const file of changed(whole)) {
      const node = nodeOf(file);
      const isSound = fits(expectationsShape, node);
      seen[isSound ? 'sound' : 'unsound'] += 1;
      if (isSound !== expectationsSchema.safeParse(plainOf(node)).success) faults.push(JSON.stringify(file));
    }
    expect(faults).toEqual([]);
    expect(seen.sound).toBeGreaterThan(400);
    expect(seen.unsound).toBeGreaterThan(1000);
  });

  test('is what zod takes, whichever keys a file has, and whatever becomes of them', () => {
    const files = [...valuesOf(expectationsShape)];
    let sound = 0;
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(fc.nat(), { maxLength: 2 }), (file, choices) => {
        const node = nodeOf(choices.reduce(changedAt, file));
        const taken = expectationsSchema.safeParse(plainOf(node)).success;
        expect(fits(expectationsShape, node)).toBe(taken);
        if (taken) sound += 1;
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(100);
  });

  test.each([
    ['the file', '{ "version": 1, "suites": [], "__proto__": "x" }', false],
    ['a map', '{ "version": 1, "suites": [], "vars": { "__proto__": ["x"] } }', false],
  ])('leaves `__proto__` in %s to zod', (_, text, expected) => {
    expect(fits(expectationsShape, nodeOf(JSON.parse(text)))).toBe(expected);
  });
});
