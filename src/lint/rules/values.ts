import type { ConditionKeyType } from '../../catalog/index.js';
import { operandFault } from '../../engine/index.js';
import { operatorOf } from '../conditions.js';
import { listed, perCondition } from '../statements.js';
import type { Rule } from '../types.js';

const OPERATORS =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';

/** The families of operators that compare keys of a type; strings are how any value can be compared. */
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  String: ['String'],
  ARN: ['Arn', 'String'],
  Bool: ['Bool', 'String'],
  Numeric: ['Numeric'],
  Long: ['Numeric'],
  Date: ['Date', 'Numeric'],
  IPAddress: ['Ip', 'String'],
  Binary: ['Binary', 'String'],
};

/** Keys of type String that hold ARNs, Booleans or addresses in some services, as the reference types them loosely. */
const LOOSE: ReadonlySet<string> = new Set(['Arn', 'Bool', 'Numeric', 'Date']);

function familyOf(name: string): string {
  return /^(String|Numeric|Date|Bool|Binary|Ip|Arn)/.exec(name.replace(/^Not/, ''))?.[1] ?? '';
}

function fitsType(family: string, type: ConditionKeyType): boolean {
  const base = type.replace('ArrayOf', '');
  return FAMILIES[base]?.includes(family) === true || (base === 'String' && LOOSE.has(family));
}

const OPERATOR_TYPE: Rule = {
  code: 'operator-type',
  level: 'error',
  title: 'the operator does not fit the type of the key',
  why: 'a value of another type than the operator compares is never equal to anything, so the condition is never met, or always',
  page: OPERATORS,
  check: perCondition((condition, _, { catalog }) => {
    const { name } = operatorOf(condition);
    const known = catalog.conditionKey(condition.key.value);
    if (known === undefined || name === 'Null' || fitsType(familyOf(name), known.type)) return undefined;
    const base = known.type.replace('ArrayOf', '');
    const message = `\`${condition.key.value}\` is of type ${base}, and \`${name}\` compares values of another`;
    const families = (FAMILIES[base] ?? []).map((family) => SUGGESTED[family] ?? family);
    return { range: condition.operator.range, message, help: `write ${listed(families)}` };
  }),
};

const SUGGESTED: Readonly<Record<string, string>> = {
  String: 'StringEquals',
  Arn: 'ArnLike',
  Bool: 'Bool',
  Numeric: 'NumericEquals',
  Date: 'DateLessThan',
  Ip: 'IpAddress',
  Binary: 'BinaryEquals',
};

const VALUE_FORMAT: Rule = {
  code: 'value-format',
  level: 'error',
  title: 'a value is none that the operator can compare',
  why: 'no request has a value that equals it: an Allow is never granted, a Deny never strikes, or strikes always',
  page: OPERATORS,
  check: perCondition((condition) => {
    const { name } = operatorOf(condition);
    const value = condition.values.find(
      (each) => !each.value.includes('${') && operandFault(name, each.value) !== undefined,
    );
    const expected = value && operandFault(name, value.value);
    if (value === undefined || expected === undefined) return undefined;
    return {
      range: value.range,
      message: `\`${value.value}\` is not ${expected}`,
      help: `\`${name}\` compares with ${expected}: write one`,
    };
  }),
};

export const VALUES: readonly Rule[] = [OPERATOR_TYPE, VALUE_FORMAT];
