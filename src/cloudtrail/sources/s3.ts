import type { S3Client } from '@aws-sdk/client-s3';
import { needleOf } from '../filter.js';
import { deliveryDays, mayHold, readLogPath } from '../layout.js';
import type { Reading, ReadOptions } from '../types.js';
import { awsFault, patiently, sleep as realSleep, type Sleep } from './aws.js';
import { type FileReport, fileReport } from './report.js';
import { readLogStream } from './stream.js';

export interface S3Options extends ReadOptions {
  readonly bucket: string;
  /** What stands before `AWSLogs/`; empty for nothing. */
  readonly prefix: string;
  /** ISO 8601 in UTC; the end of a window that has none. */
  readonly now: string;
  readonly sleep?: Sleep | undefined;
}

const parallelObjects = 4;

interface Found {
  readonly key: string;
  readonly bytes: number;
}

/** Lists and reads objects; what the SDK is asked for, and no more. */
interface Bucket {
  /** The folders right below a prefix. */
  folders(prefix: string): Promise<readonly string[]>;
  objects(prefix: string): Promise<readonly Found[]>;
  read(key: string): Promise<AsyncIterable<unknown>>;
}

/**
 * Reads log files from a trail's bucket. Only the folders of the accounts, Regions and days that are asked for are
 * listed.
 */
export async function readBucket(options: S3Options): Promise<Reading> {
  const source = `s3://${options.bucket}/${options.prefix}`;
  const report = fileReport(source);
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({ ...options.client, followRegionRedirects: true });
  const bucket = bucketOf(client, sdk, options);
  try {
    const queue = [...(await findObjects(bucket, options))].filter((found) => isWanted(found, options, report));
    await readObjects(bucket, queue, source, options, report);
  } catch (error) {
    const { code, message, help } = awsFault(source, error, 's3:ListBucket');
    report.failed(code, message, source, help);
  }
  client.destroy();
  return report.reading();
}

async function readObjects(
  bucket: Bucket,
  queue: Found[],
  source: string,
  options: S3Options,
  report: FileReport,
): Promise<void> {
  const { filter, signal, onProgress } = options;
  const total = queue.reduce((sum, { bytes }) => sum + bytes, 0);
  const needle = needleOf(filter);
  let done = 0;
  const work = async (): Promise<void> => {
    for (let object = queue.shift(); object !== undefined; object = queue.shift()) {
      const path = `${source.replace(/^(s3:\/\/[^/]+\/).*$/, '$1')}${object.key}`;
      if (signal?.aborted === true) {
        report.failed('interrupted', 'reading was interrupted before this object', path);
        continue;
      }
      try {
        report.read(path, await readLogStream(await bucket.read(object.key), options, needle));
      } catch (error) {
        const { code, message, help } = awsFault(path, error, 's3:GetObject');
        report.failed(code, message, path, help);
      }
      done += object.bytes;
      onProgress?.({ source, done, total, unit: 'bytes' });
    }
  };
  await Promise.all(Array.from({ length: parallelObjects }, work));
}

/** The log files below the folders that the filter asks for, or below the whole prefix where it is laid out otherwise. */
async function findObjects(bucket: Bucket, options: S3Options): Promise<readonly Found[]> {
  const logs = `${options.prefix}AWSLogs/`;
  const top = await bucket.folders(logs);
  if (top.length === 0) return bucket.objects(options.prefix);
  const organizations = top.filter((folder) => /\/o-[a-z0-9]+\/$/.test(folder));
  const within = await Promise.all(organizations.map((folder) => bucket.folders(folder)));
  const accounts = [...top, ...within.flat()].filter((folder) => isAccount(folder, options));
  const regions = (await Promise.all(accounts.map((account) => regionFolders(bucket, account, options)))).flat();
  const folders = regions.flatMap((region) => dayFolders(region, options));
  const found: Found[] = [];
  for (const folder of folders) found.push(...(await bucket.objects(folder)));
  return found;
}

function isAccount(folder: string, { filter }: S3Options): boolean {
  const account = /\/(\d{12})\/$/.exec(folder)?.[1];
  return account !== undefined && (filter.accounts.length === 0 || filter.accounts.includes(account));
}

async function regionFolders(bucket: Bucket, account: string, { filter }: S3Options): Promise<readonly string[]> {
  const trail = `${account}CloudTrail/`;
  return filter.regions.length > 0 ? filter.regions.map((region) => `${trail}${region}/`) : bucket.folders(trail);
}

/** Without a beginning there is no end of days, so the Region is listed as a whole. */
function dayFolders(region: string, { filter, now }: S3Options): readonly string[] {
  if (filter.from === undefined) return [region];
  return deliveryDays(filter.from, filter.to ?? now).map((day) => `${region}${day}/`);
}

function isWanted({ key }: Found, { filter }: S3Options, report: FileReport): boolean {
  const path = readLogPath(key);
  const reason = !/\.(?:json|jsonl|ndjson|log|gz)$/i.test(key)
    ? 'objects that are not named as log files'
    : path === undefined || (path.kind === 'events' && mayHold(path, filter))
      ? undefined
      : path.kind === 'events'
        ? 'files of other accounts, Regions or days'
        : `${path.kind} files`;
  if (reason !== undefined) report.leftOut(reason);
  return reason === undefined;
}

function bucketOf(client: S3Client, sdk: typeof import('@aws-sdk/client-s3'), options: S3Options): Bucket {
  const patience = { sleep: options.sleep ?? realSleep, signal: options.signal };
  const list = async (prefix: string, delimiter: string | undefined) => {
    const folders: string[] = [];
    const objects: Found[] = [];
    let token: string | undefined;
    do {
      const input = {
        Bucket: options.bucket,
        Prefix: prefix,
        ...(delimiter === undefined ? {} : { Delimiter: delimiter }),
        ...(token === undefined ? {} : { ContinuationToken: token }),
      };
      const page = await patiently(() => client.send(new sdk.ListObjectsV2Command(input)), patience);
      folders.push(...(page.CommonPrefixes ?? []).flatMap(({ Prefix }) => Prefix ?? []));
      objects.push(
        ...(page.Contents ?? []).flatMap(({ Key, Size }) =>
          Key === undefined ? [] : [{ key: Key, bytes: Size ?? 0 }],
        ),
      );
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
    return { folders, objects };
  };
  return {
    folders: async (prefix) => (await list(prefix, '/')).folders,
    objects: async (prefix) => (await list(prefix, undefined)).objects,
    read: async (key) => {
      const input = { Bucket: options.bucket, Key: key };
      const { Body } = await patiently(() => client.send(new sdk.GetObjectCommand(input)), patience);
      return bodyOf(Body);
    },
  };
}

async function* bodyOf(body: unknown): AsyncGenerator<unknown> {
  if (typeof body !== 'object' || body === null || !(Symbol.asyncIterator in body)) return;
  for await (const chunk of body as AsyncIterable<unknown>) yield chunk;
}
