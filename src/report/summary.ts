import { faultLines } from './fault-lines.js';
import { findingsSection } from './findings.js';
import { leadLines } from './lead.js';
import {
  colophon,
  diagnostics,
  EVERYTHING,
  type Extent,
  explanations,
  fitted,
  headline,
  joined,
  type MarkdownOptions,
  passes,
  problemTable,
} from './markdown.js';
import type { ReportData } from './types.js';
import { type Weakened, weakenedSection } from './weakened.js';
import { couldNotRun } from './words.js';

// A step summary holds 1 MiB (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); other steps
// of the job have their own, and a report that is longer is in the JSON output.
const SUMMARY_BYTES = 1024 * 1024 - 1024;

export interface SummaryOptions extends MarkdownOptions {
  /** How the pull request weakens the expectations that judge it; `undefined` where none is judged. */
  readonly weakened?: Weakened | undefined;
}

/** The whole report as Markdown, whatever its length. */
export function markdownReport(data: ReportData, options: SummaryOptions = {}): string {
  return draw(data, options, EVERYTHING);
}

/** The report as a step summary, shortened where it would be longer than GitHub takes. */
export function stepSummary(data: ReportData, options: SummaryOptions = {}): string {
  const fits = (text: string) => new TextEncoder().encode(text).length <= SUMMARY_BYTES;
  return fitted(data, fits, (extent) => draw(data, { ...options, elsewhere: 'the JSON report' }, extent));
}

function draw(data: ReportData, options: SummaryOptions, extent: Extent): string {
  if (couldNotRun(data)) return joined([headline(data), faultLines(data.diagnostics, options)]);
  return joined([
    headline(data),
    weakenedSection(options.weakened, options, extent.weakened),
    leadLines(data, options),
    problemTable(data, options, extent.rows),
    explanations(data, options, extent.explanations),
    findingsSection(data, options, extent.findings),
    extent.remarks ? diagnostics(data, options) : '',
    passes(data, options, extent.passes),
    extent.remarks ? colophon(data, options) : '',
  ]);
}
