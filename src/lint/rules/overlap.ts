import { comparable, includesPattern, patternsMeet } from '../../engine/index.js';
import type { Condition, PrincipalElement, Statement } from '../../policy/index.js';
import type { Located } from '../../source/index.js';
import {
  actionPatterns,
  includesAction,
  includesResource,
  isAnyPattern,
  isWild,
  nameOf,
  perStatement,
  resourcePatterns,
  widened,
} from '../statements.js';
import type { Hit, Rule } from '../types.js';

const GRAMMAR = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html';

type Includes = (outer: string, inner: string) => boolean;

/** Whether each of the inner patterns lies inside one of the outer ones. */
function covers(outer: readonly Located<string>[], inner: readonly Located<string>[], includes: Includes): boolean {
  return inner.length > 0 && inner.every((each) => outer.some((one) => includes(one.value, each.value)));
}

/** Whether nothing that the inner patterns match is among what the outer statement leaves out. */
function avoids(left: readonly Located<string>[], inner: readonly Located<string>[], fold: (text: string) => string) {
  const outside = left.map(({ value }) => fold(value));
  const within = inner.map(({ value }) => fold(value));
  return within.length > 0 && !within.some((one) => outside.some((each) => patternsMeet(each, one)));
}

function coversActions(outer: Statement, inner: Statement): boolean {
  if (actionPatterns(outer).some(({ value }) => isAnyPattern(value))) return true;
  if (outer.action.element === 'Action') return covers(actionPatterns(outer), actionPatterns(inner), includesAction);
  const left = outer.action.patterns;
  return inner.action.element === 'NotAction'
    ? covers(inner.action.patterns, left, includesAction)
    : avoids(left, inner.action.patterns, (text) => text.toLowerCase());
}

function coversResources(outer: Statement, inner: Statement): boolean {
  if (outer.resource === undefined || inner.resource === undefined) return outer.resource === inner.resource;
  if (resourcePatterns(outer).some(({ value }) => isAnyPattern(value))) return true;
  if (outer.resource.element === 'Resource')
    return covers(resourcePatterns(outer), resourcePatterns(inner), includesResource);
  const left = outer.resource.patterns;
  return inner.resource.element === 'NotResource'
    ? covers(inner.resource.patterns, left, includesResource)
    : avoids(left, inner.resource.patterns, widened);
}

function coversPrincipals(outer: PrincipalElement | undefined, inner: PrincipalElement | undefined): boolean {
  if (outer === undefined || inner === undefined) return outer === inner;
  if (outer.element === 'NotPrincipal' || inner.element === 'NotPrincipal') return false;
  if (outer.entries.some(({ type }) => type === '*')) return true;
  return inner.entries.every((entry) =>
    outer.entries.some(({ type, value }) => type === entry.type && value.value === entry.value.value),
  );
}

/** Whether every condition of the outer statement stands in the inner one too, word for word. */
function coversConditions(outer: Statement, inner: Statement): boolean {
  return outer.conditions.every((condition) => inner.conditions.some((other) => isSameCondition(condition, other)));
}

function isSameCondition(one: Condition, other: Condition): boolean {
  return (
    one.operator.value.toLowerCase() === other.operator.value.toLowerCase() &&
    one.key.value.toLowerCase() === other.key.value.toLowerCase() &&
    one.values.length === other.values.length &&
    one.values.every(({ value }) => other.values.some((each) => each.value === value))
  );
}

/** Whether whatever request matches the inner statement matches the outer one too. */
function coversStatement(outer: Statement, inner: Statement): boolean {
  return coversAllButActions(outer, inner) && coversActions(outer, inner);
}

function coversAllButActions(outer: Statement, inner: Statement): boolean {
  return (
    coversConditions(outer, inner) &&
    coversPrincipals(outer.principal, inner.principal) &&
    coversResources(outer, inner)
  );
}

