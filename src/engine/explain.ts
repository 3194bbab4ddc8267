import type { PolicyKind } from '../policy/index.js';
import type { Request } from '../request/index.js';
import type { CompiledPolicies, CompiledStatement } from './compile.js';
import { type CompiledCondition, evaluateCondition } from './condition/evaluate.js';
import { decide, viewOf } from './decide.js';
import {
  type Match,
  matchesAction,
  matchesPrincipal,
  matchResource,
  matchStatement,
  NO,
  UNSURE_YES,
  YES,
} from './match.js';
import type { Explanation, PartTrace, StatementTrace } from './types.js';
import { contextValue, type RequestView } from './view.js';
import { bearsOn } from './weigh.js';

/**
 * Decides a request and traces every statement: which parts matched, which did not, and why. The parts are matched by the
 * functions that {@link decide} uses, so that both say the same.
 */
export function explain(policies: CompiledPolicies, request: Request): Explanation {
  const view = viewOf(policies, request);
  return {
    decision: decide(policies, request),
    traces: policies.statements.map((statement) =>
      traceStatement(statement, view, request.action, bearsOn(statement, policies, view)),
    ),
  };
}

function traceStatement(
  statement: CompiledStatement,
  view: RequestView,
  asked: string,
  bears: boolean,
): StatementTrace {
  const parts = [
    ...(bears ? [] : [doesNotBear(statement)]),
    ...tracePrincipal(statement, view),
    traceAction(statement, view, asked),
    ...traceResource(statement, view),
    ...statement.conditions.map((condition) => traceCondition(condition, statement, view)),
  ];
  const match = bears && matchesAction(statement, view.action) ? matchStatement(statement, view) : NO;
  return {
    ref: statement.ref,
    matched: match === YES || match === UNSURE_YES,
    nearness: parts.filter(({ matched }) => matched).length,
    parts,
  };
}

const KIND_NAMES: Readonly<Record<PolicyKind, string>> = {
  identity: 'identity-based policies',
  resource: 'resource-based policies',
  trust: 'trust policies',
  boundary: 'permissions boundaries',
  scp: 'service control policies',
  rcp: 'resource control policies',
  session: 'session policies',
  vpcEndpoint: 'VPC endpoint policies',
};

function doesNotBear({ ref }: CompiledStatement): PartTrace {
  const reason = `${KIND_NAMES[ref.kind]} do not apply to this request`;
  return { part: 'statement', matched: false, reason, range: ref.statement.range };
}

function tracePrincipal(statement: CompiledStatement, view: RequestView): readonly PartTrace[] {
  const element = statement.ref.statement.principal;
  const matched = matchesPrincipal(statement, view);
  if (element === undefined) {
    if (matched) return [];
    const reason = 'a statement of a resource policy without a Principal matches nobody';
    return [{ part: 'principal', matched, reason, range: statement.ref.statement.range }];
  }
  const caller = view.caller.kind === 'anonymous' ? 'an anonymous caller' : `\`${view.caller.name}\``;
  const names = listed(element.entries.map(({ value }) => value.value));
  const reason = `${element.element} ${names} ${matched ? 'applies to' : 'does not apply to'} ${caller}`;
  return [{ part: 'principal', matched, reason, range: element.range }];
}

function traceAction(statement: CompiledStatement, view: RequestView, asked: string): PartTrace {
  const { element, patterns, range } = statement.ref.statement.action;
  const matched = matchesAction(statement, view.action);
  const reason = `${element} ${listed(patterns.map(({ value }) => value))} ${verb(matched)} \`${asked}\``;
  return { part: 'action', matched, reason, range };
}

function traceResource(statement: CompiledStatement, view: RequestView): readonly PartTrace[] {
  const element = statement.ref.statement.resource;
  if (element === undefined) return [];
  view.unsure = false;
  const match: Match = matchResource(statement, view);
  const matched = match === YES || match === UNSURE_YES;
  const patterns = listed(element.patterns.map(({ value }) => value));
  const unknown = view.unsure ? '; a variable in it has no known value' : '';
  const reason = `${element.element} ${patterns} ${verb(matched)} \`${view.resource}\`${unknown}`;
  return [{ part: 'resource', matched, reason, range: element.range }];
}

function traceCondition(condition: CompiledCondition, statement: CompiledStatement, view: RequestView): PartTrace {
  const { operator, key, values, range } = condition.source;
  const outcome = evaluateCondition(condition, view);
  const matched = outcome === 'true' || (outcome === 'invalid' && statement.denies);
  const said = `${operator.value} \`${key.value}\` ${listed(values.map(({ value }) => value))}`;
  const because =
    outcome === 'invalid' ? 'a value is no ARN, so that it cannot be evaluated' : actualText(condition, view);
  return { part: 'condition', matched, reason: `${said} is ${matched ? 'met' : 'not met'}: ${because}`, range };
}

function actualText({ name, source }: CompiledCondition, view: RequestView): string {
  const value = contextValue(view, name);
  if (value === undefined) return `the request does not say what \`${source.key.value}\` is`;
  if (value === null) return `\`${source.key.value}\` is absent`;
  return `the value is ${typeof value === 'string' ? `\`${value}\`` : `the list ${listed(value)}`}`;
}

function verb(matched: boolean): string {
  return matched ? 'matches' : 'does not match';
}

/** More values than these are only counted. */
const SHOWN = 4;

function listed(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).map((value) => `\`${value}\``);
  const more = values.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}
