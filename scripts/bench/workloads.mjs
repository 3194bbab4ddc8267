// What is decided in the bench: policies and requests of the kinds that a gate and a comparison of policies meet.
import { loadCatalog } from '../../lib/index.js';

export const PRINCIPAL = 'arn:aws:iam::111122223333:role/orders-lambda';
const HOUSE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';

const allow = (Action, Resource, Condition) => ({ Effect: 'Allow', Action, Resource, ...(Condition && { Condition }) });
const deny = (Action, Resource, Condition) => ({ Effect: 'Deny', Action, Resource, ...(Condition && { Condition }) });
const document = (Statement) => ({ Version: '2012-10-17', Statement });

/** W1: the policy of a role as one finds it, over requests of its own services and of others. */
export function rolePolicy() {
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
  return { name: 'W1', what: '12 statements, 1,000 requests', documents: [policy], requests };
}

/** W2: every action there is, on one resource, over a policy that reads everything. */
export function readEverything() {
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
  return { name: 'W2', what: `${actions.length} actions, one read-only policy`, documents: [policy], requests };
}

/** W4: a hundred policies of fifty statements. */
export function manyPolicies() {
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
  return { name: 'W4', what: '100 policies of 50 statements, 1,000 requests', documents, requests };
}

/** W3: a pattern made to backtrack. */
export function hostilePolicy(stars) {
  return document([allow('s3:GetObject', `${'a*'.repeat(stars)}c*b`)]);
}
