import type { Catalog } from '../catalog/index.js';
import type { Diagnostic, Located, SourceNode, SourceRange } from '../source/index.js';
import { type ActionReading, readActions } from './actions.js';
import {
  type ContextEntries,
  contextOf,
  contextTypesOf,
  isProviderKey,
  overlay,
  readContext,
  sameKey,
} from './context.js';
import { idleResources, type Pair, pairUp, type Resources } from './pairing.js';
import { readAccount, readPrincipal } from './principal.js';
import { headOf, memberOf, textOf, textsOf, valueAt } from './tree.js';
import type { ActionPacks, ExpectationName, Row } from './types.js';

/** What a test inherits from its suite and the file. */
export interface TestScope {
  readonly suite: string;
  readonly catalog: Catalog;
  readonly packs: ActionPacks | undefined;
  readonly principal: string | null;
  readonly resourceAccount: string | undefined;
  readonly context: ContextEntries;
  readonly trusted: readonly string[];
  readonly allowUnknown: readonly string[];
  readonly allowUnknownPrincipals: readonly string[];
}

/** A row, and whether the file spells its action out (rather than a wildcard or a pack). */
export interface ReadRow {
  readonly row: Row;
  readonly literal: boolean;
}

/** Wildcards multiply quickly; a test of more pairs than this was not meant so. */
const MOST_PAIRS = 100_000;

const EXPECTATIONS: readonly ExpectationName[] = ['allow', 'deny', 'not-allowed'];

/** Expands one test to its rows: the actions of each of its lists, each with the resources that it takes. */
export function readTest(node: SourceNode, scope: TestScope, into: Diagnostic[]): readonly ReadRow[] {
  const known = into.length;
  const lists = EXPECTATIONS.filter((name) => memberOf(node, name) !== undefined);
  if (lists.length === 0) {
    into.push({
      code: 'no-expectation',
      severity: 'error',
      message: 'the test demands nothing',
      help: 'add `allow`, `deny` or `not-allowed` with the actions it is about',
      range: headOf(node),
    });
  }
  const settings = readSettings(node, lists, scope, into);
  const { resources } = settings;
  const reading: ActionReading = { catalog: scope.catalog, packs: scope.packs, allowUnknown: scope.allowUnknown, into };
  const pairs = lists.map((expectation) => {
    const list = valueAt(node, expectation);
    const demands = readActions(list, reading);
    if (list?.kind === 'array' && list.items.length === 0) {
      into.push(emptyList(expectation, list.range));
    }
    const tooMany = demands.length * resources.length > MOST_PAIRS;
    if (tooMany) {
      into.push(tooManyRows(expectation, demands.length * resources.length, list?.range ?? node.range));
    }
    return { expectation, pairs: tooMany ? [] : pairUp(demands, resources, scope.catalog, into) };
  });
  // An action that could not be read may be the one that takes the resource.
  if (!into.slice(known).some(({ severity }) => severity === 'error')) {
    into.push(
      ...idleResources(
        resources,
        pairs.flatMap((list) => list.pairs),
      ),
    );
  }
  return pairs.flatMap((list) => list.pairs.map((pair) => rowOf(pair, list.expectation, settings, scope)));
}

interface TestSettings {
  readonly test: string;
  /** What the ids of the test's rows begin with. */
  readonly idPrefix: string;
  readonly principal: string | null;
  readonly resources: Resources;
  readonly resourceAccount: string | undefined;
  readonly by: Located<string> | undefined;
  readonly entries: ContextEntries;
  /** One object for all rows of the test, which may be many. */
  readonly context: Pick<Row, 'context' | 'contextTypes'>;
  readonly trusted: readonly string[];
}

function readSettings(
  node: SourceNode,
  lists: readonly ExpectationName[],
  scope: TestScope,
  into: Diagnostic[],
): TestSettings {
  const trusted = [...scope.trusted, ...readTrusted(node)];
  const principal = textOf(valueAt(node, 'principal'));
  const { catalog, allowUnknownPrincipals: allowUnknown } = scope;
  const entries = overlay(scope.context, readContext(node, { catalog, trusted, allowUnknown, into }));
  const contextTypes = contextTypesOf(entries);
  const test = textOf(valueAt(node, 'name'))?.value ?? '';
  return {
    test,
    idPrefix: [scope.suite, test].map(escapeName).join('/'),
    principal:
      principal === undefined ? scope.principal : readPrincipal(principal, { catalog, allowUnknown, into }).value,
    resources: readResources(node, into),
    resourceAccount: readAccount(node, 'resource-account', into) ?? scope.resourceAccount,
    by: readBy(node, lists, into),
    entries,
    context: { context: contextOf(entries), ...(contextTypes === undefined ? {} : { contextTypes }) },
    trusted,
  };
}

