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

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** ISO 8601 as IAM reads it: a date, or date and time with seconds and an optional offset. */
const ISO_DATE = /^[+-]?\d{4,}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;
/** Longer ones are milliseconds, which AWS would take for seconds of the year 50,000. */
const EPOCH_SECONDS = /^\d{1,11}$/;
const ARN = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:.+$/s;
const BASE64 = /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * What a request's values of each type look like
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
const RULES: Readonly<Record<ContextType, TypeRule>> = {
  string: { wanted: 'text', fits: () => true },
  numeric: { wanted: 'a number', fits: (value) => NUMBER.test(value) },
  bool: { wanted: '`true` or `false`', fits: (value) => /^(true|false)$/i.test(value) },
  date: {
    wanted: 'a date',
    fits: (value) => (ISO_DATE.test(value) && isMoment(value)) || EPOCH_SECONDS.test(value),
    help: 'write a date such as `2026-11-24T12:00:00Z`, or seconds since 1970',
  },
  ip: {
    wanted: 'an IP address',
    fits: (value) => isIpv4(value) || isIpv6(value),
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

/** Whether there is such a day, and such a time of day. */
function isMoment(value: string): boolean {
  const [, day = '', hour = '0', minute = '0', second = '0'] =
    /(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/i.exec(value) ?? [];
  const midnight = new Date(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
  return isDay && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

function isIpv4(value: string): boolean {
  const parts = value.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

function isIpv6(value: string): boolean {
  const halves = value.split('::');
  if (halves.length > 2 || !/^[0-9a-f:.]+$/i.test(value)) {
    return false;
  }
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const dotted = last.includes('.');
  const hex = dotted ? groups.slice(0, -1) : groups;
  const width = hex.length + (dotted ? 2 : 0);
  return (
    hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) &&
    (!dotted || isIpv4(last)) &&
    (halves.length === 2 ? width < 8 : width === 8)
  );
}
