import {
  combineExpectations,
  type ExpectationsFile,
  type ReadOptions,
  readExpectations,
  type Suite,
} from '../expectations/index.js';
import type { SourceRange } from '../source/index.js';
import { type Files, type Nothing, type Tell, told } from './files.js';

/** What is looked for below the folder where no expectations file is named. */
export const DEFAULT_EXPECTATIONS = '**/@(iam-expect|*.iam-expect).@(yml|yaml)';

/** Whether a file is an expectations file by its name, so that {@link DEFAULT_EXPECTATIONS} finds it. */
export function isExpectationsName(name: string): boolean {
  return /^(iam-expect|.*\.iam-expect)\.ya?ml$/.test(name);
}

const NO_FILES: Nothing = {
  message: 'there is no expectations file: no `iam-expect.yml` and no `*.iam-expect.yml` (or `.yaml`)',
  help: '`iam-expect init` writes one for the policies that it finds; or name one',
};

/**
 * The expectations files that the user names by paths or globs, each once; without any, those that are found below the folder. None only after
 * a fault was told, which is `none` where nothing was named.
 */
export async function expectationPaths(
  given: readonly string[],
  files: Files,
  none: Nothing = NO_FILES,
): Promise<readonly string[]> {
  if (given.length === 0) return files.given(DEFAULT_EXPECTATIONS, none);
  const paths = new Set<string>();
  for (const pattern of given) for (const path of await files.given(pattern)) paths.add(path);
  return [...paths];
}

/**
 * Reads expectations files and all that they include, each once however many ways lead to it. A file that includes itself,
 * however far round, is a fault.
 */
export async function loadExpectations(
  paths: readonly string[],
  files: Files,
  options: ReadOptions,
  tell: Tell,
): Promise<readonly Suite[]> {
  const read = new Map<string, ExpectationsFile | undefined>();
  const visit = async (path: string, above: readonly string[], namedAt?: SourceRange): Promise<void> => {
    if (read.has(path)) return;
    read.set(path, undefined);
    const source = files.text(path, namedAt);
    const file = source === undefined ? undefined : told(await readExpectations(source, options), tell);
    read.set(path, file);
    for (const include of file?.includes ?? []) {
      for (const included of await files.named(include)) {
        if (included === path || above.includes(included)) {
          tell({
            code: 'include-cycle',
            severity: 'error',
            message: `\`${include.value}\` includes this file again`,
            help: 'an expectations file cannot include itself, however far round: take the line out',
            range: include.range,
          });
        } else {
          await visit(included, [...above, path], include.range);
        }
      }
    }
  };
  for (const path of paths) await visit(path, []);
  const found = [...read.values()].filter((file) => file !== undefined);
  // Of files that could not be read the fault is told already; that nothing is left to check would only distract.
  if (found.length < read.size || read.size === 0) return found.flatMap(({ suites }) => suites);
  return told(combineExpectations(found), tell) ?? [];
}
