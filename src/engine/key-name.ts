/** A context key as it compares, in lower case, and as the policy spells it. */
export interface KeyName {
  readonly key: string;
  readonly written: string;
  /** The {@link endOf} of every spelling. */
  readonly end: number;
}

export function keyName(written: string): KeyName {
  const key = written.toLowerCase();
  return { key, written: asPropertyName(written), end: endOf(key) };
}

/** Engines keep one copy of each property name: with that copy, comparing with the names of a context is comparing pointers. */
function asPropertyName(text: string): string {
  return Object.keys({ [text]: text })[0] ?? text;
}

/** Whether a name is some spelling of a key. Most names are told apart by their lengths and ends, without folding them. */
export function isSpelling(name: string, { key, end }: KeyName): boolean {
  return name.length === key.length && endOf(name) === end && name.toLowerCase() === key;
}

const LAST_ASCII = 0x7f;
/** Letters of either case differ in this bit. */
const CASE_BIT = 0x20;

/** A number that all spellings of a name have in common; other names may share it. */
export function endOf(name: string): number {
  const last = name.charCodeAt(name.length - 1);
  return last > LAST_ASCII ? name.toLowerCase().charCodeAt(name.length - 1) : last | CASE_BIT;
}
