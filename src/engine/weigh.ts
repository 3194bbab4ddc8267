import type { Candidates } from './action-index.js';
import type { Findings } from './combine.js';
import type { CompiledPolicies, CompiledStatement } from './compile.js';
import { grantOf, type Match, matchStatement, NO, UNSURE_NO, UNSURE_YES, YES } from './match.js';
import { rcpsApply, scpsApply } from './special.js';
import type { RequestView } from './view.js';

/** Which answers of a statement count as a match, for Allows and for Denies. */
export interface Reading {
  readonly allow: (match: Match) => boolean;
  readonly deny: (match: Match) => boolean;
}

const absent = (match: Match): boolean => match === YES || match === UNSURE_YES;
const surely = (match: Match): boolean => match === YES;
const possibly = (match: Match): boolean => match !== NO;

/** As AWS decides: a key that did not come is absent. */
export const AS_IF_ABSENT: Reading = { allow: absent, deny: absent };
/** The other ends of what unknown keys leave open. */
export const MOST_PERMISSIVE: Reading = { allow: possibly, deny: surely };
export const MOST_RESTRICTIVE: Reading = { allow: surely, deny: possibly };
export const NOTHING_UNSURE: Reading = { allow: surely, deny: surely };

/** What the statements say, and which of them matched. */
export interface Weighed {
  readonly findings: Findings;
  readonly denies: readonly CompiledStatement[];
  readonly identity: readonly CompiledStatement[];
  readonly resource: readonly CompiledStatement[];
  /** Some statement's answer hangs on an unknown key. */
  readonly unsure: boolean;
}

const NONE: readonly CompiledStatement[] = Object.freeze([]);
const NO_LEVELS: readonly number[] = Object.freeze([]);

/** Matches the statements that can bear on a request. */
export function weigh(
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
  reading: Reading,
): Weighed {
  const tally = { unsure: false };
  const scps = policies.scpLevels > 0 && scpsApply(view, policies.managementAccount);
  const denies = matchingDenies(policies, candidates, view, reading, tally);
  const identity = matching(candidates.identity, view, reading, tally);
  const resource = matching(candidates.resource, view, reading, tally);
  const grants = grantsOf(resource, view);
  const findings: Findings = {
    denied: denies.length > 0,
    identity: identity.length > 0,
    boundary: !policies.hasBoundary || anyMatches(candidates.boundary, view, reading, tally),
    session: !policies.hasSession || anyMatches(candidates.session, view, reading, tally),
    vpcEndpoint: !policies.hasVpcEndpoint || anyMatches(candidates.vpcEndpoint, view, reading, tally),
    blockingScps: scps ? blockingLevels(candidates.scps, view, reading, tally) : NO_LEVELS,
    direct: grants.includes('direct'),
    role: grants.includes('role'),
    account: grants.includes('account'),
  };
  return { findings, denies, identity, resource, unsure: tally.unsure };
}

interface Tally {
  unsure: boolean;
}

const NO_GRANTS: readonly string[] = Object.freeze([]);

function grantsOf(statements: readonly CompiledStatement[], view: RequestView): readonly string[] {
  return statements.length === 0 ? NO_GRANTS : statements.map((statement) => grantOf(statement, view));
}

function noteUnsure(match: Match, tally: Tally): void {
  if (match === UNSURE_NO || match === UNSURE_YES) tally.unsure = true;
}

function matching(
  statements: readonly CompiledStatement[],
  view: RequestView,
  reading: Reading,
  tally: Tally,
): readonly CompiledStatement[] {
  let found: CompiledStatement[] | undefined;
  for (const statement of statements) {
    const match = matchStatement(statement, view);
    if (match === NO) continue;
    noteUnsure(match, tally);
    if (!reading.allow(match)) continue;
    if (found === undefined) found = [statement];
    else found.push(statement);
  }
  return found ?? NONE;
}

function anyMatches(
  statements: readonly CompiledStatement[],
  view: RequestView,
  reading: Reading,
  tally: Tally,
): boolean {
  let unsure = false;
  let found = false;
  for (const statement of statements) {
    const match = matchStatement(statement, view);
    if (match === YES) return true;
    if (match !== NO) unsure = true;
    found ||= reading.allow(match);
  }
  if (unsure) tally.unsure = true;
  return found;
}

function blockingLevels(
  levels: readonly (readonly CompiledStatement[])[],
  view: RequestView,
  reading: Reading,
  tally: Tally,
): readonly number[] {
  let blocking: number[] | undefined;
  for (let at = 0; at < levels.length; at += 1) {
    if (anyMatches(levels[at] ?? NONE, view, reading, tally)) continue;
    if (blocking === undefined) blocking = [at + 1];
    else blocking.push(at + 1);
  }
  return blocking ?? NO_LEVELS;
}

function matchingDenies(
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
  reading: Reading,
  tally: Tally,
): readonly CompiledStatement[] {
  let found: CompiledStatement[] | undefined;
  for (const statement of candidates.denies) {
    if (!bearsOn(statement, policies, candidates, view)) continue;
    const match = matchStatement(statement, view);
    if (match === NO) continue;
    noteUnsure(match, tally);
    if (!reading.deny(match)) continue;
    if (found === undefined) found = [statement];
    else found.push(statement);
  }
  return found ?? NONE;
}

/**
 * Whether a statement's policy type concerns the caller at all: policies of principals do not bind services and anonymous
 * callers, which have none; a boundary does not bind the root user.
 */
export function bearsOn(
  { ref }: CompiledStatement,
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
): boolean {
  switch (ref.kind) {
    case 'identity':
    case 'boundary':
    case 'session':
      return view.caller.account !== undefined && view.caller.kind !== 'root';
    case 'scp':
      return scpsApply(view, policies.managementAccount);
    case 'rcp':
      return rcpsApply(candidates.service, view, policies.managementAccount);
    case 'resource':
    case 'trust':
    case 'vpcEndpoint':
      return true;
  }
}
