import type { PolicyDocument } from '../policy/index.js';
import type { SourceRange } from '../source/index.js';
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
  const linted = documents.map((document) => lintDocument(document, options));
  const used = new Set(linted.flatMap((each) => each.used));
  const told = new Set<string>();
  return linted.flatMap(({ document, kept, suppressions }) => {
    const unused = suppressions.flatMap((suppression) => faultOf(suppression, used, document));
    return [...kept, ...unused]
      .sort((a, b) => a.range.start.offset - b.range.start.offset)
      .filter((finding) => isNew(finding, told));
  });
}

/** Two suites may read one file, as policies of two types or with other variables: what both find is told once. */
function isNew({ code, message, range }: Finding, told: Set<string>): boolean {
  const key = JSON.stringify([code, message, placeKey(range)]);
  if (told.has(key)) return false;
  told.add(key);
  return true;
}

function placeKey({ source, start }: SourceRange): string {
  return `${start.offset} ${source.path}`;
}

/** INVARIANT: of a comment that is read several times it is enough that one reading uses it. */
function suppressionKey({ code, range }: Suppression): string {
  return `${code} ${placeKey(range)}`;
}

interface Linted {
  readonly document: PolicyDocument;
  readonly kept: readonly Finding[];
  readonly suppressions: readonly Suppression[];
  /** The keys of the suppressions that took something back. */
  readonly used: readonly string[];
}

function lintDocument(document: PolicyDocument, { catalog, before, ownerOf }: LintOptions): Linted {
  const subject: Subject = { document, catalog, base: before?.(document), owner: ownerOf?.(document) };
  const findings = RULES.filter(({ kinds }) => kinds?.has(document.kind) !== false).flatMap((rule) =>
    [...rule.check(subject)].map((hit) => findingOf(rule, hit, document)),
  );
  const suppressions = suppressionsOf(document);
  const used: string[] = [];
  const kept = findings.filter((finding) => {
    const by = suppressions.filter((suppression) => suppresses(suppression, finding));
    used.push(...by.map(suppressionKey));
    return by.length === 0;
  });
  return { document, kept, suppressions, used };
}

/** Only a suppression with a reason suppresses. */
function suppresses({ code, reason, statement }: Suppression, finding: Finding): boolean {
  return reason !== '' && code === finding.code && statement === finding.statement;
}

function faultOf(suppression: Suppression, used: ReadonlySet<string>, document: PolicyDocument): Finding[] {
  const { code, reason, range, statement } = suppression;
  if (used.has(suppressionKey(suppression))) return [];
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
