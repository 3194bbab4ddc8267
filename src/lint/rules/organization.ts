import type { PolicyDocument, Statement } from '../../policy/index.js';
import { perStatement } from '../statements.js';
import type { Hit, Rule, Subject } from '../types.js';

const SYNTAX = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies';

/**
 * Since September 2025 SCPs take all of the policy language but principals, which reading refuses; what is left is the version.
 * https://aws.amazon.com/blogs/security/unlock-new-possibilities-aws-organizations-service-control-policy-now-supports-full-iam-language
 */
const SCP_RESTRICTION: Rule = {
  code: 'scp-restriction',
  level: 'error',
  title: 'the policy is none that Organizations takes as a service control policy',
  why: 'AWS Organizations refuses the policy when it is deployed',
  kinds: new Set(['scp']),
  page: `${SYNTAX}_scps_syntax.html`,
  check: ({ document }) => versionHits(document, 'a service control policy'),
};

function versionHits({ version, range }: PolicyDocument, what: string): readonly Hit[] {
  if (version?.value === '2012-10-17') return [];
  const help = 'write `"Version": "2012-10-17"`';
  if (version === undefined)
    return [{ range: { ...range, end: range.start }, message: `${what} needs a \`Version\``, help }];
  return [{ range: version.range, message: `${what} has the version \`2012-10-17\` alone`, help }];
}

const RCP_RESTRICTION: Rule = {
  code: 'rcp-restriction',
  level: 'error',
  title: 'the policy is none that Organizations takes as a resource control policy',
  why: 'AWS Organizations refuses the policy when it is deployed',
  kinds: new Set(['rcp']),
  page: `${SYNTAX}_rcps_syntax.html`,
  check: (subject) => [...versionHits(subject.document, 'a resource control policy'), ...rcpStatements(subject)],
};

const rcpStatements: (subject: Subject) => Iterable<Hit> = perStatement((statement, { catalog }) =>
  isDefault(statement)
    ? []
    : [
        ...effectHits(statement),
        ...actionHits(statement, (service) => catalog.supportsRcp(service.toLowerCase())),
        ...principalHits(statement),
      ],
);

/** The one statement of `RCPFullAWSAccess`, which AWS attaches itself, and which suites may list among their RCPs. */
function isDefault({ effect, principal, action, resource, conditions }: Statement): boolean {
  const isAll = (patterns: readonly { readonly value: string }[] = []) => patterns.every(({ value }) => value === '*');
  return (
    effect.value === 'Allow' &&
    principal?.element === 'Principal' &&
    principal.entries.every(({ type }) => type === '*') &&
    action.element === 'Action' &&
    isAll(action.patterns) &&
    resource?.element === 'Resource' &&
    isAll(resource.patterns) &&
    conditions.length === 0
  );
}

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

function principalHits({ principal, effect }: Statement): readonly Hit[] {
  if (principal === undefined) {
    const message = 'the statement of a resource control policy needs a `Principal`';
    return [{ range: effect.range, message, help: 'write `"Principal": "*"`' }];
  }
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
    .filter(({ type, value }) => value.value !== '*' || (type !== '*' && type !== 'AWS'))
    .map(({ value }) => ({
      range: value.range,
      message: 'the principal of a resource control policy can only be `*`',
      help: 'write `"Principal": "*"` and name principals by a condition on `aws:PrincipalArn`',
    }));
}

export const ORGANIZATION: readonly Rule[] = [SCP_RESTRICTION, RCP_RESTRICTION];
