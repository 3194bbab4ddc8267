/**
 * Amazon Resource Names: `arn:partition:service:region:account:resource`, where the resource part may hold colons
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html).
 */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/**
 * Groups of Regions that know nothing of one another
 * (https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html).
 */
export const PARTITIONS: readonly string[] = [
  'aws',
  'aws-cn',
  'aws-us-gov',
  'aws-eusc',
  'aws-iso',
  'aws-iso-b',
  'aws-iso-e',
  'aws-iso-f',
];

export function isPartition(text: string): boolean {
  return PARTITIONS.includes(text);
}

const PARTS = 6;

/** Cuts a text at its first five colons; fewer parts come back where it has fewer. */
export function arnParts(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  while (parts.length < PARTS - 1) {
    const colon = text.indexOf(':', from);
    if (colon < 0) break;
    parts.push(text.slice(from, colon));
    from = colon + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/** The parts of an ARN, or `undefined` for a text that is none. Wildcards in it are left as they are. */
export function parseArn(text: string): Arn | undefined {
  const [scheme, partition, service, region, account, resource] = arnParts(text);
  if (scheme !== 'arn' || !partition || !service || region === undefined || account === undefined || !resource) {
    return undefined;
  }
  return { partition, service, region, account, resource };
}

/** The account that an ARN names; `undefined` where it names none (S3) or is no ARN. Allocates nothing but the answer. */
export function accountOfArn(text: string): string | undefined {
  if (!text.startsWith('arn:')) return undefined;
  let from = 4;
  for (let part = 1; part < 4; part += 1) {
    from = text.indexOf(':', from) + 1;
    if (from === 0) return undefined;
  }
  const end = text.indexOf(':', from);
  return end - from === ACCOUNT_DIGITS ? text.slice(from, end) : undefined;
}

const ACCOUNT_DIGITS = 12;

const ACCOUNT = /^\d{12}$/;

export function isAccountId(text: string): boolean {
  return ACCOUNT.test(text);
}
