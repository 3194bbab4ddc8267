import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic, Read } from '../source/index.js';
import { alternatives, countAlternatives } from './braces.js';
import { displayPath } from './path.js';
import { type FileOptions, refused, systemFault } from './read.js';

/** Folders that hold other people's files, and Git's own. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** Braces multiply quickly; a pattern with more than these was not meant so. */
const MOST_ALTERNATIVES = 256;

const GLOB_CHARACTERS = /[*?[\]{}]|[!@+]\(/;

/**
 * The files that a path or glob names, as absolute paths in alphabetical order. `pattern` is relative to `baseDir`.
 * A path without glob characters, or one that exists as it is written, stands for itself, whether it exists or
 * not: {@link readSource} says what is wrong with it. Globs pass over node_modules, .git and, unless they name
 * them, files that start with a dot.
 *
 * INVARIANT: never an empty list, and never one that lacks what the glob names. A glob that matches nothing, or of whose braces one
 * alternative matches nothing, and a folder below it that cannot be read, are errors; a link that leads nowhere is listed where it
 * matches, and reading it is the error.
 */
export async function expandPattern(
  baseDir: string,
  pattern: string,
  options: FileOptions = {},
): Promise<Read<readonly string[]>> {
  const literal = resolve(baseDir, pattern);
  if (!GLOB_CHARACTERS.test(pattern) || exists(literal)) {
    return { ok: true, value: [literal], warnings: [] };
  }
  const { cwd = process.cwd() } = options;
  const count = countAlternatives(pattern);
  if (count > MOST_ALTERNATIVES) {
    return refused(
      displayPath(literal, cwd),
      options,
      'too-many-patterns',
      `the braces of \`${pattern}\` stand for ${count} patterns, and ${MOST_ALTERNATIVES} are the most`,
      'list the files, or write `*` for some of them',
    );
  }
  const { globSync } = await import('tinyglobby');
  const walk = watchedWalk();
  const walking = { cwd: baseDir, absolute: true, expandDirectories: false, ignore: IGNORED, fs: walk.fs };
  const found = alternatives(pattern).map((one) => ({ pattern: one, paths: globSync(one, walking) }));
  const [unread] = walk.folders;
  if (unread !== undefined) {
    const shown = displayPath(resolve(baseDir, unread.path), cwd);
    return refused(shown, options, ...systemFault(unread.error, unread.path, shown));
  }
  const missing = found.find((one) => one.paths.length === 0);
  if (missing !== undefined) {
    return refused(
      displayPath(literal, cwd),
      options,
      'nothing-matched',
      `no file matches \`${missing.pattern}\``,
      `it is looked for in \`${displayPath(baseDir, cwd)}\`; paths in a file are relative to it, paths on the command line to the current folder`,
    );
  }
  const paths = [...new Set(found.flatMap((one) => one.paths.map((path) => resolve(path))))].sort();
  const unmatched = [...new Set(walk.links.map((path) => resolve(path)))].filter((path) => !paths.includes(path));
  const warnings = unmatched.map((path) => passedOver(displayPath(path, cwd), options));
  return { ok: true, value: paths, warnings };
}

function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

interface Unread {
  readonly path: string;
  readonly error: unknown;
}

/** The file system as the walker sees it. It passes over folders that it cannot read; here that is written down. */
function watchedWalk() {
  const folders: Unread[] = [];
  const links: string[] = [];
  return {
    folders,
    links,
    fs: {
      readdirSync: ((path: string, options: { withFileTypes: true }) => {
        try {
          return readdirSync(path, options);
        } catch (error) {
          folders.push({ path, error });
          throw error;
        }
      }) as typeof readdirSync,
      realpathSync: Object.assign(
        (path: string) => {
          try {
            return realpathSync(path);
          } catch {
            links.push(path);
            return path;
          }
        },
        { native: realpathSync.native },
      ) as typeof realpathSync,
      // Of a link that leads nowhere, what the link itself is: the walker takes it for a file.
      statSync: ((path: string) => (exists(path) ? statSync(path) : lstatSync(path))) as typeof statSync,
    },
  };
}

function passedOver(shown: string, { namedAt }: FileOptions): Diagnostic {
  return {
    code: 'broken-link',
    severity: 'warning',
    message: `the symbolic link \`${shown}\` leads nowhere and was passed over`,
    help: 'correct or remove it',
    ...(namedAt === undefined ? { path: shown } : { range: namedAt }),
  };
}
