import { deliveryDays } from './layout.js';
import type { PrincipalFilter, TrailFilter } from './types.js';

/**
 * The SQL with which Athena and CloudTrail Lake count a principal's calls, in the dialect of Trino that both speak.
 * Equal calls come back as one row with their number, so that a day of a busy role is thousands of rows, not millions.
 */

/** How a table names what is asked of it. */
export interface TrailTable {
  /** Quoted where it has to be. */
  readonly name: string;
  /** Partition columns, which keep the scan to what is asked for; absent where the table has none. */
  readonly day: string | undefined;
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** `text`: ISO 8601 in UTC, as in a log file; `timestamp`: a value of that type. */
  readonly time: 'text' | 'timestamp';
  /** The request's parameters: JSON text, or a map of texts. */
  readonly parameters: 'json' | 'map';
}

/** The columns of the answer, in order; {@link readSqlRow} reads them. */
const columns: readonly (readonly [name: string, expression: (table: TrailTable) => string])[] = [
  ['event_source', () => 'eventsource'],
  ['event_name', () => 'eventname'],
  ['region', () => 'awsregion'],
  ['account', () => 'recipientaccountid'],
  ['error_code', () => 'errorcode'],
  ['event_type', () => 'eventtype'],
  ['caller_type', () => 'useridentity.type'],
  ['caller_arn', () => 'useridentity.arn'],
  ['caller_account', () => 'useridentity.accountid'],
  ['invoked_by', () => 'useridentity.invokedby'],
  ['issuer_arn', () => 'useridentity.sessioncontext.sessionissuer.arn'],
  [
    'parameters',
    ({ parameters }) => (parameters === 'json' ? 'requestparameters' : 'json_format(CAST(requestparameters AS JSON))'),
  ],
  ['resources', () => 'json_format(CAST(transform(resources, r -> r.arn) AS JSON))'],
];

/** A principal's calls within the filter, counted. */
export function callsQuery(table: TrailTable, filter: TrailFilter, now: string): string {
  const selected = columns.map(([name, expression]) => `  ${expression(table)} AS ${name}`);
  const conditions = conditionsOf(table, filter, now);
  return [
    'SELECT',
    [
      ...selected,
      '  count(DISTINCT coalesce(sharedeventid, eventid)) AS calls',
      `  ${timeText(table, 'min(eventtime)')} AS first_seen`,
      `  ${timeText(table, 'max(eventtime)')} AS last_seen`,
    ].join(',\n'),
    `FROM ${table.name}`,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join('\n  AND ')}`]),
    `GROUP BY ${columns.map((_, index) => index + 1).join(', ')}`,
  ].join('\n');
}

function timeText({ time }: TrailTable, expression: string): string {
  return time === 'text' ? expression : `date_format(${expression}, '%Y-%m-%dT%H:%i:%sZ')`;
}

function conditionsOf(table: TrailTable, filter: TrailFilter, now: string): readonly string[] {
  const { principal, sessionName, from, to, regions, accounts } = filter;
  const time = (moment: string): string =>
    table.time === 'text' ? literal(moment) : `TIMESTAMP ${literal(moment.replace('T', ' ').replace('Z', ''))}`;
  return [
    ...dayConditions(table, filter, now),
    ...(table.region !== undefined && regions.length > 0 ? [oneOf(table.region, regions)] : []),
    ...(table.account !== undefined && accounts.length > 0 ? [oneOf(table.account, accounts)] : []),
    ...(regions.length > 0 ? [oneOf('awsregion', regions)] : []),
    ...(accounts.length > 0 ? [oneOf('recipientaccountid', accounts)] : []),
    ...(from === undefined ? [] : [`eventtime >= ${time(from)}`]),
    ...(to === undefined ? [] : [`eventtime <= ${time(to)}`]),
    ...(principal === undefined ? [] : [principalCondition(principal)]),
    // `arn:aws:sts::111122223333:assumed-role/role/session`
    ...(sessionName === undefined ? [] : [`split_part(useridentity.arn, '/', 3) = ${literal(sessionName)}`]),
  ];
}

/** Events of a day's end are delivered under the next. */
function dayConditions({ day }: TrailTable, { from, to }: TrailFilter, now: string): readonly string[] {
  if (day === undefined || (from === undefined && to === undefined)) return [];
  const last = deliveryDays(to ?? now, to ?? now).at(-1) ?? '';
  const first = (from ?? '').slice(0, 10).replaceAll('-', '/');
  return [`${day} BETWEEN ${literal(first)} AND ${literal(last)}`];
}

function principalCondition({ kind, name, arn }: PrincipalFilter): string {
  const issuer = 'useridentity.sessioncontext.sessionissuer';
  if (kind === 'role') {
    return arn === undefined
      ? `(${issuer}.type = 'Role' AND ${issuer}.username = ${literal(name)})`
      : `${issuer}.arn = ${literal(arn)}`;
  }
  if (arn !== undefined) return `(useridentity.arn = ${literal(arn)} OR ${issuer}.arn = ${literal(arn)})`;
  const own = `(useridentity.type = 'IAMUser' AND useridentity.username = ${literal(name)})`;
  return `(${own} OR (${issuer}.type = 'IAMUser' AND ${issuer}.username = ${literal(name)}))`;
}

function oneOf(column: string, values: readonly string[]): string {
  return `${column} IN (${values.map(literal).join(', ')})`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name in double quotes: a table's, a column's. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export interface TableOptions {
  /** `"default"."cloudtrail"` */
  readonly name: string;
  /** The folder that holds the accounts' folders: `s3://logs/AWSLogs/`, or with the organization's. */
  readonly location: string;
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** `2026/01/01` */
  readonly firstDay: string;
}

