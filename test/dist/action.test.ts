import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectations, folder, POLICY, READS, WRITES } from '../support/folder.js';
import { action, CASES } from './spawn.js';

test('a pass: the outputs say so, the summary too, and the step succeeds', () => {
  const { code, out, outputs, summary } = action({ expectations: `${CASES}/least-privilege/iam-expect.yml` });
  expect(code).toBe(0);
  expect(out).toMatch(/^✓ pass {2}all \d+ expectations hold\n/);
  expect(outputs).toMatchObject({
    verdict: 'pass',
    passed: expect.stringMatching(/^\d\d+$/),
    drifted: '0',
    inconclusive: '0',
    errors: '0',
  });
  expect(summary).toContain('expectations hold');
});

test('drift: the step fails, and the policy lines are annotated from the root of the workspace', () => {
  const workspace = folder({
    'infra/policy.json': POLICY.replace('"s3:GetObject"', '"s3:*"'),
    'infra/iam-expect.yml': expectations(
      '      - { name: no writes, not-allowed: s3:PutObject, resources: arn:aws:s3:::orders/a }\n',
    ),
  });
  const { code, out, outputs } = action({ 'working-directory': 'infra' }, {}, workspace);
  expect(code).toBe(1);
  expect(outputs).toMatchObject({ verdict: 'drift', passed: '0', drifted: '1', inconclusive: '0', errors: '0' });
  expect(out).toMatch(/^::error file=infra\/policy\.json,line=4,endLine=4,/m);
  expect(out).toMatch(/^::error::1 of 1 expectation drifted$/m);
});

test('the report is written as JSON where the output says', () => {
  const workspace = folder({ 'policy.json': POLICY, 'iam-expect.yml': expectations(READS + WRITES) });
  const { outputs } = action({ output: 'json=out/report.json\nmarkdown=out/report.md' }, {}, workspace);
  const report = JSON.parse(readFileSync(`${workspace}/out/report.json`, 'utf8'));
  expect(report.summary).toEqual({ verdict: 'drift', passed: 1, drifted: 1, inconclusive: 0, errors: 0, total: 2 });
  expect(readFileSync(`${workspace}/out/report.md`, 'utf8')).toContain('s3:PutObject');
  expect(outputs['report-json']).toMatch(/report\.json$/);
});

const TRAP = POLICY.replace(
  '"s3:GetObject", "Resource": "arn:aws:s3:::orders/*" }',
  '["s3:GetObject", "s3:GetObjct"], "Resource": "arn:aws:s3:::orders/*" }',
);

describe('lint', () => {
  const files = { 'infra/policy.json': TRAP, 'infra/iam-expect.yml': expectations(READS) };
  const NOTE = /^::error file=infra\/policy\.json,line=4,endLine=4,col=\d+,title=iam-expect%3A unknown-action::/m;

  test.each([[{}], [{ lint: 'off' }]])('is not run with %j', (inputs) => {
    const { code, out, summary } = action({ 'working-directory': 'infra', ...inputs }, {}, folder(files));
    expect(code).toBe(0);
    expect(out + summary).not.toContain('unknown-action');
  });

  test('on: findings are annotations and stand in the summary, and fail nobody', () => {
    const { code, out, outputs, summary } = action({ 'working-directory': 'infra', lint: 'on' }, {}, folder(files));
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    expect(out).toMatch(NOTE);
    expect(summary).toContain('### ✅ iam-expect: the only expectation holds; lint finds 1 error\n');
    expect(summary).toContain('- **error** `unknown-action`, `Read` at ');
  });

  test('error: those of that level fail the step, and no later step finds `pass`', () => {
    const { code, out, outputs, summary } = action({ 'working-directory': 'infra', lint: 'error' }, {}, folder(files));
    expect({ code, outputs }).toMatchObject({ code: 1, outputs: { verdict: 'error', passed: '1' } });
    expect(out).toMatch(NOTE);
    expect(out).toMatch(/^::error::the only expectation holds; lint finds 1 error$/m);
    expect(summary).toContain('### ⛔ iam-expect: the only expectation holds; lint finds 1 error\n');
    const report = JSON.parse(readFileSync(outputs['report-json'] ?? '', 'utf8'));
    expect(report.lint).toMatchObject({ fails: true, findings: [{ code: 'unknown-action', statement: 'Read' }] });
  });

  test('error: warnings alone fail nobody', () => {
    const workspace = folder({
      'policy.json': POLICY.replace('"arn:aws:s3:::orders/*"', '"*"'),
      'iam-expect.yml': expectations(READS),
    });
    const { code, outputs, summary } = action({ lint: 'error' }, {}, workspace);
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    expect(summary).toContain('- **warning** `all-resources`');
  });

  test('takes nothing else', () => {
    const { code, out } = action({ lint: 'warning' }, {}, folder(files));
    expect(code).toBe(1);
    expect(out).toMatch(/^::error::input `lint` is `warning`: it is one of off, on, error$/m);
  });
});

