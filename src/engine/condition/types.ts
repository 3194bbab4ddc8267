import type { PolicyVersion } from '../../policy/index.js';
import type { RequestView } from '../view.js';

/**
 * How one context value compares with one value of the policy. `unreadable`: the context value is not of the operator's
 * type, and neither the operator nor its negation matches it. `invalid`: the policy's value is not, and the condition cannot
 * be evaluated at all: an Allow does not apply, a Deny does. `unmatchable`: the policy's value is not, and nothing matches it
 * (all observed at AWS, September 2026); what its negation makes of it nobody knows.
 */
export type Comparison = 'match' | 'differ' | 'unreadable' | 'invalid' | 'unmatchable';

/** Operators that compare values of one type. `Value` is a compiled value of a policy. */
export interface OperatorFamily<Value> {
  readonly compile: (written: string, version: PolicyVersion) => Value;
  readonly compare: (value: Value, actual: string, view: RequestView) => Comparison;
  /** Policy variables work with string and ARN operators only. */
  readonly takesVariables?: true;
}

/** Compares a context value with the value of a policy that it was compiled from. */
export type CompiledValue = (actual: string, view: RequestView) => Comparison;

/** An operator without set prefix and IfExists. */
export interface ConditionOperator {
  readonly name: string;
  readonly negated: boolean;
  readonly takesVariables: boolean;
  readonly compile: (written: string, version: PolicyVersion) => CompiledValue;
}
