import { isDoubtfulDate, parseAddress, parseDate, parseDecimal } from '../request/index.js';
import type { ContextType } from './types.js';

/** Why a value is not of its type. */
export interface ValueFault {
  /** `a number` */
  readonly wanted: string;
  readonly help?: string;
}

interface TypeRule {
  readonly wanted: string;
  readonly fits: (value: string) => boolean;
  readonly help?: string;
}

/** As many digits are milliseconds, which AWS would take for seconds of the year 5,000 and later. */
const MILLISECONDS = /^\+?\d{12,}$/;
/** What AWS overlooks in an address, and in a test is a mistake: a colon too many, a zero in front of a decimal number. */
const OVERLOOKED = /:::|^:(?!:)|(?<!:):$|\b0\d+\.|\.0\d/;
const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s;
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * What a request's values of each type look like. INVARIANT: what fits is what the engine can read as well: a value that no condition can
 * read meets none, and whatever must not be allowed would hold
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const RULES: Readonly<Record<ContextType, TypeRule>> = {
  string: { wanted: 'text', fits: () => true },
  numeric: { wanted: 'a number', fits: (value) => parseDecimal(value) !== undefined },
  bool: { wanted: '`true` or `false`', fits: (value) => /^(true|false)$/i.test(value) },
  date: {
    wanted: 'a date',
    fits: (value) => !Number.isNaN(parseDate(value)) && !isDoubtfulDate(value) && !MILLISECONDS.test(value),
    help: 'write a date such as `2026-11-24T12:00:00Z`, or seconds since 1970',
  },
  ip: {
    wanted: 'an IP address',
    fits: (value) => parseAddress(value) !== undefined && !OVERLOOKED.test(value),
    help: 'write one address such as `203.0.113.7`: a request comes from an address, not from a range',
  },
  arn: { wanted: 'an ARN', fits: (value) => ARN.test(value) },
  binary: { wanted: 'base64', fits: (value) => BASE64.test(value) },
};

/** Why AWS could not send the value for a key of this type; `undefined` where it could. */
export function valueFault(type: ContextType, value: string): ValueFault | undefined {
  const rule = RULES[type];
  if (rule.fits(value)) {
    return undefined;
  }
  return rule.help === undefined ? { wanted: rule.wanted } : { wanted: rule.wanted, help: rule.help };
}
