import { type AwsOptions, credentialsLikely, openSession } from './aws/index.js';
import type { Catalog } from './catalog/index.js';
import type { EvaluatorChoice, Suite } from './expectations/index.js';
import type { Diagnostic } from './source/index.js';
import { type Evaluator, embeddedEvaluator } from './verdict/index.js';

/** Who decides each suite of a run. */
export interface Evaluators {
  of(suite: Suite): Evaluator;
  /** Which evaluator `auto` came to, and why. */
  readonly notes: readonly string[];
}

export type Opened =
  | { readonly ok: true; readonly value: Evaluators }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

type Decider = Exclude<EvaluatorChoice, 'auto'>;

/**
 * Makes the evaluators that the suites ask for; what the run asks for goes first, `auto` leaves it to each suite. The SDK is loaded
 * only where a suite needs AWS. INVARIANT: a suite that asks for AWS is never decided without it.
 */
export async function evaluatorsFor(
  suites: readonly Suite[],
  asked: EvaluatorChoice,
  aws: AwsOptions | undefined,
  catalog: Catalog,
): Promise<Opened> {
  const found = aws !== undefined && (aws.roleToAssume !== undefined || credentialsLikely(aws.env));
  const choiceOf = (suite: Suite): EvaluatorChoice => (asked === 'auto' ? (suite.evaluator ?? 'auto') : asked);
  const deciderOf = (suite: Suite): Decider => {
    const choice = choiceOf(suite);
    if (choice !== 'auto') return choice;
    return found ? 'aws' : 'embedded';
  };
  const automatic = suites.some((suite) => choiceOf(suite) === 'auto');
  const embedded = embeddedEvaluator(catalog);
  if (!suites.some((suite) => deciderOf(suite) !== 'embedded')) {
    const notes = automatic ? ['decided by the embedded evaluator: no AWS credentials were found'] : [];
    return { ok: true, value: { of: () => embedded, notes } };
  }
  if (aws === undefined) return { ok: false, diagnostics: [noSession('no credentials were given', automatic)] };
  const session = await openSession(aws);
  if (!session.ok) return { ok: false, diagnostics: [noSession(session.failure.reason, automatic)] };
  const { awsEvaluator } = await import('./simulator/index.js');
  const notes = automatic ? [`decided by AWS's policy simulator with ${session.value.origin}`] : [];
  const common = { catalog, session: session.value, onProgress: aws.onProgress };
  const by = {
    embedded,
    aws: awsEvaluator({ ...common, mode: 'aws' }),
    both: awsEvaluator({ ...common, mode: 'both' }),
  };
  return { ok: true, value: { of: (suite) => by[deciderOf(suite)], notes } };
}

function noSession(reason: string, automatic: boolean): Diagnostic {
  return {
    code: 'no-credentials',
    severity: 'error',
    message: `AWS's policy simulator cannot be asked: ${reason}`,
    help: automatic
      ? 'there are credentials, so `evaluator: auto` means `aws`; say `evaluator: embedded` to decide without them'
      : 'mend the credentials, or say `evaluator: embedded` to decide without them',
  };
}
