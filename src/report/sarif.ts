import { urlPath, visible } from './escape.js';
import { statementOf } from './groups.js';
import { inertJson } from './json.js';
import type { DiagnosticData, FindingData, Place, ReportData, StatementData, VerdictData } from './types.js';
import { couldNotRun, decided, expected, kindOf, nameOf } from './words.js';

/**
 * What did not pass as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), for code
 * scanning: one result an expectation, at the statement that decided it. Rule ids and fingerprints stay the same from run
 * to run, so that an alert is followed through. Ends with a line break.
 */
export function sarifReport(data: ReportData): string {
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'iam-expect', version: data.tool.version, rules: rulesOf(data) } },
        ...(couldNotRun(data) ? { invocations: [{ executionSuccessful: false }] } : {}),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'the folder that the check ran in' } } },
        results: [
          ...data.verdicts.filter(({ verdict }) => verdict !== 'pass').map((verdict) => verdictResult(data, verdict)),
          ...data.diagnostics.map(diagnosticResult),
          ...(data.lint?.findings ?? []).map(findingResult),
        ],
      },
    ],
  };
  return `${inertJson(JSON.stringify(log, undefined, 2))}\n`;
}

const ROOT = '%SRCROOT%';

const RULES = {
  drift: {
    name: 'ExpectationDrift',
    text: 'The policies decide a request otherwise than the expectations file demands.',
  },
  inconclusive: {
    name: 'ExpectationInconclusive',
    text: 'It cannot be told whether the policies meet an expectation: something that the decision hangs on is missing.',
  },
  error: { name: 'ExpectationError', text: 'An expectation could not be checked.' },
} as const;

type RuleName = keyof typeof RULES;

const LEVELS = { drift: 'error', inconclusive: 'warning', error: 'error' } as const;

function ruleId(name: RuleName): string {
  return `expectation-${name}`;
}

/** Diagnostics bring rules of their own; ids that the tool did not make up itself cannot occur. */
function rulesOf(data: ReportData): readonly object[] {
  const names: readonly RuleName[] = ['drift', 'inconclusive', 'error'];
  const rules = names.map((name) => ({
    id: ruleId(name),
    name: RULES[name].name,
    shortDescription: { text: RULES[name].text },
    defaultConfiguration: { level: LEVELS[name] },
    properties: { tags: ['security', 'iam'], precision: 'very-high', 'problem.severity': LEVELS[name] },
  }));
  const codes = [...new Set(data.diagnostics.map(({ code }) => code))].toSorted();
  return [...rules, ...codes.map((code) => ({ id: code, shortDescription: { text: code } })), ...lintRules(data)];
}

function lintRules({ lint }: ReportData): readonly object[] {
  const byCode = new Map((lint?.findings ?? []).map((finding) => [finding.code, finding] as const));
  return [...byCode.values()]
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, level, why }) => ({
      id: lintRuleId(code),
      shortDescription: { text: messageText(code) },
      fullDescription: { text: messageText(why) },
      defaultConfiguration: { level },
      properties: { tags: ['security', 'iam'], 'problem.severity': level === 'note' ? 'recommendation' : level },
    }));
}

/** A prefix of its own, as a saved report may name any code. */
function lintRuleId(code: string): string {
  return visible(`lint/${code}`);
}

function verdictResult(data: ReportData, verdict: VerdictData): object {
  const name = verdict.verdict === 'pass' ? 'error' : verdict.verdict;
  const decidedBy = verdict.decidedBy.flatMap((key) => statementOf(data, key) ?? []);
  const near = verdict.nearest === null ? undefined : statementOf(data, verdict.nearest.statement);
  const [main = near, ...others] = decidedBy;
  return {
    ruleId: ruleId(name),
    level: LEVELS[name],
    message: { text: messageText(messageOf(verdict, decidedBy)) },
    locations: [location(main?.place ?? verdict.place)],
    relatedLocations: [
      { id: 0, message: { text: 'the expectation' }, ...location(verdict.place) },
      ...others.map((statement, index) => ({
        id: index + 1,
        message: { text: messageText(`${nameOf(statement)} decides it as well`) },
        ...location(statement.place),
      })),
    ],
    partialFingerprints: { 'iamExpectRow/v1': visible(verdict.id) },
  };
}

function messageOf(verdict: VerdictData, decidedBy: readonly StatementData[]): string {
  const by = decidedBy.map((statement) => `${nameOf(statement)} of the ${kindOf(statement)}`).join(', ');
  return [
    `${verdict.suite} › ${verdict.test}: ${verdict.action} on ${verdict.example}`,
    `expected ${expected(verdict)}, decided ${decided(verdict)}${by === '' ? '' : ` by ${by}`}`,
    verdict.reason,
    ...(verdict.help === null ? [] : [verdict.help]),
  ]
    .map(visible)
    .join('\n');
}

/** Brackets would be an embedded link (SARIF 2.1.0, 3.11.6), braces a placeholder (3.11.5). */
function messageText(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll(/[[\]\\]/g, '\\$&')
    .replaceAll(/[{}]/g, '$&$&');
}

function diagnosticResult(diagnostic: DiagnosticData): object {
  const { code, severity, message, help, place, path } = diagnostic;
  const at = place ?? (path === null ? undefined : { path, line: 1, column: 1, endLine: 1, endColumn: 1 });
  return {
    ruleId: code,
    level: severity,
    message: { text: messageText(help === null ? message : `${message}\n${help}`) },
    ...(at === undefined ? {} : { locations: [location(at)] }),
    partialFingerprints: { 'iamExpectRow/v1': visible(`${code}/${at?.path ?? ''}/${message}`) },
  };
}

function findingResult({ code, level, message, why, help, place }: FindingData): object {
  return {
    ruleId: lintRuleId(code),
    level,
    message: { text: messageText([message, `why: ${why}`, `help: ${help}`].map(visible).join('\n')) },
    locations: [location(place)],
    partialFingerprints: { 'iamExpectRow/v1': visible(`lint/${code}/${place.path}/${message}`) },
  };
}

function location(place: Place): object {
  return {
    physicalLocation: {
      artifactLocation: artifact(place.path),
      region: {
        startLine: place.line,
        startColumn: place.column,
        endLine: place.endLine,
        endColumn: place.endColumn,
      },
    },
  };
}

/** A relative path stands below the root; an absolute one is a file URL. */
function artifact(path: string): object {
  if (!/^(?:\/|[A-Za-z]:[\\/])/.test(path)) return { uri: urlPath(path), uriBaseId: ROOT };
  return { uri: `file://${path.startsWith('/') ? '' : '/'}${urlPath(path.replaceAll('\\', '/'))}` };
}
