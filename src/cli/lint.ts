import { loadCatalog } from '../files/index.js';
import { type Finding, lintPolicies, RULES } from '../lint/index.js';
import { documentFacts } from '../load/index.js';
import { diagnosticData, inertJson } from '../report/index.js';
import { type Diagnostic, formatDiagnostic, type Severity } from '../source/index.js';
import type { Arguments } from './arguments.js';
import { textsAt } from './base.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { couldNotRun } from './faults.js';
import { table } from './help.js';
import { KIND_OPTION, namedPolicies } from './policies.js';
import { VAR_OPTION, varsOf } from './vars.js';

/** The levels, the gravest first. */
const LEVELS: readonly Severity[] = ['error', 'warning', 'note'];

/** `iam-expect lint`: what is wrong with policies before any request is made. */
export const lint: Command = {
  usage: 'lint [FILES…]',
  description: 'Tells the faults of policies that no single request shows.',
  positionals: true,
  options: {
    kind: KIND_OPTION,
    level: { type: 'string', choices: LEVELS, description: 'The least level that is shown (default: note)' },
    fail: { type: 'string', choices: LEVELS, description: 'The least level that fails (default: error)' },
    format: {
      type: 'string',
      choices: ['terminal', 'json'],
      description: 'How findings are printed (default: terminal)',
    },
    base: {
      type: 'string',
      value: 'COMMIT',
      description: 'The commit that the change starts from: find explanations that stayed behind',
    },
    var: VAR_OPTION,
    rules: { type: 'boolean', description: 'List the rules and exit' },
  },
  details: `FILES are paths or globs of policies, or of expectations files, which name policies and say what they are. Without them, the
policies of every expectations file below this folder are looked at.

A comment beside a statement takes a finding back: // iam-expect-ignore CODE: reason

Exit codes: 0 nothing of the failing level, 1 something, 2 could not run.`,
  run,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (given.has('rules')) {
    terminal.out(`${table(RULES.map(({ code, level, title }) => [code, `${level.padEnd(7)}  ${title}`] as const))}\n`);
    return 0;
  }
  const faults: Diagnostic[] = [];
  const vars = varsOf(given);
  if (typeof vars === 'string') return couldNotRun([`${vars} (see \`iam-expect lint --help\`)`], terminal);
  const documents = await namedPolicies(given, vars, terminal.cwd, (...told) => faults.push(...told));
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return couldNotRun(errors.map(formatDiagnostic), terminal);
  if (documents.size === 0) return couldNotRun(['there is no policy to look at'], terminal);
  const ref = given.one('base');
  const paths = new Set([...documents.keys()].map(({ source }) => source.path));
  const texts = ref === undefined ? undefined : textsAt(ref, paths, terminal.cwd);
  if (ref !== undefined && texts === undefined) return couldNotRun([`Git knows no commit \`${ref}\` here`], terminal);
  const findings = lintPolicies([...documents.keys()], { catalog: loadCatalog(), ...documentFacts(documents, texts) });
  const shown = findings.filter(({ level }) => atLeast(level, levelGiven(given, 'level', 'note')));
  // What a rule tells as well is told by the rule.
  const warnings = faults.filter(({ code }) => !RULES.some((rule) => rule.code === code));
  terminal.out(
    given.one('format') === 'json' ? asJson(shown, warnings) : asText(shown, findings.length, warnings, documents.size),
  );
  const levels = [...findings.map(({ level }) => level), ...warnings.map(({ severity }) => severity)];
  return levels.some((level) => atLeast(level, levelGiven(given, 'fail', 'error'))) ? 1 : 0;
}

function levelGiven(given: Arguments, option: string, otherwise: Severity): Severity {
  return LEVELS.find((level) => level === given.one(option)) ?? otherwise;
}

function atLeast(level: Severity, least: Severity): boolean {
  return LEVELS.indexOf(level) <= LEVELS.indexOf(least);
}

function asText(
  findings: readonly Finding[],
  found: number,
  warnings: readonly Diagnostic[],
  policies: number,
): string {
  const told = [...warnings.map(formatDiagnostic), ...findings.map(findingText)];
  const counts = LEVELS.map((level) => [findings.filter((finding) => finding.level === level).length, level] as const)
    .filter(([count]) => count > 0)
    .map(([count, level]) => `${count} ${level}${count === 1 ? '' : 's'}`);
  const looked = `${policies} ${policies === 1 ? 'policy' : 'policies'}`;
  const summary =
    counts.length === 0
      ? `${looked}: nothing found${found > 0 ? ' at this level' : ''}`
      : `${looked}: ${counts.join(', ')}`;
  return `${[...told, summary].join('\n\n')}\n`;
}

function findingText({ code, level, message, why, help, range }: Finding): string {
  return `${formatDiagnostic({ code, severity: level, message, help, range })}\nwhy: ${why}`;
}

function asJson(findings: readonly Finding[], warnings: readonly Diagnostic[]): string {
  const rows = findings.map(({ code, level, message, why, help, range, statement }) => ({
    code,
    level,
    message,
    why,
    help,
    path: range.source.path,
    start: { line: range.start.line, column: range.start.column },
    end: { line: range.end.line, column: range.end.column },
    statement: statement === undefined ? null : (statement.sid?.value ?? `#${statement.index}`),
  }));
  const json = JSON.stringify({ findings: rows, diagnostics: warnings.map(diagnosticData) }, undefined, 2);
  return `${inertJson(json)}\n`;
}
