/**
 * Random policies, and requests that they nearly or wholly match. A scenario hangs on its seed alone.
 */
import type { PolicySet } from '../../src/engine/index.js';
import type { ContextValue, Request } from '../../src/request/index.js';
import { generateConditions } from './generate-conditions.js';
import * as pools from './pools.js';
import { type Random, seededRandom } from './random.js';

export interface Scenario {
  readonly policies: PolicySet;
  readonly requests: readonly Request[];
}

type Kind = 'identity' | 'boundary' | 'scp' | 'rcp' | 'session' | 'resource' | 'vpcEndpoint';

interface Drawing {
  readonly random: Random;
  readonly request: Request;
  readonly target: pools.Target;
  /** Gives each statement a Sid of its own. */
  readonly nextSid: (kind: Kind) => string;
}

export function generateScenario(seed: number, requests: number): Scenario {
  const random = seededRandom(seed);
  const target = drawTarget(random);
  const principal = drawPrincipal(random, target);
  const context = drawContext(random);
  const request = drawRequest(random, target, principal, context);
  let count = 0;
  const nextSid = (kind: Kind): string => {
    count += 1;
    return `${kind}${count}`;
  };
  const policies = drawPolicies({ random, request, target, nextSid });
  const others = Array.from({ length: requests - 1 }, () => mutated(random, request, target));
  return { policies, requests: [request, ...others] };
}

function drawTarget(random: Random): pools.Target {
  const at = random.below(100);
  if (at < 12) return pools.trustTarget;
  if (at < 16) return pools.webTarget;
  if (at < 26) return pools.keyTarget;
  return random.pick(pools.targets);
}

function drawPrincipal(random: Random, target: pools.Target): string | null {
  if (target === pools.webTarget) return random.pick(pools.identityProviders);
  const at = random.below(100);
  if (at < 40) return random.pick(pools.users);
  if (at < 70) return random.pick(pools.sessions);
  if (at < 75) return random.pick(pools.roles);
  if (at < 83) return random.pick(pools.strangers);
  if (at < 87) return random.pick(pools.services);
  if (at < 91) return null;
  if (at < 95) return random.pick(pools.federatedUsers);
  return random.pick(at < 97 ? pools.roots : pools.serviceLinked);
}

