import { type Catalog, type CatalogAction, remembered } from '../../catalog/index.js';
import { includesPattern, meetsOutside, patternsMeet } from '../../engine/index.js';
import type { Condition, Statement } from '../../policy/index.js';
import { arnParts } from '../../request/index.js';
import type { Located } from '../../source/index.js';
import { demandsAbsence, isKey, needsKey, operatorOf } from '../conditions.js';
import { agreeBeforeResource, isOfUnknownType, isUnlisted, resourcePart } from '../resource-types.js';
import {
  actionPatterns,
  expand,
  isAnyPattern,
  listed,
  perCondition,
  perStatement,
  resourcePatterns,
  serviceOf,
  widened,
} from '../statements.js';
import type { Hit, Rule } from '../types.js';

const REFERENCE =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';

/** An action pattern of which AWS knows at least one action. */
interface KnownPattern {
  readonly pattern: Located<string>;
  readonly actions: readonly CatalogAction[];
}

function knownPatterns(statement: Statement, catalog: Catalog): readonly KnownPattern[] {
  return actionPatterns(statement)
    .filter(({ value }) => !isAnyPattern(value))
    .map((pattern) => ({ pattern, actions: expand(catalog, pattern.value) }))
    .filter(({ actions }) => actions.length > 0);
}

/** Two services share this prefix, and the catalog has of each action of both only one of its two lists of resources. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['elasticloadbalancing']);

/**
 * A service that was renamed, and whose resources keep the ARNs that they were made with, so that policies list both
 * (https://docs.aws.amazon.com/dtconsole/latest/userguide/rename.html).
 */
function otherNameOf(pattern: string): string | undefined {
  const [, service] = /^arn:[^:]*:(codeconnections|codestar-connections):/.exec(pattern) ?? [];
  if (service === undefined) return undefined;
  return pattern.replace(service, service === 'codeconnections' ? 'codestar-connections' : 'codeconnections');
}

/**
 * Whether a resource pattern, variables and all, reaches something that the action takes. The catalog says which type a pattern most
 * likely means; here it is enough that some resource of another type is among what it matches.
 */
function fits(catalog: Catalog, action: CatalogAction, { value }: Located<string>): boolean {
  return reaches(catalog, `${action.name} ${value}`, action, value);
}

/** Three rules ask of the same pairs. */
const reaches = remembered((catalog, _pair, action: CatalogAction, pattern: string) =>
  reachesAction(catalog, action, widened(pattern)),
);

function reachesAction(catalog: Catalog, action: CatalogAction, pattern: string): boolean {
  if (isUnlisted(pattern) && arnParts(pattern)[2] === serviceOf(action.name)) return true;
  const renamed = otherNameOf(pattern);
  if (renamed !== undefined && catalog.resourceFit(action, renamed) === 'takes') return true;
  if (catalog.resourceFit(action, pattern) === 'takes' || AMBIGUOUS.has(serviceOf(action.name))) return true;
  if (action.name === 's3:ListAllMyBuckets') return includesPattern(pattern, 'arn:aws:s3:::*');
  const { include, exclude } = catalog.resourcePatternsOf(action);
  const near = include.filter((each) => agreeBeforeResource(pattern, each)).map(resourcePart);
  // CloudWatch Logs asks for a log group as `log-group:NAME:log-stream:` with an empty name of a stream.
  const streams = action.name.startsWith('logs:') ? near.map((each) => `${each}:log-stream:`) : [];
  const part = resourcePart(pattern);
  return meetsOutside(part, near, exclude.map(resourcePart)) || streams.some((each) => patternsMeet(part, each));
}

/** What is no ARN at all is told as that. */
function isNoArn(pattern: string): boolean {
  return !/^(arn:|[*?$])/.test(pattern);
}

