import type { Caller, ContextValue, RequestContext } from '../request/index.js';
import { isSpelling, type KeyName } from './key-name.js';
import type { PatternToken } from './pattern.js';
import { resolveTokens, type Template, type Variable } from './template.js';

/**
 * One request while it is being decided. The last fields are written by the lookups below, so that the matching of a
 * statement need allocate nothing.
 */
export interface RequestView {
  readonly caller: Caller;
  /** In lower case. */
  readonly action: string;
  /** The prefix of the action. */
  readonly service: string;
  readonly resource: string;
  /** The account that owns the resource; `undefined` where nobody knows. */
  readonly owner: string | undefined;
  readonly context: RequestContext | undefined;
  /** A boundary is attached to the caller (NotPrincipal with Deny then matches whatever it lists). */
  readonly hasBoundary: boolean;
  /** Raised when a key was looked up of which the request says nothing. */
  unsure: boolean;
  /** Set when a statement's part is one that AWS does not define well enough to decide. */
  unmodelled: string | undefined;
}

/** The prefix AWS's own keys share; only they are derived. */
const GLOBAL = 'aws:';

/**
 * The value of a context key by its lower-case name: what the caller of the engine gave, or else what AWS derives from
 * the principal and the resource. `null` is certainly absent, `undefined` is unknown.
 */
export function contextValue(view: RequestView, name: KeyName): ContextValue | undefined {
  const given = view.context === undefined ? undefined : givenValue(view.context, name);
  const { key } = name;
  if (given !== undefined || !key.startsWith(GLOBAL)) return given;
  if (key === 'aws:resourceaccount') return view.owner;
  return view.caller.derived.get(key);
}

/** The value that a context gives a key. Two spellings of one key make no request, so that the first is the only one. */
export function givenValue(context: RequestContext, key: KeyName): ContextValue | undefined {
  for (const name in context) {
    // Most names that are meant are spelled as in the policy.
    if (name !== key.written && !isSpelling(name, key)) continue;
    const found = context[name];
    // A list without values is a key that did not come.
    return typeof found === 'object' && found !== null && found.length === 0 ? null : found;
  }
  return undefined;
}

/**
 * The text of a policy variable; `undefined` where it does not resolve. A multivalued key does not, and its default is
 * not used either (observed at AWS, September 2026).
 */
export function variableText(view: RequestView, variable: Variable): string | undefined {
  const value = contextValue(view, variable);
  if (typeof value === 'string') return value;
  if (value === undefined) view.unsure = true;
  return value === undefined || value === null ? variable.fallback : undefined;
}

/**
 * Matches a template that has variables. Where one is unknown, `view.unsure` says so, unless the text could not match
 * whatever the variable were.
 */
export function matchTemplateText(
  template: Template,
  view: RequestView,
  matches: (tokens: readonly PatternToken[]) => boolean,
  fold: (text: string) => string = asIs,
): boolean {
  view.unsure = false;
  const tokens = resolveTokens(template, (variable) => {
    const text = variableText(view, variable);
    return text === undefined ? undefined : { literal: fold(text) };
  });
  const matched = tokens !== undefined && matches(tokens);
  if (matched || !view.unsure) return matched;
  const possible = resolveTokens(template, (variable) => {
    if (contextValue(view, variable) === undefined) return '*';
    const text = variableText(view, variable);
    return text === undefined ? undefined : { literal: fold(text) };
  });
  view.unsure = possible !== undefined && matches(possible);
  return false;
}

const asIs = (text: string): string => text;
