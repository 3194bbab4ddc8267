/**
 * Objects that records repeat to the byte: the identities of sessions, which are a third of a record. One that was met
 * before is compared as a whole, and neither scanned nor parsed.
 */
export interface KnownValues<Value> {
  /** Where a known object that begins at `from` ends; `from` itself where none does. */
  endOf(bytes: Buffer, from: number): number;
  /** The value of the object that {@link endOf} found last, if that is where it lies. */
  valueAt(bytes: Buffer, from: number, to: number): Value | undefined;
  /** INVARIANT: only an object that was parsed may be learned, as a scan that passes over it takes its end for granted. */
  learn(bytes: Buffer, from: number, to: number, value: Value): void;
}

interface Known<Value> {
  readonly bytes: Buffer;
  readonly value: Value;
}

/** The sessions of a busy hour; of two that fall on the same place the later one is known. */
const places = 8192;
/** The bytes that tell objects apart: `{"type":"AssumedRole","principalId":"` is what they begin with. */
const tellFrom = 37;
const tellTo = 85;

/** Shorter objects are not learned. */
export const minKnownBytes = tellTo;

export function knownValues<Value>(): KnownValues<Value> {
  const table: (Known<Value> | undefined)[] = Array.from({ length: places });
  let lastBytes: Buffer | undefined;
  let lastFrom = 0;
  let last: Known<Value> | undefined;
  return {
    endOf(bytes, from) {
      if (from + tellTo > bytes.length) return from;
      const known = table[placeOf(bytes, from)];
      if (known === undefined) return from;
      const to = from + known.bytes.length;
      if (to > bytes.length || bytes.compare(known.bytes, 0, known.bytes.length, from, to) !== 0) return from;
      lastBytes = bytes;
      lastFrom = from;
      last = known;
      return to;
    },
    valueAt(bytes, from, to) {
      const isLast = bytes === lastBytes && from === lastFrom && last?.bytes.length === to - from;
      return isLast ? last?.value : undefined;
    },
    learn(bytes, from, to, value) {
      if (to - from < minKnownBytes) return;
      table[placeOf(bytes, from)] = { bytes: Buffer.from(bytes.subarray(from, to)), value };
    },
  };
}

function placeOf(bytes: Buffer, from: number): number {
  let hash = 0;
  for (let at = from + tellFrom; at < from + tellTo; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}
