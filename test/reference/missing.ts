/**
 * Which context keys of which nothing is known a decision hangs on, by trying: a key matters if some values of the
 * unknown keys give two decisions that differ in its value alone.
 */
import type { PolicySet } from '../../src/engine/index.js';
import type { ContextValue, Request } from '../../src/request/index.js';
import { type PlainStatement, plainPolicies } from './document.js';
import { referenceDecision } from './evaluate.js';
import { milliseconds } from './numbers.js';

/** Keys that follow from the caller and the resource. */
const derived = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:username',
  'aws:resourceaccount',
  'aws:principalisawsservice',
  'aws:principalservicename',
  'aws:principaltype',
]);

function everyStatement(policies: PolicySet): readonly PlainStatement[] {
  const { identity, boundary, session, resource, vpcEndpoint, scps, rcps } = policies;
  return [identity, boundary, session, resource, vpcEndpoint, ...(scps ?? []), ...(rcps ?? [])].flatMap((given) =>
    plainPolicies(given, 'identity'),
  );
}

function variableKeys(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(/\$\{([^},*?$]+)/g)].map((found) => found[1] ?? ''));
}

/** Every key that the policies name and of which the request says nothing, in the spelling of the policies. */
function unknownKeys(statements: readonly PlainStatement[], request: Request): readonly string[] {
  const told = new Set(Object.keys(request.context ?? {}).map((key) => key.toLowerCase()));
  const named = statements.flatMap(({ conditions, resource, notResource }) => [
    ...conditions.map(({ key }) => key),
    ...variableKeys([...conditions.flatMap(({ values }) => values), ...(resource ?? []), ...(notResource ?? [])]),
  ]);
  const unknown = named.filter((key) => !told.has(key.toLowerCase()) && !derived.has(key.toLowerCase()));
  return [...new Map(unknown.map((key) => [key.toLowerCase(), key])).values()].sort();
}

function near(value: string): readonly string[] {
  const numbers = /^\d+$/.test(value) ? [String(Number(value) - 1), String(Number(value) + 1)] : [];
  const date = milliseconds(value);
  const dates = date === undefined ? [] : [new Date(date - 1).toISOString(), new Date(date + 1).toISOString()];
  const [network = ''] = value.split('/');
  return [value, value.replaceAll('*', '').replaceAll('?', 'x'), network, ...numbers, ...dates];
}

/** Values that might make a difference: what the policies ask for, its neighbours, something else, and absence. */
function candidates(statements: readonly PlainStatement[], key: string, request: Request): readonly ContextValue[] {
  const asked = statements
    .flatMap(({ conditions }) => conditions)
    .filter((condition) => condition.key.toLowerCase() === key.toLowerCase());
  const pieces = request.resource.split(/[:/]/);
  const texts = [...asked.flatMap(({ values }) => values.flatMap(near)), ...pieces, 'something-else', 'true', 'false'];
  const single = [...new Set(texts)];
  const sets = asked.some(({ operator }) => operator.startsWith('For')) ? single.map((text) => [text]) : [];
  return [null, ...single, ...sets];
}

function assignments(keys: readonly string[], values: (key: string) => readonly ContextValue[]): Request['context'][] {
  let all: Record<string, ContextValue>[] = [{}];
  for (const key of keys) {
    all = all.flatMap((partial) => values(key).map((value) => ({ ...partial, [key]: value })));
  }
  return all;
}

/** In the spelling of the policies, sorted. */
export function decidingUnknownKeys(policies: PolicySet, request: Request): readonly string[] {
  const statements = everyStatement(policies);
  const keys = unknownKeys(statements, request);
  const values = new Map(keys.map((key) => [key, candidates(statements, key, request)]));
  const valuesOf = (key: string): readonly ContextValue[] => values.get(key) ?? [];
  const decide = (context: Request['context']): string =>
    referenceDecision(policies, { ...request, context: { ...request.context, ...context } }).decision;
  return keys.filter((key) => {
    const others = keys.filter((other) => other !== key);
    return assignments(others, valuesOf).some(
      (rest) => new Set(valuesOf(key).map((value) => decide({ ...rest, [key]: value }))).size > 1,
    );
  });
}
