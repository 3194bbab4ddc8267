import { compilePolicies, type Decision, decide, type PolicySet, type StatementRef } from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';
import type { Evaluator } from '../reference/differential.js';

/** As conformance cases name a statement: its Sid, or `kind:#index`. */
export function statementName({ kind, statement }: StatementRef): string {
  return statement.sid?.value ?? `${kind}:#${statement.index}`;
}

/** The names of the deciding statements, sorted, each once. */
export function statementNames({ statements }: Decision): readonly string[] {
  return [...new Set(statements.map(statementName))].sort();
}

export function decideOnce(policies: PolicySet, request: Request): Decision {
  return decide(compilePolicies(policies), request);
}

/** The engine as the search for differences sees it. */
export const engine: Evaluator = (policies) => {
  const compiled = compilePolicies(policies);
  return (request) => {
    const decision = decide(compiled, request);
    return { decision: decision.decision, statements: statementNames(decision) };
  };
};
