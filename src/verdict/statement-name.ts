import type { StatementRef } from '../engine/index.js';
import type { RequestRow } from '../expectations/index.js';
import type { PolicyDocument, Statement } from '../policy/index.js';
import type { Told } from './reasons.js';
import type { Finding, LoadedSuite } from './types.js';

/** Whether `by` (a Sid, compared with case, or `#index`) names the statement. */
export function matchesBy(ref: StatementRef, by: string): boolean {
  return names(ref.statement, by);
}

/** The fault of a row whose `by` names a statement that no policy of the suite has. */
export function unknownBy(row: RequestRow, suite: LoadedSuite, findings: readonly Finding[]): Told | undefined {
  const by = row.by?.value;
  if (by === undefined) return undefined;
  const statements = [
    ...documentsOf(suite).flatMap((document) => document.statements),
    ...findings.flatMap(({ decision }) => decision.statements.map(({ statement }) => statement)),
  ];
  if (statements.some((statement) => names(statement, by))) return undefined;
  const sids = new Set(statements.flatMap(({ sid }) => (sid === undefined ? [] : [`\`${sid.value}\``])));
  return {
    reason: `No policy of the suite has a statement \`${by}\`, which \`by\` names.`,
    help: sids.size === 0 ? 'name a statement by its place, as in `#1`' : `the Sids are ${[...sids].join(', ')}`,
  };
}

function names(statement: Statement, by: string): boolean {
  return by.startsWith('#') ? by === `#${statement.index}` : statement.sid?.value === by;
}

function documentsOf(suite: LoadedSuite): readonly PolicyDocument[] {
  return [
    ...suite.identity,
    ...(suite.boundary === undefined ? [] : [suite.boundary]),
    ...(suite.scps ?? []).flat(),
    ...(suite.rcps ?? []).flat(),
    ...(suite.session ?? []),
    ...suite.resourcePolicies.flatMap(({ documents }) => documents),
    ...(suite.vpcEndpoint === undefined ? [] : [suite.vpcEndpoint]),
  ];
}
