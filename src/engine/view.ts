import type { Caller, ContextValue, RequestContext } from '../request/index.js';
import type { Variable } from './template.js';

/**
 * One request while it is being decided. The last fields are written by the lookups below, so that the matching of a
 * statement need allocate nothing.
 */
export interface RequestView {
  readonly caller: Caller;
  /** In lower case. */
  readonly action: string;
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
export function contextValue(view: RequestView, key: string): ContextValue | undefined {
  const given = givenValue(view, key);
  if (given !== undefined || !key.startsWith(GLOBAL)) return given;
  if (key === 'aws:resourceaccount') return view.owner;
  return view.caller.derived.get(key);
}

function givenValue(view: RequestView, key: string): ContextValue | undefined {
  if (view.context === undefined) return undefined;
  let found: ContextValue | undefined;
  let spelling: string | undefined;
  for (const name of Object.keys(view.context)) {
    if (name.length !== key.length || name.toLowerCase() !== key) continue;
    if (spelling !== undefined)
      view.unmodelled = `the context gives one key in two spellings, \`${spelling}\` and \`${name}\``;
    spelling = name;
    found = view.context[name];
  }
  // A list without values is a key that did not come.
  return Array.isArray(found) && found.length === 0 ? null : found;
}

/**
 * The text of a policy variable; `undefined` where it does not resolve. A multivalued key does not, and its default is
 * not used either (observed at AWS, September 2026).
 */
export function variableText(view: RequestView, variable: Variable): string | undefined {
  const value = contextValue(view, variable.key);
  if (typeof value === 'string') return value;
  if (value === undefined) view.unsure = true;
  return value === undefined || value === null ? variable.fallback : undefined;
}
