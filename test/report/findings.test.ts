import { describe, expect, test } from 'vitest';
import {
  annotations,
  commentBody,
  isQuiet,
  junitReport,
  type LintReport,
  type ReportData,
  reportConclusion,
  reportData,
  reportSentence,
  sarifReport,
  terminalReport,
} from '../../src/report/index.js';
import { mixedVerdicts, POLICY, reportOf, statementsOf, VERSION, verdictOf } from './support.js';

type Finding = LintReport['findings'][number];

const OPTIONS = { tag: '' };

function finding(level: Finding['level'], at = 1): Finding {
  const ref = statementsOf('iam/orders-lambda.jsonc', POLICY)[at];
  if (ref === undefined) throw new Error('the policy has such a statement');
  const { statement } = ref;
  const text = { message: '`s3:*` is too much', why: 'it is everything', help: 'write `s3:GetObject`' };
  return { code: `too-much-${level}`, level, ...text, range: statement.action.range, statement };
}

function dataWith(lint: LintReport | undefined, verdicts = [verdictOf()]): ReportData {
  return reportData(reportOf(verdicts), { version: VERSION, lint });
}

const FOUND = [finding('note', 2), finding('error'), finding('warning')];

describe('findings of lint', () => {
  test.each([
    ['nothing was asked', undefined, 'pass', 'the only expectation holds', true],
    ['nothing was found', { fails: false, findings: [] }, 'pass', 'the only expectation holds', true],
    [
      'they fail nobody',
      { fails: false, findings: FOUND },
      'pass',
      'the only expectation holds; lint finds 1 error, 1 warning, 1 note',
      true,
    ],
    [
      'they fail the run',
      { fails: true, findings: [finding('error')] },
      'error',
      'the only expectation holds; lint finds 1 error',
      false,
    ],
  ] as const)('name the whole where %s', (_, lint, conclusion, sentence, quiet) => {
    const data = dataWith(lint);
    expect(data.summary.verdict).toBe('pass');
    expect([reportConclusion(data), reportSentence(data), isQuiet(data, OPTIONS)]).toEqual([
      conclusion,
      sentence,
      quiet,
    ]);
  });

  test('leave a verdict that does not pass its name', () => {
    const data = reportData(reportOf(mixedVerdicts().slice(1, 2)), {
      version: VERSION,
      lint: { fails: true, findings: FOUND },
    });
    expect(reportConclusion(data)).toBe('drift');
  });

  test('stand in the comment, the gravest first, collapsed where they fail nobody', () => {
    const body = commentBody(dataWith({ fails: false, findings: FOUND }), OPTIONS);
    expect(body.split('\n').slice(1, 10)).toEqual([
      '### ✅ iam-expect: the only expectation holds; lint finds 1 error, 1 warning, 1 note',
      '',
      '<details>',
      '<summary>Lint finds 1 error, 1 warning, 1 note in the policies</summary>',
      '',
      '- **error** `too-much-error`, `ManageOrders` at `iam/orders-lambda.jsonc:13`: `s3:*` is too much. Why: it is everything. To mend it: write `s3:GetObject`.',
      '- **warning** `too-much-warning`, `ManageOrders` at `iam/orders-lambda.jsonc:13`: `s3:*` is too much. Why: it is everything. To mend it: write `s3:GetObject`.',
      '- **note** `too-much-note`, `#3` at `iam/orders-lambda.jsonc:18`: `s3:*` is too much. Why: it is everything. To mend it: write `s3:GetObject`.',
      '',
    ]);
  });

  test('stand open in the comment where they fail the run', () => {
    const body = commentBody(dataWith({ fails: true, findings: [finding('error')] }), OPTIONS);
    expect(body).toContain('### ⛔ iam-expect: the only expectation holds; lint finds 1 error\n');
    expect(body).toContain('<details open>\n<summary>Lint finds 1 error in the policies</summary>');
  });

  test('leave a comment that is too long before explanations do, the gravest last', () => {
    const many = Array.from({ length: 2000 }, () => finding('warning'));
    const data = reportData(reportOf(mixedVerdicts()), {
      version: VERSION,
      lint: { fails: true, findings: [...many, finding('error')] },
    });
    const body = commentBody(data, OPTIONS);
    expect(body.length).toBeLessThanOrEqual(60_000);
    expect(body).toContain('Lint finds 1 error, 2000 warnings in the policies');
    expect(body).toContain('- **error** `too-much-error`');
    const shown = body.match(/^- \*\*(warning|error)/gm)?.length ?? 0;
    expect(body).toContain(`- and ${2001 - shown} more findings in the job summary`);
    expect(body.match(/^#### /gm)).toHaveLength(4);
  });

  test('are annotated after what does not pass', () => {
    const data = reportData(reportOf(mixedVerdicts().slice(1, 2)), {
      version: VERSION,
      lint: { fails: true, findings: FOUND },
    });
    const options = { changedFiles: new Set(['iam/orders-lambda.jsonc']) };
    expect(annotations(data, options).map(({ level, title }) => `${level} ${title}`)).toEqual([
      'error drift by ManageOrders: orders-lambda › never destroys data',
      'error iam-expect: too-much-error',
      'warning iam-expect: too-much-warning',
      'notice iam-expect: too-much-note',
    ]);
    expect(annotations(data, options)[1]?.message).toBe(
      '`s3:*` is too much\nwhy: it is everything\nhelp: write `s3:GetObject`',
    );
  });

  test('are printed on a terminal with why and help', () => {
    expect(terminalReport(dataWith({ fails: true, findings: [finding('error')] }))).toBe(
      `error  \`s3:*\` is too much [too-much-error]
  at iam/orders-lambda.jsonc:13:7
  why       it is everything
  help      write \`s3:GetObject\`

! error  the only expectation holds; lint finds 1 error
`,
    );
  });

  test('are failures of JUnit where they fail the run, and nothing else', () => {
    expect(junitReport(dataWith({ fails: false, findings: FOUND }))).not.toContain('too-much');
    const failing = junitReport(dataWith({ fails: true, findings: FOUND }));
    expect(failing).toContain('<testsuites name="iam-expect" tests="2" failures="1" errors="0" skipped="0" time="0">');
    expect(failing.split('\n').slice(5, 11)).toEqual([
      '  <testsuite name="lint" tests="1" failures="1" errors="0" skipped="0" time="0">',
      '    <testcase name="too-much-error: ManageOrders" classname="lint" file="iam/orders-lambda.jsonc" line="13" time="0">',
      '      <failure type="too-much-error" message="`s3:*` is too much">why: it is everything',
      'help: write `s3:GetObject`</failure>',
      '    </testcase>',
      '  </testsuite>',
    ]);
  });

  test('are results of SARIF with rules of their own', () => {
    const { runs } = JSON.parse(sarifReport(dataWith({ fails: false, findings: [finding('note')] })));
    expect(runs[0].results).toMatchObject([
      { ruleId: 'lint/too-much-note', level: 'note', locations: [{ physicalLocation: { region: { startLine: 13 } } }] },
    ]);
    expect(runs[0].tool.driver.rules.at(-1)).toMatchObject({
      id: 'lint/too-much-note',
      fullDescription: { text: 'it is everything' },
    });
  });
});
