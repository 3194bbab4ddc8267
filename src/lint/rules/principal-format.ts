import type { PrincipalEntry } from '../../policy/index.js';
import { isAccountId } from '../../request/index.js';
import { perStatement } from '../statements.js';
import type { Rule } from '../types.js';

const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html';

const PRINCIPAL_FORMAT: Rule = {
  code: 'principal-format',
  level: 'error',
  title: 'a principal is none that a policy can name',
  why: 'AWS refuses the policy when it is deployed, or nobody ever matches',
  kinds: new Set(['resource', 'trust', 'vpcEndpoint']),
  page: PAGE,
  check: perStatement(({ principal }) =>
    (principal?.entries ?? []).flatMap((entry) => {
      const fault = faultOf(entry);
      if (fault === undefined) return [];
      const [message, help] = fault;
      return [{ range: entry.value.range, message: `\`${entry.value.value}\` ${message}`, help }];
    }),
  ),
};

type Fault = readonly [message: string, help: string];

function faultOf({ type, value: { value } }: PrincipalEntry): Fault | undefined {
  if (type === '*' || value === '*') return undefined;
  if (value.includes('${')) return ['has a policy variable, which principals do not take', IN_CONDITION];
  switch (type) {
    case 'AWS':
      return awsFault(value);
    case 'Service':
      // Which services there are is the matter of a rule of its own.
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
  /^(cognito-identity\.amazonaws\.com|www\.amazon\.com|graph\.facebook\.com|accounts\.google\.com|arn:aws[a-z-]*:iam::\d{12}:(oidc|saml)-provider\/.+)$/;

/** Accounts, users, roles and their sessions; unique IDs stand for those that were deleted, `cloudfront` for origin access identities. */
const AWS =
  /^arn:aws[a-z-]*:(iam::(\d{12}:(root|user\/.+|role\/.+)|cloudfront:user\/.+)|sts::\d{12}:(assumed-role\/[^/]+\/.+|federated-user\/.+|self))$/;

function awsFault(value: string): Fault | undefined {
  if (isAccountId(value) || /^A[A-Z0-9]{15,}$/.test(value)) return undefined;
  if (/[*?]/.test(value)) return ['has a wildcard, which the ARN of a principal does not take', IN_CONDITION];
  if (AWS.test(value)) return undefined;
  if (/:group\//.test(value)) return ['is a group, and groups are no principals', 'name its users, or a role'];
  return ['is no principal', 'write the ARN of a user or role, or the twelve digits of an account'];
}

export const PRINCIPAL_FORMATS: readonly Rule[] = [PRINCIPAL_FORMAT];
