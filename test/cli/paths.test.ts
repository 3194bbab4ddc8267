import { describe, expect, test } from 'vitest';
import { PACKS } from '../../src/packs/index.js';
import { annotations, type ReportData, readReport } from '../../src/report/index.js';
import { expectations, folder } from '../support/folder.js';
import { cli } from './support.js';

const PASS = '{ "Sid": "PassRoles", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }';
const RUN =
  '{ "Sid": "Deploy", "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" }';

function files(tests: string, ...statements: readonly string[]) {
  const policy = `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${statements.join(',\n    ')}\n  ]\n}\n`;
  return folder({ 'policy.json': policy, 'iam-expect.yml': expectations(tests) });
}

const PACK = '      - { name: cannot raise its own privileges, not-allowed: { pack: privilege-escalation } }\n';
const NOTE = '  note      decided by the embedded evaluator: no AWS credentials were found\n';

test('actions that raise privileges together drift as one row, with the statement that allows each', async () => {
  expect(await cli(['check'], files(PACK, PASS, RUN))).toEqual({
    code: 1,
    out: `✗ drift  orders › cannot raise its own privileges
    iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction  *  (for example arn:aws:iam::111122223333:role/x + arn:aws:lambda:x:111122223333:function:x)
  expected  not allowed together, at iam-expect.yml:7:71
  decided   allowed, by the embedded evaluator
  why       Expected not to be allowed together, but \`iam:PassRole\` is allowed by \`PassRoles\` at \`policy.json:4\`, and \`lambda:CreateFunction\` and \`lambda:InvokeFunction\` by \`Deploy\` at \`policy.json:5\`.
  statement PassRoles (Allow, identity policy) at policy.json:4:5
            4 │ ${PASS}
  statement Deploy (Allow, identity policy) at policy.json:5:5
            5 │ ${RUN}
  help      narrow the Allow of one of them, or deny one of them

✗ drift  1 of 78 expectations drifted
${NOTE}`,
    err: '',
  });
});

const LOOSE = '      - { name: apart, deny: { together: [iam:PassRole, ec2:RunInstances] } }\n';

describe('in every report', () => {
  const report = async (format: string) => (await cli(['check', '--format', format], files(LOOSE, PASS, RUN))).out;

  test('as JSON, with what each action came to', async () => {
    const data = JSON.parse(await report('json')) as ReportData;
    expect(data.verdicts).toMatchInlineSnapshot(`
      [
        {
          "action": "iam:PassRole + ec2:RunInstances",
          "by": null,
          "context": {},
          "decidedBy": [
            "policy.json:4:5",
          ],
          "decision": "implicitDeny",
          "evaluator": "embedded",
          "example": "arn:aws:iam::111122223333:role/x + arn:aws:ec2:x::image/x",
          "expectation": "deny",
          "help": "add a Deny statement for one of them, or expect \`not-allowed\`",
          "id": "orders/apart/deny/iam:PassRole+ec2:RunInstances",
          "missingContextKeys": [],
          "nearest": null,
          "notes": [],
          "place": {
            "column": 42,
            "endColumn": 74,
            "endLine": 7,
            "line": 7,
            "path": "iam-expect.yml",
          },
          "principal": "arn:aws:iam::111122223333:role/orders",
          "reason": "Expected an explicit deny of one of them, but \`iam:PassRole\` is allowed by \`PassRoles\` at \`policy.json:4\` and only the lack of an Allow denies the rest.",
          "resource": "*",
          "steps": [
            {
              "action": "iam:PassRole",
              "decidedBy": [
                "policy.json:4:5",
              ],
              "decision": "allowed",
              "evaluator": "embedded",
              "example": "arn:aws:iam::111122223333:role/x",
              "missingContextKeys": [],
              "reason": "Expected an explicit deny, but \`PassRoles\` allows it at \`arn:aws:iam::111122223333:role/x\`.",
              "resource": "*",
              "verdict": "drift",
            },
            {
              "action": "ec2:RunInstances",
              "decidedBy": [],
              "decision": "implicitDeny",
              "evaluator": "embedded",
              "example": "arn:aws:ec2:x::image/x",
              "missingContextKeys": [],
              "reason": "Expected an explicit deny, but only the lack of an Allow denies it at \`arn:aws:ec2:x::image/x\`, and that goes away with the next Allow.",
              "resource": "*",
              "verdict": "drift",
            },
          ],
          "suite": "orders",
          "test": "apart",
          "verdict": "drift",
        },
      ]
    `);
    expect(await readReport(JSON.stringify(data))).toEqual(data);
    const [verdict] = data.verdicts;
    const { steps, ...older } = verdict ?? { steps: [] };
    expect(steps.length).toBe(2);
    expect(await readReport(JSON.stringify({ ...data, verdicts: [older] }))).toEqual({
      ...data,
      verdicts: [{ ...older, steps: [] }],
    });
  });

  test.each(['markdown', 'junit'])('as %s', async (format) => {
    expect(await report(format)).toMatchSnapshot();
  });

  test('as SARIF', async () => {
    const log = JSON.parse(await report('sarif')) as { readonly runs: readonly { readonly results: unknown }[] };
    expect(log.runs[0]?.results).toMatchSnapshot();
  });

  test('as annotations', async () => {
    expect(annotations(JSON.parse(await report('json')) as ReportData)).toMatchInlineSnapshot(`
      [
        {
          "level": "error",
          "message": "iam:PassRole + ec2:RunInstances on arn:aws:iam::111122223333:role/x + arn:aws:ec2:x::image/x
      expected explicit deny of one of them, decided implicit deny
      Expected an explicit deny of one of them, but \`iam:PassRole\` is allowed by \`PassRoles\` at \`policy.json:4\` and only the lack of an Allow denies the rest.
      add a Deny statement for one of them, or expect \`not-allowed\`",
          "place": {
            "column": 5,
            "endColumn": 89,
            "endLine": 4,
            "line": 4,
            "path": "policy.json",
          },
          "title": "drift by PassRoles: orders › apart",
        },
      ]
    `);
  });
});

