import type { OperatorFamily } from './types.js';

/**
 * BinaryEquals compares base64 as text, so that `YQ` is not `YQ==`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_BinaryEquals;
 * the strictness was observed at AWS, September 2026).
 */
export const binaryEquals: OperatorFamily<string> = {
  compile: (written) => written,
  compare: (expected, actual) => (actual === expected ? 'match' : 'differ'),
};
