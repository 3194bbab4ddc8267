import { describe, expect, test } from 'vitest';
import { requestsOf } from '../../src/expectations/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { embeddedEvaluator, judge } from '../../src/verdict/index.js';
import { loadSuites } from '../simulator/harness.js';

const ROLE = 'arn:aws:iam::111122223333:role';
const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function';
const PASS = { Sid: 'Pass', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
const RUN = { Sid: 'Run', Effect: 'Allow', Action: 'lambda:*', Resource: '*' };
const ALL = { Sid: 'All', Effect: 'Allow', Action: ['iam:PassRole', 'lambda:*'], Resource: '*' };
const ID = 'orders/t/not-allowed/iam:PassRole+lambda:CreateFunction+lambda:InvokeFunction';

interface Case {
  readonly name: string;
  readonly statements: readonly object[];
  /** More of the test than its demand, and of the suite. */
  readonly test?: string;
  readonly suite?: string;
  readonly boundary?: object;
  readonly verdict: string;
  readonly reason: string;
}

/** The verdict on the first path of `lambda` in the pack. */
async function judged(expectation: 'deny' | 'not-allowed', scene: Omit<Case, 'name' | 'verdict' | 'reason'>) {
  const boundary = scene.boundary === undefined ? '' : '    boundary: boundary.json\n';
  const [loaded] = await loadSuites(
    `version: 1
suites:
  - name: orders
    policies: p.json
    principal: ${ROLE}/orders
${boundary}${scene.suite ?? ''}    tests:
      - name: t
        ${expectation}: { pack: privilege-escalation, services: lambda }
${scene.test ?? ''}`,
    {
      'p.json': { Version: '2012-10-17', Statement: scene.statements },
      'boundary.json': { Version: '2012-10-17', Statement: scene.boundary },
    },
  );
  if (loaded === undefined) throw new Error('no suite');
  const { rows } = loaded.suite;
  const catalog = loadCatalog();
  const answers = await embeddedEvaluator(catalog)(loaded, rows.flatMap(requestsOf));
  const path = rows.find(({ id }) => id === ID.replace('not-allowed', expectation));
  if (path === undefined) throw new Error('no path');
  return judge(path, answers, loaded, catalog);
}

function when(condition: object, statement: object) {
  return { ...statement, Condition: condition };
}

const toService = (service: string) => ({ StringEquals: { 'iam:PassedToService': service } });
const FROM = { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } };
const NOT_TOGETHER = 'Expected not to be allowed together, but ';
const UNTOLD = 'Whether what is left is enough cannot be told.';

