import type { Diagnostic, Severity } from '../source/index.js';
import type { VerdictName } from '../verdict/index.js';
import { diagnosticData } from './data.js';
import { clipped, commandData, commandProperty, visible } from './escape.js';
import { type Group, problems } from './groups.js';
import type { DiagnosticData, FindingData, Place, ReportData } from './types.js';
import { count, decided, expected, nameOf } from './words.js';

export type AnnotationLevel = 'error' | 'warning' | 'notice';

/** A note on a line of a file, as GitHub shows it in the pull request's diff. Plain data, hidden characters spelled out. */
export interface Annotation {
  readonly level: AnnotationLevel;
  readonly title: string;
  readonly message: string;
  /** `null` for the note that says how many more there are. */
  readonly place: Place | null;
}

export interface AnnotationOptions {
  /** Paths that the pull request changes, as the report spells them: their notes come first. */
  readonly changedFiles?: ReadonlySet<string>;
  /** How many notes of each level; GitHub shows ten a step and drops the rest without a word. */
  readonly limit?: number;
  /** The level of inconclusive expectations; `warning` where they do not fail the job. */
  readonly inconclusive?: AnnotationLevel;
}

const ACTIONS_SHOWN = 10;

/**
 * The notes of a report: one for each way that a test does not pass, at the statement that decided it, else at the
 * nearest one, else at the expectation; then those of lint. Of both those in changed files first, at most `limit` of a level, the last of
 * which then says how many more there are.
 */
export function annotations(data: ReportData, options: AnnotationOptions = {}): readonly Annotation[] {
  const all = [
    ...problems(data).map((group) => problemNote(group, options.inconclusive ?? 'error')),
    ...data.diagnostics.map(diagnosticNote),
  ];
  const findings = (data.lint?.findings ?? []).map(findingNote);
  const changed = options.changedFiles ?? new Set<string>();
  const rank = (note: Annotation) => (note.place !== null && changed.has(note.place.path) ? 0 : 1);
  const sorted = [all, findings].flatMap((notes) => notes.toSorted((a, b) => rank(a) - rank(b)));
  const levels = ['error', 'warning', 'notice'] as const;
  return levels.flatMap((level) => limited(sorted, level, options.limit ?? 10));
}

/** Notes on what was found while reading files, where there is no report. */
export function diagnosticAnnotations(diagnostics: readonly Diagnostic[]): readonly Annotation[] {
  return diagnostics.map((diagnostic) => diagnosticNote(diagnosticData(diagnostic)));
}

/** The notes as workflow commands, one a line (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
export function workflowCommands(notes: readonly Annotation[]): string {
  return notes.map((note) => `${workflowCommand(note)}\n`).join('');
}

function workflowCommand({ level, title, message, place }: Annotation): string {
  const properties = [
    ...(place === null
      ? []
      : [`file=${commandProperty(place.path)}`, `line=${place.line}`, `endLine=${lastLine(place)}`]),
    ...(place !== null && lastLine(place) === place.line ? [`col=${place.column}`] : []),
    `title=${commandProperty(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${commandData(message)}`;
}

/** The last line that the place covers: its end is exclusive. */
export function lastLine(place: Place): number {
  return place.endColumn === 1 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
}

function limited(notes: readonly Annotation[], level: AnnotationLevel, limit: number): readonly Annotation[] {
  const ofLevel = notes.filter((note) => note.level === level);
  if (ofLevel.length <= limit) return ofLevel;
  const shown = ofLevel.slice(0, limit - 1);
  const more = `${ofLevel.length - shown.length} more in the job summary`;
  return [...shown, { level, title: `iam-expect: ${more}`, message: `and ${more}`, place: null }];
}

function problemNote(group: Group, inconclusive: AnnotationLevel): Annotation {
  const { lead, decidedBy, nearest } = group;
  const level = lead.verdict === 'inconclusive' ? inconclusive : 'error';
  const message = [
    ...requests(group),
    `expected ${expected(lead)}, decided ${decided(lead)}`,
    lead.reason,
    ...(lead.help === null ? [] : [lead.help]),
  ];
  const [statement] = decidedBy;
  return {
    level,
    title: visible(
      clipped(`${heading(lead.verdict, statement && nameOf(statement))}: ${lead.suite} › ${lead.test}`, 240),
    ),
    message: message.map(visible).join('\n'),
    place: statement?.place ?? nearest?.place ?? lead.place,
  };
}

function heading(verdict: VerdictName, statement: string | undefined): string {
  return statement === undefined ? verdict : `${verdict} by ${statement}`;
}

function requests({ verdicts }: Group): readonly string[] {
  const shown = verdicts.slice(0, ACTIONS_SHOWN).map((verdict) => `${verdict.action} on ${verdict.example}`);
  const left = verdicts.length - shown.length;
  return left > 0 ? [...shown, `and ${count(left, 'more request')}`] : shown;
}

function diagnosticNote({ code, severity, message, help, place, path }: DiagnosticData): Annotation {
  const lines = [message, ...(help === null ? [] : [help])];
  return noteOf(code, severity, lines, place ?? (path === null ? null : wholeFile(path)));
}

function findingNote({ code, level, message, why, help, place }: FindingData): Annotation {
  return noteOf(code, level, [message, `why: ${why}`, `help: ${help}`], place);
}

function noteOf(code: string, severity: Severity, lines: readonly string[], place: Place | null): Annotation {
  return {
    level: severity === 'note' ? 'notice' : severity,
    title: visible(`iam-expect: ${code}`),
    message: lines.map(visible).join('\n'),
    place,
  };
}

function wholeFile(path: string): Place {
  return { path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
