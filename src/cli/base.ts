import { execFileSync } from 'node:child_process';
import { type PolicyDocument, readPolicies } from '../policy/index.js';
import { sourceText } from '../source/index.js';

/**
 * The documents as they are in a commit of the folder's Git repository; `undefined` where there is no such commit. A file that the
 * commit lacks, or whose text there cannot be read, has no base: there is nothing then that its comments could have kept up with.
 */
export function documentsAt(ref: string, documents: readonly PolicyDocument[], cwd: string) {
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`], cwd)?.trim();
  if (commit === undefined) return undefined;
  const files = new Map(documents.map((document) => [`${document.kind} ${document.source.path}`, document] as const));
  return [...files.values()].flatMap(({ source, kind }): readonly PolicyDocument[] => {
    const text = git(['show', `${commit}:./${source.path}`], cwd);
    const read = text === undefined ? undefined : readPolicies(sourceText(source.path, text), kind, { vars: {} });
    return read?.ok === true ? read.value : [];
  });
}

function git(args: readonly string[], cwd: string): string | undefined {
  try {
    return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}
