/**
 * A second opinion on every decision: slow, literal, and written from AWS's documentation alone.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
import type { DecisionName, PolicySet } from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';
import { accountOf, type Caller, callerOf, contextLookup, type Lookup, resourceOwner } from './caller.js';
import { conditionsOutcome } from './conditions.js';
import { type PlainStatement, plainPolicies } from './document.js';
import { globMatches, tokensMatch } from './glob.js';
import { open } from './open.js';
import { type Reach, statementReach } from './principals.js';
import { filledTokens } from './variables.js';

export interface Opinion {
  readonly decision: DecisionName;
  /** The names of the deciding statements, sorted, each once. */
  readonly statements: readonly string[];
}

interface Question {
  readonly request: Request;
  readonly caller: Caller;
  readonly lookup: Lookup;
  /** Whether the caller is one that identity policies, boundaries and session policies apply to. */
  readonly attached: boolean;
  readonly bounded: boolean;
}

/** A statement that matched, and how it reaches the caller. */
interface Match {
  readonly statement: PlainStatement;
  readonly reach: Reach;
}

/** Kinds whose statements name principals. */
const withPrincipal = new Set(['resource', 'trust', 'rcp', 'vpcEndpoint']);

function reachOf(statement: PlainStatement, question: Question): Reach | undefined {
  if (!withPrincipal.has(statement.kind)) return 'direct';
  return statementReach(statement, question.caller, question.bounded);
}

function actionMatches(statement: PlainStatement, action: string): boolean {
  const matches = (pattern: string): boolean => globMatches(pattern.toLowerCase(), action.toLowerCase());
  if (statement.action !== undefined) return statement.action.some(matches);
  return statement.notAction !== undefined && !statement.notAction.some(matches);
}

function resourceMatches(statement: PlainStatement, { request, lookup }: Question): boolean {
  const matches = (pattern: string): boolean => {
    const tokens = filledTokens(pattern, statement.variables, lookup);
    if (tokens === undefined && statement.notResource !== undefined)
      return open('NotResource with an unresolved variable');
    return tokens !== undefined && tokensMatch(tokens, request.resource);
  };
  if (statement.resource !== undefined) return statement.resource.some(matches);
  if (statement.notResource !== undefined) return !statement.notResource.some(matches);
  return statement.kind === 'trust';
}

function matchOf(statement: PlainStatement, question: Question): Match | undefined {
  if (!actionMatches(statement, question.request.action)) return undefined;
  // Before the resource: whom a NotPrincipal means can be open even where only an unknown key keeps the rest from matching.
  const reach = reachOf(statement, question);
  if (reach === undefined || !resourceMatches(statement, question)) return undefined;
  const conditions = conditionsOutcome(statement.conditions, statement.variables, question.lookup);
  const applies = conditions === 'true' || (conditions === 'unknown' && statement.effect === 'Deny');
  return applies ? { statement, reach } : undefined;
}

function matched(statements: readonly PlainStatement[], question: Question): readonly Match[] {
  return statements.flatMap((statement) => matchOf(statement, question) ?? []);
}

const allows = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ statement }) => statement.effect === 'Allow');
const denies = (matches: readonly Match[]): readonly Match[] =>
  matches.filter(({ statement }) => statement.effect === 'Deny');

function opinion(decision: DecisionName, matches: readonly Match[]): Opinion {
  return { decision, statements: [...new Set(matches.map(({ statement }) => statement.name))].sort() };
}

function isRoleArn(resource: string): boolean {
  return /^arn:[^:]+:iam::\d{12}:role\//.test(resource);
}

const assumesRole = (action: string): boolean => /^sts:(assumerole|tagsession|setsourceidentity)/i.test(action);

function isServiceLinked(caller: Caller): boolean {
  if (caller.kind === 'role') return caller.arn.includes(':role/aws-service-role/');
  return caller.kind === 'session' && caller.name.startsWith('AWSServiceRoleFor');
}

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html */
function scpsBind(policies: PolicySet, caller: Caller): boolean {
  const account = accountOf(caller);
  return account !== undefined && account !== policies.managementAccount && !isServiceLinked(caller);
}

