import { type Catalog, type ResourceType, remembered } from '../catalog/index.js';
import { patternsMeet } from '../engine/index.js';
import { arnParts } from '../request/index.js';
import { nearest } from '../source/index.js';
import { isAnyPattern, widened } from './statements.js';

const RESOURCE_PART = 5;

/**
 * Whether a resource pattern names a service of the catalog, and no resource type of any service looks so. Patterns that leave the service
 * open, and what is no ARN, are not of a wrong type.
 */
export const isOfUnknownType = remembered(looksUnknown);

function looksUnknown(catalog: Catalog, pattern: string): boolean {
  const service = serviceOfArn(pattern);
  if (isAnyPattern(pattern) || service === undefined || catalog.resourceTypesOf(service).length === 0) return false;
  const wide = widened(pattern);
  if (hasOtherForm(service, resourcePart(wide))) return false;
  // AWS Backup's recovery points are of any service, and its own are among them.
  const own = catalog.resourceTypesOf(service).filter(({ arn }) => (serviceOfArn(arn) ?? service) === service);
  if (own.some(({ arn }) => reaches(wide, patternOf(arn)))) return false;
  // Other services have types with ARNs of this one, so that all of them are asked where the service itself has none.
  return !(typesByService(catalog).get(service) ?? []).some((type) => reaches(wide, type));
}

const byService = new WeakMap<Catalog, ReadonlyMap<string, readonly string[]>>();

/** The ARNs of all resource types by the service that they name. It has every service read, so it is made only when it is asked for. */
function typesByService(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const before = byService.get(catalog);
  if (before !== undefined) return before;
  const made = new Map<string, string[]>();
  for (const { arn } of catalog.services.flatMap((prefix) => catalog.resourceTypesOf(prefix))) {
    const service = serviceOfArn(arn);
    if (service !== undefined) made.set(service, [...(made.get(service) ?? []), patternOf(arn)]);
  }
  byService.set(catalog, made);
  return made;
}

/** Resources that guides of AWS name in policies, and that the reference does not list. */
const OTHER_FORMS: Readonly<Record<string, RegExp>> = {
  cloudformation: /^transform\//,
  autoscaling: /^scalingPolicy:/,
  waf: /^changetoken\//,
  'waf-regional': /^changetoken\//,
};

/** Whether a resource is one that guides name, and that is of none of the listed types. */
export function isUnlisted(pattern: string): boolean {
  const service = serviceOfArn(pattern);
  return service !== undefined && OTHER_FORMS[service]?.test(resourcePart(pattern)) === true;
}

/** Paths of an API's address (`/workspaces`) are listed for few services; of log groups people write them without `log-group:`. */
function hasOtherForm(service: string, resource: string): boolean {
  return (resource.startsWith('/') && service !== 'logs') || OTHER_FORMS[service]?.test(resource) === true;
}

function reaches(pattern: string, type: string): boolean {
  return agreeBeforeResource(pattern, type) && patternsMeet(resourcePart(pattern), resourcePart(type));
}

function patternOf(arn: string): string {
  return arn.replace(/\$\{[^}]*\}/g, '*');
}

/** Whether partition, service, Region and account of two ARN patterns go together, each by itself. */
export function agreeBeforeResource(one: string, other: string): boolean {
  const parts = arnParts(one);
  return arnParts(other)
    .slice(0, RESOURCE_PART)
    .every((part, at) => patternsMeet(parts[at] ?? '*', part));
}

/** The part behind the account, which a pattern that ends before it leaves open. */
export function resourcePart(pattern: string): string {
  return arnParts(pattern)[RESOURCE_PART] ?? '*';
}

/** The service of an ARN, where the pattern says it: not of `arn:aws:s*:::orders`, nor of what stops before it. */
function serviceOfArn(pattern: string): string | undefined {
  const [scheme, , service = '', ...rest] = arnParts(pattern);
  return scheme === 'arn' && rest.length > 2 && /^[a-z0-9-]+$/.test(service) ? service : undefined;
}

/** ARNs of the types that the author may have meant: those of a near name where there are any, the shortest first. */
export function likelyTypes(catalog: Catalog, pattern: string): readonly string[] {
  const types = catalog.resourceTypesOf(serviceOfArn(pattern) ?? '');
  const written = headOf(arnParts(pattern)[RESOURCE_PART] ?? '');
  const near = nearest(written, types.map(headOfType), 3);
  const sorted = near.length > 0 ? types.filter((type) => near.includes(headOfType(type))) : types;
  return [...new Set(sorted.map(({ arn }) => patternOf(arn)))].sort((a, b) => a.length - b.length);
}

function headOfType({ arn }: ResourceType): string {
  return headOf(arnParts(arn)[RESOURCE_PART] ?? '');
}

/** What stands before the name: `table` of `table/orders`. */
function headOf(resource: string): string {
  return /^[^/:*$]*/.exec(resource)?.[0] ?? '';
}