const ACTION_WITHOUT_RESOURCE: Rule = {
  code: 'action-without-resource',
  level: 'error',
  title: 'an action stands beside resources of which it takes none',
  why: 'a statement matches only where action and resource go together, so this action is neither allowed nor denied by it',
  page: REFERENCE,
  check: perStatement(function* (statement, { catalog }) {
    const resources = resourcePatterns(statement);
    if (resources.length === 0 || resources.some(({ value }) => isAnyPattern(value) || isNoArn(value))) return;
    for (const { pattern, actions } of knownPatterns(statement, catalog)) {
      const taking = actions.filter(({ resourceTypes }) => resourceTypes.length > 0);
      if (taking.length < actions.length || fitsSome(taking, resources, catalog)) continue;
      const [first] = actions;
      if (first !== undefined) yield misfit(pattern, first, actions.length, resources, catalog);
    }
  }),
};

function misfit(
  pattern: Located<string>,
  action: CatalogAction,
  count: number,
  resources: readonly Located<string>[],
  catalog: Catalog,
): Hit {
  const { value, range } = pattern;
  const takes = catalog.resourcePatternsOf(action).include;
  const subject = count > 1 ? `no action of \`${value}\` takes` : `\`${value}\` does not take`;
  const message = `${subject} ${listed(
    resources.map((resource) => resource.value),
    2,
  )}`;
  if (count > 1) return { range, message, help: 'write the resources that these actions take, or remove the pattern' };
  return { range, message, help: `it takes ${listed(takes)}: write such a resource` };
}

function fitsSome(actions: readonly CatalogAction[], resources: readonly Located<string>[], catalog: Catalog): boolean {
  return actions.some((action) => resources.some((resource) => fits(catalog, action, resource)));
}

const ACTION_TAKES_NO_RESOURCE: Rule = {
  code: 'action-takes-no-resource',
  level: 'warning',
  title: 'an action that takes no resource stands beside resources',
  why: 'AWS documents no resource for the action, and then only a statement with `"Resource": "*"` is sure to match',
  page: REFERENCE,
  check: perStatement(function* (statement, { catalog }) {
    const resources = resourcePatterns(statement);
    if (resources.length === 0 || resources.some(({ value }) => isAnyPattern(value) || isNoArn(value))) return;
    for (const { pattern, actions } of knownPatterns(statement, catalog)) {
      const takesNone = actions.every(({ resourceTypes }) => resourceTypes.length === 0);
      if (!takesNone || fitsSome(actions, resources, catalog)) continue;
      const message = `\`${pattern.value}\` takes no resource`;
      yield { range: pattern.range, message, help: 'put it into a statement with `"Resource": "*"`' };
    }
  }),
};

const RESOURCE_WITHOUT_ACTION: Rule = {
  code: 'resource-without-action',
  level: 'warning',
  title: 'a resource stands beside actions of which none takes it',
  why: 'the resource adds nothing to the statement, though it looks as if it did',
  page: REFERENCE,
  check: perStatement(function* (statement, { catalog }) {
    const patterns = knownPatterns(statement, catalog);
    if (patterns.length === 0 || patterns.length < actionPatterns(statement).length) return;
    const resources = resourcePatterns(statement).filter(({ value }) => !isAnyPattern(value));
    if (resources.length < 2) return;
    for (const resource of resources) {
      // What is of no type at all is told as that.
      if (isOfUnknownType(catalog, resource.value)) continue;
      if (patterns.some(({ actions }) => fitsSome(actions, [resource], catalog))) continue;
      const message = `none of the statement's actions takes \`${resource.value}\``;
      yield { range: resource.range, message, help: 'remove it, or add the action that it is there for' };
    }
  }),
};

