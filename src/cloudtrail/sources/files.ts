import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { needleOf } from '../filter.js';
import { mayHold, readLogPath } from '../layout.js';
import type { Reading, ReadOptions } from '../types.js';
import { type FileReport, fileReport } from './report.js';
import { readLogStream } from './stream.js';

export interface FilesOptions extends ReadOptions {
  /** Files, or folders that are searched for files. */
  readonly paths: readonly string[];
}

interface Found {
  readonly path: string;
  readonly bytes: number;
}

/** What the names of log files end in. */
const logFile = /\.(?:json|jsonl|ndjson|log|gz)$/i;

/** Two at a time: one is unzipped on another core while the other's records are cut. */
const parallelFiles = 2;

/**
 * Reads log files, as streams and in constant memory. Files of the delivery layout are passed over where their path
 * says that no event of the filter's is in them.
 */
export async function readFiles(options: FilesOptions): Promise<Reading> {
  const source = `files ${options.paths.join(' ')}`;
  const report = fileReport(source);
  const queue = await findFiles(options, report);
  const total = queue.reduce((sum, { bytes }) => sum + bytes, 0);
  const needle = needleOf(options.filter);
  let done = 0;
  const onBytes = (bytes: number): void => {
    done += bytes;
    options.onProgress?.({ source, done, total, unit: 'bytes' });
  };
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      if (options.signal?.aborted === true) {
        report.failed('interrupted', 'reading was interrupted before this file', file.path);
        continue;
      }
      const input = createReadStream(file.path, { highWaterMark: 256 * 1024 });
      report.read(file.path, await readLogStream(counted(input, onBytes), options, needle));
    }
  };
  await Promise.all(Array.from({ length: parallelFiles }, work));
  return report.reading();
}

async function* counted(input: AsyncIterable<unknown>, onBytes: (bytes: number) => void): AsyncGenerator<unknown> {
  for await (const chunk of input) {
    if (chunk instanceof Uint8Array) onBytes(chunk.length);
    yield chunk;
  }
}

/** The files to read, in the order of their names. */
async function findFiles(options: FilesOptions, report: FileReport): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of options.paths) {
    try {
      const { isDirectory, bytes } = await statOf(path);
      if (isDirectory) await searchFolder(path, options, report, found);
      else found.push({ path, bytes });
    } catch (error) {
      report.failed('log-file-not-found', `log file or folder cannot be read: ${messageOf(error)}`, path);
    }
  }
  return found;
}

async function statOf(path: string): Promise<{ readonly isDirectory: boolean; readonly bytes: number }> {
  const stats = await stat(path);
  return { isDirectory: stats.isDirectory(), bytes: stats.size };
}

async function searchFolder(folder: string, options: FilesOptions, report: FileReport, found: Found[]): Promise<void> {
  const names = (await readdir(folder)).sort();
  for (const name of names) {
    const path = join(folder, name);
    const { isDirectory, bytes } = await statOf(path);
    if (isDirectory) await searchFolder(path, options, report, found);
    else if (isLogFile(path, options, report)) found.push({ path, bytes });
  }
}

function isLogFile(path: string, options: FilesOptions, report: FileReport): boolean {
  const reason = reasonToLeave(path, options);
  if (reason !== undefined) report.leftOut(reason);
  return reason === undefined;
}

function reasonToLeave(path: string, options: FilesOptions): string | undefined {
  if (!logFile.test(path)) return 'files that are not named as log files';
  const layout = readLogPath(path);
  if (layout?.kind === 'digest') return 'digest files (they list log files, not calls)';
  if (layout?.kind === 'insight') return 'insight files (they hold statistics, not calls)';
  if (layout !== undefined && !mayHold(layout, options.filter)) return 'files of other accounts, Regions or days';
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
