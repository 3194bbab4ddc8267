import { callsQuery, type TrailTable } from '../sql.js';
import type { Reading, ReadOptions } from '../types.js';
import { sleep as realSleep, type Sleep } from './aws.js';
import { type RunningQuery, runQuery } from './query.js';

export interface LakeOptions extends ReadOptions {
  /** The event data store's ARN, or the id at its end. */
  readonly store: string;
  readonly maxScanBytes: number;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly sleep?: Sleep | undefined;
}

/** An event data store's id; nothing else may stand in the query. */
const storeId =
  /^(?:arn:[^:]+:cloudtrail:[^:]+:\d{12}:eventdatastore\/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** The id of an event data store; `undefined` for text that names none. */
export function lakeStoreId(store: string): string | undefined {
  return storeId.exec(store)?.[1];
}

/**
 * The table that CloudTrail Lake makes of an event data store
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
 */
export function lakeTable(id: string): TrailTable {
  return {
    name: id,
    day: undefined,
    region: undefined,
    account: undefined,
    time: 'timestamp',
    parameters: 'map',
    category: 'eventcategory',
  };
}

/**
 * Counts the calls in an event data store. Lake is closed to new customers since 2026-05-31; who has one keeps it
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-service-availability-change.html).
 */
export async function readLake(options: LakeOptions): Promise<Reading> {
  const { store, sleep = realSleep } = options;
  const id = lakeStoreId(store) ?? '';
  const sdk = await import('@aws-sdk/client-cloudtrail');
  const client = new sdk.CloudTrailClient({ ...options.client });
  const start = async (): Promise<RunningQuery> => {
    const { QueryId } = await client.send(
      new sdk.StartQueryCommand({ QueryStatement: callsQuery(lakeTable(id), options.filter, options.now) }),
    );
    return {
      poll: async () => {
        const { QueryStatus, QueryStatistics, ErrorMessage } = await client.send(
          new sdk.DescribeQueryCommand({ QueryId }),
        );
        const failed = QueryStatus === 'FAILED' || QueryStatus === 'CANCELLED' || QueryStatus === 'TIMED_OUT';
        return {
          state: QueryStatus === 'FINISHED' ? 'finished' : failed ? 'failed' : 'running',
          reason: ErrorMessage ?? QueryStatus,
          scannedBytes: QueryStatistics?.BytesScanned ?? 0,
        };
      },
      page: async (token) => {
        const input = { QueryId, ...(token === undefined ? {} : { NextToken: token }) };
        const { QueryResultRows = [], NextToken } = await client.send(new sdk.GetQueryResultsCommand(input));
        // A row comes as a list of objects with one column each.
        return { rows: QueryResultRows.map((row) => Object.assign({}, ...row)), next: NextToken };
      },
      stop: async () => {
        await client.send(new sdk.CancelQueryCommand({ QueryId }));
      },
    };
  };
  const reading = await runQuery(`lake ${store}`, 'cloudtrail:StartQuery', { ...options, sleep }, start);
  client.destroy();
  return reading;
}
