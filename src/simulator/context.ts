import type { ContextKeyTypeEnum } from '@aws-sdk/client-iam';
import type { Catalog, ConditionKeyType } from '../catalog/index.js';
import type { ContextType, RequestRow } from '../expectations/index.js';
import type { PolicyDocument, Statement } from '../policy/index.js';
import { type Caller, type ContextValue, parseCaller } from '../request/index.js';
import { requestOf } from '../verdict/index.js';
import type { ContextEntry } from './types.js';

/** What the simulator fills in by itself, users' names apart (observed at AWS, September 2026). */
const FILLED_BY_AWS: ReadonlySet<string> = new Set(['aws:principalarn', 'aws:principalaccount']);

/** Keys in lower case, or `everything` where policies are in force that nobody here can see. */
export type RelevantKeys = ReadonlySet<string> | 'everything';

/** The context of a row as the API takes it. */
export type SentContext =
  | { readonly kind: 'entries'; readonly entries: readonly ContextEntry[] }
  /** The API has no way to say it. */
  | { readonly kind: 'unsendable'; readonly reason: string };

/**
 * The context entries of a row: what the row gives, what AWS would derive from the principal and the simulator does not,
 * and only keys that a policy looks at, so that rows whose contexts differ elsewhere are asked together. Sorted.
 */
export function contextEntries(
  row: RequestRow,
  owner: string | undefined,
  relevant: RelevantKeys,
  catalog: Catalog,
): SentContext {
  const caller = parseCaller(row.principal);
  const values = new Map<string, readonly [string, ContextValue]>();
  for (const [key, value] of derived(caller, owner)) values.set(key, [key, value]);
  const given = Object.entries(requestOf(row, row.resource).context ?? {});
  for (const [name, value] of given) values.set(name.toLowerCase(), [name, value]);
  if (new Set(given.map(([name]) => name.toLowerCase())).size < given.length) {
    return { kind: 'unsendable', reason: 'the context gives one key in two spellings' };
  }
  const entries: ContextEntry[] = [];
  for (const [key, [name, value]] of [...values].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === null || (relevant !== 'everything' && !relevant.has(key))) continue;
    if (typeof value !== 'string' && value.length === 0) {
      return { kind: 'unsendable', reason: `\`${name}\` is a list without values, which the API has no way to say` };
    }
    entries.push(entryOf(name, value, typeOf(key, row, catalog)));
  }
  return { kind: 'entries', entries };
}

function* derived(caller: Caller, owner: string | undefined): Generator<readonly [string, ContextValue]> {
  for (const [key, value] of caller.derived) {
    if (value !== null && !filledByAws(key, caller)) yield [key, value];
  }
  const account = owner ?? caller.account;
  if (account !== undefined) yield ['aws:resourceaccount', account];
}

/** Whether the simulator gives the key a value when the call does not. */
export function filledByAws(key: string, caller: Caller): boolean {
  return FILLED_BY_AWS.has(key) || (key === 'aws:username' && caller.kind === 'user');
}

function entryOf(name: string, value: string | readonly string[], type: ContextTypeName): ContextEntry {
  const values = typeof value === 'string' ? [value] : [...value];
  const fitting = values.every((text) => FITS[type].test(text)) ? type : 'string';
  return {
    ContextKeyName: name,
    ContextKeyValues: values,
    ContextKeyType: typeof value === 'string' ? fitting : `${fitting}List`,
  };
}

type ContextTypeName = Exclude<ContextKeyTypeEnum, `${string}List`>;

/** A value that is not of its key's type is sent as text: the API would refuse the whole call. */
const FITS: Readonly<Record<ContextTypeName, RegExp>> = {
  string: /^/,
  numeric: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}(T\S+)?$/,
  ip: /^[0-9a-fA-F.:]+$/,
  binary: /^[A-Za-z0-9+/]+={0,2}$/,
};

const BY_ROW_TYPE: Readonly<Record<ContextType, ContextTypeName>> = {
  string: 'string',
  arn: 'string',
  numeric: 'numeric',
  date: 'date',
  bool: 'boolean',
  binary: 'binary',
  ip: 'ip',
};

const BY_CATALOG_TYPE: Readonly<Record<ConditionKeyType, ContextTypeName>> = {
  String: 'string',
  ArrayOfString: 'string',
  ARN: 'string',
  ArrayOfARN: 'string',
  Bool: 'boolean',
  ArrayOfBool: 'boolean',
  Numeric: 'numeric',
  Long: 'numeric',
  Date: 'date',
  IPAddress: 'ip',
  Binary: 'binary',
};

function typeOf(key: string, row: RequestRow, catalog: Catalog): ContextTypeName {
  const said = row.contextTypes?.[key];
  if (said !== undefined) return BY_ROW_TYPE[said];
  const known = catalog.conditionKey(key);
  return known === undefined ? 'string' : BY_CATALOG_TYPE[known.type];
}

/**
 * The keys, in lower case, that statements for an action look at: in conditions, and as policy variables. A superset of
 * what decides, as only actions are compared.
 */
export function keysForAction(documents: readonly PolicyDocument[], action: string): ReadonlySet<string> {
  const name = action.toLowerCase();
  const keys = documents.flatMap(({ statements }) =>
    statements.filter((statement) => concerns(statement, name)).flatMap(keysOf),
  );
  return new Set(keys);
}

function concerns({ action }: Statement, name: string): boolean {
  const matches = action.patterns.some(({ value }) => wildcards(value.toLowerCase()).test(name));
  return action.element === 'NotAction' ? !matches : matches;
}

function wildcards(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}

function keysOf({ conditions, resource }: Statement): readonly string[] {
  const texts = [...(resource?.patterns ?? []), ...conditions.flatMap(({ values }) => values)].map(
    ({ value }) => value,
  );
  const variables = texts.flatMap((text) => [...text.matchAll(/\$\{\s*([^},\s]+)/g)].map(([, key]) => key ?? ''));
  return [...conditions.map(({ key }) => key.value), ...variables].map((key) => key.toLowerCase());
}
