import type { Located, MemberNode, ObjectNode, SourceNode, SourceRange } from '../source/index.js';

/** A value as zod and people see it: without places. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** The value of a node. Keys such as `__proto__` stay ordinary keys. */
export function plainOf(node: SourceNode): Plain {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map(({ key, value }) => [key.value, plainOf(value)]));
    case 'array':
      return node.items.map(plainOf);
    default:
      return node.value;
  }
}

export function membersOf(node: SourceNode | undefined): readonly MemberNode[] {
  return node?.kind === 'object' ? node.members : [];
}

export function memberOf(node: SourceNode | undefined, key: string): MemberNode | undefined {
  return membersOf(node).find((member) => member.key.value === key);
}

export function valueAt(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return memberOf(node, key)?.value;
}

/** A scalar or a list, as a list; nothing as an empty one. */
export function listOf(node: SourceNode | undefined): readonly SourceNode[] {
  if (node === undefined) {
    return [];
  }
  return node.kind === 'array' ? node.items : [node];
}

/** A scalar's text, numbers and booleans as they were written; `undefined` for null and for what is no scalar. */
export function textOf(node: SourceNode | undefined): Located<string> | undefined {
  switch (node?.kind) {
    case 'string':
      return { value: String(node.value), range: node.range };
    case 'number':
    case 'boolean':
      return { value: node.literal, range: node.range };
    default:
      return undefined;
  }
}

/** The texts of a scalar or a list of scalars. */
export function textsOf(node: SourceNode | undefined): readonly Located<string>[] {
  return listOf(node).flatMap((item) => textOf(item) ?? []);
}

/** Where to point when something is missing from an object: its first key, since the whole may span many lines. */
export function headOf(node: SourceNode): SourceRange {
  return node.kind === 'object' ? (node.members[0]?.key.range ?? node.range) : node.range;
}

export function isObject(node: SourceNode | undefined): node is ObjectNode {
  return node?.kind === 'object';
}
