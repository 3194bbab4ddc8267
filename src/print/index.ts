export { type Difference, differences, documentJson, type Json, statementMeaning } from './canonical.js';
export { formatPolicy } from './format.js';
export { QUOTAS, type Quota, sizeOf } from './size.js';
