export { type CompiledPolicies, type CompiledStatement, compilePolicies, PolicyError } from './compile.js';
export { operandFault } from './condition/operand.js';
export { operatorNames } from './condition/operators.js';
export { decide } from './decide.js';
export {
  decidePattern,
  decidePatternAcross,
  type PoliciesByResource,
  type ResourceUniverse,
} from './decide-pattern.js';
export { explain } from './explain.js';
export { includesPattern, meetsOutside, patternsMeet } from './relations.js';
export { comparable, resourceLimits } from './scope.js';
export { decideAll, type Sweep, type SweepCaller } from './sweep.js';
export type * from './types.js';
