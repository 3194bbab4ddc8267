import {
  type PolicyDocument,
  type PolicyKind,
  type PolicyVersion,
  type ResourceElement,
  readPolicyObject,
  type Statement,
} from '../policy/index.js';
import { arnParts } from '../request/index.js';
import type { Diagnostic } from '../source/index.js';
import { type ActionIndex, indexActions } from './action-index.js';
import { type CompiledCondition, compileCondition } from './condition/evaluate.js';
import { compilePattern, type Pattern } from './pattern.js';
import { type CompiledPrincipal, compilePrincipal } from './principal.js';
import { compileTemplate, type Template } from './template.js';
import type { PolicyInput, PolicyInputs, PolicySet, StatementRef } from './types.js';

/** A statement ready to be matched, every part of it still visible. */
export interface CompiledStatement {
  readonly ref: StatementRef;
  readonly denies: boolean;
  readonly action: { readonly negated: boolean; readonly patterns: readonly Pattern[] };
  /** Absent in trust policies, whose statements concern the role they belong to. */
  readonly resource: { readonly negated: boolean; readonly templates: readonly Template[] } | undefined;
  /** Every resource matches: `Resource: "*"`, or no Resource as in trust policies. */
  readonly everyResource: boolean;
  readonly principal: CompiledPrincipal | undefined;
  /** A statement of a policy of resources, which concerns only the principals that it names. */
  readonly needsPrincipal: boolean;
  readonly conditions: readonly CompiledCondition[];
  /** Just this statement, for the decisions that one statement makes. */
  readonly alone: readonly StatementRef[];
}

/** Policies compiled once for any number of requests. */
export interface CompiledPolicies {
  readonly statements: readonly CompiledStatement[];
  readonly index: ActionIndex;
  readonly hasBoundary: boolean;
  readonly hasSession: boolean;
  readonly hasResource: boolean;
  readonly hasVpcEndpoint: boolean;
  readonly scpLevels: number;
  readonly managementAccount: string | undefined;
}

/** Thrown where policies given to the library cannot be read; the diagnostics say where and why. */
export class PolicyError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(({ message }) => message).join('; '));
    this.name = 'PolicyError';
    this.diagnostics = diagnostics;
  }
}

/**
 * Compiles the policies that bear on a request. Documents may be read already (they then keep their places in their
 * files), JSON text, or plain objects.
 *
 * @throws {PolicyError} where a policy is malformed.
 */
export function compilePolicies(set: PolicySet): CompiledPolicies {
  refuseUnknownTypes(set);
  const layers: Layer[] = [
    ...documents(set.identity, 'identity'),
    ...documents(set.boundary, 'boundary'),
    ...documents(set.session, 'session'),
    ...(set.scps ?? []).flatMap((level, at) => documents(level, 'scp', at + 1)),
    ...(set.rcps ?? []).flatMap((level, at) => documents(level, 'rcp', at + 1)),
    ...documents(set.resource, 'resource'),
    ...documents(set.vpcEndpoint, 'vpcEndpoint'),
  ];
  const statements = layers.flatMap(compileLayer);
  return {
    statements,
    index: indexActions(statements, set.scps?.length ?? 0),
    hasBoundary: set.boundary !== undefined,
    hasSession: set.session !== undefined,
    hasResource: set.resource !== undefined,
    hasVpcEndpoint: set.vpcEndpoint !== undefined,
    scpLevels: set.scps?.length ?? 0,
    managementAccount: set.managementAccount,
  };
}

interface Layer {
  readonly document: PolicyDocument;
  readonly kind: PolicyKind;
  readonly level: number | undefined;
}

function documents(inputs: PolicyInputs | undefined, kind: PolicyKind, level?: number): readonly Layer[] {
  if (inputs === undefined) return [];
  const list = isList(inputs) ? inputs : [inputs];
  return list.map((input) => layerOf(readInput(input, kind), kind, level));
}

/** Of resource policies, only trust policies have statements without a Resource. */
function layerOf(document: PolicyDocument, kind: PolicyKind, level: number | undefined): Layer {
  const trusts = document.kind === 'trust' || document.statements.every(({ resource }) => resource === undefined);
  return { document, kind: kind === 'resource' && trusts ? 'trust' : kind, level };
}

