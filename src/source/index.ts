export { commentsOf, commentsWithin } from './comments.js';
export { errorAt, failed, MAX_DEPTH, warningAt } from './faults.js';
export { formatDiagnostic, printable } from './format.js';
export { parseJson } from './json.js';
export { didYouMean, nearest } from './nearest.js';
export { lineAt, positionAt, rangeOf, scalarText, sliceOf, sourceText } from './text.js';
export type * from './types.js';
export { parseYaml } from './yaml.js';
