/**
 * Values by the bytes that they were made of. Equal bytes give the same value, and nothing is made of them anew: most of
 * a log says again what it said before.
 */
export type ByteTable<Value> = (bytes: Buffer, from: number, to: number) => Value;

interface Entry<Value> {
  readonly bytes: Buffer;
  readonly value: Value;
  /** Another entry with the same hash. */
  readonly next: Entry<Value> | undefined;
}

/** Makes a table that is emptied when it holds `max` values, so that its memory is bounded. */
export function byteTable<Value>(max: number, make: ByteTable<Value>): ByteTable<Value> {
  const entries = new Map<number, Entry<Value>>();
  let size = 0;
  let last: Entry<Value> | undefined;
  return (bytes, from, to) => {
    if (last !== undefined && isSame(last.bytes, bytes, from, to)) return last.value;
    const hash = hashOf(bytes, from, to);
    const first = entries.get(hash);
    for (let entry = first; entry !== undefined; entry = entry.next) {
      if (!isSame(entry.bytes, bytes, from, to)) continue;
      last = entry;
      return entry.value;
    }
    const value = make(bytes, from, to);
    const isFull = size >= max;
    if (isFull) {
      entries.clear();
      size = 0;
    }
    last = { bytes: Buffer.from(bytes.subarray(from, to)), value, next: isFull ? undefined : first };
    entries.set(hash, last);
    size += 1;
    return value;
  };
}

/** FNV-1a in four lanes, as each step has to wait for the one before. */
function hashOf(bytes: Buffer, from: number, to: number): number {
  let a = to - from;
  let b = 1;
  let c = 2;
  let d = 3;
  let at = from;
  for (; at + 3 < to; at += 4) {
    a = Math.imul(a ^ (bytes[at] ?? 0), prime);
    b = Math.imul(b ^ (bytes[at + 1] ?? 0), prime);
    c = Math.imul(c ^ (bytes[at + 2] ?? 0), prime);
    d = Math.imul(d ^ (bytes[at + 3] ?? 0), prime);
  }
  for (; at < to; at += 1) a = Math.imul(a ^ (bytes[at] ?? 0), prime);
  return (a ^ (b << 7) ^ (c << 14) ^ (d << 21)) >>> 2;
}

const prime = 0x01000193;

/** Up to so many bytes a loop is faster than a call. */
const shortBytes = 48;

/** Whether the bytes are the known ones. */
export function isSame(known: Buffer, bytes: Buffer, from: number, to: number): boolean {
  const { length } = known;
  if (length !== to - from) return false;
  if (length > shortBytes) return bytes.compare(known, 0, length, from, to) === 0;
  for (let index = 0; index < length; index += 1) {
    if (known[index] !== bytes[from + index]) return false;
  }
  return true;
}
