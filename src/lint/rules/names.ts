import type { Located } from '../../source/index.js';
import { expand, isAnyPattern, isWild, listed, perCondition, perStatement, serviceOf } from '../statements.js';
import type { Hit, Rule, Subject } from '../types.js';

const REFERENCE =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';

/** The patterns of both `Action` and `NotAction`, by what is wrong with them. */
function perAction(check: (pattern: Located<string>, subject: Subject) => Hit | undefined) {
  return perStatement(function* ({ action }, subject) {
    for (const pattern of action.patterns) {
      const hit = isAnyPattern(pattern.value) ? undefined : check(pattern, subject);
      if (hit !== undefined) yield hit;
    }
  });
}

const UNKNOWN_SERVICE: Rule = {
  code: 'unknown-service',
  level: 'error',
  title: 'no service that AWS documents has this prefix',
  why: 'AWS accepts the policy, and the action matches nothing, unless the service is one that AWS keeps to itself',
  page: REFERENCE,
  check: perAction(({ value, range }, { catalog }) => {
    const service = serviceOf(value);
    if (isWild(service) || catalog.serviceName(service) !== undefined) return undefined;
    const near = catalog.nearestServices(service);
    const help =
      near.length > 0 ? `did you mean ${listed(near)}?` : 'look the prefix up in the Service Authorization Reference';
    return { range, message: `no service that AWS documents has the prefix \`${service}\``, help };
  }),
};

const UNKNOWN_ACTION: Rule = {
  code: 'unknown-action',
  level: 'error',
  title: 'the service has no such action',
  why: 'AWS accepts the policy, and the action matches nothing: an Allow does not grant it, a Deny does not deny it',
  page: REFERENCE,
  check: perAction(({ value, range }, { catalog }) => {
    if (isWild(value) || catalog.serviceName(serviceOf(value)) === undefined) return undefined;
    if (catalog.action(value) !== undefined) return undefined;
    const [best] = catalog.nearestActions(value);
    const near = catalog.nearestActions(value).map(({ name }) => name);
    const help =
      best?.reason !== undefined
        ? best.reason
        : near.length > 0
          ? `did you mean ${listed(near)}?`
          : 'look the action up in the Service Authorization Reference';
    return { range, message: `\`${value}\` is no action that AWS documents`, help };
  }),
};

const EMPTY_WILDCARD: Rule = {
  code: 'wildcard-matches-nothing',
  level: 'error',
  title: 'a wildcard matches no action',
  why: 'the pattern neither allows nor denies anything, however much it looks as if it did',
  page: REFERENCE,
  check: perAction(({ value, range }, { catalog }) => {
    const service = serviceOf(value);
    if (!isWild(value) || (!isWild(service) && catalog.serviceName(service) === undefined)) return undefined;
    if (expand(catalog, value).length > 0) return undefined;
    const near = catalog.nearestActions(value.replace(/[*?]+/g, '')).map(({ name }) => name);
    const help =
      near.length > 0 ? `near are ${listed(near)}` : 'look the actions up in the Service Authorization Reference';
    return { range, message: `\`${value}\` matches no action that AWS documents`, help };
  }),
};

const UNKNOWN_KEY: Rule = {
  code: 'unknown-condition-key',
  level: 'error',
  title: 'no request carries a condition key of this name',
  why: 'a key that never comes is always absent: a condition on it is never met, or always',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  check: perCondition(({ key }, _, { catalog }) => {
    if (catalog.conditionKey(key.value) !== undefined) return undefined;
    const near = catalog.nearestConditionKeys(key.value);
    const help =
      near.length > 0
        ? `did you mean ${listed(near)}?`
        : 'look the key up on the page of the service in the Service Authorization Reference';
    return { range: key.range, message: `\`${key.value}\` is no condition key that AWS documents`, help };
  }),
};

export const NAMES: readonly Rule[] = [UNKNOWN_SERVICE, UNKNOWN_ACTION, EMPTY_WILDCARD, UNKNOWN_KEY];
