import type { Sample } from './satisfy.js';

/** What YAML reads as text without quotes, in block and flow style alike. */
const PLAIN = /^[A-Za-z_/.][\w/.:@+=*?-]*(?<!:)$/;
/** What YAML 1.1 or 1.2 would read as something else than text. */
const RESERVED = /^(true|false|yes|no|on|off|null|y|n|\.nan|\.inf|[.\d]+(e[+-]?\d+)?)$/i;

/** A text as a YAML scalar, in quotes where it needs them. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text);
}

/** One text as a scalar, several as a list, over lines where it is long. */
export function scalarOrList(texts: readonly string[], indent: number): string {
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) {
    return scalar(only);
  }
  const flow = `[${texts.map(scalar).join(', ')}]`;
  return flow.length + indent < 100
    ? flow
    : texts.map((text) => `\n${' '.repeat(indent + 2)}- ${scalar(text)}`).join('');
}

/** A context value. Booleans, numbers and dates need no quotes: the reader keeps them as they are written. */
export function sample(value: Sample): string {
  if (value === null) {
    return 'null';
  }
  if (typeof value !== 'string') {
    return `[${value.map(sample).join(', ')}]`;
  }
  return /^(true|false|\d+)$/.test(value) ? value : scalar(value);
}

/** A text that cannot end the comment it stands in. */
export function comment(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}
