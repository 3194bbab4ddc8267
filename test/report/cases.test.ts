import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/check.js';
import { commentBody, reportData } from '../../src/report/index.js';

const CASES = resolve('__fixtures__/cases');

const cases = readdirSync(CASES).flatMap((theme) =>
  readdirSync(join(CASES, theme))
    .map((name) => join(theme, name))
    .filter((name) => existsSync(join(CASES, name, 'iam-expect.yml'))),
);

test.each(cases)('the comment of the case %s, whole', async (name) => {
  const cwd = join(CASES, name);
  const outcome = await check({ expectations: [], cwd, evaluator: 'embedded', suites: [], tests: [] });
  if (outcome.kind !== 'report') throw new Error(JSON.stringify(outcome.diagnostics.map(({ message }) => message)));
  const body = commentBody(reportData(outcome.report, { version: '1.0.0' }), {
    tag: 'policies-0',
    links: {
      serverUrl: 'https://github.com',
      repository: 'octo-org/orders',
      sha: '1f0e9d8c7b6a5f4e3d2c1b0a9f8e7d6c5b4a3f2e',
      directory: '',
    },
    command: 'npx iam-expect check',
    runUrl: 'https://github.com/octo-org/orders/actions/runs/1234567890',
  });
  await expect(body).toMatchFileSnapshot(join(cwd, 'comment.md'));
});
