import type { PrincipalEntry } from './types.js';

/** What is wrong, to follow the principal, and what to do. */
type Fault = readonly [message: string, help: string];

/**
 * Why a principal is none that a policy can name: AWS refuses the policy when it is deployed, or nobody ever matches. Which services there are
 * is not known here.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export function principalFault({ type, value: { value } }: PrincipalEntry): Fault | undefined {
  if (type === '*' || value === '*') return undefined;
  if (value.includes('${')) return ['has a policy variable, which principals do not take', IN_CONDITION];
  switch (type) {
    case 'AWS':
      return awsFault(value);
    case 'Service':
      return undefined;
    case 'Federated':
      return FEDERATED.test(value)
        ? undefined
        : [
            'is no identity provider',
            'write the ARN of a provider, `arn:aws:iam::ACCOUNT:oidc-provider/…` or `…:saml-provider/…`',
          ];
    case 'CanonicalUser':
      return /^[0-9a-f]{64}$/.test(value) ? undefined : ['is no canonical user ID', 'write its 64 hexadecimal digits'];
  }
}

const IN_CONDITION = 'name the account, and compare the caller in a condition on `aws:PrincipalArn`';

const FEDERATED =
  /^(cognito-identity(-us-gov)?\.amazonaws\.com|www\.amazon\.com|graph\.facebook\.com|accounts\.google\.com|arn:aws[a-z-]*:iam::\d{12}:(oidc|saml)-provider\/.+)$/;

/** Accounts, users, roles and their sessions; unique IDs stand for those that were deleted, `cloudfront` for origin access identities. */
const AWS =
  /^arn:aws[a-z-]*:(iam::(\d{12}:(root|user\/.+|role\/.+)|cloudfront:user\/.+)|sts::\d{12}:(assumed-role\/[^/]+\/.+|federated-user\/.+|self))$/;

function awsFault(value: string): Fault | undefined {
  if (/^\d{12}$/.test(value) || /^A[A-Z0-9]{15,}$/.test(value)) return undefined;
  if (/[*?]/.test(value)) return ['has a wildcard, which the ARN of a principal does not take', IN_CONDITION];
  if (AWS.test(value)) return undefined;
  if (/:group\//.test(value)) return ['is a group, and groups are no principals', 'name its users, or a role'];
  return ['is no principal', 'write the ARN of a user or role, or the twelve digits of an account'];
}
