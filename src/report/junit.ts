import { xml } from './escape.js';
import { statementOf } from './groups.js';
import type { DiagnosticData, FindingData, ReportData, VerdictData } from './types.js';
import { couldNotRun, decided, expected, nameOf } from './words.js';

/**
 * The report as JUnit XML, as most CI servers read it: one suite a suite, one case an expectation. What is inconclusive is a
 * failure, never skipped, since servers show skipped cases as green. What kept the check from running is an error each. Ends with a line
 * break.
 */
export function junitReport(data: ReportData): string {
  if (couldNotRun(data)) return faultsReport(data.diagnostics.filter(({ severity }) => severity === 'error'));
  const names = [...new Set(data.verdicts.map(({ suite }) => suite))];
  const suites = names.map((name) =>
    suiteLines(
      data,
      name,
      data.verdicts.filter(({ suite }) => suite === name),
    ),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="iam-expect" ${counts(data.verdicts, failingFindings(data).length)}>`,
    ...suites.flat(),
    ...lintLines(data),
    '</testsuites>',
    '',
  ].join('\n');
}

/** A file without cases would be green on most servers. */
function faultsReport(faults: readonly DiagnosticData[]): string {
  const numbers = `tests="${faults.length}" failures="0" errors="${faults.length}" skipped="0" time="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="iam-expect" ${numbers}>`,
    `  <testsuite name="iam-expect" ${numbers}>`,
    ...faults.flatMap(faultLines),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function faultLines({ code, message, help, place, path }: DiagnosticData): readonly string[] {
  const file = place?.path ?? path;
  const at = file === null ? '' : ` file="${attribute(file)}" line="${place?.line ?? 1}"`;
  return [
    `    <testcase name="${attribute(`the check can run: ${code}`)}" classname="iam-expect"${at} time="0">`,
    `      <error type="${attribute(code)}" message="${attribute(message)}">${xml(help ?? '')}</error>`,
    '    </testcase>',
  ];
}

function suiteLines(data: ReportData, name: string, verdicts: readonly VerdictData[]): readonly string[] {
  return [
    `  <testsuite name="${attribute(name)}" ${counts(verdicts)}>`,
    ...verdicts.flatMap((verdict) => caseLines(data, verdict)),
    '  </testsuite>',
  ];
}

/** The findings that fail the run. INVARIANT: a run that they fail has a failure in its report. */
function failingFindings({ lint }: ReportData): readonly FindingData[] {
  return lint?.fails === true ? lint.findings.filter(({ level }) => level === 'error') : [];
}

function lintLines(data: ReportData): readonly string[] {
  const findings = failingFindings(data);
  if (findings.length === 0) return [];
  return [
    `  <testsuite name="lint" ${counts([], findings.length)}>`,
    ...findings.flatMap(({ code, message, why, help, place, statement }) => [
      `    <testcase name="${attribute(`${code}: ${statement ?? 'the policy'}`)}" classname="lint" file="${attribute(place.path)}" line="${place.line}" time="0">`,
      `      <failure type="${attribute(code)}" message="${attribute(message)}">${xml(`why: ${why}\nhelp: ${help}`)}</failure>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ];
}

function counts(verdicts: readonly VerdictData[], findings = 0): string {
  const failures =
    verdicts.filter(({ verdict }) => verdict === 'drift' || verdict === 'inconclusive').length + findings;
  const errors = verdicts.filter(({ verdict }) => verdict === 'error').length;
  return `tests="${verdicts.length + findings}" failures="${failures}" errors="${errors}" skipped="0" time="0"`;
}

function caseLines(data: ReportData, verdict: VerdictData): readonly string[] {
  const { place } = verdict;
  const name = `${verdict.test}: ${verdict.expectation} ${verdict.action} on ${verdict.resource}`;
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(verdict.suite)}" file="${attribute(place.path)}" line="${place.line}" time="0"`;
  if (verdict.verdict === 'pass') return [`${open}/>`];
  const element = verdict.verdict === 'error' ? 'error' : 'failure';
  const details = xml(detailsOf(data, verdict));
  return [
    `${open}>`,
    `      <${element} type="${verdict.verdict}" message="${attribute(verdict.reason)}">${details}</${element}>`,
    '    </testcase>',
  ];
}

function detailsOf(data: ReportData, verdict: VerdictData): string {
  const statements = verdict.decidedBy.flatMap((key) => statementOf(data, key) ?? []);
  return [
    `expected ${expected(verdict)} at ${verdict.place.path}:${verdict.place.line}`,
    `decided ${decided(verdict)} for ${verdict.example}`,
    ...statements.map((one) => `by ${nameOf(one)} at ${one.place.path}:${one.place.line}\n${one.text}`),
    ...verdict.missingContextKeys.map((key) => `missing context key ${key}`),
    ...(verdict.help === null ? [] : [verdict.help]),
  ].join('\n');
}

/** Line breaks in an attribute would be read as spaces; they are spelled out. */
function attribute(text: string): string {
  return xml(text.replaceAll('\r', '\\r').replaceAll('\n', '\\n'));
}
