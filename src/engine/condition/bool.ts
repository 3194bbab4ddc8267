import type { OperatorFamily } from './types.js';

/** Only `true`, in any case, is true; everything else is false, on both sides (observed at AWS, September 2026). */
export function isTrue(text: string): boolean {
  return text === 'true' || text.toLowerCase() === 'true';
}

/**
 * The Bool operator
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Boolean).
 */
export const bool: OperatorFamily<boolean> = {
  compile: isTrue,
  compare: (expected, actual) => (isTrue(actual) === expected ? 'match' : 'differ'),
};
