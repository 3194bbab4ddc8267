/**
 * Policies as plain JSON objects, read element by element
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
 */
import type { PolicyKind } from '../../src/policy/index.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

export interface PlainCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

export interface PlainPrincipal {
  readonly type: string;
  readonly value: string;
}

export interface PlainStatement {
  /** The Sid, or `kind:#index`. */
  readonly name: string;
  readonly kind: PolicyKind;
  readonly variables: boolean;
  readonly effect: 'Allow' | 'Deny';
  readonly principal: readonly PlainPrincipal[] | undefined;
  readonly notPrincipal: readonly PlainPrincipal[] | undefined;
  readonly action: readonly string[] | undefined;
  readonly notAction: readonly string[] | undefined;
  readonly resource: readonly string[] | undefined;
  readonly notResource: readonly string[] | undefined;
  readonly conditions: readonly PlainCondition[];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
}

function strings(value: Json | undefined): readonly string[] | undefined {
  return value === undefined ? undefined : list(value).map(String);
}

function principals(value: Json | undefined): readonly PlainPrincipal[] | undefined {
  if (value === undefined) return undefined;
  if (!isObject(value)) return [{ type: '*', value: String(value) }];
  return Object.entries(value).flatMap(([type, names]) => list(names).map((name) => ({ type, value: String(name) })));
}

function conditions(value: Json | undefined): readonly PlainCondition[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([operator, keys]) =>
    isObject(keys)
      ? Object.entries(keys).map(([key, values]) => ({ operator, key, values: list(values).map(String) }))
      : [],
  );
}

function plainStatements(policy: unknown, kind: PolicyKind): readonly PlainStatement[] {
  if (!isObject(policy)) throw new Error(`not a policy: ${JSON.stringify(policy)}`);
  const { Version, Statement } = policy;
  return list(Statement).map((statement, at) => plainStatement(statement, kind, Version === '2012-10-17', at + 1));
}

function plainStatement(value: Json, kind: PolicyKind, variables: boolean, index: number): PlainStatement {
  if (!isObject(value)) throw new Error(`not a statement: ${JSON.stringify(value)}`);
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = value;
  return {
    name: typeof Sid === 'string' ? Sid : `${kind}:#${index}`,
    kind,
    variables,
    effect: Effect === 'Deny' ? 'Deny' : 'Allow',
    principal: principals(Principal),
    notPrincipal: principals(NotPrincipal),
    action: strings(Action),
    notAction: strings(NotAction),
    resource: strings(Resource),
    notResource: strings(NotResource),
    conditions: conditions(Condition),
  };
}

/** One policy, a list of them, or none. */
export function plainPolicies(policies: unknown, kind: PolicyKind): readonly PlainStatement[] {
  if (policies === undefined) return [];
  const all: readonly unknown[] = Array.isArray(policies) ? policies : [policies];
  return all.flatMap((policy) => plainStatements(policy, kind));
}
