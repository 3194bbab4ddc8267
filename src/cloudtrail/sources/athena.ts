import type { AthenaClient, Column, QueryExecution, Row } from '@aws-sdk/client-athena';
import { callsQuery, identifier, type TrailTable } from '../sql.js';
import type { SqlRow } from '../sql-rows.js';
import type { Reading, ReadOptions } from '../types.js';
import { sleep as realSleep, type Sleep } from './aws.js';
import { type QueryState, type RunningQuery, runQuery } from './query.js';

export interface AthenaOptions extends ReadOptions {
  readonly database: string;
  readonly table: string;
  readonly workgroup: string | undefined;
  /** Where Athena writes its answer: `s3://…`; the workgroup may say. */
  readonly output: string | undefined;
  readonly maxScanBytes: number;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly sleep?: Sleep | undefined;
}

/** How tables over a trail name the partition of the day; AWS's own example says `timestamp`. */
const dayColumns = ['day', 'timestamp', 'date', 'dt'];

/** Counts the calls in a table over a trail's log files. */
export async function readAthena(options: AthenaOptions): Promise<Reading> {
  const { sleep = realSleep } = options;
  const source = `athena ${options.database}.${options.table}`;
  const sdk = await import('@aws-sdk/client-athena');
  const client = new sdk.AthenaClient({ ...options.client });
  const start = async (): Promise<RunningQuery> => {
    const table = await tableOf(client, sdk, options);
    const { QueryExecutionId: id } = await client.send(
      new sdk.StartQueryExecutionCommand({
        QueryString: callsQuery(table, options.filter, options.now),
        QueryExecutionContext: { Database: options.database },
        ...(options.workgroup === undefined ? {} : { WorkGroup: options.workgroup }),
        ...(options.output === undefined ? {} : { ResultConfiguration: { OutputLocation: options.output } }),
      }),
    );
    return {
      poll: async () =>
        stateOf((await client.send(new sdk.GetQueryExecutionCommand({ QueryExecutionId: id }))).QueryExecution),
      page: async (token) => {
        const input = { QueryExecutionId: id, ...(token === undefined ? {} : { NextToken: token }) };
        const { ResultSet, NextToken } = await client.send(new sdk.GetQueryResultsCommand(input));
        const rows = ResultSet?.Rows ?? [];
        // The first row of the first page holds the columns' names.
        return {
          rows: rowsOf(token === undefined ? rows.slice(1) : rows, ResultSet?.ResultSetMetadata?.ColumnInfo),
          next: NextToken,
        };
      },
      stop: async () => {
        await client.send(new sdk.StopQueryExecutionCommand({ QueryExecutionId: id }));
      },
    };
  };
  const reading = await runQuery(source, 'athena:StartQueryExecution', { ...options, sleep }, start);
  client.destroy();
  return reading;
}

/** The table with those partition columns that it has. */
async function tableOf(
  client: AthenaClient,
  sdk: typeof import('@aws-sdk/client-athena'),
  { database, table }: AthenaOptions,
): Promise<TrailTable> {
  const { TableMetadata } = await client.send(
    new sdk.GetTableMetadataCommand({ CatalogName: 'AwsDataCatalog', DatabaseName: database, TableName: table }),
  );
  const names = (TableMetadata?.PartitionKeys ?? []).map(({ Name }: Column) => Name ?? '');
  const partition = (...wanted: readonly string[]): string | undefined => {
    const found = names.find((name) => wanted.includes(name.toLowerCase()));
    return found === undefined ? undefined : identifier(found);
  };
  return {
    name: `${identifier(database)}.${identifier(table)}`,
    day: partition(...dayColumns),
    region: partition('region'),
    account: partition('account', 'account_id', 'accountid'),
    time: 'text',
    parameters: 'json',
    category: TableMetadata?.Columns?.some(({ Name }) => Name?.toLowerCase() === 'eventcategory')
      ? 'eventcategory'
      : undefined,
  };
}

function stateOf(execution: QueryExecution | undefined): QueryState {
  const { State, StateChangeReason } = execution?.Status ?? {};
  const ended = State === 'FAILED' || State === 'CANCELLED';
  return {
    state: State === 'SUCCEEDED' ? 'finished' : ended ? 'failed' : 'running',
    reason: StateChangeReason,
    scannedBytes: execution?.Statistics?.DataScannedInBytes ?? 0,
  };
}

function rowsOf(
  rows: readonly Row[],
  columns: readonly { readonly Name?: string | undefined }[] = [],
): readonly SqlRow[] {
  return rows.map(({ Data = [] }) =>
    Object.fromEntries(columns.map(({ Name }, index) => [Name ?? '', Data[index]?.VarCharValue])),
  );
}
