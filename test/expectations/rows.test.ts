import { readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import type { PathRow, RequestRow } from '../../src/expectations/index.js';
import { fileWith, pathsOf, rowsOf, sound } from './support.js';

const cases = new URL('../../__fixtures__/cases/orders-lambda/', import.meta.url);
const fixture = (stage: string) => readFileSync(new URL(`${stage}/iam-expect.yml`, cases), 'utf8');

const plain = ({ by, range, ...row }: RequestRow) => ({ ...row, by: by?.value, line: range.start.line });

describe('the fixture', () => {
  test('has the same expectations in all three stages', () => {
    expect([fixture('broad'), fixture('widened')]).toEqual([fixture('least-privilege'), fixture('least-privilege')]);
  });

  test('expands to these rows', async () => {
    expect((await rowsOf(fixture('broad'))).map(plain)).toMatchSnapshot();
  });
});

describe('a row', () => {
  const row = async (testLines: string, suite?: string, top?: string): Promise<RequestRow> => {
    const [first, ...rest] = await rowsOf(fileWith(testLines, suite, top));
    expect(rest).toEqual([]);
    if (first === undefined) {
      throw new Error('no row');
    }
    return first;
  };

  test('has the action in the spelling of the catalog and every resource by default', async () => {
    expect(plain(await row('allow: S3:getobject'))).toEqual({
      kind: 'request',
      id: 's/t/allow/s3:GetObject/*',
      suite: 's',
      test: 't',
      expectation: 'allow',
      principal: 'arn:aws:iam::111122223333:role/orders',
      action: 's3:GetObject',
      resource: '*',
      resourceAccount: undefined,
      context: {},
      untrustedContextKeys: [],
      trustedContextKeys: [],
      by: undefined,
      line: 8,
    });
  });

  test('of a single resource of another type stands, for the evaluators to judge', async () => {
    expect((await row('allow: s3:GetObject\nresources: arn:aws:s3:::orders')).resource).toBe('arn:aws:s3:::orders');
  });

  test('takes principal and resource account from the test before the suite', async () => {
    expect((await row('allow: s3:GetObject\nprincipal: anonymous')).principal).toBeNull();
    const suite = 'resource-account: "444455556666"';
    expect((await row('allow: s3:GetObject', suite)).resourceAccount).toBe('444455556666');
    expect((await row('allow: s3:GetObject\nresource-account: 012345678901', suite)).resourceAccount).toBe(
      '012345678901',
    );
  });

  test('has the context of file, suite and test, the inner one first, whatever the case', async () => {
    const top = 'context: { aws:SecureTransport: true, aws:SourceIp: 192.0.2.1 }';
    const suite = 'context: { AWS:sourceip: 192.0.2.2, s3:prefix: a }';
    expect((await row('allow: s3:ListBucket\ncontext: { S3:Prefix: null }', suite, top)).context).toEqual({
      'aws:SecureTransport': 'true',
      'AWS:sourceip': '192.0.2.2',
      'S3:Prefix': null,
    });
  });

  test.each([
    ['s3:max-keys: 10.0', { 's3:max-keys': '10.0' }],
    ['aws:MultiFactorAuthAge: 0x10', undefined],
    ['aws:CurrentTime: 2026-11-24T12:00:00Z', { 'aws:CurrentTime': '2026-11-24T12:00:00Z' }],
    ['aws:TagKeys: team', { 'aws:TagKeys': ['team'] }],
    ['aws:TagKeys: [team, env]', { 'aws:TagKeys': ['team', 'env'] }],
    ['aws:TagKeys: []', { 'aws:TagKeys': [] }],
    ['aws:RequestTag/team: 7', { 'aws:RequestTag/team': '7' }],
    ['aws:SourceIp: { type: ip, values: [192.0.2.1] }', { 'aws:SourceIp': ['192.0.2.1'] }],
    ['aws:SourceIp: "2001:db8::1"', { 'aws:SourceIp': '2001:db8::1' }],
    [
      'token.actions.githubusercontent.com:sub: repo:a/b:*',
      { 'token.actions.githubusercontent.com:sub': 'repo:a/b:*' },
    ],
  ])('reads the context { %s }', async (text, context) => {
    const file = fileWith(`allow: s3:ListBucket\ncontext: { ${text} }`);
    if (context === undefined) {
      await expect(rowsOf(file)).rejects.toThrow('is not a number');
    } else {
      expect((await rowsOf(file))[0]?.context).toEqual(context);
    }
  });

  test('keeps the types that the file gives', async () => {
    const typed = await row('allow: s3:ListBucket\ncontext: { aws:SourceIp: { type: string, values: x } }');
    expect(typed.contextTypes).toEqual({ 'aws:sourceip': 'string' });
    expect((await row('allow: s3:ListBucket\ncontext: { s3:prefix: x }')).contextTypes).toBeUndefined();
  });

  test('tells which context keys AWS would not send, and which of them are trusted', async () => {
    const context =
      'context: { s3:prefix: a, s3:delimiter: null, aws:SourceIp: 192.0.2.1, ec2:SourceInstanceARN: "arn:aws:ec2:eu-west-1:111122223333:instance/i-1" }';
    const keys = ({ untrustedContextKeys, trustedContextKeys }: RequestRow) => [
      untrustedContextKeys,
      trustedContextKeys,
    ];
    expect(keys(await row(`allow: s3:GetObject\n${context}`))).toEqual([['s3:prefix'], []]);
    expect(keys(await row(`allow: s3:GetObject\n${context}`, 'trust-context: S3:PREFIX'))).toEqual([[], ['S3:PREFIX']]);
    expect(keys(await row('allow: s3:ListBucket\ncontext: { s3:prefix: a }', 'trust-context: s3:prefix'))).toEqual([
      [],
      [],
    ]);
  });

  test('of an action newer than the catalog keeps its spelling and pairs with its service', async () => {
    const rows = await rowsOf(
      fileWith(
        'allow: [new:Thing, s3:ListBucket]\nresources: [arn:aws:new:::thing, arn:aws:s3:::orders]',
        'allow-unknown-actions: new:*',
      ),
    );
    expect(rows.map(({ id }) => id)).toEqual([
      's/t/allow/new:Thing/arn:aws:new:::thing',
      's/t/allow/s3:ListBucket/arn:aws:s3:::orders',
    ]);
  });

  test('stands for each action of a pack or wildcard that takes one of the resources', async () => {
    const rows = await rowsOf(
      fileWith(
        'deny: [{ pack: privilege-escalation }, s3:DeleteObject*Tagging]\nresources: [arn:aws:s3:::orders/*, arn:aws:iam::111122223333:role/*]',
      ),
    );
    expect(rows.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      'iam:PassRole arn:aws:iam::111122223333:role/*',
      's3:DeleteObjectTagging arn:aws:s3:::orders/*',
      's3:DeleteObjectVersionTagging arn:aws:s3:::orders/*',
    ]);
  });
});

