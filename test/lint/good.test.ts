import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PolicyKind } from '../../src/policy/index.js';
import { documentOf, lint } from './support.js';

const ROOT = '__fixtures__/good-policies';
const KINDS: readonly PolicyKind[] = ['identity', 'resource', 'trust', 'boundary', 'scp', 'rcp', 'vpcEndpoint'];

// What AWS's own guides advise, as teams write it: each of these is as it should be, whatever it looks like.
test.each(readdirSync(ROOT))('%s shows nothing', (file) => {
  const kind = KINDS.find((each) => file.split('.').includes(each)) ?? 'identity';
  const found = lint(documentOf(readFileSync(join(ROOT, file), 'utf8'), kind, file));
  expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
