import {
  combineExpectations,
  type ExpectationsFile,
  type ReadOptions,
  readExpectations,
  type Suite,
} from '../expectations/index.js';
import type { SourceRange } from '../source/index.js';
import { type Files, type Tell, told } from './files.js';

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
