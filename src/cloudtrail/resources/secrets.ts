import { objectOf, objectsOf, textOf, textsOf } from '../json.js';
import { type Call, named, nothing, type ResourceReading, regional, takes } from './call.js';

/**
 * A key is authorized by its own ARN, never its alias's, so an alias helps only where the record lists the key
 * (https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html).
 */
export function kmsResources(call: Call): ResourceReading {
  const { parameters, resources, response } = call.event;
  const half = reEncryptHalf(call);
  if (half !== undefined) return half;
  const listed = resources.flatMap(({ arn }) => (arn?.includes(':key/') === true ? [arn] : []));
  const aliases = takes(call, 'alias') ? textsOf(parameters, 'aliasName') : [];
  const aliasArns = named(aliases, (name) => regional(call, 'kms', name)).arns;
  const names = ['keyId', 'targetKeyId'].flatMap((name) => textsOf(parameters, name));
  const given = [...names, ...textsOf(response, 'keyId')].filter((name) => !/(?:^|:)alias\//.test(name));
  const keys = listed.length > 0 ? listed : named(given.slice(0, 1), (id) => regional(call, 'kms', `key/${id}`)).arns;
  const arns = [...new Set([...aliasArns, ...(takes(call, 'key') ? keys : [])])];
  return arns.length > 0 || names[0] === undefined ? { arns } : { arns: [], hint: names[0] };
}

/** ReEncrypt reads with one key and writes with another. */
function reEncryptHalf(call: Call): ResourceReading | undefined {
  const parameter = { 'kms:ReEncryptFrom': 'sourceKeyId', 'kms:ReEncryptTo': 'destinationKeyId' }[call.action.name];
  if (parameter === undefined) return undefined;
  const id = textOf(call.event.parameters, parameter);
  if (id === undefined || /(?:^|:)alias\//.test(id)) {
    const listed = call.event.resources.flatMap(({ arn }) => (arn?.includes(':key/') === true ? [arn] : []));
    // With one key listed it is both; of two nothing says which is which.
    return listed.length === 1 ? { arns: listed } : { arns: [], ...(id === undefined ? {} : { hint: id }) };
  }
  return named([id], (name) => regional(call, 'kms', `key/${name}`));
}

/**
 * A secret's ARN ends in six random characters, which a call by name does not show; policies stand `??????` for
 * them (https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html).
 */
export function secretsManagerResources(call: Call): ResourceReading {
  const { parameters, response } = call.event;
  const known = [...textsOf(response, 'arn'), ...textsOf(response, 'aRN')].filter((arn) => arn.startsWith('arn:'));
  const names = ['secretId', 'secretIdList', 'name'].flatMap((name) => textsOf(parameters, name));
  const arns = [...known, ...names.filter((name) => /^arn:.*-[A-Za-z0-9]{6}$/.test(name))];
  if (arns.length > 0) return { arns: [...new Set(arns)] };
  return {
    arns: names.map(
      (name) => `${name.startsWith('arn:') ? name : regional(call, 'secretsmanager', `secret:${name}`)}-??????`,
    ),
  };
}

/** Parameters (whose names may begin with a slash that the ARN has once), documents, and the instances they run on. */
export function ssmResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const names = takes(call, 'parameter') ? ['name', 'names', 'path'].flatMap((name) => textsOf(parameters, name)) : [];
  const documents = takes(call, 'document') ? documentNames(call) : [];
  const instances = takes(call, 'instance') ? instanceIds(call) : [];
  return {
    arns: [
      ...named(names, (name) =>
        regional(call, 'ssm', `parameter${name.startsWith('/') ? '' : '/'}${parameterName(name)}`),
      ).arns,
      ...named(documents, (name) => documentArn(call, name)).arns,
      ...named(instances, (id) => instanceArn(call, id)).arns,
    ],
  };
}

/** Without the version or label that may follow the name. */
function parameterName(name: string): string {
  return name.replace(/:[^/:]+$/, '');
}

function documentNames(call: Call): readonly string[] {
  const named = ['documentName', ...(takes(call, 'parameter') ? [] : ['name'])];
  const given = named.flatMap((name) => textsOf(call.event.parameters, name));
  // A session without a document runs this one.
  return given.length === 0 && call.action.name === 'ssm:StartSession' ? ['SSM-SessionManagerRunShell'] : given;
}

/** AWS's own documents belong to no account. */
function documentArn(call: Call, name: string): string {
  const account = name.startsWith('AWS-') || name.startsWith('AmazonCloudWatch-') ? '' : call.account;
  return `arn:${call.partition}:ssm:${call.region}:${account}:document/${name}`;
}

function instanceIds(call: Call): readonly string[] {
  const { parameters } = call.event;
  const targets = objectsOf(parameters, 'targets')
    .filter((target) => /^InstanceIds$/i.test(textOf(target, 'key') ?? ''))
    .flatMap((target) => textsOf(target, 'values'));
  return [
    ...textsOf(parameters, 'target'),
    ...textsOf(parameters, 'instanceIds'),
    ...textsOf(parameters, 'instanceId'),
    ...targets,
  ];
}

function instanceArn(call: Call, id: string): string {
  return id.startsWith('mi-')
    ? regional(call, 'ssm', `managed-instance/${id}`)
    : regional(call, 'ec2', `instance/${id}`);
}

/** The role that a session was asked for, or the user of a federation token. */
export function stsResources(call: Call): ResourceReading {
  const { parameters } = call.event;
  const roles = textsOf(parameters, 'roleArn');
  if (roles.length > 0) return { arns: roles };
  if (call.action.name !== 'sts:GetFederationToken') return nothing;
  return named(
    textsOf(parameters, 'name'),
    (name) => `arn:${call.partition}:sts::${call.account}:federated-user/${name}`,
  );
}

/** IAM's entities by name. A name alone lacks the entity's path; a response that shows the ARN has it. */
export function iamResources(call: Call): ResourceReading {
  const { parameters, response } = call.event;
  const arns = iamKinds.flatMap(({ type, parameter, answer }) => {
    if (!takes(call, type)) return [];
    const stored = textOf(objectOf(response, answer), 'arn');
    if (stored !== undefined) return [stored];
    const path = textOf(parameters, 'path') ?? '/';
    return textsOf(parameters, parameter).map(
      (name) => `arn:${call.partition}:iam::${call.account}:${type}${path}${name}`,
    );
  });
  const policies = takes(call, 'policy') ? textsOf(parameters, 'policyArn') : [];
  return { arns: [...new Set([...arns, ...policies, ...(arns.length === 0 ? oneself(call) : [])])] };
}

/** A user who names none means itself. */
function oneself(call: Call): readonly string[] {
  const { caller, parameters } = call.event;
  const means = caller.type === 'IAMUser' && takes(call, 'user') && textOf(parameters, 'userName') === undefined;
  return means && caller.arn !== undefined ? [caller.arn] : [];
}

const iamKinds = [
  { type: 'role', parameter: 'roleName', answer: 'role' },
  { type: 'user', parameter: 'userName', answer: 'user' },
  { type: 'group', parameter: 'groupName', answer: 'group' },
  { type: 'instance-profile', parameter: 'instanceProfileName', answer: 'instanceProfile' },
  { type: 'policy', parameter: 'policyName', answer: 'policy' },
] as const;
