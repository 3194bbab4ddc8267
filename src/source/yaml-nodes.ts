import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { duplicateKeys, errorAt, MAX_DEPTH, tooDeep } from './faults.js';
import { rangeOf, sliceOf } from './text.js';
import type { Diagnostic, MemberNode, ScalarNode, SourceNode, SourceRange, SourceText } from './types.js';

/** Nodes that aliases may add to one document. Enough for any shared list; far too few for an alias bomb. */
const MAX_ALIASED_NODES = 10_000;

export interface Converted {
  readonly node: SourceNode;
  readonly faults: readonly Diagnostic[];
}

/** A YAML document's nodes as ours, aliases replaced by what they stand for. With faults the node is of no use. */
export function convertDocument(source: SourceText, contents: ParsedNode): Converted {
  const conversion: Conversion = { source, faults: [], anchors: new Map(), sizes: new Map(), aliased: 0 };
  const node = convert(conversion, contents, 1);
  return { node, faults: conversion.faults };
}

/** How many nodes hang under a node, itself included, and in how many levels. */
interface Size {
  readonly nodes: number;
  readonly levels: number;
}

interface Conversion {
  readonly source: SourceText;
  readonly faults: Diagnostic[];
  /** What each anchor stands for; `undefined` while its own node is being read. */
  readonly anchors: Map<string, SourceNode | undefined>;
  readonly sizes: Map<SourceNode, Size>;
  aliased: number;
}

function convert(conversion: Conversion, node: unknown, depth: number): SourceNode {
  if (isAlias(node)) {
    return convertAlias(conversion, node.source, rangeOfNode(conversion.source, node.range), depth);
  }
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) {
    return nullAt(rangeOf(conversion.source, 0, 0));
  }
  const range =
    isScalar(node) || node.flow === true
      ? rangeOfNode(conversion.source, node.range)
      : rangeOfBlock(conversion.source, node);
  if (node.anchor !== undefined) {
    conversion.anchors.set(node.anchor, undefined);
  }
  const converted = isScalar(node)
    ? convertScalar(node.value, node.source, range)
    : isSeq(node)
      ? convertList(conversion, node.items, range, depth)
      : convertMap(conversion, node.items, range, depth);
  if (node.anchor !== undefined) {
    conversion.anchors.set(node.anchor, converted);
  }
  return converted;
}

function convertList(conversion: Conversion, items: readonly unknown[], range: SourceRange, depth: number): SourceNode {
  const nodes = items.map((item) => convert(conversion, item, depth + 1));
  return { kind: 'array', items: nodes, range };
}

function convertMap(conversion: Conversion, pairs: readonly unknown[], range: SourceRange, depth: number): SourceNode {
  const members: MemberNode[] = [];
  for (const pair of pairs) {
    if (!isPair(pair)) {
      continue;
    }
    const key = convert(conversion, pair.key, depth + 1);
    const value =
      pair.value === null
        ? nullAt(rangeOf(conversion.source, key.range.end.offset, key.range.end.offset))
        : convert(conversion, pair.value, depth + 1);
    const fault = keyFault(key, isScalar(pair.key) && pair.key.type === 'PLAIN');
    if (fault !== undefined) {
      conversion.faults.push(fault);
    } else if (key.kind === 'string') {
      const end = Math.max(key.range.end.offset, endOfItem(conversion.source, pair.value));
      members.push({
        key: { value: key.literal, range: key.range },
        value,
        range: rangeOf(conversion.source, key.range.start.offset, end),
      });
    }
  }
  conversion.faults.push(...duplicateKeys(members));
  return { kind: 'object', members, range };
}

function keyFault(key: SourceNode, plain: boolean): Diagnostic | undefined {
  if (key.kind === 'string' && key.literal === '<<' && plain) {
    return errorAt(
      key.range,
      'merge-key',
      'merge keys (`<<`) are not part of YAML 1.2',
      'write the members out; an alias (`*name`) may stand for a whole value or list item',
    );
  }
  if (key.kind === 'array' || key.kind === 'object') {
    return errorAt(key.range, 'key-type', 'a key must be text, not a list or a map', 'write `key: value`');
  }
  if (key.kind !== 'string') {
    const written = key.literal === '' ? 'an empty key' : `the key \`${key.literal}\` is not text`;
    return errorAt(key.range, 'key-type', written, 'put the key in quotes');
  }
  return undefined;
}

