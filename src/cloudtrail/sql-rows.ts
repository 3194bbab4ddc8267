import type { JsonObject } from './json.js';
import type { Tally } from './types.js';

/** A row of {@link callsQuery}'s answer by column; empty and absent values are `undefined`. */
export interface SqlRow {
  readonly event_source?: string | undefined;
  readonly event_name?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly error_code?: string | undefined;
  readonly event_type?: string | undefined;
  readonly caller_type?: string | undefined;
  readonly caller_arn?: string | undefined;
  readonly caller_account?: string | undefined;
  readonly invoked_by?: string | undefined;
  readonly issuer_arn?: string | undefined;
  readonly event_category?: string | undefined;
  /** JSON: an object. */
  readonly parameters?: string | undefined;
  /** JSON: an object; of those services whose answers tell what the requests do not. */
  readonly response?: string | undefined;
  /** JSON: a list of ARNs. */
  readonly resources?: string | undefined;
  readonly calls?: string | undefined;
  readonly first_seen?: string | undefined;
  readonly last_seen?: string | undefined;
}

export type SqlRowRead =
  | { readonly ok: true; readonly record: JsonObject; readonly tally: Tally }
  | { readonly ok: false };

/** A row as the record that it stands for, and how often. `ok: false` where it is none. */
export function readSqlRow(row: SqlRow): SqlRowRead {
  const count = Number(row.calls);
  if (!Number.isInteger(count) || count < 1) return { ok: false };
  const parameters = parseJson(row.parameters);
  const resources = parseJson(row.resources);
  const response = parseJson(row.response);
  if (parameters === undefined || resources === undefined || response === undefined) return { ok: false };
  const record: JsonObject = {
    eventSource: row.event_source,
    eventName: row.event_name,
    awsRegion: row.region,
    recipientAccountId: row.account,
    errorCode: row.error_code,
    eventType: row.event_type,
    eventTime: row.first_seen,
    userIdentity: {
      type: row.caller_type,
      arn: row.caller_arn,
      accountId: row.caller_account,
      invokedBy: row.invoked_by,
      sessionContext: { sessionIssuer: { arn: row.issuer_arn } },
    },
    eventCategory: row.event_category,
    requestParameters: parameters,
    responseElements: response,
    resources: Array.isArray(resources) ? resources.map((arn) => ({ ARN: arn })) : [],
  };
  return { ok: true, record, tally: { count, first: row.first_seen, last: row.last_seen } };
}

/** `null` for no text; `undefined` for text that is no JSON. */
function parseJson(text: string | undefined): unknown {
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
