import type { PolicyKind, Statement } from '../../policy/index.js';
import { QUOTAS, sizeOf } from '../../print/index.js';
import type { Located } from '../../source/index.js';
import { perStatement } from '../statements.js';
import type { Hit, Rule } from '../types.js';

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

const MISSING_VERSION: Rule = {
  code: 'missing-version',
  level: 'warning',
  title: 'the policy has no Version',
  why: 'without it AWS reads the policy by the rules of 2008, in which policy variables are plain text',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
  check: ({ document }) => {
    if (document.version !== undefined) return [];
    const { start } = document.range;
    const message = 'the policy has no `Version`, so that it is read as `2008-10-17`';
    return [{ range: { ...document.range, end: start }, message, help: 'write `"Version": "2012-10-17"`' }];
  },
};

const POLICY_SIZE: Rule = {
  code: 'policy-size',
  level: 'error',
  title: 'the policy is larger than AWS takes',
  why: 'AWS refuses a policy over its quota when it is deployed',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  check: ({ document }) => {
    const widest = QUOTAS[document.kind].at(-1);
    const size = sizeOf(document);
    if (widest === undefined || size <= widest.characters) return [];
    const message = `the policy has ${size} characters without white space and comments, and ${widest.name} may have ${widest.characters}`;
    const help = 'split it into several policies, or write actions and resources as fewer patterns';
    return [{ range: { ...document.range, end: document.range.start }, message, help }];
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

const RCP_RESTRICTION: Rule = {
  code: 'rcp-restriction',
  level: 'error',
  title: 'the statement is none that a resource control policy takes',
  why: 'AWS Organizations refuses the policy when it is deployed',
  kinds: new Set(['rcp']),
  page: 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html',
  check: perStatement((statement, { catalog }) => [
    ...effectHits(statement),
    ...actionHits(statement, (service) => catalog.supportsRcp(service)),
    ...principalHits(statement),
  ]),
};

function effectHits({ effect }: Statement): readonly Hit[] {
  if (effect.value === 'Deny') return [];
  const message = 'a resource control policy takes `Deny` alone';
  return [
    {
      range: effect.range,
      message,
      help: 'write `"Effect": "Deny"`; AWS attaches `RCPFullAWSAccess`, which allows all else',
    },
  ];
}

function actionHits({ action }: Statement, isSupported: (service: string) => boolean): readonly Hit[] {
  if (action.element === 'NotAction') {
    const message = 'a resource control policy cannot have `NotAction`';
    return [{ range: action.range, message, help: 'list the actions: `"Action": "s3:*"`' }];
  }
  return action.patterns.flatMap(({ value, range }): readonly Hit[] => {
    if (/^\*+$/.test(value)) {
      const message = 'a resource control policy cannot have the action `*`';
      return [{ range, message, help: 'name the services: `["s3:*", "sts:*", "kms:*"]`' }];
    }
    const service = value.slice(0, value.indexOf(':'));
    if (isSupported(service)) return [];
    const message = `resource control policies do not apply to the service \`${service}\``;
    return [{ range, message, help: 'remove the action; the page lists the services that support them' }];
  });
}

function principalHits({ principal }: Statement): readonly Hit[] {
  if (principal === undefined) return [];
  if (principal.element === 'NotPrincipal') {
    const message = 'a resource control policy cannot have `NotPrincipal`';
    return [
      {
        range: principal.range,
        message,
        help: 'write `"Principal": "*"` and exempt principals by a condition on `aws:PrincipalArn`',
      },
    ];
  }
  return principal.entries
    .filter(({ value }) => value.value !== '*')
    .map(({ value }) => ({
      range: value.range,
      message: 'the principal of a resource control policy can only be `*`',
      help: 'write `"Principal": "*"` and name principals by a condition on `aws:PrincipalArn`',
    }));
}

const TRUST_ACTION: Rule = {
  code: 'trust-action',
  level: 'error',
  title: 'a trust policy has an action that is no way to assume a role',
  why: 'a role is the resource of no other action than those of AWS STS, so the statement never matches',
  kinds: new Set(['trust']),
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html',
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
  POLICY_SIZE,
  POLICY_CHARACTERS,
  RCP_RESTRICTION,
  TRUST_ACTION,
];
