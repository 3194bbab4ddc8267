// Records of a fictitious account's day for bench-trail.mjs, in the shapes and with the lengths of real ones
// (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html): object-level calls
// with ever new keys, key management by services, sessions that are opened, instances and functions at work, and people.

const ACCOUNT = '111122223333';
const REGIONS = ['eu-west-1', 'eu-west-1', 'eu-west-1', 'us-east-1', 'eu-central-1'];
const ROLES = 120;

/** The one whose calls are asked for. */
export const roleName = 'orders-service-6';

/** Mulberry32: the same numbers in every run. */
function randomness(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function tools(seed) {
  const random = randomness(seed);
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const hex = (length) => {
    let text = '';
    while (text.length < length)
      text += below(2 ** 32)
        .toString(16)
        .padStart(8, '0');
    return text.slice(0, length);
  };
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const code = (length) => Array.from({ length }, () => letters[below(32)]).join('');
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`;
  return { random, below, pick, hex, code, uuid };
}

const teams = ['orders', 'billing', 'search', 'mail', 'ingest', 'reports'];
const agents = [
  'aws-sdk-js/3.1137.0 ua/2.1 os/linux#5.10.230 lang/js md/nodejs#22.11.0 api/s3#3.1137.0 m/E,n exec-env/AWS_Lambda_nodejs22.x',
  'Boto3/1.40.2 md/Botocore#1.40.2 ua/2.1 os/linux#6.1.134 md/arch#x86_64 lang/python#3.12.9 md/pyimpl#CPython cfg/retry-mode#legacy',
  'aws-sdk-java/2.31.50 md/io#sync md/http#Apache ua/2.1 os/Linux#5.10.236 lang/java#21.0.7 md/OpenJDK_64-Bit_Server_VM',
  'APN/1.0 HashiCorp/1.0 Terraform/1.12.1 (+https://www.terraform.io) terraform-provider-aws/6.3.0 aws-sdk-go-v2/1.36.5',
  'aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/macos#24.5.0 md/arch#arm64 lang/python#3.13.4 md/command#s3.cp',
];

/** A session of a role; each lives for many calls. */
function sessionOf(role, t) {
  const name = `${teams[role % teams.length]}-${role % 3 === 0 ? 'service' : 'worker'}-${role}`;
  const id = `AROA${t.code(17)}`;
  const session = role % 4 === 0 ? `i-0${t.hex(16)}` : role % 4 === 1 ? `${name}-${t.below(1e9)}` : name;
  return {
    type: 'AssumedRole',
    principalId: `${id}:${session}`,
    arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/${session}`,
    accountId: ACCOUNT,
    accessKeyId: `ASIA${t.code(16)}`,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: id,
        arn: `arn:aws:iam::${ACCOUNT}:role/service/${name}`,
        accountId: ACCOUNT,
        userName: name,
      },
      attributes: { creationDate: '2026-11-24T08:01:12Z', mfaAuthenticated: 'false' },
    },
  };
}

const tls = (host) => ({
  tlsVersion: 'TLSv1.3',
  cipherSuite: 'TLS_AES_128_GCM_SHA256',
  clientProvidedHostHeader: host,
});

function s3(eventName, more) {
  return (t, region) => {
    const bucket = `${t.pick(teams)}-${t.pick(['incoming', 'archive', 'exports', 'assets'])}-${ACCOUNT}`;
    const key = `${t.pick(['incoming', 'done', 'raw'])}/2026/11/24/${t.below(24)}/${t.uuid()}.json`;
    const host = `${bucket}.s3.${region}.amazonaws.com`;
    return {
      service: 's3',
      eventName,
      requestParameters: { bucketName: bucket, Host: host, key, ...more?.(t) },
      responseElements: eventName === 'PutObject' ? { 'x-amz-server-side-encryption': 'AES256' } : null,
      additionalEventData: {
        SignatureVersion: 'SigV4',
        CipherSuite: 'TLS_AES_128_GCM_SHA256',
        bytesTransferredIn: t.below(4096),
        AuthenticationMethod: 'AuthHeader',
        'x-amz-id-2': `${t.code(60)}${t.hex(15)}=`,
        bytesTransferredOut: t.below(1e6),
      },
      readOnly: eventName !== 'PutObject' && eventName !== 'DeleteObject',
      resources: [
        { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucket}/${key}` },
        { accountId: ACCOUNT, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` },
      ],
      managementEvent: false,
      eventCategory: 'Data',
      tlsDetails: tls(host),
    };
  };
}