describe('not-allowed, of actions together', () => {
  test.each<Case>([
    {
      name: 'all allowed by one statement',
      statements: [ALL],
      verdict: 'drift',
      reason: `${NOT_TOGETHER}all of them are allowed by \`All\` at \`p.json:4\`.`,
    },
    {
      name: 'all allowed, by a statement each',
      statements: [PASS, RUN],
      verdict: 'drift',
      reason: `${NOT_TOGETHER}\`iam:PassRole\` is allowed by \`Pass\` at \`p.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Run\` at \`p.json:10\`.`,
    },
    {
      name: 'one of them allowed by nobody',
      statements: [PASS, { ...RUN, Action: 'lambda:CreateFunction' }],
      verdict: 'pass',
      reason: '`lambda:InvokeFunction`: No statement allows it.',
    },
    {
      name: 'one of them denied explicitly',
      statements: [ALL, { Sid: 'Seal', Effect: 'Deny', Action: 'lambda:Create*', Resource: '*' }],
      verdict: 'pass',
      reason: '`lambda:CreateFunction`: Denied explicitly by `Seal`.',
    },
    {
      name: 'one of them denied on the resources that an Allow names',
      statements: [PASS, RUN, { Sid: 'Seal', Effect: 'Deny', Action: 'iam:PassRole', Resource: `${ROLE}/*` }],
      verdict: 'pass',
      reason: '`iam:PassRole`: Denied explicitly by `Seal`.',
    },
    {
      name: 'all allowed in one Region, whatever the name',
      statements: [
        { ...PASS, Resource: `${ROLE}/*` },
        { ...RUN, Resource: `${FUNCTION}:*` },
      ],
      verdict: 'drift',
      reason: `${NOT_TOGETHER}\`iam:PassRole\` is allowed by \`Pass\` at \`p.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Run\` at \`p.json:10\`.`,
    },
    {
      name: 'a Deny of one role leaves the others open',
      statements: [ALL, { Sid: 'Admin', Effect: 'Deny', Action: 'iam:PassRole', Resource: `${ROLE}/admin` }],
      verdict: 'drift',
      reason: `${NOT_TOGETHER}all of them are allowed by \`All\` at \`p.json:4\`.`,
    },
    {
      name: 'a Deny of all roles but some holds it to these',
      statements: [ALL, { Sid: 'Only', Effect: 'Deny', Action: 'iam:PassRole', NotResource: `${ROLE}/orders-*` }],
      verdict: 'inconclusive',
      reason: `All of them are allowed, but not everywhere: \`iam:PassRole\` on \`${ROLE}/orders-\` by \`All\` at \`p.json:4\`. ${UNTOLD}`,
    },
    {
      name: 'the role is named',
      statements: [{ ...PASS, Resource: `${ROLE}/orders-*` }, RUN],
      verdict: 'inconclusive',
      reason: `All of them are allowed, but not everywhere: \`iam:PassRole\` on \`${ROLE}/orders-\` by \`Pass\` at \`p.json:4\`. ${UNTOLD}`,
    },
    {
      name: 'the functions are named, and are not the same ones',
      statements: [
        PASS,
        { Sid: 'Make', Effect: 'Allow', Action: 'lambda:CreateFunction', Resource: `${FUNCTION}:a` },
        { Sid: 'Call', Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: `${FUNCTION}:b` },
      ],
      verdict: 'inconclusive',
      reason: `All of them are allowed, but not everywhere: \`lambda:CreateFunction\` on \`${FUNCTION}:a\` by \`Make\` at \`p.json:10\` and \`lambda:InvokeFunction\` on \`${FUNCTION}:b\` by \`Call\` at \`p.json:16\`. ${UNTOLD}`,
    },
    {
      name: 'a boundary holds it to a role',
      statements: [ALL],
      boundary: [RUN, { ...PASS, Resource: `${ROLE}/orders` }],
      verdict: 'inconclusive',
      reason: `All of them are allowed, but not everywhere: \`iam:PassRole\` on \`${ROLE}/orders\` by \`All\` at \`p.json:4\`. ${UNTOLD}`,
    },
    {
      name: 'a role with more rights that the test names',
      statements: [{ ...PASS, Resource: `${ROLE}/orders-*` }, RUN],
      test: `        resources: ${ROLE}/orders-admin\n`,
      verdict: 'drift',
      reason: `${NOT_TOGETHER}\`iam:PassRole\` is allowed by \`Pass\` at \`p.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Run\` at \`p.json:10\`.`,
    },
    {
      name: 'roles with more rights that the test names, none of which may be passed',
      statements: [{ ...PASS, Resource: `${ROLE}/orders-*` }, RUN],
      test: `        resources: [${ROLE}/admin, ${ROLE}/deploy-*]\n`,
      verdict: 'pass',
      reason: '`iam:PassRole`: No statement allows it.',
    },
    {
      name: 'one of several roles that the test names may be passed',
      statements: [{ ...PASS, Resource: `${ROLE}/orders-*` }, RUN],
      test: `        resources: [${ROLE}/admin, ${ROLE}/orders-admin]\n`,
      verdict: 'drift',
      reason: `${NOT_TOGETHER}\`iam:PassRole\` is allowed by \`Pass\` at \`p.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Run\` at \`p.json:10\`.`,
    },
    {
      name: 'several functions that the test names, and none that both actions may be used on',
      statements: [
        PASS,
        { Sid: 'Make', Effect: 'Allow', Action: 'lambda:CreateFunction', Resource: `${FUNCTION}:a` },
        { Sid: 'Call', Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: `${FUNCTION}:b` },
      ],
      test: `        resources: [${FUNCTION}:a, ${FUNCTION}:b]\n`,
      verdict: 'inconclusive',
      reason: `All of them are allowed, but not everywhere: \`lambda:CreateFunction\` on \`${FUNCTION}:a\` by \`Make\` at \`p.json:10\` and \`lambda:InvokeFunction\` on \`${FUNCTION}:b\` by \`Call\` at \`p.json:16\`. ${UNTOLD}`,
    },
    {
      name: 'roles may be passed to another service only',
      statements: [when(toService('ecs-tasks.amazonaws.com'), PASS), RUN],
      verdict: 'pass',
      reason: '`iam:PassRole`: No statement allows it.',
    },
    {
      name: 'roles may be passed to the service of the path, and the test thinks of another',
      statements: [when(toService('lambda.amazonaws.com'), PASS), RUN],
      test: '        context: { IAM:passedtoservice: ecs-tasks.amazonaws.com }\n',
      verdict: 'drift',
      reason: `${NOT_TOGETHER}\`iam:PassRole\` is allowed by \`Pass\` at \`p.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Run\` at \`p.json:15\`.`,
    },
    {
      name: 'a condition on a key that nobody gives',
      statements: [when(FROM, PASS), RUN],
      verdict: 'inconclusive',
      reason:
        'None of them is surely denied. `iam:PassRole`: Hangs on `aws:SourceIp`, which the test does not give: it could be allowed or denied implicitly.',
    },
    {
      name: 'a condition on a key that nobody gives, and another action that nobody allows',
      statements: [when(FROM, PASS), { ...RUN, Action: 'lambda:CreateFunction' }],
      verdict: 'pass',
      reason: '`lambda:InvokeFunction`: No statement allows it.',
    },
    {
      name: 'a condition that the context meets',
      statements: [when(FROM, PASS), RUN],
      test: '        context: { aws:SourceIp: 192.0.2.7 }\n',
      verdict: 'drift',
      reason: `${NOT_TOGETHER}\`iam:PassRole\` is allowed by \`Pass\` at \`p.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Run\` at \`p.json:15\`.`,
    },
  ])('$name', async ({ verdict, reason, ...scene }) => {
    const found = await judged('not-allowed', scene);
    expect([found.verdict, found.reason]).toEqual([verdict, reason]);
  });
});

