import { type Catalog, type CatalogAction, unknownServicePrincipal } from '../catalog/index.js';
import { contextValueFault } from '../expectations/index.js';
import { loadCatalog } from '../files/index.js';
import { type ContextValue, isAccountId, parseCaller, type Request, type RequestContext } from '../request/index.js';
import type { Arguments } from './arguments.js';

/** A request, and what keeps it from being one that AWS would ever see, one sentence each. */
export interface Asked {
  readonly request: Request;
  readonly doubts: readonly string[];
}

/**
 * The request that the arguments describe; text for a fault. INVARIANT: what no request could say is a fault or a doubt, never an answer as
 * if it could.
 */
export function requestOf(given: Arguments): Asked | string {
  const [action, resource, extra] = given.positionals;
  if (action === undefined || resource === undefined) return 'name an action and a resource';
  if (extra !== undefined) return `unexpected argument \`${extra}\``;
  if (/[*?]/.test(action)) return `\`${action}\` has a wildcard, and one request has one action`;
  const catalog = loadCatalog();
  const known = catalog.action(action);
  if (known === undefined)
    return `\`${action}\` is no action that AWS documents${nearText(catalog.nearestActions(action).map(({ name }) => name))}`;
  const principal = given.one('principal');
  if (principal === undefined) return 'name the principal: `--principal ARN`';
  const account = given.one('resource-account');
  if (account !== undefined && !isAccountId(account))
    return `\`--resource-account\` is the twelve digits of an account, not \`${account}\``;
  const fault = principalFault(principal, catalog) ?? resourceFault(known, resource, catalog);
  if (fault !== undefined) return fault;
  const context = contextOf(given, catalog);
  if (typeof context === 'string') return context;
  const request = {
    principal: principal === 'anonymous' ? null : principal,
    action: known.name,
    resource,
    resourceAccount: account,
    context,
  };
  return { request, doubts: [...typeDoubts(known, resource, catalog), ...keyDoubts(known, context, catalog)] };
}

function nearText(names: readonly string[]): string {
  return names.length === 0 ? '' : `; near is ${names.map((name) => `\`${name}\``).join(', ')}`;
}

function principalFault(principal: string, catalog: Catalog): string | undefined {
  if (parseCaller(principal).kind !== 'service' || catalog.hasServicePrincipal(principal)) return undefined;
  return `${unknownServicePrincipal(principal)}${nearText(catalog.nearestServicePrincipals(principal))}`;
}

/** A pair that AWS answers with an implicit deny whatever the policies say, or a resource that is none. */
function resourceFault(action: CatalogAction, resource: string, catalog: Catalog): string | undefined {
  if (resource === '*') return undefined;
  if (action.resourceTypes.length === 0) return `\`${action.name}\` takes no resource: write \`'*'\``;
  if (/[*?]/.test(resource))
    return `\`${resource}\` has a wildcard, and one request has one resource (\`iam-expect check\` decides patterns)`;
  if (!resource.startsWith('arn:')) return `\`${resource}\` is no ARN; ${takesText(action, catalog)}`;
  return catalog.resourceFit(action, resource) === 'otherService'
    ? `\`${resource}\` is of another service: ${takesText(action, catalog)}`
    : undefined;
}

function takesText(action: CatalogAction, catalog: Catalog): string {
  const patterns = catalog.resourcePatternsOf(action).include.map((pattern) => `\`${pattern}\``);
  return `\`${action.name}\` takes ${patterns.join(', ')}`;
}

function typeDoubts(action: CatalogAction, resource: string, catalog: Catalog): readonly string[] {
  if (action.resourceTypes.length === 0) return [];
  if (resource === '*') return [`\`*\` is no resource: ${takesText(action, catalog)}`];
  const fit = catalog.resourceFit(action, resource);
  return fit === 'otherType' || fit === 'unknownType'
    ? [`\`${resource}\` is none that the action takes: ${takesText(action, catalog)}`]
    : [];
}

function keyDoubts(action: CatalogAction, context: RequestContext, catalog: Catalog): readonly string[] {
  return Object.entries(context)
    .filter(([key, value]) => value !== null && !catalog.carriesKey(action, key))
    .map(([key]) => `requests of \`${action.name}\` never carry \`${key}\``);
}

/** A key that is given several times, or that AWS types as a list, has a list of values. */
function contextOf(given: Arguments, catalog: Catalog): RequestContext | string {
  const values = new Map<string, string[]>();
  for (const pair of given.all('context')) {
    const equals = pair.indexOf('=');
    if (equals < 1) return `\`--context ${pair}\` is not KEY=VALUE`;
    const [key, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
    const fault = keyFault(key, catalog) ?? contextValueFault(key, value, catalog);
    if (fault !== undefined) return fault;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const absent = given.all('absent');
  const fault = absent.map((key) => keyFault(key, catalog)).find((each) => each !== undefined);
  if (fault !== undefined) return fault;
  const names = [...values.keys(), ...absent].map((key) => key.toLowerCase());
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) return `\`${twice}\` is given in two ways: context keys compare without case`;
  const isList = (key: string) => catalog.conditionKey(key)?.type.startsWith('ArrayOf') === true;
  const pairs = [...values].map(([key, list]): readonly [string, ContextValue] => {
    const [only = ''] = list;
    return [key, list.length > 1 || isList(key) ? list : only];
  });
  return Object.fromEntries([...pairs, ...absent.map((key): readonly [string, ContextValue] => [key, null])]);
}

function keyFault(key: string, catalog: Catalog): string | undefined {
  if (catalog.conditionKey(key) !== undefined) return undefined;
  return `\`${key}\` is no condition key that AWS documents${nearText(catalog.nearestConditionKeys(key))}`;
}
