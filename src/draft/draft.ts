import type { Diagnostic, Read } from '../source/index.js';
import { denyStatements } from './denies.js';
import { expectationsText } from './expectations-text.js';
import { headerLines } from './header.js';
import { policyText } from './policy-text.js';
import { type AllowStatement, allowStatements } from './statements.js';
import type { Draft, DraftInput, ObservedUse } from './types.js';

/**
 * Drafts the policy that a principal's observed calls need, and the expectations that hold it to that.
 *
 * Nothing observed is an error: a policy out of no evidence would look like least privilege and be guesswork.
 */
export function draft(input: DraftInput): Read<Draft> {
  const allows = allowStatements(input.uses, input.catalog, input.generaliseFrom);
  const todos = input.uses.filter((use) => !use.denied && use.resource === undefined && !isAllowed(use, allows));
  if (allows.length === 0) return { ok: false, diagnostics: [nothingObserved(input, todos.length)] };
  // Denied calls count as well: someone wants them, and an explicit deny is not the answer to that.
  const observed = new Set(input.uses.map(({ action }) => action));
  const denies = denyStatements(input.denies, observed, input.catalog);
  const { text, size } = policyText(headerLines(input), allows, denies, todos);
  const { principal, suite, policyPath, catalog } = input;
  const expectations = expectationsText({ principal, suite, policyPath, allows, denies, observed, catalog });
  const value = {
    policy: text,
    expectations,
    statements: allows.length + denies.length,
    todos: new Set(todos.map(({ action }) => action)).size,
    size,
  };
  return { ok: true, value, warnings: [] };
}

/** Whether a statement allows the action on all that begins as the hint says. */
function isAllowed({ action, hint }: ObservedUse, allows: readonly AllowStatement[]): boolean {
  if (hint === undefined || !hint.startsWith('arn:')) return false;
  const own = allows.filter(({ actions }) => actions.some(({ name }) => name === action));
  return own.some(({ resources }) =>
    resources.some(({ pattern, rule }) => rule !== undefined && hint.startsWith(pattern.slice(0, -1))),
  );
}

function nothingObserved({ principal }: DraftInput, todos: number): Diagnostic {
  return {
    code: 'nothing-observed',
    severity: 'error',
    message:
      todos === 0
        ? `no call of \`${principal}\` was seen, so there is nothing to draft from`
        : `of the calls of \`${principal}\` no resource is known, so there is nothing to draft from`,
    help: 'check the principal, the window and the Regions, and whether the sources have data events',
  };
}
