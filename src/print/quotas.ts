import type { PolicyDocument, PolicyKind } from '../policy/index.js';

/** How large a policy may be. */
export interface Quota {
  /** What the quota is of: `a managed policy`. */
  readonly name: string;
  readonly most: number;
  readonly unit: 'characters' | 'bytes';
  /** Whether AWS documents that it counts white space outside of text too: then the policy is as large as it is laid out. */
  readonly countsSpace: boolean;
  /** What Service Quotas can raise it to. */
  readonly raisable?: number;
  readonly page: string;
}

const IAM = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html';
const ORGANIZATIONS = 'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html';
const ENDPOINTS = 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html';

function iam(name: string, most: number, raisable?: number): Quota {
  const quota = { name, most, unit: 'characters', countsSpace: false, page: IAM } as const;
  return raisable === undefined ? quota : { ...quota, raisable };
}

function organizations(name: string, most: number): Quota {
  return { name, most, unit: 'characters', countsSpace: true, page: ORGANIZATIONS };
}

/** The quotas that bear on a policy type, the narrowest first. */
const BY_KIND: Readonly<Record<PolicyKind, readonly Quota[]>> = {
  identity: [
    iam('the inline policies of a user', 2048),
    iam('the inline policies of a group', 5120),
    iam('a managed policy', 6144),
    iam('the inline policies of a role', 10_240),
  ],
  boundary: [iam('a managed policy', 6144)],
  session: [iam('a session policy', 2048)],
  trust: [iam('a trust policy', 2048, 8192)],
  scp: [organizations('a service control policy', 10_240)],
  rcp: [organizations('a resource control policy', 5120)],
  vpcEndpoint: [
    { name: 'a VPC endpoint policy', most: 20_480, unit: 'characters', countsSpace: true, page: ENDPOINTS },
  ],
  resource: [],
};

type ServiceQuota = readonly [name: string, most: number, unit: Quota['unit'], page: string, countsSpace?: boolean];

const DOCS = 'https://docs.aws.amazon.com';

/** What services document of the policies of their resources, by prefix. */
const BY_SERVICE: Readonly<Record<string, ServiceQuota>> = {
  s3: ['a bucket policy', 20_480, 'bytes', `${DOCS}/AmazonS3/latest/userguide/using-iam-policies.html`],
  sqs: ['a queue policy', 8192, 'bytes', `${DOCS}/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-policies.html`],
  sns: [
    'a topic policy',
    30_720,
    'bytes',
    `${DOCS}/sns/latest/dg/sns-access-policy-language-api-permissions-reference.html`,
  ],
  kms: ['a key policy', 32_768, 'bytes', `${DOCS}/kms/latest/developerguide/key-policy-overview.html`],
  ecr: [
    'a repository policy',
    10_240,
    'characters',
    `${DOCS}/AmazonECR/latest/APIReference/API_SetRepositoryPolicy.html`,
  ],
  lambda: ['a function policy', 20_480, 'characters', `${DOCS}/lambda/latest/dg/API_GetResourcePolicy.html`],
  dynamodb: [
    'a table policy',
    20_480,
    'bytes',
    `${DOCS}/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html`,
    true,
  ],
  secretsmanager: [
    'a secret policy',
    20_480,
    'characters',
    `${DOCS}/secretsmanager/latest/apireference/API_PutResourcePolicy.html`,
  ],
  elasticfilesystem: [
    'a file system policy',
    20_000,
    'characters',
    `${DOCS}/efs/latest/ug/API_PutFileSystemPolicy.html`,
  ],
};

/** The quotas that bear on a document, the narrowest first; none where it is the policy of a resource whose service documents none. */
export function quotasOf(document: PolicyDocument): readonly Quota[] {
  const [service, ...others] = document.kind === 'resource' ? servicesOf(document) : [];
  const quota =
    service === undefined || others.length > 0 || !Object.hasOwn(BY_SERVICE, service) ? undefined : BY_SERVICE[service];
  if (quota === undefined) return BY_KIND[document.kind];
  const [name, most, unit, page, countsSpace = false] = quota;
  return [{ name, most, unit, page, countsSpace }];
}

/** The services that the actions of a document are of; a resource has a policy of one alone. */
function servicesOf({ statements }: PolicyDocument): readonly string[] {
  const prefixes = statements.flatMap(({ action }) =>
    action.patterns.map(({ value }) => value.slice(0, value.indexOf(':')).toLowerCase()),
  );
  return [...new Set(prefixes.filter((prefix) => /^[a-z0-9-]+$/.test(prefix)))];
}
