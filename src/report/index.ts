export {
  type Annotation,
  type AnnotationLevel,
  type AnnotationOptions,
  annotations,
  diagnosticAnnotations,
  workflowCommands,
} from './annotations.js';
export {
  type CommentOptions,
  commentBody,
  commentMarker,
  faultsBody,
  isQuiet,
} from './comment.js';
export { type DataOptions, diagnosticData, faultsData, type LintReport, reportData } from './data.js';
export { terminalText } from './escape.js';
export { inertJson, jsonReport } from './json.js';
export { junitReport } from './junit.js';
export { fromRoot, type Links } from './links.js';
export type { MarkdownOptions } from './markdown.js';
export { ansi, type Palette, plain } from './palette.js';
export { readReport } from './read.js';
export { sarifReport } from './sarif.js';
export { markdownReport, type SummaryOptions, stepSummary } from './summary.js';
export { type TerminalOptions, terminalReport } from './terminal.js';
export type * from './types.js';
export type { Weakened, WeakeningData } from './weakened.js';
export { conclusion as reportConclusion, sentence as reportSentence } from './words.js';
