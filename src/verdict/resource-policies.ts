import { covers, hasWildcard, intersects } from './arn-pattern.js';
import type { LoadedResourcePolicy, LoadedSuite } from './types.js';

/** Which of a suite's resource policies is in force at a row's resource. */
export type AppliedPolicy =
  | { readonly kind: 'one'; readonly policy: LoadedResourcePolicy }
  | { readonly kind: 'none' }
  /** The resource's wildcards reach over the edge of a policy: of the resources that it stands for some have it. */
  | { readonly kind: 'parts'; readonly policies: readonly LoadedResourcePolicy[]; readonly edges: readonly string[] }
  /** Several policies claim the resource. */
  | { readonly kind: 'unclear'; readonly reason: string };

export type AppliedParts = Extract<AppliedPolicy, { readonly kind: 'parts' }>;

/** Services whose names may hold a `/` without one resource being below the other: `role/a` and `role/a/b`. */
const FLAT_SERVICES: ReadonlySet<string> = new Set(['iam', 'ecr', 'secretsmanager', 'ssm']);

/**
 * A resource policy is in force at its own ARN and at the ARNs below it: a bucket's at its objects, a table's at its
 * indexes, a function's at its aliases
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/rbac-considerations.html).
 * Of several that name an ARN without wildcards the longest is the resource's own.
 */
export function resourcePolicyFor(suite: LoadedSuite, resource: string): AppliedPolicy {
  const reached = suite.resourcePolicies.filter((policy) => reaches(policy.resource, resource));
  const holding = reached.filter((policy) => reach(policy.resource).some((arn) => covers(arn, resource)));
  if (reached.length > holding.length) {
    return { kind: 'parts', policies: reached, edges: reached.flatMap((policy) => reach(policy.resource)) };
  }
  const [first, ...others] = nearestFirst(holding);
  if (first === undefined) return { kind: 'none' };
  const rival = others.find((other) => hasWildcard(first.resource) || other.resource === first.resource);
  if (rival === undefined) return { kind: 'one', policy: first };
  return {
    kind: 'unclear',
    reason: `Both resource policies of \`${first.resource}\` and \`${rival.resource}\` are in force at \`${resource}\`.`,
  };
}

/** Whether a resource that `pattern` matches is `owner`, whose policy is meant, or below it. */
export function reaches(owner: string, pattern: string): boolean {
  return reach(owner).some((arn) => intersects(arn, pattern));
}

/** Names of buckets have no `:`, nor do the ARNs of what is in them before the first `/`. */
function reach(arn: string): readonly string[] {
  const service = arn.split(':')[2] ?? '';
  if (FLAT_SERVICES.has(service)) return [arn];
  return service === 's3' ? [arn, `${arn}/*`] : [arn, `${arn}/*`, `${arn}:*`];
}

function nearestFirst(policies: readonly LoadedResourcePolicy[]): readonly LoadedResourcePolicy[] {
  const rank = (policy: LoadedResourcePolicy) => (hasWildcard(policy.resource) ? 0 : policy.resource.length);
  return [...policies].sort((a, b) => rank(b) - rank(a));
}
