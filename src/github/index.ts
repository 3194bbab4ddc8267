export { type AuditRequest, publishAudit } from './audit.js';
export { type BaseRequest, type BaseSuites, type BaseTexts, baseSuites, baseTexts } from './base.js';
export { type ConnectOptions, connect, type GitHub } from './client.js';
export { type CommentRequest, publishComment } from './comment.js';
export { type Environment, eventOf, repositoryOf, runUrlOf } from './event.js';
export { type ChangedFiles, changedFiles, type FoundPullRequest, pullRequestOf } from './pull-request.js';
export type * from './types.js';
