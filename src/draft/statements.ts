import type { Catalog } from '../catalog/index.js';
import { conditionsOf, type DraftCondition } from './conditions.js';
import { coveredBy, type Generalised, generalise, ownerOf } from './generalise.js';
import { groupBy, serviceOf, type Tally, tallyOf } from './observed.js';
import type { ObservedUse } from './types.js';

/** Whether a statement only looks, or changes something. */
export type Access = 'read' | 'write';

/** An Allow statement before it is written out. */
export interface AllowStatement {
  readonly sid: string;
  readonly service: string;
  readonly access: Access;
  readonly actions: readonly { readonly name: string; readonly tally: Tally }[];
  readonly resources: readonly Generalised[];
  readonly conditions: readonly DraftCondition[];
  readonly tally: Tally;
  /** Services that made calls on the principal's behalf. */
  readonly invokedBy: readonly string[];
  readonly inferredFrom: readonly string[];
}

/** One action on all that it was used on of one owner, before actions are put together. */
interface ActionUse {
  readonly action: string;
  readonly access: Access;
  readonly resources: readonly Generalised[];
  readonly conditions: readonly DraftCondition[];
  readonly uses: readonly ObservedUse[];
}

/**
 * Groups uses as a person would: one statement for the actions of a service that have the same resources, reads
 * apart from writes.
 *
 * INVARIANT: a statement allows no action on a resource outside of the patterns of what that action was seen on.
 */
export function allowStatements(
  uses: readonly ObservedUse[],
  catalog: Catalog,
  generaliseFrom: number,
): readonly AllowStatement[] {
  const known = uses.filter(({ denied, resource }) => !denied && resource !== undefined);
  const perOwner = groupBy(
    known,
    (use) => `${serviceOf(use.action)} ${accessOf(use.action, catalog)} ${ownerOf(use.resource ?? '')}`,
  );
  const actions = [...perOwner.values()].flatMap((group) => actionUses(group, catalog, generaliseFrom));
  const sameActions = merged(merged(actions, sameResources), sameRest);
  const taken = new Set<string>();
  return sameActions.map((group) => statement(group, taken));
}

function accessOf(action: string, catalog: Catalog): Access {
  return /^(?:Read|List)$/.test(catalog.action(action)?.accessLevel ?? '') ? 'read' : 'write';
}

/** Patterns come from all uses of an owner and an access, so that rarer actions share the folder of frequent ones. */
function actionUses(uses: readonly ObservedUse[], catalog: Catalog, generaliseFrom: number): readonly ActionUse[] {
  const patterns = generalise(
    uses.map(({ resource }) => resource ?? ''),
    generaliseFrom,
  );
  return [...groupBy(uses, ({ action }) => action)].map(([action, own]) => ({
    action,
    access: accessOf(action, catalog),
    resources: patternsFor(own, patterns),
    conditions: conditionsOf(own, generaliseFrom),
    uses: own,
  }));
}

/** The patterns that an action's own resources fall under, each with those of its members that it was used on. */
function patternsFor(uses: readonly ObservedUse[], patterns: readonly Generalised[]): readonly Generalised[] {
  const arns = uses.flatMap(({ resource }) => resource ?? []);
  const used = groupBy(arns, (arn) => coveredBy(arn, patterns)?.pattern ?? arn);
  return patterns.filter(({ pattern }) => used.has(pattern));
}

/** A statement in the making: actions that share everything else. */
interface Group {
  readonly access: Access;
  readonly service: string;
  readonly actions: ReadonlyMap<string, readonly ObservedUse[]>;
  readonly resources: readonly Generalised[];
  readonly conditions: readonly DraftCondition[];
}

function asGroup(use: ActionUse): Group {
  return { ...use, service: serviceOf(use.action), actions: new Map([[use.action, use.uses]]) };
}

function merged(items: readonly (ActionUse | Group)[], keyOf: (group: Group) => string): readonly Group[] {
  const groups = items.map((item) => ('actions' in item ? item : asGroup(item)));
  return [...groupBy(groups, keyOf).values()].map((same) => same.reduce(joined));
}

/** Actions with the same resources and conditions become one statement. */
function sameResources({ service, access, resources, conditions }: Group): string {
  return JSON.stringify([service, access, resources.map(({ pattern }) => pattern), conditionText(conditions)]);
}

/** Resources with the same actions and conditions as well. */
function sameRest({ service, access, actions, conditions }: Group): string {
  return JSON.stringify([service, access, [...actions.keys()].sort(), conditionText(conditions)]);
}

function conditionText(conditions: readonly DraftCondition[]): unknown {
  return conditions.map(({ operator, key, values }) => [operator, key, values]);
}

function joined(a: Group, b: Group): Group {
  const actions = new Map(a.actions);
  for (const [name, uses] of b.actions) actions.set(name, [...(actions.get(name) ?? []), ...uses]);
  const known = new Set(a.resources.map(({ pattern }) => pattern));
  return { ...a, actions, resources: [...a.resources, ...b.resources.filter(({ pattern }) => !known.has(pattern))] };
}

function statement({ service, access, actions, resources, conditions }: Group, taken: Set<string>): AllowStatement {
  const names = [...actions.keys()].sort();
  const uses = names.flatMap((name) => actions.get(name) ?? []);
  return {
    sid: unique(sidOf(service, verbOf(access, names), resources), taken),
    service,
    access,
    actions: names.map((name) => ({ name, tally: tallyOf(actions.get(name) ?? []) })),
    resources: [...resources].sort((a, b) => (a.pattern < b.pattern ? -1 : 1)),
    conditions,
    tally: tallyOf(uses),
    invokedBy: [...new Set(uses.flatMap(({ invokedBy }) => invokedBy ?? []))].sort(),
    inferredFrom: [...new Set(uses.flatMap(({ inferredFrom }) => inferredFrom ?? []))].sort(),
  };
}

/** `ReadS3Orders`; a Sid has letters and digits only. */
function sidOf(service: string, verb: string, resources: readonly Generalised[]): string {
  const owners = [...new Set(resources.map(({ pattern }) => ownerOf(pattern)))];
  const [owner = '*'] = owners;
  const name = owners.length > 1 || owner === '*' ? [] : lastName(owner);
  return [verb, ...service.split('-'), ...name].map(capital).join('');
}

function verbOf(access: Access, actions: readonly string[]): string {
  if (actions.every((action) => action === 'iam:PassRole')) return 'pass';
  return access === 'read' && actions.every((action) => action.includes(':List')) ? 'list' : access;
}

/** The words of the name at the end of an ARN. */
function lastName(arn: string): readonly string[] {
  const name = arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  return (name.match(/[A-Za-z0-9]+/g) ?? []).slice(0, 4);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The Sid, or with the first number at its end that is free. */
export function unique(sid: string, taken: Set<string>): string {
  let candidate = sid;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${sid}${number}`;
  taken.add(candidate);
  return candidate;
}
