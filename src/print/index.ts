export { documentJson, type Json, meaningOf, statementJson, statementMeaning } from './canonical.js';
export { QUOTAS, type Quota, sizeOf } from './size.js';
