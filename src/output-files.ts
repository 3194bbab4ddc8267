import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isReport, type Output, render } from './outputs.js';
import type { ReportData } from './report/index.js';
import type { Diagnostic } from './source/index.js';

/** The files that a run's report goes to. */
export interface OutputFiles {
  /**
   * Before anything is decided: says which files cannot be written, while there is time to mend it, and empties those that hold the
   * report of an earlier run. INVARIANT: however the run ends, a report of an earlier one does not stand for it.
   */
  prepare(): readonly Diagnostic[];
  /** Writes the report, whatever the files held. `inputs` are the files, as absolute paths, that the run read: none is overwritten. */
  write(data: ReportData, inputs: readonly string[]): readonly Diagnostic[];
  /** Writes the report of a run that could not run: only where nothing stands that somebody else may have written. */
  writeFaults(data: ReportData): readonly Diagnostic[];
}

/** Where a report goes, and why it cannot, where that is known. */
interface Target extends Output {
  readonly file: string;
}

/** The files of `--output`, relative to `cwd`. None of this throws for what the system refuses. */
export function outputFiles(outputs: readonly Output[], cwd: string): OutputFiles {
  const targets = outputs.map((output): Target => ({ ...output, file: resolve(cwd, output.path) }));
  const refused = new Set<Target>();
  const each = (act: (target: Target) => string | undefined): readonly Diagnostic[] =>
    targets
      .filter((target) => !refused.has(target))
      .flatMap((target) => {
        const reason = reasonOf(() => act(target));
        if (reason === undefined) return [];
        refused.add(target);
        return [cannotWrite(target, reason)];
      });
  return {
    prepare: () =>
      each((target) => {
        const first = targets.find(({ file }) => file === target.file);
        if (first !== target) return `the ${first?.format} report goes to the same file`;
        makeFolder(dirname(target.file));
        return makeReady(target.file);
      }),
    write: (data, inputs) =>
      each((target) => {
        if (inputs.some((input) => isSame(input, target.file))) return 'it is a file that this run reads';
        writeTo(target.file, render(data, target.format));
        return undefined;
      }),
    writeFaults: (data) =>
      each((target) => {
        if (isTaken(target.file)) return 'it holds something that is no report, so it was left as it is';
        writeTo(target.file, render(data, target.format));
        return undefined;
      }),
  };
}

/** What keeps an act from being done: what it says itself, or what the system says. */
function reasonOf(act: () => string | undefined): string | undefined {
  try {
    return act();
  } catch (error) {
    return systemReason(error);
  }
}

function systemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'there is no permission to write there';
    case 'EROFS':
      return 'the file system is read-only';
    case 'ENOSPC':
      return 'no space is left on the device';
    case 'ENXIO':
      return 'nobody reads from it';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOENT':
      return 'no file can be made there';
    case 'EEXIST':
    case 'ENOTDIR':
      return 'a part of its path is no folder';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

function cannotWrite({ format, path }: Output, reason: string): Diagnostic {
  return {
    code: 'cannot-write',
    severity: 'error',
    message: `the ${format} report cannot be written to \`${path}\`: ${reason}`,
    help: 'name a file of its own, in a folder that can be written to',
    path,
  };
}

/** Folder by folder: Node's recursive way does not end where a file system such as /proc denies what it has not got. */
function makeFolder(folder: string): void {
  if (statOf(folder)?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

/** Empties an earlier report and tries whether the file can be written, without touching what somebody else wrote. */
function makeReady(file: string): string | undefined {
  const stat = statOf(file);
  if (stat?.isDirectory() === true) return 'it is a folder';
  if (stat === undefined) {
    closeSync(openSync(file, 'a'));
    return undefined;
  }
  accessSync(file, constants.W_OK);
  if (stat.isFile() && stat.size > 0 && isReport(readFileSync(file, 'utf8'))) truncateSync(file);
  return undefined;
}

/** Whether a file holds anything; what is no regular file, such as a terminal or a pipe, holds nothing. */
function isTaken(file: string): boolean {
  const stat = statOf(file);
  return stat?.isFile() === true && stat.size > 0;
}

/** A pipe that nobody reads from would be waited for: it is tried first, and kept open until the writing is. */
function writeTo(file: string, text: string): void {
  if (statOf(file)?.isFIFO() !== true) {
    writeFileSync(file, text);
    return;
  }
  const tried = openSync(file, constants.O_WRONLY | constants.O_NONBLOCK);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(tried);
  }
}

/** Whether two paths lead to one file, by whatever links and spellings. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  return one !== undefined && one.dev === other?.dev && one.ino === other.ino;
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
