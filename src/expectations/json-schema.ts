import * as z from 'zod/mini';
import { descriptions, expectationsSchema } from './zod-schema.js';

/** The parts of a JSON Schema that are added to here. */
interface ObjectSchema {
  readonly properties?: Readonly<Record<string, unknown>>;
  anyOf?: unknown;
}

/** The JSON Schema of the expectations file, as text. `npm run schema` writes it where editors find it. */
export function expectationsJsonSchema(): string {
  const schema = z.toJSONSchema(expectationsSchema, {
    // Draft 7 is what the YAML language server understands best.
    target: 'draft-7',
    metadata: descriptions,
    io: 'input',
    override: ({ jsonSchema }) => addAlternatives(jsonSchema as ObjectSchema),
  });
  const head = {
    $id: 'https://unpkg.com/iam-expect/schema/expectations.schema.json',
    title: 'iam-expect expectations',
    description: 'Which actions a principal must be allowed, and which it must be denied.',
  };
  return `${JSON.stringify({ ...head, ...schema }, undefined, 2)}\n`;
}

/** What the zod schema leaves to the reader: a test demands something, a file has something to check. */
function addAlternatives(schema: ObjectSchema): void {
  const has = (key: string) => schema.properties?.[key] !== undefined;
  const alternatives = has('allow') ? ['allow', 'deny', 'not-allowed'] : has('suites') ? ['suites', 'include'] : [];
  if (alternatives.length > 0) {
    schema.anyOf = alternatives.map((key) => ({ required: [key] }));
  }
}
