import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { TrailRecord } from './trail-records.js';

/**
 * An engine for the SQL that Athena and CloudTrail Lake are asked: DuckDB, with the four things bridged that it writes
 * otherwise than Trino. That the SQL is Trino's own is held by Trino's grammar (sql-grammar.test.ts).
 */
export interface TrinoEngine {
  /** Fills a table with records, as Athena reads them from log files with the columns of `createTable`. */
  athenaTable(name: string, records: readonly TrailRecord[]): Promise<void>;
  /** The same as CloudTrail Lake has them in an event data store. */
  lakeTable(name: string, records: readonly TrailRecord[]): Promise<void>;
  /** Rows by column, each value as text, as both services answer. */
  run(sql: string): Promise<readonly SqlAnswer[]>;
  close(): void;
}

export type SqlAnswer = Readonly<Record<string, string | undefined>>;

const bridges = [
  "SET lambda_syntax = 'ENABLE_SINGLE_ARROW'",
  'CREATE MACRO json_format(json) AS CAST(json AS VARCHAR)',
  "CREATE MACRO date_format(moment, form) AS strftime(moment, replace(replace(form, '%i', '%M'), '%s', '%S'))",
];

/** A function that takes a lambda cannot be had under another name, and Lake's ids stand without quotes. */
function bridged(sql: string): string {
  return sql.replaceAll('transform(', 'list_transform(').replace(/FROM ([0-9a-f]{8}-[0-9a-f-]+)$/m, 'FROM "$1"');
}

const columns = {
  useridentity: `STRUCT(type VARCHAR, arn VARCHAR, accountid VARCHAR, invokedby VARCHAR, username VARCHAR,
    sessioncontext STRUCT(sessionissuer STRUCT(type VARCHAR, arn VARCHAR, accountid VARCHAR, username VARCHAR)))`,
  eventtime: 'VARCHAR',
  eventsource: 'VARCHAR',
  eventname: 'VARCHAR',
  awsregion: 'VARCHAR',
  errorcode: 'VARCHAR',
  requestparameters: 'VARCHAR',
  responseelements: 'VARCHAR',
  eventid: 'VARCHAR',
  resources: 'STRUCT(arn VARCHAR, accountid VARCHAR, type VARCHAR)[]',
  eventtype: 'VARCHAR',
  recipientaccountid: 'VARCHAR',
  sharedeventid: 'VARCHAR',
  eventcategory: 'VARCHAR',
  // The partition, of which the delivery layout's path would tell.
  day: 'VARCHAR',
};
const texts = 'MAP(VARCHAR, VARCHAR)';
const lakeColumns = { ...columns, eventtime: 'TIMESTAMP', requestparameters: texts, responseelements: texts };

export async function trinoEngine(folder: string): Promise<TrinoEngine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const bridge of bridges) await connection.run(bridge);

  const fill = async (name: string, types: Readonly<Record<string, string>>, records: readonly TrailRecord[]) => {
    const path = join(folder, 'table.jsonl');
    writeFileSync(path, records.map((record) => JSON.stringify(tableRow(record))).join('\n'));
    const list = Object.entries(types).map(([column, type]) => `${column}: '${type}'`);
    const rows = `read_json('${path}', format = 'newline_delimited', columns = {${list.join(', ')}})`;
    await connection.run(`CREATE TABLE ${name} AS SELECT * FROM ${rows}`);
  };
  return {
    athenaTable: (name, records) => fill(name, columns, records),
    lakeTable: (name, records) => fill(name, lakeColumns, records),
    async run(sql) {
      const reader = await connection.runAndReadAll(bridged(sql));
      return reader.getRowObjectsJS().map(textRow);
    },
    close: () => connection.closeSync(),
  };
}

function textRow(row: Readonly<Record<string, unknown>>): SqlAnswer {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value === null ? undefined : String(value)]),
  );
}

/** Tables have names in lower case, but for what stands in the parameters. */
function tableRow(record: TrailRecord): unknown {
  const kept = new Set(['requestParameters', 'responseElements']);
  const time = record.eventTime ?? '';
  return {
    ...Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name.toLowerCase(), kept.has(name) ? value : lowered(value)]),
    ),
    day: time.slice(0, 10).replaceAll('-', '/'),
  };
}

function lowered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toLowerCase(), lowered(inner)]));
}
