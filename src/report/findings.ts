import { clipped, codeSpan, prose } from './escape.js';
import { details, elsewhere, linked, type MarkdownOptions, placeCode } from './markdown.js';
import type { FindingData, ReportData } from './types.js';
import { byLevel, count, levelCounts } from './words.js';

const TEXT_LENGTH = 600;

/** What lint found, the gravest first: collapsed, but open where it fails the run. At most `most` findings. */
export function findingsSection({ lint }: ReportData, options: MarkdownOptions, most: number): string {
  if (lint === null || lint.findings.length === 0) return '';
  const title = `Lint finds ${levelCounts(lint.findings)} in the policies`;
  const shown = byLevel(lint.findings)
    .slice(0, most)
    .map((finding) => findingLines(finding, options));
  const left = lint.findings.length - shown.length;
  const rest = left > 0 ? [`- and ${count(left, 'more finding')} in ${elsewhere(options)}`] : [];
  return details(title, [...shown, ...rest].join('\n'), lint.fails);
}

function findingLines({ code, level, message, why, help, place, statement }: FindingData, options: MarkdownOptions) {
  const text = (part: string) => prose(clipped(part, TEXT_LENGTH));
  const where = linked(placeCode(place, codeSpan), place, options);
  const of = statement === null ? '' : `${codeSpan(clipped(statement, TEXT_LENGTH))} at `;
  return `- **${level}** ${codeSpan(code)}, ${of}${where}: ${text(message)}. Why: ${text(why)}. To mend it: ${text(help)}.`;
}
