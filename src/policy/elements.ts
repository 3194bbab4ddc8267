import type { MemberNode } from '../source/index.js';
import { elementsOf, fault, isEmptyList, kindName, type Reading, textsOf, warn } from './reading.js';
import type { ActionElement, PrincipalElement, PrincipalEntry, ResourceElement } from './types.js';

/**
 * `Action` or `NotAction`: `service:Action` patterns or `*`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html).
 */
export function readAction(reading: Reading, element: ActionElement['element'], member: MemberNode): ActionElement {
  const patterns = textsOf(reading, member.value, `\`${element}\``);
  for (const pattern of patterns) {
    if (!/^(\*+|[^:\s]+:[^:\s]+)$/.test(pattern.value)) {
      fault(
        reading,
        pattern,
        'action-format',
        `\`${pattern.value}\` is not an action`,
        'write `service:Action`, such as `s3:GetObject`, or `*` for every action',
      );
    }
  }
  checkEmpty(reading, element, member);
  return { element, patterns, range: member.range };
}

/**
 * `Resource` or `NotResource`: ARN patterns or `*`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html).
 */
export function readResource(
  reading: Reading,
  element: ResourceElement['element'],
  member: MemberNode,
): ResourceElement {
  const patterns = textsOf(reading, member.value, `\`${element}\``);
  checkEmpty(reading, element, member);
  return { element, patterns, range: member.range };
}

const PRINCIPAL_TYPES = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;

/**
 * `Principal` or `NotPrincipal`: `"*"` or a map of principal types
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
export function readPrincipal(
  reading: Reading,
  element: PrincipalElement['element'],
  member: MemberNode,
): PrincipalElement {
  const { value } = member;
  if (value.kind === 'object') {
    checkEmpty(reading, element, member);
    return { element, entries: principalEntries(reading, element, member), range: member.range };
  }
  if (value.kind === 'string' && value.literal === '*') {
    return { element, entries: [{ type: '*', value: { value: '*', range: value.range } }], range: member.range };
  }
  const written = value.kind === 'string' ? `\`${value.literal}\`` : kindName(value);
  fault(
    reading,
    value,
    'principal-format',
    `\`${element}\` must be \`"*"\` or an object, not ${written}`,
    'write `{ "AWS": "arn:aws:iam::111122223333:role/name" }`, or `"Service"`, `"Federated"`, `"CanonicalUser"`',
  );
  return { element, entries: [], range: member.range };
}

function principalEntries(
  reading: Reading,
  element: PrincipalElement['element'],
  { value }: MemberNode,
): readonly PrincipalEntry[] {
  if (value.kind !== 'object') {
    return [];
  }
  const types = elementsOf(reading, value, PRINCIPAL_TYPES, `\`${element}\``);
  return value.members.flatMap((member) => {
    const type = PRINCIPAL_TYPES.find((name) => types[name] === member);
    if (type === undefined) {
      return [];
    }
    checkEmpty(reading, element, member);
    return textsOf(reading, member.value, `a principal of \`${type}\``).map((text) => ({ type, value: text }));
  });
}

/**
 * An empty list matches nothing, which AWS accepts; of a `Not` element that would be everything, which nobody
 * means and no page defines.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html
 */
function checkEmpty(reading: Reading, element: string, { value }: MemberNode): void {
  if (!isEmptyList(value) && !(value.kind === 'object' && value.members.length === 0)) {
    return;
  }
  if (element.startsWith('Not')) {
    fault(reading, value, 'empty-element', `\`${element}\` is empty`, 'list what it excludes, or remove the statement');
  } else {
    warn(
      reading,
      value,
      'empty-element',
      `\`${element}\` is empty, so the statement matches nothing`,
      'list something, or remove the statement',
    );
  }
}
