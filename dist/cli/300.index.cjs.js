(function (exports, require, module, __filename, __dirname) {"use strict";
exports.id = 300;
exports.ids = [300];
exports.modules = {

/***/ 6300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PACKS: () => (/* reexport */ PACKS),
  actionPacks: () => (/* reexport */ actionPacks),
  cutPack: () => (/* reexport */ cutPack),
  packActions: () => (/* reexport */ packActions),
  packOf: () => (/* reexport */ packOf)
});

;// CONCATENATED MODULE: ./lib/packs/audit-tampering.js
const CLOUD_LOGS = 'mitre T1562/008';
const TOOLS = 'mitre T1562/001';
const ROWS = [
    ['cloudtrail:DeleteTrail', 'deletes a trail', 'stratus defense-evasion.cloudtrail-delete'],
    ['cloudtrail:StopLogging', 'stops a trail', 'stratus defense-evasion.cloudtrail-stop'],
    ['cloudtrail:UpdateTrail', 'narrows a trail or sends it elsewhere', CLOUD_LOGS],
    [
        'cloudtrail:PutEventSelectors',
        'leaves events out of a trail',
        'stratus defense-evasion.cloudtrail-event-selectors',
    ],
    ['cloudtrail:PutInsightSelectors', 'turns Insights events off', CLOUD_LOGS],
    ['cloudtrail:DeleteEventDataStore', 'deletes an event data store', CLOUD_LOGS],
    ['cloudtrail:UpdateEventDataStore', 'narrows an event data store', CLOUD_LOGS],
    ['cloudtrail:StopEventDataStoreIngestion', 'stops an event data store', CLOUD_LOGS],
    [
        's3:PutLifecycleConfiguration',
        'lets the log files of a bucket expire',
        'stratus defense-evasion.cloudtrail-lifecycle-rule',
    ],
    ['s3:PutBucketLogging', 'turns the access log of a bucket off', CLOUD_LOGS],
    ['logs:DeleteLogGroup', 'deletes a log group', CLOUD_LOGS],
    ['logs:DeleteLogStream', 'deletes a log stream', CLOUD_LOGS],
    ['logs:PutRetentionPolicy', 'lets the events of a log group expire', CLOUD_LOGS],
    ['logs:DeleteSubscriptionFilter', 'cuts a log group off from what watches it', CLOUD_LOGS],
    ['logs:DeleteMetricFilter', 'blinds the alarms on a log group', CLOUD_LOGS],
    ['ec2:DeleteFlowLogs', 'deletes the flow logs of a network', 'stratus defense-evasion.vpc-remove-flow-logs'],
    [
        'route53resolver:DeleteResolverQueryLogConfig',
        'deletes the log of DNS queries',
        'stratus defense-evasion.dns-delete-logs',
    ],
    ['route53resolver:DisassociateResolverQueryLogConfig', 'takes a network out of the log of DNS queries', CLOUD_LOGS],
    ['wafv2:DeleteLoggingConfiguration', 'turns the log of a web ACL off', CLOUD_LOGS],
    ['network-firewall:UpdateLoggingConfiguration', 'turns the log of a firewall off', CLOUD_LOGS],
    [
        'bedrock:DeleteModelInvocationLoggingConfiguration',
        'turns the log of model invocations off',
        'stratus defense-evasion.bedrock-model-invocation-logging-delete',
    ],
    ['config:DeleteConfigurationRecorder', 'deletes the recorder of AWS Config', TOOLS],
    ['config:StopConfigurationRecorder', 'stops the recorder of AWS Config', TOOLS],
    ['config:PutConfigurationRecorder', 'narrows what AWS Config records', TOOLS],
    ['config:DeleteDeliveryChannel', 'stops AWS Config from delivering', TOOLS],
    ['config:DeleteConfigRule', 'deletes a rule of AWS Config', TOOLS],
    ['guardduty:DeleteDetector', 'turns GuardDuty off', TOOLS],
    ['guardduty:UpdateDetector', 'suspends GuardDuty', TOOLS],
    ['guardduty:DisassociateFromAdministratorAccount', 'hides findings from the administrator account', TOOLS],
    ['guardduty:DisassociateFromMasterAccount', 'hides findings from the administrator account', TOOLS],
    ['guardduty:DisassociateMembers', 'takes accounts out of sight', TOOLS],
    ['guardduty:DeleteMembers', 'takes accounts out of sight', TOOLS],
    ['guardduty:StopMonitoringMembers', 'stops watching accounts', TOOLS],
    ['guardduty:CreateFilter', 'archives findings unseen', TOOLS],
    ['guardduty:CreateIPSet', 'trusts addresses, so that they raise no findings', TOOLS],
    ['guardduty:UpdateIPSet', 'trusts addresses, so that they raise no findings', TOOLS],
    ['guardduty:DeletePublishingDestination', 'stops the export of findings', TOOLS],
    ['securityhub:DisableSecurityHub', 'turns Security Hub off', TOOLS],
    ['securityhub:BatchDisableStandards', 'turns the checks of Security Hub off', TOOLS],
    ['securityhub:DisassociateFromAdministratorAccount', 'hides findings from the administrator account', TOOLS],
    ['access-analyzer:DeleteAnalyzer', 'deletes an analyzer', TOOLS],
    ['access-analyzer:CreateArchiveRule', 'archives findings unseen', TOOLS],
    ['macie2:DisableMacie', 'turns Macie off', TOOLS],
    ['inspector2:Disable', 'turns Inspector off', TOOLS],
    ['detective:DeleteGraph', 'turns Detective off', TOOLS],
    ['cloudwatch:DeleteAlarms', 'deletes alarms', TOOLS],
    ['cloudwatch:DisableAlarmActions', 'silences alarms', TOOLS],
    ['events:DeleteRule', 'deletes a rule that reacts to events', TOOLS],
    ['events:DisableRule', 'disables a rule that reacts to events', TOOLS],
    ['events:RemoveTargets', 'cuts a rule off from what reacts', TOOLS],
    [
        'organizations:LeaveOrganization',
        'leaves the policies and trails of the organization',
        'stratus defense-evasion.organizations-leave',
    ],
];
//# sourceMappingURL=audit-tampering.js.map
;// CONCATENATED MODULE: ./lib/packs/data-exfiltration.js
/** Reading the data that a principal works with is not in here; copying it out in bulk, or to others, is. */
const OTHER_ACCOUNT = 'mitre T1537';
const data_exfiltration_ROWS = [
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
//# sourceMappingURL=data-exfiltration.js.map
;// CONCATENATED MODULE: ./lib/packs/rows.js
function rowsOf(data) {
    return data.map(([action, why, source]) => ({ action, why, source: sourceUrl(source) }));
}
function pathsOf(data) {
    return data.map(([text, needs, source, passedTo]) => {
        const [first, second, ...more] = text.split(' ');
        if (first === undefined || second === undefined)
            throw new Error(`a path of one action is a row: ${text}`);
        return {
            id: text.replaceAll(' ', '+'),
            actions: [first, second, ...more],
            needs,
            passedTo,
            source: sourceUrl(source),
        };
    });
}
/** Works that several rows come from, by the short name that the rows use: `pathfinding iam-001`. */
const WORKS = new Map([
    // DataDog/pathfinding.cloud, Apache-2.0
    ['pathfinding', (id) => `https://pathfinding.cloud/paths/${id}`],
    ['rhino', () => 'https://github.com/RhinoSecurityLabs/AWS-IAM-Privilege-Escalation'],
    ['hackingthe.cloud', () => 'https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/'],
    ['pmapper', () => 'https://github.com/nccgroup/PMapper'],
    // DataDog/stratus-red-team, Apache-2.0
    ['stratus', (id) => `https://stratus-red-team.cloud/attack-techniques/AWS/aws.${id}/`],
    ['mitre', (id) => `https://attack.mitre.org/techniques/${id}/`],
    ['iam-guide', (id) => `https://docs.aws.amazon.com/IAM/latest/UserGuide/${id}`],
    ['aws', (id) => `https://docs.aws.amazon.com/${id}`],
]);
function sourceUrl(source) {
    const [work = '', id = ''] = source.split(' ');
    const url = WORKS.get(work)?.(id);
    if (url === undefined)
        throw new Error(`no work is called \`${work}\``);
    return url;
}
//# sourceMappingURL=rows.js.map
;// CONCATENATED MODULE: ./lib/packs/destructive.js

/** Actions that destroy data, or what protects it, without a name that says so. */
const destructive_ROWS = [
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
const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';
/** Names that say it: `DeleteTable`, `BatchDeleteImage`, `TerminateInstances`, `PurgeQueue`, `DropSchema`. */
const DESTROYS = /^(Batch|Admin|Bulk|Force)?(Delete|Terminate|Purge|Destroy|Erase|Wipe|Drop|Flush|Truncate|Empty|Expire)/;
/**
 * The destructive actions of the given services, sorted as the catalog is: those whose name says so and whose access
 * level is neither List nor Read, and the ones of {@link ROWS}.
 */
function destructiveRows(catalog, services) {
    const listed = new Map(rowsOf(destructive_ROWS).map((row) => [row.action, row]));
    return services.flatMap((service) => catalog.actionsOf(service).flatMap((action) => {
        const row = listed.get(action.name) ?? byName(action);
        return row === undefined ? [] : [row];
    }));
}
function byName({ name, accessLevel }) {
    if (accessLevel === 'List' || accessLevel === 'Read')
        return undefined;
    const verb = DESTROYS.exec(name.slice(name.indexOf(':') + 1))?.[2];
    return verb === undefined
        ? undefined
        : { action: name, why: `its name says ${verb} and its access level is ${accessLevel}`, source: REFERENCE };
}
//# sourceMappingURL=destructive.js.map
;// CONCATENATED MODULE: ./lib/packs/privilege-escalation.js
/** Single steps. The sources give more conditions; a test's `resources` and `context` say which of them hold. */
const privilege_escalation_ROWS = [
    ['iam:AddUserToGroup', 'puts a user into a group with more rights', 'pathfinding iam-013'],
    ['iam:AttachGroupPolicy', 'attaches any managed policy to a group, the own one included', 'pathfinding iam-010'],
    ['iam:AttachRolePolicy', 'attaches any managed policy to a role, the own one included', 'pathfinding iam-009'],
    ['iam:AttachUserPolicy', 'attaches any managed policy to a user, the own one included', 'pathfinding iam-008'],
    ['iam:CreateAccessKey', 'makes access keys of another user', 'pathfinding iam-002'],
    ['iam:CreateLoginProfile', 'gives another user a console password', 'pathfinding iam-004'],
    ['iam:CreatePolicyVersion', 'rewrites a managed policy that is attached to the principal', 'pathfinding iam-001'],
    ['iam:DeleteRolePermissionsBoundary', 'lifts the boundary of a role', 'hackingthe.cloud'],
    ['iam:DeleteRolePolicy', 'removes an inline policy whose Deny limits the role', 'hackingthe.cloud'],
    ['iam:DeleteUserPermissionsBoundary', 'lifts the boundary of a user', 'hackingthe.cloud'],
    ['iam:DeleteUserPolicy', 'removes an inline policy whose Deny limits the user', 'hackingthe.cloud'],
    ['iam:DetachRolePolicy', 'detaches a managed policy whose Deny limits the role', 'hackingthe.cloud'],
    ['iam:DetachUserPolicy', 'detaches a managed policy whose Deny limits the user', 'hackingthe.cloud'],
    ['iam:PutGroupPolicy', 'writes any inline policy into a group, the own one included', 'pathfinding iam-011'],
    ['iam:PutRolePolicy', 'writes any inline policy into a role, the own one included', 'pathfinding iam-005'],
    ['iam:PutUserPolicy', 'writes any inline policy into a user, the own one included', 'pathfinding iam-007'],
    ['iam:SetDefaultPolicyVersion', 'puts an older, wider version of a managed policy in force', 'rhino'],
    ['iam:UpdateAssumeRolePolicy', 'lets the principal assume a role that did not trust it', 'pathfinding iam-012'],
    ['iam:UpdateLoginProfile', 'sets the console password of another user', 'pathfinding iam-006'],
    ['sts:AssumeRole', 'takes on a role that trusts the principal', 'pathfinding sts-001'],
    ['lambda:UpdateFunctionCode', 'runs code of its own with the role of an existing function', 'pathfinding lambda-003'],
    ['lambda:UpdateFunctionConfiguration', 'adds a layer of its own to an existing function', 'rhino'],
    ['apprunner:UpdateService', 'runs code of its own with the role of an existing service', 'pathfinding apprunner-002'],
    [
        'autoscaling:CreateAutoScalingGroup',
        'launches instances with the profile of an existing launch configuration',
        'pmapper',
    ],
    [
        'cloudformation:UpdateStack',
        'changes resources with the role of an existing stack',
        'pathfinding cloudformation-002',
    ],
    [
        'codebuild:StartBuild',
        'runs commands of its own with the role of an existing project',
        'pathfinding codebuild-002',
    ],
    [
        'codebuild:StartBuildBatch',
        'runs commands of its own with the role of an existing project',
        'pathfinding codebuild-003',
    ],
    ['glue:UpdateDevEndpoint', 'puts an SSH key of its own on an existing development endpoint', 'pathfinding glue-002'],
    [
        'sagemaker:CreatePresignedNotebookInstanceUrl',
        'opens an existing notebook with its role',
        'pathfinding sagemaker-004',
    ],
    ['ssm:SendCommand', 'runs commands on an instance with its role', 'pathfinding ssm-002'],
    ['ssm:StartSession', 'opens a shell on an instance with its role', 'pathfinding ssm-001'],
    ['batch:SubmitJob', 'runs commands of its own with the role of an existing job definition', 'pathfinding batch-002'],
    [
        'bedrock-agentcore:InvokeAgentRuntimeCommand',
        'runs commands in an agent runtime with its role',
        'pathfinding bedrock-004',
    ],
];
/** A role that trusts the service and has more rights than the principal. */
const ROLE = 'a role with more rights that trusts the service';
const PATHS = [
    ['iam:PassRole apprunner:CreateService', ROLE, 'pathfinding apprunner-001', 'apprunner.amazonaws.com'],
    [
        'iam:PassRole autoscaling:CreateLaunchConfiguration autoscaling:UpdateAutoScalingGroup',
        'an Auto Scaling group, and an instance profile with more rights',
        'hackingthe.cloud',
        'ec2.amazonaws.com',
    ],
    [
        'iam:PassRole ec2:CreateLaunchTemplate autoscaling:UpdateAutoScalingGroup',
        'an Auto Scaling group, and an instance profile with more rights',
        'hackingthe.cloud',
        'ec2.amazonaws.com',
    ],
    [
        'bedrock-agentcore:StartCodeInterpreterSession bedrock-agentcore:InvokeCodeInterpreter',
        'a code interpreter whose role has more rights',
        'pathfinding bedrock-002',
    ],
    [
        'cloudformation:CreateChangeSet cloudformation:ExecuteChangeSet',
        'a stack whose role has more rights',
        'pathfinding cloudformation-005',
    ],
    ['iam:PassRole cloudformation:CreateStack', ROLE, 'pathfinding cloudformation-001', 'cloudformation.amazonaws.com'],
    [
        'iam:PassRole cloudformation:CreateStackSet cloudformation:CreateStackInstances',
        ROLE,
        'pathfinding cloudformation-003',
        'cloudformation.amazonaws.com',
    ],
    [
        'iam:PassRole cloudformation:UpdateStackSet',
        'a stack set, and a role with more rights that trusts the service',
        'pathfinding cloudformation-004',
        'cloudformation.amazonaws.com',
    ],
    [
        'iam:PassRole codebuild:CreateProject codebuild:StartBuild',
        ROLE,
        'pathfinding codebuild-001',
        'codebuild.amazonaws.com',
    ],
    [
        'iam:PassRole codebuild:CreateProject codebuild:StartBuildBatch',
        ROLE,
        'pathfinding codebuild-004',
        'codebuild.amazonaws.com',
    ],
    ['iam:PassRole codestar:CreateProject', 'the service role of AWS CodeStar', 'rhino', 'codestar.amazonaws.com'],
    ['codestar:CreateProject codestar:AssociateTeamMember', 'the service role of AWS CodeStar', 'rhino'],
    [
        'iam:PassRole datapipeline:CreatePipeline datapipeline:PutPipelineDefinition datapipeline:ActivatePipeline',
        ROLE,
        'pathfinding datapipeline-001',
        'datapipeline.amazonaws.com',
    ],
    [
        'ec2:DescribeInstances ec2-instance-connect:SendSSHPublicKey',
        'an instance that can be reached and whose profile has more rights',
        'pathfinding ec2instanceconnect-003',
    ],
    [
        'ec2:CreateLaunchTemplateVersion ec2:ModifyLaunchTemplate',
        'a launch template in use whose instance profile has more rights',
        'pathfinding ec2-004',
    ],
    [
        'ec2:ModifyInstanceAttribute ec2:StopInstances ec2:StartInstances',
        'an instance whose profile has more rights',
        'pathfinding ec2-002',
    ],
    [
        'iam:PassRole ec2:RequestSpotInstances',
        'an instance profile with more rights',
        'pathfinding ec2-003',
        'ec2.amazonaws.com',
    ],
    ['iam:PassRole ec2:RunInstances', 'an instance profile with more rights', 'pathfinding ec2-001', 'ec2.amazonaws.com'],
    ['iam:PassRole ecs:RegisterTaskDefinition ecs:CreateService', ROLE, 'pathfinding ecs-003', 'ecs-tasks.amazonaws.com'],
    ['iam:PassRole ecs:RegisterTaskDefinition ecs:RunTask', ROLE, 'pathfinding ecs-004', 'ecs-tasks.amazonaws.com'],
    ['iam:PassRole ecs:RegisterTaskDefinition ecs:StartTask', ROLE, 'pathfinding ecs-005', 'ecs-tasks.amazonaws.com'],
    ['ecs:DescribeTasks ecs:ExecuteCommand', 'a task with ECS Exec whose role has more rights', 'pathfinding ecs-006'],
    ['iam:PassRole glue:CreateDevEndpoint', ROLE, 'pathfinding glue-001', 'glue.amazonaws.com'],
    // With `glue:StartJobRun` or `glue:CreateTrigger` the principal starts the job itself; it need not.
    [
        'iam:PassRole glue:CreateJob',
        `${ROLE}, and a trigger or somebody else that starts a job of the name`,
        'hackingthe.cloud',
        'glue.amazonaws.com',
    ],
    [
        'iam:PassRole glue:UpdateJob',
        'a job that a trigger or somebody else starts, and a role with more rights that trusts the service',
        'hackingthe.cloud',
        'glue.amazonaws.com',
    ],
    ['iam:PassRole lambda:CreateFunction lambda:InvokeFunction', ROLE, 'pathfinding lambda-001', 'lambda.amazonaws.com'],
    [
        'iam:PassRole lambda:CreateFunction lambda:CreateEventSourceMapping',
        `${ROLE}, and a stream or queue`,
        'pathfinding lambda-002',
        'lambda.amazonaws.com',
    ],
    ['iam:PassRole lambda:CreateFunction lambda:AddPermission', ROLE, 'pathfinding lambda-006', 'lambda.amazonaws.com'],
    ['iam:PassRole sagemaker:CreateNotebookInstance', ROLE, 'pathfinding sagemaker-001', 'sagemaker.amazonaws.com'],
    ['iam:PassRole sagemaker:CreateProcessingJob', ROLE, 'pathfinding sagemaker-003', 'sagemaker.amazonaws.com'],
    ['iam:PassRole sagemaker:CreateTrainingJob', ROLE, 'pathfinding sagemaker-002', 'sagemaker.amazonaws.com'],
    [
        'sagemaker:CreateNotebookInstanceLifecycleConfig sagemaker:StopNotebookInstance sagemaker:UpdateNotebookInstance sagemaker:StartNotebookInstance',
        'a notebook instance whose role has more rights',
        'pathfinding sagemaker-005',
    ],
    [
        'iam:PassRole batch:RegisterJobDefinition batch:SubmitJob',
        `${ROLE}, and a job queue`,
        'pathfinding batch-001',
        'ecs-tasks.amazonaws.com',
    ],
    [
        'bedrock-agentcore:StartBrowserSession bedrock-agentcore:ConnectBrowserAutomationStream',
        'a browser whose role has more rights',
        'pathfinding bedrock-007',
    ],
    ['iam:PassRole braket:CreateJob', ROLE, 'pathfinding braket-001', 'braket.amazonaws.com'],
    [
        'codedeploy:CreateDeployment codedeploy:RegisterApplicationRevision codedeploy:GetDeploymentConfig',
        'a deployment group of instances whose profile has more rights',
        'pathfinding codedeploy-001',
    ],
    [
        'iam:PassRole cognito-identity:SetIdentityPoolRoles',
        `${ROLE}, and an identity pool that the principal can sign in to`,
        'pathfinding cognitoidentity-001',
        'cognito-identity.amazonaws.com',
    ],
    ['iam:PassRole elasticmapreduce:RunJobFlow', ROLE, 'pathfinding emr-001', 'elasticmapreduce.amazonaws.com'],
    [
        'iam:PassRole emr-serverless:CreateApplication emr-serverless:StartJobRun',
        ROLE,
        'pathfinding emrserverless-001',
        'emr-serverless.amazonaws.com',
    ],
    [
        'iam:PassRole gamelift:CreateBuild gamelift:CreateFleet',
        ROLE,
        'pathfinding gamelift-001',
        'gamelift.amazonaws.com',
    ],
    ['iam:PassRole glue:CreateSession glue:RunStatement', ROLE, 'pathfinding glue-007', 'glue.amazonaws.com'],
    [
        'iam:PassRole imagebuilder:CreateComponent imagebuilder:CreateImageRecipe imagebuilder:CreateInfrastructureConfiguration imagebuilder:CreateImage',
        'an instance profile with more rights',
        'pathfinding imagebuilder-001',
        'ec2.amazonaws.com',
    ],
    [
        'iam:PassRole kinesisanalytics:CreateApplication kinesisanalytics:StartApplication',
        ROLE,
        'pathfinding kinesisanalytics-001',
        'kinesisanalytics.amazonaws.com',
    ],
    ['iam:PassRole omics:CreateWorkflow omics:StartRun', ROLE, 'pathfinding omics-001', 'omics.amazonaws.com'],
    ['iam:PassRole ssm:CreateDocument ssm:StartAutomationExecution', ROLE, 'pathfinding ssm-003', 'ssm.amazonaws.com'],
];
//# sourceMappingURL=privilege-escalation.js.map
;// CONCATENATED MODULE: ./lib/packs/public-access.js
/** What IAM Access Analyzer watches for access from outside: the policies of these resources can open them to anyone. */
const ANALYZED = 'iam-guide access-analyzer-resources.html';
const S3_BLOCK = 'aws AmazonS3/latest/userguide/access-control-block-public-access.html';
const public_access_ROWS = [
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
//# sourceMappingURL=public-access.js.map
;// CONCATENATED MODULE: ./lib/packs/packs.js






/** All packs, in the order in which lists show them. */
const PACKS = [
    {
        name: 'privilege-escalation',
        version: 2,
        summary: 'ways for a principal to gain rights that it was not given',
        rows: rowsOf(privilege_escalation_ROWS),
        paths: pathsOf(PATHS),
    },
    {
        name: 'destructive',
        version: 2,
        summary: 'deleting data and resources of the services in use, or what protects them',
        rows: rowsOf(destructive_ROWS),
        paths: [],
    },
    {
        name: 'public-access',
        version: 1,
        summary: 'opening resources to everyone or to other accounts',
        rows: rowsOf(public_access_ROWS),
        paths: [],
    },
    {
        name: 'data-exfiltration',
        version: 1,
        summary: 'copying data out in bulk, or to other accounts',
        rows: rowsOf(data_exfiltration_ROWS),
        paths: [],
    },
    {
        name: 'audit-tampering',
        version: 1,
        summary: 'blinding the logs and the services that watch the account',
        rows: rowsOf(ROWS),
        paths: [],
    },
];
function packOf(name) {
    return PACKS.find((pack) => pack.name === name);
}
/** The rows of a pack, each a demand of its own. INVARIANT: never empty, since a test of no actions would pass. */
function packRows(catalog, name) {
    return name === 'destructive' ? destructiveRows(catalog, catalog.services) : (packOf(name)?.rows ?? []);
}
/** The actions of {@link packRows}. */
function packActions(catalog, name) {
    return packRows(catalog, name).map(({ action }) => action);
}
/**
 * A pack, cut to services where some are given, by prefix: to their actions, and to the paths that take one of them. That may leave
 * nothing, which is for the caller to refuse.
 */
function cutPack(catalog, { name, paths }, services) {
    const rows = packRows(catalog, name);
    if (services === undefined)
        return { rows, paths };
    const prefixes = new Set(services.map((service) => service.toLowerCase()));
    const isOf = (action) => prefixes.has(action.slice(0, action.indexOf(':')).toLowerCase());
    return {
        rows: rows.filter(({ action }) => isOf(action)),
        paths: paths.filter(({ actions }) => actions.some(isOf)),
    };
}
/** The packs by name. The catalog is asked for when a pack is. */
function actionPacks(catalog) {
    return {
        names: PACKS.map(({ name }) => name),
        packOf: (name, services) => {
            const pack = packOf(name);
            if (pack === undefined)
                return undefined;
            const { rows, paths } = cutPack(catalog(), pack, services);
            return { actions: rows.map(({ action }) => action), paths };
        },
    };
}
//# sourceMappingURL=packs.js.map
;// CONCATENATED MODULE: ./lib/packs/index.js

//# sourceMappingURL=index.js.map

/***/ })

};
;
})
