import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectations, folder, POLICY, READS, SEALED, WRITES } from '../support/folder.js';
import { cli } from './support.js';

const NEEDS_IP = POLICY.replace(
  '"Resource": "arn:aws:s3:::orders/*" },',
  '"Resource": "arn:aws:s3:::orders/*", "Condition": { "IpAddress": { "aws:SourceIp": "192.0.2.0/24" } } },',
);

function files(tests: string, policy = POLICY) {
  return { 'policy.json': policy, 'iam-expect.yml': expectations(tests) };
}

/** Said where nobody chose an evaluator. */
const NOTE = '  note      decided by the embedded evaluator: no AWS credentials were found\n';

describe('exit codes', () => {
  test('0 where all rows pass, and one line says so', async () => {
    expect(await cli(['check'], folder(files(READS + SEALED)))).toEqual({
      code: 0,
      out: `✓ pass  all 2 expectations hold\n${NOTE}`,
      err: '',
    });
  });

  test('1 where a row drifts, with what is needed to mend it', async () => {
    const { code, out, err } = await cli(['check'], folder(files(READS + WRITES)));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('✗ drift  orders › writes');
    expect(out).toContain('Expected to be allowed, but the identity policies do not allow it.');
    expect(out).not.toContain('orders › reads');
    expect(out).toContain('1 of 2 expectations drifted\n');
  });

  test('1 where a row is inconclusive', async () => {
    const { code, out } = await cli(['check'], folder(files(READS, NEEDS_IP)));
    expect(code).toBe(1);
    expect(out).toContain('1 of 1 expectation is inconclusive\n');
  });

  test('0 where the user allows inconclusive rows, which keep their name', async () => {
    const { code, out } = await cli(['check', '--allow-inconclusive'], folder(files(READS, NEEDS_IP)));
    expect(code).toBe(0);
    expect(out).toContain('1 of 1 expectation is inconclusive\n');
  });

  test('1 where inconclusive rows are allowed and another drifts', async () => {
    const { code } = await cli(['check', '--allow-inconclusive'], folder(files(READS + WRITES, NEEDS_IP)));
    expect(code).toBe(1);
  });

  test('2 where an evaluator is asked for that needs credentials, and there are none', async () => {
    const { code, out, err } = await cli(['check', '--evaluator', 'aws'], folder(files(READS)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("error[no-credentials]: AWS's policy simulator cannot be asked: ");
    expect(err).toContain('help: mend the credentials, or say `evaluator: embedded` to decide without them');
  });

  test('2 where a file cannot be read, with its place', async () => {
    expect(await cli(['check'], folder({ 'iam-expect.yml': expectations(READS) }))).toEqual({
      code: 2,
      out: '',
      err: `iam-expect.yml:4:15: error[file-not-found]: \`policy.json\` does not exist
  4 |     policies: policy.json
    |               ^^^^^^^^^^^
help: paths in a file are relative to it, paths on the command line to the current folder

iam-expect: could not run
`,
    });
  });

  test('2 where a report cannot be written', async () => {
    const { code, err } = await cli(['check', '--output', 'json=policy.json/x.json'], folder(files(READS)));
    expect(code).toBe(2);
    expect(err).toContain('policy.json/x.json: error[cannot-write]: the json report cannot be written');
  });

  test.each([
    ['json', 'iam-expect: `json` is no output: write `kind=path`, as in `json=report.json`\n'],
    ['jsn=x', 'iam-expect: unknown output kind `jsn`; did you mean `json`?\n'],
  ])('2 for --output %s, before anything is checked', async (output, err) => {
    expect(await cli(['check', '--output', output], folder({}))).toEqual({ code: 2, out: '', err });
  });
});

describe('reports', () => {
  test('--verbose shows what passed', async () => {
    const { out } = await cli(['check', '--verbose'], folder(files(READS + SEALED)));
    expect(out).toBe(`✓ pass  orders › reads
    s3:GetObject  arn:aws:s3:::orders/a

✓ pass  orders › sealed
    s3:DeleteObject  arn:aws:s3:::orders/a

✓ pass  all 2 expectations hold
${NOTE}`);
  });

  test('a filter never makes a green look like the whole', async () => {
    const { code, out } = await cli(['check', '--test', 'seal'], folder(files(READS + SEALED)));
    expect({ code, out }).toEqual({
      code: 0,
      out: `✓ pass  the only expectation holds (1 of 2 were selected)\n${NOTE}`,
    });
  });

  test('a filter that matches nothing does not run', async () => {
    const { code, out, err } = await cli(['check', '--test', 'saeled'], folder(files(READS + SEALED)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(`error[nothing-selected]: no test has a name that contains \`saeled\`
help: the tests are \`reads\`, \`sealed\`

iam-expect: could not run
`);
  });

  test('--format json prints the report and nothing else', async () => {
    const { code, out, err } = await cli(['check', '--format', 'json'], folder(files(READS + WRITES)));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      summary: { verdict: 'drift', passed: 1, drifted: 1, inconclusive: 0, errors: 0, total: 2 },
    });
  });

  test('--output writes files beside what is printed, and makes their folders', async () => {
    const cwd = folder(files(READS));
    const { out } = await cli(['check', '--output', 'json=out/a/report.json', '--output=markdown=report.md'], cwd);
    expect(out).toBe(`✓ pass  the only expectation holds\n${NOTE}`);
    expect(JSON.parse(readFileSync(join(cwd, 'out/a/report.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(existsSync(join(cwd, 'report.md'))).toBe(true);
  });
});
