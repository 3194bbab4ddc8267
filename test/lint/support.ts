import { loadCatalog } from '../../src/files/index.js';
import { type Finding, lintPolicies } from '../../src/lint/index.js';
import { type PolicyDocument, type PolicyKind, readPolicies } from '../../src/policy/index.js';
import { formatDiagnostic, sourceText } from '../../src/source/index.js';

/** A document of this text, or of this value as JSON. */
export function documentOf(policy: string | object, kind: PolicyKind, path = 'policy.jsonc'): PolicyDocument {
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy, undefined, 2);
  const read = readPolicies(sourceText(path, text), kind, { vars: {} });
  if (!read.ok) throw new Error(read.diagnostics.map(formatDiagnostic).join('\n'));
  const [document] = read.value;
  if (document === undefined) throw new Error('the text holds a document');
  return document;
}

/** The findings on statements under the current version. */
export function findingsOn(kind: PolicyKind, ...statements: readonly object[]): readonly Finding[] {
  return lint(documentOf({ Version: '2012-10-17', Statement: statements }, kind, 'policy.json'));
}

export function lint(document: PolicyDocument): readonly Finding[] {
  return lintPolicies([document], { catalog: loadCatalog() });
}

/** Codes without those that are of no interest where statements are written for a test. */
export function codesOf(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code }) => code).filter((code) => code !== 'undocumented');
}
