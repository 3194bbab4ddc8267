export { type AuditOptions, audit } from './audit.js';
