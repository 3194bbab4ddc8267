import type { Diagnostic, Located, SourceNode } from '../source/index.js';
import { textOf, valueAt } from './tree.js';

/**
 * The ARNs that a caller can have
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns).
 */
const CALLER_ARN =
  /^arn:aws[a-z-]*:(iam::\d{12}:(root|(user|role|oidc-provider|saml-provider)\/[^*?]+)|sts::\d{12}:(assumed-role\/[^/*?]+\/[^/*?]+|federated-user\/[^*?]+))$/;

/** A service principal (`lambda.amazonaws.com`) or an identity provider's name (`accounts.google.com`). */
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** Reads a principal; `anonymous` is `null`, a caller without credentials. */
export function readPrincipal(text: Located<string>, into: Diagnostic[]): Located<string | null> {
  const { value, range } = text;
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
  return { value, range };
}

function helpFor(value: string): string {
  if (/[*?]/.test(value)) {
    return 'a request has one caller: name a role, or write `anonymous` for a caller without credentials';
  }
  if (/^\d{12}$/.test(value) || /:group\//.test(value)) {
    return 'accounts and groups call nothing: name a user or role in it';
  }
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
