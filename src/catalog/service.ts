import { once, onceEach } from './once.js';
import type {
  AccessLevel,
  ActionResourceType,
  CatalogAction,
  ConditionKey,
  ConditionKeyType,
  ResourceType,
} from './types.js';

/**
 * The data file: its first line is a {@link Head}, and each further line is the {@link ServiceLine} of one service.
 * scripts/generate-catalog.mjs writes it, in ASCII, so that offsets count characters and bytes alike.
 */
export interface Head {
  readonly format: number;
  readonly version: string;
  readonly levels: readonly AccessLevel[];
  readonly keyTypes: readonly ConditionKeyType[];
  /** Prefixes of the services that resource control policies apply to. */
  readonly rcp: readonly string[];
  /** Prefixes of condition keys that are no service's own, and the services that define such keys. */
  readonly keyHomes: Readonly<Record<string, readonly string[]>>;
  /** Prefix, full name, offset behind the first line, length; sorted by prefix. */
  readonly services: readonly (readonly [prefix: string, name: string, offset: number, length: number])[];
}

/** Condition keys, sets of their indexes (the first is empty), resource types and actions. */
type ServiceLine = readonly [
  keys: readonly (readonly [name: string, type: number])[],
  sets: readonly (readonly number[])[],
  types: readonly (readonly [name: string, arn: string, set: number])[],
  actions: readonly ActionLine[],
];

/** A type is twice its index, plus one where it is required; with a set of keys of its own it is a pair. */
type TakenTypes = readonly (number | readonly [type: number, set: number])[];

type ActionLine = readonly [
  name: string,
  level: number,
  set?: number,
  types?: TakenTypes,
  dependent?: readonly string[],
];

/** One service of the catalog. Its parts are made when they are asked for: most runs name a few actions of hundreds. */
export interface Service {
  readonly prefix: string;
  /** Sorted by name. */
  readonly actions: readonly CatalogAction[];
  /** Lower-case names without the prefix, in the order of `actions`. */
  readonly actionNames: readonly string[];
  /** The action of a lower-case name without the prefix. */
  action(name: string): CatalogAction | undefined;
  readonly resourceTypes: readonly ResourceType[];
  readonly conditionKeys: readonly ConditionKey[];
}

const NONE: readonly never[] = [];

/** Reads one service's line. INVARIANT: the line is as the generator writes it, which a test proves for each. */
export function readService(prefix: string, line: string, head: Head): Service {
  const [keyLines, setLines, typeLines, actionLines] = JSON.parse(line) as ServiceLine;
  const keySet = onceEach((set: number) => at(setLines, set).map((index) => at(keyLines, index)[0]));

  function type(code: number, set: number): ActionResourceType {
    return { name: at(typeLines, code >> 1)[0], required: code % 2 === 1, conditionKeys: keySet(set) };
  }

  // Most actions take one type or none, and many of a service the same one.
  const single = onceEach((code: number): readonly ActionResourceType[] => [type(code, 0)]);

  function taken(codes: TakenTypes): readonly ActionResourceType[] {
    const [first] = codes;
    if (codes.length === 1 && typeof first === 'number') return single(first);
    return codes.map((code) => (typeof code === 'number' ? type(code, 0) : type(...code)));
  }

  const action = onceEach((index: number): CatalogAction => {
    const [name, level, set = 0, types = NONE, dependent = NONE] = at(actionLines, index);
    return {
      name: `${prefix}:${name}`,
      accessLevel: at(head.levels, level),
      resourceTypes: types.length === 0 ? NONE : taken(types),
      conditionKeys: keySet(set),
      dependentActions: dependent,
    };
  });
  const actions = once(() => actionLines.map((_, index) => action(index)));
  const actionNames = once(() => actionLines.map(([name]) => name.toLowerCase()));
  const resourceTypes = once(() => typeLines.map(([name, arn, set]) => ({ name, arn, conditionKeys: keySet(set) })));
  const conditionKeys = once(() => keyLines.map(([name, type]) => ({ name, type: at(head.keyTypes, type) })));
  return {
    prefix,
    get actions() {
      return actions();
    },
    get actionNames() {
      return actionNames();
    },
    action: (name) => {
      const index = indexOf(actionLines, name);
      return index === undefined ? undefined : action(index);
    },
    get resourceTypes() {
      return resourceTypes();
    },
    get conditionKeys() {
      return conditionKeys();
    },
  };
}

/** The place of a lower-case name in lines that are sorted by their names in lower case. */
function indexOf(lines: readonly ActionLine[], name: string): number | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = at(lines, middle)[0].toLowerCase();
    if (found === name) return middle;
    if (found < name) low = middle + 1;
    else high = middle;
  }
  return undefined;
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`the catalog's data has no item ${index} in a list of ${list.length}`);
  return item;
}
