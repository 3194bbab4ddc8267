import type { Condition, Statement } from '../../policy/index.js';
import {
  companionsOf,
  demandsAbsence,
  demandsPresence,
  isKey,
  isMultivalued,
  needsKey,
  operatorOf,
  optionalKey,
  saysTrue,
} from '../conditions.js';
import { allows, perCondition } from '../statements.js';
import type { Rule } from '../types.js';

const OPERATORS =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
const MULTIVALUED =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html';

/** Whether another condition of the statement makes sure that the key is there. */
function isDemanded(statement: Statement, condition: Condition): boolean {
  return companionsOf(statement, condition).some((other) => demandsPresence(other) || needsKey(other));
}

const NEGATED_ABSENT_KEY: Rule = {
  code: 'negated-absent-key',
  level: 'warning',
  title: 'an Allow excludes values of a key that may be absent',
  why: 'negated operators are met where the key is absent, so that the Allow holds for every request without it',
  page: OPERATORS,
  check: perCondition((condition, statement, { catalog }) => {
    const { set, negated, name } = operatorOf(condition);
    if (!allows(statement) || !negated || set !== undefined || isDemanded(statement, condition)) return undefined;
    if (optionalKey(catalog, condition)?.availability !== 'sometimes') return undefined;
    const message = `\`${condition.operator.value}\` is also met where \`${condition.key.value}\` is absent`;
    const help = `add \`"Null": { "${condition.key.value}": "false" }\`, or allow the values that are meant instead of excluding others`;
    return name === 'Null' ? undefined : { range: condition.range, message, help };
  }),
};

const FOR_ALL_VALUES_ABSENT_KEY: Rule = {
  code: 'for-all-values-absent-key',
  level: 'warning',
  title: 'ForAllValues without a look at whether the key is there',
  why: '`ForAllValues` is met where the key is absent or has no values, which an Allow then grants and a Deny refuses',
  page: MULTIVALUED,
  check: perCondition((condition, statement) => {
    if (operatorOf(condition).set !== 'ForAllValues' || isDemanded(statement, condition)) return undefined;
    const key = condition.key.value;
    const what = allows(statement) ? 'the Allow also holds' : 'the Deny also holds';
    const message = `${what} where \`${key}\` is absent`;
    return {
      range: condition.range,
      message,
      help: `add \`"Null": { "${key}": "false" }\` to demand that the key be there`,
    };
  }),
};

/**
 * Typed as single values by the reference, and compared as lists in the service's own examples
 * (https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html).
 */
const LIST_IN_PRACTICE = /^secretsmanager:VersionStage$/;

const SET_OPERATOR_ON_SINGLE_VALUE: Rule = {
  code: 'set-operator-on-single-value',
  level: 'warning',
  title: 'a set operator stands with a key of a single value',
  why: 'the prefix changes nothing but the case of an absent key, which it makes harder to see',
  page: MULTIVALUED,
  check: perCondition((condition, _, { catalog }) => {
    const { set, name } = operatorOf(condition);
    const known = catalog.conditionKey(condition.key.value);
    if (set === undefined || known === undefined || isMultivalued(known)) return undefined;
    if (set === 'ForAnyValue' && LIST_IN_PRACTICE.test(known.name)) return undefined;
    const message = `\`${condition.key.value}\` has a single value, and \`${set}\` is for lists of values`;
    return { range: condition.operator.range, message, help: `write \`${name}\`` };
  }),
};

/**
 * Typed as lists by the reference, and compared as single values in the service's own examples
 * (https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html).
 */
const SINGLE_IN_PRACTICE = /^events:/;

const SINGLE_OPERATOR_ON_LIST: Rule = {
  code: 'single-operator-on-list',
  level: 'error',
  title: 'a key of several values is compared without a set operator',
  why: 'such a comparison never matches a key that is there, not even one with a single value',
  page: MULTIVALUED,
  check: perCondition((condition, _, { catalog }) => {
    const { set, name } = operatorOf(condition);
    const known = catalog.conditionKey(condition.key.value);
    if (set !== undefined || name === 'Null' || known === undefined || !isMultivalued(known)) return undefined;
    if (SINGLE_IN_PRACTICE.test(known.name)) return undefined;
    const message = `\`${condition.key.value}\` is a list of values, and \`${condition.operator.value}\` compares a single one`;
    return {
      range: condition.operator.range,
      message,
      help: `write \`ForAnyValue:${name}\`, or \`ForAllValues:${name}\` together with \`Null\``,
    };
  }),
};

const IF_EXISTS_ON_DENY: Rule = {
  code: 'if-exists-on-deny',
  level: 'warning',
  title: 'IfExists on a Deny',
  why: '`IfExists` is met where the key is absent, so that the Deny strikes every request that does not carry the key',
  page: OPERATORS,
  check: perCondition((condition, statement) => {
    const { name, negated, ifExists, set } = operatorOf(condition);
    // With Bool it is how AWS's own examples catch requests without MFA; with negated operators it changes nothing.
    if (allows(statement) || !ifExists || negated || name === 'Bool' || set !== undefined) return undefined;
    const message = `the Deny also strikes requests without \`${condition.key.value}\``;
    return {
      range: condition.operator.range,
      message,
      help: `write \`${name}\`, unless requests without the key are meant as well`,
    };
  }),
};

