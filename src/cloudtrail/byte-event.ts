import { byteTable, isSame } from './byte-table.js';
import { readCaller, readResource, readTime } from './event.js';
import { emptyObject, isObject, type JsonObject, objectsOf } from './json.js';
import { knownValues, minKnownBytes } from './known-values.js';
import { type MemberName, memberFinder, type PlainText, plainText, slots } from './record-bytes.js';
import { type MemberMarks, openBrace } from './scan.js';
import type { Caller, TrailEvent, TrailResource } from './types.js';

/** The parts of an event that are JSON of their own, and parsed only where someone looks at them. */
export type Part = 'parameters' | 'response' | 'resources';

const members: Readonly<Record<Part, MemberName>> = {
  parameters: 'requestParameters',
  response: 'responseElements',
  resources: 'resources',
};

/**
 * The event of one record after the other, out of the record's bytes: a record is not parsed as a whole.
 *
 * INVARIANT: what it says of a record equals what `readEvent` says of the record parsed. (A fault in a part that bears on
 * nothing, such as `tlsDetails`, is not seen: it makes no difference.)
 */
export class ByteEvent implements TrailEvent {
  id: string | undefined;
  sharedId: string | undefined;
  time: string | undefined;
  source = '';
  name = '';
  type = '';
  category = '';
  region = '';
  account: string | undefined;
  errorCode: string | undefined;
  caller: Caller = readCaller(emptyObject);
  /** What of the caller bears on the call's permissions and resources, as one text. */
  callerKey = '';
  /** The parts that were looked at, in that order. */
  touched: Part[] = [];

  readonly #finder = memberFinder();
  readonly #places = this.#finder.places;
  /** The identities of the callers that were met. */
  readonly known = knownValues<KeyedCaller>();
  readonly #shortCallers = byteTable(maxCallers, readKeyedCaller);
  readonly #words = byteTable(maxWords, readWord);
  /** The last word of each member: a log has one account, one Region and few kinds of events. */
  readonly #lastWords: Word[] = Array.from(Object.keys(slots), () => noWord);
  readonly #times = byteTable(maxTimes, (bytes, from, to) => timeOf(plainText(bytes, from, to)));
  readonly #texts: Record<Part, string | undefined> = {
    parameters: undefined,
    response: undefined,
    resources: undefined,
  };
  #bytes: Buffer = Buffer.alloc(0);
  #isPlain = true;
  #parameters: JsonObject | undefined;
  #response: JsonObject | undefined;
  #resources: readonly TrailResource[] | undefined;

  /**
   * Reads a record. `false` where it has to be parsed, because something that counts is not written as CloudTrail
   * writes it.
   *
   * @throws SyntaxError where what counts is no JSON; so do the members.
   */
  read(bytes: Buffer, start: number, end: number, marks: MemberMarks): boolean {
    if (!this.#finder.find(bytes, start, end, marks) || this.#to('CloudTrailEvent') > 0) return false;
    this.#begin(bytes);
    this.id = this.#text(plainText(bytes, this.#from('eventID'), this.#to('eventID')));
    this.sharedId = this.#text(plainText(bytes, this.#from('sharedEventID'), this.#to('sharedEventID')));
    this.time = this.#text(this.#times(bytes, this.#from('eventTime'), this.#to('eventTime')));
    this.source = this.#word('eventSource') ?? '';
    this.name = this.#word('eventName') ?? '';
    this.type = this.#word('eventType') ?? '';
    this.category = this.#word('eventCategory') ?? '';
    this.region = this.#word('awsRegion') ?? '';
    this.account = this.#word('recipientAccountId');
    this.errorCode = this.#word('errorCode');
    const { caller, key } = this.#callerAt(bytes, this.#from('userIdentity'), this.#to('userIdentity'));
    this.caller = caller;
    this.callerKey = key;
    return this.#isPlain && this.source !== '' && this.name !== '';
  }

  get parameters(): JsonObject {
    this.#parameters ??= asObject(this.#touch('parameters'));
    return this.#parameters;
  }

  get response(): JsonObject {
    this.#response ??= asObject(this.#touch('response'));
    return this.#response;
  }

  get resources(): readonly TrailResource[] {
    this.#resources ??= objectsOf({ resources: this.#touch('resources') }, 'resources').map(readResource);
    return this.#resources;
  }

  /** A part's JSON; empty where the record has none. */
  text(part: Part): string {
    const known = this.#texts[part];
    if (known !== undefined) return known;
    const text = this.#bytes.toString('utf8', this.#from(members[part]), this.#to(members[part]));
    this.#texts[part] = text;
    return text;
  }

  #begin(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#isPlain = true;
    this.#parameters = undefined;
    this.#response = undefined;
    this.#resources = undefined;
    this.#texts.parameters = undefined;
    this.#texts.response = undefined;
    this.#texts.resources = undefined;
    if (this.touched.length > 0) this.touched = [];
  }

  #callerAt(bytes: Buffer, from: number, to: number): KeyedCaller {
    const known = this.known.valueAt(bytes, from, to);
    if (known !== undefined) return known;
    if (to - from < minKnownBytes) return this.#shortCallers(bytes, from, to);
    const caller = readKeyedCaller(bytes, from, to);
    if (bytes[from] === openBrace) this.known.learn(bytes, from, to, caller);
    return caller;
  }

  #from(name: MemberName): number {
    return this.#places[2 * slots[name]] ?? 0;
  }

  #to(name: MemberName): number {
    return this.#places[2 * slots[name] + 1] ?? 0;
  }

  #text(text: PlainText): string | undefined {
    if (typeof text !== 'symbol') return text;
    this.#isPlain = false;
    return undefined;
  }

  /** A text that many records have. */
  #word(name: MemberName): string | undefined {
    const slot = slots[name];
    const from = this.#places[2 * slot] ?? 0;
    const to = this.#places[2 * slot + 1] ?? 0;
    if (from === to) return undefined;
    let word = this.#lastWords[slot] ?? noWord;
    if (!isSame(word.bytes, this.#bytes, from, to)) {
      word = this.#words(this.#bytes, from, to);
      this.#lastWords[slot] = word;
    }
    return this.#text(word.text);
  }

  #touch(part: Part): unknown {
    this.touched.push(part);
    return parsed(this.text(part));
  }
}

function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : emptyObject;
}

function parsed(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

/** Identities that say little, as those of services, are few. */
const maxCallers = 1000;
const maxWords = 10_000;
const maxTimes = 4096;

interface Word {
  readonly bytes: Buffer;
  readonly text: PlainText;
}

const noWord: Word = { bytes: Buffer.alloc(0), text: undefined };

function readWord(bytes: Buffer, from: number, to: number): Word {
  return { bytes: Buffer.from(bytes.subarray(from, to)), text: plainText(bytes, from, to) };
}

function timeOf(text: PlainText): PlainText {
  return typeof text === 'symbol' ? text : readTime(text);
}

interface KeyedCaller {
  readonly caller: Caller;
  readonly key: string;
}

function readKeyedCaller(bytes: Buffer, from: number, to: number): KeyedCaller {
  const identity = parsed(bytes.toString('utf8', from, to));
  const caller = readCaller(asObject(identity));
  const { type, arn, accountId, invokedBy } = caller;
  // A session's own name bears on nothing; a user's ARN is the resource of calls on oneself.
  const who = type === 'AssumedRole' ? undefined : arn;
  return { caller, key: JSON.stringify([type, accountId ?? null, invokedBy ?? null, who ?? null]) };
}