const REDUNDANT_STATEMENT: Rule = {
  code: 'redundant-statement',
  level: 'warning',
  title: 'a statement lies wholly inside another one',
  why: 'it changes no decision, and whoever narrows it later will believe that something was taken away',
  page: GRAMMAR,
  check: perStatement((statement, { document }) => {
    const wider = document.statements.find(
      (other) =>
        other !== statement &&
        other.effect.value === statement.effect.value &&
        coversStatement(other, statement) &&
        // Of two that say the same, only the later one is redundant.
        (other.index < statement.index || !coversStatement(statement, other)),
    );
    if (wider === undefined) return [];
    const message = `${nameOf(statement)} lies wholly inside ${nameOf(wider)} (line ${wider.range.start.line})`;
    return [{ range: placeOf(statement), message, help: 'remove it, or narrow the other one' }];
  }),
};

const CONTRADICTED_STATEMENT: Rule = {
  code: 'contradicted-statement',
  level: 'warning',
  title: 'an Allow, or one of its actions, lies wholly under a Deny',
  why: 'a Deny always wins, so the Allow never grants what it says',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_AccessPolicyLanguage_Interplay.html',
  check: perStatement((statement, { document }) => {
    if (statement.effect.value !== 'Allow') return [];
    const denies = document.statements.filter(
      (other) => other.effect.value === 'Deny' && coversAllButActions(other, statement),
    );
    if (denies.length === 0) return [];
    const denyOf = (part: Statement) => denies.find((other) => coversActions(other, part));
    const deny = denyOf(statement);
    if (deny !== undefined)
      return [contradiction(placeOf(statement), `${nameOf(statement)} never grants anything`, deny)];
    return actionPatterns(statement).flatMap((pattern) => {
      const only = denyOf({ ...statement, action: { ...statement.action, patterns: [pattern] } });
      const message = `${nameOf(statement)} never grants \`${pattern.value}\``;
      return only === undefined ? [] : [contradiction(pattern.range, message, only)];
    });
  }),
};

function contradiction(range: Located<string>['range'], message: string, deny: Statement): Hit {
  return {
    range,
    message: `${message}: ${nameOf(deny)} (line ${deny.range.start.line}) denies all of it`,
    help: 'remove one of the two, or narrow the Deny by a condition or a resource',
  };
}

const REDUNDANT_PATTERN: Rule = {
  code: 'redundant-pattern',
  level: 'note',
  title: 'a pattern lies inside another one of its list',
  why: 'it adds nothing, and removing it later takes nothing away',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  check: perStatement((statement) => [
    ...redundantIn(statement.action.patterns, (text) => text.toLowerCase()),
    ...redundantIn(statement.resource?.patterns ?? [], comparable),
  ]),
};

function redundantIn(patterns: readonly Located<string>[], fold: (text: string) => string): readonly Hit[] {
  const texts = patterns.map(({ value }) => fold(value));
  const first = new Map<string, number>();
  for (const [at, text] of texts.entries()) if (!first.has(text)) first.set(text, at);
  const wide = [...first].filter(([text]) => isWild(text));
  return patterns.flatMap((pattern, at) => {
    const text = texts[at] ?? '';
    const same = first.get(text);
    const other =
      same !== at
        ? same
        : wide.find(([outer, position]) => position !== at && isWider(outer, text, position < at))?.[1];
    const wider = other === undefined ? undefined : patterns[other];
    if (wider === undefined) return [];
    const message = `\`${pattern.value}\` lies inside \`${wider.value}\` of the same list`;
    return [{ range: pattern.range, message, help: 'remove one of the two' }];
  });
}

/** Of two patterns that say the same, only the later one is redundant. */
function isWider(outer: string, inner: string, isEarlier: boolean): boolean {
  return includesPattern(outer, inner) && (isEarlier || !includesPattern(inner, outer));
}

/** Where to point for a statement as a whole: at its Sid, or its effect. */
function placeOf({ sid, effect }: Statement): Located<string>['range'] {
  return (sid ?? effect).range;
}

export const OVERLAP: readonly Rule[] = [REDUNDANT_STATEMENT, CONTRADICTED_STATEMENT, REDUNDANT_PATTERN];
