import type { VerdictName } from '../verdict/index.js';
import { clipped, terminalText, visibleLines } from './escape.js';
import { type Group, groups, problems } from './groups.js';
import type { Palette } from './palette.js';
import { plain } from './palette.js';
import type { DiagnosticData, FindingData, PartData, Place, ReportData, StatementData, VerdictData } from './types.js';
import { byLevel, conclusion, decided, expected, kindOf, nameOf, sentence } from './words.js';

export interface TerminalOptions {
  /** What passed as well. */
  readonly verbose?: boolean;
  readonly palette?: Palette;
}

const SIGNS: Readonly<Record<VerdictName, string>> = { pass: '✓', drift: '✗', inconclusive: '?', error: '!' };

// A statement longer than this hides the next finding; the file is one click away.
const STATEMENT_LINES = 16;
const LINE_LENGTH = 160;

/** What did not pass, the gravest first, then the summary line. Ends with a line break. */
export function terminalReport(data: ReportData, options: TerminalOptions = {}): string {
  const palette = options.palette ?? plain;
  const shown = options.verbose === true ? groups(data) : problems(data);
  const blocks = [
    ...shown.map((group) => groupLines(group, palette)),
    ...data.diagnostics.map((diagnostic) => diagnosticLines(diagnostic, palette)),
    ...byLevel(data.lint?.findings ?? []).map((finding) => findingLines(finding, palette)),
    summaryLines(data, palette),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function groupLines(group: Group, palette: Palette): readonly string[] {
  const { lead } = group;
  const paint = verdictPaint(lead.verdict, palette);
  const title = `${SIGNS[lead.verdict]} ${lead.verdict}`;
  const head = `${paint(title)}  ${palette.bold(terminalText(`${lead.suite} › ${lead.test}`))}`;
  return lead.verdict === 'pass'
    ? [head, ...requestLines(group)]
    : [head, ...requestLines(group), ...problemLines(group, palette)];
}

/** `s3:GetObject` in a column of its own, then the resource. */
function requestLines(group: Group): readonly string[] {
  const width = Math.max(...group.verdicts.map((verdict) => verdict.action.length));
  return group.verdicts.map(({ action, resource, example }) => {
    const shown = example === resource ? '' : `  (for example ${terminalText(example)})`;
    return `    ${terminalText(action.padEnd(width))}  ${terminalText(resource)}${shown}`;
  });
}

function problemLines(group: Group, palette: Palette): readonly string[] {
  const { lead } = group;
  const label = (name: string, text: string) => `  ${palette.dim(name.padEnd(10))}${text}`;
  const by = lead.by === null ? '' : terminalText(` by ${lead.by}`);
  return [
    label('expected', `${expected(lead)}${by}, ${palette.dim(`at ${placeText(lead.place)}`)}`),
    label('decided', `${decided(lead)}, by ${evaluatorText(lead)}`),
    label('why', terminalText(lead.reason)),
    ...group.decidedBy.flatMap((statement) => [
      label('statement', statementTitle(statement)),
      ...statementLines(statement, palette),
    ]),
    ...nearestLines(group, label, palette),
    ...listed(lead.missingContextKeys, (key) => label('missing', terminalText(key))),
    ...listed(lead.notes, (note) => label('note', terminalText(note))),
    ...(lead.help === null ? [] : [label('help', terminalText(lead.help))]),
  ];
}

function nearestLines(
  { lead, nearest }: Group,
  label: (name: string, text: string) => string,
  palette: Palette,
): readonly string[] {
  if (nearest === undefined || lead.nearest === null) return [];
  return [
    label('nearest', `${statementTitle(nearest)}, which does not match`),
    ...lead.nearest.parts.map((part) => partLine(part, palette)),
  ];
}

function partLine(part: PartData, palette: Palette): string {
  const sign = part.matched ? palette.green('✓') : palette.red('✗');
  return `            ${sign} ${part.part.padEnd(9)}  ${terminalText(part.reason)}`;
}

function statementTitle(statement: StatementData): string {
  return `${terminalText(nameOf(statement))} (${statement.effect}, ${kindOf(statement)}) at ${placeText(statement.place)}`;
}

/** The statement's own text with the numbers of its lines. */
function statementLines(statement: StatementData, palette: Palette): readonly string[] {
  const lines = visibleLines(statement.text);
  const width = String(statement.place.line + lines.length).length;
  const gutter = (line: number | string) => palette.dim(`${String(line).padStart(12 + width)} │ `);
  const shown = lines
    .slice(0, STATEMENT_LINES)
    .map((line, index) => gutter(statement.place.line + index) + clipped(line, LINE_LENGTH));
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, `${gutter('')}${palette.dim(`… ${left} more lines`)}`] : shown;
}

function diagnosticLines(diagnostic: DiagnosticData, palette: Palette): readonly string[] {
  const paint = diagnostic.severity === 'error' ? palette.red : palette.yellow;
  const where = diagnostic.place === null ? diagnostic.path : placeText(diagnostic.place);
  return [
    `${paint(diagnostic.severity)}  ${terminalText(diagnostic.message)} ${palette.dim(`[${terminalText(diagnostic.code)}]`)}`,
    ...(where === null ? [] : [`  ${palette.dim(`at ${terminalText(where)}`)}`]),
    ...(diagnostic.help === null ? [] : [`  ${palette.dim('help      ')}${terminalText(diagnostic.help)}`]),
  ];
}

function findingLines(finding: FindingData, palette: Palette): readonly string[] {
  const { code, level, message, why, help, place } = finding;
  const told = { code, severity: level, message, help: null, place, path: null };
  return [
    ...diagnosticLines(told, palette),
    `  ${palette.dim('why       ')}${terminalText(why)}`,
    `  ${palette.dim('help      ')}${terminalText(help)}`,
  ];
}

function summaryLines(data: ReportData, palette: Palette): readonly string[] {
  const verdict = conclusion(data);
  const notes = data.notes.map((note) => `  ${palette.dim('note      ')}${terminalText(note)}`);
  return [`${verdictPaint(verdict, palette)(`${SIGNS[verdict]} ${verdict}`)}  ${sentence(data)}`, ...notes];
}

function verdictPaint(verdict: VerdictName, palette: Palette): (text: string) => string {
  const paints = { pass: palette.green, drift: palette.red, inconclusive: palette.yellow, error: palette.magenta };
  return paints[verdict];
}

function evaluatorText(verdict: VerdictData): string {
  return verdict.evaluator === 'aws' ? "AWS's policy simulator" : 'the embedded evaluator';
}

function placeText(place: Place): string {
  return `${terminalText(place.path)}:${place.line}:${place.column}`;
}

function listed(items: readonly string[], line: (item: string) => string): readonly string[] {
  return items.map(line);
}
