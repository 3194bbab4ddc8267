import { isPartition, PARTITIONS, parseArn } from '../request/index.js';
import { type Diagnostic, didYouMean, type Located, type SourceNode, type SourceRange } from '../source/index.js';
import { emptyList } from './action-faults.js';
import { readActions } from './actions.js';
import { contextOf, contextTypesOf, overlay, readContext } from './context.js';
import { idleResources, idleWildcards, type Pair, pairUp, type Resources } from './pairing.js';
import { type PlacedPath, placePaths } from './paths.js';
import { readAccount, readPrincipal } from './principal.js';
import { quotedList } from './quoted.js';
import { idPrefixOf, pathRow, requestRow, type TestScope, type TestSettings } from './row.js';
import { headOf, memberOf, textOf, textsOf, valueAt } from './tree.js';
import type { ExpectationName, Row } from './types.js';

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
  into.push(...foreignPartitions(settings.resources, settings.principal));
  const asked = lists.map((expectation) => readList(node, expectation, settings.resources, scope, into));
  // An action that could not be read may be the one that takes the resource.
  if (!into.slice(known).some(({ severity }) => severity === 'error')) {
    into.push(...idleResources(settings.resources, new Set(asked.flatMap(resourcesOf))));
  }
  return asked.flatMap((list) => rowsOf(list, settings, scope));
}

/** What one list of a test asks about, each with its resources. */
interface Asked {
  readonly expectation: ExpectationName;
  readonly pairs: readonly Pair[];
  readonly paths: readonly PlacedPath[];
}

function readList(
  node: SourceNode,
  expectation: ExpectationName,
  resources: Resources,
  scope: TestScope,
  into: Diagnostic[],
): Asked {
  const { catalog, packs, allowUnknown } = scope;
  const list = valueAt(node, expectation);
  const together = expectation !== 'allow';
  const { singles, paths } = readActions(list, { catalog, packs, allowUnknown, together, into });
  if (list?.kind === 'array' && list.items.length === 0) {
    into.push(emptyList(expectation, list.range));
  }
  const count = singles.length * resources.length + paths.reduce((sum, { steps }) => sum + steps.length, 0);
  if (count > MOST_PAIRS) {
    into.push(tooManyRows(expectation, count, list?.range ?? node.range));
    return { expectation, pairs: [], paths: [] };
  }
  const placed = placePaths(paths, resources, catalog, into);
  const pairs = pairUp(singles, resources, catalog, into);
  into.push(...idleWildcards([...singles, ...paths], [...pairs, ...placed]));
  return { expectation, pairs, paths: placed };
}

function resourcesOf({ pairs, paths }: Asked): readonly string[] {
  const ofPaths = paths.flatMap(({ steps }) => steps.flatMap((step) => step.resources));
  return [...pairs.map(({ resource }) => resource), ...ofPaths];
}

function rowsOf({ expectation, pairs, paths }: Asked, settings: TestSettings, scope: TestScope): readonly ReadRow[] {
  const requests = pairs.map(({ demand, resource }): ReadRow => {
    const row = requestRow({ demand, resource, expectation, range: demand.range }, settings, scope);
    return { row, literal: demand.literal };
  });
  if (expectation === 'allow') return requests;
  const together = paths.map((path): ReadRow => {
    return { row: pathRow(path, expectation, settings, scope), literal: path.demand.literal };
  });
  return [...requests, ...together];
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
    idPrefix: idPrefixOf(scope.suite, test),
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
const ARN = /^arn:[^:]+:[a-z0-9-]+:[^:]*:[^:]*:[^:].*$/is;

/** Control characters, and those that nobody sees: what looks like a name and is none is a resource that nothing allows anything on. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]|^\s|\s$/u;

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

/** Resources that are out of the caller's reach whatever policies say, so that nothing about them could fail. */
function foreignPartitions(resources: Resources, principal: string | null): readonly Diagnostic[] {
  const own = parseArn(principal ?? '')?.partition;
  if (own === undefined || !isPartition(own)) return [];
  return resources.flatMap(({ value, range }): readonly Diagnostic[] => {
    const partition = parseArn(value)?.partition;
    if (partition === undefined || !isPartition(partition) || own === partition) return [];
    return [
      {
        code: 'other-partition',
        severity: 'error',
        message: `\`${value}\` is in the partition \`${partition}\`, and the caller in \`${own}\``,
        help: "name a resource of the caller's own partition: no request crosses from one to another",
        range,
      },
    ];
  });
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
  const partition = parseArn(value)?.partition ?? '*';
  if (!isPartition(partition) && !/[*?$]/.test(partition)) {
    into.push({
      code: 'invalid-resource',
      severity: 'error',
      message: `there is no partition \`${partition}\``,
      help: didYouMean(partition, PARTITIONS, `the partitions are ${quotedList(PARTITIONS)}`),
      range,
    });
  }
  if (INVISIBLE.test(value)) {
    into.push({
      code: 'invalid-resource',
      severity: 'error',
      message: `\`${value}\` holds a character that cannot be seen`,
      help: 'take it out',
      range,
    });
  }
  if (value.includes('${')) {
    into.push({
      code: 'variable-in-request',
      severity: 'error',
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

function tooManyRows(key: string, count: number, range: SourceRange): Diagnostic {
  return {
    code: 'too-many-rows',
    severity: 'error',
    message: `\`${key}\` stands for ${count} pairs of action and resource, and ${MOST_PAIRS} are the most`,
    help: 'name fewer resources, one with a wildcard perhaps, or narrower actions',
    range,
  };
}
