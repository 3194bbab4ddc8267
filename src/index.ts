/**
 * The library: what the gate does, as functions over plain readonly values. Reading text gives documents that know their places;
 * deciding is pure and needs no AWS account; `check` is the whole gate.
 */

export type { Catalog, CatalogAction, ConditionKey, ResourceType } from './catalog/index.js';
export { parseCatalog } from './catalog/index.js';
export { type CheckOptions, type CheckOutcome, check } from './check.js';
export {
  type Blocker,
  type CompiledPolicies,
  compilePolicies,
  type Decision,
  type DecisionName,
  decide,
  decideAll,
  decidePattern,
  type Explanation,
  explain,
  type PartTrace,
  type PatternDecision,
  PolicyError,
  type PolicyInput,
  type PolicyInputs,
  type PolicySet,
  type ResourceRegion,
  type ResourceUniverse,
  type StatementRef,
  type StatementTrace,
  type Sweep,
  type SweepCaller,
} from './engine/index.js';
export {
  type ExpectationsFile,
  type PathRow,
  type PathStep,
  type RequestRow,
  type Row,
  readExpectations,
  type Suite,
} from './expectations/index.js';
export { loadCatalog } from './files/index.js';
export { type Finding, type LintOptions, lintPolicies } from './lint/index.js';
export { DEFAULT_EXPECTATIONS } from './load/index.js';
export {
  type PolicyDocument,
  type PolicyKind,
  type ReadOptions,
  readPolicies,
  readPolicyObject,
  type Statement,
} from './policy/index.js';
export { jsonReport, markdownReport, terminalReport } from './report/index.js';
export type { ContextValue, Request, RequestContext } from './request/index.js';
export {
  type Diagnostic,
  formatDiagnostic,
  type Located,
  type Read,
  type SourceRange,
  type SourceText,
  sourceText,
} from './source/index.js';
export type { Report, Summary, Verdict, VerdictName } from './verdict/index.js';
