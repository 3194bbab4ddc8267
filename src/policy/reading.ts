import {
  type ArrayNode,
  type Diagnostic,
  didYouMean,
  errorAt,
  type Located,
  type MemberNode,
  type ObjectNode,
  type SourceNode,
  type SourceTree,
  scalarText,
  warningAt,
} from '../source/index.js';
import type { PolicyKind } from './types.js';
import { fillVars, type Vars } from './vars.js';

/** The reading of one policy document: what it needs to know, and the faults it has met. */
export interface Reading {
  readonly tree: SourceTree;
  readonly kind: PolicyKind;
  readonly vars: Vars;
  readonly faults: Diagnostic[];
  readonly warnings: Diagnostic[];
}

export function fault(
  reading: Reading,
  { range }: Pick<SourceNode, 'range'>,
  code: string,
  message: string,
  help: string,
): void {
  reading.faults.push(errorAt(range, code, message, help));
}

export function warn(
  reading: Reading,
  { range }: Pick<SourceNode, 'range'>,
  code: string,
  message: string,
  help: string,
): void {
  reading.warnings.push(warningAt(range, code, message, help));
}

/** The members of an object by name; names that are none of `known` are faults. */
export function elementsOf<Name extends string>(
  reading: Reading,
  node: ObjectNode,
  known: readonly Name[],
  where: string,
): Partial<Readonly<Record<Name, MemberNode>>> {
  const elements: Partial<Record<Name, MemberNode>> = {};
  for (const member of node.members) {
    const name = known.find((candidate) => candidate === member.key.value);
    if (name === undefined) {
      fault(
        reading,
        member.key,
        'unknown-element',
        `unknown element \`${member.key.value}\` in ${where}`,
        helpForElement(member.key.value, known, where),
      );
    } else {
      elements[name] = member;
    }
  }
  return elements;
}

function helpForElement(name: string, known: readonly string[], where: string): string {
  const sameLetters = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return sameLetters === undefined
    ? didYouMean(name, known, `the elements of ${where} are ${known.join(', ')}`)
    : `write \`${sameLetters}\`: IAM's element names are case-sensitive`;
}

/** A scalar or a list as a list. */
export function listOf(node: SourceNode): readonly SourceNode[] {
  return node.kind === 'array' ? node.items : [node];
}

/** A node's text with `vars` filled in; anything that is no text is a fault. `what` names it: ``a `Sid` ``. */
export function textOf(reading: Reading, node: SourceNode, what: string): Located<string> | undefined {
  const value = scalarText(node);
  if (value === undefined) {
    fault(reading, node, 'wrong-type', `${what} must be text, not ${kindName(node)}`, 'write text in quotes');
    return undefined;
  }
  return filled(reading, { value, range: node.range });
}

/** A text with `vars` filled in; what cannot be filled is a fault. */
export function filled(reading: Reading, text: Located<string>): Located<string> | undefined {
  const read = fillVars(text, reading.vars);
  if (!read.ok) {
    reading.faults.push(...read.diagnostics);
    return undefined;
  }
  return read.value;
}

/** Text or a list of texts, in order. */
export function textsOf(reading: Reading, node: SourceNode, what: string): readonly Located<string>[] {
  return listOf(node).flatMap((item) => textOf(reading, item, what) ?? []);
}

export function isEmptyList(node: SourceNode): node is ArrayNode {
  return node.kind === 'array' && node.items.length === 0;
}

/** How messages call a kind of value. */
export function kindName({ kind }: SourceNode): string {
  switch (kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'null':
      return 'null';
    case 'string':
      return 'text';
    default:
      return `a ${kind}`;
  }
}