describe('the step fails', () => {
  const good = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS) };
  const NEEDS_IP = POLICY.replace(
    '"Resource": "arn:aws:s3:::orders/*" },',
    '"Resource": "arn:aws:s3:::orders/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } },',
  );

  test('where rows are inconclusive, unless that is allowed', () => {
    const workspace = folder({ ...good, 'policy.json': NEEDS_IP });
    expect(action({}, {}, workspace)).toMatchObject({ code: 1, outputs: { verdict: 'inconclusive' } });
    expect(action({ 'allow-inconclusive': 'true' }, {}, workspace)).toMatchObject({
      code: 0,
      outputs: { verdict: 'inconclusive' },
    });
  });

  test('where the check could not run, with the fault at its place', () => {
    const { code, out, outputs } = action({}, {}, folder({ 'iam-expect.yml': expectations(READS) }));
    expect(code).toBe(1);
    expect(outputs).toEqual({ verdict: 'error', 'report-json': expect.stringMatching(/report\.json$/) });
    expect(out).toMatch(/^::error file=iam-expect\.yml,line=4,endLine=4,col=15,title=[^:]*file-not-found::/m);
    expect(out).toMatch(/^::error::the check could not run$/m);
  });

  test('where inputs are wrong, all of which are told', () => {
    const { code, out, outputs } = action(
      { evaluator: 'asw', 'allow-inconclusive': 'yes', 'role-duration-seconds': '60', output: 'jsn=x' },
      {},
      folder(good),
    );
    expect(code).toBe(1);
    expect(out.split('%0A')).toEqual([
      '::error::input `output`: unknown output kind `jsn`; did you mean `json`?',
      'input `evaluator` is `asw`: did you mean `aws`?',
      'input `role-duration-seconds` is a number from 900 to 43200, not `60`',
      'input `allow-inconclusive` is `yes`: it is one of true, false\n',
    ]);
    expect(outputs).toMatchObject({ verdict: 'error' });
    expect(outputs).not.toHaveProperty('passed');
  });

  test('where the working directory is none, and where a saved report is not there', () => {
    const nowhere = action({ 'working-directory': 'nowhere' }, {}, folder(good));
    expect(nowhere).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(nowhere.out).toBe('::error::input `working-directory`: `nowhere` is no folder\n');
    expect(action({ 'from-report': 'gone.json' }, {}, folder(good))).toMatchObject({
      code: 1,
      outputs: { verdict: 'error' },
    });
  });

  test('where a report that was asked for cannot be written, although all rows pass', () => {
    const { code, out, outputs } = action({ output: 'json=policy.json/x' }, {}, folder(good));
    expect(code).toBe(1);
    expect(out).toContain('cannot-write');
    expect(outputs).toMatchObject({ verdict: 'error' });
  });

  test('never for a summary that cannot be written: that is a warning', () => {
    const { code, out } = action({}, { GITHUB_STEP_SUMMARY: '/nonexistent/summary' }, folder(good));
    expect(code).toBe(0);
    expect(out).toContain(
      '::warning::the job summary could not be written, since the file that `GITHUB_STEP_SUMMARY` names (`/nonexistent/summary`) is not there or cannot be written to\n',
    );
  });

  test.each([
    ['is not there', '/nonexistent/output', 'is not there or cannot be written to'],
    ['is a folder', '/tmp', 'cannot be written to: EISDIR: illegal operation on a directory'],
    ['takes nothing', '/dev/full', 'cannot be written to: ENOSPC: no space left on device, write'],
  ])('where the file for outputs %s: the verdict is told all the same', (_, file, reason) => {
    const { code, out, summary } = action({}, { GITHUB_OUTPUT: file }, folder(good));
    expect(code).toBe(1);
    expect(out).toContain('✓ pass  the only expectation holds\n');
    expect(out).toContain(
      `::error title=iam-expect%3A cannot-write::the outputs of the step cannot be set, since the file that \`GITHUB_OUTPUT\` names (\`${file}\`) ${reason}`,
    );
    expect(out).not.toContain('bug');
    expect(summary).toContain('the only expectation holds');
  });

  test('where weakened expectations fail, and which pull request it is cannot be told', () => {
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: '/nonexistent' };
    expect(action({}, env, folder(good))).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
    const { code, out } = action({ 'fail-on-weakened': 'true' }, env, folder(good));
    expect(code).toBe(1);
    expect(out).toContain(
      '::error::whether the pull request weakens its expectations could not be told: the event that `GITHUB_EVENT_PATH` names cannot be read\n',
    );
  });

  test('where there is no folder for the report', () => {
    const { code, out, outputs } = action({}, { RUNNER_TEMP: '/nonexistent' }, folder(good));
    expect(code).toBe(1);
    expect(out).toContain('the report cannot be written to `RUNNER_TEMP`: ENOENT');
    expect(outputs).toMatchObject({ verdict: 'error' });
    expect(outputs).not.toHaveProperty('report-json');
  });
});

