export { type Difference, differences, documentJson, type Json, statementMeaning } from './canonical.js';
export { formatPolicy } from './format.js';
export { type Quota, quotasOf } from './quotas.js';
export { sizeOf, writtenSizeOf } from './size.js';
