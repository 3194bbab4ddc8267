import { DEFAULT_MAX_SCAN, type Given } from '../trail-request.js';
import type { Arguments, Option } from './arguments.js';

/** What `trail`, `draft` and `audit` take to say whose calls they are about, and where to read them. */
export const TRAIL_OPTIONS: Readonly<Record<string, Option>> = {
  role: { type: 'string', value: 'ARN|NAME', description: 'The role whose calls are asked for' },
  user: { type: 'string', value: 'ARN|NAME', description: 'The user whose calls are asked for' },
  session: { type: 'string', value: 'NAME', description: 'Only the session of this name' },
  from: {
    type: 'string',
    value: 'TIME',
    description: 'Only calls since then: 2026-11-24, 2026-11-24T09:00Z, or 30d, 12h ago',
  },
  to: { type: 'string', value: 'TIME', description: 'Only calls until then' },
  region: {
    type: 'string',
    multiple: true,
    value: 'REGION',
    description: 'Only calls in this Region; may be repeated',
  },
  account: { type: 'string', multiple: true, value: 'ID', description: 'Only calls in this account; may be repeated' },
  files: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    description: 'Read log files, or a folder of them; may be repeated',
  },
  lookup: {
    type: 'boolean',
    description: 'Look up the management events of the last 90 days with CloudTrail’s API',
  },
  s3: { type: 'string', value: 's3://BUCKET/PREFIX', description: 'Read log files from a trail’s bucket' },
  athena: { type: 'string', value: 'DB.TABLE', description: 'Query a table over a trail’s log files' },
  'athena-workgroup': { type: 'string', value: 'NAME', description: 'Athena’s workgroup (default: the account’s)' },
  'athena-output': {
    type: 'string',
    value: 's3://…',
    description: 'Where Athena writes its answer (default: the workgroup’s)',
  },
  lake: { type: 'string', value: 'ARN|ID', description: 'Query an event data store of CloudTrail Lake' },
  'max-scan': {
    type: 'string',
    value: 'SIZE',
    description: `Stop a query that scans more: 500MB, 2TB (default: ${DEFAULT_MAX_SCAN})`,
  },
  state: {
    type: 'string',
    value: 'FILE',
    description: 'Keep what was looked up, to go on from it after an interruption',
  },
};

export const TRAIL_DETAILS = `Sources may be combined; an event that several of them hold counts once. LookupEvents never shows object-level calls
(s3:GetObject, dynamodb:PutItem, lambda:Invoke): they are only in the logs of a trail that records data events.`;

export const NO_SOURCE = 'name what to read: `--files PATH`, `--lookup`, `--s3 URL`, `--athena TABLE` or `--lake ID`';

/** The arguments as {@link Given}: every name is an option's. */
export function options({ has, one, all }: Arguments): Given {
  return { has, one, all, spelled: (name) => `--${name}` };
}
