import type { StatementRef } from '../engine/index.js';
import type { PathRow } from '../expectations/index.js';
import type { StepOutcome } from './judge-path.js';
import { listed, type Told } from './reasons.js';

/** What is said of actions that reach something together. What all have in common is told once, so that many paths read as one. */

export function failed(steps: readonly StepOutcome[]): Told {
  return { reason: reasonsOf(steps), help: helpOf(steps) };
}

export function blocked(step: StepOutcome): Told {
  return { reason: stepReason(step), help: undefined };
}

export function untold(steps: readonly StepOutcome[]): Told {
  return { reason: `None of them is surely denied. ${reasonsOf(steps)}`, help: helpOf(steps) };
}

/** One reason for all is told once. */
function reasonsOf(steps: readonly StepOutcome[]): string {
  const [first, ...others] = new Set(steps.map(({ telling }) => telling.reason));
  return first !== undefined && others.length === 0 && steps.length > 1 ? first : steps.map(stepReason).join(' ');
}

function stepReason({ action, telling }: StepOutcome): string {
  return `\`${action}\`: ${telling.reason}`;
}

function helpOf(steps: readonly StepOutcome[]): string | undefined {
  return steps.find(({ telling }) => telling.help !== undefined)?.telling.help;
}

export function allAllowed(steps: readonly StepOutcome[]): Told {
  return {
    reason: `Expected not to be allowed together, but ${allowances(steps, steps)}.`,
    help: 'narrow the Allow of one of them, or deny one of them',
  };
}

/** All drift, and some of them not everywhere: those are named. */
export function limited(steps: readonly StepOutcome[]): Told {
  const parts = steps.map(
    ({ action, telling }) => `\`${action}\` on \`${telling.resource}\` by ${placesOf(telling.statements)}`,
  );
  return {
    reason: `All of them are allowed, but not everywhere: ${listed(parts, 'and')}. Whether what is left is enough cannot be told.`,
    help: 'name the resources that matter, such as roles with more rights, in a test of their own (and leave this out of a pack with `except`), or deny one of the actions',
  };
}

/** Expected an explicit deny of one, and each lacks it somewhere. */
export function notDenied({ by }: PathRow, steps: readonly StepOutcome[]): Told {
  const explicit = steps.filter(({ telling }) => telling.decision === 'explicitDeny');
  const allowed = steps.filter(({ telling }) => telling.decision === 'allowed');
  const implicit = steps.length - explicit.length - allowed.length;
  const parts = [
    ...explicit.map(({ action, telling }) => `${placesOf(telling.statements)} denies \`${action}\``),
    ...(allowed.length > 0 ? [allowances(allowed, steps)] : []),
    ...(implicit > 0 ? [`only the lack of an Allow denies ${implicit === steps.length ? 'them' : 'the rest'}`] : []),
  ];
  const wanted =
    by === undefined ? 'an explicit deny of one of them' : `an explicit deny of one of them by \`${by.value}\``;
  return {
    reason: `Expected ${wanted}, but ${listed(parts, 'and')}.`,
    help:
      by === undefined
        ? 'add a Deny statement for one of them, or expect `not-allowed`'
        : 'let `by` name the statement that decides, or leave it out',
  };
}

/** Who allows all of them, or which statement allows which. */
function allowances(allowed: readonly StepOutcome[], steps: readonly StepOutcome[]): string {
  const byStatements = new Map<string, readonly string[]>();
  for (const { action, telling } of allowed) {
    const places = placesOf(telling.statements);
    byStatements.set(places, [...(byStatements.get(places) ?? []), `\`${action}\``]);
  }
  const [first, ...others] = [...byStatements];
  if (first === undefined) return '';
  const [places, actions] = first;
  if (others.length === 0 && allowed.length === steps.length) return `all of them are allowed by ${places}`;
  const be = actions.length === 1 ? 'is' : 'are';
  const parts = [
    `${listed(actions, 'and')} ${be} allowed by ${places}`,
    ...others.map(([otherPlaces, more]) => `${listed(more, 'and')} by ${otherPlaces}`),
  ];
  return parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

/** `` `Deploy` at `iam/orders.json:4` ``: the statements with where they stand. */
function placesOf(refs: readonly StatementRef[]): string {
  if (refs.length === 0) return 'a policy';
  return listed(
    refs.map(({ document, statement: { sid, index, range } }) => {
      return `\`${sid?.value || `#${index}`}\` at \`${document.source.path}:${range.start.line}\``;
    }),
    'and',
  );
}
