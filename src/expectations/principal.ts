import { type Catalog, unknownServicePrincipal } from '../catalog/index.js';
import { isPartition, PARTITIONS, parseArn, parseCaller } from '../request/index.js';
import { type Diagnostic, didYouMean, type Located, type SourceNode } from '../source/index.js';
import { matchesName } from './actions.js';
import { quotedList } from './quoted.js';
import { textOf, textsOf, valueAt } from './tree.js';

/** Names are letters, digits and `+=,.@_-`; a path may have other visible characters. What looks alike and is none of these is another name. */
const NAME = String.raw`[\w+=,.@-]+`;
const PATH = String.raw`(?:[!-)+-.0->@-~]+\/)*`;
const IAM = String.raw`root|(?:user|role)\/${PATH}${NAME}|(?:oidc-provider|saml-provider)\/${PATH}[!-)+-.0->@-~]+`;
const STS = String.raw`assumed-role\/${NAME}\/${NAME}|federated-user\/${NAME}`;

/**
 * The ARNs that a caller can have
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns and
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
 */
const CALLER_ARN = new RegExp(`^arn:(?:${PARTITIONS.join('|')}):(?:iam::\\d{12}:(?:${IAM})|sts::\\d{12}:(?:${STS}))$`);

/** A service principal (`lambda.amazonaws.com`) or an identity provider's name (`accounts.google.com`). */
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** What tells a service principal from a slip. */
export interface PrincipalReading {
  readonly catalog: Catalog;
  /** The patterns of `allow-unknown-principals`. */
  readonly allowUnknown: readonly string[];
  readonly into: Diagnostic[];
}

/** Reads a principal; `anonymous` is `null`, a caller without credentials. */
export function readPrincipal(text: Located<string>, reading: PrincipalReading): Located<string | null> {
  const { value, range } = text;
  const { into } = reading;
  if (value === 'anonymous') {
    return { value: null, range };
  }
  if (!CALLER_ARN.test(value) && !DOMAIN.test(value)) {
    into.push({
      code: 'invalid-principal',
      severity: 'error',
      message: `\`${value}\` is no caller`,
      help: helpFor(value),
      range,
    });
  }
  if (parseCaller(value).kind === 'service') checkServicePrincipal(text, reading);
  return { value, range };
}

export function readAllowUnknownPrincipals(node: SourceNode): readonly string[] {
  return textsOf(valueAt(node, 'allow-unknown-principals')).map(({ value }) => value);
}

/**
 * INVARIANT: a service that does not exist is an error: no policy allows it anything, so that whatever must not be allowed would hold.
 */
export function checkServicePrincipal(text: Located<string>, { catalog, allowUnknown, into }: PrincipalReading): void {
  const { value, range } = text;
  if (catalog.hasServicePrincipal(value) || allowUnknown.some((pattern) => matchesName(pattern, value))) return;
  const near = catalog.nearestServicePrincipals(value);
  const newer = 'one that is not known yet goes into `allow-unknown-principals`';
  into.push({
    code: 'unknown-principal',
    severity: 'error',
    message: unknownServicePrincipal(value),
    help: near.length === 0 ? newer : `did you mean ${quotedList(near)}? ${newer}`,
    range,
  });
}

function helpFor(value: string): string {
  if (/[*?]/.test(value)) {
    return 'a request has one caller: name a role, or write `anonymous` for a caller without credentials';
  }
  if (/^\d{12}$/.test(value) || /:group\//.test(value)) {
    return 'accounts and groups call nothing: name a user or role in it';
  }
  const partition = parseArn(value)?.partition;
  if (partition !== undefined && !isPartition(partition)) {
    return didYouMean(partition, PARTITIONS, `the partitions are ${quotedList(PARTITIONS)}`);
  }
  if (/[^!-~]/.test(value)) return 'it holds a character that no ARN of a caller has, perhaps an invisible one';
  return 'write an ARN such as `arn:aws:iam::111122223333:role/orders`, a service principal such as `lambda.amazonaws.com`, or `anonymous`';
}

/** Reads an account id under a key, as it is written: some begin with 0. */
export function readAccount(node: SourceNode, key: string, into: Diagnostic[]): string | undefined {
  const text = textOf(valueAt(node, key));
  if (text !== undefined && !/^\d{12}$/.test(text.value)) {
    into.push({
      code: 'invalid-account',
      severity: 'error',
      message: `\`${text.value}\` is not an account id`,
      help: 'an account id has twelve digits, such as `"111122223333"`',
      range: text.range,
    });
  }
  return text?.value;
}
