import { arnLike } from './arn.js';
import { binaryEquals } from './binary.js';
import { bool } from './bool.js';
import { dateFamily } from './date.js';
import { ipAddress } from './ip.js';
import { equal, greater, greaterOrEqual, less, lessOrEqual, numericFamily } from './numeric.js';
import { stringEquals, stringEqualsIgnoreCase, stringLike } from './string.js';
import type { ConditionOperator, OperatorFamily } from './types.js';

/** `Null` looks at the presence of a key, not at its value, and so stands apart. */
export const NULL_OPERATOR = 'Null';

/**
 * Every comparing condition operator
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const OPERATORS: ReadonlyMap<string, ConditionOperator> = new Map(
  [
    positive('StringEquals', stringEquals),
    negated('StringNotEquals', stringEquals),
    positive('StringEqualsIgnoreCase', stringEqualsIgnoreCase),
    negated('StringNotEqualsIgnoreCase', stringEqualsIgnoreCase),
    positive('StringLike', stringLike),
    negated('StringNotLike', stringLike),
    positive('NumericEquals', numericFamily(equal)),
    negated('NumericNotEquals', numericFamily(equal)),
    positive('NumericLessThan', numericFamily(less)),
    positive('NumericLessThanEquals', numericFamily(lessOrEqual)),
    positive('NumericGreaterThan', numericFamily(greater)),
    positive('NumericGreaterThanEquals', numericFamily(greaterOrEqual)),
    positive('DateEquals', dateFamily(equal)),
    negated('DateNotEquals', dateFamily(equal)),
    positive('DateLessThan', dateFamily(less)),
    positive('DateLessThanEquals', dateFamily(lessOrEqual)),
    positive('DateGreaterThan', dateFamily(greater)),
    positive('DateGreaterThanEquals', dateFamily(greaterOrEqual)),
    positive('Bool', bool),
    positive('BinaryEquals', binaryEquals),
    positive('IpAddress', ipAddress),
    negated('NotIpAddress', ipAddress),
    positive('ArnEquals', arnLike),
    negated('ArnNotEquals', arnLike),
    positive('ArnLike', arnLike),
    negated('ArnNotLike', arnLike),
  ].map((operator) => [operator.name.toLowerCase(), operator]),
);

/** An operator by its bare name, compared without case. */
export function operatorNamed(name: string): ConditionOperator | undefined {
  return OPERATORS.get(name.toLowerCase());
}

/** The bare names of all operators, `Null` included. */
export const operatorNames: readonly string[] = [...[...OPERATORS.values()].map(({ name }) => name), NULL_OPERATOR];

function positive<Value>(name: string, family: OperatorFamily<Value>): ConditionOperator {
  return bind(name, family, false);
}

function negated<Value>(name: string, family: OperatorFamily<Value>): ConditionOperator {
  return bind(name, family, true);
}

function bind<Value>(name: string, family: OperatorFamily<Value>, isNegated: boolean): ConditionOperator {
  return {
    name,
    negated: isNegated,
    takesVariables: family.takesVariables ?? false,
    compile(written, version) {
      const value = family.compile(written, version);
      return (actual, view) => family.compare(value, actual, view);
    },
  };
}
