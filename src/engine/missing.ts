import { allowsOf, type Candidates } from './action-index.js';
import type { CompiledPolicies, CompiledStatement } from './compile.js';
import { matchStatement, UNSURE_NO, UNSURE_YES } from './match.js';
import { variablesOf } from './template.js';
import { contextValue, type RequestView } from './view.js';
import { bearsOn } from './weigh.js';

/** What a request does not say and a decision needs. */
export interface Missing {
  /** As the policies spell them, sorted, each once. */
  readonly keys: readonly string[];
  /** What AWS leaves undefined, where a statement hangs on that. */
  readonly unmodelled: string | undefined;
}

/** Whether unsure Allows and unsure Denies can change the decision. */
export interface Matters {
  readonly allows: boolean;
  readonly denies: boolean;
}

/** Gathers the unknown keys of those unsure statements that matter. */
export function missingKeys(
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
  matters: Matters,
): Missing {
  const keys = new Map<string, string>();
  let unmodelled: string | undefined;
  for (const statement of unsureStatements(policies, candidates, view, matters)) {
    unmodelled ??= view.unmodelled;
    for (const written of unknownKeysOf(statement, view)) keys.set(written.toLowerCase(), written);
  }
  return { keys: [...keys.values()].sort(), unmodelled };
}

/** Leaves `view.unmodelled` as the matching of the statement that is yielded set it. */
function* unsureStatements(
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
  matters: Matters,
): Generator<CompiledStatement> {
  const allows = matters.allows ? allowsOf(candidates) : [];
  for (const statement of [...allows, ...(matters.denies ? candidates.denies.all : [])]) {
    if (!bearsOn(statement, policies, view)) continue;
    const match = matchStatement(statement, view);
    if (match === UNSURE_NO || match === UNSURE_YES) yield statement;
  }
}

/** Every key that a statement looks at and the request says nothing of: in conditions, and as variables. */
function unknownKeysOf(statement: CompiledStatement, view: RequestView): readonly string[] {
  const looked = [
    ...statement.conditions.map(({ name }) => name),
    ...(statement.resource?.templates ?? []).flatMap(variablesOf),
    ...statement.conditions.flatMap((condition) => (condition.kind === 'compare' ? condition.variables : [])),
  ];
  return looked.filter((name) => contextValue(view, name) === undefined).map(({ written }) => written);
}
