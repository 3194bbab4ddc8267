import { dirname, resolve } from 'node:path';
import type { FilePattern } from '../expectations/index.js';
import { expandPattern, readSource } from '../files/index.js';
import type { Diagnostic, Read, SourceRange, SourceText } from '../source/index.js';

/** Where loading leaves what it has to tell; it goes on after a fault, so that the user sees all of them. */
export type Tell = (...diagnostics: readonly Diagnostic[]) => void;

/** What is told where a pattern matches nothing. */
export type Nothing = Pick<Diagnostic, 'message' | 'help'>;

/** The files of one run: each is read once, and what is wrong with it is told once. */
export interface Files {
  /** Absolute paths that a path or glob names, relative to the file that names it. None only after a fault was told. */
  named(pattern: FilePattern): Promise<readonly string[]>;
  /** As {@link Files.named}, for a path or glob that the user gave, relative to the run's folder. `none` is told where it matches nothing. */
  given(pattern: string, none?: Nothing): Promise<readonly string[]>;
  /** A file's text; `undefined` only after a fault was told. `namedAt` is the place to point at where there is no text. */
  text(path: string, namedAt?: SourceRange): SourceText | undefined;
  /** The absolute paths of all files that were asked for. */
  read(): readonly string[];
}

/** @param cwd The folder that paths are shown relative to, and that what the user gives is relative to. */
export function filesOf(cwd: string, tell: Tell): Files {
  const texts = new Map<string, SourceText | undefined>();
  return {
    named: async ({ value, range }) => {
      const folder = dirname(resolve(cwd, range.source.path));
      return told(await expandPattern(folder, value, { cwd, namedAt: range }), tell) ?? [];
    },
    given: async (pattern, none) => {
      const read = await expandPattern(cwd, pattern, { cwd });
      if (read.ok || none === undefined) return told(read, tell) ?? [];
      tell(...read.diagnostics.map((fault) => (fault.code === 'nothing-matched' ? nothingMatched(none) : fault)));
      return [];
    },
    text: (path, namedAt) => {
      if (!texts.has(path)) texts.set(path, told(readSource(path, { cwd, namedAt }), tell));
      return texts.get(path);
    },
    read: () => [...texts.keys()],
  };
}

function nothingMatched(told: Nothing): Diagnostic {
  return { code: 'nothing-matched', severity: 'error', ...told, path: '.' };
}

/** The value of what was read, after its faults or warnings were told. */
export function told<T>(read: Read<T>, tell: Tell): T | undefined {
  tell(...(read.ok ? read.warnings : read.diagnostics));
  return read.ok ? read.value : undefined;
}