/** Services under resource control policies that requests here use; the list grows. */
const rcpServices = new Set(['s3', 'sts', 'sqs', 'kms', 'secretsmanager']);
const notRcpServices = new Set(['iam', 'ec2', 'lambda', 'sns']);

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html */
function rcpsBind(policies: PolicySet, question: Question): boolean {
  const service = question.request.action.split(':')[0]?.toLowerCase() ?? '';
  const owner = resourceOwner(question.request, question.caller);
  if (isServiceLinked(question.caller)) return false;
  if (owner !== undefined && owner === policies.managementAccount) return false;
  if (question.request.action.toLowerCase() === 'kms:retiregrant') return false;
  if (rcpServices.has(service)) return true;
  return notRcpServices.has(service) ? false : open(`whether RCPs bind ${service}`);
}

function levels(policies: readonly unknown[] | undefined, kind: 'scp' | 'rcp'): readonly (readonly PlainStatement[])[] {
  return (policies ?? []).map((level) => plainPolicies(level, kind));
}

/** KMS keys and roles: without their own policy's word, identity policies have no effect. */
function ownPolicyDecides({ action, resource }: Request): 'trust' | 'key' | undefined {
  if (assumesRole(action) && isRoleArn(resource)) return 'trust';
  return /^kms:/i.test(action) && /^arn:[^:]+:kms:[^:]*:\d{12}:key\//.test(resource) ? 'key' : undefined;
}

interface Grounds {
  readonly identity: readonly Match[];
  readonly resource: readonly Match[];
  /** The boundary and the session policies allow. */
  readonly limitsAllow: boolean;
}

/** The Allows that grant within one account: the union of every way that is enough by itself. */
function sameAccountGrants({ identity, resource, limitsAllow }: Grounds, ownPolicy: boolean): readonly Match[] {
  const direct = resource.filter(({ reach }) => reach === 'direct');
  const role = limitsAllow ? resource.filter(({ reach }) => reach === 'role') : [];
  const byIdentity = limitsAllow && identity.length > 0 && (!ownPolicy || resource.length > 0);
  const identityGrants = byIdentity ? [...identity, ...(ownPolicy ? resource : [])] : [];
  return [...direct, ...role, ...identityGrants];
}

function crossAccountGrants({ identity, resource, limitsAllow }: Grounds): readonly Match[] {
  return limitsAllow && identity.length > 0 && resource.length > 0 ? [...identity, ...resource] : [];
}

/** AWS's default key policy: the account, and no statement of the user's. */
const defaultKeyPolicy: Match = {
  reach: 'account',
  statement: {
    name: 'default key policy',
    kind: 'resource',
    variables: false,
    effect: 'Allow',
    principal: undefined,
    notPrincipal: undefined,
    action: undefined,
    notAction: undefined,
    resource: undefined,
    notResource: undefined,
    conditions: [],
  },
};

function grants(policies: PolicySet, question: Question, grounds: Grounds): readonly Match[] {
  const { caller, request } = question;
  const account = accountOf(caller);
  if (account === undefined) return grounds.resource.filter(({ reach }) => reach === 'direct');
  const own = ownPolicyDecides(request);
  if (resourceOwner(request, caller) !== account) return crossAccountGrants(grounds);
  const implied = own === 'key' && policies.resource === undefined ? [defaultKeyPolicy] : [];
  return sameAccountGrants({ ...grounds, resource: [...grounds.resource, ...implied] }, own !== undefined);
}

/** The statements that match, by policy type; empty for types that do not bind the request. */
interface Matches {
  readonly identity: readonly Match[];
  readonly boundary: readonly Match[];
  readonly session: readonly Match[];
  readonly resource: readonly Match[];
  readonly endpoint: readonly Match[];
  readonly scps: readonly (readonly Match[])[];
  readonly rcps: readonly Match[];
}

