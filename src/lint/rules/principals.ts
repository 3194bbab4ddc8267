import { holdsServicePrincipals, unknownServicePrincipal } from '../../catalog/index.js';
import type { Condition, PrincipalEntry, Statement } from '../../policy/index.js';
import { accountOfArn, isAccountId } from '../../request/index.js';
import type { Located } from '../../source/index.js';
import { demandsValue, operatorOf } from '../conditions.js';
import { allows, listed, perStatement } from '../statements.js';
import type { Rule } from '../types.js';

const PRINCIPAL = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html';
const RESOURCE_KINDS = new Set(['resource', 'trust'] as const);

function principalsOf({ principal }: Statement): readonly PrincipalEntry[] {
  return principal?.element === 'Principal' ? principal.entries : [];
}

/** Keys that say who the caller is, or whence the call comes: with one of them `*` is not everyone any more. */
const WHO =
  /^(aws:(principal|source|vpce|userid|username|calledvia|viaaws)|kms:calleraccount|kms:viaservice|[^:]*:?externalid$|sts:externalid|saml:|.*:(sub|aud|amr)$)/i;

/** Whether a condition narrows who may call: a positive operator on a key of the caller that has to be there. */
function narrowsCaller(condition: Condition): boolean {
  return demandsValue(condition) && WHO.test(condition.key.value) && !isEveryone(condition);
}

function isEveryone({ values }: Condition): boolean {
  return values.some(({ value }) => /^(\*+|0\.0\.0\.0\/0|::\/0)$/.test(value));
}

const PUBLIC_PRINCIPAL: Rule = {
  code: 'public-principal',
  level: 'error',
  title: 'everyone is allowed',
  why: '`*` is everyone on the internet, with or without an AWS account',
  kinds: RESOURCE_KINDS,
  page: `${PRINCIPAL}#principal-anonymous`,
  check: perStatement((statement) => {
    if (!allows(statement) || statement.conditions.some(narrowsCaller)) return [];
    const everyone = principalsOf(statement).find(
      ({ type, value }) => type === '*' || (type === 'AWS' && value.value === '*'),
    );
    if (everyone === undefined) return [];
    const help =
      'name the principals, or add a condition on who calls: `"StringEquals": { "aws:PrincipalOrgID": "o-…" }`';
    return [{ range: everyone.value.range, message: 'the statement allows everyone', help }];
  }),
};

const NOT_PRINCIPAL_ALLOW: Rule = {
  code: 'not-principal-allow',
  level: 'error',
  title: 'NotPrincipal with Allow',
  why: 'it allows everyone who is not listed, anonymous callers included, and AWS has no use for it',
  kinds: RESOURCE_KINDS,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
  check: perStatement(({ effect, principal }) => {
    if (effect.value !== 'Allow' || principal?.element !== 'NotPrincipal') return [];
    const message = `the statement allows everyone but ${listed(principal.entries.map(({ value }) => value.value))}`;
    return [{ range: principal.range, message, help: 'name those who are allowed in `Principal`' }];
  }),
};

const CROSS_ACCOUNT: Rule = {
  code: 'cross-account-principal',
  level: 'note',
  title: 'a principal of another account is allowed',
  why: 'what that account lets its principals do is not in your hands',
  kinds: RESOURCE_KINDS,
  page: PRINCIPAL,
  check: perStatement((statement, { owner }) => {
    if (!allows(statement) || statement.conditions.some(narrowsCaller)) return [];
    const named = (statement.resource?.patterns ?? []).flatMap(({ value }) => accountOfArn(value) ?? []);
    const owners = new Set(owner === undefined ? named : [...named, owner]);
    if (owners.size === 0) return [];
    return principalsOf(statement)
      .filter(({ type, value }) => type === 'AWS' && isForeign(value.value, owners))
      .map(({ value }) => ({
        range: value.range,
        message: `\`${value.value}\` is of another account than the resource`,
        help: 'make sure that the account is known, and add a condition on `aws:PrincipalOrgID` or `aws:PrincipalArn` where it can be',
      }));
  }),
};

