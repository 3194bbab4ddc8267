import { type Diagnostic, type Located, nearest, type SourceNode } from '../source/index.js';
import { membersOf, textOf, valueAt } from './tree.js';
import { quotedList } from './validate.js';

/** Values by name, for `${name}`. */
export type Vars = Readonly<Record<string, string>>;

const PLACEHOLDER = /\$\{([^}]*)\}/g;

/** Whether `${…}` is IAM's own: a policy variable (a context key, so with a colon) or an escaped character. */
export function isIamVariable(inside: string): boolean {
  return inside.includes(':') || inside === '*' || inside === '?' || inside === '$';
}

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
  return text.value.replace(PLACEHOLDER, (whole: string, name: string) => {
    if (isIamVariable(name)) {
      return whole;
    }
    const value = Object.hasOwn(vars, name) ? vars[name] : undefined;
    if (value === undefined) {
      into.push(undeclared(name, text, vars));
    }
    return value ?? whole;
  });
}

function undeclared(name: string, text: Located<string>, vars: Vars): Diagnostic {
  const names = Object.keys(vars);
  const near = nearest(name, names, 1)[0];
  const declared = names.length === 0 ? 'none is' : `declared here: ${quotedList(names)}`;
  return {
    code: 'undeclared-variable',
    severity: 'error',
    message: `\`\${${name}}\` is not declared in \`vars\``,
    help: near === undefined ? `declare it in \`vars\`, above its use (${declared})` : `did you mean \`\${${near}}\`?`,
    range: text.range,
  };
}
