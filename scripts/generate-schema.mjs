/**
 * Writes the JSON Schema of the expectations file, which editors complete and check from, out of the zod schema that
 * the reader uses. `--check` writes nothing and fails where the committed file differs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { descriptions, expectationsSchema } from '../lib/expectations/schema.js';

const target = fileURLToPath(new URL('../schema/expectations.schema.json', import.meta.url));

/** What zod cannot say: a test has at least one expectation, a file something to check. */
function require(schema, keys) {
  schema.anyOf = keys.map((key) => ({ required: [key] }));
}

const schema = z.toJSONSchema(expectationsSchema, {
  // Draft 7 is what the YAML language server understands best.
  target: 'draft-7',
  metadata: descriptions,
  io: 'input',
  override: ({ jsonSchema }) => {
    if (jsonSchema.properties?.allow !== undefined) {
      require(jsonSchema, ['allow', 'deny', 'not-allowed']);
    }
    if (jsonSchema.properties?.suites !== undefined) {
      require(jsonSchema, ['suites', 'include']);
    }
  },
});

const text = `${JSON.stringify(
  {
    $id: 'https://unpkg.com/iam-expect/schema/expectations.schema.json',
    title: 'iam-expect expectations',
    description: 'Which actions a principal must be allowed, and which it must be denied.',
    ...schema,
  },
  undefined,
  2,
)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('schema/expectations.schema.json is not what the zod schema says: run `npm run schema`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