test('many ways that one statement opens are told together', async () => {
  const all = '{ "Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*" }';
  const { code, out } = await cli(['check'], files(PACK, all));
  expect(code).toBe(1);
  expect(out).toContain('77 of 78 expectations drifted');
  expect(out.match(/✗ drift {2}orders/g)?.length).toMatchInlineSnapshot(`16`);
  expect(out.match(/^ {2}why.*together.*$/gm)).toMatchInlineSnapshot(`
    [
      "  why       Expected not to be allowed together, but all of them are allowed by \`All\` at \`policy.json:4\`.",
    ]
  `);
});

test('a pack is cut to the services that the test names', async () => {
  const cut = '      - { name: cut, not-allowed: { pack: privilege-escalation, services: [lambda, sts] } }\n';
  const { code, out } = await cli(['check', '--verbose'], files(cut, PASS));
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "✓ pass  orders › cut
        sts:AssumeRole                                                          *  (for example arn:aws:iam::111122223333:role/x)
        lambda:UpdateFunctionCode                                               *  (for example arn:aws:lambda:x:111122223333:function:x)
        lambda:UpdateFunctionConfiguration                                      *  (for example arn:aws:lambda:x:111122223333:function:x)
        iam:PassRole + lambda:CreateFunction + lambda:InvokeFunction            *  (for example arn:aws:iam::111122223333:role/x + arn:aws:lambda:x:111122223333:function:x)
        iam:PassRole + lambda:CreateFunction + lambda:CreateEventSourceMapping  *  (for example arn:aws:iam::111122223333:role/x + arn:aws:lambda:x:111122223333:function:x + *)
        iam:PassRole + lambda:CreateFunction + lambda:AddPermission             *  (for example arn:aws:iam::111122223333:role/x + arn:aws:lambda:x:111122223333:function:x)

    ✓ pass  all 6 expectations hold
      note      decided by the embedded evaluator: no AWS credentials were found
    "
  `);
});

describe('every pack can be demanded whole', () => {
  const nothing = '{ "Sid": "Nothing", "Effect": "Deny", "Action": "*", "Resource": "*" }';
  const read = '{ "Sid": "Read", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }';

  test.each(PACKS.map(({ name }) => name))('%s', async (name) => {
    const deny = `      - { name: never, deny: { pack: ${name} } }\n`;
    const closed = await cli(['check'], files(deny, nothing));
    expect([closed.code, closed.out.includes('✓ pass  all ')]).toEqual([0, true]);
    const open = await cli(['check', '--format', 'json'], files(deny, read));
    const { summary } = JSON.parse(open.out) as ReportData;
    expect([open.code, summary]).toEqual([
      1,
      { ...summary, verdict: 'drift', passed: 0, inconclusive: 0, errors: 0, drifted: summary.total },
    ]);
    const unused = await cli(['check'], files(deny.replace('deny', 'not-allowed'), read));
    expect(unused.code).toBe(0);
  });
});

test('what a role is meant to have is left out of a pack, and held to the roles that matter by a test of its own', async () => {
  const role = 'arn:aws:iam::111122223333:role';
  const pass = `{ "Sid": "Pass", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "${role}/orders-*" }`;
  const lambda = 'iam:PassRole+lambda:CreateFunction+lambda:InvokeFunction';
  const whole = await cli(['check'], files(PACK, pass, RUN));
  expect([whole.code, whole.out.split('\n').at(-3)]).toEqual([
    1,
    '? inconclusive  1 of 78 expectations is inconclusive',
  ]);
  const held = `${PACK.replace('escalation }', `escalation, except: ${lambda} }`)}      - name: runs nothing with more rights
        not-allowed: { together: [iam:PassRole, lambda:CreateFunction, lambda:InvokeFunction] }
        resources: ${role}/admin
`;
  expect(await cli(['check'], files(held, pass, RUN))).toEqual({
    code: 0,
    out: `✓ pass  all 78 expectations hold\n${NOTE}`,
    err: '',
  });
  const loose = await cli(['check'], files(held.replace('role/admin', 'role/orders-admin'), pass, RUN));
  expect([loose.code, loose.out.split('\n').at(-3)]).toEqual([1, '✗ drift  1 of 78 expectations drifted']);
});
