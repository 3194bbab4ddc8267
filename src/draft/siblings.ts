import type { Catalog } from '../catalog/index.js';
import { ownerOf } from './generalise.js';
import { serviceOf } from './observed.js';
import type { AllowStatement } from './statements.js';

/** A name that no log is likely to hold. */
const neverSeen = 'never-seen';

/**
 * A resource beside those of a pattern, which nobody was seen to use: another folder of the bucket, another table.
 * `undefined` where the pattern leaves none (`*`), or where another pattern allows it.
 */
export function siblingResource(pattern: string, allowed: readonly string[]): string | undefined {
  return candidates(pattern).find((arn) => !allowed.some((other) => covers(other, arn)));
}

function candidates(pattern: string): readonly string[] {
  if (pattern === '*' || /^arn:[^:]+:ec2:.*\/\*$/.test(pattern)) return [];
  if (pattern.endsWith('-??????')) return [`${pattern.slice(0, -7)}-${neverSeen}-AbCdEf`];
  if (pattern.endsWith(':*') && !/:(?:log-stream|execution):/.test(pattern))
    return [`${pattern.slice(0, -2)}-${neverSeen}:*`];
  if (!/[*?]/.test(pattern)) return [`${pattern}-${neverSeen}`];
  const owner = ownerOf(pattern);
  const below = pattern.slice(owner.length);
  return [
    ...(/^\/.+\/\*$/.test(below) ? [`${owner}/${neverSeen}`] : []),
    `${owner}-${neverSeen}${below.replace('*', 'x')}`,
  ];
}

/** Whether a pattern covers every member of another; only a `*` at the end counts as one. */
function covers(pattern: string, arn: string): boolean {
  if (pattern === '*') return true;
  if (pattern.endsWith('*')) return arn.startsWith(pattern.slice(0, -1));
  return pattern === arn;
}

const maxSiblingActions = 3;

/**
 * Actions on the same thing that were never seen: `s3:PutObject` beside `s3:GetObject`. Those that are denied
 * anyway, or do not take the resource, are none.
 */
export function siblingActions(
  statement: AllowStatement,
  resource: string,
  excluded: ReadonlySet<string>,
  catalog: Catalog,
): readonly string[] {
  const nouns = new Set(statement.actions.map(({ name }) => nounOf(name)));
  return catalog
    .actionsOf(statement.service)
    .filter(({ name }) => nouns.has(nounOf(name)) && !excluded.has(name))
    .filter((action) => action.resourceTypes.length > 0 && catalog.resourceFit(action, resource) === 'takes')
    .map(({ name }) => name)
    .sort()
    .slice(0, maxSiblingActions);
}

/** `Object` of `s3:GetObject`. */
function nounOf(action: string): string {
  return action.slice(serviceOf(action).length + 1).replace(/^[A-Z][a-z]+/, '');
}
