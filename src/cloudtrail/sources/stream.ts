import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isObject, textOf } from '../json.js';
import { type OnRecord, recordSplitter } from '../splitter.js';
import type { ByteSink, ReadOptions, RecordSink } from '../types.js';

/** What a log file turned out to be, and how far it could be read. */
export interface FileReading {
  readonly kind: 'events' | 'digest' | 'insight' | 'other';
  readonly records: number;
  /** Records that are wanted and are no JSON. */
  readonly unparsed: number;
  /** Why the file could not be read to its end. */
  readonly fault: string | undefined;
}

const chunkBytes = 256 * 1024;

/**
 * Reads one log file, gzipped or not, as a stream. Records without the needle's text are counted and never
 * parsed, except for the first, which tells what kind of file it is.
 */
export async function readLogStream(
  input: AsyncIterable<unknown>,
  { sink, byteSink }: Pick<ReadOptions, 'sink' | 'byteSink'>,
  needle: string | undefined,
): Promise<FileReading> {
  const reader = recordReader(sink, byteSink, needle);
  try {
    for await (const chunk of await plain(input)) reader.push(chunk);
  } catch (error) {
    return { ...reader.result(), fault: reasonOf(error) };
  }
  return reader.result();
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `cannot be read: ${message}`;
}

/** The stream's bytes, unzipped where they begin as gzip does, whatever the file is called. */
async function plain(input: AsyncIterable<unknown>): Promise<AsyncIterable<Buffer>> {
  const chunks = input[Symbol.asyncIterator]();
  const first = await chunks.next();
  const head: Buffer = first.done === true ? Buffer.alloc(0) : asBuffer(first.value);
  const rest = rejoined(head, chunks);
  return head[0] === 0x1f && head[1] === 0x8b ? gunzipped(rest) : rest;
}

async function* rejoined(head: Buffer, rest: AsyncIterator<unknown>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield asBuffer(next.value);
}

async function* gunzipped(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: chunkBytes });
  // Errors of either stream reach the reader through the iterator.
  pipeline(input, gunzip, () => undefined);
  for await (const chunk of gunzip) yield asBuffer(chunk);
}

function asBuffer(chunk: unknown): Buffer {
  if (Buffer.isBuffer(chunk)) return chunk;
  return chunk instanceof Uint8Array
    ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    : Buffer.from(String(chunk));
}

function recordReader(sink: RecordSink, byteSink: ByteSink | undefined, needle: string | undefined) {
  const wanted = needle === undefined ? undefined : finder(Buffer.from(needle));
  let kind: FileReading['kind'] = 'events';
  let records = 0;
  let unparsed = 0;
  let fault: string | undefined;

  const onRecord: OnRecord = (bytes, start, end, marks) => {
    records += 1;
    const isWanted = wanted === undefined || wanted(bytes, start, end);
    if (!isWanted && records > 1) return;
    if (records > 1 && kind === 'events' && byteSink?.take(bytes, start, end, marks)) return;
    const record = parse(bytes, start, end);
    if (records === 1) kind = kindOf(record);
    if (kind !== 'events') return;
    if (record === undefined) unparsed += Number(isWanted);
    else if (isWanted) sink(record);
  };
  const splitter = recordSplitter(onRecord, { endOf: byteSink?.endOf });

  return {
    push: (chunk: Buffer): void => splitter.push(chunk),
    result(): FileReading {
      fault ??= splitter.end();
      return { kind, records: kind === 'events' ? records : 0, unparsed, fault: kind === 'events' ? fault : undefined };
    },
  };
}

/** Whether bytes hold a text; looks at each byte of a buffer once however many records it holds. */
function finder(needle: Buffer): (bytes: Buffer, start: number, end: number) => boolean {
  let buffer: Buffer | undefined;
  let next = -1;
  return (bytes, start, end) => {
    if (bytes !== buffer || (next >= 0 && next < start)) {
      buffer = bytes;
      next = bytes.indexOf(needle, start);
    }
    return next >= 0 && next + needle.length <= end;
  };
}

/** The record, or the event that `lookup-events` wraps in text; `undefined` for what is no JSON. */
function parse(bytes: Buffer, start: number, end: number): unknown {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8', start, end));
    const wrapped = isObject(value) ? textOf(value, 'CloudTrailEvent') : undefined;
    return wrapped === undefined ? value : JSON.parse(wrapped);
  } catch {
    return undefined;
  }
}

/** By its first record: a digest lists log files, an insight file holds insights, another file is none of CloudTrail's. */
function kindOf(record: unknown): FileReading['kind'] {
  if (record === undefined) return 'events';
  if (!isObject(record)) return 'other';
  if (textOf(record, 'digestS3Object') !== undefined || Object.hasOwn(record, 'digestStartTime')) return 'digest';
  if (textOf(record, 'eventType') === 'AwsCloudTrailInsight') return 'insight';
  return textOf(record, 'eventName') === undefined ? 'other' : 'events';
}
