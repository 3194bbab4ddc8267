import { type Catalog, type ConditionKeyType, holdsServicePrincipals } from '../catalog/index.js';
import type { ContextValue, RequestContext } from '../request/index.js';
import type { Diagnostic, Located, SourceNode } from '../source/index.js';
import { checkServicePrincipal } from './principal.js';
import { quotedList } from './quoted.js';
import { isObject, membersOf, textOf, textsOf, valueAt } from './tree.js';
import type { ContextType } from './types.js';
import { valueFault } from './values.js';

/** One context key as the file gives it. */
interface ContextEntry {
  readonly key: Located<string>;
  readonly value: ContextValue;
  /** What `{ type: … }` says. */
  readonly type: ContextType | undefined;
}

/** By key in lower case. */
export type ContextEntries = ReadonlyMap<string, ContextEntry>;

const TYPES: Readonly<Record<ConditionKeyType, ContextType>> = {
  String: 'string',
  ArrayOfString: 'string',
  ARN: 'arn',
  ArrayOfARN: 'arn',
  Bool: 'bool',
  ArrayOfBool: 'bool',
  Numeric: 'numeric',
  Long: 'numeric',
  Date: 'date',
  IPAddress: 'ip',
  Binary: 'binary',
};

/**
 * Reads a `context` map. Each value is checked against its key's type, since a value that AWS could never send makes
 * a condition fail for no good reason, and with it a `not-allowed` pass.
 */
export function readContext(node: SourceNode | undefined, reading: ContextReading): ContextEntries {
  const { into } = reading;
  const entries = new Map<string, ContextEntry>();
  for (const { key, value } of membersOf(valueAt(node, 'context'))) {
    const lower = key.value.toLowerCase();
    if (entries.has(lower)) {
      into.push({
        code: 'duplicate-key',
        severity: 'error',
        message: `\`${key.value}\` is given twice: context keys compare without case`,
        help: 'remove one of the two',
        range: key.range,
      });
    }
    entries.set(lower, readEntry(key, value, reading));
  }
  return entries;
}

export interface ContextReading {
  readonly catalog: Catalog;
  /** The keys of `trust-context`. */
  readonly trusted: readonly string[];
  /** The patterns of `allow-unknown-principals`. */
  readonly allowUnknown: readonly string[];
  readonly into: Diagnostic[];
}

function readEntry(key: Located<string>, node: SourceNode, reading: ContextReading): ContextEntry {
  const known = keyType(key.value, reading.catalog);
  if (known === undefined && !reading.trusted.some((name) => sameKey(name, key.value))) {
    reading.into.push(unknownKey(key, reading.catalog));
  }
  const typed = isObject(node);
  const type = typed ? (textOf(valueAt(node, 'type'))?.value as ContextType | undefined) : undefined;
  const given = typed ? valueAt(node, 'values') : node;
  if (given === undefined || given.kind === 'null') {
    return { key, value: null, type };
  }
  if (holdsServicePrincipals(key.value)) for (const text of textsOf(given)) checkServicePrincipal(text, reading);
  checkValues(key.value, textsOf(given), type ?? (known === undefined ? 'string' : TYPES[known]), reading.into);
  const array = known?.startsWith('ArrayOf') === true && !typed;
  if (given.kind === 'array') {
    if (known !== undefined && !array && !typed) {
      reading.into.push(severalValues(key));
    }
    return { key, value: textsOf(given).map(({ value }) => value), type };
  }
  const text = textOf(given)?.value ?? '';
  return { key, value: array ? [text] : text, type };
}

function checkValues(key: string, values: readonly Located<string>[], type: ContextType, into: Diagnostic[]): void {
  for (const { value, range } of values) {
    const fault = valueFault(type, value);
    if (fault !== undefined) {
      into.push({
        code: 'invalid-context-value',
        severity: 'error',
        message: `\`${value}\` is not ${fault.wanted}, which \`${key}\` takes`,
        help: fault.help ?? 'if the key has another type after all, say so: `{ type: string, values: … }`',
        range,
      });
    }
  }
}

/**
 * A key's type. Keys of identity providers (`token.actions.githubusercontent.com:sub`) are named after the
 * provider's own address, so no catalog lists them all
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif).
 */
function keyType(key: string, catalog: Catalog): ConditionKeyType | undefined {
  const known = catalog.conditionKey(key)?.type;
  if (known !== undefined || !isProviderKey(key)) {
    return known;
  }
  return key.toLowerCase().endsWith(':amr') ? 'ArrayOfString' : 'String';
}

/** The type of a key's values; `undefined` for a key that nobody documents. */
export function typeOfKey(key: string, catalog: Catalog): ContextType | undefined {
  const known = keyType(key, catalog);
  return known === undefined ? undefined : TYPES[known];
}

/** Why AWS could not send the value for the key, as one sentence; `undefined` where it could, and for a key that nobody documents. */
export function contextValueFault(key: string, value: string, catalog: Catalog): string | undefined {
  const type = typeOfKey(key, catalog);
  const fault = type && valueFault(type, value);
  return fault && `\`${value}\` is not ${fault.wanted}, which \`${key}\` takes`;
}

export function isProviderKey(key: string): boolean {
  return /^[^:]+\.[^:]+:[^:]+$/.test(key);
}

function unknownKey(key: Located<string>, catalog: Catalog): Diagnostic {
  const near = catalog.nearestConditionKeys(key.value, 3);
  const trust = 'a key newer than the catalog goes into `trust-context`';
  return {
    code: 'unknown-condition-key',
    severity: 'error',
    message: `\`${key.value}\` is not a condition key that AWS documents`,
    help: near.length === 0 ? trust : `did you mean ${quotedList(near)}? ${trust}`,
    range: key.range,
  };
}

function severalValues(key: Located<string>): Diagnostic {
  return {
    code: 'several-values',
    severity: 'error',
    message: `\`${key.value}\` has one value in a real request, and a list makes it multivalued here`,
    help: 'write a test for each value: no operator for one value matches a list; if the key has several after all, say so: `{ type: string, values: [ … ] }`',
    range: key.range,
  };
}

/** Inner entries replace outer ones of the same key, whatever the case. */
export function overlay(outer: ContextEntries, inner: ContextEntries): ContextEntries {
  return new Map([...outer, ...inner]);
}

export function contextOf(entries: ContextEntries): RequestContext {
  return Object.fromEntries([...entries.values()].map(({ key, value }) => [key.value, value]));
}

export function contextTypesOf(entries: ContextEntries): Readonly<Record<string, ContextType>> | undefined {
  const typed = [...entries].flatMap(([key, { type }]) => (type === undefined ? [] : [[key, type] as const]));
  return typed.length === 0 ? undefined : Object.fromEntries(typed);
}

export function sameKey(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
