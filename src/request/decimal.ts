/**
 * Numbers as IAM compares them: exactly, beyond the precision of a double (…993 is not …992, observed at AWS in
 * September 2026), so as digits and a magnitude.
 */
export interface Decimal {
  readonly negative: boolean;
  /** Significant digits without zeros at either end; empty for zero. */
  readonly digits: string;
  /** How many digits stand before the point: 2 for `12`, 0 for `0.12`, -1 for `0.012`. */
  readonly magnitude: number;
}

const NUMBER = /^([+-]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([+-]?\d{1,9}))?$/;

/** Reads `1`, `01`, `+1`, `1.0`, `1.`, `.5` and `1e0`; `undefined` for all else, `NaN` and `Infinity` included. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', bare = '', exponent = '0'] = match;
  const written = whole + fraction + bare;
  const significant = written.replace(/^0+/, '');
  const digits = trimZeros(significant);
  if (digits === '') return ZERO;
  const leading = written.length - significant.length;
  return { negative: sign === '-', digits, magnitude: whole.length - leading + Number(exponent) };
}

const ZERO: Decimal = { negative: false, digits: '', magnitude: 0 };

function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/** Below, at or above zero as `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const sign = signOf(a) - signOf(b);
  if (sign !== 0) return sign;
  const size = compareSizes(a, b);
  return a.negative ? -size : size;
}

function signOf(value: Decimal): number {
  if (value.digits === '') return 0;
  return value.negative ? -1 : 1;
}

function compareSizes(a: Decimal, b: Decimal): number {
  if (a.magnitude !== b.magnitude) return a.magnitude - b.magnitude;
  return Number(a.digits > b.digits) - Number(a.digits < b.digits);
}
