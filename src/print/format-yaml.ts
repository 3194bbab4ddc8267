import { type Document, isMap, isPair, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { inOrder } from './order.js';

/** No line is broken: where a value stands is what comments are about. */
const LAYOUT = { lineWidth: 0, indentSeq: true } as const;

/** YAML laid out anew, with its comments, and elements in the order of AWS's grammar. The text has to be YAML without faults. */
export function formatYaml(text: string): string {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return text;
  for (const document of documents) {
    keepHead(document);
    reorder(document.contents);
  }
  return documents.map((document) => document.toString(LAYOUT)).join('');
}

/** A comment at the head of the file belongs to the file, even where no blank line parts it from the first element. */
function keepHead(document: Document): void {
  const { contents } = document;
  const key = isMap<Node, Node>(contents) ? contents.items[0]?.key : undefined;
  if (!isScalar(key) || typeof key.commentBefore !== 'string') return;
  document.commentBefore = [document.commentBefore, key.commentBefore]
    .filter((text) => typeof text === 'string')
    .join('\n');
  key.commentBefore = null;
}

function reorder(node: Node | null): void {
  if (isSeq<Node>(node)) for (const item of node.items) reorder(item);
  if (!isMap<Node, Node>(node)) return;
  const first = node.items[0];
  for (const { value } of node.items) reorder(value);
  node.items = [...inOrder(node.items, (pair) => (isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''))];
  const key = node.items[0]?.key;
  // A blank line above what now comes first would part it from its statement's comment.
  if (first !== node.items[0] && isScalar(key)) key.spaceBefore = false;
}
