import { clipped, codeSpan, prose } from './escape.js';
import { linked, type MarkdownOptions, placeCode } from './markdown.js';
import type { DiagnosticData } from './types.js';

const FAULTS_SHOWN = 20;
const FAULT_LENGTH = 500;

/** What kept a check from running, as a Markdown list: the first faults, and how many more there are. */
export function faultLines(faults: readonly DiagnosticData[], options: MarkdownOptions): string {
  const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => faultLine(fault, options));
  const left = faults.length - shown.length;
  return [...shown, ...(left > 0 ? [`- and ${left} more in the log of the run`] : [])].join('\n');
}

function faultLine({ severity, message, help, place, path }: DiagnosticData, options: MarkdownOptions): string {
  const where =
    place === null
      ? path && codeSpan(clipped(path, FAULT_LENGTH))
      : linked(placeCode({ ...place, path: clipped(place.path, FAULT_LENGTH) }, codeSpan), place, options);
  const text = [message, ...(help === null ? [] : [help])].map((part) => prose(clipped(part, FAULT_LENGTH))).join('; ');
  return `- ${severity}: ${text}${where === null ? '' : ` (${where})`}`;
}
