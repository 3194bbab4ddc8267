import type { CheckOptions } from '../check.js';
import { baseTexts } from '../github/index.js';
import { fromRoot } from '../report/index.js';
import type { Job } from './job.js';

/** What policy files were at the base commit; `undefined` where no pull request is judged. Files outside of the repository have no base. */
export function textsBefore(job: Job): CheckOptions['textsBefore'] {
  const { event } = job;
  if (event.kind !== 'pull-request') return undefined;
  return async (sources) => {
    const github = await job.github();
    if (github === undefined) return 'there is no token to read the base commit with';
    const placed = sources.flatMap(({ path, text }) => {
      const root = fromRoot(job.directory, path);
      return root === undefined ? [] : [{ path, root, text }];
    });
    const base = await baseTexts(github, event.base, new Map(placed.map(({ root, text }) => [root, text])));
    if (!base.ok) return base.reason;
    return new Map(
      placed.flatMap(({ path, root }) => {
        const text = base.texts.get(root);
        return text === undefined ? [] : [[path, text] as const];
      }),
    );
  };
}
