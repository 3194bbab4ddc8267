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

test('a service that does not exist is told with the nearest ones', async () => {
  expect(await cli(['packs', 'destructive', '--service', 'dinamodb'])).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('no AWS service has the prefix `dinamodb`; did you mean `dynamodb`'),
  });
});

test('a pack without an action of the service says so', async () => {
  expect(await cli(['packs', 'data-exfiltration', '--service', 'sts'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('It has no action of these services.'),
  });
});

test('lists the paths of a service as an expectations file takes them', async () => {
  const { out } = await cli(['packs', 'privilege-escalation', '--service', 'glue', '--format', 'json']);
  const [pack] = (JSON.parse(out) as { packs: readonly { paths: readonly { id: string }[] }[] }).packs;
  const shown = await cli(['packs', 'privilege-escalation', '--service', 'glue']);
  expect(pack?.paths.length).toBeGreaterThan(2);
  for (const { id } of pack?.paths ?? []) expect(shown.out).toContain(`  ${id.replaceAll('+', ' + ')}\n    needs `);
});
