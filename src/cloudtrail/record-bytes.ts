import { byteTable, isSame } from './byte-table.js';
import { backslash, closeBrace, isFullyMarked, isSpace, type MemberMarks, openBrace, quote } from './scan.js';

/** The members of a record that an event is read from, and where their values are found among all. */
export const slots = {
  eventID: 0,
  sharedEventID: 1,
  eventTime: 2,
  eventSource: 3,
  eventName: 4,
  eventType: 5,
  eventCategory: 6,
  awsRegion: 7,
  recipientAccountId: 8,
  errorCode: 9,
  userIdentity: 10,
  requestParameters: 11,
  responseElements: 12,
  resources: 13,
  // What `lookup-events` wraps an event in.
  CloudTrailEvent: 14,
} as const;

export type MemberName = keyof typeof slots;

const names = Object.keys(slots);
const spelled: readonly Uint8Array[] = names.map((name) => Buffer.from(name));
const longest = Math.max(...names.map(({ length }) => length));
const byLength: readonly (readonly number[])[] = Array.from({ length: longest + 1 }, (_, length) =>
  names.flatMap((name, slot) => (name.length === length ? [slot] : [])),
);

/** Finds the values of those members of a record that count. */
export interface MemberFinder {
  /** Where the values begin and end, by slot; both 0 where there is none. */
  readonly places: Int32Array;
  /**
   * Looks at the next record. `false` where that takes a parser: names with escapes or in another case, too many of
   * them, or what stands between them is not as JSON has it.
   */
  find(bytes: Buffer, start: number, end: number, marks: MemberMarks): boolean;
}

/** A name that was met. */
interface KnownName {
  readonly bytes: Buffer;
  readonly slot: number;
  /** The name that came after it the last time: records have their members in the same order, mostly. */
  followedBy: KnownName | undefined;
}

const maxNames = 1000;

export function memberFinder(): MemberFinder {
  const places = new Int32Array(2 * names.length);
  const known = byteTable(maxNames, (bytes, from, to): KnownName => {
    const copy = Buffer.from(bytes.subarray(from, to));
    return { bytes: copy, slot: slotOf(copy, 0, copy.length), followedBy: undefined };
  });
  const first: KnownName = { bytes: Buffer.alloc(0), slot: none, followedBy: undefined };
  const nameAfter = (last: KnownName, bytes: Buffer, from: number, to: number): KnownName => {
    const expected = last.followedBy;
    if (expected !== undefined && isSame(expected.bytes, bytes, from, to)) return expected;
    const name = known(bytes, from, to);
    last.followedBy = name;
    return name;
  };
  return {
    places,
    find(bytes, start, end, marks) {
      const { count, places: at } = marks;
      if (!beginsWithName(bytes, start, end, marks)) return false;
      places.fill(0);
      let name = first;
      for (let index = 0; index < 2 * count; index += 2) {
        const nameEnd = at[index + 1] ?? 0;
        name = nameAfter(name, bytes, at[index] ?? 0, nameEnd);
        const until = index + 2 === 2 * count ? end - 1 : endBefore(bytes, (at[index + 2] ?? 0) - 1);
        if (name.slot === odd || until < 0) return false;
        if (name.slot === none) continue;
        places[2 * name.slot] = skipSpace(bytes, skipSpace(bytes, nameEnd + 1) + 1);
        places[2 * name.slot + 1] = trimmed(bytes, until);
      }
      return true;
    },
  };
}

/** Whether a record is an object that begins with a name and has no more names than are marked. */
function beginsWithName(bytes: Buffer, start: number, end: number, marks: MemberMarks): boolean {
  if (!isFullyMarked(marks) || marks.count === 0) return false;
  if (bytes[start] !== openBrace || bytes[end - 1] !== closeBrace) return false;
  return skipSpace(bytes, start + 1) === (marks.places[0] ?? 0) - 1;
}

const none = -1;
const odd = -2;

/** The slot of the name between two places; `none` of another name, `odd` of one that only a parser can compare. */
function slotOf(bytes: Buffer, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === backslash) return odd;
  }
  for (const slot of byLength[to - from] ?? []) {
    const name = spelled[slot];
    if (name === undefined) continue;
    const alike = compare(bytes, from, name);
    if (alike !== none) return alike === odd ? odd : slot;
  }
  return none;
}

/** 0 where the bytes are the name, `odd` where they are but for their case, `none` otherwise. */
function compare(bytes: Buffer, from: number, name: Uint8Array): number {
  let same = 0;
  for (let index = 0; index < name.length; index += 1) {
    const byte = bytes[from + index] ?? 0;
    const letter = name[index] ?? 0;
    if (byte === letter) continue;
    if ((byte | 0x20) !== (letter | 0x20)) return none;
    same = odd;
  }
  return same;
}

function skipSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (isSpace(bytes[at])) at += 1;
  return at;
}

function trimmed(bytes: Buffer, end: number): number {
  let at = end;
  while (isSpace(bytes[at - 1])) at -= 1;
  return at;
}

const comma = 0x2c;

/** Where a value ends before the name that opens at `next`: at the comma between them; negative where there is none. */
function endBefore(bytes: Buffer, next: number): number {
  const at = trimmed(bytes, next) - 1;
  return bytes[at] === comma ? at : -1;
}

/** Stands for a value that is no plain text. */
export const notPlain = Symbol('a value that is no plain text');

/** A member's value as text: `undefined` for none, for `null` and for the empty text, as `textOf` has it. */
export type PlainText = string | undefined | typeof notPlain;

export function plainText(bytes: Buffer, from: number, to: number): PlainText {
  if (from === to) return undefined;
  if (bytes[from] !== quote) return isNull(bytes, from, to) ? undefined : notPlain;
  if (bytes[to - 1] !== quote || to - from < 2) return notPlain;
  for (let at = from + 1; at < to - 1; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 || byte > 0x7e || byte === quote || byte === backslash) return notPlain;
  }
  return to - from === 2 ? undefined : bytes.toString('latin1', from + 1, to - 1);
}

function isNull(bytes: Buffer, from: number, to: number): boolean {
  return (
    to - from === 4 &&
    bytes[from] === 0x6e &&
    bytes[from + 1] === 0x75 &&
    bytes[from + 2] === 0x6c &&
    bytes[from + 3] === 0x6c
  );
}
