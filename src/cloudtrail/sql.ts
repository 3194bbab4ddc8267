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
  /** Parameters and answers of requests: JSON text, or a map of texts. */
  readonly parameters: 'json' | 'map';
  /** The column of the event's category, which tables of an older day lack. */
  readonly category: string | undefined;
}

/** Services whose answers tell ARNs that the requests lack; other answers would only keep equal calls apart. */
const telling = ['dynamodb', 'iam', 'kms', 'secretsmanager'].map((service) => `${service}.amazonaws.com`);

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
  ['event_category', ({ category }) => category ?? 'CAST(NULL AS varchar)'],
  ['parameters', (table) => jsonOf(table, 'requestparameters')],
  [
    'response',
    (table) =>
      `CASE WHEN ${oneOf('eventsource', telling)} OR eventname LIKE 'CreateStateMachine%' THEN ${jsonOf(table, 'responseelements')} END`,
  ],
  ['resources', () => 'json_format(CAST(transform(resources, r -> r.arn) AS JSON))'],
];

function jsonOf({ parameters }: TrailTable, column: string): string {
  return parameters === 'json' ? column : `json_format(CAST(${column} AS JSON))`;
}

/** The records of one call that were sent to several accounts, or delivered twice, have this in common. */
const id = 'coalesce(sharedeventid, eventid)';

/**
 * A principal's calls within the filter, counted.
 *
 * INVARIANT: a call counts once however many records there are of it, and a record without an id as one call.
 */
export function callsQuery(table: TrailTable, filter: TrailFilter, now: string): string {
  const selected = columns.map(([name, expression]) => `    ${expression(table)} AS ${name},`);
  const conditions = conditionsOf(table, filter, now);
  return [
    'SELECT',
    ...columns.map(([name]) => `  ${name},`),
    '  count(*) AS calls,',
    `  ${timeText(table, 'min(event_time)')} AS first_seen,`,
    `  ${timeText(table, 'max(event_time)')} AS last_seen`,
    'FROM (',
    '  SELECT',
    ...selected,
    '    eventtime AS event_time,',
    `    ${id} AS id,`,
    `    row_number() OVER (PARTITION BY ${id} ORDER BY eventtime, recipientaccountid) AS occurrence`,
    `  FROM ${table.name}`,
    ...(conditions.length === 0 ? [] : [`  WHERE ${conditions.join('\n    AND ')}`]),
    ') AS events',
    'WHERE occurrence = 1 OR id IS NULL',
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
    ...(sessionName === undefined ? [] : [`${lastSegment('useridentity.arn')} = ${literal(sessionName)}`]),
  ];
}

/** `session` of `arn:aws:sts::111122223333:assumed-role/role/session`. */
function lastSegment(column: string): string {
  return `regexp_extract(${column}, '[^/:]*$')`;
}

/** Events of a day's end are delivered under the next. */
function dayConditions({ day }: TrailTable, { from, to }: TrailFilter, now: string): readonly string[] {
  if (day === undefined || (from === undefined && to === undefined)) return [];
  const last = deliveryDays(to ?? now, to ?? now).at(-1) ?? '';
  const first = (from ?? '').slice(0, 10).replaceAll('-', '/');
  return [`${day} BETWEEN ${literal(first)} AND ${literal(last)}`];
}

const issuer = 'useridentity.sessioncontext.sessionissuer.arn';
/** The user whose credentials a call has: its own, or those of the token that it asked for. */
const user = `CASE WHEN useridentity.arn LIKE '%:user/%' THEN useridentity.arn ELSE ${issuer} END`;

/** What `isCaller` asks of a record. */
function principalCondition({ kind, name, arn }: PrincipalFilter): string {
  if (kind === 'user') {
    if (arn !== undefined) return `${user} = ${literal(arn)}`;
    const named = `(${user} LIKE '%:user/%' AND ${lastSegment(user)} = ${literal(name)})`;
    return `(${named} OR (useridentity.type = 'IAMUser' AND useridentity.username = ${literal(name)}))`;
  }
  const issued =
    arn === undefined
      ? `(${issuer} LIKE '%:role/%' AND ${lastSegment(issuer)} = ${literal(name)})`
      : `${issuer} = ${literal(arn)}`;
  // A session whose context is missing has the role's name in its own ARN, without the path.
  const session = `split_part(useridentity.arn, '/', 1) LIKE ${literal(`arn:%:sts::${arn?.split(':')[4] ?? '%'}:assumed-role`)}`;
  return `(${issued} OR (${issuer} IS NULL AND ${session} AND split_part(useridentity.arn, '/', 2) = ${literal(name)}))`;
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
