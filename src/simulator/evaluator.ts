import { type AwsSession, explainAwsError, type Progress } from '../aws/index.js';
import type { Catalog } from '../catalog/index.js';
import type { RequestRow } from '../expectations/index.js';
import { parseCaller } from '../request/index.js';
import {
  type DecidedAnswer,
  type Evaluator,
  embeddedEvaluator,
  type Finding,
  type RowAnswer,
  resourcePolicyFor,
} from '../verdict/index.js';
import { type AskOptions, askCalls } from './ask.js';
import { type CombinedFinding, combineFinding } from './combine.js';
import { contextEntries, keysForAction, type RelevantKeys } from './context.js';
import { disagreementOf } from './disagreement.js';
import { planCalls, requestKey } from './plan.js';
import { type Prepared, prepare, sentResourcePolicy } from './prepare.js';
import { beyondSimulator, ownerOf } from './routing.js';
import { transportOf } from './transport.js';
import type { PairAnswer, RequestGroup, SimulatedRequest } from './types.js';

export interface AwsEvaluatorOptions {
  readonly catalog: Catalog;
  readonly session: AwsSession;
  /** `both` reports rows on which AWS and the embedded evaluator differ. */
  readonly mode: 'aws' | 'both';
  /** How many calls may be under way at once; 2 unless said otherwise, as IAM throttles early. */
  readonly concurrency?: number | undefined;
  /** How long the calls of one suite may take together, in seconds; 300 unless said otherwise. */
  readonly deadlineSeconds?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

const CONCURRENCY = 2;
const DEADLINE_SECONDS = 300;

/**
 * Decides rows with AWS's policy simulator, in few calls. The embedded evaluator takes a wildcard resource apart, works out which
 * context keys a decision hangs on, and decides rows that the simulator does not model.
 */
export function awsEvaluator(options: AwsEvaluatorOptions): Evaluator {
  return async (suite, rows) => {
    if (rows.length === 0) return new Map();
    const signal = AbortSignal.timeout((options.deadlineSeconds ?? DEADLINE_SECONDS) * 1_000);
    const prepared = await prepare(suite, options.session, signal);
    if (!prepared.ok) return new Map(rows.map((row) => [row.id, error(prepared.reason)]));
    return decideRows(prepared.value, rows, options, signal);
  };
}

async function decideRows(
  prepared: Prepared,
  rows: readonly RequestRow[],
  options: AwsEvaluatorOptions,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, RowAnswer>> {
  const { catalog } = options;
  const embedded = await embeddedEvaluator(catalog)(prepared.known, rows);
  const plans = rows.map((row) => planRow(prepared, row, embedded.get(row.id), catalog));
  const requests = plans.flatMap((plan) => (plan.kind === 'ask' ? plan.questions.map(({ request }) => request) : []));
  const answers = await ask(requests, plans, prepared, options, signal);
  return new Map(
    plans.map((plan) => [plan.row.id, withNotes(settle(plan, answers, prepared, options.mode), prepared.notes)]),
  );
}

type RowPlan =
  /** The embedded evaluator's answer stands; AWS is not asked. */
  | { readonly kind: 'known'; readonly row: RequestRow; readonly answer: RowAnswer }
  | {
      readonly kind: 'ask';
      readonly row: RequestRow;
      readonly embedded: DecidedAnswer;
      readonly questions: readonly Question[];
    };

/** One resource that AWS is asked about, and what the embedded evaluator found there. */
interface Question {
  readonly request: SimulatedRequest;
  readonly embedded: Finding;
}

function planRow(prepared: Prepared, row: RequestRow, embedded: RowAnswer | undefined, catalog: Catalog): RowPlan {
  const { known } = prepared;
  if (embedded === undefined) {
    return { kind: 'known', row, answer: error('the embedded evaluator gave no answer for this row') };
  }
  const beyond = beyondSimulator(known, row, catalog) ?? withoutPolicies(prepared);
  if (beyond !== undefined) return { kind: 'known', row, answer: routed(embedded, beyond) };
  if (embedded.kind !== 'decided') {
    return { kind: 'known', row, answer: noted(embedded, ['AWS was not asked about this row']) };
  }
  const unproven = whyUnproven(prepared, row, embedded);
  if (unproven !== undefined) return { kind: 'known', row, answer: inconclusive(unproven) };
  const questions: Question[] = [];
  for (const finding of embedded.findings) {
    const group = groupOf(prepared, row, finding.resource, catalog);
    if (typeof group === 'string') return { kind: 'known', row, answer: routed(embedded, group) };
    questions.push({ request: { group, action: row.action, resource: finding.resource }, embedded: finding });
  }
  return { kind: 'ask', row, embedded, questions };
}

function withoutPolicies({ subject }: Prepared): string | undefined {
  return subject.operation === 'SimulateCustomPolicy' && subject.identity.length === 0
    ? 'suites without identity policies'
    : undefined;
}

/** INVARIANT: a pattern is only proven by the parts that all policies in force tell apart. */
function whyUnproven({ allRead, notes }: Prepared, row: RequestRow, { findings }: DecidedAnswer): string | undefined {
  const concrete = findings.length === 1 && findings[0].resource === row.resource;
  if (allRead || concrete) return undefined;
  return `\`${row.resource}\` stands for many resources, and which of them the policies tell apart cannot be worked out: ${notes.join('; ')}`;
}

/** What the request shares with others, or why the API has no way to say it. */
function groupOf(prepared: Prepared, row: RequestRow, resource: string, catalog: Catalog): RequestGroup | string {
  const applied = resource === '*' ? ({ kind: 'none' } as const) : resourcePolicyFor(prepared.known, resource);
  const resourcePolicy = applied.kind === 'one' ? sentResourcePolicy(applied.policy.documents) : undefined;
  if (applied.kind === 'unclear' || applied.kind === 'parts' || resourcePolicy === 'several') {
    return 'several policies of one resource';
  }
  const owner = ownerOf({ ...row, resource });
  const context = contextEntries(row, owner, relevantKeys(prepared, row.action), catalog);
  if (context.kind === 'unsendable') return `this context (${context.reason})`;
  const foreign = owner !== parseCaller(row.principal).account ? owner : undefined;
  return {
    caller: row.principal ?? '',
    context: context.entries,
    resourcePolicy,
    // The ARN says it where it names an account.
    owner: /^arn:[^:]*:[^:]*:[^:]*::/.test(resource) ? foreign : undefined,
  };
}

const keysByAction = new WeakMap<Prepared, Map<string, RelevantKeys>>();

/** Every key counts where policies are in force that nobody here has read. */
function relevantKeys(prepared: Prepared, action: string): RelevantKeys {
  if (prepared.subject.operation === 'SimulatePrincipalPolicy') return 'everything';
  const known = keysByAction.get(prepared) ?? new Map<string, RelevantKeys>();
  keysByAction.set(prepared, known);
  const before = known.get(action);
  if (before !== undefined) return before;
  const { identity, boundary, scps, resourcePolicies } = prepared.known;
  const documents = [
    ...identity,
    ...(boundary === undefined ? [] : [boundary]),
    ...(scps ?? []).flat(),
    ...resourcePolicies.flatMap((policy) => policy.documents),
  ];
  const keys = keysForAction(documents, action);
  known.set(action, keys);
  return keys;
}

/**
 * Asks everything, and once more by itself whatever was answered by what may be an aggregate that the embedded
 * evaluator does not confirm.
 */
async function ask(
  requests: readonly SimulatedRequest[],
  plans: readonly RowPlan[],
  { subject }: Prepared,
  { session, concurrency, onProgress }: AwsEvaluatorOptions,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, PairAnswer>> {
  if (requests.length === 0) return new Map();
  const principal = subject.operation === 'SimulatePrincipalPolicy' ? subject.principal : undefined;
  const transport = await transportOf(session.iam, subject);
  const options: AskOptions = {
    concurrency: concurrency ?? CONCURRENCY,
    signal,
    explain: (thrown) => explainAwsError(thrown, { action: `iam:${subject.operation}`, principal }),
    onProgress,
  };
  const answers = await askCalls(planCalls(requests), transport, options);
  const doubtful = plans
    .flatMap((plan) => (plan.kind === 'ask' ? plan.questions : []))
    .filter(({ request, embedded }) => {
      const answer = answers.get(requestKey(request));
      return answer?.kind === 'answered' && answer.aggregate && answer.decision !== embedded.decision.decision;
    });
  const alone = new Map(doubtful.map(({ request }) => [requestKey(request), request]));
  const again = [...alone.values()].map(({ group, action, resource }) => ({
    group,
    actions: [action],
    resources: [resource],
  }));
  return new Map([...answers, ...(await askCalls(again, transport, options))]);
}

function settle(
  plan: RowPlan,
  answers: ReadonlyMap<string, PairAnswer>,
  prepared: Prepared,
  mode: AwsEvaluatorOptions['mode'],
): RowAnswer {
  if (plan.kind === 'known') return plan.answer;
  const { row, embedded, questions } = plan;
  const combined = questions.map((question): CombinedFinding => {
    const answer = answers.get(requestKey(question.request));
    if (answer === undefined) return { kind: 'error', reason: 'AWS was not asked about this row' };
    if (answer.kind === 'failed') return { kind: 'error', reason: answer.reason };
    return combineFinding({ row, group: question.request.group, answer, embedded: question.embedded }, prepared);
  });
  const fault = combined.find(({ kind }) => kind === 'error') ?? combined.find(({ kind }) => kind === 'inconclusive');
  if (fault?.kind === 'error') return error(fault.reason);
  if (fault?.kind === 'inconclusive') return inconclusive(fault.reason);
  const decided = combined.flatMap((one) => (one.kind === 'decided' ? [one] : []));
  const [first, ...others] = decided.map(({ finding }) => finding);
  if (first === undefined) return error('AWS was not asked about this row');
  const answer: DecidedAnswer = {
    kind: 'decided',
    evaluator: 'aws',
    findings: [first, ...others],
    notes: [...new Set([...embedded.notes, ...decided.flatMap(({ notes }) => notes)])],
  };
  return mode === 'both' ? (disagreementOf(embedded, answer) ?? answer) : answer;
}

function routed(embedded: RowAnswer, what: string): RowAnswer {
  return noted(embedded, [`decided by the embedded evaluator: AWS's simulator does not model ${what}`]);
}

function noted(answer: RowAnswer, notes: readonly string[]): RowAnswer {
  return { ...answer, notes: [...answer.notes, ...notes] };
}

function withNotes(answer: RowAnswer, notes: readonly string[]): RowAnswer {
  return notes.length === 0 ? answer : noted(answer, notes);
}

function error(reason: string): RowAnswer {
  return { kind: 'error', evaluator: 'aws', reason, notes: [] };
}

function inconclusive(reason: string): RowAnswer {
  return { kind: 'inconclusive', evaluator: 'aws', reason, notes: [] };
}
