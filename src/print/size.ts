import type { PolicyDocument, PolicyKind } from '../policy/index.js';
import { documentJson } from './canonical.js';

/** How large a policy may be. */
export interface Quota {
  /** What the quota is of: `a managed policy`. */
  readonly name: string;
  readonly characters: number;
  readonly page: string;
}

const IAM_QUOTAS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const ORGANIZATIONS_QUOTAS = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';

/** The quotas that bear on a policy type, the narrowest first. Each is AWS's default; IAM can raise that of trust policies to 8,192. */
export const QUOTAS: Readonly<Record<PolicyKind, readonly Quota[]>> = {
  identity: [
    { name: 'the inline policies of a user', characters: 2048, page: IAM_QUOTAS },
    { name: 'the inline policies of a group', characters: 5120, page: IAM_QUOTAS },
    { name: 'a managed policy', characters: 6144, page: IAM_QUOTAS },
    { name: 'the inline policies of a role', characters: 10240, page: IAM_QUOTAS },
  ],
  boundary: [{ name: 'a managed policy', characters: 6144, page: IAM_QUOTAS }],
  session: [{ name: 'a session policy', characters: 2048, page: IAM_QUOTAS }],
  trust: [{ name: 'a trust policy', characters: 2048, page: IAM_QUOTAS }],
  scp: [{ name: 'a service control policy', characters: 5120, page: ORGANIZATIONS_QUOTAS }],
  rcp: [{ name: 'a resource control policy', characters: 5120, page: ORGANIZATIONS_QUOTAS }],
  resource: [],
  vpcEndpoint: [],
};

/** The size of a document as IAM counts it: the characters of its JSON without white space outside of text, and without comments. */
export function sizeOf(document: PolicyDocument): number {
  return JSON.stringify(documentJson(document)).length;
}
