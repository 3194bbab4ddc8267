import { remembered } from '../catalog/index.js';
import { comparable, includesPattern } from '../engine/index.js';
import type { Condition, PolicyDocument, PolicyKind, Statement } from '../policy/index.js';
import type { Located } from '../source/index.js';
import type { Hit, Subject } from './types.js';

/** Runs a check over each statement, and remembers which one a hit belongs to. */
export function perStatement(
  check: (statement: Statement, subject: Subject) => Iterable<Hit>,
): (subject: Subject) => Iterable<Hit> {
  return function* (subject) {
    for (const statement of subject.document.statements) {
      for (const hit of check(statement, subject)) yield { statement, ...hit };
    }
  };
}

/** Runs a check over each condition of each statement. */
export function perCondition(
  check: (condition: Condition, statement: Statement, subject: Subject) => Hit | undefined,
): (subject: Subject) => Iterable<Hit> {
  return perStatement(function* (statement, subject) {
    for (const condition of statement.conditions) {
      const hit = check(condition, statement, subject);
      if (hit !== undefined) yield hit;
    }
  });
}

export function allows({ effect }: Statement): boolean {
  return effect.value === 'Allow';
}

/** Policy types that grant by themselves. In the others an Allow only sets a limit, where `*` is usual. */
export const GRANTING: ReadonlySet<PolicyKind> = new Set(['identity', 'resource', 'trust']);

/** The patterns of `Action`; none of `NotAction`. */
export function actionPatterns({ action }: Statement): readonly Located<string>[] {
  return action.element === 'Action' ? action.patterns : [];
}

/** The patterns of `Resource`; none of `NotResource`, or where a statement has neither. */
export function resourcePatterns({ resource }: Statement): readonly Located<string>[] {
  return resource?.element === 'Resource' ? resource.patterns : [];
}

export function isAnyPattern(text: string): boolean {
  return /^\*+$/.test(text);
}

/** The actions that a pattern stands for. */
export const expand = remembered((catalog, pattern) => catalog.expandActions(isAnyPattern(pattern) ? '*' : pattern));

export function isWild(text: string): boolean {
  return /[*?]/.test(text);
}

/** The service prefix of an action pattern, in lower case. */
export function serviceOf(pattern: string): string {
  return pattern.slice(0, Math.max(0, pattern.indexOf(':'))).toLowerCase();
}

export function versionOf({ version }: PolicyDocument): string {
  return version?.value ?? '2008-10-17';
}

/** As {@link comparable}, with any text in the place of a variable. */
export function widened(pattern: string): string {
  return comparable(pattern).replace(/\$\{[^}]*\}/g, '*');
}

const folded = new WeakMap<Statement, readonly string[]>();

/** The patterns of `Action` or `NotAction` in lower case, as they compare. */
export function foldedActions(statement: Statement): readonly string[] {
  const before = folded.get(statement) ?? statement.action.patterns.map(({ value }) => value.toLowerCase());
  folded.set(statement, before);
  return before;
}

export function includesAction(outer: string, inner: string): boolean {
  return includesPattern(outer.toLowerCase(), inner.toLowerCase());
}

export function includesResource(outer: string, inner: string): boolean {
  return includesPattern(comparable(outer), comparable(inner));
}

/** Names in a sentence, the first few of them: `` `a`, `b` and 3 more ``. */
export function listed(names: readonly string[], most = 3): string {
  const shown = names.slice(0, most).map((name) => `\`${name}\``);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1);
  return shown.length < 2 ? (last ?? '') : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** How messages call a statement: by its Sid, or by its number. */
export function nameOf({ sid, index }: Statement): string {
  return sid === undefined ? `statement ${index}` : `\`${sid.value}\``;
}
