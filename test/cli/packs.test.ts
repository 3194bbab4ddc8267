import { expect, test } from 'vitest';
import { PACKS } from '../../src/packs/index.js';
import { cli } from './support.js';

test('lists the packs with their versions', async () => {
  const { code, out } = await cli(['packs']);
  expect(code).toBe(0);
  for (const { name, version } of PACKS) expect(out).toContain(`${name.padEnd(20)}  version ${version}: `);
});

test('lists the rows of a pack, and its paths, each with its source', async () => {
  const { out } = await cli(['packs', 'privilege-escalation']);
  expect(out).toContain('iam:PutRolePolicy');
  expect(out).toContain('  iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction\n');
  expect(out.match(/https:/g)?.length).toBe((PACKS[0]?.rows.length ?? 0) + (PACKS[0]?.paths.length ?? 0));
});

test('a pack can be cut to the services in use', async () => {
  const { out } = await cli(['packs', 'destructive', '--service', 'sqs', '--format', 'json']);
  const { packs } = JSON.parse(out) as { packs: readonly { rows: readonly { action: string }[] }[] };
  expect(packs[0]?.rows.map(({ action }) => action)).toContain('sqs:DeleteQueue');
  expect(packs[0]?.rows.map(({ action }) => action)).not.toContain('dynamodb:DeleteTable');
});

test('a pack that does not exist is told with the nearest name', async () => {
  expect(await cli(['packs', 'destructiv'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('`destructive`'),
  });
});
