import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ReadOptions, Suite } from '../expectations/index.js';
import { alternatives } from '../files/index.js';
import { filesOf, loadExpectations } from '../load/index.js';
import type { Diagnostic } from '../source/index.js';
import { failureOf, type GitHub } from './client.js';

export interface BaseRequest {
  readonly sha: string;
  /** Paths and globs of expectations files, relative to `directory`. */
  readonly patterns: readonly string[];
  /** The folder that the check runs in, relative to the repository's root; empty for the root. */
  readonly directory: string;
  readonly options: ReadOptions;
}

/** The suites of the base commit, or a sentence on why they cannot be known. INVARIANT: not known is never "none". */
export type BaseSuites =
  | { readonly ok: true; readonly suites: readonly Suite[] }
  | { readonly ok: false; readonly reason: string };

interface Blob {
  readonly path: string;
  readonly sha: string;
}

/**
 * Reads the expectations of the base commit through the API, so that no depth of checkout is needed. The tree's file names are
 * laid out in a folder of their own, where globs mean what they mean in the working tree; only the files that loading asks for are fetched.
 */
export async function baseSuites(github: GitHub, request: BaseRequest): Promise<BaseSuites> {
  const root = mkdtempSync(join(tmpdir(), 'iam-expect-base-'));
  try {
    const tree = await treeOf(github, request.sha);
    if (tree === undefined) return { ok: false, reason: 'the base commit has more files than GitHub lists' };
    const blobs = layOut(tree, root);
    return await loadFrom(github, request, root, blobs);
  } catch (error) {
    return { ok: false, reason: failureOf(error, 'the base commit could not be read', 'contents: read') };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Files of the base commit by their path from the repository's root, or a sentence on why they cannot be known. A new file is left out. */
export type BaseTexts =
  | { readonly ok: true; readonly texts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly reason: string };

/**
 * Reads files of the base commit as {@link baseSuites} does. Only those whose text is another one are fetched: Git knows a text by its
 * hash.
 */
export async function baseTexts(github: GitHub, sha: string, now: ReadonlyMap<string, string>): Promise<BaseTexts> {
  try {
    const tree = await treeOf(github, sha);
    if (tree === undefined) return { ok: false, reason: 'the base commit has more files than GitHub lists' };
    const texts = new Map<string, string>();
    for (const blob of tree) {
      const text = now.get(blob.path);
      if (text === undefined) continue;
      texts.set(blob.path, blob.sha === blobHash(text) ? text : (await contentOf(github, blob)).toString('utf8'));
    }
    return { ok: true, texts };
  } catch (error) {
    return { ok: false, reason: failureOf(error, 'the base commit could not be read', 'contents: read') };
  }
}

/** https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function blobHash(text: string): string {
  const content = Buffer.from(text, 'utf8');
  return createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex');
}

async function treeOf({ octokit, repository, call }: GitHub, sha: string): Promise<readonly Blob[] | undefined> {
  const { owner, repo } = repository;
  const { data } = await call(() => octokit.rest.git.getTree({ owner, repo, tree_sha: sha, recursive: 'true' }));
  if (data.truncated) return undefined;
  return data.tree.filter(({ type }) => type === 'blob').map(({ path, sha: blob }) => ({ path, sha: blob }));
}

/** Empty files for all that could be an expectations file; gives the blobs by their absolute path. */
function layOut(tree: readonly Blob[], root: string): ReadonlyMap<string, Blob> {
  const blobs = new Map<string, Blob>();
  for (const blob of tree) {
    const path = resolve(root, blob.path);
    const inside = path.startsWith(root + sep) && !blob.path.includes('\0');
    if (!inside || !/\.(?:ya?ml|jsonc?)$/i.test(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    blobs.set(path, blob);
  }
  return blobs;
}

/** Loads again and again until every file that was asked for is there: each round can only uncover what is included. */
async function loadFrom(
  github: GitHub,
  request: BaseRequest,
  root: string,
  blobs: ReadonlyMap<string, Blob>,
): Promise<BaseSuites> {
  const fetched = new Set<string>();
  for (;;) {
    const attempt = await attemptLoad(request, root, blobs, fetched);
    if (attempt.missing.length === 0) return concluded(attempt.suites, attempt.faults);
    for (const path of attempt.missing) {
      const blob = blobs.get(path);
      if (blob !== undefined) writeFileSync(path, await contentOf(github, blob));
      fetched.add(path);
    }
  }
}

interface Attempt {
  readonly suites: readonly Suite[];
  readonly faults: readonly Diagnostic[];
  readonly missing: readonly string[];
}

async function attemptLoad(
  request: BaseRequest,
  root: string,
  blobs: ReadonlyMap<string, Blob>,
  fetched: ReadonlySet<string>,
): Promise<Attempt> {
  const cwd = join(root, request.directory);
  mkdirSync(cwd, { recursive: true });
  const faults: Diagnostic[] = [];
  const missing: string[] = [];
  // A path or pattern that names nothing at the base is a file that the pull request brings: there is nothing to weaken.
  const given = filesOf(cwd, () => {});
  const paths = new Set<string>();
  for (const pattern of request.patterns.flatMap(alternatives))
    for (const path of await given.given(pattern)) if (blobs.has(path)) paths.add(path);
  if (paths.size === 0) return { suites: [], faults: [], missing: [] };
  const files = filesOf(cwd, (...told) => faults.push(...told));
  const watched: typeof files = {
    ...files,
    text: (path, namedAt) => {
      if (fetched.has(path)) return files.text(path, namedAt);
      missing.push(path);
      return undefined;
    },
  };
  const suites = await loadExpectations([...paths], watched, request.options, (...told) => faults.push(...told));
  return { suites, faults, missing: missing.filter((path) => !relative(root, path).startsWith('..')) };
}

function concluded(suites: readonly Suite[], faults: readonly Diagnostic[]): BaseSuites {
  const fault = faults.find(({ severity }) => severity === 'error');
  if (fault === undefined) return { ok: true, suites };
  return { ok: false, reason: `the base commit's expectations are faulty: ${fault.message}` };
}

async function contentOf({ octokit, repository, call }: GitHub, blob: Blob): Promise<Buffer> {
  const { owner, repo } = repository;
  const { data } = await call(() => octokit.rest.git.getBlob({ owner, repo, file_sha: blob.sha }));
  return Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8');
}
