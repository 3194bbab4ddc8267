/** Decimal numbers of any precision, dates and IP addresses as IAM reads them. */

/** mantissa × 10^exponent. */
interface Decimal {
  readonly mantissa: bigint;
  readonly exponent: number;
}

function decimal(text: string): Decimal | undefined {
  const parts = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/.exec(text);
  if (parts === null) return undefined;
  const fraction = parts[3] ?? parts[4] ?? '';
  const digits = BigInt(`${parts[2] ?? ''}${fraction}`);
  return {
    mantissa: parts[1] === '-' ? -digits : digits,
    exponent: Number(parts[5] ?? '0') - fraction.length,
  };
}

/** Negative, zero or positive; `undefined` where either is no number. */
export function compareNumbers(left: string, right: string): number | undefined {
  const a = decimal(left);
  const b = decimal(right);
  if (a === undefined || b === undefined) return undefined;
  const shift = Math.min(a.exponent, b.exponent);
  const difference = scaled(a, shift) - scaled(b, shift);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(value: Decimal, exponent: number): bigint {
  return value.mantissa * 10n ** BigInt(value.exponent - exponent);
}

export function isNumber(text: string): boolean {
  return decimal(text) !== undefined;
}

/**
 * Milliseconds since 1970: a W3C form of ISO 8601 or epoch seconds
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date).
 */
export function milliseconds(text: string): number | undefined {
  if (/^\+?\d+$/.test(text)) return Number(text) * 1000;
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?)?$/.exec(
    text,
  );
  if (parts === null) return undefined;
  const number = (at: number): number => Number(parts[at] ?? (at === 3 ? '1' : '0'));
  const [month, day, hour, minute, second] = [number(2), number(3), number(4), number(5), number(6)];
  if (month < 1 || month > 12 || day < 1 || day > lastDay(number(1), month) || hour > 23 || minute > 59 || second > 59)
    return undefined;
  const fraction = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  return Date.UTC(number(1), month - 1, day, hour, minute, second, fraction) - offset(parts[8]);
}

function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function offset(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** An address as one number in its family's width. */
export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

function ipv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d+$/.test(part) && Number(part) <= 255)) return undefined;
  return { bits: 32, value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n) };
}

/** Eight groups of hexadecimal digits; one `::` stands for the zeros left out; the tail may be dotted. */
function ipv6(text: string): Address | undefined {
  const tolerant = text
    .replace(/^:(?!:)/, '')
    .replace(/(?<!:):$/, '')
    .replace(/:::/, '::');
  const halves = tolerant.split('::');
  if (halves.length > 2 || !tolerant.includes(':')) return undefined;
  const [head, tail] = halves.map((half) => groups(half));
  if (head === undefined || (halves.length === 2 && tail === undefined)) return undefined;
  const zeros = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 2 ? zeros < 1 : zeros !== 0) return undefined;
  const all = [...head, ...Array.from({ length: zeros }, () => 0n), ...(tail ?? [])];
  return { bits: 128, value: all.reduce((sum, group) => sum * 65536n + group, 0n) };
}

function groups(half: string): readonly bigint[] | undefined {
  if (half === '') return [];
  const read: bigint[] = [];
  for (const group of half.split(':')) {
    const dotted = group.includes('.') ? ipv4(group) : undefined;
    if (dotted !== undefined) read.push(dotted.value / 65536n, dotted.value % 65536n);
    else if (/^[0-9a-fA-F]{1,4}$/.test(group)) read.push(BigInt(`0x${group}`));
    else return undefined;
  }
  return read;
}

function plainAddress(text: string): Address | undefined {
  return text.includes(':') ? ipv6(text) : ipv4(text);
}

/** A context value: IPv4-mapped IPv6 is IPv4. */
export function address(text: string): Address | undefined {
  const read = plainAddress(text);
  const mapped = 0xffff_0000_0000n;
  if (read?.bits === 128 && read.value >> 32n === mapped >> 32n) return { bits: 32, value: read.value - mapped };
  return read;
}

export interface Range {
  readonly network: Address;
  readonly prefix: number;
}

/** A policy value: an address, or one with a prefix length. */
export function range(text: string): Range | undefined {
  const [before, prefix, ...more] = text.split('/');
  const network = plainAddress(before ?? '');
  if (network === undefined || more.length > 0) return undefined;
  if (prefix === undefined) return { network, prefix: network.bits };
  if (!/^\+?\d+$/.test(prefix) || Number(prefix) > network.bits) return undefined;
  return { network, prefix: Number(prefix) };
}

export function inRange(value: Address, { network, prefix }: Range): boolean {
  if (value.bits !== network.bits) return false;
  const host = BigInt(network.bits - prefix);
  return value.value >> host === network.value >> host;
}
