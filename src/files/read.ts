import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import {
  type Diagnostic,
  didYouMean,
  errorAt,
  failed,
  type Read,
  rangeOf,
  type SourceRange,
  type SourceText,
  sourceText,
} from '../source/index.js';
import { displayPath } from './path.js';

/** No policy comes near: AWS's own bounds are 131,072 characters and less. */
export const MAX_BYTES = 1024 * 1024;

export interface FileOptions {
  /** What paths are shown relative to; where the command was run. */
  readonly cwd?: string;
  /** The place that names the file, for messages about a file that has no text to point at. */
  readonly namedAt?: SourceRange | undefined;
}

/**
 * A file's text: UTF-8, at most 1 MiB, a regular file (a pipe or device could block or never end). Everything
 * else is one fault: missing (with the nearest names beside it), a directory, not permitted, too large, not UTF-8.
 */
export function readSource(path: string, options: FileOptions = {}): Read<SourceText> {
  const { cwd = process.cwd() } = options;
  const file = resolve(cwd, path);
  const shown = displayPath(file, cwd);
  try {
    const stat = statSync(file);
    if (!stat.isFile()) {
      return refused(shown, options, ...(stat.isDirectory() ? isDirectory(shown) : isNoFile(shown)));
    }
    if (stat.size > MAX_BYTES) {
      return refused(shown, options, ...tooLarge(shown));
    }
    const bytes = readFileSync(file);
    if (bytes.length > MAX_BYTES) {
      return refused(shown, options, ...tooLarge(shown));
    }
    return isUtf8(bytes)
      ? { ok: true, value: sourceText(shown, bytes.toString('utf8')), warnings: [] }
      : failed([invalidUtf8(shown, bytes)]);
  } catch (error) {
    return refused(shown, options, ...systemFault(error, file, shown));
  }
}

export type FileFault = readonly [code: string, message: string, help: string];

/** A fault of a file as a diagnostic: at the place that names the file, or under its path. */
export function refused(
  shown: string,
  { namedAt }: FileOptions,
  code: string,
  message: string,
  help: string,
): Read<never> {
  const diagnostic: Diagnostic =
    namedAt === undefined
      ? { code, severity: 'error', message, help, path: shown }
      : errorAt(namedAt, code, message, help);
  return { ok: false, diagnostics: [diagnostic] };
}

function isDirectory(shown: string): FileFault {
  return ['is-directory', `\`${shown}\` is a directory`, `name a file in it, or all of them: \`${shown}/*.json\``];
}

function isNoFile(shown: string): FileFault {
  return ['not-a-file', `\`${shown}\` is not a regular file`, 'save the text in a file and name that'];
}

function tooLarge(shown: string): FileFault {
  return ['too-large', `\`${shown}\` is larger than 1 MiB`, 'no IAM policy is that large: look at what the path names'];
}

/** What the operating system said of a path. */
export function systemFault(error: unknown, file: string, shown: string): FileFault {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return isLink(file)
        ? brokenLink(shown)
        : ['file-not-found', `\`${shown}\` does not exist`, nearestFiles(file, shown)];
    case 'EACCES':
    case 'EPERM':
      return ['not-permitted', `no permission to read \`${shown}\``, 'change its permissions, or run as another user'];
    default:
      return ['unreadable', `\`${shown}\` cannot be read (${code})`, 'look at the path and what it leads to'];
  }
}

function brokenLink(shown: string): FileFault {
  return ['broken-link', `the symbolic link \`${shown}\` leads nowhere`, 'correct or remove it'];
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown error';
}

function nearestFiles(file: string, shown: string): string {
  try {
    const names = readdirSync(dirname(file));
    return didYouMean(
      basename(file),
      names,
      'paths in a file are relative to it, paths on the command line to the current folder',
    );
  } catch {
    const folder = shown.includes('/') ? shown.slice(0, shown.lastIndexOf('/')) : shown;
    return `the folder \`${folder}\` does not exist either; paths in a file are relative to it, paths on the command line to the current folder`;
  }
}

function invalidUtf8(shown: string, bytes: Buffer): Diagnostic {
  const valid = validPrefix(bytes);
  const offset = Buffer.byteLength(valid);
  const source = sourceText(shown, bytes.toString('utf8'));
  const start = valid.startsWith('\uFEFF') ? valid.length - 1 : valid.length;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return errorAt(
    rangeOf(source, start, start + 1),
    'invalid-utf8',
    `byte ${offset + 1} of the file is not UTF-8`,
    isUtf16 ? 'the file is UTF-16: save it as UTF-8' : 'save the file as UTF-8',
  );
}

/** The longest text that the bytes hold before the first sequence that is not UTF-8. */
function validPrefix(bytes: Buffer): string {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decode(bytes.subarray(0, middle)) === undefined) {
      high = middle - 1;
    } else {
      low = middle;
    }
  }
  return decode(bytes.subarray(0, low)) ?? '';
}

/** `undefined` for bytes that are not UTF-8; a sequence that is cut off at the end is left out. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
