import type { Catalog, CatalogAction, ResourceFit } from '../catalog/index.js';
import type { Diagnostic, Located } from '../source/index.js';
import type { Demand, PathDemand } from './actions.js';

/** An action with one of the resources that it is asked about. */
export interface Pair {
  readonly demand: Demand;
  readonly resource: string;
}

/** The resources of a test; none stands for every resource that an action takes. */
export type Resources = readonly Located<string>[];

/** Every resource that an action takes, or the literal `*` for an action that takes none. */
export const EVERYTHING = '*';

/**
 * Pairs each action with the resources that it can take, never with another service's ARN: AWS answers such a pair
 * with an implicit deny whatever the policy says.
 *
 * - A name that takes none of the resources is an error. Where the test has a single resource, and it is of the
 *   action's service but of another type (`s3:GetObject` on a bucket), the pair stands: the evaluators say what is
 *   wrong with it.
 * - A wildcard or pack stands for those of its actions that take one of the resources, and for one at least.
 */
export function pairUp(
  demands: readonly Demand[],
  resources: Resources,
  catalog: Catalog,
  into: Diagnostic[],
): readonly Pair[] {
  if (resources.length === 0) {
    return demands.map((demand) => ({ demand, resource: EVERYTHING }));
  }
  const pairs = demands.map((demand) => pairsOf(demand, resources, catalog));
  for (const [index, demand] of demands.entries()) {
    if (demand.literal && pairs[index]?.length === 0) {
      into.push(takesNoneOf(demand, resources, catalog));
    }
  }
  return pairs.flat();
}

function pairsOf(demand: Demand, resources: Resources, catalog: Catalog): readonly Pair[] {
  const fits = resources.map(({ value }) => fitOf(demand, value, catalog));
  const paired = resources.filter((_, index) => fits[index] === 'takes');
  const only = resources.length === 1 && (fits[0] === 'otherType' || fits[0] === 'unknownType');
  return (paired.length === 0 && only && demand.literal ? resources : paired).map(({ value }) => ({
    demand,
    resource: value,
  }));
}

export function fitOf({ name, action }: Demand, arn: string, catalog: Catalog): ResourceFit {
  if (action !== undefined) {
    return catalog.resourceFit(action, arn);
  }
  const service = arn.split(':')[2]?.toLowerCase();
  return arn === EVERYTHING || service === name.split(':')[0]?.toLowerCase() ? 'takes' : 'otherService';
}

function takesNoneOf({ name, action, range }: Demand, resources: Resources, catalog: Catalog): Diagnostic {
  const one = resources.length === 1;
  const none = one ? `\`${resources[0]?.value}\` is not one` : 'none of the resources is one';
  if (action !== undefined && action.resourceTypes.length === 0) {
    return {
      code: 'action-takes-no-resource',
      severity: 'error',
      message: `\`${name}\` takes no resource, and the test names ${one ? 'one' : 'some'}`,
      help: 'move it to a test without `resources`: AWS grants it only on `"*"`',
      range,
    };
  }
  return {
    code: 'action-without-resource',
    severity: 'error',
    message:
      action === undefined
        ? `\`${name}\`: no resource is of its service`
        : `\`${name}\` takes ${typeNames(action)}; ${none}`,
    help:
      action === undefined
        ? 'add a resource of its service'
        : `add a resource such as ${example(action, catalog)}, or move the action to another test`,
    range,
  };
}

function typeNames(action: CatalogAction): string {
  const names = action.resourceTypes.map(({ name }) => `\`${name}\``);
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names;
  return `resources of type ${shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`}`;
}

/** The form of the plainest resource that the action takes: `arn:aws:s3:::BucketName/ObjectName`. */
function example(action: CatalogAction, catalog: Catalog): string {
  const taken = new Set(action.resourceTypes.map(({ name }) => name));
  const prefix = action.name.slice(0, action.name.indexOf(':'));
  const [plainest] = catalog
    .resourceTypesOf(prefix)
    .filter(({ name }) => taken.has(name))
    .map(({ arn }) => arn.replace('${Partition}', 'aws').replaceAll(/\$\{([^}]*)\}/g, '$1'))
    .toSorted((a, b) => a.length - b.length);
  return plainest === undefined ? 'it takes' : `\`${plainest}\``;
}

/** Wildcards and packs none of whose actions, and of whose paths, takes any of the resources. */
export function idleWildcards(
  demands: readonly (Demand | PathDemand)[],
  placed: readonly { readonly demand: Demand | PathDemand }[],
): readonly Diagnostic[] {
  const used = new Set(placed.map(({ demand }) => demand.range));
  const wild = new Map(demands.filter(({ literal }) => !literal).map((demand) => [demand.range, demand]));
  return [...wild].flatMap(([range, { written }]) =>
    used.has(range)
      ? []
      : [
          {
            code: 'action-without-resource',
            severity: 'error',
            message: `\`${written}\` has no action that takes any of the test's resources`,
            help: 'name resources of its service, or leave `resources` out to ask about all that its actions take',
            range,
          } as const,
        ],
  );
}

/** Resources that no action of the test takes: they would look tested and are not. */
export function idleResources(resources: Resources, used: ReadonlySet<string>): readonly Diagnostic[] {
  return resources.flatMap(({ value, range }) =>
    used.has(value)
      ? []
      : [
          {
            code: 'resource-without-action',
            severity: 'error',
            message: `none of the test's actions takes \`${value}\``,
            help: 'remove it, or add an action that takes it',
            range,
          } as const,
        ],
  );
}
