/** What the generator draws from: values that sit on the corners. */

export const account = '111122223333';
export const otherAccount = '444455556666';

const iam = (rest: string, owner = account): string => `arn:aws:iam::${owner}:${rest}`;
const sts = (rest: string, owner = account): string => `arn:aws:sts::${owner}:${rest}`;

export const users = [iam('user/anna'), iam('user/team/anna'), iam('user/Anna'), iam('user/bela')];
export const roles = [iam('role/orders-lambda'), iam('role/team/deployer')];
export const sessions = [
  sts('assumed-role/orders-lambda/run-1'),
  sts('assumed-role/orders-lambda/run-2'),
  sts('assumed-role/deployer/d-1'),
];
export const strangers = [iam('user/carl', otherAccount), sts('assumed-role/auditor/audit-1', otherAccount)];
export const federatedUsers = [sts('federated-user/anna')];
export const serviceLinked = [iam('role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS')];
export const roots = [iam('root')];
export const services = ['lambda.amazonaws.com', 'sns.amazonaws.com'];
export const identityProviders = [iam('oidc-provider/token.actions.githubusercontent.com'), 'accounts.google.com'];

/** Values of the AWS member of a Principal. */
export const awsPrincipals = [
  '*',
  account,
  otherAccount,
  iam('root'),
  iam('root', otherAccount),
  iam('role/auditor', otherAccount),
  ...users,
  ...roles,
  ...sessions,
  ...strangers,
  ...federatedUsers,
];

export interface Target {
  readonly action: string;
  readonly resource: string;
  /** Others of the service, for lists and near misses. */
  readonly siblings: readonly string[];
}

const object = (key: string): Target => ({
  action: 's3:GetObject',
  resource: `arn:aws:s3:::orders/${key}`,
  siblings: ['s3:GetObjectAcl', 's3:PutObject', 's3:GetBucketLocation', 's3:ListBucket'],
});
const keys = [
  'incoming/1.json',
  'home/anna/1',
  'home/Anna/1',
  'home/bela/x:y',
  'home/*/1',
  'a+b(c)[d].txt',
  'é/e\u0301',
  '𐐀/x',
  'line\nbreak',
  'blue/Blue/?',
  '${aws:username}/1',
  'aaaaaaaaab',
  '',
];

export const targets: readonly Target[] = [
  ...keys.map(object),
  {
    action: 's3:ListBucket',
    resource: 'arn:aws:s3:::orders',
    siblings: ['s3:GetObject', 's3:PutObject', 's3:ListBucketVersions'],
  },
  {
    action: 'sqs:SendMessage',
    resource: `arn:aws:sqs:eu-west-1:${account}:orders`,
    siblings: ['sqs:ReceiveMessage', 'sqs:SendMessageBatch'],
  },
  {
    action: 'sqs:SendMessage',
    resource: `arn:aws:sqs:eu-west-1:${otherAccount}:orders`,
    siblings: ['sqs:ReceiveMessage', 'sqs:SendMessageBatch'],
  },
  { action: 'iam:GetUser', resource: iam('user/team/anna'), siblings: ['iam:GetRole', 'iam:GetUserPolicy'] },
  {
    action: 'lambda:InvokeFunction',
    resource: `arn:aws:lambda:eu-west-1:${account}:function:f:prod`,
    siblings: ['lambda:GetFunction', 'lambda:InvokeAsync'],
  },
  { action: 'ec2:DescribeInstances', resource: '*', siblings: ['ec2:DescribeVpcs', 'ec2:RunInstances'] },
  {
    action: 'secretsmanager:GetSecretValue',
    resource: `arn:aws:secretsmanager:eu-west-1:${account}:secret:orders-a1b2c3`,
    siblings: ['secretsmanager:PutSecretValue'],
  },
  { action: 'sts:GetCallerIdentity', resource: '*', siblings: ['sts:AssumeRole'] },
];

