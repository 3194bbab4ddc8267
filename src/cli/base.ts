import { execFileSync } from 'node:child_process';
import type { TextsBefore } from '../load/index.js';

/**
 * Files as they are in a commit of the folder's Git repository; `undefined` where there is no such commit. A file that the commit lacks
 * is left out.
 */
export function textsAt(ref: string, paths: ReadonlySet<string>, cwd: string): TextsBefore | undefined {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd)?.trim();
  if (commit === undefined) return undefined;
  return new Map(
    [...paths].flatMap((path) => {
      const text = git(['show', `${commit}:./${path}`], cwd);
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
}

function git(args: readonly string[], cwd: string): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_BYTES,
    });
  } catch {
    return undefined;
  }
}

const MOST_BYTES = 64 * 1024 * 1024;
