import { HiveSQL } from 'dt-sql-parser/dist/parser/hive/index.js';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js';
import { describe, expect, test } from 'vitest';
import {
  callsQuery,
  createTable,
  lakeTable,
  principalFilter,
  type TrailFilter,
  type TrailTable,
} from '../../src/cloudtrail/index.js';
import { everyone } from '../support/trail-records.js';

// The grammars are Trino's and Hive's own, compiled for JavaScript.

const now = '2026-11-26T00:00:00Z';
const store = '0f3d0e5a-1111-2222-3333-444455556666';
const narrow: TrailFilter = {
  principal: principalFilter('role', 'arn:aws:iam::111122223333:role/service/orders-lambda'),
  sessionName: "o'brien",
  from: '2026-11-23T00:00:00Z',
  to: '2026-11-24T23:59:59Z',
  regions: ['eu-west-1', 'us-east-1'],
  accounts: ['111122223333'],
};
const athenaTable: TrailTable = {
  name: '"default"."trail ""x"""',
  day: '"day"',
  region: '"region"',
  account: '"account"',
  time: 'text',
  parameters: 'json',
  category: 'eventcategory',
};
/** Lake writes an event data store's id without quotes, which Trino does not. */
const quotedStore: TrailTable = { ...lakeTable(store), name: `"${store}"` };

const faultsOf = (sql: string) => new TrinoSQL().validate(sql).map(({ message }) => message);

describe('the grammar of Trino takes', () => {
  test.each([
    ['all calls of a table', athenaTable, everyone],
    ['the calls of a role', athenaTable, narrow],
    ['the calls of a role by name', athenaTable, { ...narrow, principal: principalFilter('role', "o'brien") }],
    ['the calls of a user', athenaTable, { ...narrow, principal: principalFilter('user', 'alice') }],
    ['a table without a category and partitions', { ...athenaTable, day: undefined, category: undefined }, narrow],
    ['all calls of an event data store', quotedStore, everyone],
    ['the calls of a role in an event data store', quotedStore, narrow],
  ])('%s', (_, table, filter) => {
    expect(faultsOf(callsQuery(table, filter, now))).toEqual([]);
  });

  test('no query with a comma too many', () => {
    expect(faultsOf(callsQuery(athenaTable, narrow, now).replace(',\n', ',,\n'))).not.toEqual([]);
  });
});

test("the grammar of Hive, in which Athena's tables are created, takes the table", () => {
  const options = { name: '"default"."trail"', location: "s3://o'logs/AWSLogs", accounts: ['111122223333'] };
  const sql = createTable({ ...options, regions: ['eu-west-1', 'us-east-1'], firstDay: '2026/01/01' });
  expect(new HiveSQL().validate(sql)).toEqual([]);
  expect(new HiveSQL().validate(sql.replace('STRUCT<', 'STRUCT'))).not.toEqual([]);
});
