import type { Suite } from '../expectations/index.js';
import { baseSuites } from '../github/index.js';
import { DEFAULT_EXPECTATIONS, expectationPaths, filesOf, loadExpectations, READING } from '../load/index.js';
import type { Weakened } from '../report/index.js';
import { weakenings } from '../verdict/index.js';
import type { Inputs } from './inputs.js';
import type { Job } from './job.js';

/** Compares the expectations with the base commit's; `undefined` where no pull request is judged. */
export async function weakenedBy(job: Job, inputs: Inputs, cwd: string): Promise<Weakened | undefined> {
  const { event } = job;
  if (event.kind !== 'pull-request') return promised(process.env) ? UNREADABLE : undefined;
  const github = await job.github();
  if (github === undefined) return { kind: 'unknown', reason: 'there is no token to read the base commit with' };
  const patterns = inputs.expectations.length > 0 ? inputs.expectations : [DEFAULT_EXPECTATIONS];
  const base = await baseSuites(github, { sha: event.base, patterns, directory: job.directory, options: READING });
  if (!base.ok) return { kind: 'unknown', reason: base.reason };
  return { kind: 'known', weakenings: weakenings(base.suites, await suitesNow(inputs.expectations, cwd)) };
}

/** Whether the event is of a pull request by its name; its payload is then not what the name promises. */
function promised({ GITHUB_EVENT_NAME = '' }: NodeJS.ProcessEnv): boolean {
  return /^pull_request(_target)?$/.test(GITHUB_EVENT_NAME);
}

const UNREADABLE: Weakened = { kind: 'unknown', reason: 'the event that `GITHUB_EVENT_PATH` names cannot be read' };

/** Read anew, since a filtered run leaves rows out that are still demanded. What is faulty in them has been told. */
async function suitesNow(given: readonly string[], cwd: string): Promise<readonly Suite[]> {
  const files = filesOf(cwd, () => {});
  return loadExpectations(await expectationPaths(given, files), files, READING, () => {});
}

/** Whether `fail-on-weakened` fails the job. INVARIANT: what could not be compared counts as weakened. */
export function failsOnWeakened(weakened: Weakened | undefined): boolean {
  if (weakened === undefined) return false;
  return weakened.kind === 'unknown' || weakened.weakenings.some(({ kind }) => kind !== 'renamed');
}
