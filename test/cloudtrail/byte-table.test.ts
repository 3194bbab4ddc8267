import { expect, test } from 'vitest';
import { byteTable } from '../../src/cloudtrail/byte-table.js';
import { knownValues } from '../../src/cloudtrail/known-values.js';

test('a table makes a value once for equal bytes, wherever they lie, and again after it was full', () => {
  const made: string[] = [];
  const table = byteTable(3, (bytes, from, to) => {
    made.push(bytes.toString('utf8', from, to));
    return made.length;
  });
  const bytes = Buffer.from('aba-abb');
  const at = (from: number, to: number) => table(bytes, from, to);
  expect([at(0, 2), at(4, 6), at(0, 1), at(2, 3), at(0, 0), at(7, 7), at(0, 2)]).toEqual([1, 1, 2, 2, 3, 3, 1]);
  // Full: the next one makes room.
  expect([at(4, 7), at(0, 2), at(4, 7)]).toEqual([4, 5, 4]);
  expect(made).toEqual(['ab', 'a', '', 'abb', 'ab']);
});

test('a table tells apart what has the same hash', () => {
  const table = byteTable(100_000, (bytes, from, to) => bytes.toString('utf8', from, to));
  const texts = Array.from({ length: 50_000 }, (_, index) => `text ${index} of many that differ in a number`);
  for (let round = 0; round < 2; round += 1) {
    for (const text of texts) expect(table(Buffer.from(text), 0, Buffer.byteLength(text))).toBe(text);
  }
});

test('a known object is found by all of its bytes', () => {
  const object = (end: string) => `{"type":"AssumedRole","principalId":"AROAEXAMPLE:${'x'.repeat(60)}","arn":"${end}"}`;
  const known = knownValues<string>();
  const learned = Buffer.from(object('a'));
  known.learn(learned, 0, learned.length, 'a');
  const found = (text: string, from: number): string | undefined => {
    const bytes = Buffer.from(text);
    const to = known.endOf(bytes, from);
    return to === from ? undefined : `${text.slice(from, to)} ${known.valueAt(bytes, from, to)}`;
  };
  expect(found(`{"userIdentity":${object('a')},"x":1}`, 16)).toBe(`${object('a')} a`);
  expect(found(object('b'), 0)).toBeUndefined();
  expect(found(object('a').slice(0, -1), 0)).toBeUndefined();
  expect(found('{"type":"AssumedRole"}', 0)).toBeUndefined();
  expect(known.valueAt(Buffer.from(object('a')), 0, object('a').length)).toBeUndefined();
});
