import { compareDecimals, type Decimal, parseDecimal } from '../../request/index.js';
import type { OperatorFamily } from './types.js';

/** How the context's value must stand to the policy's. */
export type Relation = (order: number) => boolean;

export const equal: Relation = (order) => order === 0;
export const less: Relation = (order) => order < 0;
export const lessOrEqual: Relation = (order) => order <= 0;
export const greater: Relation = (order) => order > 0;
export const greaterOrEqual: Relation = (order) => order >= 0;

/**
 * Numeric operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Numeric).
 */
export function numericFamily(relation: Relation): OperatorFamily<Decimal | undefined> {
  return {
    compile: parseDecimal,
    compare(expected, actual) {
      if (expected === undefined) return 'unmatchable';
      const value = parseDecimal(actual);
      return value !== undefined && relation(compareDecimals(value, expected)) ? 'match' : 'differ';
    },
  };
}