const IF_EXISTS_ON_ALLOW: Rule = {
  code: 'if-exists-on-allow',
  level: 'warning',
  title: 'IfExists on an Allow lets in who lacks the proof',
  why: '`IfExists` is met where the key is absent, so that the Allow also holds for requests that prove nothing',
  page: OPERATORS,
  check: perCondition((condition, statement) => {
    const { name, negated, ifExists, set } = operatorOf(condition);
    if (!allows(statement) || !ifExists || negated || set !== undefined) return undefined;
    if (!PROOFS.has(condition.key.value.toLowerCase()) || isDemanded(statement, condition)) return undefined;
    const message = `the Allow also holds for requests without \`${condition.key.value}\``;
    return { range: condition.operator.range, message, help: `write \`${name}\`` };
  }),
};

const MFA_PRESENT = 'aws:MultiFactorAuthPresent';

const MFA_ABSENT_KEY: Rule = {
  code: 'mfa-absent-key',
  level: 'warning',
  title: 'a Deny for want of MFA overlooks long-term access keys',
  why: 'requests signed with access keys of a user carry no `aws:MultiFactorAuthPresent` at all, and `Bool` is not met without it',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
  check: perCondition((condition, statement) => {
    const { name, ifExists, set } = operatorOf(condition);
    if (allows(statement) || name !== 'Bool' || ifExists || set !== undefined) return undefined;
    if (!isKey(condition, MFA_PRESENT) || saysTrue(condition)) return undefined;
    const message = 'the Deny does not strike requests with long-term access keys';
    return { range: condition.operator.range, message, help: 'write `BoolIfExists`' };
  }),
};

/** Keys that are there where a caller has proved something, or comes from where it should. */
const PROOFS: ReadonlySet<string> = new Set(
  [
    MFA_PRESENT,
    'aws:MultiFactorAuthAge',
    'aws:PrincipalOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:SourceIdentity',
  ].map((key) => key.toLowerCase()),
);

const NULL_INVERTED: Rule = {
  code: 'null-inverted',
  level: 'warning',
  title: 'Null is the wrong way round',
  why: '`"Null": "true"` says that the key is absent: the Allow is for those who lack the proof, or the Deny for those who have it',
  page: `${OPERATORS}#Conditions_Null`,
  check: perCondition((condition, statement) => {
    if (!PROOFS.has(condition.key.value.toLowerCase())) return undefined;
    const inverted = allows(statement) ? demandsAbsence(condition) : demandsPresence(condition);
    if (!inverted || (!allows(statement) && companionsOf(statement, condition).length > 0)) return undefined;
    const key = condition.key.value;
    const message = allows(statement)
      ? `the Allow is for requests without \`${key}\``
      : `the Deny is for requests that carry \`${key}\``;
    const help = `write \`"Null": { "${key}": "${allows(statement) ? 'false' : 'true'}" }\``;
    return { range: condition.range, message, help };
  }),
};

const LITERAL_WILDCARD: Rule = {
  code: 'literal-wildcard',
  level: 'warning',
  title: 'a wildcard stands where it is a plain character',
  why: '`StringEquals` and its like compare `*` and `?` as they are; only `StringLike` and the ARN operators know wildcards',
  page: `${OPERATORS}#Conditions_String`,
  check: perCondition((condition) => {
    const { name, set, ifExists } = operatorOf(condition);
    if (!/^String(Not)?Equals/.test(name)) return undefined;
    const value = condition.values.find((each) => /[*?]/.test(each.value.replace(/\$\{[^}]*\}/g, '')));
    if (value === undefined) return undefined;
    const like = `${set === undefined ? '' : `${set}:`}String${name.includes('Not') ? 'Not' : ''}Like${ifExists ? 'IfExists' : ''}`;
    const message = `\`${value.value}\` has a wildcard, which \`${condition.operator.value}\` takes as a plain character`;
    return {
      range: value.range,
      message,
      help: `write \`${like}\`, or \`\${*}\` and \`\${?}\` where the character itself is meant`,
    };
  }),
};

export const CONDITIONS: readonly Rule[] = [
  NEGATED_ABSENT_KEY,
  FOR_ALL_VALUES_ABSENT_KEY,
  SET_OPERATOR_ON_SINGLE_VALUE,
  SINGLE_OPERATOR_ON_LIST,
  IF_EXISTS_ON_DENY,
  IF_EXISTS_ON_ALLOW,
  MFA_ABSENT_KEY,
  NULL_INVERTED,
  LITERAL_WILDCARD,
];
