import {
  jsonReport,
  junitReport,
  markdownReport,
  plain,
  type ReportData,
  sarifReport,
  terminalReport,
} from './report/index.js';
import { didYouMean } from './source/index.js';

type Format = keyof typeof RENDERERS;

/** A report written to a file: `json=reports/iam.json`. */
export interface Output {
  readonly format: Format;
  readonly path: string;
}

const RENDERERS = {
  terminal: (data: ReportData) => terminalReport(data, { palette: plain, verbose: true }),
  json: jsonReport,
  markdown: markdownReport,
  sarif: sarifReport,
  junit: junitReport,
} as const satisfies Readonly<Record<string, (data: ReportData) => string>>;

/** The formats that a report can be written in. */
export const FORMATS: readonly string[] = Object.keys(RENDERERS);

export function isFormat(name: string): name is Format {
  return Object.hasOwn(RENDERERS, name);
}

export function render(data: ReportData, format: Format): string {
  return RENDERERS[format](data);
}

/** Reads `kind=path`; gives the fault as text where it is none. */
export function parseOutput(text: string): Output | string {
  const at = text.indexOf('=');
  const format = text.slice(0, at);
  const path = text.slice(at + 1).trim();
  if (at < 1 || path === '') return `\`${text}\` is no output: write \`kind=path\`, as in \`json=report.json\``;
  if (isFormat(format)) return { format, path };
  return `unknown output kind \`${format}\`; ${didYouMean(format, FORMATS, `the kinds are ${FORMATS.join(', ')}`)}`;
}

/** What begins or ends each format, whichever version wrote it. */
const SIGNS: readonly RegExp[] = [
  /^\s*\{[^[]*?"tool":\s*\{\s*"name":\s*"iam-expect"/,
  /"driver":\s*\{\s*"name":\s*"iam-expect"/,
  /<testsuites name="iam-expect"/,
  /^### \S+ iam-expect: /,
  /^[✓✗?!] (pass|drift|inconclusive|error) {2}/m,
];

/** Whether a text is a report of this tool, in whatever format. */
export function isReport(text: string): boolean {
  return SIGNS.some((sign) => sign.test(text));
}
