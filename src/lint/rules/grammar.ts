import type { PolicyKind, Statement } from '../../policy/index.js';
import type { Located } from '../../source/index.js';
import { perStatement } from '../statements.js';
import type { Rule } from '../types.js';

/** Policies that IAM itself stores. */
const IAM_POLICIES: ReadonlySet<PolicyKind> = new Set(['identity', 'boundary', 'session', 'trust']);

const SID_FORMAT: Rule = {
  code: 'sid-format',
  level: 'error',
  title: 'a Sid has characters that IAM does not take',
  why: 'IAM refuses the whole policy when it is deployed',
  kinds: IAM_POLICIES,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html',
  check: perStatement(({ sid }) => {
    if (sid === undefined || /^[A-Za-z0-9]+$/.test(sid.value)) return [];
    const message = `the \`Sid\` \`${sid.value}\` has other characters than letters and digits`;
    const plain = sid.value.replace(/[^A-Za-z0-9]+/g, '');
    const help = plain === '' ? 'write letters and digits' : `write \`${plain}\``;
    return [{ range: sid.range, message, help }];
  }),
};

/** Organizations refuses its policies without a version; that is told by rules of their own. */
const VERSIONLESS: ReadonlySet<PolicyKind> = new Set([...IAM_POLICIES, 'resource', 'vpcEndpoint']);

const MISSING_VERSION: Rule = {
  code: 'missing-version',
  level: 'warning',
  title: 'the policy has no Version',
  why: 'without it AWS reads the policy by the rules of 2008, in which policy variables are plain text',
  kinds: VERSIONLESS,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
  check: ({ document }) => {
    if (document.version !== undefined) return [];
    const { start } = document.range;
    const message = 'the policy has no `Version`, so that it is read as `2008-10-17`';
    return [{ range: { ...document.range, end: start }, message, help: 'write `"Version": "2012-10-17"`' }];
  },
};

/** What IAM stores of text: https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreatePolicy.html (PolicyDocument). */
const STORABLE = /^[\u0009\u000A\u000D\u0020-\u00FF]*$/;

const POLICY_CHARACTERS: Rule = {
  code: 'policy-characters',
  level: 'error',
  title: 'the policy has characters that IAM does not store',
  why: 'IAM refuses the whole policy when it is deployed',
  kinds: IAM_POLICIES,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  check: perStatement((statement) =>
    textsOf(statement)
      .filter(({ value }) => !STORABLE.test(value))
      .map(({ value, range }) => ({
        range,
        message: `\`${value}\` has characters beyond U+00FF`,
        help: 'write it with characters of Latin-1, or `?` where a pattern may stand for the character',
      })),
  ),
};

function textsOf({ principal, action, resource, conditions }: Statement): readonly Located<string>[] {
  return [
    ...(principal?.entries ?? []).map(({ value }) => value),
    ...action.patterns,
    ...(resource?.patterns ?? []),
    ...conditions.flatMap(({ key, values }) => [key, ...values]),
  ];
}

const MISSING_PRINCIPAL: Rule = {
  code: 'missing-principal',
  level: 'error',
  title: 'the statement of a resource or trust policy names no principal',
  why: 'AWS refuses the policy when it is deployed, as the statement says nothing of whom it is about',
  kinds: new Set(['resource', 'trust', 'vpcEndpoint']),
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  check: perStatement(({ principal, effect }) => {
    if (principal !== undefined) return [];
    const help = 'name the principals: `"Principal": { "AWS": "arn:aws:iam::111122223333:role/name" }`';
    return [{ range: effect.range, message: 'the statement has no `Principal`', help }];
  }),
};

const TRUST_ACTION: Rule = {
  code: 'trust-action',
  level: 'error',
  title: 'a trust policy has an action that is no way to assume a role',
  why: 'a role is the resource of no other action than those of AWS STS, so the statement never matches',
  kinds: new Set(['trust']),
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#id_roles_terms-and-concepts',
  check: perStatement(({ action }) =>
    (action.element === 'NotAction' ? [] : action.patterns)
      .filter(({ value }) => !/^(\*|sts:)/i.test(value))
      .map(({ value, range }) => ({
        range,
        message: `\`${value}\` in a trust policy never matches`,
        help: 'write `sts:AssumeRole`, `sts:AssumeRoleWithWebIdentity` or `sts:AssumeRoleWithSAML`; what the role may do belongs into its permissions policy',
      })),
  ),
};

export const GRAMMAR: readonly Rule[] = [
  SID_FORMAT,
  MISSING_VERSION,
  POLICY_CHARACTERS,
  MISSING_PRINCIPAL,
  TRUST_ACTION,
];
