import type { Catalog, ConditionKey } from '../catalog/index.js';
import type { Condition, Statement } from '../policy/index.js';

/** A condition operator taken apart. */
export interface Operator {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** Without set prefix and `IfExists`. */
  readonly name: string;
  readonly ifExists: boolean;
  /** Whether the operator is met where the value is another one: `StringNotEquals`, `NotIpAddress`. */
  readonly negated: boolean;
}

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/s;

export function operatorOf({ operator }: Condition): Operator {
  const [, set, name = '', ifExists] = OPERATOR.exec(operator.value) ?? [];
  return {
    set: set === 'ForAllValues' || set === 'ForAnyValue' ? set : undefined,
    name,
    ifExists: ifExists !== undefined,
    negated: name.includes('Not'),
  };
}

/** Whether two condition keys are the same: their names compare without case. */
export function isKey(condition: Condition, name: string): boolean {
  return condition.key.value.toLowerCase() === name.toLowerCase();
}

/** The other conditions of a statement on the same key. */
export function companionsOf(statement: Statement, condition: Condition): readonly Condition[] {
  return statement.conditions.filter((other) => other !== condition && isKey(other, condition.key.value));
}

/** Whether `Null` says `false`, which is that the key has to be there. AWS reads every value but `true` as false. */
export function demandsPresence(condition: Condition): boolean {
  return operatorOf(condition).name === 'Null' && !saysTrue(condition);
}

/** Whether `Null` says `true`, which is that the key has to be absent. */
export function demandsAbsence(condition: Condition): boolean {
  return operatorOf(condition).name === 'Null' && saysTrue(condition);
}

export function saysTrue({ values }: Condition): boolean {
  return values.some(({ value }) => value.toLowerCase() === 'true');
}

/** Whether the condition fails where its key is absent from the request. */
export function needsKey(condition: Condition): boolean {
  const { set, name, ifExists, negated } = operatorOf(condition);
  if (name === 'Null') return demandsPresence(condition);
  if (set === 'ForAnyValue') return true;
  return set === undefined && !ifExists && !negated;
}

/** Whether the condition fails where its key is absent, or has none of the values that it names. */
export function demandsValue(condition: Condition): boolean {
  const { set, name, ifExists, negated } = operatorOf(condition);
  return name !== 'Null' && !negated && !ifExists && set !== 'ForAllValues';
}

/** Whether the key holds a list of values, by the type that AWS gives it. */
export function isMultivalued({ type }: ConditionKey): boolean {
  return type.startsWith('ArrayOf');
}

/** The catalog's key, where it is one that requests may lack. */
export function optionalKey(catalog: Catalog, { key }: Condition): ConditionKey | undefined {
  const known = catalog.conditionKey(key.value);
  return known?.availability === 'always' || known?.availability === 'signed' ? undefined : known;
}
