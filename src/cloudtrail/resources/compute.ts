import { member, stringsIn, textOf, textsOf } from '../json.js';
import { type Call, fits, named, nothing, type ResourceReading, regional, takes } from './call.js';

/**
 * A function by name, partial ARN or ARN, with its version or alias where the call names one; a layer's version.
 * https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html
 */
export function lambdaResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const layer = textOf(parameters, 'layerName');
  if (layer !== undefined) {
    const version = takes(call, 'layer version') ? (textOf(parameters, 'versionNumber') ?? versionOf(call)) : undefined;
    return named([layer], (name) =>
      regional(call, 'lambda', `layer:${name}${version === undefined ? '' : `:${version}`}`),
    );
  }
  const name = textOf(parameters, 'functionName');
  if (name === undefined) return nothing;
  const arn = functionArn(call, name);
  const qualifier = textOf(parameters, 'qualifier');
  return { arns: [qualifier === undefined || arn.split(':').length > 7 ? arn : `${arn}:${qualifier}`] };
}

function versionOf(call: Call): string | undefined {
  const version = member(call.event.parameters, 'versionNumber');
  return typeof version === 'number' ? String(version) : undefined;
}

/** `orders`, `orders:live`, `111122223333:function:orders` and the ARN are one function. */
function functionArn(call: Call, name: string): string {
  if (name.startsWith('arn:')) return name;
  const partial = /^(\d{12}):function:(.+)$/.exec(name);
  if (partial?.[1] === undefined) return regional(call, 'lambda', `function:${name}`);
  return `arn:${call.partition}:lambda:${call.region}:${partial[1]}:function:${partial[2]}`;
}

/** EC2 resource types by the prefix of their ids (the resource type's name in the ARN is the catalog's). */
const ec2Types: Readonly<Record<string, string>> = {
  acl: 'network-acl',
  ami: 'image',
  dopt: 'dhcp-options',
  eipalloc: 'elastic-ip',
  eni: 'network-interface',
  fl: 'vpc-flow-log',
  i: 'instance',
  igw: 'internet-gateway',
  lt: 'launch-template',
  nat: 'natgateway',
  pcx: 'vpc-peering-connection',
  pl: 'prefix-list',
  rtb: 'route-table',
  sg: 'security-group',
  sgr: 'security-group-rule',
  snap: 'snapshot',
  subnet: 'subnet',
  tgw: 'transit-gateway',
  tmf: 'traffic-mirror-filter',
  tms: 'traffic-mirror-session',
  tmt: 'traffic-mirror-target',
  vol: 'volume',
  vpc: 'vpc',
  vpce: 'vpc-endpoint',
};

/** Images and snapshots are named without an account. */
const ownerless = new Set(['image', 'snapshot']);

const ec2Id =
  /^(acl|ami|dopt|eipalloc|eni|fl|i|igw|lt|nat|pcx|pl|rtb|sg|sgr|snap|subnet|tgw|tmf|tms|tmt|vol|vpc|vpce)-[0-9a-f]{6,17}$/;

/**
 * The ids in the request, as far as the action takes their type. What the call creates has no id yet when it is
 * authorized: there the ARN is `type/*`
 * (https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-supported-iam-actions-resources.html). A subnet or image
 * that comes from a launch template is in neither.
 */
export function ec2Resources(call: Call): ResourceReading {
  const found = new Map<string, string>();
  for (const [name, text] of stringsIn(call.event.parameters, isEc2Name)) {
    const type = ec2Types[ec2Id.exec(text)?.[1] ?? ''] ?? (name === 'keyName' ? 'key-pair' : undefined);
    if (type !== undefined && takes(call, type)) found.set(ec2Arn(call, type, text), type);
  }
  const types = new Set(found.values());
  const others = requiredTypes(call).filter((type) => !types.has(type));
  const created = others.filter((type) => isCreated(call, type)).map((type) => ec2Arn(call, type, '*'));
  const arns = [...found.keys(), ...created];
  if (arns.length === 0) return nothing;
  const unseen = others.filter((type) => !isCreated(call, type)).map((type) => ec2Arn(call, type, ''));
  return unseen.length === 0 ? { arns } : { arns, unseen };
}

function isEc2Name(text: string, name: string): boolean {
  return name === 'keyName' || ec2Id.test(text);
}

function ec2Arn(call: Call, type: string, id: string): string {
  const account = ownerless.has(type) ? '' : call.account;
  return `arn:${call.partition}:ec2:${call.region}:${account}:${type}/${id}`;
}

/** What actions create beside the resource that their name says. */
const alsoCreated: Readonly<Record<string, readonly string[]>> = {
  'ec2:AllocateAddress': ['elastic-ip'],
  'ec2:CreateImage': ['snapshot'],
  'ec2:RequestSpotInstances': ['network-interface', 'volume'],
  'ec2:RunInstances': ['network-interface', 'volume'],
};

function isCreated(call: Call, type: string): boolean {
  const { name } = call.action;
  if (alsoCreated[name]?.includes(type) === true) return true;
  const creates = /^ec2:(?:Create|Run|Copy|Import|Request)/.test(name);
  return creates && name.toLowerCase().includes(type.replaceAll('-', ''));
}

function requiredTypes(call: Call): readonly string[] {
  return call.action.resourceTypes.filter(({ required }) => required).map(({ name }) => name);
}

/** RDS names what it acts on by kind, and the kind's short form stands in the ARN. */
const rdsKinds: readonly (readonly [parameter: string, kind: string])[] = [
  ['dBInstanceIdentifier', 'db'],
  ['sourceDBInstanceIdentifier', 'db'],
  ['dBClusterIdentifier', 'cluster'],
  ['dBSnapshotIdentifier', 'snapshot'],
  ['sourceDBSnapshotIdentifier', 'snapshot'],
  ['targetDBSnapshotIdentifier', 'snapshot'],
  ['dBClusterSnapshotIdentifier', 'cluster-snapshot'],
  ['sourceDBClusterSnapshotIdentifier', 'cluster-snapshot'],
  ['targetDBClusterSnapshotIdentifier', 'cluster-snapshot'],
  ['dBParameterGroupName', 'pg'],
  ['dBClusterParameterGroupName', 'cluster-pg'],
  ['dBSecurityGroupName', 'secgrp'],
  ['dBSubnetGroupName', 'subgrp'],
  ['optionGroupName', 'og'],
];

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.ARN.Constructing.html */
export function rdsResources(call: Call): ResourceReading {
  const arns = rdsKinds.flatMap(([parameter, kind]) =>
    named(textsOf(call.event.parameters, parameter), (name) => regional(call, 'rds', `${kind}:${name}`)).arns.filter(
      (arn) => fits(call, arn),
    ),
  );
  return { arns: [...new Set(arns)] };
}

/** A repository, or several; in the registry that the call names. */
export function ecrResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const owner = textOf(parameters, 'registryId') ?? call.account;
  const names = ['repositoryName', 'repositoryNames'].flatMap((name) => textsOf(parameters, name));
  return named(names, (name) => `arn:${call.partition}:${call.service}:${call.region}:${owner}:repository/${name}`);
}
