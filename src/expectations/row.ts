import type { Catalog } from '../catalog/index.js';
import type { RequestContext } from '../request/index.js';
import type { Located, SourceRange } from '../source/index.js';
import type { Demand } from './actions.js';
import { type ContextEntries, isProviderKey, sameKey } from './context.js';
import type { Resources } from './pairing.js';
import { pathName } from './path-name.js';
import type { PlacedPath, PlacedStep } from './paths.js';
import type { ActionPacks, ExpectationName, PathRow, PathStep, RequestRow } from './types.js';

/** What a test inherits from its suite and the file. */
export interface TestScope {
  readonly suite: string;
  readonly catalog: Catalog;
  readonly packs: ActionPacks | undefined;
  readonly principal: string | null;
  readonly resourceAccount: string | undefined;
  readonly context: ContextEntries;
  readonly trusted: readonly string[];
  readonly allowUnknown: readonly string[];
  readonly allowUnknownPrincipals: readonly string[];
}

/** What the rows of a test share. */
export interface TestSettings {
  readonly test: string;
  /** What the ids of the test's rows begin with. */
  readonly idPrefix: string;
  readonly principal: string | null;
  readonly resources: Resources;
  readonly resourceAccount: string | undefined;
  readonly by: Located<string> | undefined;
  readonly entries: ContextEntries;
  /** One object for all rows of the test, which may be many. */
  readonly context: Pick<RequestRow, 'context' | 'contextTypes'>;
  readonly trusted: readonly string[];
}

/** One request of a test, and where the file names it. */
interface Asked {
  readonly demand: Demand;
  readonly resource: string;
  readonly expectation: ExpectationName;
  readonly range: SourceRange;
}

export function requestRow(
  { demand, resource, expectation, range }: Asked,
  settings: TestSettings,
  scope: TestScope,
): RequestRow {
  const carried = (key: string) =>
    demand.action === undefined || isProviderKey(key) || scope.catalog.carriesKey(demand.action, key);
  const trusted = settings.trusted.filter((key) => !carried(key));
  return {
    kind: 'request',
    id: `${settings.idPrefix}/${expectation}/${demand.name}/${resource}`,
    suite: scope.suite,
    test: settings.test,
    expectation,
    principal: settings.principal,
    action: demand.name,
    resource,
    resourceAccount: settings.resourceAccount,
    ...settings.context,
    untrustedContextKeys: [...settings.entries.values()]
      .filter(({ key, value }) => value !== null && !carried(key.value))
      .map(({ key }) => key.value)
      .filter((key) => !trusted.some((name) => sameKey(name, key))),
    trustedContextKeys: trusted,
    by: settings.by,
    range,
  };
}

/** The resources stand in no id of a path: it stays one test whatever it is asked about. */
export function pathRow(
  { demand, steps }: PlacedPath,
  expectation: PathRow['expectation'],
  settings: TestSettings,
  scope: TestScope,
): PathRow {
  const id = `${settings.idPrefix}/${expectation}/${pathName(demand.steps.map(({ name }) => name))}`;
  const step = (placed: PlacedStep): PathStep => {
    const request = (resource: string): RequestRow => {
      const asked = { demand: placed.demand, resource, expectation, range: demand.range };
      const row = requestRow(asked, settings, scope);
      return { ...row, id: `${id}/${row.action}/${resource}`, context: contextAt(row, demand.passedTo) };
    };
    const [first, ...others] = placed.resources;
    return { action: placed.demand.name, requests: [request(first), ...others.map(request)] };
  };
  const [first, second, ...more] = steps;
  return {
    kind: 'path',
    id,
    suite: scope.suite,
    test: settings.test,
    expectation,
    principal: settings.principal,
    context: settings.context.context,
    steps: [step(first), step(second), ...more.map(step)],
    by: settings.by,
    range: demand.range,
  };
}

const PASSED_TO = 'iam:PassedToService';

/**
 * Handing a role to the path's service is part of the path, whatever the test's context says of other requests
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_PassedToService).
 */
function contextAt({ action, context, principal }: RequestRow, passedTo: string | undefined): RequestContext {
  if (passedTo === undefined || action !== 'iam:PassRole') return context;
  const service = serviceIn(/^arn:([^:]+):/.exec(principal ?? '')?.[1] ?? 'aws', passedTo);
  if (service === undefined) return context;
  const known = passing.get(context) ?? new Map<string, RequestContext>();
  passing.set(context, known);
  const others = Object.entries(context).filter(([key]) => !sameKey(key, PASSED_TO));
  const passed = known.get(service) ?? Object.fromEntries([...others, [PASSED_TO, service]]);
  known.set(service, passed);
  return passed;
}

/** The contexts of a test in which a role is passed, by service: one object for all paths, as their other steps share one. */
const passing = new WeakMap<RequestContext, Map<string, RequestContext>>();

/**
 * What a partition calls a service. INVARIANT: never a guess, since a condition on the right name would seem to close the path;
 * `ec2.amazonaws.com.cn` is EC2 in China, and where nothing is known the test has to say it.
 */
function serviceIn(partition: string, name: string): string | undefined {
  if (partition === 'aws') return name;
  if (partition !== 'aws-us-gov') return undefined;
  // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AmazonESCognitoAccess.html
  return name === 'cognito-identity.amazonaws.com' ? 'cognito-identity-us-gov.amazonaws.com' : name;
}

/**
 * INVARIANT: an id depends on nothing but its own row, and no two rows share one. Names are unique within their
 * suite and run, and `/` in them is escaped, so that the parts cannot run into each other.
 */
export function idPrefixOf(suite: string, test: string): string {
  return [suite, test].map(escapeName).join('/');
}

function escapeName(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
