/** SimulateCustomPolicy and SimulatePrincipalPolicy of the loopback IAM, with the habits that AWS's own was seen to have. */

import { statementPositions } from './positions.js';
import type { Query } from './query.js';
import { type AccountState, type EntityState, entityArn, findEntity } from './state.js';
import { type Xml, xmlMap } from './xml.js';

export interface SimulatedPolicy {
  /** `PolicyInputList.1`, `role_orders-lambda_ReadOrders`, `AmazonS3ReadOnlyAccess`. */
  readonly id: string;
  readonly type: 'IAM Policy' | 'Permissions Boundary Policy' | 'Resource Policy';
  readonly text: string;
}

export interface SimulatedQuestion {
  readonly identity: readonly SimulatedPolicy[];
  readonly boundary: SimulatedPolicy | undefined;
  readonly resourcePolicy: SimulatedPolicy | undefined;
  readonly scps: readonly (readonly string[])[] | undefined;
  readonly caller: string | undefined;
  readonly action: string;
  readonly resource: string;
  readonly resourceOwner: string | undefined;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

export type DecisionWord = 'allowed' | 'explicitDeny' | 'implicitDeny';

export interface SimulatedAnswer {
  readonly decision: DecisionWord;
  /** The statements that decided, by policy and index from 1. */
  readonly matched: readonly { readonly policy: SimulatedPolicy; readonly statement: number }[];
  readonly missing: readonly string[];
  readonly allowedByBoundary?: boolean;
  readonly allowedByOrganizations?: boolean;
}

/** Decides one request; the embedded engine, or a table of a test's own. */
export type Oracle = (question: SimulatedQuestion) => SimulatedAnswer;

/** `perAction` since July 2026, `perPair` before and in China. */
export type ResponseShape = 'perAction' | 'perPair' | 'perPairBare' | 'perPairAggregate';

export interface SimulationOptions {
  readonly oracle: Oracle;
  readonly shape: ResponseShape;
  /** At most so many items a page, whatever MaxItems says. */
  readonly pageSize: number | undefined;
  /** Groups of actions that cannot be simulated together. */
  readonly incompatible: readonly (readonly string[])[];
  /** Accepts PolicyExclusionList and leaves nothing out. */
  readonly ignoreExclusions: boolean;
}

export class QueryError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export function simulateCustom(query: Query, options: SimulationOptions, omit: (key: string) => boolean): Xml {
  const identity = query.strings('PolicyInputList').map(inputPolicy);
  const scps = query
    .records('OrderedOrganizationPolicyInputList')
    .map((level) => level.strings('ServiceControlPolicyInputList'));
  return simulate(query, options, omit, {
    identity,
    boundary: givenBoundary(query),
    scps: scps.length > 0 ? scps : undefined,
    caller: query.string('CallerArn'),
  });
}

export function simulatePrincipal(
  query: Query,
  state: AccountState,
  options: SimulationOptions,
  omit: (key: string) => boolean,
): Xml {
  const arn = query.string('PolicySourceArn') ?? '';
  const found = state.entities.get(arn);
  if (found === undefined) throw new QueryError('NoSuchEntity', `The ${arn} cannot be found.`, 404);
  const excluded = options.ignoreExclusions ? () => false : exclusions(query);
  const attached = policiesOf(state, arn, found).filter((policy) => !excluded(policy));
  const boundaryText = found.boundary === undefined ? undefined : state.managed.get(found.boundary);
  return simulate(query, options, omit, {
    identity: [...attached, ...query.strings('PolicyInputList').map(inputPolicy)],
    boundary:
      givenBoundary(query) ??
      (boundaryText === undefined
        ? undefined
        : { id: policyName(found.boundary ?? ''), type: 'Permissions Boundary Policy', text: boundaryText }),
    scps: state.scps,
    caller: query.string('CallerArn') ?? arn,
  });
}

/** The policies that an entity has, with where each is from. */
export interface AttachedPolicy extends SimulatedPolicy {
  readonly arn: string | undefined;
  readonly inline: { readonly kind: string; readonly entity: string; readonly name: string } | undefined;
}

export function policiesOf(state: AccountState, arn: string, found: EntityState): readonly AttachedPolicy[] {
  const parts = entityArn(arn);
  if (parts === undefined) return [];
  const own = Object.entries(found.inline).map(
    ([name, text]): AttachedPolicy => ({
      id: `${parts.kind}_${parts.name}_${name}`,
      type: 'IAM Policy',
      text,
      arn: undefined,
      inline: { kind: parts.kind, entity: parts.name, name },
    }),
  );
  const managed = found.attached.map(
    (policyArn): AttachedPolicy => ({
      id: policyName(policyArn),
      type: 'IAM Policy',
      text: state.managed.get(policyArn) ?? '{"Version":"2012-10-17","Statement":[]}',
      arn: policyArn,
      inline: undefined,
    }),
  );
  const groups = (found.groups ?? []).flatMap((name) => {
    const group = findEntity(state, 'group', name);
    return group === undefined ? [] : policiesOf(state, group[0], group[1]);
  });
  return [...own, ...managed, ...groups];
}

/** AWS compares a managed policy's ARN without its path: the full ARN of a policy with a path excludes nothing, silently. */
function exclusions(query: Query): (policy: AttachedPolicy) => boolean {
  const entries = query.records('PolicyExclusionList');
  return (policy) =>
    entries.some((entry) => {
      const arn = entry.string('PolicyArn');
      if (arn !== undefined) return policy.arn !== undefined && arn === withoutPath(policy.arn);
      const name = entry.string('InlinePolicyIdentifier.PolicyName');
      return (
        policy.inline !== undefined &&
        policy.inline.name === name &&
        policy.inline.kind === entry.string('InlinePolicyIdentifier.AttachmentType') &&
        policy.inline.entity === entry.string('InlinePolicyIdentifier.AttachmentName')
      );
    });
}

function withoutPath(arn: string): string {
  return arn.replace(/:policy\/.*\//, ':policy/');
}

function policyName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function inputPolicy(text: string, index: number): SimulatedPolicy {
  return { id: `PolicyInputList.${index + 1}`, type: 'IAM Policy', text };
}

function givenBoundary(query: Query): SimulatedPolicy | undefined {
  const [text] = query.strings('PermissionsBoundaryPolicyInputList');
  return text === undefined
    ? undefined
    : { id: 'PermissionsBoundaryPolicyInputList.1', type: 'Permissions Boundary Policy', text };
}

type Policies = Pick<SimulatedQuestion, 'identity' | 'boundary' | 'scps' | 'caller'>;

function simulate(query: Query, options: SimulationOptions, omit: (key: string) => boolean, policies: Policies): Xml {
  const actions = query.strings('ActionNames');
  const resources = query.strings('ResourceArns');
  const resourceText = query.string('ResourcePolicy');
  checkInput(query, options, policies);
  const context = contextOf(query);
  const ask = (action: string, resource: string): SimulatedAnswer =>
    options.oracle({
      ...policies,
      resourcePolicy:
        resourceText === undefined ? undefined : { id: 'ResourcePolicy', type: 'Resource Policy', text: resourceText },
      action,
      resource,
      resourceOwner: /^arn:[^:]+:iam::(\d{12}):root$/.exec(query.string('ResourceOwner') ?? '')?.[1],
      context,
    });
  const results = actions.flatMap((action) => {
    const pairs = (resources.length > 0 ? resources : ['*']).map((resource) => ({
      resource,
      answer: ask(action, resource),
    }));
    const kept = pairs.filter(({ resource }) => !omit(`${action} ${resource}`));
    return writeResults(action, kept, options.shape, resources.length > 0);
  });
  return page(results, query, options);
}

function checkInput(query: Query, options: SimulationOptions, policies: Policies): void {
  const actions = query.strings('ActionNames');
  if (actions.length === 0) throw new QueryError('ValidationError', 'ActionNames must not be empty');
  for (const action of actions) {
    if (!/^[\w-]+:\w+$/.test(action)) throw new QueryError('InvalidInput', `Invalid Input Action: ${action}`);
  }
  const texts = [...policies.identity, ...(policies.boundary === undefined ? [] : [policies.boundary])].map(
    (policy) => policy.text,
  );
  for (const text of [...texts, query.string('ResourcePolicy') ?? ' ', ...(policies.scps ?? []).flat()]) {
    if (!/^[\t\n\r\u0020-\u00ff]{1,131072}$/.test(text)) {
      throw new QueryError(
        'ValidationError',
        'The policy does not satisfy the pattern [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
      );
    }
  }
  const names = query.records('ContextEntries').map((entry) => entry.string('ContextKeyName')?.toLowerCase());
  if (new Set(names).size < names.length) throw new QueryError('InvalidInput', 'Duplicate context keys');
  const groups = options.incompatible
    .map((group) => actions.filter((action) => group.includes(action)))
    .filter((group) => group.length > 0);
  const [one, other] = groups;
  if (one !== undefined && other !== undefined) {
    throw new QueryError(
      'InvalidInput',
      `Invalid Input Actions: [${one.join(',')}] and [${other.join(',')}] require different authorization information`,
    );
  }
}

function contextOf(query: Query): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    query.records('ContextEntries').map((entry) => {
      const values = entry.strings('ContextKeyValues');
      const list = entry.string('ContextKeyType')?.endsWith('List') === true;
      return [entry.string('ContextKeyName') ?? '', list ? values : (values[0] ?? '')];
    }),
  );
}

