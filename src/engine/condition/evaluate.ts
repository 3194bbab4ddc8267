import type { Condition, PolicyVersion } from '../../policy/index.js';
import { type KeyName, keyName } from '../key-name.js';
import { compileTemplate, type Variable, variablesOf } from '../template.js';
import { contextValue, type RequestView } from '../view.js';
import { isTrue } from './bool.js';
import { NULL_OPERATOR, operatorNamed } from './operators.js';
import type { CompiledValue, ConditionOperator } from './types.js';

/** How the values of a key are taken together: a single-valued key, or a set operator over a multivalued one. */
type Quantifier = 'one' | 'all' | 'any';

/** A condition ready to be evaluated; `source` still says what was written. */
export type CompiledCondition =
  | {
      readonly kind: 'compare';
      readonly source: Condition;
      readonly name: KeyName;
      readonly operator: ConditionOperator;
      readonly quantifier: Quantifier;
      readonly ifExists: boolean;
      readonly values: readonly CompiledValue[];
      /** The policy variables in the values. */
      readonly variables: readonly Variable[];
      /** What was last compared, where nothing but the value matters: most requests of a kind have it in common. */
      readonly last: { value: string | undefined; outcome: ConditionOutcome };
    }
  | {
      readonly kind: 'null';
      readonly source: Condition;
      readonly name: KeyName;
      /** For each value whether the key has to be absent. */
      readonly absent: readonly boolean[];
    }
  | { readonly kind: 'unmodelled'; readonly source: Condition; readonly name: KeyName };

/**
 * `invalid`: the policy's value cannot be evaluated, so that an Allow does not apply and a Deny does. Beside the
 * outcome `view.unsure` says whether it hangs on a key of which nothing is known.
 */
export type ConditionOutcome = 'true' | 'false' | 'invalid';

const OPERATOR = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/i;

export function compileCondition(source: Condition, version: PolicyVersion): CompiledCondition {
  const name = keyName(source.key.value);
  const [, set, bare = '', ifExists] = OPERATOR.exec(source.operator.value) ?? [];
  const written = source.values.map(({ value }) => value);
  // What a set operator makes of Null AWS does not say.
  if (source.operator.value.toLowerCase() === NULL_OPERATOR.toLowerCase()) {
    return { kind: 'null', source, name, absent: written.map(isTrue) };
  }
  const operator = operatorNamed(bare);
  if (operator === undefined) return { kind: 'unmodelled', source, name };
  return {
    kind: 'compare',
    source,
    name,
    operator,
    quantifier: quantifierOf(set),
    ifExists: ifExists !== undefined,
    values: written.map((value) => operator.compile(value, version)),
    variables: operator.takesVariables
      ? written.flatMap((value) => variablesOf(compileTemplate(value, version, 'literal')))
      : [],
    last: { value: undefined, outcome: 'false' },
  };
}

function quantifierOf(set: string | undefined): Quantifier {
  if (set === undefined) return 'one';
  return set.toLowerCase() === 'forallvalues' ? 'all' : 'any';
}

/**
 * Evaluates one operator with one key, as
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html says.
 */
export function evaluateCondition(condition: CompiledCondition, view: RequestView): ConditionOutcome {
  view.unsure = false;
  if (condition.kind === 'unmodelled') {
    view.unmodelled = `the condition operator \`${condition.source.operator.value}\``;
    return 'false';
  }
  const value = contextValue(view, condition.name);
  if (value === undefined) view.unsure = true;
  const present = value !== undefined && value !== null;
  if (condition.kind === 'null') return condition.absent.includes(!present) ? 'true' : 'false';
  if (!present) return absentOutcome(condition);
  const { quantifier } = condition;
  if (quantifier === 'one') return typeof value === 'string' ? evaluateSingle(condition, value, view) : 'false';
  return evaluateSet(condition, typeof value === 'string' ? [value] : value, view);
}

type Comparing = Extract<CompiledCondition, { kind: 'compare' }>;

/**
 * A key that is absent: false, but true for negated operators, IfExists and ForAllValues; ForAnyValue is false whatever
 * its operator.
 */
function absentOutcome({ quantifier, ifExists, operator }: Comparing): ConditionOutcome {
  if (quantifier === 'any') return 'false';
  return quantifier === 'all' || ifExists || operator.negated ? 'true' : 'false';
}

function evaluateSingle(condition: Comparing, actual: string, view: RequestView): ConditionOutcome {
  const { last, variables } = condition;
  if (last.value === actual) return last.outcome;
  const outcome = evaluateValue(condition, actual, view);
  // INVARIANT: without variables the outcome hangs on the value alone; what is not modelled has to be said each time.
  if (variables.length === 0 && view.unmodelled === undefined) {
    last.value = actual;
    last.outcome = outcome;
  }
  return outcome;
}

/** The policy's values are alternatives; for a negated operator none of them may match. */
function evaluateValue({ operator, values }: Comparing, actual: string, view: RequestView): ConditionOutcome {
  let unsure = false;
  for (const compare of values) {
    view.unsure = false;
    const comparison = compare(actual, view);
    if (comparison === 'unreadable') return 'false';
    if (comparison === 'match') return operator.negated ? 'false' : 'true';
    unsure ||= view.unsure;
    if (comparison === 'invalid') {
      view.unsure = unsure;
      return 'invalid';
    }
    if (comparison === 'unmatchable' && operator.negated) {
      view.unmodelled = `a value that \`${operator.name}\` cannot read`;
    }
  }
  view.unsure = unsure;
  return operator.negated ? 'true' : 'false';
}

/** ForAllValues: each value of the request must pass; ForAnyValue: one is enough. */
function evaluateSet(condition: Comparing, actuals: readonly string[], view: RequestView): ConditionOutcome {
  const any = condition.quantifier === 'any';
  const decisive: ConditionOutcome = any ? 'true' : 'false';
  let unsure = false;
  let decided = false;
  let certain = false;
  for (const actual of actuals) {
    const outcome = evaluateValue(condition, actual, view);
    if (outcome === 'invalid') {
      // Which of several values AWS would come to first, it does not say.
      if (actuals.length > 1) view.unmodelled = 'a value that is no ARN, for a key with several values';
      return outcome;
    }
    unsure ||= view.unsure;
    decided ||= outcome === decisive;
    certain ||= outcome === decisive && !view.unsure;
  }
  view.unsure = unsure && !certain;
  return decided === any ? 'true' : 'false';
}
