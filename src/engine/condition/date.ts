import type { Relation } from './numeric.js';
import type { OperatorFamily } from './types.js';

/**
 * Dates as IAM reads them: ISO 8601 in the W3C's profile, or seconds since 1970-01-01
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date).
 * Fractions beyond the millisecond are cut off (observed at AWS, September 2026).
 */
const EPOCH_SECONDS = /^[+-]?\d{1,12}$/;
const ISO_DATE = /^([+-]?\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,30}))?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** Milliseconds since the epoch, or `undefined` for a text that is no date. A date without an offset is in UTC. */
export function parseDate(text: string): number | undefined {
  if (EPOCH_SECONDS.test(text)) return Number(text) * 1000;
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset = 'Z'] = match;
  const millisecond = fraction.slice(0, 3).padEnd(3, '0');
  const fields = [year, month, day, hour, minute, second, millisecond].map(Number);
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0, ms = 0] = fields;
  if (mo < 1 || mo > 12 || d < 1 || d > daysIn(y, mo) || h > 23 || mi > 59 || s > 59) return undefined;
  const shift = offsetMinutes(offset);
  return shift === undefined ? undefined : Date.UTC(y, mo - 1, d, h, mi, s, ms) - shift * 60_000;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function offsetMinutes(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const digits = offset.slice(1).replace(':', '');
  const hours = Number(digits.slice(0, 2));
  const minutes = Number(digits.slice(2));
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Date operators compare to the millisecond. */
export function dateFamily(relation: Relation): OperatorFamily<number | undefined> {
  return {
    compile: parseDate,
    compare(expected, actual) {
      const value = parseDate(actual);
      if (value === undefined) return 'unreadable';
      return expected !== undefined && relation(value - expected) ? 'match' : 'differ';
    },
    negatedMatchesUnreadable: true,
  };
}
