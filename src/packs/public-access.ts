import type { RowData } from './rows.js';

/** What IAM Access Analyzer watches for access from outside: the policies of these resources can open them to anyone. */
const ANALYZED = 'iam-guide access-analyzer-resources.html';
const S3_BLOCK = 'aws AmazonS3/latest/userguide/access-control-block-public-access.html';

export const ROWS: readonly RowData[] = [
  ['s3:PutBucketPolicy', 'opens a bucket', ANALYZED],
  ['s3:PutBucketAcl', 'opens a bucket', ANALYZED],
  ['s3:PutObjectAcl', 'opens an object', 'aws AmazonS3/latest/userguide/acl-overview.html'],
  ['s3:PutObjectVersionAcl', 'opens a version of an object', 'aws AmazonS3/latest/userguide/acl-overview.html'],
  ['s3:PutBucketPublicAccessBlock', 'lifts the block of public access of a bucket', S3_BLOCK],
  ['s3:PutAccountPublicAccessBlock', 'lifts the block of public access of the account', S3_BLOCK],
  ['s3:PutAccessPointPolicy', 'opens an access point', ANALYZED],
  ['s3:PutAccessPointPublicAccessBlock', 'lifts the block of public access of an access point', S3_BLOCK],
  ['s3:PutMultiRegionAccessPointPolicy', 'opens a multi-Region access point', ANALYZED],
  ['s3express:PutBucketPolicy', 'opens a directory bucket', ANALYZED],
  [
    's3tables:PutTableBucketPolicy',
    'opens a table bucket',
    'aws AmazonS3/latest/userguide/s3-tables-resource-based-policies.html',
  ],
  ['iam:UpdateAssumeRolePolicy', 'lets others assume a role', ANALYZED],
  ['kms:PutKeyPolicy', 'lets others use a key', ANALYZED],
  ['kms:CreateGrant', 'grants others the use of a key', ANALYZED],
  ['lambda:AddPermission', 'lets others invoke a function', ANALYZED],
  ['lambda:PutResourcePolicy', 'lets others invoke a function', ANALYZED],
  ['lambda:AddLayerVersionPermission', 'opens a layer', ANALYZED],
  ['lambda:CreateFunctionUrlConfig', 'gives a function a public address', 'aws lambda/latest/dg/urls-auth.html'],
  ['lambda:UpdateFunctionUrlConfig', 'makes the address of a function public', 'aws lambda/latest/dg/urls-auth.html'],
  ['sqs:AddPermission', 'opens a queue', ANALYZED],
  ['sqs:SetQueueAttributes', 'sets the policy of a queue', ANALYZED],
  ['sns:AddPermission', 'opens a topic', ANALYZED],
  ['sns:SetTopicAttributes', 'sets the policy of a topic', ANALYZED],
  ['secretsmanager:PutResourcePolicy', 'opens a secret', ANALYZED],
  ['elasticfilesystem:PutFileSystemPolicy', 'opens a file system', ANALYZED],
  ['dynamodb:PutResourcePolicy', 'opens a table or stream', ANALYZED],
  ['ecr:SetRepositoryPolicy', 'opens a repository', ANALYZED],
  ['ec2:ModifySnapshotAttribute', 'makes an EBS snapshot public', ANALYZED],
  [
    'ec2:DisableSnapshotBlockPublicAccess',
    'lifts the block of public snapshots',
    'aws ebs/latest/userguide/block-public-access-snapshots.html',
  ],
  ['ec2:ModifyImageAttribute', 'makes an AMI public', 'stratus exfiltration.ec2-share-ami'],
  [
    'ec2:DisableImageBlockPublicAccess',
    'lifts the block of public AMIs',
    'aws AWSEC2/latest/UserGuide/block-public-access-to-amis.html',
  ],
  ['rds:ModifyDBSnapshotAttribute', 'makes a database snapshot public', ANALYZED],
  ['rds:ModifyDBClusterSnapshotAttribute', 'makes a cluster snapshot public', ANALYZED],
  [
    'ec2:AuthorizeSecurityGroupIngress',
    'opens a port to the internet',
    'stratus exfiltration.ec2-security-group-open-port-22-ingress',
  ],
  [
    'ec2:ModifyVpcBlockPublicAccessOptions',
    'lifts the block of public access of networks',
    'aws vpc/latest/userguide/security-vpc-bpa.html',
  ],
  [
    'ec2:CreateVpcBlockPublicAccessExclusion',
    'exempts a network from the block of public access',
    'aws vpc/latest/userguide/security-vpc-bpa.html',
  ],
  [
    'elasticmapreduce:PutBlockPublicAccessConfiguration',
    'lifts the block of public clusters',
    'aws emr/latest/ManagementGuide/emr-block-public-access.html',
  ],
  [
    'es:UpdateDomainConfig',
    'sets the access policy of a domain',
    'aws opensearch-service/latest/developerguide/ac.html',
  ],
  ['glacier:SetVaultAccessPolicy', 'opens a vault', 'aws amazonglacier/latest/dev/vault-access-policy.html'],
  [
    'backup:PutBackupVaultAccessPolicy',
    'opens a backup vault',
    'aws aws-backup/latest/devguide/create-a-vault-access-policy.html',
  ],
  ['glue:PutResourcePolicy', 'opens the data catalog', 'aws glue/latest/dg/security_iam_service-with-iam.html'],
  ['events:PutPermission', 'opens an event bus', 'aws eventbridge/latest/userguide/eb-event-bus-perms.html'],
  [
    'logs:PutResourcePolicy',
    'lets others write or read logs',
    'aws AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html',
  ],
  [
    'apigateway:UpdateRestApiPolicy',
    'sets the policy of an API',
    'aws apigateway/latest/developerguide/apigateway-resource-policies.html',
  ],
  [
    'ssm:ModifyDocumentPermission',
    'makes a document public',
    'aws systems-manager/latest/userguide/documents-ssm-sharing.html',
  ],
  ['ram:CreateResourceShare', 'shares resources with other accounts', 'aws ram/latest/userguide/what-is.html'],
  ['ram:AssociateResourceShare', 'shares resources with other accounts', 'aws ram/latest/userguide/what-is.html'],
];
