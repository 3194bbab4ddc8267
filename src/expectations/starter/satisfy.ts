import type { Condition } from '../../policy/index.js';
import type { ContextType } from '../types.js';
import { valueFault } from '../values.js';

/** A context value to write into a file: one, several, or none (`null`: the key is absent). */
export type Sample = string | readonly string[] | null;

/** Values of a condition, its key's type -> a value that meets the operator, or one that does not. */
type Pick = (values: readonly string[], type: ContextType) => string | null | undefined;

interface Operator {
  readonly meet: Pick;
  readonly miss: Pick;
}

const EXAMPLES: Readonly<Record<ContextType, string>> = {
  string: 'example',
  numeric: '1',
  date: '2026-01-01T00:00:00Z',
  bool: 'true',
  binary: 'ZXhhbXBsZQ==',
  ip: '192.0.2.1',
  arn: 'arn:aws:iam::111122223333:role/example',
};

const LONG_AGO = '2000-01-01T00:00:00Z';
const FAR_OFF = '2099-12-31T00:00:00Z';

const literal: Pick = ([value]) => value;
const other: Pick = (values, type) => [EXAMPLES[type], 'another'].find((value) => !values.includes(value));
const instance: Pick = ([value], type) =>
  value === '*' ? EXAMPLES[type] : value?.replaceAll(/\*+/g, 'example').replaceAll('?', 'x');
const constant =
  (value: string): Pick =>
  () =>
    value;
const shifted =
  (by: number): Pick =>
  (values) =>
    values.length === 1 && Number.isFinite(Number(values[0])) ? String(Number(values[0]) + by) : undefined;
const flipped: Pick = ([value]) => (value?.toLowerCase() === 'true' ? 'false' : 'true');
const address: Pick = ([value]) => value?.split('/')[0];
const elsewhere: Pick = (ranges) =>
  ['192.0.2.1', '198.51.100.1', '203.0.113.1'].find((ip) => !ranges.some((range) => mayHold(range, ip)));
const presence =
  (absent: string): Pick =>
  ([value], type) =>
    value?.toLowerCase() === absent ? null : EXAMPLES[type];

const not = ({ meet, miss }: Operator): Operator => ({ meet: miss, miss: meet });
const equals: Operator = { meet: literal, miss: other };
const like: Operator = {
  meet: instance,
  miss: (values, type) => (values.includes('*') ? undefined : other(values, type)),
};
const numberEquals: Operator = { meet: literal, miss: shifted(1) };
const ip: Operator = { meet: address, miss: elsewhere };
const before: Operator = { meet: constant(LONG_AGO), miss: constant(FAR_OFF) };
const dateEquals: Operator = { meet: literal, miss: constant(FAR_OFF) };

/** By operator in lower case, without its set prefix and `IfExists`. */
const OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ['stringequals', equals],
  ['stringnotequals', not(equals)],
  ['stringequalsignorecase', equals],
  ['stringnotequalsignorecase', not(equals)],
  ['stringlike', like],
  ['stringnotlike', not(like)],
  ['arnequals', like],
  ['arnlike', like],
  ['arnnotequals', not(like)],
  ['arnnotlike', not(like)],
  ['numericequals', numberEquals],
  ['numericnotequals', not(numberEquals)],
  ['numericlessthan', { meet: shifted(-1), miss: literal }],
  ['numericlessthanequals', { meet: literal, miss: shifted(1) }],
  ['numericgreaterthan', { meet: shifted(1), miss: literal }],
  ['numericgreaterthanequals', { meet: literal, miss: shifted(-1) }],
  ['dateequals', dateEquals],
  ['datenotequals', not(dateEquals)],
  ['datelessthan', before],
  ['datelessthanequals', before],
  ['dategreaterthan', not(before)],
  ['dategreaterthanequals', not(before)],
  ['bool', { meet: literal, miss: flipped }],
  ['ipaddress', ip],
  ['notipaddress', not(ip)],
  ['null', { meet: presence('true'), miss: presence('false') }],
  ['binaryequals', { meet: literal, miss: constant('AAAA') }],
]);

/** A value of the condition's key that meets it, or `undefined` where none is plain to see. */
export function meeting(condition: Condition, type: ContextType): Sample | undefined {
  return pick(condition, type, 'meet');
}

/** A value of the condition's key that does not meet it, or `undefined` where none is plain to see. */
export function missing(condition: Condition, type: ContextType): Sample | undefined {
  return pick(condition, type, 'miss');
}

function pick({ operator, values }: Condition, type: ContextType, side: keyof Operator): Sample | undefined {
  const [, set, name = ''] = /^(forallvalues:|foranyvalue:)?(.*?)(ifexists)?$/.exec(operator.value.toLowerCase()) ?? [];
  const texts = values.map(({ value }) => value);
  const value = texts.some((text) => text.includes('${')) ? undefined : OPERATORS.get(name)?.[side](texts, type);
  if (value === undefined || value === null) {
    return value;
  }
  if (valueFault(type, value) !== undefined) {
    return undefined;
  }
  return set === undefined ? value : [value];
}

/** Whether an IPv4 range may hold an address; a range that cannot be read may. */
function mayHold(range: string, ip: string): boolean {
  if (range.includes(':')) {
    return false;
  }
  const [base = '', bits = '32'] = range.split('/');
  const shift = 2 ** (32 - Number(bits));
  const [a, b] = [numberOf(base), numberOf(ip)].map((address) => Math.floor(address / shift));
  return a === b || Number.isNaN(a);
}

function numberOf(ip: string): number {
  const parts = ip.split('.');
  return parts.length === 4 ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : Number.NaN;
}
