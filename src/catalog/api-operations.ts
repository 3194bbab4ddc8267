/**
 * API operations that are no actions, and the actions that IAM authorizes them as: a call of `ListObjectsV2` needs
 * `s3:ListBucket`. Under the service's prefix; where there are several actions, the call needs those of what it does.
 *
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html,
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html, the API references of the services, and
 * https://github.com/iann0036/iam-dataset (MIT, map.json).
 */
const OPERATIONS: readonly (readonly [operations: string, actions: string])[] = [
  ['s3:DeleteObjects', 's3:DeleteObject'],
  ['s3:GetBucketAccelerateConfiguration', 's3:GetAccelerateConfiguration'],
  ['s3:GetBucketAnalyticsConfiguration s3:ListBucketAnalyticsConfigurations', 's3:GetAnalyticsConfiguration'],
  ['s3:GetBucketNotificationConfiguration', 's3:GetBucketNotification'],
  ['s3:GetObjectLockConfiguration', 's3:GetBucketObjectLockConfiguration'],
  ['s3:GetPublicAccessBlock', 's3:GetBucketPublicAccessBlock'],
  ['s3:GetBucketEncryption', 's3:GetEncryptionConfiguration'],
  [
    's3:GetBucketIntelligentTieringConfiguration s3:ListBucketIntelligentTieringConfigurations',
    's3:GetIntelligentTieringConfiguration',
  ],
  ['s3:GetBucketInventoryConfiguration s3:ListBucketInventoryConfigurations', 's3:GetInventoryConfiguration'],
  ['s3:GetBucketLifecycle s3:GetBucketLifecycleConfiguration', 's3:GetLifecycleConfiguration'],
  ['s3:GetBucketMetricsConfiguration s3:ListBucketMetricsConfigurations', 's3:GetMetricsConfiguration'],
  ['s3:HeadObject s3:SelectObjectContent', 's3:GetObject'],
  ['s3:CopyObject s3:UploadPartCopy', 's3:GetObject s3:PutObject'],
  ['s3:GetBucketReplication', 's3:GetReplicationConfiguration'],
  ['s3:ListBuckets', 's3:ListAllMyBuckets'],
  ['s3:ListObjects s3:ListObjectsV2 s3:HeadBucket', 's3:ListBucket'],
  ['s3:ListMultipartUploads', 's3:ListBucketMultipartUploads'],
  ['s3:ListObjectVersions', 's3:ListBucketVersions'],
  ['s3:ListParts', 's3:ListMultipartUploadParts'],
  ['s3:PutBucketAccelerateConfiguration', 's3:PutAccelerateConfiguration'],
  ['s3:DeleteAccountPublicAccessBlock', 's3:PutAccountPublicAccessBlock'],
  ['s3:DeleteBucketAnalyticsConfiguration s3:PutBucketAnalyticsConfiguration', 's3:PutAnalyticsConfiguration'],
  ['s3:DeleteBucketCors', 's3:PutBucketCORS'],
  ['s3:PutBucketNotificationConfiguration', 's3:PutBucketNotification'],
  ['s3:PutObjectLockConfiguration', 's3:PutBucketObjectLockConfiguration'],
  ['s3:DeleteBucketOwnershipControls', 's3:PutBucketOwnershipControls'],
  [
    's3:PutPublicAccessBlock s3:DeletePublicAccessBlock s3:DeleteBucketPublicAccessBlock',
    's3:PutBucketPublicAccessBlock',
  ],
  ['s3:DeleteBucketTagging', 's3:PutBucketTagging'],
  ['s3:PutBucketEncryption s3:DeleteBucketEncryption', 's3:PutEncryptionConfiguration'],
  ['s3:PutBucketIntelligentTieringConfiguration', 's3:PutIntelligentTieringConfiguration'],
  ['s3:DeleteBucketInventoryConfiguration s3:PutBucketInventoryConfiguration', 's3:PutInventoryConfiguration'],
  ['s3:PutBucketLifecycle s3:PutBucketLifecycleConfiguration s3:DeleteBucketLifecycle', 's3:PutLifecycleConfiguration'],
  ['s3:DeleteBucketMetricsConfiguration s3:PutBucketMetricsConfiguration', 's3:PutMetricsConfiguration'],
  ['s3:PostObject s3:CreateMultipartUpload s3:UploadPart s3:CompleteMultipartUpload', 's3:PutObject'],
  ['s3:PutBucketReplication s3:DeleteBucketReplication', 's3:PutReplicationConfiguration'],
  ['bedrock:Converse', 'bedrock:InvokeModel'],
  ['bedrock:ConverseStream', 'bedrock:InvokeModelWithResponseStream'],
  [
    'budgets:CreateBudget budgets:CreateNotification budgets:CreateSubscriber budgets:DeleteBudget budgets:DeleteNotification budgets:DeleteSubscriber budgets:UpdateBudget budgets:UpdateNotification budgets:UpdateSubscriber',
    'budgets:ModifyBudget',
  ],
  [
    'budgets:DescribeBudget budgets:DescribeBudgetPerformanceHistory budgets:DescribeBudgets budgets:DescribeNotificationsForBudget budgets:DescribeSubscribersForNotification budgets:DescribeBudgetNotificationsForAccount',
    'budgets:ViewBudget',
  ],
  ['cassandra:CreateKeyspace cassandra:CreateTable', 'cassandra:Create'],
  ['cassandra:DeleteKeyspace cassandra:DeleteTable', 'cassandra:Drop'],
  ['cassandra:UpdateTable', 'cassandra:Modify'],
  ['cassandra:RestoreTable', 'cassandra:Restore'],
  [
    'cassandra:GetKeyspace cassandra:GetTable cassandra:ListKeyspaces cassandra:ListTables cassandra:ListTagsForResource',
    'cassandra:Select',
  ],
  [
    'dynamodb:TransactWriteItems',
    'dynamodb:ConditionCheckItem dynamodb:PutItem dynamodb:UpdateItem dynamodb:DeleteItem',
  ],
  ['dynamodb:TransactGetItems', 'dynamodb:GetItem'],
  [
    'dynamodb:BatchExecuteStatement dynamodb:ExecuteStatement dynamodb:ExecuteTransaction',
    'dynamodb:PartiQLSelect dynamodb:PartiQLInsert dynamodb:PartiQLUpdate dynamodb:PartiQLDelete',
  ],
  [
    'execute-api:DeleteConnection execute-api:GetConnection execute-api:PostToConnection',
    'execute-api:ManageConnections',
  ],
  ['glue:GetUnfilteredPartitionMetadata', 'glue:GetPartition'],
  ['glue:GetUnfilteredTableMetadata', 'glue:GetTable'],
  ['kms:ReEncrypt', 'kms:ReEncryptFrom kms:ReEncryptTo'],
  ['lambda:GetLayerVersionByArn', 'lambda:GetLayerVersion'],
  ['lambda:Invoke lambda:InvokeWithResponseStream', 'lambda:InvokeFunction'],
  ['s3-outposts:GetBucketLifecycleConfiguration', 's3-outposts:GetLifecycleConfiguration'],
  ['s3-outposts:DeleteBucketTagging', 's3-outposts:PutBucketTagging'],
  ['s3-outposts:PutBucketLifecycleConfiguration', 's3-outposts:PutLifecycleConfiguration'],
  ['s3:ListDirectoryBuckets', 's3express:ListAllMyDirectoryBuckets'],
  ['sns:PublishBatch', 'sns:Publish'],
  ['sqs:ChangeMessageVisibilityBatch', 'sqs:ChangeMessageVisibility'],
  ['sqs:DeleteMessageBatch', 'sqs:DeleteMessage'],
  ['sqs:SendMessageBatch', 'sqs:SendMessage'],
  [
    'timestream:Query',
    'timestream:Select timestream:SelectValues timestream:ListDatabases timestream:ListTables timestream:ListMeasures timestream:DescribeTable',
  ],
];

const ACTIONS_BY_OPERATION: ReadonlyMap<string, readonly string[]> = new Map(
  OPERATIONS.flatMap(([operations, actions]) =>
    operations.split(' ').map((operation) => [operation.toLowerCase(), actions.split(' ')] as const),
  ),
);

/**
 * The actions that IAM authorizes an API operation (`s3:HeadObject`) as, where it is no action of its own name; empty
 * where nothing is known. Compared without case.
 */
export function actionsOfOperation(operation: string): readonly string[] {
  return ACTIONS_BY_OPERATION.get(operation.toLowerCase()) ?? [];
}
