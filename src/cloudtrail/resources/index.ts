import { apiGatewayResources } from './apigateway.js';
import { type Call, type ResourceReading, type ResourceRule, unknownPart } from './call.js';
import { ec2Resources, ecrResources, lambdaResources, rdsResources } from './compute.js';
import { dynamodbResources } from './dynamodb.js';
import { listedResources, mentionedResources, templatedResources } from './generic.js';
import {
  eventsResources,
  kinesisResources,
  logsResources,
  snsResources,
  sqsResources,
  statesResources,
} from './messaging.js';
import { s3Resources } from './s3.js';
import { iamResources, kmsResources, secretsManagerResources, ssmResources, stsResources } from './secrets.js';

export { type Call, type ResourceReading, unknownPart } from './call.js';

/** What each service's own rules say; services without one take the general ways. */
const rules: Readonly<Record<string, ResourceRule>> = {
  apigateway: apiGatewayResources,
  dynamodb: dynamodbResources,
  ec2: ec2Resources,
  ecr: ecrResources,
  'ecr-public': ecrResources,
  events: eventsResources,
  iam: iamResources,
  kinesis: kinesisResources,
  kms: kmsResources,
  lambda: lambdaResources,
  logs: logsResources,
  rds: rdsResources,
  s3: s3Resources,
  secretsmanager: secretsManagerResources,
  sns: snsResources,
  sqs: sqsResources,
  ssm: ssmResources,
  states: statesResources,
  sts: stsResources,
};

const generalWays: readonly ResourceRule[] = [listedResources, templatedResources, mentionedResources];

const waysByService = new Map(Object.entries(rules).map(([service, rule]) => [service, [rule, ...generalWays]]));

/**
 * The resources that one action of a call was authorized against: `*` for an action that takes none, no ARN where
 * the record does not tell.
 *
 * INVARIANT: an unknown resource is never `*`, which would grant what nobody was seen to use.
 */
export function resourcesOf(call: Call): ResourceReading {
  if (call.action.resourceTypes.length === 0) return { arns: ['*'] };
  const ways = waysByService.get(call.service) ?? generalWays;
  let hint: string | undefined;
  for (const way of ways) {
    const reading = way(call);
    if (reading.arns.length > 0 && reading.arns.every(isWhole)) return reading;
    hint ??= reading.hint;
    // A service's own rule that knows the resource in part knows best: no template may complete it.
    if (ways !== generalWays && way === ways[0] && hint !== undefined) break;
  }
  return { arns: [], ...(hint === undefined ? {} : { hint }) };
}

function isWhole(arn: string): boolean {
  return arn === '*' || (wholeArn.test(arn) && !arn.includes(unknownPart));
}

const wholeArn = /^arn:[^:]+:[^:]+:[^:]*:[^:]*:./s;
