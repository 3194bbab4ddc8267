import type { CompiledStatement } from './compile.js';
import { evaluateCondition } from './condition/evaluate.js';
import { compileTokens, matchesPattern } from './pattern.js';
import { type Grant, namedAs, notPrincipalApplies, principalApplies } from './principal.js';
import type { Template } from './template.js';
import { matchTemplateText, type RequestView } from './view.js';

/**
 * Whether a statement matches a request. The two unsure answers hang on a context key of which nothing is known: what
 * stands is the answer if the key is absent.
 */
export type Match = 0 | 1 | 2 | 3;
export const NO: Match = 0;
export const YES: Match = 1;
export const UNSURE_NO: Match = 2;
export const UNSURE_YES: Match = 3;

/**
 * Matches all but the action, by which the statement was found. Stops at the first part that certainly does not match.
 */
export function matchStatement(statement: CompiledStatement, view: RequestView): Match {
  view.unmodelled = undefined;
  let matched = matchesPrincipal(statement, view);
  let unsure = view.unmodelled !== undefined;
  if (!matched && !unsure) return NO;
  const resource = matchResource(statement, view);
  if (resource === NO) return NO;
  if (resource !== YES) unsure = true;
  if (resource === UNSURE_NO) matched = false;
  for (const condition of statement.conditions) {
    const outcome = evaluateCondition(condition, view);
    const holds = outcome === 'true' || (outcome === 'invalid' && statement.denies);
    if (!holds && !view.unsure && view.unmodelled === undefined) return NO;
    if (view.unsure || view.unmodelled !== undefined) unsure = true;
    if (!holds) matched = false;
  }
  if (unsure) return matched ? UNSURE_YES : UNSURE_NO;
  return YES;
}

/** A statement of a resource policy without a Principal matches nothing. */
export function matchesPrincipal(statement: CompiledStatement, view: RequestView): boolean {
  const { principal } = statement;
  if (principal === undefined) return !statement.needsPrincipal;
  return principal.negated ? notPrincipalApplies(principal, statement.denies, view) : principalApplies(principal, view);
}

/** How the statement of a resource policy names the caller; an exception by NotPrincipal is no delegation. */
export function grantOf(statement: CompiledStatement, view: RequestView): Grant {
  const { principal } = statement;
  if (principal === undefined || principal.negated) return 'direct';
  return namedAs(principal, view.caller) ?? 'account';
}

export function matchResource({ resource, everyResource }: CompiledStatement, view: RequestView): Match {
  if (everyResource || resource === undefined) return YES;
  const match = matchTemplates(resource.templates, view);
  return resource.negated ? NEGATED[match] : match;
}

/** As {@link matchResource}, in whatever context; `undefined` where variables make it hang on that. */
export function matchFixedResource({ resource }: CompiledStatement, text: string): boolean | undefined {
  if (resource === undefined) return true;
  let open = false;
  for (const template of resource.templates) {
    if (template.kind === 'variable') open = true;
    else if (matchesPattern(template.pattern, text)) return !resource.negated;
  }
  return open ? undefined : resource.negated;
}

const NEGATED: Readonly<Record<Match, Match>> = { 0: YES, 1: NO, 2: UNSURE_YES, 3: UNSURE_NO };

function matchTemplates(templates: readonly Template[], view: RequestView): Match {
  let open: Match = NO;
  for (const template of templates) {
    const match = matchTemplate(template, view);
    if (match === YES) return YES;
    if (match !== NO && open !== UNSURE_YES) open = match;
  }
  return open;
}

function matchTemplate(template: Template, view: RequestView): Match {
  if (template.kind === 'fixed') return matchesPattern(template.pattern, view.resource) ? YES : NO;
  const matched = matchTemplateText(template, view, (tokens) => matchesPattern(compileTokens(tokens), view.resource));
  if (!view.unsure) return matched ? YES : NO;
  // Where a default stood in for an unknown key, the match is as unsure as the key.
  return matched ? UNSURE_YES : UNSURE_NO;
}

export function matchesAction(statement: CompiledStatement, action: string): boolean {
  const { negated, patterns } = statement.action;
  return patterns.some((pattern) => matchesPattern(pattern, action)) !== negated;
}
