/** Names with `*` (any text) and `?` (one character), as IAM compares action names: without case. */
export interface NamePattern {
  /** In lower case. */
  readonly text: string;
  /** The text before the first wildcard; the whole text where there is none. */
  readonly head: string;
  readonly wild: boolean;
}

export function namePattern(pattern: string): NamePattern {
  const text = pattern.toLowerCase();
  const first = text.search(/[*?]/);
  return first < 0 ? { text, head: text, wild: false } : { text, head: text.slice(0, first), wild: true };
}

/**
 * Whether the pattern matches a lower-case name. Returns only to the last `*`, so that its time is bounded by the
 * product of the lengths.
 */
export function matchesName({ text, head, wild }: NamePattern, name: string): boolean {
  if (!wild) return text === name;
  if (!name.startsWith(head)) return false;
  let p = head.length;
  let n = head.length;
  let star = -1;
  let resume = 0;
  while (n < name.length) {
    const c = text[p];
    if (c === '*') {
      star = p++;
      resume = n;
    } else if (c !== undefined && (c === '?' || c === name[n])) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (text[p] === '*') p++;
  return p === text.length;
}
