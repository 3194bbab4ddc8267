import type { Catalog, CatalogAction } from '../catalog/index.js';
import { type RowData, rowsOf } from './rows.js';
import type { PackRow } from './types.js';

/** Actions that destroy data, or what protects it, without a name that says so. */
export const ROWS: readonly RowData[] = [
  [
    'kms:ScheduleKeyDeletion',
    'makes everything encrypted with a key unreadable',
    'aws kms/latest/developerguide/deleting-keys.html',
  ],
  [
    'kms:DisableKey',
    'makes everything encrypted with a key unreadable for now',
    'aws kms/latest/APIReference/API_DisableKey.html',
  ],
  ['kms:PutKeyPolicy', 'can lock everyone out of a key', 'aws kms/latest/developerguide/key-policy-default.html'],
  [
    's3:PutLifecycleConfiguration',
    'lets objects expire',
    'aws AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html',
  ],
  [
    's3:PutBucketVersioning',
    'stops keeping what is overwritten or deleted',
    'aws AmazonS3/latest/userguide/Versioning.html',
  ],
  [
    's3:PutBucketObjectLockConfiguration',
    'shortens how long objects are locked',
    'aws AmazonS3/latest/userguide/object-lock.html',
  ],
  ['s3:BypassGovernanceRetention', 'deletes locked objects', 'aws AmazonS3/latest/userguide/object-lock.html'],
  [
    's3:PutEncryptionConfiguration',
    'encrypts new objects with a key of its own',
    'aws AmazonS3/latest/userguide/bucket-encryption.html',
  ],
  ['dynamodb:UpdateTimeToLive', 'lets items expire', 'aws amazondynamodb/latest/developerguide/TTL.html'],
  [
    'dynamodb:UpdateContinuousBackups',
    'turns point-in-time recovery off',
    'aws amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html',
  ],
  ['dynamodb:PartiQLDelete', 'deletes items', 'aws amazondynamodb/latest/developerguide/ql-iam.html'],
  [
    'logs:PutRetentionPolicy',
    'lets log events expire',
    'aws AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html',
  ],
  [
    'backup:UpdateRecoveryPointLifecycle',
    'lets recovery points expire',
    'aws aws-backup/latest/devguide/API_UpdateRecoveryPointLifecycle.html',
  ],
  [
    'backup:DisassociateRecoveryPoint',
    'ends continuous backups',
    'aws aws-backup/latest/devguide/API_DisassociateRecoveryPoint.html',
  ],
  ['ecr:PutLifecyclePolicy', 'lets images expire', 'aws AmazonECR/latest/userguide/LifecyclePolicies.html'],
  [
    'rds:ModifyDBInstance',
    'turns deletion protection and backups off',
    'aws AmazonRDS/latest/APIReference/API_ModifyDBInstance.html',
  ],
  [
    'rds:ModifyDBCluster',
    'turns deletion protection off',
    'aws AmazonRDS/latest/APIReference/API_ModifyDBCluster.html',
  ],
  [
    'ec2:ModifyInstanceAttribute',
    'turns termination protection off',
    'aws AWSEC2/latest/APIReference/API_ModifyInstanceAttribute.html',
  ],
  [
    'rds-data:ExecuteStatement',
    'runs any SQL, a DROP included',
    'aws rdsdataservice/latest/APIReference/API_ExecuteStatement.html',
  ],
  [
    'rds-data:BatchExecuteStatement',
    'runs any SQL that changes data',
    'aws rdsdataservice/latest/APIReference/API_BatchExecuteStatement.html',
  ],
  [
    'redshift-data:ExecuteStatement',
    'runs any SQL, a DROP included',
    'aws redshift-data/latest/APIReference/API_ExecuteStatement.html',
  ],
  [
    'redshift-data:BatchExecuteStatement',
    'runs any SQL, a DROP included',
    'aws redshift-data/latest/APIReference/API_BatchExecuteStatement.html',
  ],
  ['ec2:DeregisterImage', 'removes an AMI', 'stratus impact.ec2-deregister-ami'],
  ['ec2:ReleaseAddress', 'gives an address back', 'aws AWSEC2/latest/APIReference/API_ReleaseAddress.html'],
  [
    'neptune-db:ResetDatabase',
    'empties a graph database',
    'aws neptune/latest/userguide/manage-console-fast-reset.html',
  ],
  ['es:ESHttpDelete', 'deletes indexes and documents', 'aws opensearch-service/latest/developerguide/ac.html'],
  [
    'organizations:CloseAccount',
    'closes an account with all that is in it',
    'aws organizations/latest/APIReference/API_CloseAccount.html',
  ],
  [
    'account:CloseAccount',
    'closes an account with all that is in it',
    'aws accounts/latest/reference/manage-acct-closing.html',
  ],
];

const REFERENCE =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';

/** Names that say it: `DeleteTable`, `BatchDeleteImage`, `TerminateInstances`, `PurgeQueue`, `DropSchema`. */
const DESTROYS =
  /^(Batch|Admin|Bulk|Force)?(Delete|Terminate|Purge|Destroy|Erase|Wipe|Drop|Flush|Truncate|Empty|Expire)/;

/**
 * The destructive actions of the given services, sorted as the catalog is: those whose name says so and whose access
 * level is neither List nor Read, and the ones of {@link ROWS}.
 */
export function destructiveRows(catalog: Catalog, services: readonly string[]): readonly PackRow[] {
  const listed = new Map(rowsOf(ROWS).map((row) => [row.action, row]));
  return services.flatMap((service) =>
    catalog.actionsOf(service).flatMap((action) => {
      const row = listed.get(action.name) ?? byName(action);
      return row === undefined ? [] : [row];
    }),
  );
}

function byName({ name, accessLevel }: CatalogAction): PackRow | undefined {
  if (accessLevel === 'List' || accessLevel === 'Read') return undefined;
  const verb = DESTROYS.exec(name.slice(name.indexOf(':') + 1))?.[2];
  return verb === undefined
    ? undefined
    : { action: name, why: `its name says ${verb} and its access level is ${accessLevel}`, source: REFERENCE };
}