describe('deny, of actions together', () => {
  test.each<Case>([
    {
      name: 'one of them denied explicitly',
      statements: [{ Sid: 'Seal', Effect: 'Deny', Action: 'iam:*', Resource: '*' }],
      verdict: 'pass',
      reason: '`iam:PassRole`: Denied explicitly by `Seal`.',
    },
    {
      name: 'none of them allowed, nor denied',
      statements: [{ Sid: 'Other', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
      verdict: 'drift',
      reason: 'Expected an explicit deny of one of them, but only the lack of an Allow denies them.',
    },
    {
      name: 'one of them allowed',
      statements: [PASS],
      verdict: 'drift',
      reason:
        'Expected an explicit deny of one of them, but `iam:PassRole` is allowed by `Pass` at `p.json:4` and only the lack of an Allow denies the rest.',
    },
    {
      name: 'all of them allowed',
      statements: [ALL],
      verdict: 'drift',
      reason: 'Expected an explicit deny of one of them, but all of them are allowed by `All` at `p.json:4`.',
    },
    {
      name: 'one of them denied, on some resources',
      statements: [ALL, { Sid: 'Admin', Effect: 'Deny', Action: 'iam:PassRole', Resource: `${ROLE}/admin` }],
      verdict: 'drift',
      reason: 'Expected an explicit deny of one of them, but all of them are allowed by `All` at `p.json:4`.',
    },
    {
      name: 'denied by another statement than the test names',
      statements: [
        { Sid: 'Seal', Effect: 'Deny', Action: 'iam:*', Resource: '*' },
        { Sid: 'Other', Effect: 'Allow', Action: 's3:GetObject', Resource: '*' },
      ],
      test: '        by: Other\n',
      verdict: 'drift',
      reason:
        'Expected an explicit deny of one of them by `Other`, but `Seal` at `p.json:4` denies `iam:PassRole` and only the lack of an Allow denies the rest.',
    },
    {
      name: 'a statement to decide that nobody has',
      statements: [{ Sid: 'Seal', Effect: 'Deny', Action: 'iam:*', Resource: '*' }],
      test: '        by: Saul\n',
      verdict: 'error',
      reason: '`iam:PassRole`: No policy of the suite has a statement `Saul`, which `by` names.',
    },
    {
      name: 'a Deny with a condition on a key that nobody gives',
      statements: [when(FROM, { Sid: 'Seal', Effect: 'Deny', Action: 'iam:*', Resource: '*' })],
      verdict: 'inconclusive',
      reason:
        'None of them is surely denied. `iam:PassRole`: Hangs on `aws:SourceIp`, which the test does not give: it could be denied explicitly or denied implicitly.',
    },
  ])('$name', async ({ verdict, reason, ...scene }) => {
    const found = await judged('deny', scene);
    expect([found.verdict, found.reason]).toEqual([verdict, reason]);
  });
});

test('a drift has the statements of all steps, and what each step came to', async () => {
  const found = await judged('not-allowed', { statements: [PASS, RUN] });
  expect({
    decision: found.decision,
    resource: found.resource,
    statements: found.statements.map(({ statement }) => statement.sid?.value),
    steps: found.steps.map(({ row: { action, resource }, decision: of }) => [action, resource, of]),
  }).toEqual({
    decision: 'allowed',
    resource: `${ROLE}/x + arn:aws:lambda:x:111122223333:function:x`,
    statements: ['Pass', 'Run'],
    steps: [
      ['iam:PassRole', '*', 'allowed'],
      ['lambda:CreateFunction', '*', 'allowed'],
      ['lambda:InvokeFunction', '*', 'allowed'],
    ],
  });
});
