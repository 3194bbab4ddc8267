import type { PolicyDocument } from '../policy/index.js';
import { documentJson } from './canonical.js';
import type { Quota } from './quotas.js';

type Unit = Quota['unit'];

/** The size of a document as it is printed: its JSON without comments, and without white space outside of text. */
export function sizeOf(document: PolicyDocument, unit: Unit = 'characters'): number {
  return measured(JSON.stringify(documentJson(document)), unit);
}

/** Text in quotes, comments, white space and commas before a closing bracket; only the first is always kept. */
const TOKENS =
  /("(?:[^"\\]|\\.)*")|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/|(\s+)|,(?=(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*[\]}])/g;

/**
 * The size of a document as it is written, where it is JSON: without comments, and with white space only where AWS counts it. That is
 * what is deployed where nobody prints it first. `undefined` for YAML, and for a template, which is filled before it is deployed.
 */
export function writtenSizeOf({ source, range }: PolicyDocument, { unit, countsSpace }: Quota): number | undefined {
  const text = source.text.slice(range.start.offset, range.end.offset);
  if (!text.startsWith('{') || /\$\{[^:}]*\}/.test(text)) return undefined;
  const kept = text.replace(
    TOKENS,
    (_, quoted: string | undefined, space: string | undefined) => quoted ?? (countsSpace ? (space ?? '') : ''),
  );
  return measured(kept, unit);
}

function measured(text: string, unit: Unit): number {
  return unit === 'bytes' ? new TextEncoder().encode(text).length : text.length;
}
