import {
  parseJson,
  parseYaml,
  type Read,
  type SourceNode,
  type SourceText,
  type SourceTree,
  sourceText,
} from '../source/index.js';
import { formatJson } from './format-json.js';
import { formatYaml } from './format-yaml.js';

/**
 * A policy file laid out anew: comments kept, elements in the order of AWS's grammar. `undefined` where the text cannot be read, or
 * cannot be laid out without losing something.
 *
 * INVARIANT: what comes back says what the text said, comments included: it is read again and compared.
 */
export function formatPolicy(source: SourceText): string | undefined {
  const before = treesOf(source);
  const [first] = before ?? [];
  if (before === undefined || first === undefined) return undefined;
  const laidOut = isYaml(source) ? formatYaml(source.text) : formatJson(first);
  const text = withLineEndsOf(source, laidOut);
  const after = treesOf(sourceText(source.path, text));
  return after !== undefined && contentOf(before) === contentOf(after) ? text : undefined;
}

/** The lines end as they did, so that a checkout with CRLF is not changed for that alone. */
function withLineEndsOf({ text }: SourceText, laidOut: string): string {
  const lines = laidOut.replace(/\r\n?/g, '\n');
  return /\r\n/.test(text) && !/[^\r]\n/.test(text) ? lines.replaceAll('\n', '\r\n') : lines;
}

function isYaml({ path, text }: SourceText): boolean {
  return /\.ya?ml$/i.test(path) || (!/\.(json|jsonc|json5)$/i.test(path) && !/^\s*([{[]|\/[/*])/.test(text));
}

function treesOf(source: SourceText): readonly SourceTree[] | undefined {
  const read: Read<readonly SourceTree[]> = isYaml(source) ? parseYaml(source) : parseJson(source);
  return read.ok ? read.value : undefined;
}

/** What texts say, whatever their layout and the order of members: their values, and the words of their comments. */
function contentOf(trees: readonly SourceTree[]): string {
  return JSON.stringify(
    trees.map(({ root, comments }) => [
      meaningOf(root),
      comments.map(({ text }) => text.replace(/\s+/g, ' ').trim()).sort(),
    ]),
  );
}

function meaningOf(node: SourceNode): unknown {
  switch (node.kind) {
    case 'array':
      return ['list', ...node.items.map(meaningOf)];
    case 'object':
      return node.members
        .map(({ key, value }) => [key.value, meaningOf(value)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    default:
      return [node.kind, node.literal];
  }
}
