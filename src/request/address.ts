/**
 * Addresses and CIDR ranges, compared as numbers
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress).
 * What spellings count was observed at AWS in September 2026.
 */
export interface Address {
  readonly family: 4 | 6;
  readonly bits: bigint;
}

export interface Network extends Address {
  readonly prefixLength: number;
}

const WIDTH = { 4: 32, 6: 128 } as const;

/** An address of a request. IPv4-mapped IPv6 is IPv4; a range, a partial address or an integer is none. */
export function parseAddress(text: string): Address | undefined {
  if (!text.includes(':')) return parseIpv4(text);
  const bits = parseIpv6(text);
  if (bits === undefined) return undefined;
  return bits >> 32n === 0xffffn ? { family: 4, bits: bits & 0xffff_ffffn } : { family: 6, bits };
}

const RANGE = /^([^/]*)(?:\/\+?(\d{1,9}))?$/;

/** A range of a policy; an address alone is the range of itself. Bits beyond the prefix are ignored. */
export function parseNetwork(text: string): Network | undefined {
  const match = RANGE.exec(text);
  if (match === null) return undefined;
  const [, address = '', length] = match;
  const family = address.includes(':') ? 6 : 4;
  const bits = family === 6 ? parseIpv6(address) : parseIpv4(address)?.bits;
  const prefixLength = length === undefined ? WIDTH[family] : Number(length);
  return bits === undefined || prefixLength > WIDTH[family] ? undefined : { family, bits, prefixLength };
}

/** An address of the other family is outside of every range, `::/0` and `0.0.0.0/0` included. */
export function isInNetwork(address: Address, network: Network): boolean {
  if (address.family !== network.family) return false;
  const rest = BigInt(WIDTH[network.family] - network.prefixLength);
  return address.bits >> rest === network.bits >> rest;
}

/** Four decimal numbers; leading zeros are decimal too. */
function parseIpv4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let bits = 0n;
  for (const part of parts) {
    if (!/^\d{1,9}$/.test(part) || Number(part) > 255) return undefined;
    bits = (bits << 8n) | BigInt(part);
  }
  return { family: 4, bits };
}

/** A colon too many at either end, or a third one in `::`, is overlooked as AWS overlooks it; a second `::` is not. */
function parseIpv6(text: string): bigint | undefined {
  const tidy = text
    .replace(':::', '::')
    .replace(/^:(?!:)/, '')
    .replace(/(?<!:):$/, '');
  const halves = tidy.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groupsOf);
  if (head === undefined) return undefined;
  if (halves.length === 1) return joinGroups(head);
  if (tail === undefined || head.length + tail.length > 7) return undefined;
  return joinGroups([...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail]);
}

function groupsOf(text: string): readonly number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const written = text.split(':');
  for (const [at, group] of written.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/.test(group)) groups.push(Number.parseInt(group, 16));
    else {
      const dotted = at === written.length - 1 ? parseIpv4(group) : undefined;
      if (dotted === undefined) return undefined;
      groups.push(Number(dotted.bits >> 16n), Number(dotted.bits & 0xffffn));
    }
  }
  return groups;
}

function joinGroups(groups: readonly number[]): bigint | undefined {
  return groups.length === 8 ? groups.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n) : undefined;
}
