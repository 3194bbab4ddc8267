import type { Condition, PolicyDocument, PrincipalElement, Statement } from '../policy/index.js';

/** A JSON value of a policy document. */
export type Json = string | readonly Json[] | { readonly [name: string]: Json };

/**
 * The document as plain JSON, without comments, with its variables filled in: elements in the order of AWS's grammar, statements and
 * lists in the order of the source. A list of one is written as its value.
 */
export function documentJson({ version, id, statements }: PolicyDocument): Json {
  return {
    ...(version === undefined ? {} : { Version: version.value }),
    ...(id === undefined ? {} : { Id: id.value }),
    Statement: statements.map(statementJson),
  };
}

/** One statement, in the order Sid, Effect, Principal, Action, Resource, Condition. */
export function statementJson(statement: Statement): Json {
  const { sid, effect, principal, action, resource, conditions } = statement;
  return {
    ...(sid === undefined ? {} : { Sid: sid.value }),
    Effect: effect.value,
    ...(principal === undefined ? {} : { [principal.element]: principalJson(principal) }),
    [action.element]: oneOrList(action.patterns.map(({ value }) => value)),
    ...(resource === undefined ? {} : { [resource.element]: oneOrList(resource.patterns.map(({ value }) => value)) }),
    ...(conditions.length === 0 ? {} : { Condition: conditionsJson(conditions) }),
  };
}

function oneOrList(values: readonly string[]): Json {
  const [only, ...others] = values;
  return only !== undefined && others.length === 0 ? only : values;
}

function principalJson({ entries }: PrincipalElement): Json {
  if (entries.some(({ type }) => type === '*')) return '*';
  const types = [...new Set(entries.map(({ type }) => type))];
  return Object.fromEntries(
    types.map((type) => [
      type,
      oneOrList(entries.filter((entry) => entry.type === type).map(({ value }) => value.value)),
    ]),
  );
}

function conditionsJson(conditions: readonly Condition[]): Json {
  const operators = [...new Set(conditions.map(({ operator }) => operator.value))];
  return Object.fromEntries(
    operators.map((operator) => [
      operator,
      Object.fromEntries(
        conditions
          .filter((condition) => condition.operator.value === operator)
          .map(({ key, values }) => [key.value, oneOrList(values.map(({ value }) => value))]),
      ),
    ]),
  );
}

/** The meaning of a document as text: two documents that every request finds alike in their grammar have the same. */
export function meaningOf(document: PolicyDocument): string {
  const { version, statements } = document;
  return [version?.value ?? '2008-10-17', ...statements.map(statementMeaning).sort()].join('\n');
}

/**
 * The meaning of a statement. What AWS overlooks is overlooked: Sid, the order and repetition of values, scalar or list, the case of
 * action names, condition keys and operators.
 */
export function statementMeaning({ effect, principal, action, resource, conditions }: Statement): string {
  const parts = [
    effect.value,
    principal && [principal.element, sorted(principal.entries.map(({ type, value }) => `${type} ${value.value}`))],
    [action.element, sorted(action.patterns.map(({ value }) => value.toLowerCase()))],
    resource && [resource.element, sorted(resource.patterns.map(({ value }) => value))],
    conditions
      .map(({ operator, key, values }) =>
        JSON.stringify([
          operator.value.toLowerCase(),
          key.value.toLowerCase(),
          sorted(values.map(({ value }) => value)),
        ]),
      )
      .sort(),
  ];
  return JSON.stringify(parts.map((part) => part ?? null));
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