interface Pair {
  readonly resource: string;
  readonly answer: SimulatedAnswer;
}

const strictness: readonly DecisionWord[] = ['allowed', 'implicitDeny', 'explicitDeny'];

function writeResults(
  action: string,
  pairs: readonly Pair[],
  shape: ResponseShape,
  arnsAsked: boolean,
): readonly Xml[] {
  const worst = strictness.findLast((word) => pairs.some(({ answer }) => answer.decision === word)) ?? 'implicitDeny';
  const specific = pairs.map(writeSpecific);
  const [only] = pairs;
  if (shape === 'perAction') {
    return [
      {
        EvalActionName: action,
        EvalResourceName: only !== undefined && pairs.length === 1 ? only.resource : template(action),
        EvalDecision: worst,
        MatchedStatements: pairs.flatMap(({ answer }) => writeMatched(answer)),
        MissingContextValues: [...new Set(pairs.flatMap(({ answer }) => writeMissing(answer)))],
        ...details(only?.answer),
        ...(arnsAsked ? { EvalDecisionDetails: xmlMap({}), ResourceSpecificResults: specific } : {}),
      },
    ];
  }
  return pairs.map(({ resource, answer }, index) => ({
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: shape === 'perPairBare' ? answer.decision : worst,
    MatchedStatements: writeMatched(answer),
    MissingContextValues: writeMissing(answer),
    ...details(answer),
    ...(shape === 'perPair' && arnsAsked ? { ResourceSpecificResults: [specific[index]] } : {}),
  }));
}

