// How many decisions a second the engine makes, on four workloads, beside a bare loop over precompiled regular expressions.
// Needs `npm run build`. Prints medians and ratios; `--json FILE` writes them as JSON as well.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compilePolicies, decide, decideAll, loadCatalog } from '../lib/index.js';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const PRINCIPAL = 'arn:aws:iam::111122223333:role/orders-lambda';
const ROUNDS = 5;
const HOUSE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';

const list = (value) => (Array.isArray(value) ? value : [value]);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Processor time of this process alone: other processes on the machine slow it down less than they slow a clock. */
function seconds(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

/** The median times of two pieces of work, alternating, so that a busy machine slows both. */
function medians(one, other) {
  const times = [];
  for (let round = -2; round < ROUNDS; round++) {
    const pair = [seconds(one), seconds(other)];
    if (round >= 0) times.push(pair);
  }
  return [0, 1].map((at) => median(times.map((pair) => pair[at])));
}

/** The yardstick: every statement's patterns as regular expressions, tried one after the other; conditions are compared as text. */
function regexLoop(documents) {
  const regex = (pattern) =>
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replace(/\*/g, '[^]*')
        .replace(/\?/g, '[^]')}$`,
    );
  const statements = documents
    .flatMap((document) => list(document.Statement))
    .map((statement) => ({
      deny: statement.Effect === 'Deny',
      not: statement.NotAction !== undefined,
      actions: list(statement.Action ?? statement.NotAction).map((action) => regex(action.toLowerCase())),
      resources: list(statement.Resource).map(regex),
      conditions: Object.entries(statement.Condition ?? {}).flatMap(([operator, keys]) =>
        Object.entries(keys).map(([key, values]) => ({
          not: /Not/.test(operator),
          key,
          values: list(values).map(regex),
        })),
      ),
    }));
  return ({ action, resource, context }) => {
    const name = action.toLowerCase();
    let decision = 'implicitDeny';
    for (const { deny, not, actions, resources, conditions } of statements) {
      if (actions.some((one) => one.test(name)) === not) continue;
      if (!resources.some((one) => one.test(resource))) continue;
      if (!conditions.every((one) => one.values.some((value) => value.test(context[one.key] ?? '')) !== one.not))
        continue;
      if (deny) return 'explicitDeny';
      decision = 'allowed';
    }
    return decision;
  };
}

const allow = (Action, Resource, Condition) => ({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) });
const deny = (Action, Resource, Condition) => ({ Effect: 'Deny', Action, Resource, ...(Condition && { Condition }) });
const document = (Statement) => ({ Version: '2012-10-17', Statement });

/** W1: the policy of a role as one finds it, over requests of its own services and of others. */
function rolePolicy() {
  const policy = document([
    allow(['s3:GetObject', 's3:GetObjectVersion'], 'arn:aws:s3:::orders/incoming/*'),
    allow('s3:ListBucket', 'arn:aws:s3:::orders', { StringLike: { 's3:prefix': 'incoming/*' } }),
    allow(
      ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:GetItem', 'dynamodb:Query'],
      [HOUSE, `${HOUSE}/index/*`],
    ),
    allow(
      ['logs:CreateLogStream', 'logs:PutLogEvents'],
      'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders:*',
    ),
    allow(['sqs:SendMessage', 'sqs:ReceiveMessage'], 'arn:aws:sqs:eu-west-1:111122223333:orders-*'),
    allow('kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:key/*', {
      StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' },
    }),
    allow('sns:Publish', 'arn:aws:sns:*:111122223333:orders-*-events'),
    deny(['s3:Delete*', 's3:PutBucket*'], '*'),
    deny('dynamodb:Delete*', '*'),
    deny(['iam:*', 'organizations:*'], '*'),
    {
      Effect: 'Deny',
      NotAction: ['sts:*', 'kms:*'],
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
    deny('*', '*', { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'us-east-1'] } }),
  ]);
  const asked = [
    ['s3:GetObject', 'arn:aws:s3:::orders/incoming/'],
    ['s3:ListBucket', 'arn:aws:s3:::orders'],
    ['dynamodb:PutItem', HOUSE],
    ['s3:DeleteObject', 'arn:aws:s3:::orders/incoming/'],
    ['iam:PassRole', 'arn:aws:iam::111122223333:role/'],
    ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:orders-'],
    ['sns:Publish', 'arn:aws:sns:eu-west-1:111122223333:orders-new-events'],
    ['kms:Decrypt', 'arn:aws:kms:eu-west-1:111122223333:key/'],
    ['ec2:RunInstances', 'arn:aws:ec2:eu-west-1:111122223333:instance/i-'],
    ['logs:PutLogEvents', 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/orders:log-stream:'],
  ];
  const requests = Array.from({ length: 1000 }, (_, at) => {
    const [action, resource] = asked[at % asked.length];
    const context = {
      'aws:SecureTransport': 'true',
      'aws:RequestedRegion': 'eu-west-1',
      's3:prefix': 'incoming/2026/',
      'kms:ViaService': 's3.eu-west-1.amazonaws.com',
    };
    return { principal: PRINCIPAL, action, resource: /[/:-]$/.test(resource) ? resource + at : resource, context };
  });
  return { name: 'W1 12 statements, 1,000 requests', documents: [policy], requests };
}

/** W2: every action there is, on one resource, over a policy that reads everything. */
function readEverything() {
  const actions = loadCatalog()
    .expandActions('*')
    .map(({ name }) => name);
  const reads = actions.flatMap((name) => name.match(/^[^:]+:(?:BatchGet|Get|List|Describe)/) ?? []);
  const policy = document([
    allow(
      [...new Set(reads)].map((beginning) => `${beginning}*`),
      '*',
    ),
  ]);
  const requests = actions.map((action) => ({
    principal: PRINCIPAL,
    action,
    resource: 'arn:aws:s3:::orders/1',
    context: {},
  }));
  return { name: `W2 ${actions.length} actions, one read-only policy`, documents: [policy], requests };
}

/** W4: a hundred policies of fifty statements. */
function manyPolicies() {
  const documents = Array.from({ length: 100 }, (_, of) =>
    document(
      Array.from({ length: 50 }, (__, at) =>
        allow(['s3:GetObject', 's3:PutObject'], [`arn:aws:s3:::bucket-${of}-${at}/*`]),
      ),
    ),
  );
  const requests = Array.from({ length: 1000 }, (_, at) => ({
    principal: PRINCIPAL,
    action: at % 2 === 0 ? 's3:GetObject' : 's3:PutObject',
    resource: `arn:aws:s3:::bucket-${at % 100}-${at % 50}/incoming/${at}`,
    context: {},
  }));
  return { name: 'W4 100 policies of 50 statements, 1,000 requests', documents, requests };
}

function measure({ name, documents, requests }, rounds) {
  const policies = compilePolicies({ identity: documents });
  const loop = regexLoop(documents);
  for (const request of requests) {
    const { decision } = decide(policies, request);
    if (decision !== loop(request)) throw new Error(`${name}: the yardstick decides ${request.action} otherwise`);
  }
  const repeat = (times, one) => () => {
    for (let time = 0; time < times; time++) for (const request of requests) one(request);
  };
  const [ours, theirs] = medians(
    repeat(rounds.engine, (request) => decide(policies, request)),
    repeat(rounds.yardstick, loop),
  );
  const engine = Math.round((requests.length * rounds.engine) / ours);
  const yardstick = Math.round((requests.length * rounds.yardstick) / theirs);
  return { name, engine, yardstick, ratio: engine / yardstick };
}

/** W3: patterns made to backtrack, of growing length. The time a character should not grow with the length. */
function hostilePatterns() {
  return [50, 100, 200, 400, 800].map((stars) => {
    const policies = compilePolicies({ identity: document([allow('s3:GetObject', `${'a*'.repeat(stars)}c*b`)]) });
    const request = {
      principal: PRINCIPAL,
      action: 's3:GetObject',
      resource: `${'a'.repeat(stars * 2)}b`,
      context: {},
    };
    const times = 2_000;
    const rounds = Array.from({ length: ROUNDS }, () =>
      seconds(() => {
        for (let time = 0; time < times; time++) decide(policies, request);
      }),
    );
    return { length: stars * 2, nanosecondsPerCharacter: (median(rounds) * 1e9) / times / (stars * 2) };
  });
}

function sweep({ documents, requests }) {
  const policies = compilePolicies({ identity: documents });
  const actions = requests.map(({ action }) => action);
  const resources = Array.from({ length: 10 }, (_, at) => `arn:aws:s3:::orders/${at}`);
  const contexts = ['true', 'false'].map((value) => ({ 'aws:SecureTransport': value }));
  const readAll = () => {
    const { at } = decideAll(policies, actions, resources, contexts, { principal: PRINCIPAL });
    let allowed = 0;
    for (let action = 0; action < actions.length; action++)
      for (let resource = 0; resource < resources.length; resource++)
        for (let context = 0; context < contexts.length; context++)
          if (at(action, resource, context).decision === 'allowed') allowed++;
    return allowed;
  };
  const rounds = Array.from({ length: ROUNDS }, () => seconds(readAll));
  return Math.round((actions.length * resources.length * contexts.length) / median(rounds));
}

const figures = (number) => Math.round(number).toLocaleString('en');
const results = { node: process.version, workloads: [], hostile: hostilePatterns() };
console.log(`decisions a second of processor time, Node ${process.version}, median of ${ROUNDS}:`);
for (const [workload, rounds] of [
  [rolePolicy(), { engine: 200, yardstick: 100 }],
  [readEverything(), { engine: 10, yardstick: 1 }],
  [manyPolicies(), { engine: 20, yardstick: 1 }],
]) {
  const result = measure(workload, rounds);
  results.workloads.push(result);
  console.log(`  ${result.name}`);
  console.log(
    `    engine ${figures(result.engine)}, regular expressions ${figures(result.yardstick)}, ratio ${result.ratio.toFixed(1)}`,
  );
}
results.sweep = sweep(readEverything());
console.log(`  W2 on 10 resources in 2 contexts, as one sweep: ${figures(results.sweep)} cells`);
console.log('W3 hostile patterns, nanoseconds a character:');
for (const { length, nanosecondsPerCharacter } of results.hostile) {
  console.log(`  ${String(length).padStart(5)} characters ${nanosecondsPerCharacter.toFixed(2)}`);
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
