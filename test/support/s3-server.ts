import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BucketServer {
  readonly url: string;
  /** `LIST prefix` and `GET key`, in order. */
  readonly calls: readonly string[];
  close(): Promise<void>;
}

/** One bucket of S3 on 127.0.0.1: ListObjectsV2 with prefixes, delimiters and pages, and GetObject. */
export async function s3Server(
  objects: Readonly<Record<string, Buffer | { readonly status: number; readonly code: string }>>,
  pageSize = 1000,
): Promise<BucketServer> {
  const calls: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
    const key = decodeURIComponent(pathname.split('/').slice(2).join('/'));
    if (searchParams.get('list-type') === '2') {
      calls.push(`LIST ${searchParams.get('prefix')}`);
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.end(listing(Object.keys(objects).sort(), searchParams, pageSize));
      return;
    }
    calls.push(`GET ${key}`);
    const object = objects[key];
    if (Buffer.isBuffer(object)) {
      response.writeHead(200, { 'content-length': object.length });
      response.end(object);
      return;
    }
    const { status, code } = object ?? { status: 404, code: 'NoSuchKey' };
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${code}</Code><Message>no</Message></Error>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listing(keys: readonly string[], query: URLSearchParams, pageSize: number): string {
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter');
  const entries = new Map<string, string>();
  for (const key of keys.filter((name) => name.startsWith(prefix))) {
    const end = delimiter === null ? -1 : key.indexOf(delimiter, prefix.length);
    const folder = key.slice(0, end + 1);
    if (end >= 0) entries.set(folder, `<CommonPrefixes><Prefix>${folder}</Prefix></CommonPrefixes>`);
    else entries.set(key, `<Contents><Key>${key}</Key><Size>100</Size></Contents>`);
  }
  const from = Number(query.get('continuation-token') ?? 0);
  const page = [...entries.values()].slice(from, from + pageSize);
  const next = from + page.length;
  const more = next < entries.size;
  const token = more ? `<NextContinuationToken>${next}</NextContinuationToken>` : '';
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${token}${page.join('')}</ListBucketResult>`;
}