function isList(inputs: PolicyInputs): inputs is readonly PolicyInput[] {
  return Array.isArray(inputs);
}

function isDocument(input: PolicyInput): input is PolicyDocument {
  return typeof input === 'object' && 'statements' in input && 'source' in input;
}

function readInput(input: PolicyInput, kind: PolicyKind): PolicyDocument {
  if (input !== null && isDocument(input)) return input;
  const read = readPolicyObject(input, kind, `${kind} policy`);
  if (!read.ok) throw new PolicyError(read.diagnostics);
  return read.value;
}

const POLICY_TYPES: Readonly<Record<keyof PolicySet, true>> = {
  identity: true,
  boundary: true,
  scps: true,
  rcps: true,
  session: true,
  resource: true,
  vpcEndpoint: true,
  managementAccount: true,
};

/** A type that is misspelt would be a policy that is silently left out. */
function refuseUnknownTypes(set: PolicySet): void {
  const faults: Diagnostic[] = [];
  for (const [type, value] of Object.entries(set)) {
    if (!Object.hasOwn(POLICY_TYPES, type)) faults.push(fault(`\`${type}\` is no policy type`));
    else if (value === null) faults.push(fault(`\`${type}\` is null; leave it out where there is none`));
    else if ((type === 'scps' || type === 'rcps') && value !== undefined && !Array.isArray(value)) {
      faults.push(fault(`\`${type}\` is not a list of levels`));
    }
  }
  if (faults.length > 0) throw new PolicyError(faults);
}

function fault(message: string): Diagnostic {
  const help = `the policy types are ${Object.keys(POLICY_TYPES).join(', ')}`;
  return { code: 'unknown-policy-type', severity: 'error', message, help };
}

function compileLayer({ document, kind, level }: Layer): readonly CompiledStatement[] {
  return document.statements.map((statement) => {
    const ref: StatementRef = { kind, ...(level === undefined ? {} : { level }), document, statement };
    return compileStatement(statement, document, kind, ref);
  });
}

function compileStatement(
  statement: Statement,
  document: PolicyDocument,
  kind: PolicyKind,
  ref: StatementRef,
): CompiledStatement {
  const version = document.version?.value ?? '2008-10-17';
  const { action, principal, conditions, effect } = statement;
  const resource = compileResource(statement.resource, version, kind);
  return {
    ref,
    denies: effect.value === 'Deny',
    action: {
      negated: action.element === 'NotAction',
      patterns: action.patterns.map(({ value }) => compilePattern(value.toLowerCase())),
    },
    resource,
    everyResource: resource === undefined || (!resource.negated && resource.templates.some(isAny)),
    principal: principal && compilePrincipal(principal),
    needsPrincipal: kind === 'resource' || kind === 'trust' || kind === 'rcp',
    conditions: conditions.map((condition) => compileCondition(condition, version)),
    alone: Object.freeze([ref]),
  };
}

function compileResource(
  resource: ResourceElement | undefined,
  version: PolicyVersion,
  kind: PolicyKind,
): CompiledStatement['resource'] {
  if (resource === undefined) return undefined;
  return {
    negated: resource.element === 'NotResource',
    templates: resource.patterns.map(({ value }) => compileTemplate(completeArn(value, kind), version, 'wildcards')),
  };
}

function isAny(template: Template): boolean {
  return template.kind === 'fixed' && template.pattern.kind === 'any';
}

const ARN_PARTS = 6;

/** Policy types that stand for resources by ARN alone; the parts an ARN leaves out are any. */
const COMPLETES_ARNS: ReadonlySet<PolicyKind> = new Set(['identity', 'boundary', 'session', 'scp']);

/**
 * `arn:aws:sqs` means every resource of SQS in policies of principals; policies of resources take it as it stands
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
function completeArn(pattern: string, kind: PolicyKind): string {
  if (!pattern.startsWith('arn:') || pattern.includes('${') || !COMPLETES_ARNS.has(kind)) return pattern;
  const parts = arnParts(pattern).length;
  // A trailing `*` crosses colons already.
  return parts < ARN_PARTS && !pattern.endsWith('*') ? pattern + ':*'.repeat(ARN_PARTS - parts) : pattern;
}
