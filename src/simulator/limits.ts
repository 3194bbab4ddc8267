import type { EntityKind, PolicyOrigin, SentDocument } from './types.js';

/** The longest policy that the simulator takes, in characters. */
const LONGEST_SENT = 131_072;

/**
 * What IAM stores at most, in characters without white space
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-entity-length).
 * The inline policies of one entity share their quota.
 */
const MANAGED_QUOTA = 6_144;
const INLINE_QUOTA: Readonly<Record<EntityKind, number>> = { user: 2_048, group: 5_120, role: 10_240 };

/** Why a document cannot be sent at all; `undefined` where it can. */
export function tooLongToSend({ document, text }: SentDocument): string | undefined {
  if (text.length <= LONGEST_SENT) return undefined;
  return `\`${document.source.path}\` is ${count(text.length)} characters long, and AWS's simulator takes at most ${count(LONGEST_SENT)}: split the policy`;
}

/** What can be said of a proposed identity policy's size before any call. */
export type SizeFinding =
  | { readonly kind: 'fits' }
  /** It can be stored, but not everywhere. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/** Compares a proposed document with what IAM stores; `replaces` says where it will be stored, where that is known. */
export function sizeFinding(
  { document, text }: SentDocument,
  entity: EntityKind,
  replaces: PolicyOrigin | undefined,
): SizeFinding {
  const size = sizeOf(text);
  const path = `\`${document.source.path}\``;
  const inline = INLINE_QUOTA[entity];
  const length = `${path} is ${count(size)} characters long without white space`;
  const asManaged = `a managed policy holds ${count(MANAGED_QUOTA)}`;
  const asInline = `the inline policies of a ${entity} hold ${count(inline)} together`;
  const split = 'split the policy, or shorten it with wildcards';
  if (replaces?.kind === 'managed' && size > MANAGED_QUOTA) {
    return { kind: 'refused', reason: `${length}, and ${asManaged}: ${split}` };
  }
  if (replaces?.kind === 'inline' && size > inline) {
    return { kind: 'refused', reason: `${length}, and ${asInline}: ${split}` };
  }
  if (size > Math.max(MANAGED_QUOTA, inline)) {
    return {
      kind: 'refused',
      reason: `${length}, and IAM stores no such policy (${asManaged}, ${asInline}): ${split}`,
    };
  }
  if (replaces !== undefined || size <= Math.min(MANAGED_QUOTA, inline)) return { kind: 'fits' };
  return size > MANAGED_QUOTA
    ? { kind: 'note', text: `${length}: it can only be an inline policy, as ${asManaged}` }
    : { kind: 'note', text: `${length}: it can only be a managed policy, as ${asInline}` };
}

/** As IAM counts. White space inside strings counts, and the text sent has no other but its line breaks. */
function sizeOf(text: string): number {
  return text.replaceAll('\n', '').length;
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