describe('a row of actions together', () => {
  const PAIR = '{ together: [iam:PassRole, ec2:runinstances] }';
  const short = ({ id, steps }: PathRow) => [
    id,
    ...steps.flatMap(({ requests }) => requests.map(({ action, resource }) => `${action} ${resource}`)),
  ];

  test('stands for a path of a pack or a list of the test, beside the single actions', async () => {
    const file = fileWith(
      'deny: { pack: privilege-escalation }\nnot-allowed: { together: [iam:PassRole, ec2:runinstances] }',
    );
    expect((await rowsOf(file)).map(({ id }) => id)).toEqual([
      's/t/deny/iam:PassRole/*',
      's/t/deny/iam:CreateAccessKey/*',
    ]);
    expect((await pathsOf(file)).map(short)).toEqual([
      ['s/t/deny/iam:PassRole+ec2:RunInstances', 'iam:PassRole *', 'ec2:RunInstances *'],
      [
        's/t/deny/codestar:CreateProject+codestar:AssociateTeamMember',
        'codestar:CreateProject *',
        'codestar:AssociateTeamMember *',
      ],
      ['s/t/not-allowed/iam:PassRole+ec2:RunInstances', 'iam:PassRole *', 'ec2:RunInstances *'],
    ]);
  });

  test('has steps that are rows of single requests, but for their ids', async () => {
    const [path] = await pathsOf(fileWith(`deny: ${PAIR}\nby: Seal\ncontext: { aws:SourceIp: 192.0.2.1 }`));
    const [single] = await rowsOf(fileWith('deny: ec2:RunInstances\nby: Seal\ncontext: { aws:SourceIp: 192.0.2.1 }'));
    if (path === undefined || single === undefined) throw new Error('no row');
    const [
      ,
      {
        requests: [step],
      },
    ] = path.steps;
    expect(plain(step)).toEqual({ ...plain(single), id: 's/t/deny/iam:PassRole+ec2:RunInstances/ec2:RunInstances/*' });
  });

  test('asks a step about the resources of the test that it takes, and about all where it takes none', async () => {
    const resources = 'resources: [arn:aws:iam::111122223333:role/a, arn:aws:iam::111122223333:role/b*]';
    expect((await pathsOf(fileWith(`deny: { pack: privilege-escalation }\n${resources}`))).map(short)).toEqual([
      [
        's/t/deny/iam:PassRole+ec2:RunInstances',
        'iam:PassRole arn:aws:iam::111122223333:role/a',
        'iam:PassRole arn:aws:iam::111122223333:role/b*',
        'ec2:RunInstances *',
      ],
    ]);
  });

  test('keeps a pack busy whose single actions take none of the resources', async () => {
    const file = fileWith(
      'deny: { pack: privilege-escalation }\nresources: "arn:aws:ec2:eu-west-1:111122223333:instance/*"',
    );
    expect([(await rowsOf(file)).length, (await pathsOf(file)).length]).toEqual([0, 1]);
  });

  test('is none that the test leaves out of a pack', async () => {
    const except = 'except: [ec2:runinstances + iam:PassRole, iam:CreateAccessKey]';
    const file = fileWith(`deny: { pack: privilege-escalation, ${except} }`);
    expect([...(await rowsOf(file)), ...(await pathsOf(file))].map(({ id }) => id)).toEqual([
      's/t/deny/iam:PassRole/*',
      's/t/deny/codestar:CreateProject+codestar:AssociateTeamMember',
    ]);
  });

  test('is none where everything of a pack must be allowed', async () => {
    const file = fileWith('allow: { pack: privilege-escalation }');
    expect([(await rowsOf(file)).length, (await pathsOf(file)).length]).toEqual([2, 0]);
  });

  const passed = async (testLines: string, suite?: string) => {
    const text = fileWith(testLines, suite).replace(
      'principal: arn:aws:iam::111122223333:role/orders',
      suite === undefined ? '$&' : '',
    );
    return (await pathsOf(text))[0]?.steps.map(({ requests: [{ context }] }) => context);
  };

  test('of a pack passes roles to the service of the path, whatever the context of the test says', async () => {
    const service = { 'iam:PassedToService': 'ec2.amazonaws.com' };
    expect(await passed('deny: { pack: privilege-escalation }')).toEqual([service, {}]);
    const other = { 'IAM:passedtoservice': 'lambda.amazonaws.com', 's3:prefix': 'a' };
    expect(
      await passed(
        'deny: { pack: privilege-escalation }\ncontext: { IAM:passedtoservice: lambda.amazonaws.com, s3:prefix: a }',
      ),
    ).toEqual([{ ...service, 's3:prefix': 'a' }, other]);
    expect(await passed(`deny: ${PAIR}\ncontext: { iam:PassedToService: glue.amazonaws.com }`)).toEqual([
      { 'iam:PassedToService': 'glue.amazonaws.com' },
      { 'iam:PassedToService': 'glue.amazonaws.com' },
    ]);
  });

  test.each([
    ['arn:aws-us-gov:iam::111122223333:role/orders', { 'iam:PassedToService': 'ec2.amazonaws.com' }],
    ['arn:aws-cn:iam::111122223333:role/orders', {}],
    ['lambda.amazonaws.com', { 'iam:PassedToService': 'ec2.amazonaws.com' }],
  ])('of %s gives the service where its partition calls it so', async (principal, context) => {
    expect(await passed('deny: { pack: privilege-escalation }', `principal: ${principal}`)).toEqual([context, {}]);
  });
});

