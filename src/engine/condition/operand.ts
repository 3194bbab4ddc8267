import { arnParts, parseDate, parseDecimal, parseNetwork } from '../../request/index.js';

const ARN_PARTS = 6;

/** The operators' families, what each compares with, and whether a text of a policy is such a value. */
const OPERANDS: readonly (readonly [family: RegExp, expected: string, fits: (text: string) => boolean])[] = [
  [/^Numeric/, 'a number', (text) => parseDecimal(text) !== undefined],
  [/^Date/, 'a date', (text) => !Number.isNaN(parseDate(text))],
  [/^(Not)?IpAddress$/, 'an address or a CIDR range', (text) => parseNetwork(text) !== undefined],
  [/^(Bool|Null)$/, '`true` or `false`', (text) => /^(true|false)$/i.test(text)],
  [/^Arn/, 'an ARN', (text) => /^\*+$/.test(text) || (arnParts(text).length === ARN_PARTS && /^[*?]|^arn:/.test(text))],
];

/** What an operator (without set prefix and IfExists) compares with, where a value of a policy is no such thing. */
export function operandFault(operator: string, value: string): string | undefined {
  const operand = OPERANDS.find(([family]) => family.test(operator));
  if (operand === undefined) return undefined;
  const [, expected, fits] = operand;
  return fits(value) ? undefined : expected;
}
