/**
 * Event ids that were met already, at 16 bytes an id: a day of a busy role is millions of events, and a `Set` of
 * as many strings takes ten times the memory.
 */
export interface SeenIds {
  /** Remembers an id; `true` where it was met before. */
  meet(id: string): boolean;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An open-addressed table of UUIDs as four words each; ids of another form go to a plain set. */
export function seenIds(): SeenIds {
  const others = new Set<string>();
  let slots = new Uint32Array(4 * 1024);
  let used = 0;
  const words: Words = [0, 0, 0, 0];

  const insert = (table: Uint32Array, id: Words): boolean => {
    const mask = table.length / 4 - 1;
    let slot = (id[0] ^ id[3]) & mask;
    for (;;) {
      const at = slot * 4;
      if (table[at] === id[0] && table[at + 1] === id[1] && table[at + 2] === id[2] && table[at + 3] === id[3]) {
        return true;
      }
      if ((table[at] ?? 0) === 0 && table[at + 1] === 0 && table[at + 2] === 0 && table[at + 3] === 0) {
        table.set(id, at);
        return false;
      }
      slot = (slot + 1) & mask;
    }
  };

  const grow = (): void => {
    const larger = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += 4) {
      const id: Words = [slots[at] ?? 0, slots[at + 1] ?? 0, slots[at + 2] ?? 0, slots[at + 3] ?? 0];
      if (id.some((word) => word !== 0)) insert(larger, id);
    }
    slots = larger;
  };

  return {
    meet(id) {
      if (!uuid.test(id) || /^[0-]+$/.test(id)) {
        if (others.has(id)) return true;
        others.add(id);
        return false;
      }
      readWords(id, words);
      if (insert(slots, words)) return true;
      used += 1;
      if (used * 2 > slots.length / 4) grow();
      return false;
    },
  };
}

type Words = [number, number, number, number];

function readWords(id: string, words: Words): void {
  words[0] = Number.parseInt(id.slice(0, 8), 16);
  words[1] = Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16);
  words[2] = Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16);
  words[3] = Number.parseInt(id.slice(28, 36), 16);
}
