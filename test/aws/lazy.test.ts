import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { openSession } from '../../src/aws/index.js';
import { check } from '../../src/check.js';
import { expectations, folder, POLICY, READS } from '../support/folder.js';

/** Modules of the SDK that this process has loaded. */
function sdkModules(): readonly string[] {
  return Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes('@aws-sdk'));
}

test('without credentials the SDK is not loaded', async () => {
  const cwd = folder({ 'policy.json': POLICY, 'iam-expect.yml': expectations(READS) });
  const outcome = await check({
    expectations: [],
    cwd,
    evaluator: 'auto',
    aws: { env: { HOME: cwd }, mask: () => undefined },
    suites: [],
    tests: [],
  });
  expect(outcome.kind === 'report' && outcome.report.notes).toEqual([
    'decided by the embedded evaluator: no AWS credentials were found',
  ]);
  expect(sdkModules()).toEqual([]);

  // With credentials it is, which shows that the list above would have told.
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
  const opened = await openSession({ env: {}, mask: () => undefined, client: { credentials } });
  if (opened.ok) opened.value.iam.destroy();
  expect(sdkModules().length).toBeGreaterThan(0);
});
