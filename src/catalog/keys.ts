import { REQUEST_KEYS } from './global-keys.js';
import type { ConditionKey } from './types.js';

/** A condition key's name in lower case, cut at its placeholders, each of which stands for some text. */
export interface KeyTemplate {
  readonly parts: readonly [string, ...string[]];
}

/** `${TagKey}` and `<key>`; two services write their templates as `ssm:resourceTag/tag-key`. */
const PLACEHOLDER = /\$\{[^}]*\}|<[^>]*>|(?<=\/)tag-key$/;

/** Made once a name: every action of a service lists the same few. */
const templates = new Map<string, KeyTemplate>();

export function keyTemplate(name: string): KeyTemplate {
  const made = templates.get(name);
  if (made !== undefined) return made;
  const [first = '', ...rest] = name.toLowerCase().split(PLACEHOLDER);
  const template: KeyTemplate = { parts: [first, ...rest] };
  templates.set(name, template);
  return template;
}

/** Whether a lower-case key is one of the template's. */
export function matchesKey({ parts }: KeyTemplate, key: string): boolean {
  const [first, ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return key === first;
  if (!key.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = key.indexOf(part, from + 1);
    if (found < 0) return false;
    from = found + part.length;
  }
  return key.endsWith(last) && key.length - last.length > from;
}

/**
 * What AWS reads of any identity provider's token; further claims of well-known providers are in the catalog's data,
 * as keys of `sts:AssumeRoleWithWebIdentity`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
const TOKEN_CLAIMS = ['amr', 'aud', 'email', 'oaud', 'sub'];

/** Of those, the ones that later requests of the session still carry. */
const SESSION_CLAIMS = ['amr', 'aud', 'sub'];

const WITH_TOKEN = 'sts:assumerolewithwebidentity';

/** `issuer.example.com/path:sub`: keys of an OpenID Connect provider are named after its URL. */
const ISSUER = /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^:]*)?$/;

const TABLE: ReadonlyMap<string, ConditionKey> = new Map(
  REQUEST_KEYS.map(([name, type, availability]) => [name.toLowerCase(), { name, type, availability }]),
);

const TEMPLATES = [...TABLE].flatMap(([name, key]) =>
  name.includes('${') ? [{ key, template: keyTemplate(name) }] : [],
);

/**
 * A key that requests can carry whatever the reference lists for their action: a global one, one that comes with
 * credentials, or a claim of an identity provider's token. `undefined` for any other.
 */
export function requestKey(name: string): ConditionKey | undefined {
  const lower = name.toLowerCase();
  return TABLE.get(lower) ?? TEMPLATES.find(({ template }) => matchesKey(template, lower))?.key ?? tokenKey(name);
}

/**
 * Keys that come with actions for which the reference does not list them. AWS's guide to models says it of the first
 * (https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html); of the others AWS's own policies do, such as
 * AWSMarketplaceManageSubscriptions and AWSVendorInsightsVendorFullAccess.
 */
const UNLISTED: readonly (readonly [action: RegExp, key: RegExp])[] = [
  [/^aws-marketplace:subscribe$/, /^aws-marketplace:productid$/],
  [/^aws-marketplace:.*agreement/, /^aws-marketplace:(agreementtype|partytype)$/],
];

/** Whether a request of any action, or of this one, can carry such a key. */
export function carriesRequestKey(action: string, name: string): boolean {
  const [lowerAction, lowerName] = [action.toLowerCase(), name.toLowerCase()];
  if (UNLISTED.some(([actions, keys]) => keys.test(lowerName) && actions.test(lowerAction))) return true;
  const key = requestKey(name);
  if (key === undefined) return false;
  const claim = tokenClaim(name);
  return claim === undefined || SESSION_CLAIMS.includes(claim) || action.toLowerCase() === WITH_TOKEN;
}

function tokenKey(name: string): ConditionKey | undefined {
  const claim = tokenClaim(name);
  if (claim === undefined) return undefined;
  return { name, type: claim === 'amr' ? 'ArrayOfString' : 'String', availability: 'sometimes' };
}

function tokenClaim(name: string): string | undefined {
  const colon = name.lastIndexOf(':');
  const claim = name.slice(colon + 1).toLowerCase();
  return ISSUER.test(name.slice(0, colon).toLowerCase()) && TOKEN_CLAIMS.includes(claim) ? claim : undefined;
}
