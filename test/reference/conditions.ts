/**
 * The Condition element
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html).
 */
import type { Lookup } from './caller.js';
import type { PlainCondition } from './document.js';
import { literalTokens, type Token, tokensMatch } from './glob.js';
import { address, compareNumbers, inRange, isNumber, milliseconds, range } from './numbers.js';
import { open } from './open.js';
import { filledText, filledTokens } from './variables.js';

/** `unknown`: AWS cannot evaluate the comparison, so that an Allow does not apply and a Deny does. */
export type Outcome = 'true' | 'false' | 'unknown';

type Compare = (value: string, wanted: string, filling: Filling) => Outcome;

interface Filling {
  readonly variables: boolean;
  readonly lookup: Lookup;
}

interface Operator {
  readonly compare: Compare;
  readonly negated: boolean;
  /** Whether a value of the context can be compared at all; one that cannot be matches neither form. */
  readonly comparable?: (value: string) => boolean;
  /** Whether a value of the policy can be read. What a negated operator makes of one that cannot be is open. */
  readonly readable?: (wanted: string) => boolean;
}

const outcome = (matches: boolean): Outcome => (matches ? 'true' : 'false');

function text(equal: (value: string, wanted: string) => boolean): Compare {
  return (value, wanted, { variables, lookup }) => {
    const filled = filledText(wanted, variables, lookup);
    return outcome(filled !== undefined && equal(value, filled));
  };
}

/** As Java folds case: letters beyond the basic plane stay as they are. */
function lowerCase(value: string): string {
  return value
    .split(/([\u{10000}-\u{10ffff}])/u)
    .map((part, at) => (at % 2 === 1 ? part : part.toLowerCase()))
    .join('');
}

function like(value: string, wanted: string, { variables, lookup }: Filling): Outcome {
  const tokens = filledTokens(wanted, variables, lookup);
  return outcome(tokens !== undefined && tokensMatch(tokens, value));
}

function numeric(holds: (order: number) => boolean): Compare {
  return (value, wanted) => {
    const order = compareNumbers(value, wanted);
    return outcome(order !== undefined && holds(order));
  };
}

function date(holds: (difference: number) => boolean): Compare {
  return (value, wanted) => {
    if ([value, wanted].some((text) => /^\d{4}$|^\+?\d{14,}$|^-\d+$|^[+-]\d{4}-|T.*[+-]\d{4}$/.test(text)))
      return open('seconds that might be a year, before 1970 or beyond all years');
    const limit = milliseconds(wanted);
    const time = milliseconds(value);
    return outcome(time !== undefined && limit !== undefined && holds(time - limit));
  };
}

const isTrue = (value: string): boolean => value.toLowerCase() === 'true';

function ip(value: string, wanted: string): Outcome {
  const allowed = range(wanted);
  const asked = address(value);
  return outcome(asked !== undefined && allowed !== undefined && inRange(asked, allowed));
}

/** The six parts of an ARN; the last keeps its colons. */
function arnParts(tokens: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'unit' && token.unit === ':' && parts.length < 6) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.length === 6 ? parts : undefined;
}

function isArn(value: string): boolean {
  return value.startsWith('arn:') && value.split(':').length >= 6;
}

function arn(value: string, wanted: string, { variables, lookup }: Filling): Outcome {
  const tokens = filledTokens(wanted, variables, lookup);
  if (tokens === undefined) return open('an ARN pattern with a variable that does not resolve');
  const pattern = arnParts(tokens);
  if (pattern === undefined) {
    return tokens.some((token) => token.kind === 'unit' && token.unit === ':') ||
      tokens.every(({ kind }) => kind === 'any')
      ? open('an ARN pattern with fewer than six parts')
      : 'unknown';
  }
  const parts = arnParts(literalTokens(value)) ?? [];
  return outcome(pattern.every((part, at) => tokensMatch(part, unitsOf(parts[at] ?? []))));
}

function unitsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.kind === 'unit' ? token.unit : '')).join('');
}

const isAddress = (value: string): boolean => address(value) !== undefined;
const isRange = (wanted: string): boolean => range(wanted) !== undefined;
const isDate = (wanted: string): boolean => milliseconds(wanted) !== undefined;

