import type { Diagnostic } from '../source/index.js';
import { diagnosticData } from './data.js';
import { faultLines } from './fault-lines.js';
import { findingsSection } from './findings.js';
import { leadLines } from './lead.js';
import {
  colophon,
  diagnostics,
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
import { conclusion, couldNotRun } from './words.js';

export interface CommentOptions extends MarkdownOptions {
  /** Tells apart the comments of several jobs on one pull request; empty for the only one. */
  readonly tag: string;
  /** How the pull request weakens the expectations that judge it, or a sentence on why that could not be told. */
  readonly weakened?: Weakened | undefined;
  /** The address of the run, whose summary holds the whole report. */
  readonly runUrl?: string | undefined;
}

// A comment holds 65,536 characters (https://docs.github.com/rest/issues/comments says no number; the API answers 422
// with it). The rest is left to what GitHub may count otherwise.
const COMMENT_LENGTH = 60_000;

/** The first line of every comment with this tag: how it is found again. */
export function commentMarker(tag: string): string {
  // `--` would end the HTML comment early in some readers.
  return `<!-- iam-expect:${encodeURIComponent(tag).replaceAll('-', '%2D')} -->`;
}

/** The body of the pull request's comment: the short green line where all is well, else the whole story. */
export function commentBody(data: ReportData, options: CommentOptions): string {
  if (isQuiet(data, options) && (data.lint?.findings.length ?? 0) === 0)
    return joined([`${commentMarker(options.tag)}\n${headline(data)}`, runLine(options)]);
  return fitted(
    data,
    (text) => text.length <= COMMENT_LENGTH,
    (extent) => draw(data, options, extent),
  );
}

/** Whether nothing fails and nothing was weakened; lint may have found something that fails nobody. */
export function isQuiet(data: ReportData, { weakened }: CommentOptions): boolean {
  const nothing = weakened === undefined || (weakened.kind === 'known' && weakened.weakenings.length === 0);
  return conclusion(data) === 'pass' && nothing;
}

function draw(data: ReportData, options: CommentOptions, extent: Extent): string {
  const head = `${commentMarker(options.tag)}\n${headline(data)}`;
  if (couldNotRun(data)) return joined([head, faultLines(data.diagnostics, options), runLine(options)]);
  return joined([
    head,
    weakenedSection(options.weakened, options, extent.weakened),
    leadLines(data, options),
    problemTable(data, options, extent.rows),
    explanations(data, options, extent.explanations),
    findingsSection(data, options, extent.findings),
    extent.remarks ? diagnostics(data, options) : '',
    passes(data, options, extent.passes),
    extent.remarks ? colophon(data, options) : '',
    runLine(options),
  ]);
}

function runLine({ runUrl }: CommentOptions): string {
  return runUrl === undefined ? '' : `<sub>[The whole report](${runUrl}) is in the summary of the run.</sub>`;
}

/**
 * The body where the check could not run: what an earlier commit's comment says must not stand for this one. The first faults, and
 * how many more there are.
 */
export function faultsBody(faults: readonly Diagnostic[], options: CommentOptions): string {
  return joined([
    `${commentMarker(options.tag)}\n### ⛔ iam-expect: the check could not run`,
    faultLines(faults.map(diagnosticData), options),
    runLine(options),
  ]);
}
