import { describe, expect, test } from 'vitest';
import { observe, readEvent } from '../../src/cloudtrail/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { iamUser, listed, record, roleSession, type TrailRecord } from '../support/trail-records.js';

const catalog = loadCatalog();

/** One line a request, `? hint` for an unknown resource; one line for anything else. */
function requestsOf(raw: TrailRecord): readonly string[] {
  const read = readEvent(raw);
  if (!read.ok) return [`unreadable: ${read.reason}`];
  const reading = observe(read.event, catalog);
  if (reading.kind === 'none') return [`none: ${reading.reason}`];
  if (reading.kind === 'unknown') return [`unknown: ${reading.nearest.join(' ')}`];
  return reading.requests.map(({ action, resource, hint }) => `${action} ${resource ?? `? ${hint ?? ''}`.trim()}`);
}

const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-1:111122223333:${resource}`;
const key = arn('kms', 'key/0f3d0e5a-1111-2222-3333-444455556666');

type Case = readonly [call: string, parameters: unknown, requests: readonly string[], more?: TrailRecord];

const cases: readonly Case[] = [
  ['s3:GetObject', { bucketName: 'orders', key: 'in/1.json' }, ['s3:GetObject arn:aws:s3:::orders/in/1.json']],
  ['s3:HeadObject', { bucketName: 'orders', key: 'in/1.json' }, ['s3:GetObject arn:aws:s3:::orders/in/1.json']],
  [
    's3:GetObject',
    { bucketName: 'orders', key: 'a b', versionId: 'v1' },
    ['s3:GetObjectVersion arn:aws:s3:::orders/a b'],
  ],
  [
    's3:PutObject',
    { bucketName: 'orders', key: 'out/1', 'x-amz-acl': 'private', 'x-amz-tagging': 'a=b' },
    [
      's3:PutObject arn:aws:s3:::orders/out/1',
      's3:PutObjectAcl arn:aws:s3:::orders/out/1',
      's3:PutObjectTagging arn:aws:s3:::orders/out/1',
    ],
  ],
  [
    's3:CopyObject',
    { bucketName: 'archive', key: '2026/1', 'x-amz-copy-source': '/orders/in%2F1.json' },
    ['s3:GetObject arn:aws:s3:::orders/in/1.json', 's3:PutObject arn:aws:s3:::archive/2026/1'],
  ],
  ['s3:ListObjects', { bucketName: 'orders', prefix: 'in/' }, ['s3:ListBucket arn:aws:s3:::orders']],
  ['s3:PutObject', { bucketName: 'orders', key: 'a', 'x-amz-acl': null }, ['s3:PutObject arn:aws:s3:::orders/a']],
  ['s3:ListBuckets', null, ['s3:ListAllMyBuckets *']],
  ['s3:DeleteObjects', { bucketName: 'orders', delete: '' }, ['s3:DeleteObject ? arn:aws:s3:::orders/']],
  ['s3:DeleteBucketReplication', { bucketName: 'orders' }, ['s3:PutReplicationConfiguration arn:aws:s3:::orders']],
  [
    's3:GetObject',
    { bucketName: arn('s3', 'accesspoint/reports'), key: 'a' },
    [`s3:GetObject ${arn('s3', 'accesspoint/reports/object/a')}`],
  ],

  ['dynamodb:PutItem', { tableName: 'orders' }, [`dynamodb:PutItem ${arn('dynamodb', 'table/orders')}`]],
  [
    'dynamodb:Query',
    { tableName: 'orders', indexName: 'by-date' },
    [`dynamodb:Query ${arn('dynamodb', 'table/orders/index/by-date')}`],
  ],
  [
    'dynamodb:BatchGetItem',
    { requestItems: { orders: {}, customers: {} } },
    [
      `dynamodb:BatchGetItem ${arn('dynamodb', 'table/orders')}`,
      `dynamodb:BatchGetItem ${arn('dynamodb', 'table/customers')}`,
    ],
  ],
  [
    'dynamodb:TransactWriteItems',
    {
      requestItems: [
        { operation: 'Put', tableName: 'orders' },
        { operation: 'Delete', TableName: 'carts' },
        { operation: 'Put', tableName: 'orders' },
      ],
    },
    [`dynamodb:PutItem ${arn('dynamodb', 'table/orders')}`, `dynamodb:DeleteItem ${arn('dynamodb', 'table/carts')}`],
  ],
  [
    'dynamodb:TransactWriteItems',
    { transactItems: [{ update: { tableName: 'orders' } }] },
    [`dynamodb:UpdateItem ${arn('dynamodb', 'table/orders')}`],
  ],
  [
    'dynamodb:TransactWriteItems',
    null,
    ['unknown: dynamodb:ConditionCheckItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem'],
  ],
  [
    'dynamodb:ExecuteStatement',
    { statement: 'SELECT * FROM "orders"."by-date" WHERE id = ***(Redacted)' },
    [`dynamodb:PartiQLSelect ${arn('dynamodb', 'table/orders/index/by-date')}`],
  ],
  [
    'dynamodb:BatchExecuteStatement',
    { requestItems: [{ statement: 'UPDATE orders SET a = 1' }, { statement: "INSERT INTO carts VALUE {'a': 1}" }] },
    [
      `dynamodb:PartiQLUpdate ${arn('dynamodb', 'table/orders')}`,
      `dynamodb:PartiQLInsert ${arn('dynamodb', 'table/carts')}`,
    ],
  ],

  ['lambda:Invoke', { functionName: 'orders' }, [`lambda:InvokeFunction ${arn('lambda', 'function:orders')}`]],
  [
    'lambda:Invoke',
    { functionName: 'orders', qualifier: 'live' },
    [`lambda:InvokeFunction ${arn('lambda', 'function:orders:live')}`],
  ],
  [
    'lambda:GetFunction20150331v2',
    { functionName: '444455556666:function:orders' },
    ['lambda:GetFunction arn:aws:lambda:eu-west-1:444455556666:function:orders'],
  ],
  [
    'sqs:SendMessageBatch',
    { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/444455556666/orders' },
    ['sqs:SendMessage arn:aws:sqs:eu-west-1:444455556666:orders'],
  ],
  ['sns:PublishBatch', { topicArn: arn('sns', 'orders') }, [`sns:Publish ${arn('sns', 'orders')}`]],
  ['sns:Publish', { phoneNumber: '***' }, ['sns:Publish *']],
  [
    'sns:Unsubscribe',
    { subscriptionArn: `${arn('sns', 'orders')}:0f3d0e5a-1111-2222-3333-444455556666` },
    [`sns:Unsubscribe ${arn('sns', 'orders')}`],
  ],
  ['kms:Decrypt', { encryptionContext: {} }, [`kms:Decrypt ${key}`], listed(key)],
  ['kms:Encrypt', { keyId: 'alias/orders' }, ['kms:Encrypt ? alias/orders']],
  [
    'secretsmanager:GetSecretValue',
    { secretId: 'orders/db' },
    [`secretsmanager:GetSecretValue ${arn('secretsmanager', 'secret:orders/db-??????')}`],
  ],
  [
    'secretsmanager:GetSecretValue',
    { secretId: arn('secretsmanager', 'secret:orders/db-AbCdEf') },
    [`secretsmanager:GetSecretValue ${arn('secretsmanager', 'secret:orders/db-AbCdEf')}`],
  ],
  [
    'ssm:GetParameters',
    { names: ['/orders/url', 'timeout:3'] },
    [`ssm:GetParameters ${arn('ssm', 'parameter/orders/url')}`, `ssm:GetParameters ${arn('ssm', 'parameter/timeout')}`],
  ],
  [
    'ssm:StartSession',
    { target: 'i-0123456789abcdef0' },
    [
      `ssm:StartSession ${arn('ssm', 'document/SSM-SessionManagerRunShell')}`,
      `ssm:StartSession ${arn('ec2', 'instance/i-0123456789abcdef0')}`,
    ],
  ],
  [
    'sts:AssumeRole',
    { roleArn: 'arn:aws:iam::444455556666:role/audit' },
    ['sts:AssumeRole arn:aws:iam::444455556666:role/audit'],
  ],
  [
    'logs:PutLogEvents',
    { logGroupName: '/aws/lambda/orders', logStreamName: '2026/11/24/[$LATEST]1' },
    [`logs:PutLogEvents ${arn('logs', 'log-group:/aws/lambda/orders:log-stream:2026/11/24/[$LATEST]1')}`],
  ],
  [
    'logs:PutRetentionPolicy',
    { logGroupName: '/aws/lambda/orders', retentionInDays: 14 },
    [`logs:PutRetentionPolicy ${arn('logs', 'log-group:/aws/lambda/orders:*')}`],
  ],
  [
    'events:PutEvents',
    { entries: [{ eventBusName: 'orders' }, { source: 'x' }] },
    [`events:PutEvents ${arn('events', 'event-bus/orders')}`, `events:PutEvents ${arn('events', 'event-bus/default')}`],
  ],
  ['events:PutRule', { name: 'nightly' }, [`events:PutRule ${arn('events', 'rule/nightly')}`]],
  [
    'states:StartExecution',
    { stateMachineArn: arn('states', 'stateMachine:orders') },
    [`states:StartExecution ${arn('states', 'stateMachine:orders')}`],
  ],
  [
    'ecr:BatchGetImage',
    { repositoryName: 'orders', registryId: '444455556666' },
    ['ecr:BatchGetImage arn:aws:ecr:eu-west-1:444455556666:repository/orders'],
  ],
  ['ecr:GetAuthorizationToken', null, ['ecr:GetAuthorizationToken *']],
  ['kinesis:PutRecords', { streamName: 'orders' }, [`kinesis:PutRecords ${arn('kinesis', 'stream/orders')}`]],
  [
    'ec2:TerminateInstances',
    { instancesSet: { items: [{ instanceId: 'i-0123456789abcdef0' }] } },
    [`ec2:TerminateInstances ${arn('ec2', 'instance/i-0123456789abcdef0')}`],
  ],
  [
    'ec2:CreateSecurityGroup',
    { vpcId: 'vpc-0a1b2c3d' },
    [
      `ec2:CreateSecurityGroup ${arn('ec2', 'vpc/vpc-0a1b2c3d')}`,
      `ec2:CreateSecurityGroup ${arn('ec2', 'security-group/*')}`,
    ],
  ],
  ['iam:GetRole', { roleName: 'audit' }, ['iam:GetRole arn:aws:iam::111122223333:role/audit']],
  [
    'iam:ListAccessKeys',
    null,
    ['iam:ListAccessKeys arn:aws:iam::111122223333:user/alice'],
    { userIdentity: iamUser('alice') },
  ],
  ['rds:DeleteDBInstance', { dBInstanceIdentifier: 'orders' }, [`rds:DeleteDBInstance ${arn('rds', 'db:orders')}`]],
  [
    'apigateway:GetStage',
    { restApiId: 'a1', stageName: 'live' },
    ['apigateway:GET arn:aws:apigateway:eu-west-1::/restapis/a1/stages/live'],
  ],
  [
    'monitoring:PutMetricAlarm',
    { alarmName: 'orders-late' },
    [`cloudwatch:PutMetricAlarm ${arn('cloudwatch', 'alarm:orders-late')}`],
  ],
  // Through the catalog's templates alone.
  [
    'codepipeline:StartPipelineExecution',
    { name: 'release' },
    [`codepipeline:StartPipelineExecution ${arn('codepipeline', 'release')}`],
  ],
  [
    'lambda:CreateFunction20150331',
    { functionName: 'orders', role: 'arn:aws:iam::111122223333:role/orders-lambda' },
    [
      `lambda:CreateFunction ${arn('lambda', 'function:orders')}`,
      'iam:PassRole arn:aws:iam::111122223333:role/orders-lambda',
    ],
  ],
  // A role by its name, and the one in an instance profile: their ARNs are not shown.
  [
    'glue:CreateCrawler',
    { name: 'orders', role: 'GlueRole', targets: {} },
    ['glue:CreateCrawler *', 'iam:PassRole ? GlueRole'],
  ],
  [
    'ec2:AssociateIamInstanceProfile',
    { AssociateIamInstanceProfileRequest: { InstanceId: 'i-0123456789abcdef0', IamInstanceProfile: { Name: 'web' } } },
    [
      `ec2:AssociateIamInstanceProfile ${arn('ec2', 'instance/i-0123456789abcdef0')}`,
      'iam:PassRole ? arn:aws:iam::111122223333:instance-profile/web',
    ],
  ],
  [
    'ec2:ModifyInstanceMetadataOptions',
    { instanceId: 'i-0123456789abcdef0' },
    [`ec2:ModifyInstanceMetadataOptions ${arn('ec2', 'instance/i-0123456789abcdef0')}`],
  ],

  ['sts:GetCallerIdentity', null, ['none: a call that needs no permission']],
  ['kms:RotateKey', null, ['none: made by a service, not by a call'], { eventType: 'AwsServiceEvent' }],
  ['nosuch:DoIt', null, ['unknown: ']],
];

describe('a call becomes requests', () => {
  for (const [call, parameters, requests, more] of cases) {
    test(`${call} ${JSON.stringify(parameters)}`, () => {
      expect(requestsOf(record(call, parameters, more))).toEqual(requests);
    });
  }

  test('in the partition of its Region', () => {
    const raw = record('dynamodb:GetItem', { tableName: 'orders' }, { awsRegion: 'cn-north-1' });
    expect(requestsOf(raw)).toEqual(['dynamodb:GetItem arn:aws-cn:dynamodb:cn-north-1:111122223333:table/orders']);
  });

  test('without `*` where the record does not tell the account', () => {
    const raw = { eventSource: 'dynamodb.amazonaws.com', eventName: 'GetItem', requestParameters: { tableName: 'a' } };
    expect(requestsOf(raw)).toEqual(['dynamodb:GetItem ?']);
  });
});

describe('what a condition can rest on', () => {
  test('the prefix of a listing', () => {
    const read = readEvent(record('s3:ListObjectsV2', { bucketName: 'orders', prefix: 'in/' }));
    const reading = read.ok ? observe(read.event, catalog) : undefined;
    expect(reading).toMatchObject({ requests: [{ action: 's3:ListBucket', context: { 's3:prefix': 'in/' } }] });
  });

  test('the service that a key was used through', () => {
    const more = { ...listed(key), userIdentity: roleSession('orders', undefined, 's3.amazonaws.com') };
    const read = readEvent(record('kms:Decrypt', null, more));
    const reading = read.ok ? observe(read.event, catalog) : undefined;
    expect(reading).toMatchObject({ requests: [{ context: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } }] });
  });
});
