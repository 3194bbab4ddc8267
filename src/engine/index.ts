export { type CompiledPolicies, type CompiledStatement, compilePolicies, PolicyError } from './compile.js';
export { operatorNames } from './condition/operators.js';
export { decide } from './decide.js';
export type * from './types.js';
