import { type Comment, type SourceNode, type SourceRange, type SourceTree, sliceOf } from '../source/index.js';
import { inOrder } from './order.js';

const WIDTH = 100;

/** A member or item with the comments that go with it wherever it goes. */
interface Child {
  readonly name: string;
  /** `"key": `, or nothing for an item. */
  readonly key: string;
  readonly value: SourceNode;
  readonly above: readonly Comment[];
  readonly beside: readonly Comment[];
  readonly blankBefore: boolean;
}

/**
 * JSON with comments, laid out anew: two spaces, elements in the order of AWS's grammar, every comment above or beside what it
 * stood by, no trailing commas.
 */
export function formatJson(tree: SourceTree): string {
  const { root, comments } = tree;
  const before = comments.filter(({ range }) => range.end.offset <= root.range.start.offset);
  const after = comments.filter(({ range }) => range.start.offset >= root.range.end.offset);
  const lines = [...before.map(textOf), layOut(root, '', comments), ...after.map(textOf)];
  return `${lines.join('\n')}\n`;
}

function textOf({ range }: Comment): string {
  return sliceOf(range).trimEnd();
}

function layOut(node: SourceNode, indent: string, comments: readonly Comment[]): string {
  if (node.kind !== 'object' && node.kind !== 'array') return sliceOf(node.range);
  const inside = comments.filter(({ range }) => isInside(range, node.range));
  const flat = inside.length === 0 ? onOneLine(node) : undefined;
  if (flat !== undefined && indent.length + flat.length <= WIDTH) return flat;
  const [open, close] = node.kind === 'object' ? ['{', '}'] : ['[', ']'];
  const { children, rest } = childrenOf(node, inside);
  if (children.length === 0 && rest.length === 0) return `${open}${close}`;
  const deeper = `${indent}  `;
  const ordered = node.kind === 'object' ? inOrder(children, ({ name }) => name) : children;
  const lines = ordered.flatMap((child, at) => childLines(child, deeper, inside, at === 0, at === ordered.length - 1));
  return [open, ...lines, ...rest.map((comment) => `${deeper}${textOf(comment)}`), `${indent}${close}`].join('\n');
}

function childLines(child: Child, indent: string, inside: readonly Comment[], isFirst: boolean, isLast: boolean) {
  const { key, value, above, beside, blankBefore } = child;
  const blank = blankBefore && !isFirst ? [''] : [];
  const comma = isLast ? '' : ',';
  const behind = beside.map((comment) => ` ${textOf(comment)}`).join('');
  return [
    ...blank,
    ...above.map((comment) => `${indent}${textOf(comment)}`),
    `${indent}${key}${layOut(value, indent, inside)}${comma}${behind}`,
  ];
}

/** Lists of scalars on one line where they fit, and objects that were on one already. */
function onOneLine(node: SourceNode): string | undefined {
  if (node.kind === 'array') {
    const items = node.items.map((item) =>
      item.kind === 'object' || item.kind === 'array' ? undefined : sliceOf(item.range),
    );
    return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
  }
  if (node.kind !== 'object') return sliceOf(node.range);
  if (node.range.start.line !== node.range.end.line) return undefined;
  const members = inOrder(node.members, ({ key }) => key.value).map(({ key, value }) => {
    const text = onOneLine(value);
    return text === undefined ? undefined : `${sliceOf(key.range)}: ${text}`;
  });
  if (members.includes(undefined)) return undefined;
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** The children of a list or object, each with its comments; those after the last child are left as `rest`. */
function childrenOf(node: SourceNode, inside: readonly Comment[]) {
  const parts = partsOf(node);
  const nested = parts.map(({ value }) => value.range);
  const own = inside.filter(({ range }) => !nested.some((each) => isInside(range, each)));
  const beside = new Map<Comment, number>();
  for (const comment of own) {
    const at = parts.findLastIndex(({ range }) => range.end.offset <= comment.range.start.offset);
    const before = parts[at];
    if (before !== undefined && before.range.end.line === comment.range.start.line && isLastOnLine(comment))
      beside.set(comment, at);
  }
  const left = own.filter((comment) => !beside.has(comment));
  const children = parts.map(({ name, key, value, range }, at): Child => {
    const from = parts[at - 1]?.range.end.offset ?? 0;
    const above = left.filter(
      (comment) => comment.range.start.offset >= from && comment.range.start.offset < range.end.offset,
    );
    const start = above[0]?.range.start ?? range.start;
    return {
      name,
      key,
      value,
      above,
      beside: own.filter((comment) => beside.get(comment) === at),
      blankBefore: /\n[ \t]*\r?\n[ \t]*$/.test(
        range.source.text.slice(from, Math.min(start.offset, range.start.offset)),
      ),
    };
  });
  const end = parts.at(-1)?.range.end.offset ?? 0;
  return { children, rest: left.filter(({ range }) => range.start.offset >= end) };
}

interface Part extends Pick<Child, 'name' | 'key' | 'value'> {
  readonly range: SourceRange;
}

function partsOf(node: SourceNode): readonly Part[] {
  if (node.kind === 'array') return node.items.map((value) => ({ name: '', key: '', value, range: value.range }));
  if (node.kind !== 'object') return [];
  return node.members.map(({ key, value, range }) => ({
    name: key.value,
    key: `${sliceOf(key.range)}: `,
    value,
    range,
  }));
}

function isInside(inner: SourceRange, outer: SourceRange): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}

/** What stands behind a comment on its line would be swallowed by a line comment that is moved before it. */
function isLastOnLine({ range }: Comment): boolean {
  return /^[ \t,\]}]*(\r?\n|$)/.test(range.source.text.slice(range.end.offset));
}
