/**
 * Looking into JSON of which nothing is certain. CloudTrail's records are written by hundreds of services, so
 * every field may be absent, null, or of another type than expected.
 */

export type JsonObject = Readonly<Record<string, unknown>>;

export const emptyObject: JsonObject = {};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of a name, compared without case where no member is spelled exactly so; `null` is none. */
export function member(object: JsonObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name] ?? undefined;
  // Most names that are asked for are not there: only keys of the same length are looked at closely.
  let wanted: string | undefined;
  for (const key of Object.keys(object)) {
    if (key.length !== name.length) continue;
    wanted ??= name.toLowerCase();
    if (key.toLowerCase() === wanted) return object[key] ?? undefined;
  }
  return undefined;
}

/** A member that is a string with something in it. */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = member(object, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A member that is an object; an empty one otherwise. */
export function objectOf(object: JsonObject, name: string): JsonObject {
  const value = member(object, name);
  return isObject(value) ? value : emptyObject;
}

/** A member's elements: a list's, or the one value that stands in a list's place. */
export function listOf(object: JsonObject, name: string): readonly unknown[] {
  const value = member(object, name);
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** The strings of a member that is a string or a list of them. */
export function textsOf(object: JsonObject, name: string): readonly string[] {
  return listOf(object, name).filter((value): value is string => typeof value === 'string' && value !== '');
}

/** The objects of a member that is an object or a list of them. */
export function objectsOf(object: JsonObject, name: string): readonly JsonObject[] {
  return listOf(object, name).filter(isObject);
}

/** The strings in a value, however deep, that a test takes, each with the name of the member that holds it. */
export function stringsIn(value: unknown, test: (text: string, name: string) => boolean): readonly NamedString[] {
  const found: NamedString[] = [];
  collectStrings(value, '', test, found);
  return found;
}

type NamedString = readonly [name: string, text: string];

function collectStrings(
  value: unknown,
  name: string,
  test: (text: string, name: string) => boolean,
  found: NamedString[],
): void {
  if (typeof value === 'string') {
    if (test(value, name)) found.push([name, value]);
  } else if (Array.isArray(value)) {
    for (const item of value) collectStrings(item, name, test, found);
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) collectStrings(value[key], key, test, found);
  }
}
