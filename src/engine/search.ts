/**
 * Finding a stretch of a pattern in which `?` stands: all its prefixes are followed at once, 32 to a word, so that the time
 * is the length of the text times a thirty-second of the stretch's, whatever the text.
 */
export interface Searchable {
  readonly length: number;
  /** By character code, the positions at which the stretch takes that character. */
  readonly masks: ReadonlyMap<number, Uint32Array>;
  /** The positions of `?`, for characters that stand nowhere else. */
  readonly anyMask: Uint32Array;
}

const WORD = 32;

export function searchable(text: string, wild: readonly number[]): Searchable {
  const words = Math.ceil(text.length / WORD);
  const anyMask = new Uint32Array(words);
  for (const at of wild) raise(anyMask, at);
  const masks = new Map<number, Uint32Array>();
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const mask = masks.get(code) ?? anyMask.slice();
    raise(mask, at);
    masks.set(code, mask);
  }
  return { length: text.length, masks, anyMask };
}

function raise(mask: Uint32Array, at: number): void {
  const word = Math.floor(at / WORD);
  mask[word] = ((mask[word] ?? 0) | (1 << (at % WORD))) >>> 0;
}

/** The first place from `from` on at which the stretch stands and ends at `end` or before; -1 for none. */
export function searchFrom({ length, masks, anyMask }: Searchable, text: string, from: number, end: number): number {
  const alive = new Uint32Array(anyMask.length);
  const lastWord = alive.length - 1;
  const lastBit = 1 << ((length - 1) % WORD);
  for (let at = from; at < end; at += 1) {
    const mask = masks.get(text.charCodeAt(at)) ?? anyMask;
    let carry = 1;
    for (let word = 0; word <= lastWord; word += 1) {
      const before = alive[word] ?? 0;
      alive[word] = ((before << 1) | carry) & (mask[word] ?? 0);
      carry = before >>> (WORD - 1);
    }
    if (((alive[lastWord] ?? 0) & lastBit) !== 0) return at + 1 - length;
  }
  return -1;
}
