import {
  type ArrayNode,
  type Diagnostic,
  didYouMean,
  errorAt,
  type Located,
  type MemberNode,
  nearest,
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

/**
 * The members of an object by name. A name that is none of `known` is a fault; reading goes on with the element it
 * most likely means, so that a slip is not reported as a missing element as well.
 */
export function elementsOf<Name extends string>(
  reading: Reading,
  node: ObjectNode,
  known: readonly Name[],
  where: string,
): Partial<Readonly<Record<Name, MemberNode>>> {
  const elements: Partial<Record<Name, MemberNode>> = {};
  const meant: Partial<Record<Name, MemberNode>> = {};
  for (const member of node.members) {
    const { value: written } = member.key;
    const name = known.find((candidate) => candidate === written);
    if (name !== undefined) {
      elements[name] = member;
      continue;
    }
    const help = helpForElement(written, known, where);
    fault(reading, member.key, 'unknown-element', `unknown element \`${written}\` in ${where}`, help);
    const [likely] = nearest(written, known, 1);
    const likelyName = known.find((candidate) => candidate === likely);
    if (likelyName !== undefined) {
      meant[likelyName] = member;
    }
  }
  return { ...meant, ...elements };
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
    wrongType(reading, node, `${what} must be text, not ${kindName(node)}`, 'write text in quotes');
    return undefined;
  }
  return filled(reading, { value, range: node.range });
}

/** CloudFormation's functions: `{ "Ref": … }`, `{ "Fn::Sub": … }`. */
function isCloudFormation(node: SourceNode): boolean {
  return node.kind === 'object' && node.members.some(({ key }) => key.value === 'Ref' || key.value.startsWith('Fn::'));
}

/** A value of a kind that has no meaning here. */
export function wrongType(reading: Reading, node: SourceNode, message: string, help: string): void {
  const cloudFormation =
    'CloudFormation functions are not evaluated; write the value, or `${name}` and declare `name` in `vars`';
  fault(reading, node, 'wrong-type', message, isCloudFormation(node) ? cloudFormation : help);
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
