import type { Candidates } from './action-index.js';
import type { Findings } from './combine.js';
import type { CompiledPolicies, CompiledStatement } from './compile.js';
import { grantOf, type Match, matchStatement, NO, YES } from './match.js';
import type { StatementList } from './resource-index.js';
import { rcpsApply, scpsApply } from './special.js';
import type { RequestView } from './view.js';

/** Which answers of a statement count as a match, for Allows and for Denies. */
export interface Reading {
  readonly allow: Counting;
  readonly deny: Counting;
}

/** By {@link Match}. */
type Counting = readonly [no: false, yes: true, unsureNo: boolean, unsureYes: boolean];

const ABSENT: Counting = [false, true, false, true];
const SURELY: Counting = [false, true, false, false];
const POSSIBLY: Counting = [false, true, true, true];

/** As AWS decides: a key that did not come is absent. */
export const AS_IF_ABSENT: Reading = { allow: ABSENT, deny: ABSENT };
/** The ends of what unknown keys leave open. */
export const MOST_PERMISSIVE: Reading = { allow: POSSIBLY, deny: SURELY };
export const MOST_RESTRICTIVE: Reading = { allow: SURELY, deny: POSSIBLY };
export const NOTHING_UNSURE: Reading = { allow: SURELY, deny: SURELY };

/** What the statements say, and which of them matched. */
export interface Weighed extends Findings {
  readonly denies: readonly CompiledStatement[];
  readonly identityAllows: readonly CompiledStatement[];
  readonly resourceAllows: readonly CompiledStatement[];
  /** Some statement's answer hangs on an unknown key. */
  readonly unsure: boolean;
}

/** While it is being filled in. */
type Tally = { -readonly [Key in keyof Weighed]: Weighed[Key] };

const NONE: readonly CompiledStatement[] = Object.freeze([]);
const NO_LEVELS: readonly number[] = Object.freeze([]);

/** Matches the statements that can bear on a request. */
export function weigh(
  policies: CompiledPolicies,
  candidates: Candidates,
  view: RequestView,
  reading: Reading,
): Weighed {
  const tally: Tally = {
    denied: false,
    identity: false,
    boundary: true,
    session: true,
    vpcEndpoint: true,
    blockingScps: NO_LEVELS,
    direct: false,
    role: false,
    account: false,
    denies: NONE,
    identityAllows: NONE,
    resourceAllows: NONE,
    unsure: false,
  };
  tally.denies = matchingDenies(policies, candidates.denies, view, reading, tally);
  tally.denied = tally.denies.length > 0;
  tally.identityAllows = matching(candidates.identity, view, reading, tally);
  tally.identity = tally.identityAllows.length > 0;
  if (policies.hasResource) weighResourcePolicy(candidates, view, reading, tally);
  if (policies.hasBoundary) tally.boundary = anyMatches(candidates.boundary, view, reading, tally);
  if (policies.hasSession) tally.session = anyMatches(candidates.session, view, reading, tally);
  // A federated user has what its session policies allow, and without any nothing
  // (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getfederationtoken.html).
  else if (view.caller.kind === 'federatedUser') tally.session = false;
  if (policies.hasVpcEndpoint) tally.vpcEndpoint = anyMatches(candidates.vpcEndpoint, view, reading, tally);
  if (policies.scpLevels > 0 && scpsApply(view, policies.managementAccount)) {
    tally.blockingScps = blockingLevels(candidates.scps, view, reading, tally);
  }
  return tally;
}

function weighResourcePolicy(candidates: Candidates, view: RequestView, reading: Reading, tally: Tally): void {
  tally.resourceAllows = matching(candidates.resource, view, reading, tally);
  for (const statement of tally.resourceAllows) tally[grantOf(statement, view)] = true;
}

function matching(
  statements: StatementList,
  view: RequestView,
  reading: Reading,
  tally: Tally,
): readonly CompiledStatement[] {
  let found: CompiledStatement[] | undefined;
  for (const statement of statements.near(view.resource)) {
    const match = matchStatement(statement, view);
    if (match === NO) continue;
    if (match !== YES) tally.unsure = true;
    if (!reading.allow[match]) continue;
    if (found === undefined) found = [statement];
    else found.push(statement);
  }
  return found ?? NONE;
}

function anyMatches(statements: StatementList, view: RequestView, reading: Reading, tally: Tally): boolean {
  let unsure = false;
  let found = false;
  for (const statement of statements.near(view.resource)) {
    const match: Match = matchStatement(statement, view);
    if (match === YES) return true;
    if (match !== NO) unsure = true;
    found ||= reading.allow[match];
  }
  if (unsure) tally.unsure = true;
  return found;
}

function blockingLevels(
  levels: readonly StatementList[],
  view: RequestView,
  reading: Reading,
  tally: Tally,
): readonly number[] {
  let blocking: number[] | undefined;
  for (const [at, level] of levels.entries()) {
    if (anyMatches(level, view, reading, tally)) continue;
    if (blocking === undefined) blocking = [at + 1];
    else blocking.push(at + 1);
  }
  return blocking ?? NO_LEVELS;
}

function matchingDenies(
  policies: CompiledPolicies,
  denies: StatementList,
  view: RequestView,
  reading: Reading,
  tally: Tally,
): readonly CompiledStatement[] {
  let found: CompiledStatement[] | undefined;
  for (const statement of denies.near(view.resource)) {
    const match = matchStatement(statement, view);
    if (match === NO || !bearsOn(statement, policies, view)) continue;
    if (match !== YES) tally.unsure = true;
    if (!reading.deny[match]) continue;
    if (found === undefined) found = [statement];
    else found.push(statement);
  }
  return found ?? NONE;
}

/**
 * Whether a statement's policy type concerns the caller at all: policies of principals do not bind services and anonymous
 * callers, which have none; a boundary does not bind the root user.
 */
export function bearsOn({ ref }: CompiledStatement, policies: CompiledPolicies, view: RequestView): boolean {
  switch (ref.kind) {
    case 'identity':
    case 'boundary':
    case 'session':
      return view.caller.account !== undefined && view.caller.kind !== 'root';
    case 'scp':
      return scpsApply(view, policies.managementAccount);
    case 'rcp':
      return rcpsApply(view, policies.managementAccount);
    case 'resource':
    case 'trust':
    case 'vpcEndpoint':
      return true;
  }
}
