import type { Catalog, CatalogAction } from '../catalog/index.js';
import type { Diagnostic, Located, SourceNode, SourceRange } from '../source/index.js';
import {
  allowedTogether,
  listedTwice,
  malformed,
  matchesNothing,
  tooFewTogether,
  unknownAction,
} from './action-faults.js';
import { packAt } from './pack-item.js';
import { pathKey } from './path-name.js';
import { listOf, textOf, textsOf, valueAt } from './tree.js';
import type { ActionPacks } from './types.js';

/** One action that a test asks about by itself. */
export interface Demand {
  /** In the catalog's spelling; as written where `allow-unknown-actions` vouches for it. */
  readonly name: string;
  /** `undefined` for an action that the catalog does not know. */
  readonly action: CatalogAction | undefined;
  /** Whether the file spells the name out, or a wildcard or a pack brought it. */
  readonly literal: boolean;
  readonly written: string;
  readonly range: SourceRange;
}

/** Actions that a test asks about together. */
export interface PathDemand {
  readonly steps: readonly [Demand, Demand, ...Demand[]];
  /** To which service a role is passed; only where `iam:PassRole` is a step. */
  readonly passedTo: string | undefined;
  /** Whether the file spells the actions out, or a pack brought them. */
  readonly literal: boolean;
  readonly written: string;
  readonly range: SourceRange;
}

/** What an action list stands for. */
export interface Demands {
  readonly singles: readonly Demand[];
  readonly paths: readonly PathDemand[];
}

export interface ActionReading {
  readonly catalog: Catalog;
  readonly packs: ActionPacks | undefined;
  /** The patterns of `allow-unknown-actions`. */
  readonly allowUnknown: readonly string[];
  /** Whether actions can be meant together. What must be allowed has to be allowed one by one: a pack stands there for its single actions. */
  readonly together: boolean;
  readonly into: Diagnostic[];
}

const ACTION = /^(\*|[a-z0-9*?-]+:[a-z0-9*?]+)$/i;

/**
 * Reads an action list: names, wildcards, packs, and actions together. Each action once, and each set of actions, in the
 * order of the file.
 */
export function readActions(node: SourceNode | undefined, reading: ActionReading): Demands {
  const items = listOf(node).map((item) => readItem(item, reading));
  return {
    singles: eachOnce(
      items.flatMap(({ singles }) => singles),
      ({ name }) => name.toLowerCase(),
      reading,
    ),
    paths: eachOnce(
      items.flatMap(({ paths }) => paths),
      ({ steps }) => pathKey(steps.map(({ name }) => name)),
      reading,
    ),
  };
}

function eachOnce<T extends Demand | PathDemand>(
  demands: readonly T[],
  keyOf: (demand: T) => string,
  reading: ActionReading,
): readonly T[] {
  const byKey = new Map<string, T>();
  for (const demand of demands) {
    const key = keyOf(demand);
    const earlier = byKey.get(key);
    if (earlier === undefined) {
      byKey.set(key, demand);
    } else if (earlier.literal && demand.literal) {
      reading.into.push(listedTwice(demand));
    } else if (demand.literal) {
      // Point at the name rather than at the wildcard that covers it too.
      byKey.set(key, demand);
    }
  }
  return [...byKey.values()];
}

const NOTHING: Demands = { singles: [], paths: [] };

function readItem(item: SourceNode, reading: ActionReading): Demands {
  const text = textOf(item);
  if (text === undefined) {
    const together = valueAt(item, 'together');
    return together === undefined ? readPack(item, reading) : readTogether(together, reading);
  }
  return { singles: readText(text, reading), paths: [] };
}

function readText(text: Located<string>, reading: ActionReading): readonly Demand[] {
  if (!ACTION.test(text.value)) {
    reading.into.push(malformed(text, reading.catalog));
    return [];
  }
  return /[*?]/.test(text.value) ? readWildcard(text, reading) : readName(text, true, reading);
}

function readName(text: Located<string>, literal: boolean, reading: ActionReading): readonly Demand[] {
  const { value, range } = text;
  const action = reading.catalog.action(value);
  if (action === undefined && !reading.allowUnknown.some((pattern) => matchesName(pattern, value))) {
    reading.into.push(unknownAction(text, reading.catalog));
    return [];
  }
  return [{ name: action?.name ?? value, action, literal, written: value, range }];
}

function readWildcard(text: Located<string>, reading: ActionReading): readonly Demand[] {
  const { value, range } = text;
  const actions = reading.catalog.expandActions(value);
  if (actions.length === 0) {
    reading.into.push(matchesNothing(text, reading.catalog));
  }
  return actions.map((action) => ({ name: action.name, action, literal: false, written: value, range }));
}

function readPack(item: SourceNode, reading: ActionReading): Demands {
  const pack = packAt(item, reading);
  if (pack === undefined) {
    return NOTHING;
  }
  const { range } = pack.name;
  const written = `{ pack: ${pack.name.value} }`;
  const named = (action: string) =>
    readName({ value: action, range }, false, reading).map((demand) => ({ ...demand, written }));
  return {
    singles: pack.actions.flatMap(named),
    paths: pack.paths.flatMap(({ actions, passedTo }) => {
      const [first, second, ...more] = actions.flatMap(named);
      // INVARIANT: a path that lacks a step would demand something else; a step that is not found has been told as an error.
      if (first === undefined || second === undefined || more.length + 2 < actions.length) return [];
      return [{ steps: [first, second, ...more], passedTo, literal: false, written, range }];
    }),
  };
}

function readTogether(list: SourceNode, reading: ActionReading): Demands {
  if (!reading.together) {
    reading.into.push(allowedTogether(list.range));
    return NOTHING;
  }
  const known = reading.into.length;
  const demands = textsOf(list).flatMap((text) => (isOneAction(text, reading) ? readText(text, reading) : []));
  if (reading.into.length > known) {
    return NOTHING;
  }
  const [first, second, ...more] = eachOnce(demands, ({ name }) => name.toLowerCase(), reading);
  if (first === undefined || second === undefined) {
    reading.into.push(tooFewTogether(list.range));
    return NOTHING;
  }
  const written = `{ together: [${[first, second, ...more].map((demand) => demand.written).join(', ')}] }`;
  const { range } = list;
  return {
    singles: [],
    paths: [{ steps: [first, second, ...more], passedTo: undefined, literal: true, written, range }],
  };
}

/** A wildcard among actions together could mean any of its actions, or all. */
function isOneAction({ value, range }: Located<string>, { into }: ActionReading): boolean {
  if (!/[*?]/.test(value)) {
    return true;
  }
  into.push({
    code: 'wildcard-together',
    severity: 'error',
    message: `\`${value}\` is a wildcard, and \`together\` names each action`,
    help: 'write the actions out, one `together` for each set of them',
    range,
  });
  return false;
}

/** Whether a pattern of `allow-unknown-actions` or `allow-unknown-principals` covers a name; without case, `*` and `?` as wildcards. */
export function matchesName(pattern: string, name: string): boolean {
  const source = pattern
    .replaceAll(/[^*?]/g, (c) => c.replace(/\W/, '\\$&'))
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'i').test(name);
}
