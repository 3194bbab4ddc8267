export { loadExpectations } from './expectations.js';
export { type Files, filesOf, type Tell } from './files.js';
export { documentsOf, policiesOfUnknownKind } from './policies.js';
export { select } from './select.js';
export { suiteLoader } from './suite.js';