test('every key of a suite is read', async () => {
  const [suite] = (
    await sound(
      fileWith(
        'allow: s3:GetObject',
        `boundary: b-\${stage}.json
scps: [root.json, [a.json, b.json]]
rcps: r.json
session-policies: s.json
resource-policies: { "arn:aws:s3:::\${stage}": [x.json, y.json] }
vpc-endpoint-policy: v.json
management-account: 444455556666
evaluator: both
question: merged
replaces: { p.json: { managed: "arn:aws:iam::111122223333:policy/orders" } }
vars: { stage: "\${env}-1" }`,
        'vars: { env: dev }\nevaluator: aws\ninclude: [other.yml]',
      ),
    )
  ).suites;
  const values = (list: readonly { readonly value: string }[] | undefined) => list?.map(({ value }) => value);
  expect({
    boundary: suite?.boundary?.value,
    scps: suite?.scps?.map(values),
    rcps: suite?.rcps?.map(values),
    session: values(suite?.sessionPolicies),
    resource: suite?.resourcePolicies.map(({ resource, files }) => [resource.value, values(files)]),
    endpoint: suite?.vpcEndpointPolicy?.value,
    account: suite?.managementAccount,
    evaluator: suite?.evaluator,
    question: suite?.question,
    replaces: suite?.replaces.map(({ file, replaces }) => [file.value, replaces]),
    vars: suite?.vars,
  }).toEqual({
    boundary: 'b-dev-1.json',
    scps: [['root.json'], ['a.json', 'b.json']],
    rcps: [['r.json']],
    session: ['s.json'],
    resource: [['arn:aws:s3:::dev-1', ['x.json', 'y.json']]],
    endpoint: 'v.json',
    account: '444455556666',
    evaluator: 'both',
    question: 'merged',
    replaces: [['p.json', { kind: 'managed', arn: 'arn:aws:iam::111122223333:policy/orders' }]],
    vars: { env: 'dev', stage: 'dev-1' },
  });
});

