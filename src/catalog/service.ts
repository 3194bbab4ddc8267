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

/** One service of the catalog, with its actions sorted by name. */
export interface Service {
  readonly prefix: string;
  readonly actions: readonly CatalogAction[];
  /** Lower-case names without the prefix, in the order of `actions`. */
  readonly actionNames: readonly string[];
  readonly resourceTypes: readonly ResourceType[];
  readonly conditionKeys: readonly ConditionKey[];
}

const NONE: readonly never[] = [];

/** Reads one service's line. INVARIANT: the line is as the generator writes it, which a test proves for each. */
export function readService(prefix: string, line: string, head: Head): Service {
  const [keyLines, setLines, typeLines, actionLines] = JSON.parse(line) as ServiceLine;
  const sets = setLines.map((set) => set.map((index) => at(keyLines, index)[0]));
  const resourceTypes = typeLines.map(([name, arn, set]) => ({ name, arn, conditionKeys: at(sets, set) }));

  function type(code: number, set: number): ActionResourceType {
    return { name: at(resourceTypes, code >> 1).name, required: code % 2 === 1, conditionKeys: at(sets, set) };
  }

  // Most actions take one type or none, and many of a service the same one.
  const single = new Map<number, readonly ActionResourceType[]>();

  function taken(codes: TakenTypes): readonly ActionResourceType[] {
    const [first] = codes;
    if (codes.length !== 1 || typeof first !== 'number') {
      return codes.map((code) => (typeof code === 'number' ? type(code, 0) : type(...code)));
    }
    const known = single.get(first) ?? [type(first, 0)];
    single.set(first, known);
    return known;
  }

  const actions = actionLines.map(
    ([name, level, set = 0, types = NONE, dependent = NONE]): CatalogAction => ({
      name: `${prefix}:${name}`,
      accessLevel: at(head.levels, level),
      resourceTypes: types.length === 0 ? NONE : taken(types),
      conditionKeys: at(sets, set),
      dependentActions: dependent,
    }),
  );
  return {
    prefix,
    actions,
    actionNames: actionLines.map(([name]) => name.toLowerCase()),
    resourceTypes,
    conditionKeys: keyLines.map(([name, type]) => ({ name, type: at(head.keyTypes, type) })),
  };
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`the catalog's data has no item ${index} in a list of ${list.length}`);
  return item;
}
