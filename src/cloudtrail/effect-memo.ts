import type { ByteEvent, Part } from './byte-event.js';

/**
 * Remembers what was concluded from events. A log repeats itself: the same function reads the same parameters again and
 * again. Which parts of an event a conclusion hangs on shows while it is drawn; equal parts have the same conclusion.
 *
 * INVARIANT: a conclusion hangs on nothing but {@link headOf} and the parts that it looked at.
 */
export type EffectMemo<Effect> = (event: ByteEvent) => Effect;

/** A conclusion, or the part that has to be looked at next. */
type Node<Effect> = { readonly kind: 'effect'; readonly effect: Effect } | Branch<Effect>;

interface Branch<Effect> {
  readonly kind: 'branch';
  readonly part: Part;
  readonly byText: Map<string, Node<Effect>>;
  misses: number;
  hits: number;
  /** The texts hardly ever repeat, as keys of objects do, so that remembering them is of no use. */
  isVaried: boolean;
}

/** Kinds of calls that are remembered, and the distinct texts of one part of one kind. */
const maxHeads = 5000;
const maxTexts = 500;
/** Longer texts are seldom the same twice. */
const maxTextLength = 4096;

/** What an event's head leads to, one text after the other: comparing texts that are the same costs next to nothing. */
interface Level<Effect> {
  readonly below: Map<string, Level<Effect>>;
  node: Node<Effect> | undefined;
}

export function effectMemo<Effect>(conclude: (event: ByteEvent) => Effect): EffectMemo<Effect> {
  let heads: Level<Effect> = { below: new Map(), node: undefined };
  let size = 0;
  return (event) => {
    if (size > maxHeads) {
      heads = { below: new Map(), node: undefined };
      size = 0;
    }
    const level = levelOf(heads, event);
    if (level.node !== undefined) return lookedUp(level.node, event, conclude);
    const effect = conclude(event);
    level.node = grown(event, 0, effect);
    size += 1;
    return effect;
  };
}

function levelOf<Effect>(heads: Level<Effect>, event: ByteEvent): Level<Effect> {
  let level = heads;
  for (const text of headOf(event)) {
    let next = level.below.get(text);
    if (next === undefined) {
      next = { below: new Map(), node: undefined };
      level.below.set(text, next);
    }
    level = next;
  }
  return level;
}

/** All of an event that its parts, its time and its ids leave over, as far as it bears on permissions. */
function headOf({ source, name, region, type, category, account, errorCode, callerKey }: ByteEvent): readonly string[] {
  return [source, name, region, type, category, account ?? '', errorCode ?? '', callerKey];
}

function lookedUp<Effect>(head: Node<Effect>, event: ByteEvent, conclude: (event: ByteEvent) => Effect): Effect {
  let node = head;
  for (let depth = 0; node.kind === 'branch'; depth += 1) {
    const branch: Branch<Effect> = node;
    if (branch.isVaried) return conclude(event);
    const text = event.text(branch.part);
    const next = branch.byText.get(text);
    if (next === undefined) {
      const effect = conclude(event);
      remember(branch, text, grown(event, depth + 1, effect));
      return effect;
    }
    branch.hits += 1;
    node = next;
  }
  return node.effect;
}

/** The nodes for an event whose first parts, `depth` of them, are nodes already. */
function grown<Effect>(event: ByteEvent, depth: number, effect: Effect): Node<Effect> {
  const part = event.touched[depth];
  if (part === undefined) return { kind: 'effect', effect };
  const branch: Branch<Effect> = { kind: 'branch', part, byText: new Map(), misses: 0, hits: 0, isVaried: false };
  remember(branch, event.text(part), grown(event, depth + 1, effect));
  return branch;
}

function remember<Effect>(branch: Branch<Effect>, text: string, node: Node<Effect>): void {
  branch.misses += 1;
  if (text.length > maxTextLength) return;
  if (branch.byText.size >= maxTexts) {
    branch.isVaried = branch.hits < branch.misses;
    branch.byText.clear();
  }
  if (!branch.isVaried) branch.byText.set(text, node);
}