function shuffledCase(random: Random, text: string): string {
  if (random.chance(85)) return text;
  return text
    .split('')
    .map((letter) => (random.chance(50) ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
}

function drawValue(random: Random, key: pools.ContextKey): ContextValue | undefined {
  const values = pools.contextValues[key.family];
  const listed = key.name === 'aws:TagKeys' ? 60 : 8;
  const at = random.below(100);
  if (at < 35) return undefined;
  if (at < 45) return null;
  return random.chance(listed) ? random.some(values, 0, 3) : random.pick(values);
}

function drawContext(random: Random): Record<string, ContextValue> {
  const context: Record<string, ContextValue> = {};
  for (const key of pools.contextKeys) {
    const value = drawValue(random, key);
    if (value !== undefined) context[shuffledCase(random, key.name)] = value;
  }
  if (random.chance(6)) context['aws:username'] = random.pick(['anna', 'bela', '*', '', null]);
  if (random.chance(4)) context['aws:PrincipalArn'] = random.pick([...pools.users, ...pools.roles, null]);
  if (random.chance(4)) context['aws:PrincipalAccount'] = random.pick([pools.account, pools.otherAccount, null]);
  return context;
}

function drawRequest(
  random: Random,
  target: pools.Target,
  principal: string | null,
  context: Record<string, ContextValue>,
): Request {
  const action = shuffledCase(random, target.action);
  const shared = { principal, action, resource: target.resource };
  const nameless = target.resource.startsWith('arn:aws:s3:::');
  if (nameless && random.chance(6)) {
    return {
      ...shared,
      context: { ...context, 'aws:ResourceAccount': random.pick([pools.account, pools.otherAccount]) },
    };
  }
  if (nameless && random.chance(20)) {
    return { ...shared, context, resourceAccount: random.pick([pools.account, pools.account, pools.otherAccount]) };
  }
  return random.chance(3) && Object.keys(context).length === 0 ? shared : { ...shared, context };
}

/** A request near the one that the policies were drawn for. */
function mutated(random: Random, request: Request, target: pools.Target): Request {
  const context = random.chance(75) ? drawContext(random) : { ...request.context };
  const action = random.chance(15) ? random.pick(target.siblings) : shuffledCase(random, target.action);
  return { ...request, context, action, principal: neighbour(random, request.principal) };
}

/** Another caller of the same sort, so that the policies still make sense for it. */
function neighbour(random: Random, principal: string | null): string | null {
  if (principal === null || random.chance(75)) return principal;
  const sort = [pools.users, pools.sessions, pools.roles, pools.services].find((all) => all.includes(principal));
  return random.pick(sort ?? [principal]);
}

function drawPolicies(drawing: Drawing): PolicySet {
  const { random, request, target } = drawing;
  const session = request.principal?.includes(':assumed-role/') === true && random.chance(25);
  const federated = request.principal?.includes(':federated-user/') === true;
  const ownPolicy = target === pools.trustTarget || target === pools.webTarget || target === pools.keyTarget;
  return {
    ...(random.chance(90) ? { identity: documents(drawing, 'identity') } : {}),
    ...(random.chance(18) ? { boundary: document(drawing, 'boundary') } : {}),
    ...(random.chance(18) ? { scps: levels(drawing, 'scp') } : {}),
    ...(random.chance(12) ? { rcps: levels(drawing, 'rcp') } : {}),
    ...(session || federated ? { session: documents(drawing, 'session') } : {}),
    ...(random.chance(ownPolicy ? 80 : 45) ? { resource: document(drawing, 'resource') } : {}),
    ...(random.chance(6) ? { vpcEndpoint: document(drawing, 'vpcEndpoint') } : {}),
    ...(random.chance(8) ? { managementAccount: random.pick([pools.account, pools.otherAccount]) } : {}),
  };
}

function levels(drawing: Drawing, kind: 'scp' | 'rcp'): object[][] {
  const { random } = drawing;
  return Array.from({ length: 1 + random.below(3) }, () => (random.chance(5) ? [] : documents(drawing, kind)));
}

function documents(drawing: Drawing, kind: Kind): object[] {
  return Array.from({ length: drawing.random.chance(80) ? 1 : 2 }, () => document(drawing, kind));
}

function document(drawing: Drawing, kind: Kind): object {
  const { random } = drawing;
  const statements = Array.from({ length: 1 + random.below(3) }, () => statement(drawing, kind));
  // Most SCPs, boundaries and endpoint policies of the world allow everything and deny a little.
  if (['scp', 'boundary', 'vpcEndpoint', 'session'].includes(kind) && random.chance(55)) {
    const everyone = kind === 'vpcEndpoint' ? { Principal: '*' } : {};
    statements.unshift({ Sid: drawing.nextSid(kind), Effect: 'Allow', ...everyone, Action: '*', Resource: '*' });
  }
  const version = random.below(100);
  if (kind === 'scp' || kind === 'rcp' || version < 86) return { Version: '2012-10-17', Statement: statements };
  return { ...(version < 93 ? { Version: '2008-10-17' } : {}), Statement: statements };
}

function statement(drawing: Drawing, kind: Kind): object {
  const { random, target } = drawing;
  const trust = kind === 'resource' && (target === pools.trustTarget || target === pools.webTarget);
  const deny = kind === 'rcp' || random.chance(kind === 'identity' ? 25 : 30);
  const conditions = generateConditions(random, drawing.request.context ?? {});
  return {
    Sid: drawing.nextSid(kind),
    Effect: deny ? 'Deny' : 'Allow',
    ...principalElement(drawing, kind, deny),
    ...actionElement(drawing, kind),
    ...(trust ? {} : resourceElement(drawing)),
    ...(Object.keys(conditions).length > 0 ? { Condition: conditions } : {}),
  };
}

function scalarOrList<T>(random: Random, values: readonly T[]): T | readonly T[] {
  const [only] = values;
  return values.length === 1 && only !== undefined && random.chance(50) ? only : values;
}

function actionElement(drawing: Drawing, kind: Kind): object {
  const { random } = drawing;
  const patterns = Array.from({ length: random.chance(70) ? 1 : 2 }, () => actionPattern(drawing, kind));
  const negated = kind !== 'rcp' && random.chance(12);
  return { [negated ? 'NotAction' : 'Action']: scalarOrList(random, patterns) };
}

function actionPattern({ random, target }: Drawing, kind: Kind): string {
  const service = target.action.slice(0, target.action.indexOf(':') + 1);
  const name = target.action.slice(service.length);
  const at = random.below(100);
  if (at < 35) return shuffledCase(random, target.action);
  if (at < 55) return shuffledCase(random, `${service}${withWildcards(random, name)}`);
  if (at < 70) return `${service}*`;
  if (at < 80) return kind === 'rcp' ? `${service}*` : '*';
  return random.pick([...target.siblings, 's3:GetObject', 'sqs:*']);
}

/** Replaces parts of the text by wildcards that match them, now and then by one too many or too few. */
function withWildcards(random: Random, text: string): string {
  let pattern = text;
  for (let round = random.below(3); round >= 0; round -= 1) {
    const start = random.below(pattern.length + 1);
    const end = Math.min(pattern.length, start + random.below(6));
    const wildcard = random.pick(['*', '*', '**', '?', '?'.repeat(end - start), '?*', '*?']);
    pattern = pattern.slice(0, start) + wildcard + pattern.slice(end);
  }
  return pattern;
}

const variablePatterns = [
  'arn:aws:s3:::orders/home/${aws:username}/*',
  'arn:aws:s3:::orders/home/${AWS:UserName}/1',
  'arn:aws:s3:::orders/${aws:PrincipalTag/team}/*',
  "arn:aws:s3:::orders/${aws:PrincipalTag/team, 'blue'}/${aws:ResourceTag/env, 'Blue'}/?",
  'arn:aws:s3:::orders/home/${*}/1',
  'arn:aws:s3:::orders/blue/Blue/${?}',
  'arn:aws:s3:::orders/${$}{aws:username}/1',
  'arn:aws:s3:::orders/${aws:TagKeys}/*',
  'arn:aws:iam::111122223333:user/team/${aws:username}',
];

function resourceElement(drawing: Drawing): object {
  const { random } = drawing;
  const patterns = Array.from({ length: random.chance(70) ? 1 : 2 }, () => resourcePattern(drawing));
  return { [random.chance(12) ? 'NotResource' : 'Resource']: scalarOrList(random, patterns) };
}

function resourcePattern({ random, target }: Drawing): string {
  const at = random.below(100);
  if (at < 30) return '*';
  if (at < 50) return target.resource;
  if (at < 65) return random.pick(variablePatterns);
  if (at < 75) return random.pick(pools.targets).resource;
  return resourceWithWildcards(random, target.resource);
}

/** Wildcards in the last part, and a star for the whole Region. */
function resourceWithWildcards(random: Random, resource: string): string {
  const parts = resource.split(':');
  if (parts.length < 6) return '*';
  const [arn, partition, service, region = '', owner, ...rest] = parts;
  const place = region !== '' && random.chance(30) ? '*' : region;
  const name = rest.join(':');
  const pattern = name.includes('${') ? `${name.slice(0, name.indexOf('$'))}*` : withWildcards(random, name);
  return [arn, partition, service, place, owner, pattern].join(':');
}

function principalElement(drawing: Drawing, kind: Kind, deny: boolean): object {
  const { random, request } = drawing;
  if (kind === 'rcp') return { Principal: random.pick(['*', { AWS: '*' }]) };
  if (kind === 'vpcEndpoint') return { Principal: random.pick(['*', { AWS: '*' }, { AWS: pools.account }]) };
  if (kind !== 'resource') return {};
  if (random.chance(3)) return {};
  if (deny && random.chance(15)) return { NotPrincipal: { AWS: notPrincipals(random, request.principal) } };
  if (!deny && random.chance(4)) return { NotPrincipal: { AWS: [random.pick(pools.users), pools.account] } };
  return { Principal: principals(drawing) };
}

/** A user with its account or a session with its role and account, as the documentation asks for. */
function notPrincipals(random: Random, principal: string | null): readonly string[] {
  const session = random.pick(principal !== null && pools.sessions.includes(principal) ? [principal] : pools.sessions);
  const user = random.pick(principal !== null && pools.users.includes(principal) ? [principal] : pools.users);
  return random.chance(50) ? [user, `arn:aws:iam::${pools.account}:root`] : [session, roleOf(session), pools.account];
}

function roleOf(session: string): string {
  const name = session.split('/')[1] ?? '';
  return pools.roles.find((role) => role.endsWith(`/${name}`)) ?? `arn:aws:iam::${pools.account}:role/${name}`;
}

function principals({ random, request }: Drawing): unknown {
  const { principal } = request;
  if (random.chance(12)) return random.pick(['*', { AWS: '*' }]);
  if (principal === null) return { AWS: random.some(pools.awsPrincipals, 1, 2) };
  if (pools.services.includes(principal)) {
    return { Service: scalarOrList(random, random.some(pools.services, 1, 2)) };
  }
  if (pools.identityProviders.includes(principal)) return { Federated: random.pick(pools.identityProviders) };
  return { ...awsMember(random, principal), ...(random.chance(10) ? { Service: random.pick(pools.services) } : {}) };
}

function awsMember(random: Random, principal: string): object {
  const account = principal.split(':')[4] ?? '';
  const near = [
    principal,
    principal,
    account,
    `arn:aws:iam::${account}:root`,
    ...(principal.includes(':assumed-role/') ? [roleOf(principal), roleOf(principal)] : []),
  ];
  const drawn = random.some([...near, ...near, ...pools.awsPrincipals], 1, 3);
  return { AWS: scalarOrList(random, drawn) };
}
