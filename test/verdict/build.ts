import type { Catalog } from '../../src/catalog/index.js';
import type { Decision, DecisionName, StatementRef } from '../../src/engine/index.js';
import type { RequestRow, Row, Suite } from '../../src/expectations/index.js';
import type { PolicyDocument, Statement } from '../../src/policy/index.js';
import type { Located, SourceRange } from '../../src/source/index.js';
import type { Finding, LoadedSuite, RowAnswer } from '../../src/verdict/index.js';

const SOURCE = { path: 'iam/orders.json', text: '', lineStarts: [0] };
const START = { offset: 0, line: 1, column: 1 };
export const RANGE: SourceRange = { source: SOURCE, start: START, end: START };

export function located<T>(value: T): Located<T> {
  return { value, range: RANGE };
}

export function statement(index: number, effect: 'Allow' | 'Deny', sid?: string): Statement {
  return {
    index,
    sid: sid === undefined ? undefined : located(sid),
    effect: located(effect),
    principal: undefined,
    action: { element: 'Action', patterns: [located('s3:GetObject')], range: RANGE },
    resource: { element: 'Resource', patterns: [located('*')], range: RANGE },
    conditions: [],
    range: RANGE,
    comments: [],
  };
}

export const READ = statement(1, 'Allow', 'ReadIncoming');
export const SEAL = statement(2, 'Deny', 'NeverDestroy');
export const BARE = statement(3, 'Allow');

export const DOCUMENT: PolicyDocument = {
  kind: 'identity',
  source: SOURCE,
  version: located('2012-10-17'),
  id: undefined,
  statements: [READ, SEAL, BARE],
  range: RANGE,
  comments: [],
};

export const OBJECT = 'arn:aws:s3:::orders/incoming/a';

export function row(overrides: Partial<RequestRow> = {}): RequestRow {
  return {
    kind: 'request',
    id: 'row',
    suite: 'orders',
    test: 'reads',
    expectation: 'allow',
    principal: 'arn:aws:iam::111122223333:role/orders',
    action: 's3:GetObject',
    resource: OBJECT,
    resourceAccount: undefined,
    context: {},
    untrustedContextKeys: [],
    trustedContextKeys: [],
    by: undefined,
    range: RANGE,
    ...overrides,
  };
}

export function suite(overrides: Partial<LoadedSuite> = {}, rows: readonly Row[] = []): LoadedSuite {
  const asWritten: Suite = {
    name: 'orders',
    range: RANGE,
    policies: [],
    boundary: undefined,
    scps: undefined,
    rcps: undefined,
    sessionPolicies: undefined,
    resourcePolicies: [],
    vpcEndpointPolicy: undefined,
    managementAccount: undefined,
    principal: located('arn:aws:iam::111122223333:role/orders'),
    allowUnknownPrincipals: [],
    evaluator: undefined,
    question: undefined,
    replaces: [],
    vars: {},
    rows,
  };
  return {
    suite: asWritten,
    identity: [DOCUMENT],
    boundary: undefined,
    scps: undefined,
    rcps: undefined,
    session: undefined,
    resourcePolicies: [],
    vpcEndpoint: undefined,
    ...overrides,
  };
}

export function ref(of: Statement): StatementRef {
  return { kind: 'identity', document: DOCUMENT, statement: of };
}

type Decided = Exclude<Decision, { readonly decision: 'unsupported' }>;

export function decision(name: DecisionName, overrides: Partial<Decided> = {}): Decided {
  return {
    decision: name,
    statements: [],
    blockedBy: [],
    missingContextKeys: [],
    possible: [name],
    assumptions: [],
    ...overrides,
  };
}

export function decided(...findings: readonly [Finding, ...Finding[]]): RowAnswer {
  return { kind: 'decided', evaluator: 'embedded', findings, notes: [] };
}

/** A catalog of the two actions that the tests need, in which `s3:prefix` belongs to `s3:ListBucket` alone. */
export const CATALOG = {
  version: 'test',
  action: (name: string) =>
    name === 's3:GetObject' || name === 's3:ListBucket'
      ? { name, accessLevel: 'Read', resourceTypes: [], conditionKeys: [], dependentActions: [] }
      : undefined,
  carriesKey: (action: { readonly name: string }, key: string) =>
    key !== 's3:prefix' || action.name === 's3:ListBucket',
} as unknown as Catalog;
