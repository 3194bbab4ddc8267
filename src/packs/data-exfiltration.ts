import type { RowData } from './rows.js';

/** Reading the data that a principal works with is not in here; copying it out in bulk, or to others, is. */
const OTHER_ACCOUNT = 'mitre T1537';

export const ROWS: readonly RowData[] = [
  ['ec2:ModifySnapshotAttribute', 'shares an EBS snapshot', 'stratus exfiltration.ec2-share-ebs-snapshot'],
  ['ec2:ModifyImageAttribute', 'shares an AMI', 'stratus exfiltration.ec2-share-ami'],
  [
    'ec2:CreateStoreImageTask',
    'stores an AMI in a bucket',
    'aws AWSEC2/latest/APIReference/API_CreateStoreImageTask.html',
  ],
  ['ec2:ExportImage', 'exports an AMI to a bucket', 'aws AWSEC2/latest/APIReference/API_ExportImage.html'],
  [
    'ec2:CreateInstanceExportTask',
    'exports an instance to a bucket',
    'aws AWSEC2/latest/APIReference/API_CreateInstanceExportTask.html',
  ],
  ['ec2:CreateTrafficMirrorSession', 'copies the traffic of a network interface', 'mitre T1040'],
  [
    'ec2:GetPasswordData',
    'reads the administrator password of Windows instances',
    'stratus credential-access.ec2-get-password-data',
  ],
  ['ebs:GetSnapshotBlock', 'reads the blocks of a snapshot', 'aws ebs/latest/APIReference/API_GetSnapshotBlock.html'],
  ['rds:ModifyDBSnapshotAttribute', 'shares a database snapshot', 'stratus exfiltration.rds-share-snapshot'],
  [
    'rds:ModifyDBClusterSnapshotAttribute',
    'shares a cluster snapshot',
    'aws AmazonRDS/latest/APIReference/API_ModifyDBClusterSnapshotAttribute.html',
  ],
  [
    'rds:StartExportTask',
    'exports a snapshot to a bucket',
    'aws AmazonRDS/latest/APIReference/API_StartExportTask.html',
  ],
  [
    'redshift:AuthorizeSnapshotAccess',
    'shares a cluster snapshot',
    'aws redshift/latest/APIReference/API_AuthorizeSnapshotAccess.html',
  ],
  [
    'redshift:AuthorizeDataShare',
    'shares data with another account',
    'aws redshift/latest/APIReference/API_AuthorizeDataShare.html',
  ],
  [
    'dynamodb:ExportTableToPointInTime',
    'exports a table to a bucket',
    'aws amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html',
  ],
  ['s3:PutBucketPolicy', 'lets others read a bucket', 'stratus exfiltration.s3-backdoor-bucket-policy'],
  [
    's3:PutReplicationConfiguration',
    'replicates a bucket to another account',
    'aws AmazonS3/latest/API/API_PutBucketReplication.html',
  ],
  [
    'ecr:PutReplicationConfiguration',
    'replicates a registry to another account',
    'aws AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html',
  ],
  [
    'backup:StartCopyJob',
    'copies a recovery point to another vault',
    'aws aws-backup/latest/devguide/API_StartCopyJob.html',
  ],
  [
    'logs:PutSubscriptionFilter',
    'streams a log group elsewhere',
    'aws AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html',
  ],
  [
    'logs:CreateExportTask',
    'exports a log group to a bucket',
    'aws AmazonCloudWatchLogs/latest/APIReference/API_CreateExportTask.html',
  ],
  [
    'secretsmanager:BatchGetSecretValue',
    'reads many secrets at once',
    'stratus credential-access.secretsmanager-batch-retrieve-secrets',
  ],
  ['secretsmanager:GetSecretValue', 'reads a secret', 'stratus credential-access.secretsmanager-retrieve-secrets'],
  [
    'ssm:GetParametersByPath',
    'reads all parameters below a path',
    'stratus credential-access.retrieve-all-ssm-parameters',
  ],
  ['datasync:CreateTask', 'sets up a copy of storage elsewhere', OTHER_ACCOUNT],
  ['fsx:CopyBackup', 'copies the backup of a file system', OTHER_ACCOUNT],
];
