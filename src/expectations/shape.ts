import type { SourceNode } from '../source/index.js';

/**
 * What a part of a file has to look like, as data: `fits` says whether a value does, and zod-schema.ts makes of it what says
 * where it does not. `what` is what is expected there, to follow "must be".
 */
export type Shape = { readonly description?: string } & (
  | Text
  | { readonly kind: 'number' | 'boolean' | 'null' }
  | { readonly kind: 'literal'; readonly value: number; readonly what: string }
  | { readonly kind: 'oneOf'; readonly values: readonly string[]; readonly what: string }
  | { readonly kind: 'list'; readonly item: Shape; readonly what: string; readonly atLeastOne?: string }
  | { readonly kind: 'map'; readonly key: Text; readonly value: Shape; readonly what: string }
  | Section
  | { readonly kind: 'either'; readonly shapes: readonly Shape[]; readonly what: string }
);

export interface Text {
  readonly kind: 'text';
  readonly what?: string;
  readonly filled?: boolean;
  readonly pattern?: { readonly regex: RegExp; readonly what: string };
}

/** An object that takes no other keys than these. */
export interface Section {
  readonly kind: 'section';
  readonly name: string;
  readonly keys: Readonly<Record<string, Key>>;
}

export type Key = Shape | { readonly kind: 'optional'; readonly shape: Shape };

/** Whether a value is of a shape. INVARIANT: zod takes whatever fits, which a test holds; what does not is for zod to judge. */
export function fits(shape: Shape, node: SourceNode): boolean {
  switch (shape.kind) {
    case 'text':
      return node.kind === 'string' && isText(shape, String(node.value));
    case 'number':
      return node.kind === 'number' && Number.isFinite(node.value);
    case 'boolean':
    case 'null':
      return node.kind === shape.kind;
    case 'literal':
      return node.kind === 'number' && node.value === shape.value;
    case 'oneOf':
      return node.kind === 'string' && shape.values.includes(String(node.value));
    case 'list':
      return (
        node.kind === 'array' &&
        (shape.atLeastOne === undefined || node.items.length > 0) &&
        node.items.every((item) => fits(shape.item, item))
      );
    case 'map':
      return (
        node.kind === 'object' &&
        node.members.every(({ key, value }) => isText(shape.key, key.value) && fits(shape.value, value))
      );
    case 'section':
      return node.kind === 'object' && isSection(shape, node.members);
    case 'either':
      return shape.shapes.some((one) => fits(one, node));
  }
}

function isText({ filled, pattern }: Text, text: string): boolean {
  return (filled !== true || text !== '') && (pattern === undefined || pattern.regex.test(text));
}

function isSection({ keys }: Section, members: Extract<SourceNode, { kind: 'object' }>['members']): boolean {
  const given = new Set<string>();
  for (const { key, value } of members) {
    const known = Object.hasOwn(keys, key.value) ? keys[key.value] : undefined;
    if (known === undefined || !fits(known.kind === 'optional' ? known.shape : known, value)) return false;
    given.add(key.value);
  }
  return Object.entries(keys).every(([name, { kind }]) => kind === 'optional' || given.has(name));
}
