import { type Published, publishAudit, publishComment, pullRequestOf } from '../github/index.js';
import {
  commentBody,
  commentMarker,
  faultsBody,
  isQuiet,
  markdownReport,
  type ReportData,
  reportSentence,
  type Weakened,
} from '../report/index.js';
import type { Diagnostic } from '../source/index.js';
import type { Inputs } from './inputs.js';
import { type Job, markdownOptions } from './job.js';

/** What there is to tell on GitHub. */
export interface Told {
  readonly data: ReportData;
  readonly weakened: Weakened | undefined;
  readonly inputs: Inputs;
  readonly job: Job;
  /** Whether the job passes, as far as the verdicts say. */
  readonly passes: boolean;
}

/** Tells the pull request that the check could not run: a comment of an earlier commit must not stand as if it were this one's. */
export async function tellFaults(faults: readonly Diagnostic[], inputs: Inputs, job: Job): Promise<Published> {
  const { event } = job;
  if (event.kind !== 'pull-request' || event.fork || inputs.comment === 'never') {
    return { kind: 'skipped', reason: 'there is no pull request to tell' };
  }
  const github = await job.github();
  if (github === undefined) return NO_TOKEN;
  const options = { ...markdownOptions(job, inputs), tag: job.tag, runUrl: job.runUrl };
  const { number, head } = event;
  const marker = commentMarker(job.tag);
  return publishComment(github, { number, head, marker, body: faultsBody(faults, options), create: true });
}

/** Tells the report where the event has somebody to tell: the pull request, or the audit's issue. */
export async function tellGitHub(told: Told): Promise<Published> {
  const { event } = told.job;
  switch (event.kind) {
    case 'pull-request':
      if (event.fork && told.inputs.comment !== 'never') {
        return { kind: 'failed', warning: FORK };
      }
      return comment(told, event);
    case 'workflow-run':
      return commentOnRun(told, event);
    case 'audit':
      return told.inputs.auditIssue ? audit(told) : { kind: 'skipped', reason: 'no audit issue is asked for' };
    case 'other':
      return { kind: 'skipped', reason: 'the event has no pull request' };
  }
}

const FORK =
  'the pull request comes from a fork, whose token may not comment: the report is in the job summary (examples/fork-pull-requests.yml shows how to comment from a second workflow)';

const NO_TOKEN: Published = { kind: 'failed', warning: 'there is no `github-token`, so nobody is told' };

async function comment(
  told: Told,
  { number, head }: { readonly number: number; readonly head: string },
): Promise<Published> {
  const { data, weakened, inputs, job } = told;
  if (inputs.comment === 'never') return { kind: 'skipped', reason: 'comments are switched off' };
  const github = await job.github();
  if (github === undefined) return NO_TOKEN;
  const options = { ...markdownOptions(job, inputs), tag: job.tag, weakened, runUrl: job.runUrl };
  return publishComment(github, {
    number,
    head,
    marker: commentMarker(job.tag),
    body: commentBody(data, options),
    create: inputs.comment === 'always' || !isQuiet(data, options),
  });
}

async function commentOnRun(told: Told, event: Extract<Job['event'], { kind: 'workflow-run' }>): Promise<Published> {
  // Without a saved report there is nothing here that belongs to the run's pull request.
  if (told.inputs.fromReport === undefined) return { kind: 'skipped', reason: 'no saved report is given' };
  const github = await told.job.github();
  if (github === undefined) return NO_TOKEN;
  const found = await pullRequestOf(github, event);
  if (!found.ok) return { kind: 'failed', warning: found.warning };
  return comment(told, { number: found.number, head: event.head });
}

async function audit({ data, inputs, job, passes }: Told): Promise<Published> {
  const github = await job.github();
  if (github === undefined) return NO_TOKEN;
  const marker = commentMarker(`audit/${job.tag}`);
  const options = { ...markdownOptions(job, inputs), tag: `audit/${job.tag}`, runUrl: job.runUrl };
  return publishAudit(github, {
    title: `iam-expect: ${reportSentence(data)}`,
    marker,
    body: passes ? `${marker}\n${markdownReport(data, options)}` : commentBody(data, options),
    passes,
  });
}
