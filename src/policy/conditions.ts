import {
  didYouMean,
  type Located,
  type MemberNode,
  type ObjectNode,
  type SourceNode,
  scalarText,
} from '../source/index.js';
import { fault, filled, isEmptyList, kindName, listOf, type Reading, wrongType } from './reading.js';
import type { Condition } from './types.js';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateNotEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'ArnEquals',
  'ArnNotEquals',
  'ArnLike',
  'ArnNotLike',
  'Null',
] as const;

const SET_PREFIX = /^(ForAllValues:|ForAnyValue:)?(.*)$/s;
const IF_EXISTS = 'IfExists';

/** The conditions of a statement: one for each operator and key. */
export function readConditions(reading: Reading, { value }: MemberNode): readonly Condition[] {
  if (value.kind !== 'object') {
    fault(
      reading,
      value,
      'wrong-type',
      `\`Condition\` must be an object, not ${kindName(value)}`,
      'write `{ "StringEquals": { "aws:PrincipalTag/team": "orders" } }`',
    );
    return [];
  }
  return value.members.flatMap((member) => {
    checkOperator(reading, member.key);
    return conditionsOf(reading, member);
  });
}

function checkOperator(reading: Reading, operator: Located<string>): void {
  const [, prefix = '', name = ''] = SET_PREFIX.exec(operator.value) ?? [];
  const base = name.endsWith(IF_EXISTS) ? name.slice(0, -IF_EXISTS.length) : name;
  const suffix = name.slice(base.length);
  if (base === 'Null' && suffix !== '') {
    fault(
      reading,
      operator,
      'unknown-operator',
      '`Null` takes no `IfExists`',
      'write `Null` alone: it tests whether the key exists',
    );
  } else if (!OPERATORS.some((known) => known === base)) {
    const candidates = OPERATORS.map((known) => `${prefix}${known}${known === 'Null' ? '' : suffix}`);
    fault(
      reading,
      operator,
      'unknown-operator',
      `unknown condition operator \`${operator.value}\``,
      didYouMean(
        operator.value,
        candidates,
        "write one of IAM's operators, such as `StringEquals` or `ArnLike`, with its case",
      ),
    );
  }
}

function conditionsOf(reading: Reading, { key: operator, value }: MemberNode): readonly Condition[] {
  if (value.kind !== 'object') {
    fault(
      reading,
      value,
      'wrong-type',
      `\`${operator.value}\` must hold an object of condition keys, not ${kindName(value)}`,
      `write \`{ "${operator.value}": { "aws:PrincipalTag/team": "orders" } }\``,
    );
    return [];
  }
  checkKeys(reading, operator, value);
  return value.members.flatMap((member) => {
    const key = filled(reading, member.key);
    if (isEmptyList(member.value) && !/^For(All|Any)Values:|IfExists$/.test(operator.value))
      reportNoValues(reading, member);
    const values = listOf(member.value).flatMap((node) => conditionValue(reading, node, member.key.value) ?? []);
    return key === undefined ? [] : [{ operator, key, values, range: member.range }];
  });
}

/**
 * Of a key without values AWS says that the condition returns true, and that the statement provides no permissions: nobody can mean both. Set
 * operators and `IfExists` have a documented answer.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-suggestion-empty-array-condition
 */
function reportNoValues(reading: Reading, { key, value }: MemberNode): void {
  fault(
    reading,
    value,
    'empty-element',
    `the condition on \`${key.value}\` has no values, and AWS does not say what that means`,
    'write the values, or remove the condition',
  );
}

/** Condition keys compare without case, so that two spellings under one operator are one key twice. */
function checkKeys(reading: Reading, operator: Located<string>, { members }: ObjectNode): void {
  const seen = new Map<string, string>();
  for (const { key } of members) {
    const folded = key.value.toLowerCase();
    const before = seen.get(folded);
    if (before !== undefined && before !== key.value) {
      fault(
        reading,
        key,
        'duplicate-key',
        `\`${operator.value}\` has the condition key \`${before}\` already`,
        'condition key names compare without case: merge the two into one list of values',
      );
    }
    seen.set(folded, key.value);
  }
}

/** Text, or a boolean or number as it was written. */
function conditionValue(reading: Reading, node: SourceNode, key: string): Located<string> | undefined {
  const value = scalarText(node);
  if (value === undefined) {
    wrongType(
      reading,
      node,
      `a value of \`${key}\` must be text, a number or a boolean, not ${kindName(node)}`,
      'write one value, or a list of values',
    );
    return undefined;
  }
  return filled(reading, { value, range: node.range });
}
