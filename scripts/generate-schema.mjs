/**
 * Writes the JSON Schema of the expectations file, which editors complete and check from, out of the zod schema that
 * the reader uses. `--check` writes nothing and fails where the committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expectationsJsonSchema } from '../lib/expectations/json-schema.js';

const target = fileURLToPath(new URL('../schema/expectations.schema.json', import.meta.url));
const text = expectationsJsonSchema();

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('schema/expectations.schema.json is not what src/expectations/schema.ts says: run `npm run schema`');
  process.exitCode = 1;
}
