import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';
import { actionPacks, cutPack, PACKS, packActions, packOf } from '../../src/packs/index.js';

const catalog = loadCatalog();

/** Rows, paths and version of each pack. */
const COUNTS = [
  ['privilege-escalation', 33, 45, 2],
  ['destructive', 28, 0, 2],
  ['public-access', 47, 0, 1],
  ['data-exfiltration', 25, 0, 1],
  ['audit-tampering', 51, 0, 1],
];

describe.each(PACKS.map((pack) => [pack.name, pack] as const))('%s', (name, pack) => {
  test('lists actions of the catalog, each once, with a source', () => {
    const actions = pack.rows.map(({ action }) => action);
    expect(actions.map((action) => catalog.action(action)?.name)).toEqual(actions);
    expect(new Set(actions).size).toBe(actions.length);
    for (const { source, why } of pack.rows) {
      expect(source).toMatch(/^https:\/\/[^ ]+$/);
      expect(why).not.toMatch(/\.$|^$/);
    }
  });

  test('has paths of actions of the catalog, none of which contains another', () => {
    for (const { id, actions, source } of pack.paths) {
      expect(actions.map((action) => catalog.action(action)?.name)).toEqual(actions);
      expect(id).toBe(actions.join('+'));
      expect(source).toMatch(/^https:\/\//);
      const within = pack.paths.filter(
        (other) => other.id !== id && other.actions.every((one) => actions.includes(one)),
      );
      expect([id, within.map((other) => other.id)]).toEqual([id, []]);
    }
    expect(new Set(pack.paths.map(({ id }) => id)).size).toBe(pack.paths.length);
  });

  test('is never empty', () => {
    expect(packActions(catalog, name).length).toBeGreaterThan(0);
  });
});

test.each(PACKS.map(({ name, rows, paths, version }) => [name, rows.length, paths.length, version] as const))(
  '%s has %i rows and %i paths in version %i',
  (...counts) => {
    // A change here is a change of the pack: raise its version.
    expect(COUNTS).toContainEqual(counts);
  },
);

test('a path that passes a role says to whom', () => {
  for (const { actions, passedTo, id } of packOf('privilege-escalation')?.paths ?? []) {
    expect([id, passedTo !== undefined]).toEqual([id, actions.includes('iam:PassRole')]);
  }
});

describe('destructive', () => {
  const destructive = packOf('destructive');
  const cut = (...services: readonly string[]) =>
    destructive === undefined ? [] : cutPack(catalog, destructive, services).rows;

  test('is what the services in use can destroy', () => {
    expect(cut('sqs', 'SQS', 'kms').map(({ action }) => action)).toEqual([
      'kms:DeleteAlias',
      'kms:DeleteCustomKeyStore',
      'kms:DeleteImportedKeyMaterial',
      'kms:DisableKey',
      'kms:PutKeyPolicy',
      'kms:ScheduleKeyDeletion',
      'sqs:DeleteMessage',
      'sqs:DeleteQueue',
      'sqs:PurgeQueue',
    ]);
    expect(cut('sts')).toEqual([]);
  });

  test('says why', () => {
    const rows = cut('dynamodb');
    expect(rows.find(({ action }) => action === 'dynamodb:DeleteTable')?.why).toBe(
      'its name says Delete and its access level is Write',
    );
    expect(rows.find(({ action }) => action === 'dynamodb:UpdateTimeToLive')?.why).toBe('lets items expire');
  });

  test('without services is of all of them', () => {
    const services = new Set(packActions(catalog, 'destructive').map((name) => name.split(':')[0]));
    expect(services.size).toBeGreaterThan(350);
  });
});

test('the packs as an expectations file asks for them', () => {
  const packs = actionPacks(() => catalog);
  expect(packs.names).toEqual([
    'privilege-escalation',
    'destructive',
    'public-access',
    'data-exfiltration',
    'audit-tampering',
  ]);
  expect(packs.packOf('destructive', ['SQS'])).toEqual({
    actions: ['sqs:DeleteMessage', 'sqs:DeleteQueue', 'sqs:PurgeQueue'],
    paths: [],
  });
  expect(packs.packOf('destructive', ['sts'])).toEqual({ actions: [], paths: [] });
  const escalation = packs.packOf('privilege-escalation');
  expect([escalation?.actions, escalation?.paths]).toEqual([
    PACKS[0]?.rows.map(({ action }) => action),
    PACKS[0]?.paths,
  ]);
  expect(packs.packOf('destruct')).toBeUndefined();
});

test('a pack that is cut to services keeps the paths that take an action of theirs', () => {
  const cut = actionPacks(() => catalog).packOf('privilege-escalation', ['lambda']);
  expect(cut?.actions).toEqual(['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration']);
  expect(cut?.paths.map(({ id }) => id)).toEqual([
    'iam:PassRole+lambda:CreateFunction+lambda:InvokeFunction',
    'iam:PassRole+lambda:CreateFunction+lambda:CreateEventSourceMapping',
    'iam:PassRole+lambda:CreateFunction+lambda:AddPermission',
  ]);
});