/**
 * A table over a trail's bucket with partitions that are computed, not stored: account, Region and day
 * (https://docs.aws.amazon.com/athena/latest/ug/create-cloudtrail-table-partition-projection.html).
 */
export function createTable({ name, location, accounts, regions, firstDay }: TableOptions): string {
  const folder = location.replace(/\/*$/, '/');
  return `CREATE EXTERNAL TABLE ${name.replaceAll('"', '`')} (
  eventversion STRING,
  useridentity STRUCT<
    type: STRING, principalid: STRING, arn: STRING, accountid: STRING, invokedby: STRING, accesskeyid: STRING,
    username: STRING,
    sessioncontext: STRUCT<
      attributes: STRUCT<mfaauthenticated: STRING, creationdate: STRING>,
      sessionissuer: STRUCT<type: STRING, principalid: STRING, arn: STRING, accountid: STRING, username: STRING>>>,
  eventtime STRING,
  eventsource STRING,
  eventname STRING,
  awsregion STRING,
  sourceipaddress STRING,
  useragent STRING,
  errorcode STRING,
  errormessage STRING,
  requestparameters STRING,
  responseelements STRING,
  requestid STRING,
  eventid STRING,
  readonly STRING,
  resources ARRAY<STRUCT<arn: STRING, accountid: STRING, type: STRING>>,
  eventtype STRING,
  recipientaccountid STRING,
  sharedeventid STRING,
  eventcategory STRING)
PARTITIONED BY (account STRING, region STRING, day STRING)
ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION ${literal(folder)}
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.account.type' = 'enum',
  'projection.account.values' = ${literal(accounts.join(','))},
  'projection.region.type' = 'enum',
  'projection.region.values' = ${literal(regions.join(','))},
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy/MM/dd',
  'projection.day.range' = ${literal(`${firstDay},NOW`)},
  'projection.day.interval' = '1',
  'projection.day.interval.unit' = 'DAYS',
  'storage.location.template' = ${literal(`${folder}\${account}/CloudTrail/\${region}/\${day}`)})`;
}