export const trustTarget: Target = {
  action: 'sts:AssumeRole',
  resource: iam('role/orders-lambda'),
  siblings: ['sts:TagSession', 'sts:AssumeRoleWithWebIdentity', 'sts:SetSourceIdentity'],
};
export const webTarget: Target = { ...trustTarget, action: 'sts:AssumeRoleWithWebIdentity' };
export const keyTarget: Target = {
  action: 'kms:Decrypt',
  resource: `arn:aws:kms:eu-west-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
  siblings: ['kms:Encrypt', 'kms:RetireGrant', 'kms:ReEncryptFrom'],
};

export type Family = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'Ip' | 'Arn';

/** What a request may say. */
export const contextValues: Readonly<Record<Family, readonly string[]>> = {
  String: [
    'blue',
    'Blue',
    'BLUE',
    'green',
    '',
    '*',
    'b?ue',
    'bl*',
    'ΟΣ',
    'ος',
    'οσ',
    'K',
    '\u212a',
    'ß',
    'ẞ',
    'SS',
    'İ',
    'i\u0307',
    'ı',
    'ſ',
    's',
    '𐐀',
    '𐐨',
    'é',
    'e\u0301',
    'a\nb',
    'a:b/c',
    'team-blue',
    '${aws:username}',
    'true',
    '10',
    'not-an-arn',
  ],
  Numeric: [
    '10',
    '9',
    '10.0',
    '+10',
    '010',
    '10.',
    '1e1',
    '0.5',
    '.5',
    '-3',
    '9007199254740993',
    '9007199254740992',
  ].concat(['NaN', 'Infinity', '', 'many', '1000000000000000000000.1']),
  Date: ['2026-06-30T00:00:00Z', '2026-06-30', '2026-06-30T02:00:00+02:00', '2026-06-30T00:00:00', '1782777600']
    .concat(['+1782777600', '2026-06-30T00:00:00.1231Z', '2026-06-30T00:00:00.123Z', '2026-06-29T23:59:59.999Z'])
    .concat(['2026-07-01T00:00:00Z', 'soon', '']),
  Bool: ['true', 'false', 'True', 'FALSE', 'yes', '1', '', ' true '],
  Binary: ['YQ==', 'YQ', 'YR==', ' YQ== ', 'yq==', 'Yg=='],
  Ip: [
    '192.0.2.1',
    '192.0.2.255',
    '198.51.100.7',
    '192.0.002.010',
    '192.0.2.1/32',
    '192.0.513',
    '3221225985',
    'here',
  ].concat(['2001:db8::1', '2001:0DB8:0:0:0:0:0:1', '::ffff:192.0.2.1', '2001:db8:1::', '::', '::1', '']),
  Arn: [
    `arn:aws:sns:eu-west-1:${account}:orders`,
    `arn:aws:sns:eu-west-1:${otherAccount}:orders`,
    iam('role/orders-lambda'),
    iam('user/anna'),
    `arn:aws:lambda:eu-west-1:${account}:function:f:prod`,
    'arn:aws:s3:::orders',
    'not-an-arn',
    '',
  ],
};

/** What a policy may ask for. */
export const policyValues: Readonly<Record<Family, readonly string[]>> = {
  String: [
    ...contextValues.String,
    'b*',
    '?lue',
    '??',
    '?',
    '*e',
    'b*u*e',
    'team-*',
    '${aws:username}',
    'team-${aws:PrincipalTag/team}',
    '${aws:principaltag/TEAM}',
    "${aws:PrincipalTag/team, 'blue'}",
    "${aws:ResourceTag/env, 'green'}*",
    '${*}',
    'b${?}ue',
    'bl${*}',
    '${$}x',
    '${aws:TagKeys}',
    "${aws:TagKeys, 'blue'}",
    '${aws:ResourceTag/env}',
    '${aws:PrincipalAccount}',
    'User',
    'AssumedRole',
    '*.amazonaws.com',
    account,
  ],
  Numeric: contextValues.Numeric.filter((value) => !['NaN', 'Infinity', '', 'many'].includes(value)),
  Date: contextValues.Date.filter((value) => !['soon', ''].includes(value)),
  Bool: ['true', 'false', 'True', 'yes'],
  Binary: contextValues.Binary,
  Ip: [
    '192.0.2.0/24',
    '192.0.2.5/24',
    '192.0.2.1',
    '192.0.2.010',
    '0.0.0.0/0',
    '::/0',
    '2001:db8::/32',
    '2001:DB8::1',
  ].concat(['198.51.100.0/25', '192.0.2.0/024', '192.0.2.128/+25', '2001:db8::/33', '192.0.0.0/15']),
  Arn: [
    `arn:aws:sns:eu-west-1:${account}:orders`,
    `arn:aws:sns:*:${account}:*`,
    `arn:aws:sns:eu-west-?:${account}:ord*`,
    'arn:aws:*:*:*:*',
    iam('role/*'),
    iam('user/${aws:username}'),
    iam('user/an?a'),
    iam('*'),
    `arn:aws:lambda:*:${account}:function:*`,
    `arn:aws:lambda:*:${account}:function:f:*`,
    'arn:aws:s3:::*',
  ],
};

/** Patterns that are no ARNs, or that may turn out to be none. */
export const badArns = ['not-an-arn', 'user/*', '${aws:PrincipalTag/team}'];

export interface ContextKey {
  readonly name: string;
  readonly family: Family;
}

export const contextKeys: readonly ContextKey[] = [
  { name: 'aws:PrincipalTag/team', family: 'String' },
  { name: 'aws:ResourceTag/env', family: 'String' },
  { name: 'aws:TagKeys', family: 'String' },
  { name: 's3:prefix', family: 'String' },
  { name: 's3:max-keys', family: 'Numeric' },
  { name: 'aws:CurrentTime', family: 'Date' },
  { name: 'aws:SecureTransport', family: 'Bool' },
  { name: 'example:Digest', family: 'Binary' },
  { name: 'aws:SourceIp', family: 'Ip' },
  { name: 'aws:SourceArn', family: 'Arn' },
];

/** Keys that follow from the caller and the resource; the request says them only now and then. */
export const derivedKeys: readonly ContextKey[] = [
  { name: 'aws:username', family: 'String' },
  { name: 'aws:PrincipalArn', family: 'Arn' },
  { name: 'aws:PrincipalAccount', family: 'String' },
  { name: 'aws:ResourceAccount', family: 'String' },
  { name: 'aws:PrincipalIsAWSService', family: 'Bool' },
  { name: 'aws:PrincipalType', family: 'String' },
  { name: 'aws:PrincipalServiceName', family: 'String' },
];
