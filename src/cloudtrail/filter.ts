import type { Caller, PrincipalFilter, TrailEvent, TrailFilter } from './types.js';

/** The name at the end of a role's or user's ARN, without its path. */
function lastSegment(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}

/**
 * A principal as the user names it: an ARN, or a name alone. An assumed role's ARN names its role.
 * `undefined` for an ARN of something else.
 */
export function principalFilter(kind: PrincipalFilter['kind'], named: string): PrincipalFilter | undefined {
  if (!named.startsWith('arn:')) return { kind, name: lastSegment(named), arn: undefined };
  const session = /^arn:[^:]+:sts::\d+:assumed-role\/([^/]+)\/[^/]+$/.exec(named);
  if (session?.[1] !== undefined) return { kind: 'role', name: session[1], arn: undefined };
  const match = /^arn:[^:]+:iam::\d+:(role|user)\/.+$/.exec(named);
  return match?.[1] === kind ? { kind, name: lastSegment(named), arn: named } : undefined;
}

/** The role of a session, by the session's own ARN; for records whose session context is missing. */
function roleOfSession(arn: string | undefined): string | undefined {
  return arn === undefined ? undefined : /:assumed-role\/([^/]+)(?:\/|$)/.exec(arn)?.[1];
}

function isRole(caller: Caller, wanted: PrincipalFilter): boolean {
  if (caller.issuerArn !== undefined) {
    if (!caller.issuerArn.includes(':role/')) return false;
    return wanted.arn === undefined ? lastSegment(caller.issuerArn) === wanted.name : caller.issuerArn === wanted.arn;
  }
  if (roleOfSession(caller.arn) !== wanted.name) return false;
  return wanted.arn === undefined || accountIn(wanted.arn) === accountIn(caller.arn);
}

function isUser(caller: Caller, wanted: PrincipalFilter): boolean {
  const arn = caller.arn?.includes(':user/') === true ? caller.arn : caller.issuerArn;
  if (arn?.includes(':user/') === true) {
    return wanted.arn === undefined ? lastSegment(arn) === wanted.name : arn === wanted.arn;
  }
  return caller.type === 'IAMUser' && wanted.arn === undefined && caller.userName === wanted.name;
}

function accountIn(arn: string | undefined): string | undefined {
  return arn?.split(':')[4];
}

function isSession(caller: Caller, name: string): boolean {
  return caller.arn !== undefined && lastSegment(caller.arn) === name;
}

/** Whether the caller is the principal that is asked for. */
export function isCaller(caller: Caller, filter: TrailFilter): boolean {
  if (filter.sessionName !== undefined && !isSession(caller, filter.sessionName)) return false;
  if (filter.principal === undefined) return true;
  return filter.principal.kind === 'role' ? isRole(caller, filter.principal) : isUser(caller, filter.principal);
}

/** Whether a record is among those asked for. A record without a readable time is kept where time is not asked for. */
export function isWanted(event: TrailEvent, filter: TrailFilter): boolean {
  if (!isCaller(event.caller, filter)) return false;
  if (filter.regions.length > 0 && !filter.regions.includes(event.region)) return false;
  if (filter.accounts.length > 0 && !(event.account !== undefined && filter.accounts.includes(event.account))) {
    return false;
  }
  if (filter.from !== undefined && !(event.time !== undefined && event.time >= filter.from)) return false;
  return filter.to === undefined || (event.time !== undefined && event.time <= filter.to);
}

/**
 * Text that every record of the principal holds, to look for in raw bytes before anything is parsed.
 * INVARIANT: only characters that no JSON writer escapes; a needle that misses a record would hide it.
 */
export function needleOf(filter: TrailFilter): string | undefined {
  const runs = (filter.principal?.name ?? filter.sessionName ?? '').match(/[A-Za-z0-9_.-]+/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest.length < 3 ? undefined : longest;
}
