import { isAccountId, parseArn, parseCaller, type Request } from '../request/index.js';
import { type Candidates, statementsOf } from './action-index.js';
import type { CompiledPolicies } from './compile.js';
import { decide, viewOf } from './decide.js';
import { compilePattern, literalPrefix, type Pattern, patternText } from './pattern.js';
import { type Region, regionsOf } from './regions.js';
import { specialPatterns } from './special.js';
import { resolveTemplate } from './template.js';
import type { Decision, PatternDecision } from './types.js';
import { type RequestView, variableText } from './view.js';

/**
 * The ARNs among which a resource pattern stands for those that it matches: ARN patterns of the resources that an action
 * takes, with `*` for every part that a name fills, and patterns of what it does not take.
 */
export interface ResourceUniverse {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Policies that are not the same for all resources of a pattern: some have a policy of their own, others another or none. */
export interface PoliciesByResource {
  /** Every set that is in force at some resource. */
  readonly sets: readonly [CompiledPolicies, ...CompiledPolicies[]];
  /** ARN patterns which between them say what is in force: resources that match the same of them have the same policies. */
  readonly edges: readonly string[];
  /** What is in force at a resource, or a reason why that is not known. */
  readonly at: (resource: string) => CompiledPolicies | string;
}

/**
 * Decides a request for every resource that the pattern `request.resource` matches. The pattern is taken apart along the
 * Resource elements of the statements, and one resource of each region is decided: within a region no statement can tell two
 * resources apart.
 *
 * Where the pattern leaves the account open, the resources are taken to be the caller's own.
 */
export function decidePattern(
  policies: CompiledPolicies,
  request: Request,
  universe: ResourceUniverse = EVERYTHING,
): PatternDecision {
  return decidePatternAcross({ sets: [policies], edges: [], at: () => policies }, request, universe);
}

/**
 * As {@link decidePattern}, where the policies differ from resource to resource: the pattern is taken apart along their edges as well,
 * and each part is decided by the policies that are in force there.
 */
export function decidePatternAcross(
  policies: PoliciesByResource,
  request: Request,
  universe: ResourceUniverse = EVERYTHING,
): PatternDecision {
  const owned = { ...request, resourceAccount: request.resourceAccount ?? accountOf(request) };
  const within = compilePattern(request.resource);
  const regions = knownRegions(
    policies.sets[0],
    { within, include: namedPatterns(universe.include, within, owned), exclude: universe.exclude },
    tellingPatterns(policies, owned, within),
  );
  if (regions === undefined) {
    return {
      kind: 'unsupported',
      reason: `\`${request.resource}\` and the policies' resources overlap in too many ways`,
    };
  }
  if (regions.length === 0) {
    return { kind: 'empty', reason: `\`${request.action}\` takes no resource that \`${request.resource}\` matches` };
  }
  return {
    kind: 'regions',
    regions: regions.map(({ example }) => ({ example, decision: decideAt(policies, { ...owned, resource: example }) })),
  };
}

function decideAt(policies: PoliciesByResource, request: Request): Decision {
  const inForce = policies.at(request.resource);
  if (typeof inForce !== 'string') return decide(inForce, request);
  return { decision: 'unsupported', reason: inForce, statements: [], missingContextKeys: [] };
}

const regionsByQuestion = new WeakMap<CompiledPolicies, Map<string, readonly Region[] | undefined>>();

/** A universe whose patterns are not compiled yet. */
interface NamedUniverse extends ResourceUniverse {
  readonly within: Pattern;
}

/** Many actions are asked of the same resources, and the statements that concern them are often the same. */
function knownRegions(
  policies: CompiledPolicies,
  universe: NamedUniverse,
  patterns: readonly Pattern[],
): readonly Region[] | undefined {
  const known = regionsByQuestion.get(policies) ?? new Map<string, readonly Region[] | undefined>();
  regionsByQuestion.set(policies, known);
  const question = JSON.stringify([universe, patterns]);
  if (known.has(question)) return known.get(question);
  const { within, include, exclude } = universe;
  const compiled = { within, include: include.map(compilePattern), exclude: exclude.map(compilePattern) };
  const regions = regionsOf(compiled, patterns);
  known.set(question, regions);
  return regions;
}

const EVERYTHING: ResourceUniverse = { include: [], exclude: [] };

/** The account that the pattern names, or that the request says, or the caller's. */
function accountOf({ resource, context, principal }: Request): string | undefined {
  const named = parseArn(resource)?.account;
  if (named !== undefined && isAccountId(named)) return named;
  const said = Object.entries(context ?? {}).find(([key]) => key.toLowerCase() === 'aws:resourceaccount')?.[1];
  return typeof said === 'string' ? said : parseCaller(principal).account;
}

function namedPatterns(patterns: readonly string[], within: Pattern, request: Request): readonly string[] {
  const partition = parseArn(request.principal ?? '')?.partition ?? 'aws';
  return patterns.map((pattern) => named(pattern, within, partition, request.resourceAccount));
}

/** Every part of a resource's ARN that a name fills has at least one character; the pattern's own account wins. */
function named(pattern: string, within: Pattern, partition: string, account: string | undefined): string {
  const [scheme = '', anyPartition = '', service = '', region = '', anyAccount = '', ...resource] = pattern.split(':');
  const openAccount = anyAccount === '*' && account !== undefined && !namesAccount(within);
  const parts = [
    scheme,
    anyPartition === '*' && !literalPrefix(within).startsWith('arn:aws-') ? partition : anyPartition,
    service,
    region,
    openAccount ? account : anyAccount,
    ...resource,
  ];
  return parts.join(':').replaceAll('*', '?*');
}

/** Policies of AWS itself have the account `aws`. */
function namesAccount(within: Pattern): boolean {
  const account = parseArn(patternText(within))?.account;
  return account !== undefined && !/[*?]/.test(account);
}

/** The resource patterns of all statements that may bear on the request, of AWS's own exceptions, and the edges, each once. */
function tellingPatterns({ sets, edges }: PoliciesByResource, request: Request, within: Pattern): readonly Pattern[] {
  const patterns = new Map<string, Pattern>();
  const add = (pattern: Pattern | undefined): void => {
    if (pattern === undefined || pattern.kind === 'any' || !canMeet(pattern, within)) return;
    patterns.set(JSON.stringify(pattern), pattern);
  };
  for (const policies of sets) {
    const view = viewOf(policies, request);
    statementPatterns(policies.index.actionOf(request.action).candidates, view).forEach(add);
    for (const pattern of specialPatterns(view)) add(compilePattern(pattern));
  }
  for (const edge of edges) add(compilePattern(edge));
  return [...patterns.values()];
}

function statementPatterns(candidates: Candidates, view: RequestView): readonly (Pattern | undefined)[] {
  return statementsOf(candidates).flatMap(({ resource }) =>
    (resource?.templates ?? []).map((template) =>
      resolveTemplate(template, (variable) => {
        const text = variableText(view, variable);
        return text === undefined ? undefined : { literal: text };
      }),
    ),
  );
}

/** Patterns whose literal beginnings differ have nothing in common. */
function canMeet(a: Pattern, b: Pattern): boolean {
  const left = literalPrefix(a);
  const right = literalPrefix(b);
  return left.startsWith(right) || right.startsWith(left);
}
