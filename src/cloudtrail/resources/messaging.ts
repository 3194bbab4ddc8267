import { objectsOf, textOf, textsOf } from '../json.js';
import { type Call, named, nothing, type ResourceReading, regional, takes } from './call.js';

/** A queue by its URL, `https://sqs.eu-west-1.amazonaws.com/111122223333/orders`, or by its name. */
export function sqsResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const url = /^https?:\/\/[^/]+\/(?:queue\/)?(\d{12})\/([^/?]+)/.exec(textOf(parameters, 'queueUrl') ?? '');
  if (url !== null) return { arns: [`arn:${call.partition}:sqs:${call.region}:${url[1]}:${url[2]}`] };
  const owner = textOf(parameters, 'queueOwnerAWSAccountId') ?? call.account;
  return named(textsOf(parameters, 'queueName'), (name) => `arn:${call.partition}:sqs:${call.region}:${owner}:${name}`);
}

/** A topic by its ARN or name. A subscription's ARN is its topic's with one part more. */
export function snsResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const arns = ['topicArn', 'targetArn', 'resourceArn'].flatMap((name) => textsOf(parameters, name));
  const subscriptions = textsOf(parameters, 'subscriptionArn').map((arn) => arn.split(':').slice(0, 6).join(':'));
  const names = call.action.name === 'sns:CreateTopic' ? textsOf(parameters, 'name') : [];
  const phone = textOf(parameters, 'phoneNumber');
  // A text message has no topic; IAM authorizes it against every resource.
  if (phone !== undefined && arns.length === 0) return { arns: ['*'] };
  return named([...arns, ...subscriptions, ...names], (name) => regional(call, 'sns', name));
}

/** A stream by name or ARN, and its consumers. */
export function kinesisResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const consumers = takes(call, 'consumer') ? textsOf(parameters, 'consumerARN') : [];
  const streams = takes(call, 'stream')
    ? [...textsOf(parameters, 'streamARN'), ...textsOf(parameters, 'streamName')]
    : [];
  return named([...consumers, ...streams], (name) => regional(call, 'kinesis', `stream/${name}`));
}

/** Rules (of the default bus without its name in the ARN) and event buses. */
export function eventsResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const arn = textsOf(parameters, 'resourceARN');
  if (arn.length > 0) return { arns: arn };
  if (call.action.name === 'events:PutEvents') return putEventsBuses(call);
  if (takes(call, 'event-bus')) {
    return named(textsOf(parameters, 'name'), (name) => regional(call, 'events', `event-bus/${name}`));
  }
  const rule = textOf(parameters, 'rule') ?? textOf(parameters, 'name');
  if (rule === undefined || !call.action.resourceTypes.some(({ name }) => name.startsWith('rule'))) return nothing;
  const bus = busName(textOf(parameters, 'eventBusName'));
  return { arns: [regional(call, 'events', bus === 'default' ? `rule/${rule}` : `rule/${bus}/${rule}`)] };
}

/** Every entry names its bus, or means the default one. */
function putEventsBuses(call: Call): ResourceReading {
  const entries = objectsOf(call.event.parameters, 'entries');
  if (entries.length === 0) return nothing;
  const buses = entries.map((entry) => textOf(entry, 'eventBusName') ?? 'default');
  return named(buses, (name) => regional(call, 'events', `event-bus/${name}`));
}

function busName(given: string | undefined): string {
  return given?.replace(/^arn:.*:event-bus\//, '') ?? 'default';
}

/** State machines, executions and activities come as ARNs; only what is created has a name. */
export function statesResources(call: Call): ResourceReading {
  const { parameters, response } = call.event;
  const execution = textOf(parameters, 'executionArn');
  if (execution !== undefined && takes(call, 'execution')) return { arns: [execution] };
  const arns = ['stateMachineArn', 'activityArn', 'mapRunArn', 'resourceArn'].flatMap((name) =>
    textsOf(parameters, name),
  );
  if (arns.length > 0) return { arns };
  const name = textOf(parameters, 'name');
  if (name === undefined) return nothing;
  if (call.action.name === 'states:CreateStateMachine') {
    return { arns: [textOf(response, 'stateMachineArn') ?? regional(call, 'states', `stateMachine:${name}`)] };
  }
  return call.action.name === 'states:CreateActivity'
    ? { arns: [regional(call, 'states', `activity:${name}`)] }
    : nothing;
}

/**
 * Log groups and streams. Policies name a log group with `:*` at the end, except for the three tagging actions
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html).
 */
export function logsResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const groups = ['logGroupName', 'logGroupNames', 'logGroupIdentifier', 'logGroupIdentifiers', 'resourceArn'].flatMap(
    (name) => textsOf(parameters, name),
  );
  const stream = takes(call, 'log-stream') ? textOf(parameters, 'logStreamName') : undefined;
  const suffix = stream === undefined ? ':*' : `:log-stream:${stream}`;
  const { arns } = named(groups, (name) => regional(call, 'logs', `log-group:${name}`));
  const bare = arns.map((arn) => arn.replace(/:\*$/, ''));
  const tags = /^logs:(?:TagResource|UntagResource|ListTagsForResource)$/.test(call.action.name);
  return { arns: tags ? bare : bare.map((arn) => `${arn}${suffix}`) };
}
