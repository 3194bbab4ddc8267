export { type Difference, differences, documentJson, type Json, statementMeaning } from './canonical.js';
export { QUOTAS, type Quota, sizeOf } from './size.js';
