import { clipped, codeSpan, prose } from './escape.js';
import { type Group, problems } from './groups.js';
import { linked, type MarkdownOptions, placeCode } from './markdown.js';
import type { ReportData, StatementData } from './types.js';
import { count, expected, nameOf } from './words.js';

const CAUSES_SHOWN = 3;
const TEXT_LENGTH = 120;

/** Problems that one statement, or the lack of one, is behind. */
interface Cause {
  readonly lead: Group;
  readonly requests: number;
}

/**
 * What broke, where, and what to do, in at most three lines: what a reviewer reads first, and on a phone perhaps the only
 * thing. One line for each statement behind the problems.
 */
export function leadLines(data: ReportData, options: MarkdownOptions): string {
  const causes = causesOf(data);
  const shown = causes.slice(0, CAUSES_SHOWN).map((cause) => `- ${causeLine(cause, options)}`);
  const left = causes.length - shown.length;
  return [...shown, ...(left > 0 ? [`- and ${count(left, 'more cause')}, in the table`] : [])].join('\n');
}

function causesOf(data: ReportData): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const group of problems(data)) {
    const { lead, verdicts } = group;
    const several = lead.steps.length > 0 && lead.decidedBy.length > 1;
    const by = several ? lead.decidedBy : (lead.decidedBy[0] ?? null);
    const key = JSON.stringify([lead.verdict, lead.decision, by, lead.expectation === 'allow']);
    const known = causes.get(key);
    causes.set(key, { lead: known?.lead ?? group, requests: (known?.requests ?? 0) + verdicts.length });
  }
  return [...causes.values()];
}

function causeLine({ lead: group, requests }: Cause, options: MarkdownOptions): string {
  const { lead } = group;
  const more = requests > 1 ? ` and ${requests - 1} more` : '';
  const what = `${codeSpan(clipped(lead.action, TEXT_LENGTH))} on ${codeSpan(clipped(lead.example, TEXT_LENGTH))}${more}`;
  const help = lead.help === null ? '' : ` To mend it: ${prose(clipped(lead.help, 2 * TEXT_LENGTH))}.`;
  return `${subject(group, options)} ${what} (expected: ${expected(lead)}).${help}`;
}

function subject({ lead, decidedBy }: Group, options: MarkdownOptions): string {
  if (lead.verdict === 'error') return '**Could not be checked:**';
  if (lead.verdict === 'inconclusive') return '**It cannot be told** whether the policies meet what is expected of';
  const [statement, ...others] = decidedBy;
  if (lead.steps.length > 0 && lead.decision !== 'allowed') return '**No statement denies** any of';
  if (statement === undefined) return lead.expectation === 'allow' ? '**Nothing allows**' : '**No statement denies**';
  // Of several statements that decide one request each would be enough; actions together may need all of them.
  if (lead.steps.length === 0 || others.length === 0) {
    return `**${where(statement, options)} ${statement.effect === 'Allow' ? 'allows' : 'denies'}**`;
  }
  return `**${decidedBy.map((one) => where(one, options)).join(' and ')} together allow**`;
}

function where(statement: StatementData, options: MarkdownOptions): string {
  const name = codeSpan(clipped(nameOf(statement), TEXT_LENGTH));
  return linked(`${name} at ${placeCode(statement.place, codeSpan)}`, statement.place, options);
}
