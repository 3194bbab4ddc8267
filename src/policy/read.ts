import {
  commentsWithin,
  type Diagnostic,
  errorAt,
  failed,
  type ObjectNode,
  parseJson,
  parseYaml,
  type Read,
  type SourceNode,
  type SourceText,
  type SourceTree,
  sourceText,
} from '../source/index.js';
import { readDocument } from './document.js';
import { kindName, type Reading } from './reading.js';
import type { PolicyDocument, PolicyKind } from './types.js';
import type { Vars } from './vars.js';
import { doubtfulScalars } from './yaml-readings.js';

export interface ReadOptions {
  /** What `${name}` stands for; a name that is not here is an error. */
  readonly vars: Vars;
}

/**
 * The policy documents of a text: JSON (with comments) or YAML by the path's ending, or by its first character
 * where the ending says nothing. One document, a list of them, or YAML documents separated by `---`; also the
 * answers of the AWS CLI that hold one (`{ "PolicyDocument": … }`, `{ "PolicyVersion": { "Document": … } }`).
 * Never an empty list: a text without a document is an error.
 */
export function readPolicies(
  source: SourceText,
  kind: PolicyKind,
  { vars }: ReadOptions,
): Read<readonly PolicyDocument[]> {
  const yaml = isYaml(source);
  const trees = yaml ? parseYaml(source) : parseJson(source);
  if (!trees.ok) {
    return trees;
  }
  const faults: Diagnostic[] = yaml ? trees.value.flatMap(({ root }) => doubtfulScalars(root)) : [];
  const warnings: Diagnostic[] = [...trees.warnings];
  const documents = trees.value.flatMap((tree) => {
    const reading: Reading = { tree, kind, vars, faults, warnings };
    return documentNodes(reading).map((node) => readDocument(reading, node, commentsFor(tree, node)));
  });
  return faults.length > 0 ? failed(faults) : { ok: true, value: documents, warnings };
}

/**
 * A policy as the library is given it: JSON text, or the plain object. `name` stands for the file in messages.
 * Exactly one document.
 */
export function readPolicyObject(
  value: unknown,
  kind: PolicyKind,
  name: string,
  vars: Vars = {},
): Read<PolicyDocument> {
  const text = typeof value === 'string' ? value : jsonOf(value);
  if (text === undefined) {
    return {
      ok: false,
      diagnostics: [
        {
          code: 'wrong-type',
          severity: 'error',
          message: 'the policy is neither JSON text nor a plain object',
          help: 'pass `{ Version: "2012-10-17", Statement: […] }`, or its JSON text',
          path: name,
        },
      ],
    };
  }
  const read = readPolicies(sourceText(name, text), kind, { vars });
  if (!read.ok) {
    return read;
  }
  const [document, second] = read.value;
  if (document === undefined || second !== undefined) {
    return failed(
      read.value
        .slice(1, 2)
        .map(({ range }) =>
          errorAt(range, 'several-documents', 'expected one policy document, not several', 'pass them one by one'),
        ),
    );
  }
  return { ok: true, value: document, warnings: read.warnings };
}

/** `undefined` for what JSON has no text for: `undefined`, functions, cycles. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return undefined;
  }
}

function isYaml({ path, text }: SourceText): boolean {
  if (/\.(json|jsonc|json5)$/i.test(path)) {
    return false;
  }
  return /\.ya?ml$/i.test(path) || !/^\s*([{[]|\/[/*])/.test(text);
}

/** All comments where the document is the whole text, otherwise those inside and directly above it. */
function commentsFor(tree: SourceTree, node: ObjectNode): PolicyDocument['comments'] {
  return node === tree.root ? tree.comments : commentsWithin(tree, node.range);
}

/** The document, or the documents of a list. */
function documentNodes(reading: Reading): readonly ObjectNode[] {
  const { root } = reading.tree;
  if (root.kind === 'array' && root.items.length === 0) {
    reading.faults.push(
      errorAt(root.range, 'empty-file', 'the list holds no policy document', 'write one into it, or remove the file'),
    );
  }
  const nodes = root.kind === 'array' ? root.items : [root];
  return nodes.flatMap((node) => unwrap(reading, node) ?? []);
}

/** Members under which the AWS CLI and common templates keep a document, outermost first. */
const WRAPPERS = ['PolicyVersion', 'Role', 'Policy', 'PolicyDocument', 'AssumeRolePolicyDocument', 'Document'];

/**
 * The document inside its wrapping, where there is exactly one candidate; anything else is taken as the document
 * itself, whose grammar then says what is wrong.
 */
function unwrap(reading: Reading, node: SourceNode): ObjectNode | undefined {
  if (node.kind !== 'object') {
    reading.faults.push(
      errorAt(
        node.range,
        'wrong-type',
        `a policy document must be an object, not ${kindName(node)}`,
        node.kind === 'string'
          ? 'if this is JSON inside a string, save it unquoted (`aws … --query Policy --output text`)'
          : 'write `{ "Version": "2012-10-17", "Statement": [ … ] }`',
      ),
    );
    return undefined;
  }
  if (node.members.some(({ key }) => key.value === 'Statement')) {
    return node;
  }
  const [wrapped, second] = node.members.filter(({ key }) => WRAPPERS.includes(key.value));
  return wrapped === undefined || second !== undefined ? node : unwrap(reading, wrapped.value);
}
