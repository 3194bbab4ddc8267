import type { Catalog } from '../catalog/index.js';
import type { RequestRow } from '../expectations/index.js';
import { accountOfArn, parseCaller } from '../request/index.js';
import { type LoadedSuite, resourcePolicyFor } from '../verdict/index.js';

/** Operations whose answer lies in a role's trust policy, which the simulator does not look at, or that need no policy. */
const BEYOND_THE_SIMULATOR: ReadonlySet<string> = new Set(
  [
    'AssumeRole',
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'TagSession',
    'SetSourceIdentity',
    'GetCallerIdentity',
  ].map((name) => `sts:${name}`.toLowerCase()),
);

/**
 * Why a row is left to the embedded evaluator; `undefined` where AWS's simulator models it
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html).
 */
export function beyondSimulator(suite: LoadedSuite, row: RequestRow, catalog: Catalog): string | undefined {
  return beyondSuite(suite) ?? beyondCaller(suite, row) ?? beyondAction(suite, row, catalog);
}

function beyondSuite({ session, vpcEndpoint, scps }: LoadedSuite): string | undefined {
  if (session !== undefined) return 'session policies';
  if (vpcEndpoint !== undefined) return 'VPC endpoint policies';
  if (scps?.some((level) => level.length === 0) === true) return 'a level of the organization without SCPs';
  return undefined;
}

function beyondCaller({ scps }: LoadedSuite, { principal }: RequestRow): string | undefined {
  if (principal === null) return 'anonymous callers';
  const caller = parseCaller(principal);
  if (caller.kind !== 'user' && caller.kind !== 'role' && !isGroup(principal)) {
    return `callers other than users, groups and roles, such as \`${principal}\``;
  }
  return caller.serviceLinked && scps !== undefined ? 'service-linked roles, which SCPs do not bind' : undefined;
}

export function isGroup(principal: string): boolean {
  return /^arn:[^:]+:iam::\d{12}:group\/./.test(principal);
}

function beyondAction(suite: LoadedSuite, row: RequestRow, catalog: Catalog): string | undefined {
  if (BEYOND_THE_SIMULATOR.has(row.action.toLowerCase())) return `trust policies, on which \`${row.action}\` hangs`;
  const service = row.action.slice(0, Math.max(0, row.action.indexOf(':')));
  if (suite.rcps !== undefined && catalog.supportsRcp(service)) return 'resource control policies';
  return hasForeignOwner(suite, row) ? 'access to another account without the policy of its resource' : undefined;
}

/** The simulator does not fetch the policy of a resource, without which another account's resource is closed. */
function hasForeignOwner(suite: LoadedSuite, row: RequestRow): boolean {
  const owner = ownerOf(row);
  const own = parseCaller(row.principal).account;
  const { kind } = resourcePolicyFor(suite, row.resource);
  return owner !== undefined && own !== undefined && owner !== own && (kind === 'none' || kind === 'parts');
}

/** The account that a row says owns its resource, or that the resource's ARN names. */
export function ownerOf({ resource, resourceAccount, context }: RequestRow): string | undefined {
  const said = Object.entries(context).find(([key]) => key.toLowerCase() === 'aws:resourceaccount')?.[1];
  return resourceAccount ?? accountOfArn(resource) ?? (typeof said === 'string' ? said : undefined);
}