const operators: Readonly<Record<string, Operator>> = {
  StringEquals: { compare: text((a, b) => a === b), negated: false },
  StringNotEquals: { compare: text((a, b) => a === b), negated: true },
  StringEqualsIgnoreCase: { compare: text((a, b) => lowerCase(a) === lowerCase(b)), negated: false },
  StringNotEqualsIgnoreCase: { compare: text((a, b) => lowerCase(a) === lowerCase(b)), negated: true },
  StringLike: { compare: like, negated: false },
  StringNotLike: { compare: like, negated: true },
  NumericEquals: { compare: numeric((order) => order === 0), negated: false },
  NumericNotEquals: { compare: numeric((order) => order === 0), negated: true, readable: isNumber },
  NumericLessThan: { compare: numeric((order) => order < 0), negated: false },
  NumericLessThanEquals: { compare: numeric((order) => order <= 0), negated: false },
  NumericGreaterThan: { compare: numeric((order) => order > 0), negated: false },
  NumericGreaterThanEquals: { compare: numeric((order) => order >= 0), negated: false },
  DateEquals: { compare: date((difference) => difference === 0), negated: false },
  DateNotEquals: { compare: date((difference) => difference === 0), negated: true, readable: isDate },
  DateLessThan: { compare: date((difference) => difference < 0), negated: false },
  DateLessThanEquals: { compare: date((difference) => difference <= 0), negated: false },
  DateGreaterThan: { compare: date((difference) => difference > 0), negated: false },
  DateGreaterThanEquals: { compare: date((difference) => difference >= 0), negated: false },
  Bool: { compare: (value, wanted) => outcome(isTrue(value) === isTrue(wanted)), negated: false },
  BinaryEquals: { compare: (value, wanted) => outcome(value === wanted), negated: false },
  IpAddress: { compare: ip, negated: false, comparable: isAddress },
  NotIpAddress: { compare: ip, negated: true, comparable: isAddress, readable: isRange },
  ArnEquals: { compare: arn, negated: false, comparable: isArn },
  ArnLike: { compare: arn, negated: false, comparable: isArn },
  ArnNotEquals: { compare: arn, negated: true, comparable: isArn },
  ArnNotLike: { compare: arn, negated: true, comparable: isArn },
};

/** The names of the operators, for the generator. */
export const operatorNames: readonly string[] = [...Object.keys(operators), 'Null'];

interface Parsed {
  readonly set: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly base: string;
  readonly ifExists: boolean;
}

function parse(operator: string): Parsed {
  const parts = /^(?:(ForAllValues|ForAnyValue):)?(.+?)(IfExists)?$/.exec(operator);
  const set = parts?.[1];
  return {
    set: set === 'ForAllValues' || set === 'ForAnyValue' ? set : undefined,
    base: parts?.[2] ?? operator,
    ifExists: parts?.[3] !== undefined,
  };
}

/** One value of the context against the values of the policy: any of them, or for a negated operator none. */
function compareValue(value: string, wanted: readonly string[], operator: Operator, filling: Filling): Outcome {
  if (operator.comparable?.(value) === false) return 'false';
  for (const one of wanted) {
    if (operator.readable?.(one) === false) return open(`the policy value ${one} under a negated operator`);
    const compared = operator.compare(value, one, filling);
    if (compared === 'unknown') return 'unknown';
    if (compared === 'true') return operator.negated ? 'false' : 'true';
  }
  return operator.negated ? 'true' : 'false';
}

function compareAll(outcomes: readonly Outcome[], set: 'ForAllValues' | 'ForAnyValue'): Outcome {
  if (outcomes.includes('unknown')) {
    return outcomes.length > 1 ? open('a set in which one value cannot be evaluated') : 'unknown';
  }
  return outcome(set === 'ForAllValues' ? !outcomes.includes('false') : outcomes.includes('true'));
}

function nullCondition(condition: PlainCondition, parsed: Parsed, filling: Filling): Outcome {
  if (parsed.set !== undefined || parsed.ifExists) return open('Null with a set operator or IfExists');
  const value = filling.lookup(condition.key);
  if (Array.isArray(value) && value.length === 0) return open('whether an empty set is null');
  return outcome(condition.values.some((wanted) => isTrue(wanted) === (value === undefined)));
}

function conditionOutcome(condition: PlainCondition, filling: Filling): Outcome {
  const parsed = parse(condition.operator);
  if (condition.values.length === 0) return open('a condition without values');
  if (parsed.base === 'Null') return nullCondition(condition, parsed, filling);
  const operator = operators[parsed.base];
  if (operator === undefined) return open(`the operator ${condition.operator}`);
  const value = filling.lookup(condition.key);
  if (parsed.set !== undefined) {
    const values = value === undefined ? [] : typeof value === 'string' ? [value] : value;
    return compareAll(
      values.map((one) => compareValue(one, condition.values, operator, filling)),
      parsed.set,
    );
  }
  if (value === undefined) return outcome(operator.negated || parsed.ifExists);
  if (typeof value === 'string') return compareValue(value, condition.values, operator, filling);
  return value.length === 0 ? open('an empty set without a set operator') : 'false';
}

/** All conditions of a statement. */
export function conditionsOutcome(conditions: readonly PlainCondition[], variables: boolean, lookup: Lookup): Outcome {
  const outcomes = conditions.map((condition) => conditionOutcome(condition, { variables, lookup }));
  if (outcomes.includes('unknown')) {
    return outcomes.length > 1 ? open('several conditions of which one cannot be evaluated') : 'unknown';
  }
  return outcome(!outcomes.includes('false'));
}
