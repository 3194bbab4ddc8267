import { nearest } from '../source/index.js';

/**
 * Service principals (`ecs-tasks` for `ecs-tasks.amazonaws.com`) whose name is not the prefix of a service's actions. AWS publishes no complete
 * list: these are named by AWS managed policies
 * (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html), in roles of services and in
 * `iam:PassedToService`, and by the guides of the services
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html).
 */
const OTHERS: ReadonlySet<string> = new Set(
  `
  access-grants.s3 agent.wellarchitected agentless.inspector2 aiops.alarms.cloudwatch ami.inspector2
  apidestinations.events application-insights application-signals.cloudwatch appstream.application-autoscaling
  assets.marketplace aws-artifact-account-sync aws-mcp batchoperations.s3 billingreports cassandra-streams
  cassandra.application-autoscaling channels.lex channels.lexv2 cloudwatch-crossaccount codecatalyst-runner
  cognito-identity-us-gov comprehend.application-autoscaling config-conforms config-multiaccountsetup
  context.cloudtrail continuousexport.discovery contract.iq contributorinsights.dynamodb cost-optimization-hub.bcm
  costalerts credentials.iot custom-resource.application-autoscaling custom.rds custom.rds-preview datazonecontrol
  deeplens delivery.logs diode directquery.opensearchservice dmsintegration.migrationhub
  dynamodb.application-autoscaling ebs.csi.eks ec2-images ec2.application-autoscaling ec2.application-status-checks
  ec2.capacitymanager ec2fastlaunch ec2fleet ec2scheduled ec2sqlha ecs-compute ecs-tasks ecs.application-autoscaling
  edgelambda eks-connector eks-fargate eks-fargate-pods eks-nodegroup elasticache.application-autoscaling
  elasticmapreduce.application-autoscaling email.cognito-idp event-processor.health events.managedservices
  events.workmail gateway.eks ingress.eks iotroborunner iotthingsgraph job.sagemaker justintimeaccess.ssm
  kafka.application-autoscaling kinesisreplication.dynamodb lambda.alarms.cloudwatch lambda.application-autoscaling
  lexv2 license-management.marketplace license-manager.master-account license-manager.member-account
  logdelivery.elasticloadbalancing logger.cloudfront logging.s3 macie maintenance.elasticbeanstalk
  malware-protection-plan.guardduty malware-protection.guardduty managedservices managedupdates.elasticbeanstalk
  meetings.chime member.org.stacksets.cloudformation metrics.wellarchitected migrationhub mobilehub monitoring
  monitoring.rds monitoring.thinclient neptune.application-autoscaling network-connectors.lambda
  network.bedrock-agentcore notifications.ssm observability.aoss opensearchservice ops.apigateway ops.athena
  ops.emr-serverless orgsdatasync.servicecatalog permission.iq pinpoint pods.eks practice-run.arc-zonal-shift
  private-marketplace.marketplace rds-preview rds.application-autoscaling remediation.config replication.cassandra
  replication.dynamodb replication.ecr replication.lexv2 replication.s3tables replicator.lambda
  reporting.trustedadvisor repository.sync.codeconnections resale-authorization.marketplace
  resource-snapshot-job.partnercentral-selling restore-testing.backup runtime-identity.bedrock-agentcore
  runtime-instances.bedrock-agentcore s3.data-source.lustre.fsx sagemaker.application-autoscaling scaler.lambda
  schema-conversion.dms scraper.aps sdmp securityhubv2 self-managed-vpce.osis service.eks servicecatalog-appregistry
  sgp.eks smsintegration.migrationhub spot spotfleet ssm.integrations stacksets.cloudformation storage-lens.s3
  streams.metrics.cloudwatch sync.proton tagpolicies.tag telemetry-enablement.observabilityadmin
  telemetry-pipelines.observabilityadmin thirdparty.config thirdparty.inspector2 transcription.chime transitgateway
  triage.security-ir tts user-attribute-cost-allocation-data vmie vpc-flow-logs vpcorigin.cloudfront
  workspaces.application-autoscaling
  `
    .trim()
    .split(/\s+/),
);

/** Principals of other domains, whole. */
const OTHER_DOMAINS: ReadonlySet<string> = new Set(['alexa-appkit.amazon.com', 'alexa-connectedhome.amazon.com']);

/** `lambda` and `.amazonaws.com`; a Region may stand between (`logs.eu-west-1.amazonaws.com`). */
const FORM = /^([a-z0-9.-]+?)((?:\.[a-z]{2}(?:-[a-z]+)+-\d)?\.amazonaws\.com(?:\.cn)?)$/;

/** Whether a service principal is one that AWS is known to have. Compared without case. */
export function isServicePrincipal(name: string, prefixes: readonly string[]): boolean {
  const lower = name.toLowerCase();
  const [, host] = FORM.exec(lower) ?? [];
  return host === undefined ? OTHER_DOMAINS.has(lower) : OTHERS.has(host) || prefixes.includes(host);
}

/**
 * Keys whose values are service principals
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 */
const KEYS = /^(iam:passedtoservice|aws:principalservicename(slist)?|aws:calledvia(first|last)?|kms:viaservice)$/i;

/** Whether the values of a condition key are service principals. */
export function holdsServicePrincipals(key: string): boolean {
  return KEYS.test(key);
}

/** How it is told that a service principal is not known. */
export function unknownServicePrincipal(name: string): string {
  return `\`${name}\` is no service principal that AWS is known to have`;
}

/** The service principals that a typo most likely meant, best first. */
export function suggestServicePrincipals(name: string, prefixes: readonly string[], max: number): readonly string[] {
  const lower = name.toLowerCase();
  const [, host = lower.split('.')[0] ?? '', suffix = '.amazonaws.com'] = FORM.exec(lower) ?? [];
  return nearest(host, new Set([...prefixes, ...OTHERS]), max).map((near) => `${near}${suffix}`);
}