function writeSpecific({ resource, answer }: Pair): Xml {
  return {
    EvalResourceName: resource,
    EvalResourceDecision: answer.decision,
    MatchedStatements: writeMatched(answer),
    MissingContextValues: writeMissing(answer),
    EvalDecisionDetails: xmlMap({}),
    ...(answer.allowedByBoundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: answer.allowedByBoundary } }),
  };
}

function details(answer: SimulatedAnswer | undefined): Readonly<Record<string, Xml>> {
  return {
    ...(answer?.allowedByOrganizations === undefined
      ? {}
      : { OrganizationsDecisionDetail: { AllowedByOrganizations: answer.allowedByOrganizations } }),
    ...(answer?.allowedByBoundary === undefined
      ? {}
      : { PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: answer.allowedByBoundary } }),
  };
}

/** Missing keys are told only where the decision is an implicit deny. */
function writeMissing(answer: SimulatedAnswer): readonly string[] {
  return answer.decision === 'implicitDeny' ? answer.missing : [];
}

function writeMatched(answer: SimulatedAnswer): readonly Xml[] {
  return answer.matched.map(({ policy, statement }) => {
    const position = statementPositions(policy.text)[statement - 1];
    return {
      SourcePolicyId: policy.id,
      SourcePolicyType: policy.type,
      ...(position === undefined ? {} : { StartPosition: { ...position.start }, EndPosition: { ...position.end } }),
    };
  });
}

function template(action: string): string {
  return `arn:\${Partition}:${action.slice(0, action.indexOf(':'))}:::\${ResourceName}`;
}

function page(results: readonly Xml[], query: Query, options: SimulationOptions): Xml {
  const from = Number(query.string('Marker') ?? '0');
  const asked = Number(query.string('MaxItems') ?? '100');
  const items = results.slice(from, from + Math.min(asked, options.pageSize ?? asked));
  const next = from + items.length;
  const truncated = next < results.length;
  return {
    IsTruncated: truncated,
    ...(truncated ? { Marker: String(next) } : {}),
    EvaluationResults: items,
  };
}
