import type * as z from 'zod/mini';
import { type Diagnostic, nearest, type SourceNode, type SourceRange } from '../source/index.js';
import { quotedList } from './quoted.js';
import { headOf, memberOf, membersOf, plainOf } from './tree.js';
import { expectationsSchema, sections } from './zod-schema.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Checks the shape of the whole file: every fault, in no particular order; none for a sound file. */
export function validateShape(root: SourceNode): readonly Diagnostic[] {
  const result = expectationsSchema.safeParse(plainOf(root));
  return result.success ? [] : result.error.issues.flatMap((issue) => diagnose(issue, [], root));
}

/** zod answers for a union with the issues of every branch; the branch that got furthest is what the user meant. */
function diagnose(issue: Issue, base: Path, root: SourceNode): readonly Diagnostic[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, issue.message, nodeAt(root, path)));
    case 'invalid_key':
      return [invalidKey(issue, path, root)];
    case 'invalid_union': {
      const further = issue.errors
        .filter((branch) => branch.length > 0 && branch.every(wentIn))
        .toSorted((a, b) => a.length - b.length || strangers(a) - strangers(b))[0];
      return further === undefined
        ? unexpected(issue, path, root)
        : further.flatMap((inner) => diagnose(inner, path, root));
    }
    default:
      return unexpected(issue, path, root);
  }
}

/** How many keys of an object are near none that it could have: of two kinds of object the one with fewer was meant. */
function strangers(branch: readonly Issue[]): number {
  return branch
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key, issue.message] as const) : [],
    )
    .filter(([key, section]) => nearest(key, sections.get(section) ?? [], 1).length === 0).length;
}

/** Whether an issue lies inside the value, or is about an object's keys: then the value itself was of the right kind. */
function wentIn(issue: Issue): boolean {
  return (
    issue.path.length > 0 ||
    issue.code === 'unrecognized_keys' ||
    issue.code === 'too_small' ||
    issue.code === 'invalid_format' ||
    (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.every(wentIn)))
  );
}

function unknownKey(key: string, section: string, node: SourceNode | undefined): Diagnostic {
  const known = (sections.get(section) ?? []).filter((name) => name !== '$schema');
  const near = nearest(key, known, 1)[0];
  return {
    code: 'unknown-key',
    severity: 'error',
    message: `\`${key}\` is not a key of ${section}`,
    help: near === undefined ? `the keys of ${section} are ${quotedList(known)}` : `did you mean \`${near}\`?`,
    ...place(memberOf(node, key)?.key.range),
  };
}

function invalidKey(issue: Extract<Issue, { code: 'invalid_key' }>, path: Path, root: SourceNode): Diagnostic {
  const key = String(path.at(-1));
  return {
    code: 'invalid-value',
    severity: 'error',
    message: `the name \`${key}\` must be ${issue.issues[0]?.message ?? 'another'}`,
    ...place(memberOf(nodeAt(root, path.slice(0, -1)), key)?.key.range),
  };
}

function unexpected(issue: Issue, path: Path, root: SourceNode): readonly Diagnostic[] {
  const node = nodeAt(root, path);
  if (node === undefined) {
    return missing(issue, path, root);
  }
  // A section's own `error` is its name: a value in its place must be that kind of object.
  const key = sections.get(issue.message)?.find((name) => name !== '$schema');
  const kind = path.length === 0 ? 'a map' : `${issue.message}: a map`;
  const wanted = key === undefined ? issue.message : `${kind} with keys such as \`${key}\``;
  return [
    {
      code: 'invalid-value',
      severity: 'error',
      message: `${subject(path)} must be ${wanted}, ${node.kind === 'null' ? 'and is empty' : `not ${describe(node)}`}`,
      ...place(node.kind === 'object' ? headOf(node) : node.range),
    },
  ];
}

function missing(issue: Issue, path: Path, root: SourceNode): readonly Diagnostic[] {
  const key = String(path.at(-1));
  const parent = nodeAt(root, path.slice(0, -1));
  if (misspelt(key, parent)) {
    return [];
  }
  return [
    {
      code: 'missing-key',
      severity: 'error',
      message: `${owner(path)} has no \`${key}\``,
      help: `add \`${key}:\` with ${issue.message}`,
      ...place(parent === undefined ? root.range : headOf(parent)),
    },
  ];
}

/** Whether the key is there under a near name, which has an error of its own that says so. */
function misspelt(key: string, parent: SourceNode | undefined): boolean {
  const names = membersOf(parent).map((member) => member.key.value);
  const known = new Set([...sections.values()].flat());
  return nearest(key, names, 1).some((name) => !known.has(name));
}

function nodeAt(root: SourceNode, path: Path): SourceNode | undefined {
  let node: SourceNode | undefined = root;
  for (const step of path) {
    node = node?.kind === 'array' ? node.items[Number(step)] : memberOf(node, String(step))?.value;
  }
  return node;
}

/** What a path leads to, by the last key in it: `` `allow` ``, `` an entry of `allow` ``. */
function subject(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) {
    return 'the file';
  }
  if (typeof last === 'number') {
    const key = path.findLast((step) => typeof step === 'string');
    return key === undefined ? 'an entry' : `an entry of \`${key}\``;
  }
  return `\`${String(last)}\``;
}

function owner(path: Path): string {
  const names = new Map([
    ['suites', 'the suite'],
    ['tests', 'the test'],
  ]);
  const key = path.slice(0, -1).findLast((step) => typeof step === 'string');
  return key === undefined ? 'the file' : (names.get(String(key)) ?? `\`${String(key)}\``);
}

function describe(node: Exclude<SourceNode, { readonly kind: 'null' }>): string {
  switch (node.kind) {
    case 'object':
      return node.members.length === 0 ? 'an empty map' : 'a map';
    case 'array':
      return node.items.length === 0 ? 'an empty list' : 'a list';
    case 'string':
      return describeText(String(node.value));
    default:
      return `the ${node.kind} \`${node.literal}\``;
  }
}

function describeText(text: string): string {
  if (text === '') {
    return 'empty text';
  }
  // Text that looks like a number or a boolean was put in quotes: that is what to say of it.
  return /^(\d+|true|false)$/.test(text) ? `the text \`${text}\`` : `\`${text}\``;
}

function place(range: SourceRange | undefined): { readonly range?: SourceRange } {
  return range === undefined ? {} : { range };
}
