import { createReadStream } from 'node:fs';
import { needleOf } from '../filter.js';
import type { Reading, ReadOptions } from '../types.js';
import { findFiles } from './find-files.js';
import { fileReport } from './report.js';
import { readLogStream } from './stream.js';

export interface FilesOptions extends ReadOptions {
  /** Files, or folders that are searched for files. */
  readonly paths: readonly string[];
}

/** Two at a time: one is unzipped on another core while the other's records are cut. */
const parallelFiles = 2;

/**
 * Reads log files, as streams and in constant memory. Files of the delivery layout are passed over where their path
 * says that no event of the filter's is in them.
 */
export async function readFiles(options: FilesOptions): Promise<Reading> {
  const source = `files ${options.paths.join(' ')}`;
  const report = fileReport(source);
  const queue = [...(await findFiles(options.paths, options.filter, report))];
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
