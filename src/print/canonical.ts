import type { Condition, PolicyDocument, PrincipalElement, PrincipalEntry, Statement } from '../policy/index.js';

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

/** What one of two documents says and the other does not. */
export interface Difference {
  readonly in: 'first' | 'second';
  /** The version, or the statement as JSON. */
  readonly text: string;
}

/**
 * Where two documents differ in meaning, statement by statement; none where every request finds them alike in their grammar. A
 * statement that is written twice says no more than once.
 */
export function differences(first: PolicyDocument, second: PolicyDocument): readonly Difference[] {
  const [one, other] = [first, second].map(partsOf);
  const missing = (from: ReadonlyMap<string, string> = EMPTY, to: ReadonlyMap<string, string> = EMPTY) =>
    [...from].filter(([meaning]) => !to.has(meaning)).map(([, text]) => text);
  return [
    ...missing(one, other).map((text): Difference => ({ in: 'first', text })),
    ...missing(other, one).map((text): Difference => ({ in: 'second', text })),
  ];
}

const EMPTY: ReadonlyMap<string, string> = new Map();

/** The parts of a document by their meaning. A missing version is that of 2008. */
function partsOf({ version, statements }: PolicyDocument): ReadonlyMap<string, string> {
  const written = version?.value ?? '2008-10-17';
  return new Map([
    [written, `version ${written}`],
    ...statements.map((statement) => [statementMeaning(statement), JSON.stringify(statementJson(statement))] as const),
  ]);
}

/**
 * The meaning of a statement. What AWS overlooks is overlooked: Sid, the order and repetition of values, scalar or list, the case of
 * action names, condition keys and operators; and the two ways to name an account or everyone.
 */
export function statementMeaning({ effect, principal, action, resource, conditions }: Statement): string {
  const parts = [
    effect.value,
    principal && [principal.element, sorted(principal.entries.map(principalMeaning))],
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

/**
 * An account is named by its digits or by the ARN of its root user, which is what AWS stores; `"*"` and `{ "AWS": "*" }` mean the same
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
function principalMeaning({ type, value: { value } }: PrincipalEntry): string {
  if (type === '*' || (type === 'AWS' && value === '*')) return '*';
  const [, account] = (type === 'AWS' ? /^arn:[^:]*:iam::(\d{12}):root$/.exec(value) : null) ?? [];
  return `${type} ${account ?? value}`;
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
