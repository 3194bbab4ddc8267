import { resourceLimits } from '../../engine/index.js';
import type { Statement } from '../../policy/index.js';
import {
  actionPatterns,
  allows,
  expand,
  GRANTING,
  isAnyPattern,
  isWild,
  listed,
  perStatement,
  resourcePatterns,
} from '../statements.js';
import type { Rule } from '../types.js';

const BEST_PRACTICES = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege';

const ALL_ACTIONS: Rule = {
  code: 'all-actions',
  level: 'warning',
  title: 'an Allow of every action',
  why: 'the principal can do whatever AWS offers, today and with every service that comes',
  kinds: new Set(['identity', 'resource']),
  page: BEST_PRACTICES,
  check: perStatement((statement) =>
    (allows(statement) ? actionPatterns(statement) : [])
      .filter(({ value }) => isAnyPattern(value))
      .map(({ range }) => ({
        range,
        message: 'the statement allows every action of every service',
        help: 'list the actions that are used; `iam-expect draft` finds them in CloudTrail',
      })),
  ),
};

const SERVICE_WILDCARD: Rule = {
  code: 'service-wildcard',
  level: 'warning',
  title: 'an Allow of every action of a service',
  why: 'among them are those that delete, that change permissions, and that the service adds tomorrow',
  kinds: new Set(['identity', 'resource']),
  page: BEST_PRACTICES,
  check: perStatement((statement, { catalog }) =>
    (allows(statement) && !isDelegation(statement) ? actionPatterns(statement) : [])
      .filter(({ value }) => !isAnyPattern(value) && /:\*+$/.test(value))
      .map(({ value, range }) => ({
        range,
        message: `\`${value}\` allows all ${expand(catalog, value).length} actions of the service`,
        help: 'list the actions that are used; `iam-expect draft` finds them in CloudTrail',
      })),
  ),
};

/**
 * The statement by which a key policy leaves permissions to the policies of its account, as AWS writes it into every key's
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
 */
function isDelegation({ principal, action }: Statement): boolean {
  return (
    principal?.element === 'Principal' &&
    principal.entries.every(
      ({ type, value }) => type === 'AWS' && /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(value.value),
    ) &&
    action.patterns.every(({ value }) => value.toLowerCase() === 'kms:*')
  );
}

const ALL_RESOURCES: Rule = {
  code: 'all-resources',
  level: 'warning',
  title: 'an Allow on every resource, of actions that take a particular one',
  why: 'the principal can reach every resource of the account, those of other teams included',
  kinds: new Set(['identity']),
  page: BEST_PRACTICES,
  check: perStatement((statement, { catalog }) => {
    const any = resourcePatterns(statement).find(({ value }) => isAnyPattern(value) || namesNothing(value));
    if (any === undefined || !allows(statement) || statement.conditions.length > 0) return [];
    const patterns = actionPatterns(statement).filter(({ value }) => !isAnyPattern(value));
    const narrowable = patterns
      .flatMap(({ value }) => expand(catalog, value))
      .filter((action) => action.resourceTypes.length > 0 && catalog.resourceFit(action, any.value) === 'takes');
    if (narrowable.length === 0) return [];
    const names = narrowable.map(({ name }) => name);
    const [first] = narrowable;
    const takes = first === undefined ? [] : catalog.resourcePatternsOf(first).include;
    const message = `${listed(names)} ${names.length === 1 ? 'is' : 'are'} allowed on every resource`;
    return [{ range: any.range, message, help: `name the resources; \`${names[0]}\` takes ${listed(takes, 2)}` }];
  }),
};

/** `arn:aws:s3:::*`, `arn:aws:sqs:*:*:*`: an ARN that says no more than the service. */
function namesNothing(pattern: string): boolean {
  return /^arn:[^:]*:[^:]+:\*?:\*?:[*/]*\*$/.test(pattern);
}

const NOT_ACTION_ALLOW: Rule = {
  code: 'not-action-allow',
  level: 'warning',
  title: 'NotAction with Allow',
  why: 'it allows every action that is not listed, of every service, and denies none of those that are',
  kinds: GRANTING,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
  check: perStatement((statement) => {
    if (!allows(statement) || statement.action.element !== 'NotAction') return [];
    const message = `the statement allows every action but ${listed(statement.action.patterns.map(({ value }) => value))}`;
    return [
      {
        range: statement.action.range,
        message,
        help: 'list what is allowed in `Action`, and what is forbidden in a statement with `Deny`',
      },
    ];
  }),
};

const NOT_RESOURCE_ALLOW: Rule = {
  code: 'not-resource-allow',
  level: 'warning',
  title: 'NotResource with Allow',
  why: 'it allows the actions on every resource that is not listed, those of other services and accounts included',
  kinds: GRANTING,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notresource.html',
  check: perStatement((statement) => {
    if (!allows(statement) || statement.resource?.element !== 'NotResource') return [];
    const message = `the statement allows every resource but ${listed(statement.resource.patterns.map(({ value }) => value))}`;
    return [
      {
        range: statement.resource.range,
        message,
        help: 'list what is allowed in `Resource`, and what is forbidden in a statement with `Deny`',
      },
    ];
  }),
};

const PASS_ROLE = 'iam:PassRole';

const PASS_ROLE_OPEN: Rule = {
  code: 'pass-role-open',
  level: 'warning',
  title: 'iam:PassRole on every role, to every service',
  why: 'whoever can pass a role to a service can have the service act with the rights of that role',
  kinds: new Set(['identity']),
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  check: perStatement((statement, { catalog }) => {
    if (!allows(statement) || statement.conditions.length > 0) return [];
    const pattern = actionPatterns(statement).find(
      ({ value }) =>
        !isAnyPattern(value) &&
        (isWild(value) ? expand(catalog, value) : [{ name: value }]).some(
          ({ name }) => name.toLowerCase() === PASS_ROLE.toLowerCase(),
        ),
    );
    const action = catalog.action(PASS_ROLE);
    if (pattern === undefined || action === undefined || resourceLimits(statement, action, catalog)) return [];
    const message = `\`${pattern.value}\` lets the principal pass every role to every service`;
    const help =
      'name the roles in `Resource`, and the service in a condition: `"StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" }`';
    return [{ range: pattern.range, message, help }];
  }),
};

export const BROAD: readonly Rule[] = [
  ALL_ACTIONS,
  SERVICE_WILDCARD,
  ALL_RESOURCES,
  NOT_ACTION_ALLOW,
  NOT_RESOURCE_ALLOW,
  PASS_ROLE_OPEN,
];
