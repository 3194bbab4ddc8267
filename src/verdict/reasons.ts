import type { Blocker, Decision, DecisionName, StatementRef } from '../engine/index.js';
import type { ExpectationName, RequestRow } from '../expectations/index.js';
import type { Finding } from './types.js';

/** A sentence for people, and what to do where there is something to do. */
export interface Told {
  readonly reason: string;
  readonly help: string | undefined;
}

type Decided = Exclude<Decision, { readonly decision: 'unsupported' }>;

const EXPECTED: Readonly<Record<ExpectationName, string>> = {
  allow: 'Expected to be allowed',
  deny: 'Expected an explicit deny',
  'not-allowed': 'Expected not to be allowed',
};

const POSSIBLE: Readonly<Record<DecisionName, string>> = {
  allowed: 'allowed',
  explicitDeny: 'denied explicitly',
  implicitDeny: 'denied implicitly',
};

/** A statement as its author knows it: its Sid, or its place in the file. */
function nameOf(ref: StatementRef): string {
  const sid = ref.statement.sid?.value;
  return sid === undefined || sid === ''
    ? `statement #${ref.statement.index} of \`${ref.document.source.path}\``
    : `\`${sid}\``;
}

function namesOf(refs: readonly StatementRef[]): string {
  return listed([...new Set(refs.map(nameOf))], 'and');
}

function subject(refs: readonly StatementRef[], singular: string, plural: string): string {
  const names = new Set(refs.map(nameOf));
  return names.size === 0 ? `a policy ${singular}` : `${namesOf(refs)} ${names.size === 1 ? singular : plural}`;
}

export function passed(row: RequestRow, decision: Decided): Told {
  if (decision.decision === 'implicitDeny')
    return { reason: `No statement allows it${everywhere(row)}.`, help: undefined };
  const how = decision.decision === 'allowed' ? 'Allowed' : 'Denied explicitly';
  const by = decision.statements.length === 0 ? '' : ` by ${namesOf(decision.statements)}`;
  return { reason: `${how}${by}${everywhere(row)}.`, help: undefined };
}

export function drifted(row: RequestRow, finding: Finding, decision: Decided): Told {
  const at = finding.resource === row.resource ? '' : ` at \`${finding.resource}\``;
  const expected = `${EXPECTED[row.expectation]}${everywhere(row)}`;
  switch (decision.decision) {
    case 'allowed':
      return {
        reason: `${expected}, but ${subject(decision.statements, 'allows', 'allow')} it${at}.`,
        help:
          row.expectation === 'deny'
            ? 'add a Deny statement, or narrow the Allow and expect `not-allowed`'
            : 'narrow the Allow, or add a Deny statement',
      };
    case 'explicitDeny':
      return {
        reason: `${expected}, but ${subject(decision.statements, 'denies', 'deny')} it explicitly${at}.`,
        help: 'narrow the Deny: no Allow can overrule it',
      };
    case 'implicitDeny':
      return row.expectation === 'deny' ? implicitOnly(expected, at) : notAllowed(expected, at, decision.blockedBy);
  }
}

function implicitOnly(expected: string, at: string): Told {
  return {
    reason: `${expected}, but only the lack of an Allow denies it${at}, and that goes away with the next Allow.`,
    help: 'add a Deny statement, or expect `not-allowed`',
  };
}

function notAllowed(expected: string, at: string, blockedBy: readonly Blocker[]): Told {
  const blockers = [...new Set(blockedBy.map(blockerName))].map((who) => `${who} not allow it`);
  const who = listed(blockers, 'and') || 'no statement allows it';
  return { reason: `${expected}, but ${who}${at}.`, help: 'add an Allow statement that reaches it' };
}

function blockerName(blocker: Blocker): string {
  if (blocker.kind === 'scp') return `the service control policies at level ${blocker.level} do`;
  return BLOCKER[blocker.kind];
}

const BLOCKER: Readonly<Record<Exclude<Blocker['kind'], 'scp'>, string>> = {
  identity: 'the identity policies do',
  resource: 'the resource policy does',
  trust: 'the trust policy does',
  boundary: 'the permissions boundary does',
  rcp: 'the resource control policies do',
  session: 'the session policy does',
  vpcEndpoint: 'the VPC endpoint policy does',
};

/** Whether the decision that was expected was made by the statement that was to make it. */
export function decidedByOther(row: RequestRow, finding: Finding, decision: Decided): Told {
  const at = finding.resource === row.resource ? '' : ` at \`${finding.resource}\``;
  const by =
    decision.statements.length === 0 ? 'no statement decides it' : `${namesOf(decision.statements)} decides it`;
  return {
    reason: `Expected \`${row.by?.value}\` to decide, but ${by}${at}.`,
    help: 'name the statement that decides under `by`, or leave `by` out',
  };
}

export function unsupported(finding: Finding, reason: string): Told {
  return {
    reason: `The evaluator does not model this at \`${finding.resource}\`: ${reason}.`,
    help: 'decide the row with `evaluator: aws`',
  };
}

/** A row that hangs on context keys nobody gave, or that AWS would not send. */
export function hangsOn(row: RequestRow, decision: Decided, carries: (key: string) => boolean): Told {
  const keys = decision.missingContextKeys;
  const untrusted = new Set(row.untrustedContextKeys.map((key) => key.toLowerCase()));
  const withheld = keys.filter((key) => untrusted.has(key.toLowerCase()));
  const foreign = keys.filter((key) => !withheld.includes(key) && !carries(key));
  const open = keys.filter((key) => !withheld.includes(key) && !foreign.includes(key));
  const outcomes = possibleOutcomes(decision);
  const sentences = [
    open.length > 0 && `Hangs on ${quoted(open)}, which the test does not give: ${outcomes}.`,
    withheld.length > 0 &&
      `Hangs on ${quoted(withheld)}, which the test gives but \`${row.action}\` never carries: in a real request it is absent.`,
    foreign.length > 0 && `Hangs on ${quoted(foreign)}, which \`${row.action}\` never carries.`,
  ];
  return {
    reason: sentences.filter((sentence) => sentence !== false).join(' '),
    help: helpFor(open, withheld, foreign),
  };
}

function possibleOutcomes({ possible }: Decided): string {
  const names = (['allowed', 'explicitDeny', 'implicitDeny'] as const).filter((name) => possible.includes(name));
  if (names.length < 2) return 'another statement might decide';
  return `it could be ${listed(
    names.map((name) => POSSIBLE[name]),
    'or',
  )}`;
}

function helpFor(open: readonly string[], withheld: readonly string[], foreign: readonly string[]): string {
  const never = [...withheld, ...foreign];
  const give = `give ${quoted(open)} in the test's \`context\`, or \`null\` for a request without it`;
  const scope =
    `scope the statement by its resource ARN instead of ${quoted(never)}, and write ` +
    `${never.map((key) => `\`${key}: null\``).join(', ')} in the test's \`context\`; ` +
    'a key that AWS does send can be listed under `trust-context`';
  return [open.length > 0 && give, never.length > 0 && scope].filter((part) => part !== false).join('; ');
}

function everywhere(row: RequestRow): string {
  return row.resource !== '*' && /[*?]/.test(row.resource) ? ` on all of \`${row.resource}\`` : '';
}

function quoted(names: readonly string[]): string {
  return listed(
    names.map((name) => `\`${name}\``),
    'and',
  );
}

export function listed(words: readonly string[], joiner: 'and' | 'or'): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${last}`;
}
