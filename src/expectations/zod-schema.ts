import * as z from 'zod/mini';
import { expectationsShape } from './schema.js';
import type { Key, Shape, Text } from './shape.js';

/** Descriptions, shown by editors when a key is hovered. */
export const descriptions = z.registry<{ readonly description: string }>();

/** The kinds of object in the file, by the name that messages call them, with the keys that each may have. */
export const sections: ReadonlyMap<string, readonly string[]> = new Map(sectionsOf(expectationsShape));

/** The whole file. Of a section the `error` is its name, which leads to {@link sections}. */
export const expectationsSchema = schemaOf(expectationsShape);

function schemaOf(shape: Shape): z.ZodMiniType {
  const schema = plainSchemaOf(shape);
  if (shape.description !== undefined) descriptions.add(schema, { description: shape.description });
  return schema;
}

function plainSchemaOf(shape: Shape): z.ZodMiniType {
  switch (shape.kind) {
    case 'text':
      return textSchema(shape);
    case 'number':
      return z.number();
    case 'boolean':
      return z.boolean();
    case 'null':
      return z.null();
    case 'literal':
      return z.literal(shape.value, { error: shape.what });
    case 'oneOf':
      return z.enum(shape.values, { error: shape.what });
    case 'list': {
      const list = z.array(schemaOf(shape.item), { error: shape.what });
      return shape.atLeastOne === undefined ? list : list.check(z.minLength(1, { error: shape.atLeastOne }));
    }
    case 'map':
      return z.record(textSchema(shape.key), schemaOf(shape.value), { error: shape.what });
    case 'section': {
      const keys = Object.entries(shape.keys).map(([name, key]) => [name, keySchema(key)] as const);
      return z.strictObject(Object.fromEntries(keys), { error: shape.name });
    }
    case 'either':
      return z.union(shape.shapes.map(schemaOf), { error: shape.what });
  }
}

function keySchema(key: Key): z.ZodMiniType {
  return key.kind === 'optional' ? z.optional(schemaOf(key.shape)) : schemaOf(key);
}

function textSchema({ what, filled, pattern }: Text): z.ZodMiniString {
  let schema = what === undefined ? z.string() : z.string({ error: what });
  if (filled === true) schema = schema.check(z.minLength(1, what === undefined ? undefined : { error: what }));
  return pattern === undefined ? schema : schema.check(z.regex(pattern.regex, { error: pattern.what }));
}

function* sectionsOf(shape: Key): Generator<readonly [name: string, keys: readonly string[]]> {
  switch (shape.kind) {
    case 'optional':
      yield* sectionsOf(shape.shape);
      break;
    case 'list':
      yield* sectionsOf(shape.item);
      break;
    case 'map':
      yield* sectionsOf(shape.value);
      break;
    case 'either':
      for (const one of shape.shapes) yield* sectionsOf(one);
      break;
    case 'section':
      yield [shape.name, Object.keys(shape.keys)];
      for (const key of Object.values(shape.keys)) yield* sectionsOf(key);
      break;
    default:
  }
}
