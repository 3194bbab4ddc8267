/**
 * Writes the JSON Schemas of the expectations file, which editors complete and check from, and of the JSON report, out of the
 * zod schemas that the readers use. `--check` writes nothing and fails where a committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expectationsJsonSchema } from '../lib/expectations/json-schema.js';
import { reportJsonSchema } from '../lib/report/json-schema.js';

const SCHEMAS = {
  'schema/expectations.schema.json': expectationsJsonSchema(),
  'schema/report.schema.json': reportJsonSchema(),
};

for (const [name, text] of Object.entries(SCHEMAS)) {
  const target = fileURLToPath(new URL(`../${name}`, import.meta.url));
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${name} is not what the sources say: run \`npm run schema\``);
    process.exitCode = 1;
  }
}
