import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';
import { lintPolicies } from '../../src/lint/index.js';
import { readPolicyObject } from '../../src/policy/index.js';

const ROLE = 'arn:aws:iam::111122223333:role';
const PASS = { Effect: 'Allow', Action: ['iam:PassRole'], Resource: `${ROLE}/*` };
const RUN = { Effect: 'Allow', Action: ['lambda:CreateFunction', 'lambda:InvokeFunction'], Resource: '*' };
const PUT = { Effect: 'Allow', Action: 'iam:PutRolePolicy', Resource: '*' };

function escalations(...statements: readonly object[]): readonly string[] {
  const read = readPolicyObject({ Version: '2012-10-17', Statement: statements }, 'identity', 'p.json');
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return lintPolicies([read.value], { catalog: loadCatalog() })
    .map(({ code }) => code)
    .filter((code) => code.startsWith('escalation-'));
}

test.each([
  ['everything of a service', { ...PUT, Action: 'iam:*' }],
  ['every role of the account', { ...PUT, Resource: `${ROLE}/*` }],
  ['NotAction that leaves it open', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }],
])('%s is open', (_, statement) => {
  expect(escalations(statement)).toContain('escalation-action');
});

const UNLESS_BOUND = { StringNotEquals: { 'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/limit' } };

test.each([
  ['a resource', [{ ...PUT, Resource: `${ROLE}/orders-*` }]],
  ['a condition', [{ ...PUT, Condition: { StringEquals: { 'aws:ResourceTag/team': 'orders' } } }]],
  ['a Deny', [PUT, { Effect: 'Deny', Action: 'iam:*', Resource: '*' }]],
  ['a Deny with a condition', [PUT, { Effect: 'Deny', Action: 'iam:Put*', Resource: '*', Condition: UNLESS_BOUND }]],
])('what %s limits is not open', (_, statements) => {
  expect(escalations(...statements)).toEqual([]);
});

test('a Deny on one role leaves the others open', () => {
  expect(escalations(PUT, { Effect: 'Deny', Action: 'iam:*', Resource: `${ROLE}/admin` })).toEqual([
    'escalation-action',
  ]);
});

test('a path is open where all of its actions are, in whatever statements', () => {
  expect(escalations(PASS, RUN)).toEqual(['escalation-path']);
});

test.each([
  ['one of them is missing', [PASS, { ...RUN, Action: 'lambda:CreateFunction' }]],
  ['the role is named', [{ ...PASS, Resource: `${ROLE}/orders` }, RUN]],
  [
    'the service is named',
    [{ ...PASS, Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } } }, RUN],
  ],
  ['the function is named', [PASS, { ...RUN, Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:orders' }]],
  ['one of them is denied', [PASS, RUN, { Effect: 'Deny', Action: 'lambda:Create*', Resource: '*' }]],
])('a path is closed where %s', (_, statements) => {
  expect(escalations(...statements)).toEqual([]);
});