export function readTrusted(node: SourceNode): readonly string[] {
  return textsOf(valueAt(node, 'trust-context')).map(({ value }) => value);
}

/** An ARN with its six parts; the service is spelled out, because it tells which actions take the resource. */
const ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:.+$/is;

function readResources(node: SourceNode, into: Diagnostic[]): Resources {
  const list = valueAt(node, 'resources');
  if (list?.kind === 'array' && list.items.length === 0) {
    into.push(emptyList('resources', list.range));
  }
  const seen = new Map<string, Located<string>>();
  for (const text of textsOf(list)) {
    checkResource(text, into);
    if (seen.has(text.value)) {
      into.push({
        code: 'duplicate-row',
        severity: 'warning',
        message: `\`${text.value}\` is listed twice; it is tested once`,
        help: 'remove one of the two',
        range: text.range,
      });
    } else {
      seen.set(text.value, text);
    }
  }
  return [...seen.values()];
}

/** A resource as a request names it, perhaps with wildcards. */
export function checkResource({ value, range }: Located<string>, into: Diagnostic[]): void {
  if (value !== '*' && !ARN.test(value)) {
    into.push({
      code: 'invalid-resource',
      severity: 'error',
      message: `\`${value}\` is not an ARN`,
      help: 'write `arn:partition:service:region:account:resource`, such as `arn:aws:s3:::orders/*`; region and account may be empty or `*`',
      range,
    });
  }
  if (value.includes('${')) {
    into.push({
      code: 'variable-in-request',
      severity: 'warning',
      message: `\`${value}\` holds an IAM policy variable, which is plain text in a request`,
      help: 'policies have variables, requests have values: write the value that the policy variable takes',
      range,
    });
  }
}

function readBy(node: SourceNode, lists: readonly ExpectationName[], into: Diagnostic[]): Located<string> | undefined {
  const by = textOf(valueAt(node, 'by'));
  if (by === undefined) {
    return undefined;
  }
  if (lists.includes('not-allowed') || lists.length > 1) {
    const implicit = lists.length === 1;
    into.push({
      code: 'ambiguous-by',
      severity: 'error',
      message: implicit
        ? '`by` needs a statement that decides, and `not-allowed` may hold without one'
        : '`by` names one statement, and the test has several expectations',
      help: implicit ? 'demand an explicit `deny`, or remove `by`' : 'split the test, one expectation each',
      range: by.range,
    });
  }
  return by;
}

function emptyList(key: string, range: SourceRange): Diagnostic {
  return {
    code: 'empty-list',
    severity: 'error',
    message: `\`${key}\` is an empty list, which would test nothing`,
    help: `list something, or remove \`${key}\``,
    range,
  };
}

function tooManyRows(key: string, count: number, range: SourceRange): Diagnostic {
  return {
    code: 'too-many-rows',
    severity: 'error',
    message: `\`${key}\` stands for ${count} pairs of action and resource, and ${MOST_PAIRS} are the most`,
    help: 'name fewer resources, one with a wildcard perhaps, or narrower actions',
    range,
  };
}

function rowOf(pair: Pair, expectation: ExpectationName, settings: TestSettings, scope: TestScope): ReadRow {
  const { demand, resource } = pair;
  const carried = (key: string) =>
    demand.action === undefined || isProviderKey(key) || scope.catalog.carriesKey(demand.action, key);
  const trusted = settings.trusted.filter((key) => !carried(key));
  const row: Row = {
    id: `${settings.idPrefix}/${expectation}/${demand.name}/${resource}`,
    suite: scope.suite,
    test: settings.test,
    expectation,
    principal: settings.principal,
    action: demand.name,
    resource,
    resourceAccount: settings.resourceAccount,
    ...settings.context,
    untrustedContextKeys: [...settings.entries.values()]
      .filter(({ key, value }) => value !== null && !carried(key.value))
      .map(({ key }) => key.value)
      .filter((key) => !trusted.some((name) => sameKey(name, key))),
    trustedContextKeys: trusted,
    by: settings.by,
    range: demand.range,
  };
  return { row, literal: demand.literal };
}

/**
 * INVARIANT: an id depends on nothing but its own row, and no two rows share one. Names are unique within their
 * suite and run, and `/` in them is escaped, so that the parts cannot run into each other.
 */
function escapeName(name: string): string {
  return name.replaceAll('%', '%25').replaceAll('/', '%2F');
}