function matchesOf(policies: PolicySet, question: Question): Matches {
  const { caller, attached, request } = question;
  const all = (given: unknown, kind: PlainStatement['kind']): readonly Match[] =>
    matched(plainPolicies(given, kind), question);
  const rcps = levels(policies.rcps, 'rcp');
  return {
    identity: attached ? all(policies.identity, 'identity') : [],
    boundary: attached ? all(policies.boundary, 'boundary') : [],
    session: attached ? all(policies.session, 'session') : [],
    resource: all(policies.resource, assumesRole(request.action) ? 'trust' : 'resource'),
    endpoint: all(policies.vpcEndpoint, 'vpcEndpoint'),
    scps: scpsBind(policies, caller) ? levels(policies.scps, 'scp').map((level) => matched(level, question)) : [],
    rcps: rcps.length > 0 && rcpsBind(policies, question) ? matched(rcps.flat(), question) : [],
  };
}

/** Boundary and session policies that are given to a caller that has some must allow. */
function limitsAllow(policies: PolicySet, { attached, caller }: Question, { boundary, session }: Matches): boolean {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html
  if (caller.kind === 'federatedUser' && policies.session === undefined) return false;
  const allowsIfGiven = (given: unknown, matches: readonly Match[]): boolean =>
    given === undefined || !attached || allows(matches).length > 0;
  return allowsIfGiven(policies.boundary, boundary) && allowsIfGiven(policies.session, session);
}

/** Decides one request, or throws an {@link OpenQuestion}. */
export function referenceDecision(policies: PolicySet, request: Request): Opinion {
  const caller = callerOf(request.principal);
  if (!/^[a-z0-9-]+:[a-z0-9-]+$/i.test(request.action)) return open('what is no action');
  const keys = Object.keys(request.context ?? {}).map((key) => key.toLowerCase());
  if (new Set(keys).size < keys.length) return open('two values for one context key');
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
  if (request.action.toLowerCase() === 'sts:getcalleridentity') {
    return accountOf(caller) === undefined ? open('who a caller without account is') : opinion('allowed', []);
  }
  // The root user has no policies attached: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html
  const attached = accountOf(caller) !== undefined && caller.kind !== 'root';
  const bounded = attached && policies.boundary !== undefined;
  const question: Question = { request, caller, attached, bounded, lookup: contextLookup(request) };
  const matches = matchesOf(policies, question);
  const { identity, boundary, session, resource, endpoint, scps, rcps } = matches;

  const denied = denies([...identity, ...boundary, ...session, ...resource, ...endpoint, ...scps.flat(), ...rcps]);
  if (denied.length > 0) return opinion('explicitDeny', denied);
  if (!scps.every((level) => allows(level).length > 0)) return opinion('implicitDeny', []);
  if (policies.vpcEndpoint !== undefined && allows(endpoint).length === 0) return opinion('implicitDeny', []);
  if (caller.kind === 'root' && isMisdirected(question)) return open('what the root user cannot ask');
  if (caller.kind === 'root') return rootOpinion(question, allows(resource));

  const granted = grants(policies, question, {
    identity: allows(identity),
    resource: allows(resource),
    limitsAllow: limitsAllow(policies, question, matches),
  }).filter((match) => match !== defaultKeyPolicy);
  if (granted.length === 0) return opinion('implicitDeny', []);
  return isMisdirected(question) ? open('an Allow for what AWS is not asked in this way') : opinion('allowed', granted);
}

/** Sessions are opened of roles, by signed calls or by those of identity providers; keys are used by their own ARNs. */
function isMisdirected({ request, caller }: Question): boolean {
  const { action, resource } = request;
  if (/^kms:/i.test(action) && /:alias\//.test(resource)) return !/alias(es)?$/i.test(action);
  if (!assumesRole(action)) return false;
  const unsigned = /^sts:assumerolewith(saml|webidentity)$/i.test(action);
  return !isRoleArn(resource) || (unsigned && accountOf(caller) !== undefined);
}

/** The root user has full access to its own account. */
function rootOpinion(question: Question, resource: readonly Match[]): Opinion {
  const { caller, request } = question;
  if (ownPolicyDecides(request) !== undefined) return open('the root user and own policies');
  if (resourceOwner(request, caller) === accountOf(caller)) {
    return opinion(
      'allowed',
      resource.filter(({ reach }) => reach === 'direct'),
    );
  }
  return open('the root user in another account');
}
