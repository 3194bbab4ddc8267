import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';
import { actionPacks, PACKS, packActions, packOf, packRows } from '../../src/packs/index.js';

const catalog = loadCatalog();

/** Rows, paths and version of each pack. */
const COUNTS = [
  ['privilege-escalation', 33, 47, 1],
  ['destructive', 21, 0, 1],
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

  test('is never empty, whatever the services', () => {
    for (const services of [undefined, [], ['nosuch'], ['sts']]) {
      expect(packActions(catalog, name, { services }).length).toBeGreaterThan(0);
    }
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
  test('is what the services in use can destroy', () => {
    expect(packActions(catalog, 'destructive', { services: ['sqs', 'SQS', 'kms'] })).toEqual([
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
  });

  test('says why', () => {
    const rows = packRows(catalog, 'destructive', { services: ['dynamodb'] });
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
  const packs = actionPacks(() => catalog, { services: ['sqs'] });
  expect(packs.names).toEqual([
    'privilege-escalation',
    'destructive',
    'public-access',
    'data-exfiltration',
    'audit-tampering',
  ]);
  expect(packs.actionsOf('destructive')).toEqual(['sqs:DeleteMessage', 'sqs:DeleteQueue', 'sqs:PurgeQueue']);
  expect(packs.actionsOf('privilege-escalation')).toContain('iam:PutRolePolicy');
  expect(packs.actionsOf('destruct')).toBeUndefined();
});