function isForeign(principal: string, owners: ReadonlySet<string>): boolean {
  const account = isAccountId(principal) ? principal : accountOfArn(principal);
  return account !== undefined && !owners.has(account);
}

/** Services that act in the name of whoever configured them. EC2 and Lambda take on roles for their own instances and functions alone. */
const SPEAKS_FOR_ITSELF: ReadonlySet<string> = new Set([
  'ec2.amazonaws.com',
  'lambda.amazonaws.com',
  'edgelambda.amazonaws.com',
  'pods.eks.amazonaws.com',
  'eks.amazonaws.com',
  'spotfleet.amazonaws.com',
]);

/** CloudWatch Logs and others say for which resource they use a key in its encryption context. */
const SOURCE = /^(aws:source(arn|account|orgid|orgpaths)|kms:encryptioncontext:.*)$/i;

/** Whether a condition says for whom the service has to act: with a positive operator, and values that leave out other accounts. */
function narrowsSource(condition: Condition): boolean {
  return (
    demandsValue(condition) &&
    SOURCE.test(condition.key.value) &&
    !condition.values.some(({ value }) => isAnySource(value))
  );
}

/** `*`, and an ARN of whatever account: `arn:aws:sns:*:*:*`. The ARN of a bucket names no account, but one bucket. */
function isAnySource(value: string): boolean {
  const account = accountPartOf(value);
  if (/^[*?]+$/.test(value) || account === '*') return true;
  return account === '' && /:[*?/]*$/.test(value);
}

function accountPartOf(value: string): string | undefined {
  return value.startsWith('arn:') ? value.split(':')[4] : undefined;
}

const CONFUSED_DEPUTY: Rule = {
  code: 'confused-deputy',
  level: 'warning',
  title: 'a service is allowed whoever it acts for',
  why: 'the service also works for other customers, who can have it use your resource in their stead',
  kinds: RESOURCE_KINDS,
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  check: perStatement((statement, { document }) => {
    const { conditions } = statement;
    if (!allows(statement) || conditions.some(narrowsSource)) return [];
    return principalsOf(statement)
      .filter(
        ({ type, value }) => type === 'Service' && !(document.kind === 'trust' && SPEAKS_FOR_ITSELF.has(value.value)),
      )
      .map(({ value }) => ({
        range: value.range,
        message: `\`${value.value}\` is allowed for whomever it acts`,
        help: 'add a condition: `"StringEquals": { "aws:SourceAccount": "111122223333" }`, or `"ArnLike"` on `aws:SourceArn`',
      }));
  }),
};

function* serviceNames({ principal, conditions }: Statement): Generator<Located<string>> {
  for (const { type, value } of principal?.entries ?? []) if (type === 'Service') yield value;
  for (const condition of conditions) {
    const { key, values } = condition;
    if (operatorOf(condition).name === 'Null' || !holdsServicePrincipals(key.value)) continue;
    for (const value of values) if (!/[*?$]/.test(value.value)) yield value;
  }
}

const UNKNOWN_PRINCIPAL: Rule = {
  code: 'unknown-principal',
  level: 'error',
  title: 'no AWS service has this principal',
  why: 'AWS refuses a principal that does not exist, and a condition on one never holds, or always where it is negated',
  page: `${PRINCIPAL}#principal-services`,
  check: perStatement(function* (statement, { catalog }) {
    for (const { value, range } of serviceNames(statement)) {
      if (catalog.hasServicePrincipal(value)) continue;
      const near = catalog.nearestServicePrincipals(value);
      const help = near.length > 0 ? `did you mean ${listed(near)}?` : 'look the name up in the guide of the service';
      yield { range, message: unknownServicePrincipal(value), help };
    }
  }),
};

export const PRINCIPALS: readonly Rule[] = [
  PUBLIC_PRINCIPAL,
  NOT_PRINCIPAL_ALLOW,
  CROSS_ACCOUNT,
  CONFUSED_DEPUTY,
  UNKNOWN_PRINCIPAL,
];
