import { cellCode, clipped, codeBlock, codeSpan, prose } from './escape.js';
import { type Group, groups, problems } from './groups.js';
import { type Links, linkTo } from './links.js';
import type { Place, ReportData, StatementData, VerdictData } from './types.js';
import { conclusion, count, decided, expected, kindOf, nameOf, sentence } from './words.js';

/** The parts that the step summary and the comment are put together from. Each is Markdown without a final line break. */

export interface MarkdownOptions {
  /** Where files can be looked at; without it places are text. */
  readonly links?: Links | undefined;
  /** The command that runs the same check locally. */
  readonly command?: string | undefined;
  /** Where what is left out can be found. */
  readonly elsewhere?: string | undefined;
}

/** How much of a report is shown: the rule that shortens one that is too long works on these. */
export interface Extent {
  /** Rows on how expectations were weakened. */
  readonly weakened: number;
  /** Rows of the table of what did not pass. */
  readonly rows: number;
  readonly explanations: number;
  readonly passes: boolean;
  /** Findings of lint. */
  readonly findings: number;
  /** Remarks on the files, and how the report came about. */
  readonly remarks: boolean;
}

const ALL = Number.POSITIVE_INFINITY;

export const EVERYTHING: Extent = {
  weakened: ALL,
  rows: ALL,
  explanations: ALL,
  findings: ALL,
  passes: true,
  remarks: true,
};

const SIGNS = { pass: '✅', drift: '❌', inconclusive: '❔', error: '⛔' } as const;

const MOST_WEAKENED = 1_000;
/** The gravest findings, which stay where explanations have to go. */
const LEAST_FINDINGS = 20;
const REQUESTS_A_ROW = 6;
const REQUESTS_A_GROUP = 50;
const STATEMENT_LINES = 40;
const NAME_LENGTH = 160;
const ARN_LENGTH = 300;

/** `### ❌ iam-expect: 3 of 16 expectations drifted` */
export function headline(data: ReportData): string {
  return `### ${SIGNS[conclusion(data)]} iam-expect: ${sentence(data)}`;
}

/** What did not pass: one row for each way in which a test fails, with the statement that decided it. */
export function problemTable(data: ReportData, options: MarkdownOptions, rows: number): string {
  const all = problems(data);
  if (all.length === 0) return '';
  const shown = all.slice(0, rows);
  return [
    '| Expectation | Request | Expected | Decided | By statement |',
    '| --- | --- | --- | --- | --- |',
    ...shown.map((group) => problemRow(group, options)),
    ...(shown.length < all.length ? ['', `_and ${leftOut(all.slice(rows))} more in ${elsewhere(options)}_`] : []),
  ].join('\n');
}

/** `the job summary`: where what is left out is told. */
export function elsewhere(options: MarkdownOptions): string {
  return options.elsewhere ?? 'the job summary';
}

function leftOut(groups: readonly Group[]): number {
  return groups.reduce((sum, group) => sum + group.verdicts.length, 0);
}

