/**
 * Event ids that were met already, at 16 bytes an id: a day of a busy role is millions of events, and a `Set` of
 * as many strings takes ten times the memory.
 */
export interface SeenIds {
  has(id: string): boolean;
  add(id: string): void;
}

/** An open-addressed table of UUIDs as four words each; ids of another form go to a plain set. */
export function seenIds(): SeenIds {
  const others = new Set<string>();
  const words = new Int32Array(4);
  let slots = new Int32Array(4 * 1024);
  let used = 0;

  const grow = (): void => {
    const larger = new Int32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 4) {
      if (!isFree(slots, at)) put(larger, placeOf(larger, slots, at), slots, at);
    }
    slots = larger;
  };

  return {
    has(id) {
      return readWords(id, words) ? !isFree(slots, placeOf(slots, words, 0)) : others.has(id);
    },
    add(id) {
      if (!readWords(id, words)) {
        others.add(id);
        return;
      }
      const place = placeOf(slots, words, 0);
      if (!isFree(slots, place)) return;
      put(slots, place, words, 0);
      used += 1;
      if (used * 2 > slots.length / 4) grow();
    },
  };
}

/** Where the id that stands at `at` in `ids` stands in the table, or the free place for it. */
function placeOf(table: Int32Array, ids: Int32Array, at: number): number {
  const end = table.length - 1;
  let place = (((ids[at] ?? 0) ^ (ids[at + 3] ?? 0)) << 2) & end;
  while (!isFree(table, place) && !isSame(table, place, ids, at)) place = (place + 4) & end;
  return place;
}

function isFree(table: Int32Array, at: number): boolean {
  return table[at] === 0 && table[at + 1] === 0 && table[at + 2] === 0 && table[at + 3] === 0;
}

function isSame(table: Int32Array, place: number, ids: Int32Array, at: number): boolean {
  return (
    table[place] === ids[at] &&
    table[place + 1] === ids[at + 1] &&
    table[place + 2] === ids[at + 2] &&
    table[place + 3] === ids[at + 3]
  );
}

function put(table: Int32Array, place: number, ids: Int32Array, at: number): void {
  for (let word = 0; word < 4; word += 1) table[place + word] = ids[at + word] ?? 0;
}

/** The value of each hexadecimal digit by its character; 255 for other characters. */
const digits = new Uint8Array(128).fill(255);
for (const digit of '0123456789abcdef') {
  digits[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
  digits[digit.toUpperCase().charCodeAt(0)] = Number.parseInt(digit, 16);
}

const hyphen = 0x2d;

/** Reads a UUID into four words; `false` for text of another form, and for the UUID of zeros, which stands for none. */
function readWords(id: string, words: Int32Array): boolean {
  if (id.length !== 36) return false;
  let at = 0;
  for (let word = 0; word < 4; word += 1) {
    let value = 0;
    for (let digit = 0; digit < 8; digit += 1) {
      if ((at === 8 || at === 13 || at === 18 || at === 23) && id.charCodeAt(at) === hyphen) at += 1;
      const code = digits[id.charCodeAt(at)] ?? 255;
      if (code === 255) return false;
      value = (value << 4) | code;
      at += 1;
    }
    words[word] = value;
  }
  return at === 36 && (words[0] !== 0 || words[1] !== 0 || words[2] !== 0 || words[3] !== 0);
}
