import type { PolicyDocument } from '../../policy/index.js';
import { type Quota, quotasOf, sizeOf, writtenSizeOf } from '../../print/index.js';
import type { Hit, Rule } from '../types.js';

const QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';

const POLICY_SIZE: Rule = {
  code: 'policy-size',
  level: 'error',
  title: 'the policy is larger than AWS takes',
  why: 'AWS refuses a policy over its quota when it is deployed',
  page: QUOTAS,
  check: ({ document }) => {
    const widest = quotasOf(document).at(-1);
    if (widest === undefined) return [];
    const size = sizeOf(document, widest.unit);
    const most = widest.raisable ?? widest.most;
    if (size <= most) return [];
    const message = `the policy has ${size} ${widest.unit} without white space and comments, and ${widest.name} may have ${most}`;
    return [at(document, message, SPLIT)];
  },
};

const SPLIT = 'split it into several policies, or write actions and resources as fewer patterns';

const POLICY_SIZE_TIGHT: Rule = {
  code: 'policy-size-tight',
  level: 'warning',
  title: 'the policy fits only under certain circumstances',
  why: 'AWS refuses a policy over its quota when it is deployed, and this one is over the quota that holds in most cases',
  page: QUOTAS,
  check: ({ document }) => {
    const quotas = quotasOf(document);
    const widest = quotas.at(-1);
    if (widest === undefined) return [];
    const size = sizeOf(document, widest.unit);
    if (size > (widest.raisable ?? widest.most)) return [];
    const usual = quotas.find(({ name }) => name === 'a managed policy') ?? widest;
    const found = size > usual.most ? overUsual(size, usual, widest) : overAsWritten(document, size, usual);
    return found === undefined ? [] : [at(document, ...found)];
  },
};

type Told = readonly [message: string, help: string];

function overUsual(size: number, usual: Quota, widest: Quota): Told {
  const message = `the policy has ${size} ${usual.unit} without white space and comments, and ${usual.name} may have ${usual.most}`;
  if (usual.raisable !== undefined)
    return [
      `${message} by default`,
      `have the quota raised by Service Quotas (up to ${usual.raisable}), or write fewer patterns`,
    ];
  return [message, `only ${widest.name} hold so much (${widest.most} together): split it, or write fewer patterns`];
}

/** As written a list of one is two characters longer than its value alone, and white space may count. */
function overAsWritten(document: PolicyDocument, size: number, usual: Quota): Told | undefined {
  const written = writtenSizeOf(document, usual);
  if (written === undefined || written <= usual.most) return undefined;
  const counted = usual.countsSpace ? 'with the white space, which counts' : 'without white space';
  const message = `as it is written the policy has ${written} ${usual.unit} ${counted}, and ${usual.name} may have ${usual.most}`;
  return [message, `deploy what \`iam-expect print\` makes of it, which has ${size}`];
}

function at({ range }: PolicyDocument, message: string, help: string): Hit {
  return { range: { ...range, end: range.start }, message, help };
}

export const SIZES: readonly Rule[] = [POLICY_SIZE, POLICY_SIZE_TIGHT];
