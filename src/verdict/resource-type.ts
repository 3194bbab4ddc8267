import type { Catalog, CatalogAction, ResourceFit, ResourcePatterns } from '../catalog/index.js';
import { hasWildcard } from './arn-pattern.js';

/** What a row's resource stands for, given what its action takes. */
export type Target =
  /** One resource, or the `*` of an action that takes none. */
  | { readonly kind: 'single' }
  /** Every resource that the row's pattern matches and the action takes. */
  | { readonly kind: 'pattern'; readonly universe: ResourcePatterns | undefined }
  | { readonly kind: 'mismatch'; readonly reason: string };

/**
 * Compares a row's resource with the resource types that its action takes
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
 * An action that the catalog does not know is taken as the row says.
 */
export function targetOf(name: string, resource: string, catalog: Catalog): Target {
  const action = catalog.action(name);
  const wild = hasWildcard(resource);
  if (action === undefined) return wild ? { kind: 'pattern', universe: undefined } : { kind: 'single' };
  const fit = catalog.resourceFit(action, resource);
  const takesNone = action.resourceTypes.length === 0;
  if (takesNone && resource === '*') return { kind: 'single' };
  if (takesNone || fit !== 'takes') return { kind: 'mismatch', reason: mismatch(action, resource, fit, catalog) };
  return wild ? { kind: 'pattern', universe: catalog.resourcePatternsOf(action) } : { kind: 'single' };
}

function mismatch(action: CatalogAction, resource: string, fit: ResourceFit, catalog: Catalog): string {
  const name = `\`${action.name}\``;
  if (action.resourceTypes.length === 0) {
    return `${name} takes no resource, so AWS never compares it with \`${resource}\`: write \`resources: "*"\`.`;
  }
  const taken = action.resourceTypes.map((type) => type.name).join(', ');
  const patterns = catalog.resourcePatternsOf(action).include.map((pattern) => `\`${pattern}\``);
  return `${name} takes ${taken} (${patterns.join(', ')}), and \`${resource}\` ${MISFIT[fit]}.`;
}

const MISFIT: Readonly<Record<ResourceFit, string>> = {
  takes: 'is none of them',
  takesNone: 'is none of them',
  otherService: 'belongs to another service',
  otherType: 'is of another type',
  unknownType: 'is of no type that the catalog knows',
};
