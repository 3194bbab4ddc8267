/**
 * Actions whose calls are data events: recorded only where a trail or event data store asks for them, and never shown
 * by LookupEvents
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html). Of the many
 * kinds, those that policies commonly name.
 */
const dataEvents: readonly RegExp[] = [
  /^s3:.*(?:Object|MultipartUpload)/,
  /^s3:ListBucket(?:Versions)?$/,
  /^dynamodb:(?:Get|Put|Update|Delete|ConditionCheck|Batch.*)Item$/,
  /^dynamodb:(?:Query|Scan|GetRecords|GetShardIterator|PartiQL.*|Batch.*)$/,
  /^lambda:Invoke/,
  /^sns:Publish/,
  /^sqs:(?:Send|Receive|Delete|ChangeMessage).*Message/,
  /^kinesis:(?:PutRecords?|GetRecords|GetShardIterator|SubscribeToShard)$/,
  /^ssmmessages:/,
  /^execute-api:/,
  /^appsync:GraphQL$/,
  /^cognito-identity:Get/,
  /^bedrock:Invoke/,
  /^sagemaker:InvokeEndpoint/,
];

/** Whether calls of an action are data events. `s3:GetObjectLockConfiguration` and the like are counted among them to be safe. */
export function isDataEvent(action: string): boolean {
  return dataEvents.some((pattern) => pattern.test(action));
}