function convertAlias(conversion: Conversion, name: string, range: SourceRange, depth: number): SourceNode {
  const target = conversion.anchors.get(name);
  if (target === undefined) {
    conversion.faults.push(
      conversion.anchors.has(name)
        ? errorAt(range, 'alias', `the alias \`*${name}\` stands inside its own anchor`, 'write the value out')
        : errorAt(range, 'alias', `the alias \`*${name}\` has no anchor above it`, `mark a value with \`&${name}\``),
    );
    return nullAt(range);
  }
  const size = sizeOf(conversion, target);
  const before = conversion.aliased;
  conversion.aliased += size.nodes;
  if (conversion.aliased > MAX_ALIASED_NODES) {
    if (before > MAX_ALIASED_NODES) {
      return nullAt(range);
    }
    conversion.faults.push(
      errorAt(
        range,
        'alias-bomb',
        `aliases make this document grow by more than ${MAX_ALIASED_NODES} values`,
        'write the values out, or use fewer aliases of aliases',
      ),
    );
    return nullAt(range);
  }
  if (depth + size.levels - 1 > MAX_DEPTH) {
    conversion.faults.push(tooDeep(range));
    return nullAt(range);
  }
  return target;
}

function convertScalar(value: unknown, written: string | undefined, range: SourceRange): ScalarNode {
  const literal = written ?? '';
  switch (typeof value) {
    case 'string':
      return { kind: 'string', value, literal: value, range };
    case 'number':
      return { kind: 'number', value, literal, range };
    case 'boolean':
      return { kind: 'boolean', value, literal, range };
    default:
      return { kind: 'null', value: null, literal, range };
  }
}

/** INVARIANT: known of everything that was looked at, so that aliases of aliases are not looked through again and again. */
function sizeOf(conversion: Conversion, node: SourceNode): Size {
  const known = conversion.sizes.get(node);
  if (known !== undefined) return known;
  const children =
    node.kind === 'array' ? node.items : node.kind === 'object' ? node.members.map(({ value }) => value) : [];
  let nodes = 1;
  let levels = 0;
  for (const child of children) {
    const size = sizeOf(conversion, child);
    nodes += size.nodes;
    levels = Math.max(levels, size.levels);
  }
  const size = { nodes, levels: levels + 1 };
  conversion.sizes.set(node, size);
  return size;
}

function nullAt(range: SourceRange): ScalarNode {
  return { kind: 'null', value: null, literal: '', range };
}

/** The place of a node's value, without the line breaks that YAML counts to a block. */
function rangeOfNode(source: SourceText, offsets: readonly [number, number, number] | null | undefined): SourceRange {
  const [start, end] = offsets ?? [0, 0];
  const range = rangeOf(source, start, end);
  const written = sliceOf(range);
  const trailing = written.length - written.trimEnd().length;
  return trailing === 0 ? range : rangeOf(source, start, Math.max(start, end - trailing));
}

/** A block list or map, up to the end of its last entry: the parser's own end takes in comments after it. */
function rangeOfBlock(source: SourceText, node: YAMLMap | YAMLSeq): SourceRange {
  return rangeOf(source, node.range?.[0] ?? 0, endOfItem(source, node));
}

function endOfItem(source: SourceText, item: unknown): number {
  if (isPair(item)) {
    return Math.max(endOfItem(source, item.key), endOfItem(source, item.value));
  }
  if ((isMap(item) || isSeq(item)) && item.flow !== true && item.items.length > 0) {
    return Math.max(item.range?.[0] ?? 0, endOfItem(source, item.items.at(-1)));
  }
  return isNode(item) ? rangeOfNode(source, item.range).end.offset : 0;
}
