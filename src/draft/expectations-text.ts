import type { Catalog } from '../catalog/index.js';
import { printable } from '../source/index.js';
import type { DenyStatement } from './denies.js';
import type { Generalised } from './generalise.js';
import { siblingActions, siblingResource } from './siblings.js';
import type { AllowStatement } from './statements.js';

export interface ExpectationsInput {
  readonly principal: string;
  readonly suite: string;
  readonly policyPath: string;
  readonly allows: readonly AllowStatement[];
  readonly denies: readonly DenyStatement[];
  /** Every action that was observed, denied calls included. */
  readonly observed: ReadonlySet<string>;
  readonly catalog: Catalog;
}

/** One test of the file, or the reason why there is none. */
interface Test {
  readonly name: string;
  readonly comment?: string;
  readonly kind: 'allow' | 'deny' | 'not-allowed';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context: Readonly<Record<string, string>>;
}

/** How many of a pattern's members are tested. */
const samples = 2;

/**
 * The expectations beside a drafted policy: what was observed is allowed, what is denied is denied, and neighbours
 * that were never seen are not allowed.
 */
export function expectationsText(input: ExpectationsInput): string {
  const { principal, suite, policyPath } = input;
  const untested: string[] = [];
  const tests = [
    ...input.allows.flatMap((statement) => allowTests(statement, input, untested)),
    ...input.denies.flatMap((statement) => denyTest(statement, input.catalog, untested)),
    ...distinct(input.allows.flatMap((statement) => siblingTests(statement, input))),
  ];
  return [
    '# yaml-language-server: $schema=./node_modules/iam-expect/schema/expectations.schema.json',
    `# Drafted by iam-expect from CloudTrail, with ${printable(policyPath)}: what was seen is allowed, and no more.`,
    ...untested.map((line) => `# Not tested: ${printable(line)}`),
    'version: 1',
    'suites:',
    `  - name: ${quoted(suite)}`,
    `    policies: [${quoted(policyPath)}]`,
    `    principal: ${quoted(principal)}`,
    "    # As it was drafted. Without this line AWS's simulator decides where credentials are found.",
    '    evaluator: embedded',
    '    tests:',
    ...(tests.length > 0 ? tests : [otherService(input)]).flatMap(testLines),
    '',
  ].join('\n');
}

/** JSON's strings are YAML's double-quoted scalars. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function testLines({ name, comment, kind, actions, resources, context }: Test): readonly string[] {
  const entries = Object.entries(context);
  return [
    ...(comment === undefined ? [] : [`      # ${printable(comment)}`]),
    `      - name: ${quoted(name)}`,
    ...listLines(kind, actions),
    ...(resources.length === 0 ? [] : listLines('resources', resources)),
    ...(entries.length === 0
      ? []
      : ['        context:', ...entries.map(([key, value]) => `          ${key}: ${quoted(value)}`)]),
  ];
}

function listLines(key: string, values: readonly string[]): readonly string[] {
  return [`        ${key}:`, ...values.map((value) => `          - ${quoted(value)}`)];
}

function allowTests(statement: AllowStatement, input: ExpectationsInput, untested: string[]): readonly Test[] {
  const { sid, resources } = statement;
  const odd = resources.filter(({ pattern, rule }) => rule === undefined && !isPlain(pattern));
  if (odd.length > 0) untested.push(`${sid}: ${odd[0]?.pattern}, whose name would be read as a pattern`);
  const picked = resources.flatMap(membersToTest);
  const [testable, foreign] = parted(picked, (arn) => isTestable(arn, input.principal));
  if (foreign.length > 0) untested.push(`${sid}: ${foreign[0]} needs a policy of its own that allows the call as well`);
  if (testable.length === 0) return [];
  const [fitting, others] = parted(
    statement.actions.map(({ name }) => name),
    (name) => takesOneOf(name, testable, input),
  );
  if (others.length > 0) untested.push(`${sid}: ${others.join(', ')}, which the catalog pairs with other resources`);
  if (fitting.length === 0) return [];
  const named = testable.filter((arn) => arn !== '*' && fitting.some((name) => takesOneOf(name, [arn], input)));
  const name = statement.access === 'read' ? `${sid}: reads as observed` : `${sid}: writes as observed`;
  return [{ name, kind: 'allow', actions: fitting, resources: named, context: contextOf(statement) }];
}

function parted<T>(values: readonly T[], test: (value: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [values.filter(test), values.filter((value) => !test(value))];
}

/** The first and the last of a pattern's members, or what was observed as a pattern. */
function membersToTest({ pattern, members, rule }: Generalised): readonly string[] {
  if (rule === undefined) return isPlain(pattern) ? [pattern] : [];
  const plain = members.filter(isPlain).sort();
  return plain.length <= samples ? plain : [...plain.slice(0, samples - 1), ...plain.slice(-1)];
}

/** Whether no `*`, `?` or `${` of an object's key would be read as a wildcard or a variable. */
function isPlain(arn: string): boolean {
  return !arn.includes('${') && !(/^arn:[^:]+:s3:/.test(arn) && /[*?]/.test(arn));
}

