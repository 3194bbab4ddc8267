import { expect, test } from 'vitest';
import { evaluatorsFor } from '../src/evaluators.js';
import type { EvaluatorChoice, Suite } from '../src/expectations/index.js';
import { loadCatalog } from '../src/files/index.js';
import { suite as loaded } from './verdict/build.js';

const KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

function suite(evaluator?: EvaluatorChoice): Suite {
  return { ...loaded().suite, evaluator };
}

async function notesOf(suites: readonly Suite[], asked: EvaluatorChoice, env: Readonly<Record<string, string>>) {
  const opened = await evaluatorsFor(
    suites,
    asked,
    { env: { HOME: '/nonexistent', ...env }, mask: () => {} },
    loadCatalog(),
  );
  return opened.ok ? opened.value.notes : opened.diagnostics.map(({ code }) => code);
}

test.each<[string, readonly Suite[], EvaluatorChoice, Readonly<Record<string, string>>, readonly string[]]>([
  [
    'auto without credentials',
    [suite()],
    'auto',
    {},
    ['decided by the embedded evaluator: no AWS credentials were found'],
  ],
  ['auto where every suite chose', [suite('embedded')], 'auto', KEYS, []],
  ['embedded by name', [suite('aws')], 'embedded', KEYS, []],
])('%s', async (_, suites, asked, env, notes) => {
  expect(await notesOf(suites, asked, env)).toEqual(notes);
});

test('auto with credentials names them', async () => {
  const given = { ...process.env };
  Object.assign(process.env, KEYS);
  try {
    expect(await notesOf([suite()], 'auto', KEYS)).toEqual([
      "decided by AWS's policy simulator with the credentials of the environment",
    ]);
  } finally {
    process.env = given;
  }
});

test('no way to credentials is no way to AWS', async () => {
  const opened = await evaluatorsFor([suite('both')], 'auto', undefined, loadCatalog());
  expect(opened).toEqual({
    ok: false,
    diagnostics: [
      {
        code: 'no-credentials',
        severity: 'error',
        message: "AWS's policy simulator cannot be asked: no credentials were given",
        help: 'mend the credentials, or say `evaluator: embedded` to decide without them',
      },
    ],
  });
});
