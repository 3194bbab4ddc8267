import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSplitter, type SplitterOptions } from '../../src/cloudtrail/splitter.js';

interface Cut {
  readonly records: readonly string[];
  readonly fault: string | undefined;
}

/** Cuts a text that comes in chunks of so many bytes. */
function cut(text: string, chunkBytes = 1 << 20, options?: SplitterOptions): Cut {
  const records: string[] = [];
  const splitter = recordSplitter((bytes, start, end) => records.push(bytes.toString('utf8', start, end)), options);
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) splitter.push(bytes.subarray(at, at + chunkBytes));
  return { fault: splitter.end(), records };
}

const one = '{"eventName":"a"}';
const two = '{"eventName":"b","requestParameters":{"Records":[{"x":"}]{\\"\\\\"}]}}';

describe('finds the records of', () => {
  test.each([
    ['the delivery format', `{"Records":[${one},${two}]}`, [one, two]],
    ['the delivery format with white space', `{ "Records" : [ ${one} ,\n ${two} ] }\n`, [one, two]],
    ['no calls', '{"Records":[]}', []],
    ['the output of lookup-events', `{"NextToken":"t","Events":[${one},${two}],"x":{"y":[{}]}}`, [one, two]],
    ['a bare array', `[${one},${two}]`, [one, two]],
    ['JSON lines', `${one}\n${two}\r\n`, [one, two]],
    ['JSON lines of delivery objects', `{"Records":[${one}]}\n{"Records":[${two}]}`, [one, two]],
    ['a single object', two, [two]],
    ['text after a byte order mark', `\ufeff{"Records":[${one}]}`, [one]],
    ['an object with a list of another name', '{"Recordsx":[{"a":1}]}', ['{"Recordsx":[{"a":1}]}']],
  ])('%s', (_, text, records) => {
    expect(cut(text)).toEqual({ records, fault: undefined });
  });
});

describe('says what is wrong with', () => {
  test.each([
    ['', 'is empty'],
    ['{"Records":[{"a":1}', 'ends in the middle of a record'],
    ['{"Records":[{"a":"', 'ends in the middle of a record'],
    ['{"Records":[{"a":1}]', 'ends in the middle of a record'],
    ['<html>', 'is not JSON from byte 0 on'],
    [`${one} oops`, 'is not JSON from byte 18 on'],
    ['"text"', 'is not JSON from byte 0 on'],
    [`${one}}`, 'has a `}` too many at byte 17'],
  ])('%j', (text, fault) => {
    expect(cut(text).fault).toBe(fault);
  });

  test('a record without end', () => {
    const text = `[{"a":"${'x'.repeat(500)}"}]`;
    expect(cut(text, 100, { maxRecordBytes: 200 }).fault).toBe('holds a record of more than 200 bytes');
  });
});

const json = fc.object({
  maxDepth: 3,
  values: [fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null)],
});

test('cuts the same records wherever the chunks end', () => {
  fc.assert(
    fc.property(fc.array(json, { maxLength: 5 }), fc.integer({ min: 1, max: 40 }), (values, chunkBytes) => {
      const records = values.map((value) => JSON.stringify(value));
      expect(cut(`{"Records":[${records.join(', ')}]}`, chunkBytes)).toEqual({ records, fault: undefined });
      expect(cut(`[${records.join(',\n')}]`, chunkBytes)).toEqual({ records, fault: undefined });
    }),
  );
});