describe('ids', () => {
  test('are unique where names contain the separator', async () => {
    const text = `${fileWith('allow: s3:GetObject').replace('name: t', 'name: a/b')}      - name: a%2Fb\n        allow: s3:GetObject\n`;
    expect((await rowsOf(text)).map(({ id }) => id)).toEqual([
      's/a%2Fb/allow/s3:GetObject/*',
      's/a%252Fb/allow/s3:GetObject/*',
    ]);
  });

  const actions = [
    's3:GetObject',
    's3:PutObject',
    's3:DeleteObject',
    's3:ListBucket',
    'sqs:SendMessage',
    'sqs:DeleteQueue',
  ];
  const tests = fc.uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z/%]{1,4}$/),
      expectation: fc.constantFrom('allow', 'deny', 'not-allowed'),
      actions: fc.uniqueArray(fc.constantFrom(...actions), { minLength: 1 }),
      prefix: fc.integer({ min: 0, max: 999_999 }),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 5 },
  );

  test('of actions together stay when their resources or other rows change', async () => {
    const ids = async (list: string, rest = '') =>
      (await pathsOf(fileWith(`deny: ${list}${rest}`))).map(({ id }) => id);
    const id = 's/t/deny/iam:PassRole+ec2:RunInstances';
    const pair = '{ together: [iam:passrole, ec2:RunInstances] }';
    expect(await ids(pair)).toEqual([id]);
    expect(await ids(pair, '\nresources: arn:aws:iam::111122223333:role/a')).toEqual([id]);
    expect(await ids(`[{ together: [s3:GetObject, sns:Publish] }, s3:ListBucket, ${pair}]`)).toContain(id);
    expect(await ids('{ pack: privilege-escalation }')).toContain(id);
  });

  property.prop([tests, fc.infiniteStream(fc.integer())])(
    'of rows stay when others go, or come in another order',
    async (all, order) => {
      const write = (some: typeof all) =>
        `version: 1\nsuites:\n  - name: s\n    policies: p\n    principal: anonymous\n    tests:\n${some
          .map((one, index) => {
            const list = index === 0 ? [...one.actions].reverse() : one.actions;
            // Each test has a context of its own, so that no two contradict each other.
            return `      - { name: "${one.name}", ${one.expectation}: [${list}], context: { s3:prefix: "${one.name} ${one.prefix}" } }\n`;
          })
          .join('')}`;
      const ids = (await rowsOf(write(all))).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const weighed = all.map((one) => ({ one, weight: order.next().value ?? 0 }));
      const shuffled = weighed.toSorted((a, b) => a.weight - b.weight).map(({ one }) => one);
      expect((await rowsOf(write(shuffled))).map(({ id }) => id).sort()).toEqual([...ids].sort());
      if (all.length > 1) {
        const fewer = (await rowsOf(write(all.slice(1)))).map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(fewer));
      }
    },
  );
});

test('comments and formatting change nothing: the same file as JSON has the same rows', async () => {
  const yaml = fileWith('allow: [s3:GetObject, s3:PutObject]\nresources: arn:aws:s3:::orders/*\nby: A');
  const json = `// the same
  {"version":1,"suites":[{"name":"s","policies":"p.json","principal":"arn:aws:iam::111122223333:role/orders",
  "tests":[{"name":"t","by":"A","resources":["arn:aws:s3:::orders/*"],"allow":["s3:GetObject","s3:PutObject",],},],},],}`;
  const bare = ({ line, ...row }: ReturnType<typeof plain>) => row;
  const commented = yaml.replaceAll('\n', ' # why\n\n');
  const rows = (await rowsOf(yaml)).map(plain).map(bare);
  expect(rows).toHaveLength(2);
  expect((await rowsOf(json, 'iam-expect.jsonc')).map(plain).map(bare)).toEqual(rows);
  expect((await rowsOf(commented)).map(plain).map(bare)).toEqual(rows);
});