const KEY_NEVER_PRESENT: Rule = {
  code: 'key-never-present',
  level: 'error',
  title: 'a condition asks for a key that the action never carries',
  why: 'AWS sends a condition key only with the actions that list it; elsewhere it is absent, and the condition is never met, or always',
  page: REFERENCE,
  check: perStatement(function* (statement, { catalog }) {
    for (const condition of statement.conditions) {
      const isAlwaysMet = isMetWithoutKey(condition);
      if ((!needsKey(condition) && !isAlwaysMet) || !isListed(catalog, condition.key.value)) continue;
      const without = patternsWithout(statement, condition, catalog);
      if (without.length > 0) yield absentKey(condition, without, isAlwaysMet, catalog);
    }
  }),
};

/** `StringNotEquals` and its like: absent keys are what `IfExists` and `ForAllValues` are written for, and nobody thinks of them here. */
function isMetWithoutKey(condition: Condition): boolean {
  const { negated, ifExists, set } = operatorOf(condition);
  return negated && !ifExists && set === undefined;
}

/**
 * Whether the reference says of the key which actions carry it. A few services list keys without any action: nothing can be told of
 * those.
 */
const isListed = remembered((catalog, key) => {
  const actions = catalog.actionsOf(serviceOf(key));
  const isCarried = actions.length === 0 || actions.some((action) => catalog.carriesKey(action, key));
  return catalog.conditionKey(key) !== undefined && isCarried;
});

/** The action patterns with no action that carries the key: with one, the statement still does something. */
function patternsWithout(statement: Statement, { key }: Condition, catalog: Catalog): readonly KnownPattern[] {
  return knownPatterns(statement, catalog).filter(
    ({ actions }) => !actions.some((action) => catalog.carriesKey(action, key.value)),
  );
}

function absentKey({ key }: Condition, without: readonly KnownPattern[], isAlwaysMet: boolean, catalog: Catalog): Hit {
  const names = without.map(({ pattern }) => pattern.value);
  const always = isAlwaysMet ? ', so that the condition is always met' : '';
  const message = `requests of ${listed(names)} never carry \`${key.value}\`${always}`;
  return { range: key.range, message, help: insteadOf(key.value, without, catalog) };
}

/** What people who write the key mean: https://docs.aws.amazon.com/AmazonS3/latest/userguide/amazon-s3-policy-keys.html */
const LISTING_KEYS: ReadonlySet<string> = new Set(['s3:prefix', 's3:delimiter', 's3:max-keys']);

function insteadOf(key: string, without: readonly KnownPattern[], catalog: Catalog): string {
  if (LISTING_KEYS.has(key.toLowerCase())) {
    return 'limit objects by their ARN, `arn:aws:s3:::BUCKET/PREFIX/*`, and keep this key for `s3:ListBucket` in a statement of its own';
  }
  const service = without[0]?.actions[0]?.name.split(':')[0] ?? '';
  const carriers = catalog.actionsOf(service).filter((action) => catalog.carriesKey(action, key));
  return carriers.length > 0
    ? `put these actions into a statement without it; it comes with ${listed(carriers.map(({ name }) => name))}`
    : 'remove the condition, or use a key that these actions carry';
}

const NULL_CONTRADICTION: Rule = {
  code: 'null-contradiction',
  level: 'error',
  title: 'a statement demands that a key be absent, and compares it',
  why: 'conditions of a statement all have to be met, and these two never are together',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Null',
  check: perCondition((condition, { conditions }) => {
    if (!demandsAbsence(condition)) return undefined;
    const other = conditions.find((each) => isKey(each, condition.key.value) && needsKey(each));
    if (other === undefined) return undefined;
    const message = `\`Null\` demands that \`${condition.key.value}\` be absent, and \`${other.operator.value}\` needs it`;
    return {
      range: condition.range,
      message,
      help: 'write `"false"` to demand that the key be there, or remove one of the two',
    };
  }),
};

export const NEVER: readonly Rule[] = [
  ACTION_WITHOUT_RESOURCE,
  ACTION_TAKES_NO_RESOURCE,
  RESOURCE_WITHOUT_ACTION,
  KEY_NEVER_PRESENT,
  NULL_CONTRADICTION,
];