function problemRow(group: Group, options: MarkdownOptions): string {
  const { lead } = group;
  const test = prose(clipped(lead.test, NAME_LENGTH), cellCode);
  const suite = prose(clipped(lead.suite, NAME_LENGTH), cellCode);
  const cells = [
    `${linked(`**${test}**`, lead.place, options)}<br>${suite}`,
    requestCell(group),
    expected(lead) + (lead.by === null ? '' : ` by ${cellCode(clipped(lead.by, NAME_LENGTH))}`),
    `${SIGNS[lead.verdict]} **${lead.verdict === 'drift' ? decided(lead) : lead.verdict}**`,
    byCell(group, options),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Actions one below the other, and their resource once where all share it. */
function requestCell({ verdicts }: Group): string {
  const resources = new Set(verdicts.map((verdict) => verdict.example));
  const shown = verdicts.slice(0, REQUESTS_A_ROW);
  const code = (text: string) => cellCode(clipped(text, ARN_LENGTH));
  const [resource = ''] = resources;
  const lines =
    resources.size === 1
      ? [...shown.map((verdict) => code(verdict.action)), `on ${code(resource)}`]
      : shown.map((verdict) => `${code(verdict.action)} on ${code(verdict.example)}`);
  const left = verdicts.length - shown.length;
  const more = left > 0 ? [`and ${count(left, 'more request')}`] : [];
  const at = resources.size === 1 ? lines.length - 1 : lines.length;
  return lines.toSpliced(at, 0, ...more).join('<br>');
}

function byCell({ decidedBy, nearest, lead }: Group, options: MarkdownOptions): string {
  const [first, ...others] = decidedBy;
  if (first !== undefined) {
    const more = others.length > 0 ? `<br>and ${others.length} more` : '';
    return statementLink(first, options, cellCode) + more;
  }
  if (nearest !== undefined) return `none<br>nearest: ${statementLink(nearest, options, cellCode)}`;
  return lead.decision === null ? '' : 'none';
}

/** `AllowAll`, as a link where files can be looked at, and `orders.jsonc:12`: a table has no room for folders. */
function statementLink(statement: StatementData, options: MarkdownOptions, code: (text: string) => string): string {
  const { place } = statement;
  const name = code(clipped(nameOf(statement), NAME_LENGTH));
  const file = place.path.slice(place.path.lastIndexOf('/') + 1);
  return `${linked(name, place, options)}<br>${placeCode({ ...place, path: file }, code)}`;
}

/** `iam/orders.jsonc:12` */
export function placeCode(place: Place, code: (text: string) => string): string {
  return code(`${clipped(place.path, ARN_LENGTH)}:${place.line}`);
}

/** A link to the lines, where files can be looked at. */
export function linked(markdown: string, place: Place, options: MarkdownOptions): string {
  const url = linkTo(options.links, place);
  return url === undefined ? markdown : `[${markdown}](${url})`;
}

/** Collapsed: of each problem the statement's text, why the nearest did not match, and what would mend it. */
export function explanations(data: ReportData, options: MarkdownOptions, limit: number): string {
  const all = problems(data);
  const shown = all.slice(0, limit);
  if (shown.length === 0) return '';
  const left = leftOut(all.slice(limit));
  const more = left > 0 ? [`_${count(left, 'explanation')} more in ${elsewhere(options)}_`] : [];
  return details(
    'Why, and what would mend it',
    [...shown.map((group) => explanation(group, options)), ...more].join('\n\n'),
  );
}

function explanation(group: Group, options: MarkdownOptions): string {
  const { lead, decidedBy } = group;
  const parts = [
    `#### ${SIGNS[lead.verdict]} ${prose(clipped(lead.test, NAME_LENGTH))}`,
    requestList(group),
    prose(lead.reason),
    ...(lead.help === null ? [] : [`**To mend it:** ${prose(lead.help)}.`]),
    ...decidedBy.slice(0, 3).map((statement) => statementText(statement, options)),
    nearestText(group, options),
    ...lead.missingContextKeys.map((key) => `Missing context key: ${codeSpan(key)}`),
    ...lead.notes.map((note) => `Note: ${prose(note)}`),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function requestList({ verdicts }: Group): string {
  const shown = verdicts.slice(0, REQUESTS_A_GROUP);
  const lines = shown.map((verdict) => `- ${request(verdict)}`);
  const left = verdicts.length - shown.length;
  return [...lines, ...(left > 0 ? [`- and ${count(left, 'more request')}`] : [])].join('\n');
}

function request({ action, resource, example }: VerdictData): string {
  const of = `${codeSpan(action)} on ${codeSpan(clipped(resource, ARN_LENGTH))}`;
  return example === resource ? of : `${of}, for example ${codeSpan(clipped(example, ARN_LENGTH))}`;
}

function statementText(statement: StatementData, options: MarkdownOptions): string {
  const lines = statement.text.split('\n');
  const shown = lines.slice(0, STATEMENT_LINES).map((line) => clipped(line, ARN_LENGTH));
  const text = [...shown, ...(lines.length > shown.length ? [`… ${lines.length - shown.length} more lines`] : [])];
  const title = `${codeSpan(nameOf(statement))} of the ${kindOf(statement)}`;
  const where = linked(placeCode(statement.place, codeSpan), statement.place, options);
  return `${title}, ${where}:\n\n${codeBlock(text.join('\n'), languageOf(statement.place.path))}`;
}

function languageOf(path: string): string {
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'jsonc';
}

function nearestText({ lead, nearest }: Group, options: MarkdownOptions): string {
  if (nearest === undefined || lead.nearest === null) return '';
  const where = linked(placeCode(nearest.place, codeSpan), nearest.place, options);
  const parts = lead.nearest.parts.map((part) => `- ${part.matched ? '✓' : '✗'} ${part.part}: ${prose(part.reason)}`);
  const effect = nearest.effect === 'Allow' ? 'Allow' : 'Deny';
  return [
    `The nearest ${effect} statement, ${codeSpan(nameOf(nearest))}, ${where}, does not match:`,
    '',
    ...parts,
  ].join('\n');
}

/** Collapsed: what passed, suite by suite; only the number of it where `listed` is false. */
export function passes(data: ReportData, options: MarkdownOptions, listed: boolean): string {
  const passed = data.verdicts.filter((verdict) => verdict.verdict === 'pass');
  if (passed.length === 0) return '';
  const title = `${count(passed.length, 'expectation')} ${passed.length === 1 ? 'holds' : 'hold'}`;
  if (!listed) return `_${title}; they are listed in ${elsewhere(options)}._`;
  const suites = new Set(passed.map((verdict) => verdict.suite));
  const parts = [...suites].map((suite) => {
    const lines = groups(
      data,
      passed.filter((verdict) => verdict.suite === suite),
    ).map(passLine);
    return [`**${prose(clipped(suite, NAME_LENGTH))}**`, '', ...lines].join('\n');
  });
  return details(title, parts.join('\n\n'));
}

function passLine({ lead, verdicts }: Group): string {
  const shown = verdicts.slice(0, REQUESTS_A_GROUP).map((verdict) => codeSpan(verdict.action));
  const left = verdicts.length - shown.length;
  const actions = [...new Set(shown), ...(left > 0 ? [`${left} more`] : [])].join(', ');
  return `- ${prose(clipped(lead.test, NAME_LENGTH))} (${expected(lead)}): ${actions}`;
}

/** Who decided, what was noted, and how to run the same check locally. */
export function colophon(data: ReportData, options: MarkdownOptions): string {
  const evaluators = [...new Set(data.verdicts.map((verdict) => verdict.evaluator))];
  const names = evaluators.map((name) => (name === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator'));
  const lines = [
    ...(names.length === 0 ? [] : [`Decided by ${names.join(' and ')}, iam-expect ${prose(data.tool.version)}.`]),
    ...data.notes.map((note) => prose(note)),
  ];
  const command =
    options.command === undefined ? [] : [`Run the same check locally:\n\n${codeBlock(options.command, 'sh')}`];
  return details('How this was decided, and how to run it locally', [lines.join('\n\n'), ...command].join('\n\n'));
}

/** Warnings of reading the files. */
export function diagnostics(data: ReportData, options: MarkdownOptions): string {
  const lines = data.diagnostics.map((diagnostic) => {
    const { place, path } = diagnostic;
    const where = place === null ? path && codeSpan(path) : linked(placeCode(place, codeSpan), place, options);
    const help = diagnostic.help === null ? '' : `; ${prose(diagnostic.help)}`;
    return `- ${diagnostic.severity}: ${prose(diagnostic.message)}${help}${where === null ? '' : ` (${where})`}`;
  });
  return lines.length === 0 ? '' : details(count(lines.length, 'remark on the files'), lines.join('\n'));
}

export function details(title: string, markdown: string, open = false): string {
  return `<details${open ? ' open' : ''}>\n<summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}

/** Parts one below the other, empty ones left out. Ends with a line break. */
export function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * The longest of a report's forms that fits: first what passed is left out, then findings of lint, explanations, rows of the table
 * with the remarks, last rows on what was weakened. INVARIANT: the headline with its counts stays, whatever else goes.
 */
export function fitted(data: ReportData, fits: (text: string) => boolean, draw: (extent: Extent) => string): string {
  if (fits(draw(EVERYTHING))) return draw(EVERYTHING);
  const all = problems(data).length;
  const found = data.lint?.findings.length ?? 0;
  const short = { ...EVERYTHING, passes: false };
  const fewer = { ...short, findings: Math.min(found, LEAST_FINDINGS) };
  const bare = { ...short, findings: 0, explanations: 0, remarks: false };
  const stages: readonly (readonly [most: number, extent: (number: number) => Extent])[] = [
    [found, (findings) => ({ ...short, findings: Math.max(findings, fewer.findings) })],
    [all, (explanations) => ({ ...fewer, explanations })],
    [all, (rows) => ({ ...bare, rows })],
    [MOST_WEAKENED, (weakened) => ({ ...bare, rows: 0, weakened })],
  ];
  for (const [most, extent] of stages) {
    const number = largest(most, (candidate) => fits(draw(extent(candidate))));
    if (number !== undefined) return draw(extent(number));
  }
  return draw({ ...bare, rows: 0, weakened: 0 });
}

/** The largest number from 0 to `most` that holds, where all below one that holds do too. */
function largest(most: number, holds: (number: number) => boolean): number | undefined {
  if (!holds(0)) return undefined;
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
