/** Reading on in the bytes of a record without parsing it: where its strings and braces end, and where its members stand. */

export const quote = 0x22;
export const backslash = 0x5c;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;
export const colon = 0x3a;

/** The places of the quotes around the names of a record's own members, one pair after the other. */
export interface MemberMarks {
  readonly places: Int32Array;
  /** Names marked; more than fit where the record has too many. */
  count: number;
}

/** Several times what CloudTrail writes. */
const maxMembers = 128;

export function memberMarks(): MemberMarks {
  return { places: new Int32Array(2 * maxMembers), count: 0 };
}

/** Whether every name was marked. */
export function isFullyMarked({ count }: MemberMarks): boolean {
  return count <= maxMembers;
}

/** Where the scan of a record stands. `at` is one more than the chunk's length where its last byte is a backslash. */
export interface Cursor {
  at: number;
  /** Open braces; 0 ends the record. */
  braces: number;
  inString: boolean;
}

/** The memory that a chunk lies in, as words; made once for a chunk. */
export function wordsOf({ buffer, byteOffset, length }: Buffer): Int32Array {
  return new Int32Array(buffer, 0, (byteOffset + length) >> 2);
}

/**
 * Reads on within a record to its end or the chunk's; with `probing` it stops after each bracket right inside of the
 * record's braces, and says so. What changes with every byte is kept in locals, which is twice as fast.
 */
export function scanInside(
  chunk: Buffer,
  words: Int32Array,
  cursor: Cursor,
  probing: boolean,
  marks: MemberMarks,
  endOf: EndOf = nothingKnown,
): boolean {
  const { length, byteOffset } = chunk;
  let { at, braces, inString } = cursor;
  let opened = at;
  let stopped = false;
  while (at < length && braces > 0 && !stopped) {
    if (inString) {
      const after = afterString(chunk, words, byteOffset, at);
      inString = after < 0;
      at = inString ? -after : after;
      if (braces === 1 && !inString) at = mark(chunk, opened, at, marks, endOf);
      continue;
    }
    const byte = chunk[at];
    at += 1;
    if (byte === quote) {
      inString = true;
      opened = at;
    } else if (byte === openBrace) braces += 1;
    else if (byte === closeBrace) braces -= 1;
    else if (byte === openBracket) stopped = probing && braces === 1;
  }
  cursor.at = at;
  cursor.braces = braces;
  cursor.inString = inString;
  return stopped;
}

/** Where an object that is known ends, which begins at `from`; `from` itself where none is known. */
export type EndOf = (bytes: Buffer, from: number) => number;

const nothingKnown: EndOf = (_, from) => from;

/**
 * Marks the string that ended before `after` where a colon follows: no other string than a name has one behind it. The
 * index to go on from, which is behind the value where that is known.
 */
function mark(chunk: Buffer, opened: number, after: number, marks: MemberMarks, endOf: EndOf): number {
  let at = after;
  while (isSpace(chunk[at])) at += 1;
  if (chunk[at] !== colon) return after;
  marks.places[2 * marks.count] = opened;
  marks.places[2 * marks.count + 1] = after - 1;
  marks.count += 1;
  at += 1;
  if (after - 1 - opened !== repeatingName.length) return at;
  while (isSpace(chunk[at])) at += 1;
  return chunk[at] === openBrace ? endOf(chunk, at) : at;
}

/** What repeats; names of another length are not asked about, which is cheaper than comparing them. */
const repeatingName = 'userIdentity';

export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * The index after the quote that ends a string; negative where the chunk ends first. Most of a log is the inside of
 * strings, so four bytes are looked at together: subtracting 1 from each byte borrows into the high bit of those that
 * are 0, which after the exclusive or are the quotes and backslashes.
 */
function afterString(chunk: Buffer, words: Int32Array, byteOffset: number, from: number): number {
  const { length } = chunk;
  let at = from;
  while (at < length) {
    if (((byteOffset + at) & 3) === 0) {
      at = skipWords(words, (byteOffset + at) >> 2) - byteOffset;
      if (at === length) break;
    }
    const byte = chunk[at];
    at += 1;
    if (byte === quote) return at;
    if (byte === backslash) at += 1;
  }
  return -at;
}

/** The place in memory of the first four bytes from `word` on that hold a quote or a backslash, or of the end. */
function skipWords(words: Int32Array, word: number): number {
  let at = word;
  while (at < words.length) {
    const value = words[at] ?? 0;
    const quotes = value ^ 0x22222222;
    const backslashes = value ^ 0x5c5c5c5c;
    const found = ((quotes - 0x01010101) & ~quotes) | ((backslashes - 0x01010101) & ~backslashes);
    if ((found & 0x80808080) !== 0) break;
    at += 1;
  }
  return at << 2;
}
