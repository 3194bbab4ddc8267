import type { Condition, Statement } from '../../policy/index.js';
import { demandsValue } from '../conditions.js';
import { allows, perStatement } from '../statements.js';
import type { Hit, Rule } from '../types.js';

const TRUST = new Set(['trust'] as const);

/** Claims that say for which application of a public provider a token was made: with one of them not every user of the provider is meant. */
const APPLICATION_CLAIMS: Readonly<Record<string, readonly string[]>> = {
  'cognito-identity.amazonaws.com': ['aud'],
  'graph.facebook.com': ['app_id'],
  'www.amazon.com': ['app_id'],
  'accounts.google.com': ['aud', 'oaud'],
};

const FEDERATION_OPEN: Rule = {
  code: 'federation-open',
  level: 'error',
  title: 'whoever has a token of an identity provider may assume the role',
  why: 'the provider gives tokens to all of its users, and the audience is the same for all: for GitHub that is every repository of everybody',
  kinds: TRUST,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html',
  check: perStatement((statement) => {
    if (!allows(statement) || statement.principal?.element !== 'Principal') return [];
    return statement.principal.entries.flatMap(({ type, value }): readonly Hit[] => {
      const provider = type === 'Federated' ? providerOf(value.value) : undefined;
      if (provider === undefined || statement.conditions.some((condition) => narrowsTo(condition, provider))) return [];
      const message = `no condition says which users of \`${provider}\` may assume the role`;
      return [{ range: value.range, message, help: helpFor(provider) }];
    });
  }),
};

/** The name that a provider's claims are under; `undefined` for SAML, whose providers are the account's own. */
function providerOf(principal: string): string | undefined {
  const [, oidc] = /^arn:[^:]*:iam::[^:]*:oidc-provider\/(.+)$/.exec(principal) ?? [];
  return oidc ?? (Object.hasOwn(APPLICATION_CLAIMS, principal) ? principal : undefined);
}

/** A positive operator on a claim that tells users apart: any but the audience, which is the same for all users of most providers. */
function narrowsTo(condition: Condition, provider: string): boolean {
  if (!demandsValue(condition)) return false;
  const key = condition.key.value.toLowerCase();
  const prefix = `${provider.toLowerCase()}:`;
  if (!key.startsWith(prefix)) return false;
  const claim = key.slice(prefix.length);
  const isOfUsers = claim !== 'aud' || (APPLICATION_CLAIMS[provider.toLowerCase()]?.includes('aud') ?? false);
  return isOfUsers && !condition.values.some(({ value }) => isAnyone(value));
}

/** `*`, or a subject that says only of what kind it is: `repo:*`, `organization:*`, `system:serviceaccount:*`. */
function isAnyone(value: string): boolean {
  return /^(system:serviceaccount:|[\w-]+:)?[*?]/.test(value);
}

function helpFor(provider: string): string {
  const [claim, example] = EXAMPLES[provider] ?? ['sub', '…'];
  return `add a condition: \`"StringEquals": { "${provider}:${claim}": "${example}" }\``;
}

const EXAMPLES: Readonly<Record<string, readonly [claim: string, value: string]>> = {
  'token.actions.githubusercontent.com': ['sub', 'repo:OWNER/REPOSITORY:ref:refs/heads/main'],
  'gitlab.com': ['sub', 'project_path:GROUP/PROJECT:ref_type:branch:ref:main'],
  'app.terraform.io': ['sub', 'organization:ORGANIZATION:project:PROJECT:workspace:WORKSPACE:run_phase:apply'],
  'cognito-identity.amazonaws.com': ['aud', 'IDENTITY-POOL-ID'],
  'graph.facebook.com': ['app_id', 'APP-ID'],
  'www.amazon.com': ['app_id', 'APP-ID'],
  'accounts.google.com': ['aud', 'CLIENT-ID'],
};

/** How each type of principal assumes a role (https://docs.aws.amazon.com/STS/latest/APIReference/welcome.html). */
const WAYS = ['sts:assumerole', 'sts:assumerolewithwebidentity', 'sts:assumerolewithsaml', 'sts:assumeroot'];

const TRUST_WAY: Rule = {
  code: 'trust-way',
  level: 'error',
  title: 'a principal is given a way to assume the role that is not its own',
  why: 'AWS accounts and services assume roles by AssumeRole, users of identity providers by the token that they have, so the statement never matches',
  kinds: TRUST,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html',
  check: perStatement((statement) => {
    if (statement.action.element === 'NotAction' || statement.principal?.element !== 'Principal') return [];
    const given = statement.action.patterns.map(({ value }) => value.toLowerCase());
    if (given.some((pattern) => /[*?]/.test(pattern)) || !given.some((pattern) => WAYS.includes(pattern))) return [];
    return statement.principal.entries.flatMap(({ type, value }): readonly Hit[] => {
      const way = wayOf(type, value.value);
      if (way === undefined || given.includes(way.toLowerCase())) return [];
      const message = `\`${value.value}\` can assume the role by \`${way}\` alone, which the statement does not have`;
      return [{ range: value.range, message, help: `write \`${way}\`` }];
    });
  }),
};

type PrincipalType = NonNullable<Statement['principal']>['entries'][number]['type'];

function wayOf(type: PrincipalType, principal: string): string | undefined {
  switch (type) {
    case 'Federated':
      return /:saml-provider\//.test(principal) ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
    case 'Service':
      return 'sts:AssumeRole';
    default:
      return undefined;
  }
}

export const FEDERATION: readonly Rule[] = [FEDERATION_OPEN, TRUST_WAY];
