import type { PolicyDocument } from '../policy/index.js';
import type { Diagnostic } from '../source/index.js';
import { RULES } from './rules/index.js';
import { MALFORMED_SUPPRESSION, UNUSED_SUPPRESSION } from './rules/suppressions.js';
import { type Suppression, suppressionsOf } from './suppressions.js';
import type { Finding, Hit, LintOptions, Rule, Subject } from './types.js';

/**
 * The faults of policies that no single request shows, in the order of the documents and of their text. A comment
 * `iam-expect-ignore CODE: reason` beside a statement takes findings of that statement back, one at the head of the document those of
 * the whole; one without a reason, or that takes nothing back, is a finding itself.
 */
export function lintPolicies(documents: readonly PolicyDocument[], options: LintOptions): readonly Finding[] {
  return documents.flatMap((document) => lintDocument(document, options));
}

function lintDocument(document: PolicyDocument, { catalog, base }: LintOptions): readonly Finding[] {
  const subject: Subject = { document, catalog, base: base && counterpart(document, base) };
  const findings = RULES.filter(({ kinds }) => kinds?.has(document.kind) !== false).flatMap((rule) =>
    [...rule.check(subject)].map((hit) => findingOf(rule, hit, document)),
  );
  const suppressions = suppressionsOf(document);
  const used = new Set<Suppression>();
  const kept = findings.filter((finding) => {
    const by = suppressions.filter((suppression) => suppresses(suppression, finding));
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  const unused = suppressions.flatMap((suppression) => faultOf(suppression, used, document));
  return [...kept, ...unused].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** Only a suppression with a reason suppresses. */
function suppresses({ code, reason, statement }: Suppression, finding: Finding): boolean {
  return reason !== '' && code === finding.code && statement === finding.statement;
}

function faultOf(suppression: Suppression, used: ReadonlySet<Suppression>, document: PolicyDocument): Finding[] {
  const { code, reason, range, statement } = suppression;
  if (used.has(suppression)) return [];
  const at = { range, statement };
  if (!RULES.some((rule) => rule.code === code)) {
    const message = code === '' ? 'the comment names no code' : `no rule has the code \`${code}\``;
    const help = 'write `iam-expect-ignore CODE: reason`; `iam-expect lint --rules` lists the codes';
    return [findingOf(MALFORMED_SUPPRESSION, { ...at, message, help }, document)];
  }
  if (reason === '') {
    const message = `\`iam-expect-ignore ${code}\` gives no reason, so it suppresses nothing`;
    const help = `write why it is right here: \`iam-expect-ignore ${code}: …\``;
    return [findingOf(MALFORMED_SUPPRESSION, { ...at, message, help }, document)];
  }
  const message = `\`iam-expect-ignore ${code}\` suppresses nothing here`;
  const help = 'remove the comment, or move it beside the statement that it is about';
  return [findingOf(UNUSED_SUPPRESSION, { ...at, message, help }, document)];
}

function findingOf({ code, level, why }: Rule, { range, statement, message, help }: Hit, document: PolicyDocument) {
  return { code, level, message, why, help, range, document, statement } satisfies Finding;
}

/** The same document before the change: of the same path, kind and, where a file holds several, the same place. */
function counterpart(document: PolicyDocument, base: readonly PolicyDocument[]): PolicyDocument | undefined {
  const same = base.filter(({ source, kind }) => source.path === document.source.path && kind === document.kind);
  return same.length < 2 ? same[0] : same.find(({ id }) => id !== undefined && id.value === document.id?.value);
}

/** A finding as every other message is told; the reason follows what to do. */
export function findingDiagnostic({ code, level, message, why, help, range }: Finding): Diagnostic {
  return { code, severity: level, message, help: `${help}; ${why}`, range };
}
