import type { EvaluationResult, SimulatePolicyResponse } from '@aws-sdk/client-iam';
import type { AwsFailure, Progress } from '../aws/index.js';
import { type CallAnswers, pairKey, readAnswers } from './answers.js';
import { halves } from './groups.js';
import { requestKey } from './plan.js';
import type { PairAnswer, SimulatorCall } from './types.js';

/** Asks AWS for one page of a call. Rejects with what the SDK threw. */
export type SimulatorTransport = (
  call: SimulatorCall,
  marker: string | undefined,
  signal: AbortSignal,
) => Promise<SimulatePolicyResponse>;

export interface AskOptions {
  /** How many calls may be under way at once. */
  readonly concurrency: number;
  /** Aborted when the deadline has passed; calls that are not answered by then are errors. */
  readonly signal: AbortSignal;
  /** Turns what the SDK threw into words. */
  readonly explain: (error: unknown) => AwsFailure;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Asks calls and gathers the answer to every pair by {@link requestKey}. Pages are followed; a call whose actions AWS does
 * not take together is split. INVARIANT: a pair of a call that was not answered is in the map as `failed`.
 */
export async function askCalls(
  calls: readonly SimulatorCall[],
  transport: SimulatorTransport,
  options: AskOptions,
): Promise<ReadonlyMap<string, PairAnswer>> {
  const answers = new Map<string, PairAnswer>();
  const queue = [...calls];
  let planned = calls.length;
  let done = 0;
  let hopeless: string | undefined;
  const work = async (): Promise<void> => {
    for (let call = queue.shift(); call !== undefined; call = queue.shift()) {
      const outcome =
        hopeless === undefined
          ? await askCall(call, transport, options)
          : ({ kind: 'failed', reason: hopeless } as const);
      if (outcome.kind === 'split') {
        queue.push(...outcome.calls);
        planned += outcome.calls.length - 1;
        continue;
      }
      if (outcome.kind === 'failed' && outcome.hopeless === true) hopeless ??= outcome.reason;
      for (const [key, answer] of settled(call, outcome)) answers.set(key, answer);
      done += 1;
      options.onProgress?.({ done, planned });
    }
  };
  // A split puts calls into the queue while other workers may have ended: the one that split goes on.
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency) }, work));
  return answers;
}

type Outcome =
  | { readonly kind: 'answered'; readonly answers: CallAnswers }
  | { readonly kind: 'split'; readonly calls: readonly SimulatorCall[] }
  | { readonly kind: 'failed'; readonly reason: string; readonly hopeless?: boolean };

function settled(call: SimulatorCall, outcome: Exclude<Outcome, { kind: 'split' }>): readonly [string, PairAnswer][] {
  const resources = call.resources.length === 0 ? ['*'] : call.resources;
  return call.actions.flatMap((action) =>
    resources.map((resource): [string, PairAnswer] => {
      const key = requestKey({ group: call.group, action, resource });
      if (outcome.kind === 'failed') return [key, { kind: 'failed', reason: outcome.reason }];
      const answer = outcome.answers.get(pairKey(action, resource));
      return [key, answer ?? { kind: 'failed', reason: `AWS's answer leaves out \`${action}\` on \`${resource}\`` }];
    }),
  );
}

async function askCall(call: SimulatorCall, transport: SimulatorTransport, options: AskOptions): Promise<Outcome> {
  try {
    const pages = await pagesOf(call, transport, options.signal);
    return { kind: 'answered', answers: readAnswers(call, pages) };
  } catch (error) {
    if (options.signal.aborted) {
      return { kind: 'failed', reason: 'AWS had not answered when the time allowed was over', hopeless: true };
    }
    if (error instanceof IncompletePages) return { kind: 'failed', reason: error.message };
    const failure = options.explain(error);
    const calls = split(call, failure);
    return calls === undefined
      ? { kind: 'failed', reason: failure.reason, hopeless: failure.hopeless }
      : { kind: 'split', calls };
  }
}

/** Says that the pages of an answer do not come to an end. */
class IncompletePages extends Error {}

async function pagesOf(
  call: SimulatorCall,
  transport: SimulatorTransport,
  signal: AbortSignal,
): Promise<readonly EvaluationResult[]> {
  const results: EvaluationResult[] = [];
  const seen = new Set<string>();
  let marker: string | undefined;
  for (;;) {
    const page = await untilAborted(transport(call, marker, signal), signal);
    results.push(...(page.EvaluationResults ?? []));
    if (page.IsTruncated !== true) return results;
    marker = page.Marker;
    if (marker === undefined || seen.has(marker)) {
      throw new IncompletePages('AWS says that there is more to its answer, and not where');
    }
    seen.add(marker);
  }
}

/** The SDK does not look at the signal while it waits to try again. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Smaller calls in the place of one that AWS refused because of what stands in it together; `undefined` where splitting
 * would not help.
 */
function split(call: SimulatorCall, { code, message }: AwsFailure): readonly SimulatorCall[] | undefined {
  if (code !== 'InvalidInput') return undefined;
  if (/authorization information/i.test(message) && call.actions.length > 1) {
    return actionGroups(call.actions, message).map((actions) => ({ ...call, actions }));
  }
  if (call.group.resourcePolicy !== undefined && /resource/i.test(message) && call.resources.length > 1) {
    return halves(call.resources).map((resources) => ({ ...call, resources }));
  }
  return undefined;
}

/** `Actions: [a,b] and [c] require different authorization information` names two groups; otherwise two halves. */
function actionGroups(actions: readonly string[], message: string): readonly (readonly string[])[] {
  const [, first = ''] = /\[([^\]]*)\]\s*and\s*\[/i.exec(message) ?? [];
  const named = new Set(first.split(',').map((name) => name.trim().toLowerCase()));
  const one = actions.filter((action) => named.has(action.toLowerCase()));
  const others = actions.filter((action) => !named.has(action.toLowerCase()));
  return one.length > 0 && others.length > 0 ? [one, others] : halves(actions);
}
