import type { Catalog } from '../catalog/index.js';
import type { DecisionName, StatementRef } from '../engine/index.js';
import { type PathRow, type PathStep, together } from '../expectations/index.js';
import { judgeRequest } from './judge-request.js';
import { isOpen } from './open.js';
import * as reasons from './path-reasons.js';
import type { Told } from './reasons.js';
import type { Answers, LoadedSuite, StepVerdict, Verdict, VerdictName } from './types.js';

/** How one action of a path came out, over all resources that it was asked about. */
export interface StepOutcome {
  readonly action: string;
  readonly verdict: VerdictName;
  /** The request that tells why. */
  readonly telling: StepVerdict;
  readonly requests: readonly [StepVerdict, ...StepVerdict[]];
  /** The resources that it was asked about, patterns perhaps, and those of them that it drifts on by the whole. */
  readonly asked: readonly string[];
  readonly open: readonly string[];
}

/**
 * Draws the verdict on actions that reach something together, from the verdicts on each of them.
 *
 * INVARIANT: `pass` is said only where one action was seen to satisfy the expectation on every resource, and no request failed.
 * What is allowed together, but each only here and there, is neither `pass` nor `drift`: nobody can tell whether the parts meet,
 * or whether the roles and functions that are left are worth anything.
 */
export function judgePath(row: PathRow, answers: Answers, suite: LoadedSuite, catalog: Catalog): Verdict {
  const outcome = (step: PathStep) => outcomeOf(step, answers, suite, catalog);
  const [first, second, ...more] = row.steps;
  const steps = [outcome(first), outcome(second), ...more.map(outcome)] as const;
  const { verdict, told, by } = ruleOn(row, steps);
  const requests = steps.flatMap((step) => step.requests);
  return {
    row,
    verdict,
    evaluator: requests.some(({ evaluator }) => evaluator === 'aws') ? 'aws' : 'embedded',
    ...told,
    decision: verdict === 'pass' || verdict === 'drift' ? decisionOf(steps) : undefined,
    resource: together(steps.map(({ telling }) => telling.resource)),
    statements: distinct(by.flatMap(({ telling }) => telling.statements)),
    missingContextKeys: [...new Set(by.flatMap(({ telling }) => telling.missingContextKeys))],
    notes: [...new Set(requests.flatMap(({ notes }) => notes))],
    explain: undefined,
    steps: requests,
  };
}

interface Ruling {
  readonly verdict: VerdictName;
  readonly told: Told;
  /** The steps that the verdict rests on. */
  readonly by: readonly StepOutcome[];
}

function ruleOn(row: PathRow, steps: readonly StepOutcome[]): Ruling {
  const of = (name: VerdictName) => steps.filter(({ verdict }) => verdict === name);
  const failed = of('error');
  if (failed.length > 0) return { verdict: 'error', told: reasons.failed(failed), by: failed };
  const [blocked] = of('pass');
  if (blocked !== undefined) return { verdict: 'pass', told: reasons.blocked(blocked), by: [blocked] };
  const untold = of('inconclusive');
  if (untold.length > 0) return { verdict: 'inconclusive', told: reasons.untold(untold), by: untold };
  if (row.expectation === 'deny') return { verdict: 'drift', told: reasons.notDenied(row, steps), by: steps };
  const limited = steps.filter((step) => !isOpenWithOthers(step, steps));
  return limited.length === 0
    ? { verdict: 'drift', told: reasons.allAllowed(steps), by: steps }
    : { verdict: 'inconclusive', told: reasons.limited(limited), by: limited };
}

function outcomeOf(
  { action, requests }: PathStep,
  answers: Answers,
  suite: LoadedSuite,
  catalog: Catalog,
): StepOutcome {
  const judged = (row: StepVerdict['row']) => judgeRequest(row, answers.get(row.id), suite, catalog);
  const [first, ...others] = requests;
  const verdicts = [judged(first), ...others.map(judged)] as const;
  const telling = worst(verdicts);
  const open = requests.filter((row) => isOpen(row, answers.get(row.id), catalog)).map(({ resource }) => resource);
  const asked = requests.map(({ resource }) => resource);
  return { action, verdict: telling.verdict, telling, requests: verdicts, asked, open };
}

/** Whether one of several resources that a test names is open to all actions that take them; what is open to one each may not meet. */
function isOpenWithOthers(step: StepOutcome, steps: readonly StepOutcome[]): boolean {
  if (step.asked.length === 1) return step.open.length === 1;
  const alike = steps.filter(({ asked }) => JSON.stringify(asked) === JSON.stringify(step.asked));
  return step.asked.some((resource) => alike.every(({ open }) => open.includes(resource)));
}

/** The resources of a step are like the parts of a pattern: it drifts where any of them does. */
function worst(verdicts: readonly [StepVerdict, ...StepVerdict[]]): StepVerdict {
  const of = (name: VerdictName) => verdicts.find(({ verdict }) => verdict === name);
  return of('error') ?? of('drift') ?? of('inconclusive') ?? verdicts[0];
}

/** What becomes of who needs them all: allowed where each is, denied as strongly as the strongest denial of one. */
function decisionOf(steps: readonly StepOutcome[]): DecisionName {
  const decisions = steps.map(({ telling }) => telling.decision);
  if (decisions.includes('explicitDeny')) return 'explicitDeny';
  return decisions.every((decision) => decision === 'allowed') ? 'allowed' : 'implicitDeny';
}

function distinct(refs: readonly StatementRef[]): readonly StatementRef[] {
  return [...new Map(refs.map((ref) => [ref.statement, ref])).values()];
}
