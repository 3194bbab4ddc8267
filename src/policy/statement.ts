import { commentsOf, didYouMean, type MemberNode, type ObjectNode, scalarText } from '../source/index.js';
import { readConditions } from './conditions.js';
import { readAction, readPrincipal, readResource } from './elements.js';
import { elementsOf, fault, kindName, type Reading, textOf, warn } from './reading.js';
import type { PolicyKind, Statement } from './types.js';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html */
const ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;

type Elements = Partial<Readonly<Record<(typeof ELEMENTS)[number], MemberNode>>>;

/** Kinds whose statements name principals; in the others the principal is whoever the policy is attached to. */
const KINDS_WITH_PRINCIPAL: ReadonlySet<PolicyKind> = new Set(['resource', 'trust', 'rcp', 'vpcEndpoint']);

/**
 * One statement, or `undefined` where a fault leaves it without effect, action or resource. Even then all of its
 * other faults are reported.
 */
export function readStatement(reading: Reading, node: ObjectNode, index: number): Statement | undefined {
  const elements = elementsOf(reading, node, ELEMENTS, 'a statement');
  const sid = elements.Sid === undefined ? undefined : textOf(reading, elements.Sid.value, '`Sid`');
  const effect = readEffect(reading, node, elements);
  const principal = readPrincipals(reading, node, elements);
  const action = readActions(reading, node, elements);
  const resource = readResources(reading, node, elements);
  const conditions = elements.Condition === undefined ? [] : readConditions(reading, elements.Condition);
  if (effect === undefined || action === undefined) {
    return undefined;
  }
  const bodyStart = node.members[0]?.range.start.offset ?? node.range.end.offset;
  return {
    index,
    sid: sid?.value === '' ? undefined : sid,
    effect,
    principal,
    action,
    resource,
    conditions,
    range: node.range,
    comments: commentsOf(reading.tree, node.range, bodyStart),
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_effect.html */
function readEffect(reading: Reading, node: ObjectNode, { Effect }: Elements): Statement['effect'] | undefined {
  if (Effect === undefined) {
    fault(
      reading,
      startOf(node),
      'missing-element',
      'the statement has no `Effect`',
      'write `"Effect": "Allow"` or `"Effect": "Deny"`',
    );
    return undefined;
  }
  const { value } = Effect;
  const written = scalarText(value);
  if (written === 'Allow' || written === 'Deny') {
    return { value: written, range: value.range };
  }
  const spelled = ['Allow', 'Deny'].find((name) => name.toLowerCase() === written?.toLowerCase());
  const help =
    spelled === undefined
      ? didYouMean(written ?? '', ['Allow', 'Deny'], 'write `Allow` or `Deny`')
      : `write \`${spelled}\`: the value is case-sensitive`;
  const found = written === undefined ? kindName(value) : `\`${written}\``;
  fault(reading, value, 'wrong-effect', `\`Effect\` must be \`Allow\` or \`Deny\`, not ${found}`, help);
  return undefined;
}

function readPrincipals(
  reading: Reading,
  node: ObjectNode,
  { Principal, NotPrincipal }: Elements,
): Statement['principal'] {
  const member = Principal ?? NotPrincipal;
  if (member === undefined) {
    if (KINDS_WITH_PRINCIPAL.has(reading.kind)) {
      warn(
        reading,
        startOf(node),
        'missing-principal',
        'the statement has no `Principal`, so it matches nobody',
        'name the principals: `"Principal": { "AWS": "arn:aws:iam::111122223333:role/name" }`',
      );
    }
    return undefined;
  }
  if (!KINDS_WITH_PRINCIPAL.has(reading.kind)) {
    fault(
      reading,
      member.key,
      'prohibited-element',
      `${KIND_NAMES[reading.kind]} cannot have \`${member.key.value}\``,
      'remove it: the principal is the one the policy is attached to. If this is the policy of a resource, list the file under `resource-policies`',
    );
    return undefined;
  }
  reportBoth(reading, Principal, NotPrincipal);
  return Principal === undefined
    ? readPrincipal(reading, 'NotPrincipal', member)
    : readPrincipal(reading, 'Principal', Principal);
}

function readActions(
  reading: Reading,
  node: ObjectNode,
  { Action, NotAction }: Elements,
): Statement['action'] | undefined {
  reportBoth(reading, Action, NotAction);
  if (Action !== undefined) {
    return readAction(reading, 'Action', Action);
  }
  if (NotAction !== undefined) {
    return readAction(reading, 'NotAction', NotAction);
  }
  fault(
    reading,
    startOf(node),
    'missing-element',
    'the statement has neither `Action` nor `NotAction`',
    'list the actions: `"Action": ["s3:GetObject"]`',
  );
  return undefined;
}

function readResources(reading: Reading, node: ObjectNode, { Resource, NotResource }: Elements): Statement['resource'] {
  reportBoth(reading, Resource, NotResource);
  const member = Resource ?? NotResource;
  if (reading.kind === 'trust') {
    if (member !== undefined) {
      fault(
        reading,
        member.key,
        'prohibited-element',
        `${KIND_NAMES.trust} cannot have \`${member.key.value}\``,
        'remove it: the resource is the role itself',
      );
    }
    return undefined;
  }
  if (member === undefined) {
    reportMissingResource(reading, node);
    return undefined;
  }
  return Resource === undefined
    ? readResource(reading, 'NotResource', member)
    : readResource(reading, 'Resource', Resource);
}

/**
 * Some services take resource policies without `Resource`
 * (https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html), others refuse them.
 */
function reportMissingResource(reading: Reading, node: ObjectNode): void {
  const message = 'the statement has neither `Resource` nor `NotResource`';
  const help = 'list the resources: `"Resource": "arn:aws:s3:::orders/*"`, or `"*"` for all';
  if (reading.kind === 'resource') {
    warn(reading, startOf(node), 'missing-element', `${message}; few services accept that`, help);
  } else {
    fault(reading, startOf(node), 'missing-element', message, help);
  }
}

function reportBoth(reading: Reading, element: MemberNode | undefined, notElement: MemberNode | undefined): void {
  if (element !== undefined && notElement !== undefined) {
    fault(
      reading,
      notElement.key,
      'conflicting-elements',
      `the statement has both \`${element.key.value}\` and \`${notElement.key.value}\``,
      'keep one of the two; write a second statement for the other',
    );
  }
}

/** Where to point for what a statement lacks: at its first element rather than across all of its lines. */
function startOf(node: ObjectNode): Pick<ObjectNode, 'range'> {
  return node.members[0]?.key ?? node;
}

const KIND_NAMES: Readonly<Record<PolicyKind, string>> = {
  identity: 'an identity policy',
  resource: 'a resource policy',
  trust: 'a trust policy',
  boundary: 'a permissions boundary',
  scp: 'a service control policy',
  rcp: 'a resource control policy',
  session: 'a session policy',
  vpcEndpoint: 'a VPC endpoint policy',
};
