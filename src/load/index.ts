export { documentFacts, type Origin, type ReadDocuments, type TextsBefore } from './before.js';
export { DEFAULT_EXPECTATIONS, expectationPaths, isExpectationsName, loadExpectations } from './expectations.js';
export { type Files, filesOf, type Tell } from './files.js';
export { idleResourcePolicies } from './kinds.js';
export { documentsOf, documentsWithOrigin, policiesOfKind, policiesOfUnknownKind } from './policies.js';
export { READING } from './reading.js';
export { select } from './select.js';
export { loadSuites, suiteLoader } from './suite.js';