/** A resource of another account needs that account's consent too, and so does every role that is assumed. */
function isTestable(arn: string, principal: string): boolean {
  if (arn === '*') return true;
  const [, , service, , account] = arn.split(':');
  return account === '' || account === principal.split(':')[4] || service === 'ssm';
}

function takesOneOf(name: string, arns: readonly string[], { catalog }: ExpectationsInput): boolean {
  const action = catalog.action(name);
  if (action === undefined || name === 'sts:AssumeRole') return false;
  return arns.some((arn) => arn === '*' || catalog.resourceFit(action, arn) === 'takes');
}

/** A context that meets the statement's conditions, out of what was observed. */
function contextOf({ conditions }: AllowStatement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    conditions.flatMap(({ key, observed }) => (observed[0] === undefined ? [] : [[key, observed[0]]])),
  );
}

/** An action that takes nearly everything (`ec2:DeleteTags`) has too many kinds of resources to decide at once. */
const maxResourceTypes = 40;

function denyTest({ sid, title, actions }: DenyStatement, catalog: Catalog, untested: string[]): readonly Test[] {
  const intricate = (name: string): boolean => (catalog.action(name)?.resourceTypes.length ?? 0) > maxResourceTypes;
  const left = new Set<string>();
  const tested = actions.flatMap((pattern) => {
    const names = catalog.expandActions(pattern).map(({ name }) => name);
    for (const name of names.filter(intricate)) left.add(name);
    return names.some(intricate) ? names.filter((name) => !intricate(name)) : [pattern];
  });
  if (left.size > 0) untested.push(`${sid}: ${[...left].join(', ')}, which takes too many kinds of resources`);
  if (tested.length === 0) return [];
  return [{ name: `${sid}: ${title}`, kind: 'deny', actions: tested, resources: [], context: {} }];
}

/** Where nothing that was seen can be tested, at least that another service is not allowed: no test is no gate. */
function otherService({ observed }: ExpectationsInput): Test {
  const action = ['iam:CreateUser', 'ec2:RunInstances', 's3:CreateBucket'].find((name) => !observed.has(name));
  return {
    name: 'no other service',
    kind: 'not-allowed',
    actions: [action ?? 'organizations:LeaveOrganization'],
    resources: [],
    context: {},
  };
}

/** Without the requests that an earlier test asks about: two statements may have the same neighbours. */
function distinct(tests: readonly Test[]): readonly Test[] {
  const asked = new Set<string>();
  return tests.flatMap((test) => {
    const key = (action: string) => JSON.stringify([action, test.resources, test.context]);
    const actions = test.actions.filter((action) => !asked.has(key(action)));
    for (const action of actions) asked.add(key(action));
    return actions.length === 0 ? [] : [{ ...test, actions }];
  });
}

/** A neighbouring resource, a neighbouring prefix, and neighbouring actions. */
function siblingTests(statement: AllowStatement, input: ExpectationsInput): readonly Test[] {
  return [...otherResource(statement, input), ...otherPrefix(statement, input), ...otherActions(statement, input)];
}

function otherResource(statement: AllowStatement, input: ExpectationsInput): readonly Test[] {
  const [first] = statement.resources;
  if (
    first === undefined ||
    !isTestable(first.pattern, input.principal) ||
    (first.rule === undefined && !isPlain(first.pattern))
  )
    return [];
  const names = new Set(statement.actions.map(({ name }) => name));
  const sharing = input.allows.filter((other) => other.actions.some(({ name }) => names.has(name)));
  const allowed = sharing.flatMap(({ resources }) => resources.map(({ pattern }) => pattern));
  const sibling = siblingResource(first.pattern, allowed);
  if (sibling === undefined) return [];
  const actions = statement.actions.map(({ name }) => name).filter((name) => takesOneOf(name, [sibling], input));
  if (actions.length === 0) return [];
  const name = `${statement.sid}: no other resource`;
  return [{ name, kind: 'not-allowed', actions, resources: [sibling], context: contextOf(statement) }];
}

function otherPrefix(statement: AllowStatement, input: ExpectationsInput): readonly Test[] {
  const condition = statement.conditions.find(({ key }) => key === 's3:prefix');
  const [first] = statement.resources;
  if (condition === undefined || first === undefined || !isTestable(first.pattern, input.principal)) return [];
  const actions = statement.actions.map(({ name }) => name);
  const context = { ...contextOf(statement), 's3:prefix': 'never-seen/' };
  return [
    { name: `${statement.sid}: no other prefix`, kind: 'not-allowed', actions, resources: [first.pattern], context },
  ];
}

function otherActions(statement: AllowStatement, input: ExpectationsInput): readonly Test[] {
  const resource = statement.resources.flatMap(membersToTest).find((arn) => arn !== '*');
  if (resource === undefined || !isTestable(resource, input.principal)) return [];
  const denied = input.denies.flatMap(({ actions }) => actions.flatMap((name) => input.catalog.expandActions(name)));
  const excluded = new Set([...input.observed, ...denied.map(({ name }) => name)]);
  const actions = siblingActions(statement, resource, excluded, input.catalog);
  if (actions.length === 0) return [];
  const name = `${statement.sid}: nothing else on the same resource`;
  return [{ name, kind: 'not-allowed', actions, resources: [resource], context: {} }];
}