function listObjects(t, region) {
  const bucket = `${t.pick(teams)}-incoming-${ACCOUNT}`;
  const prefix = `incoming/2026/11/${t.below(30)}/`;
  const host = `${bucket}.s3.${region}.amazonaws.com`;
  return {
    ...s3('ListObjects')(t, region),
    requestParameters: { 'list-type': '2', bucketName: bucket, 'encoding-type': 'url', prefix, Host: host },
    resources: [
      { type: 'AWS::S3::Object', ARNPrefix: `arn:aws:s3:::${bucket}/${prefix}` },
      { accountId: ACCOUNT, type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucket}` },
    ],
  };
}

function dynamodb(eventName) {
  return (t, region) => {
    const tableName = `${t.pick(teams)}-${t.pick(['items', 'locks', 'events'])}`;
    return {
      service: 'dynamodb',
      eventName,
      requestParameters: { tableName, key: { id: 'HIDDEN_DUE_TO_SECURITY_REASONS' }, consistentRead: t.below(2) === 0 },
      responseElements: null,
      readOnly: eventName === 'GetItem' || eventName === 'Query',
      resources: [
        {
          accountId: ACCOUNT,
          type: 'AWS::DynamoDB::Table',
          ARN: `arn:aws:dynamodb:${region}:${ACCOUNT}:table/${tableName}`,
        },
      ],
      apiVersion: '2012-08-10',
      managementEvent: false,
      eventCategory: 'Data',
      tlsDetails: tls(`dynamodb.${region}.amazonaws.com`),
    };
  };
}

function decrypt(t, region) {
  const key = `arn:aws:kms:${region}:${ACCOUNT}:key/0f3d0e5a-1111-4222-8333-4444555566${10 + t.below(20)}`;
  const bucket = `${t.pick(teams)}-archive-${ACCOUNT}`;
  return {
    service: 'kms',
    eventName: t.pick(['Decrypt', 'Decrypt', 'GenerateDataKey']),
    invokedBy: t.pick(['s3.amazonaws.com', 'secretsmanager.amazonaws.com', 'AWS Internal', undefined]),
    requestParameters: {
      encryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      encryptionContext: { 'aws:s3:arn': `arn:aws:s3:::${bucket}/${t.hex(8)}/${t.below(1e6)}` },
    },
    responseElements: null,
    readOnly: true,
    resources: [{ accountId: ACCOUNT, type: 'AWS::KMS::Key', ARN: key }],
    managementEvent: true,
    eventCategory: 'Management',
  };
}

function assumeRole(t) {
  const role = t.below(ROLES);
  const name = `${teams[role % teams.length]}-${role % 3 === 0 ? 'service' : 'worker'}-${role}`;
  const session = `${name}-${t.below(1e9)}`;
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/service/${name}`;
  return {
    service: 'sts',
    eventName: 'AssumeRole',
    byService: t.pick(['lambda.amazonaws.com', 'ec2.amazonaws.com', undefined]),
    requestParameters: { roleArn, roleSessionName: session },
    responseElements: {
      credentials: {
        accessKeyId: `ASIA${t.code(16)}`,
        sessionToken: `IQoJb3JpZ2luX2VjE${t.code(700)}==`,
        expiration: 'Nov 24, 2026, 10:01:12 AM',
      },
      assumedRoleUser: {
        assumedRoleId: `AROA${t.code(17)}:${session}`,
        arn: `arn:aws:sts::${ACCOUNT}:assumed-role/${name}/${session}`,
      },
    },
    readOnly: true,
    resources: [{ accountId: ACCOUNT, type: 'AWS::IAM::Role', ARN: roleArn }],
    sharedEventID: t.uuid(),
    managementEvent: true,
    eventCategory: 'Management',
    tlsDetails: tls('sts.eu-west-1.amazonaws.com'),
  };
}

/** A management event whose resources the parameters name. */
function call(service, eventName, parameters, more = {}) {
  return (t, region) => ({
    service,
    eventName,
    requestParameters: parameters(t, region),
    responseElements: null,
    readOnly: /^(?:Get|List|Describe|Filter|Lookup)/.test(eventName),
    managementEvent: true,
    eventCategory: 'Management',
    tlsDetails: tls(`${service}.${region}.amazonaws.com`),
    ...more,
  });
}

const kinds = [
  [22, s3('GetObject')],
  [10, s3('PutObject', () => ({ 'x-amz-server-side-encryption': 'AES256' }))],
  [4, s3('HeadObject')],
  [2, s3('DeleteObject')],
  [3, listObjects],
  [6, dynamodb('GetItem')],
  [4, dynamodb('PutItem')],
  [3, dynamodb('Query')],
  [11, decrypt],
  [9, assumeRole],
  [3, call('lambda', 'Invoke', (t) => ({ functionName: `${t.pick(teams)}-handler`, invocationType: 'Event' }))],
  [
    2,
    call('logs', 'CreateLogStream', (t) => ({
      logGroupName: `/aws/lambda/${t.pick(teams)}-handler`,
      logStreamName: `2026/11/24/[$LATEST]${t.hex(32)}`,
    })),
  ],
  [4, call('ec2', 'DescribeInstances', () => ({ maxResults: 1000, instancesSet: {}, filterSet: {} }))],
  [
    2,
    call('ec2', 'DescribeNetworkInterfaces', (t) => ({
      networkInterfaceIdSet: { items: [{ networkInterfaceId: `eni-0${t.hex(16)}` }] },
      filterSet: {},
    })),
  ],
  [
    1,
    call('ec2', 'CreateTags', (t) => ({
      resourcesSet: { items: [{ resourceId: `i-0${t.hex(16)}` }] },
      tagSet: { items: [{ key: 'team', value: t.pick(teams) }] },
    })),
  ],
  [
    2,
    call('ssm', 'GetParameters', (t) => ({
      names: [`/${t.pick(teams)}/db/host`, `/${t.pick(teams)}/db/user`],
      withDecryption: true,
    })),
  ],
  [1, call('secretsmanager', 'GetSecretValue', (t) => ({ secretId: `${t.pick(teams)}/db` }))],
  [
    2,
    call('sqs', 'ReceiveMessage', (t, region) => ({
      queueUrl: `https://sqs.${region}.amazonaws.com/${ACCOUNT}/${t.pick(teams)}-jobs`,
      maxNumberOfMessages: 10,
    })),
  ],
  [2, call('monitoring', 'DescribeAlarms', () => ({ maxRecords: 100 }))],
  [
    1,
    call('elasticloadbalancing', 'DescribeTargetHealth', (t, region) => ({
      targetGroupArn: `arn:aws:elasticloadbalancing:${region}:${ACCOUNT}:targetgroup/${t.pick(teams)}/73e2d6bc24d8a067`,
    })),
  ],
  [
    1,
    call('ecr', 'BatchGetImage', (t) => ({
      registryId: ACCOUNT,
      repositoryName: `${t.pick(teams)}/api`,
      imageIds: [{ imageTag: `sha-${t.hex(12)}` }],
    })),
  ],
  [1, call('iam', 'GetRole', (t) => ({ roleName: `${t.pick(teams)}-service-${t.below(40)}` }))],
  [1, call('cloudformation', 'DescribeStacks', (t) => ({ stackName: `${t.pick(teams)}-stack` }))],
  [1, call('s3', 'ListBuckets', (_, region) => ({ Host: `s3.${region}.amazonaws.com` }))],
  [1, call('sts', 'GetCallerIdentity', () => null)],
  [
    1,
    call('s3', 'GetObject', (t) => ({ bucketName: `${t.pick(teams)}-private`, key: `keys/${t.below(50)}` }), {
      errorCode: 'AccessDenied',
      errorMessage:
        'User is not authorized to perform: s3:GetObject because no identity-based policy allows the action',
    }),
  ],
];
const wheel = kinds.flatMap(([weight, make]) => Array.from({ length: weight }, () => make));

function identityOf(made, sessions, t) {
  if (made.byService !== undefined) return { type: 'AWSService', invokedBy: made.byService };
  const session = t.pick(sessions);
  return made.invokedBy === undefined ? session : { ...session, invokedBy: made.invokedBy };
}

function record(second, region, sessions, t) {
  const { service, eventName, byService, invokedBy, requestParameters, responseElements, ...rest } = t.pick(wheel)(
    t,
    region,
  );
  const { errorCode, errorMessage, additionalEventData, readOnly, resources, managementEvent, eventCategory, ...last } =
    rest;
  const time = new Date(Date.UTC(2026, 10, 24) + second * 1000).toISOString();
  return {
    eventVersion: '1.11',
    userIdentity: identityOf({ byService, invokedBy }, sessions, t),
    eventTime: `${time.slice(0, 19)}Z`,
    eventSource: `${service}.amazonaws.com`,
    eventName,
    awsRegion: region,
    sourceIPAddress: byService ?? `10.${t.below(4)}.${t.below(256)}.${t.below(256)}`,
    userAgent: byService ?? t.pick(agents),
    ...(errorCode === undefined ? {} : { errorCode, errorMessage }),
    requestParameters,
    responseElements,
    ...(additionalEventData === undefined ? {} : { additionalEventData }),
    requestID: service === 's3' ? t.code(16) : t.uuid(),
    eventID: t.uuid(),
    readOnly,
    ...(resources === undefined ? {} : { resources }),
    eventType: 'AwsApiCall',
    managementEvent,
    recipientAccountId: ACCOUNT,
    ...last,
    eventCategory,
  };
}

/** One log file of so many events, as CloudTrail would deliver it. */
export function logFile(number, events) {
  const t = tools(number + 1);
  const region = REGIONS[number % REGIONS.length];
  // A file covers five minutes, and a session lasts an hour.
  const hour = tools(1_000_000 + Math.floor(number / 12));
  const sessions = Array.from({ length: 2 * ROLES }, (_, index) => sessionOf(index % ROLES, hour));
  const first = (number * 300) % 86_000;
  const records = Array.from({ length: events }, (_, index) =>
    record(first + Math.floor((index * 300) / events), region, sessions, t),
  );
  const name = `${ACCOUNT}_CloudTrail_${region}_20261124T${String(number).padStart(4, '0')}Z_${t.code(16)}.json.gz`;
  return {
    path: `AWSLogs/${ACCOUNT}/CloudTrail/${region}/2026/11/24/${name}`,
    text: JSON.stringify({ Records: records }),
  };
}
