import type { ReportData } from './types.js';

/**
 * The report as JSON, as docs/json.md describes it. Characters that a log or a web page could act on are written as
 * `\uXXXX`, which means the same to every JSON reader. Ends with a line break.
 */
export function jsonReport(data: ReportData): string {
  return `${inertJson(JSON.stringify(data, undefined, 2))}\n`;
}

// `##[` is a workflow command anywhere in a log line; JSON has `#` only within strings.
const ACTIVE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|#(?=#\[)/g;

/** JSON text, with what is invisible and what a log acts on written as `\uXXXX`. */
export function inertJson(json: string): string {
  return json.replace(ACTIVE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
