export { lintPolicies } from './lint.js';
export { RULES } from './rules/index.js';
export { explanationOf } from './suppressions.js';
export type { Finding, LintOptions, Rule } from './types.js';
