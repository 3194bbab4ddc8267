import type { PolicySet } from '../../src/engine/index.js';
import type { Random } from '../reference/random.js';

export interface PlainStatement {
  readonly Sid?: unknown;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Resource?: unknown;
}
export interface PlainPolicy {
  readonly Statement: readonly PlainStatement[];
}

type Edit = (policy: PlainPolicy, kind: string) => PlainPolicy | string;

/** The same policies with every document edited. The documents have to be plain objects with a list of statements. */
export function editPolicies(policies: PolicySet, edit: Edit): PolicySet {
  const edited = (value: unknown, kind: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => edited(one, kind));
    return typeof value === 'object' && value !== null && 'Statement' in value
      ? edit(value as PlainPolicy, kind)
      : value;
  };
  return Object.fromEntries(Object.entries(policies).map(([kind, value]) => [kind, edited(value, kind)]));
}

const between = ['', '', ' ', '\n', '\t', '\r\n', ' /* a comment, "quoted": { */ ', ' // to the end of the line\n'];

/** The JSON text of a value, with comments, line breaks and spaces wherever they may stand. */
export function withComments(value: unknown, random: Random): string {
  const gap = (): string => random.pick(between);
  const text = (part: unknown): string => {
    if (Array.isArray(part)) return `[${part.map((one) => gap() + text(one) + gap()).join(',')}${gap()}]`;
    if (typeof part === 'object' && part !== null) {
      const members = Object.entries(part).map(
        ([name, member]) => `${gap()}${JSON.stringify(name)}${gap()}:${gap()}${text(member)}${gap()}`,
      );
      return `{${members.join(',')}}`;
    }
    return JSON.stringify(part);
  };
  return gap() + text(value) + gap();
}
