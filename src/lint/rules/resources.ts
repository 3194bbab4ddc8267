import { arnParts, isPartition } from '../../request/index.js';
import type { Located } from '../../source/index.js';
import { isOfUnknownType, likelyTypes } from '../resource-types.js';
import { isAnyPattern, isWild, listed, perStatement } from '../statements.js';
import type { Hit, Rule } from '../types.js';

const REGION = /^([a-z]{2,}(-[a-z]+)+-\d+)?$/;
/** Resources that belong to AWS itself have an alias in the place of the account. */
const ACCOUNT = /^(\d{12}|aws|aws-managed|aws-marketplace|amazon|third-party|managed|system|cloudfront|[a-z]+)?$/;

const ARN_FORMAT: Rule = {
  code: 'arn-format',
  level: 'error',
  title: 'a resource is no ARN',
  why: 'AWS refuses it, or takes it and no resource ever matches',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
  check: perStatement(({ resource }) => (resource?.patterns ?? []).flatMap(faultsOf)),
};

/** API Gateway fills in what stands before: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html */
const SHORT = /^execute-api:\//;

function faultsOf(pattern: Located<string>): readonly Hit[] {
  const { value, range } = pattern;
  const hit = (message: string, help: string): readonly Hit[] => [{ range, message, help }];
  // A pattern may begin with a wildcard, and a variable may hold any part.
  if (isAnyPattern(value) || /^[*?$]/.test(value) || SHORT.test(value)) return [];
  const [scheme = '', partition = '', service, region = '', account = ''] = arnParts(value);
  if (scheme !== 'arn' && !(isWild(scheme) && value.includes(':')))
    return hit(`\`${value}\` is no ARN`, 'write `arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE`, or `*`');
  if (isOpen(partition) || service === undefined) return [];
  if (!isPartition(partition))
    return hit(`no partition is called \`${partition}\``, 'write `aws`, `aws-cn` or `aws-us-gov`');
  if (!isOpen(region) && !REGION.test(region))
    return hit(
      `\`${region}\` is no Region`,
      'write a Region such as `eu-west-1`, or `*`; an ARN of S3 or IAM has none',
    );
  if (!isOpen(account) && !ACCOUNT.test(account))
    return hit(`\`${account}\` is no account`, 'write the twelve digits of an account, or `*`');
  return [];
}

function isOpen(part: string): boolean {
  return isWild(part) || part.includes('$');
}

/** `arn:aws:logs:*:*:/aws/lambda/orders` */
function isBareLogGroup(value: string): boolean {
  return /^arn:[^:]*:logs:[^:]*:[^:]*:\//.test(value);
}

const UNKNOWN_RESOURCE_TYPE: Rule = {
  code: 'unknown-resource-type',
  level: 'warning',
  title: 'the service has no resources of this form',
  why: 'AWS accepts the policy, and no resource ever matches: an Allow does not grant it, a Deny does not deny it',
  page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  check: perStatement(({ resource }, { catalog }) =>
    (resource?.patterns ?? [])
      .filter(({ value }) => isOfUnknownType(catalog, value))
      .map(({ value, range }) => ({
        range,
        message: `no resource type that AWS documents has ARNs such as \`${value}\``,
        help: isBareLogGroup(value)
          ? 'write `log-group:` before the name'
          : `write ${listed(likelyTypes(catalog, value))}`,
      })),
  ),
};

export const RESOURCES: readonly Rule[] = [ARN_FORMAT, UNKNOWN_RESOURCE_TYPE];
