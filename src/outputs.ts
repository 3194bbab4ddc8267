import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import {
  jsonReport,
  junitReport,
  markdownReport,
  plain,
  type ReportData,
  sarifReport,
  terminalReport,
} from './report/index.js';
import { type Diagnostic, didYouMean } from './source/index.js';

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

/** Writes the report to files, their folders made where they are missing. Gives a fault for each that cannot be written. */
export function writeOutputs(outputs: readonly Output[], data: ReportData, cwd: string): readonly Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const { format, path } of outputs) {
    try {
      const target = resolve(cwd, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, render(data, format));
    } catch (error) {
      faults.push({
        code: 'cannot-write',
        severity: 'error',
        message: `the ${format} report cannot be written: ${error instanceof Error ? error.message : String(error)}`,
        help: 'name a file in a folder that can be written to',
        path,
      });
    }
  }
  return faults;
}
