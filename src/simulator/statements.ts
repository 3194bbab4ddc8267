import type { DecisionName, StatementRef } from '../engine/index.js';
import type { PolicyDocument, PolicyKind, Statement } from '../policy/index.js';
import { statementOnLine } from './document.js';
import type { DeployedPolicy, MatchedStatement, PolicyOrigin, SentDocument } from './types.js';

/** The documents among which AWS's `SourcePolicyId`s are looked up. */
export interface Sources {
  /** In the order of `PolicyInputList`. */
  readonly sent: readonly SentDocument[];
  readonly boundary: SentDocument | undefined;
  readonly resourcePolicy: SentDocument | undefined;
  readonly deployed: readonly DeployedPolicy[];
  readonly deployedBoundary: DeployedPolicy | undefined;
}

export interface Traced {
  readonly statements: readonly StatementRef[];
  /** Policies that AWS names and nobody here has read. */
  readonly unknown: readonly string[];
}

/**
 * The statements that AWS says decided, of the effect that the decision has: an implicit deny is decided by none, whatever an
 * aggregate lists.
 */
export function traceStatements(
  matched: readonly MatchedStatement[],
  decision: DecisionName,
  sources: Sources,
): Traced {
  const statements: StatementRef[] = [];
  const unknown: string[] = [];
  const effect = decision === 'explicitDeny' ? 'Deny' : 'Allow';
  for (const match of matched) {
    const source = findSource(match, sources);
    if (source === undefined) unknown.push(match.SourcePolicyId ?? '?');
    const statement = source && statementAt(source, match);
    if (source === undefined || statement === undefined || decision === 'implicitDeny') continue;
    if (statement.effect.value === effect) statements.push({ kind: source.kind, document: source.document, statement });
  }
  return { statements, unknown };
}

/** `role_orders-lambda_ReadOrders` for an inline policy, and a managed policy's name (observed at AWS, September 2026). */
export function simulatorId(origin: PolicyOrigin): string {
  return origin.kind === 'inline'
    ? `${origin.entity}_${origin.name}_${origin.policy}`
    : origin.arn.slice(origin.arn.lastIndexOf('/') + 1);
}

interface Source {
  readonly kind: PolicyKind;
  readonly document: PolicyDocument;
  /** The text that positions count in; `undefined` where they count in the document's own. */
  readonly sent: SentDocument | undefined;
}

const INPUT = /^PolicyInputList\.(\d+)$/;

function findSource(match: MatchedStatement, sources: Sources): Source | undefined {
  const id = match.SourcePolicyId ?? '';
  const [, number] = INPUT.exec(id) ?? [];
  if (number !== undefined) return sentSource(sources.sent[Number(number) - 1], 'identity');
  // The live types are not those of the API's model.
  const type: string = match.SourcePolicyType ?? '';
  if (type === 'Resource Policy' || id === 'ResourcePolicy') return sentSource(sources.resourcePolicy, 'resource');
  if (type === 'Permissions Boundary Policy' || id.startsWith('PermissionsBoundaryPolicyInputList')) {
    return sentSource(sources.boundary, 'boundary') ?? deployedSource(sources.deployedBoundary, 'boundary');
  }
  return deployedSource(
    sources.deployed.find((policy) => policy.id === id),
    'identity',
  );
}

function sentSource(sent: SentDocument | undefined, kind: PolicyKind): Source | undefined {
  return sent && { kind, document: sent.document, sent };
}

function deployedSource(policy: DeployedPolicy | undefined, kind: PolicyKind): Source | undefined {
  return policy && { kind, document: policy.document, sent: undefined };
}

/** A deployed text keeps its own lines: the statement whose end lies at, or next after, the place that AWS names. */
function statementAt({ document, sent }: Source, { EndPosition }: MatchedStatement): Statement | undefined {
  const { Line, Column } = EndPosition ?? {};
  if (Line === undefined) return undefined;
  if (sent !== undefined) return statementOnLine(sent, Line);
  return document.statements.find(
    ({ range: { end } }) => end.line > Line || (end.line === Line && end.column >= (Column ?? 1)),
  );
}
