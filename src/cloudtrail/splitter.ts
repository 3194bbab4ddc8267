import {
  backslash,
  type Cursor,
  closeBrace,
  closeBracket,
  type EndOf,
  type MemberMarks,
  memberMarks,
  openBrace,
  openBracket,
  quote,
  scanInside,
  wordsOf,
} from './scan.js';

/**
 * Cuts a stream of JSON into records without parsing it: `{"Records":[…]}` as CloudTrail delivers it,
 * `{"Events":[…]}` as the command line prints it, bare arrays, and one object after the other (JSON lines).
 * Memory holds one chunk and the record that crosses its end, however long the file is.
 */
export interface RecordSplitter {
  /** Hands the records that end in this chunk to `onRecord`. Chunks after a fault are ignored. */
  push(chunk: Buffer): void;
  /** Says that no more comes; the fault that prevented reading to the end, if any. */
  end(): string | undefined;
}

/**
 * A record's bytes are `bytes.subarray(start, end)`, and the marks say where in `bytes` the names of its members are.
 * Both are overwritten after the call.
 */
export type OnRecord = (bytes: Buffer, start: number, end: number, marks: MemberMarks) => void;

export interface SplitterOptions {
  /** A record larger than this is a fault: CloudTrail's are at most 1 MB. */
  readonly maxRecordBytes?: number;
  /** Objects within records that need no scan. */
  readonly endOf?: EndOf | undefined;
}

/** The name of the array whose elements are the records, right before its bracket. */
const containerName = /"(?:Records|Events)"\s*:\s*$/;
const containerNameBytes = 64;

/** At depth 0 only white space, commas, a byte order mark and record separators may stand between values. */
const between = new Uint8Array(256);
for (const byte of [0x09, 0x0a, 0x0d, 0x1e, 0x20, 0x2c, 0xef, 0xbb, 0xbf]) between[byte] = 1;

export function recordSplitter(onRecord: OnRecord, options: SplitterOptions = {}): RecordSplitter {
  const maxRecordBytes = options.maxRecordBytes ?? 16 * 1024 * 1024;
  /** Brackets and braces around what is read next, those of an open record aside. */
  let depth = 0;
  /** The depth at which an opening brace begins a record; -1 where none may. */
  let recordDepth = 0;
  /** Braces that are open within the record; 0 between records. */
  let braces = 0;
  let inString = false;
  let escaped = false;
  /** Where the open record began in this chunk (0 if in an earlier one). */
  let start = 0;
  let carried: Buffer[] = [];
  let carriedBytes = 0;
  let bytes = 0;
  let fault: string | undefined;
  let words: Int32Array = new Int32Array(0);
  /** Of the open record, as long as it lies within one chunk. */
  const marks = memberMarks();

  const drop = (): void => {
    carried = [];
    carriedBytes = 0;
  };

  const emit = (chunk: Buffer, end: number): void => {
    if (carried.length === 0) {
      onRecord(chunk, start, end, marks);
      return;
    }
    const whole = Buffer.concat([...carried, chunk.subarray(0, end)]);
    drop();
    marks.count = 0;
    scanInside(whole, wordsOf(whole), { at: 1, braces: 1, inString: false }, false, marks, options.endOf);
    onRecord(whole, 0, whole.length, marks);
  };

  /** Whether the bracket at `at` opens the array of records of the object that is being cut. */
  const opensContainer = (chunk: Buffer, at: number): boolean => {
    const here = chunk.subarray(Math.max(start, at - containerNameBytes), at);
    const before = here.length < containerNameBytes ? Buffer.concat(carried).subarray(-containerNameBytes) : undefined;
    return containerName.test((before?.toString('latin1') ?? '') + here.toString('latin1'));
  };

  /** The object that is being cut is no record: it holds them. */
  const enterContainer = (): void => {
    drop();
    depth = 2;
    recordDepth = 2;
  };

  /** Reads on in the open record, to its end or the chunk's; its brace is counted already. */
  const scanRecord = (chunk: Buffer, from: number): number => {
    const cursor: Cursor = { at: escaped ? from + 1 : from, braces, inString };
    while (scanInside(chunk, words, cursor, recordDepth === 0, marks, options.endOf)) {
      if (!opensContainer(chunk, cursor.at - 1)) continue;
      enterContainer();
      cursor.braces = 0;
      break;
    }
    ({ braces, inString } = cursor);
    escaped = cursor.at > chunk.length;
    return Math.min(cursor.at, chunk.length);
  };

  /** Passes over a string between records; the index after its closing quote, or the chunk's end. */
  const skipString = (chunk: Buffer, from: number): number => {
    const { length } = chunk;
    let at = escaped ? from + 1 : from;
    while (at < length && inString) {
      inString = chunk[at] !== quote;
      at += chunk[at] === backslash ? 2 : 1;
    }
    escaped = at > length;
    return Math.min(at, length);
  };

  const open = (byte: number, at: number): void => {
    if (byte === openBrace && depth === recordDepth) {
      start = at;
      braces = 1;
      marks.count = 0;
      return;
    }
    if (depth === 0) recordDepth = 1;
    depth += 1;
  };

  const close = (byte: number, at: number): void => {
    // What follows the records in their object is none.
    if (byte === closeBracket && depth === 2 && recordDepth === 2) recordDepth = -1;
    depth -= 1;
    if (depth === 0) recordDepth = 0;
    if (depth < 0) fault = `has a \`${String.fromCharCode(byte)}\` too many at byte ${bytes + at}`;
  };

  /** What a byte between records opens or closes. */
  const turn = (byte: number, at: number): void => {
    if (byte === openBrace || byte === openBracket) open(byte, at);
    else if (byte === closeBrace || byte === closeBracket) close(byte, at);
    else if (depth === 0 && between[byte] === 0) fault = `is not JSON from byte ${bytes + at} on`;
    else if (byte === quote) inString = true;
  };

  const scan = (chunk: Buffer): void => {
    let at = 0;
    words = wordsOf(chunk);
    while (at < chunk.length && fault === undefined) {
      if (braces > 0) {
        at = scanRecord(chunk, at);
        if (braces === 0 && depth === recordDepth && chunk[at - 1] === closeBrace) emit(chunk, at);
      } else if (inString) {
        at = skipString(chunk, at);
      } else {
        turn(chunk[at] ?? 0, at);
        at += 1;
      }
    }
  };

  return {
    push(chunk) {
      if (fault !== undefined) return;
      scan(chunk);
      if (braces > 0 && fault === undefined) {
        // A copy: the chunk's memory is the stream's to use again.
        carried.push(Buffer.from(chunk.subarray(start)));
        carriedBytes += chunk.length - start;
        start = 0;
        if (carriedBytes > maxRecordBytes) fault = `holds a record of more than ${maxRecordBytes} bytes`;
      }
      bytes += chunk.length;
    },
    end() {
      if (fault !== undefined) return fault;
      if (bytes === 0) return 'is empty';
      return depth === 0 && braces === 0 && !inString ? undefined : 'ends in the middle of a record';
    },
  };
}