describe('where the check could not run, nothing of an earlier run says that all is well:', () => {
  const good = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS) };
  const OUTPUT = 'json=out/report.json\nsarif=out/report.sarif\njunit=out/report.xml';

  test.each([
    ['a faulty file', {}, { 'iam-expect.yml': expectations(READS).replace('reads,', 'reads') }],
    ['a faulty input', { evaluator: 'asw' }, {}],
    ['a report that cannot be written', { output: `${OUTPUT}\nmarkdown=policy.json/x` }, {}],
  ])('%s', (_, inputs, faulty) => {
    const workspace = folder(good);
    expect(action({ output: OUTPUT }, {}, workspace).outputs).toMatchObject({ verdict: 'pass' });
    for (const [path, text] of Object.entries(faulty)) writeFileSync(join(workspace, path), text);
    const { code, outputs, summary } = action({ output: OUTPUT, ...inputs }, {}, workspace);
    const read = (path: string) => readFileSync(join(workspace, path), 'utf8');
    expect({ code, outputs }).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(summary).toMatch(/^### ⛔ iam-expect: the check could not run\n\n- error: /);
    expect(JSON.parse(read('out/report.json')).summary).toMatchObject({ verdict: 'error', errors: 1, total: 0 });
    expect(JSON.parse(read('out/report.sarif')).runs[0].invocations).toEqual([{ executionSuccessful: false }]);
    expect(read('out/report.xml')).toContain('<testsuites name="iam-expect" tests="1" failures="0" errors="1"');
    expect(readFileSync(outputs['report-json'] ?? '', 'utf8')).toBe(read('out/report.json'));
  });

  test('the saved report that is published may be the file that is written', () => {
    const workspace = folder(good);
    action({ output: 'json=report.json' }, {}, workspace);
    const { code, outputs } = action({ 'from-report': 'report.json', output: 'json=report.json' }, {}, workspace);
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  });

  test('a saved report that says why there is none is published as such', () => {
    const workspace = folder({ ...good, 'policy.json': '{' });
    action({ output: 'json=report.json' }, {}, workspace);
    const { code, outputs, summary } = action({ 'from-report': 'report.json' }, {}, workspace);
    expect({ code, outputs }).toMatchObject({ code: 0, outputs: { verdict: 'error' } });
    expect(summary).toMatch(/^### ⛔ iam-expect: the check could not run\n\n- error: /);
  });
});
