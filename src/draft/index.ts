export { draft } from './draft.js';
export { managedPolicyCharacters, rolePoliciesCharacters } from './quota.js';
export type * from './types.js';
