/**
 * What the braces of a glob list, each by itself: `{a,b}/*.json` is `a/*.json` and `b/*.json`. Braces without a comma are left as
 * they are, and so is what a backslash stands before.
 */
export function alternatives(pattern: string): readonly string[] {
  const list = firstList(pattern);
  if (list === undefined) return [pattern];
  const { start, end, parts } = list;
  const before = pattern.slice(0, start);
  const after = alternatives(pattern.slice(end));
  return parts.flatMap(alternatives).flatMap((part) => after.map((rest) => before + part + rest));
}

/** How many patterns {@link alternatives} gives, without making them. */
export function countAlternatives(pattern: string): number {
  const list = firstList(pattern);
  if (list === undefined) return 1;
  return (
    list.parts.reduce((sum, part) => sum + countAlternatives(part), 0) * countAlternatives(pattern.slice(list.end))
  );
}

interface List {
  /** Of the opening brace. */
  readonly start: number;
  /** Behind the closing one. */
  readonly end: number;
  readonly parts: readonly string[];
}

function firstList(pattern: string): List | undefined {
  for (let start = 0; start < pattern.length; start += 1) {
    if (pattern[start] === '\\') start += 1;
    else if (pattern[start] === '{') {
      const list = listAt(pattern, start);
      if (list !== undefined && list.parts.length > 1) return list;
    }
  }
  return undefined;
}

function listAt(pattern: string, start: number): List | undefined {
  const parts: string[] = [];
  let from = start + 1;
  let depth = 0;
  for (let at = from; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === ',' && depth === 0) {
      parts.push(pattern.slice(from, at));
      from = at + 1;
    } else if (sign === '}') {
      if (depth === 0) return { start, end: at + 1, parts: [...parts, pattern.slice(from, at)] };
      depth -= 1;
    }
  }
  return undefined;
}
