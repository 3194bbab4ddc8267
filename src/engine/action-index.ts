import { rcpServices } from '../catalog/index.js';
import type { PolicyKind } from '../policy/index.js';
import type { CompiledStatement } from './compile.js';
import { literalPrefix, matchesPattern, type Pattern } from './pattern.js';
import { listStatements, type StatementList } from './resource-index.js';
import { isSpecialAction } from './special.js';

/**
 * The statements that a request for one action has to look at, by the part they play. Within each list they stand in
 * the order of the policies. INVARIANT: actions that have these in common, and are not special, get the same answers.
 */
export interface Candidates {
  readonly denies: StatementList;
  readonly identity: StatementList;
  readonly boundary: StatementList;
  readonly session: StatementList;
  /** Allows of the levels, root first. */
  readonly scps: readonly StatementList[];
  readonly resource: StatementList;
  readonly vpcEndpoint: StatementList;
  /** Whether one of them looks at the ARN of the caller's role. */
  readonly lookAtRole: boolean;
}

/** An action that was asked for. */
export interface KnownAction {
  /** In lower case, as actions compare. */
  readonly name: string;
  /** The service prefix. */
  readonly service: string;
  /** Whether it is written as an action is; a pattern of actions is none. */
  readonly isAction: boolean;
  /** Whether exceptions of AWS's own may concern it, beside the statements. */
  readonly isSpecial: boolean;
  readonly candidates: Candidates;
}

/** Finds the candidates of an action; remembers the actions that it was asked for. */
export interface ActionIndex {
  readonly actionOf: (action: string) => KnownAction;
}

/** One action has a dash in its name: `vpc-lattice:AssociateViaAWSService-EventsAndStates`. */
const ACTION = /^[a-z0-9-]+:[a-z0-9-]+$/;

/** More actions than AWS has; beyond it the memory is emptied rather than grown. */
const REMEMBERED_ACTIONS = 65_536;

interface PatternEntry {
  readonly pattern: Pattern;
  readonly statement: number;
}

/** The patterns of one service's actions. */
interface ServiceEntries {
  readonly exact: Map<string, number[]>;
  readonly others: PatternEntry[];
}

export function indexActions(statements: readonly CompiledStatement[], scpLevels: number): ActionIndex {
  const services = new Map<string, ServiceEntries>();
  const everywhere: PatternEntry[] = [];
  const negated: number[] = [];
  for (const [at, statement] of statements.entries()) {
    if (statement.action.negated) negated.push(at);
    else for (const pattern of statement.action.patterns) enter(pattern, at);
  }

  function enter(pattern: Pattern, statement: number): void {
    const prefix = literalPrefix(pattern);
    const colon = prefix.indexOf(':');
    if (colon < 0) {
      everywhere.push({ pattern, statement });
      return;
    }
    const entries = serviceEntries(prefix.slice(0, colon));
    if (pattern.kind !== 'exact') entries.others.push({ pattern, statement });
    else entries.exact.set(pattern.text, [...(entries.exact.get(pattern.text) ?? []), statement]);
  }

  function serviceEntries(service: string): ServiceEntries {
    const known = services.get(service);
    if (known !== undefined) return known;
    const fresh: ServiceEntries = { exact: new Map(), others: [] };
    services.set(service, fresh);
    return fresh;
  }

  function matching(action: string, service: string): readonly number[] {
    const found = new Set<number>();
    const entries = services.get(service);
    for (const at of entries?.exact.get(action) ?? []) found.add(at);
    for (const { pattern, statement } of entries?.others ?? [])
      if (matchesPattern(pattern, action)) found.add(statement);
    for (const { pattern, statement } of everywhere) if (matchesPattern(pattern, action)) found.add(statement);
    for (const at of negated) {
      const patterns = statements[at]?.action.patterns ?? [];
      if (!patterns.some((pattern) => matchesPattern(pattern, action))) found.add(at);
    }
    return [...found].sort((a, b) => a - b);
  }

  const remembered = new Map<string, KnownAction>();
  const shared = new Map<string, Candidates>();
  return {
    actionOf(action) {
      const known = remembered.get(action);
      if (known !== undefined) return known;
      const name = action.toLowerCase();
      const service = name.slice(0, Math.max(0, name.indexOf(':')));
      const isAction = ACTION.test(name);
      const numbers = matching(name, service);
      const key = `${numbers.join()} ${isAction} ${rcpServices.has(service)}`;
      const candidates = shared.get(key) ?? sortOut(numbers, statements, scpLevels);
      if (remembered.size >= REMEMBERED_ACTIONS) {
        remembered.clear();
        shared.clear();
      }
      shared.set(key, candidates);
      const entry: KnownAction = { name, service, isAction, isSpecial: isSpecialAction(name), candidates };
      remembered.set(action, entry);
      return entry;
    },
  };
}

function sortOut(numbers: readonly number[], statements: readonly CompiledStatement[], scpLevels: number): Candidates {
  const chosen = numbers.flatMap((at) => statements[at] ?? []);
  const allows = chosen.filter((statement) => !statement.denies);
  const ofKind = (...kinds: readonly PolicyKind[]): StatementList =>
    listStatements(allows.filter(({ ref }) => kinds.includes(ref.kind)));
  const scps = allows.filter(({ ref }) => ref.kind === 'scp');
  return {
    denies: listStatements(chosen.filter((statement) => statement.denies)),
    identity: ofKind('identity'),
    boundary: ofKind('boundary'),
    session: ofKind('session'),
    scps: Array.from({ length: scpLevels }, (_, at) => listStatements(scps.filter(({ ref }) => ref.level === at + 1))),
    resource: ofKind('resource', 'trust'),
    vpcEndpoint: ofKind('vpcEndpoint'),
    lookAtRole: chosen.some(({ conditions }) => conditions.some(({ name }) => name.key === 'aws:principalarn')),
  };
}

/** All of the candidates, the Denies first. */
export function statementsOf(candidates: Candidates): readonly CompiledStatement[] {
  return [...candidates.denies.all, ...allowsOf(candidates)];
}

/** The Allows among the candidates. */
export function allowsOf(candidates: Candidates): readonly CompiledStatement[] {
  const { identity, boundary, session, scps, resource, vpcEndpoint } = candidates;
  return [identity, boundary, session, ...scps, resource, vpcEndpoint].flatMap(({ all }) => all);
}
