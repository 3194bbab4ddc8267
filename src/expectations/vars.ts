import { fillVars, type Vars } from '../policy/index.js';
import type { Diagnostic, Located, SourceNode } from '../source/index.js';
import { membersOf, textOf, valueAt } from './tree.js';

/**
 * Reads `vars`. A value may use the variables above it and those of the outer scope, which it may also redefine.
 * Whatever is no scalar is left to the check of the shape.
 */
export function readVars(node: SourceNode | undefined, outer: Vars, into: Diagnostic[]): Vars {
  const vars = new Map(Object.entries(outer));
  for (const { key, value } of membersOf(valueAt(node, 'vars'))) {
    const text = textOf(value);
    if (text !== undefined) {
      vars.set(key.value, fill(text, Object.fromEntries(vars), into));
    }
  }
  return Object.fromEntries(vars);
}

/** The tree with every `${name}` filled, in keys as well; `vars` themselves stay as they are. */
export function fillTree(node: SourceNode, vars: Vars, into: Diagnostic[]): SourceNode {
  switch (node.kind) {
    case 'object':
      return {
        ...node,
        members: node.members.map((member) =>
          member.key.value === 'vars'
            ? member
            : {
                ...member,
                key: { ...member.key, value: fill(member.key, vars, into) },
                value: fillTree(member.value, vars, into),
              },
        ),
      };
    case 'array':
      return { ...node, items: node.items.map((item) => fillTree(item, vars, into)) };
    case 'string':
      return { ...node, value: fill({ value: String(node.value), range: node.range }, vars, into) };
    default:
      return node;
  }
}

function fill(text: Located<string>, vars: Vars, into: Diagnostic[]): string {
  const filled = fillVars(text, vars);
  if (!filled.ok) {
    into.push(...filled.diagnostics);
    return text.value;
  }
  return filled.value.value;
}
