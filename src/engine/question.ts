import type { RequestContext } from '../request/index.js';
import { ASSUMES_ROLE, type OwnPolicy } from './special.js';
import type { RequestView } from './view.js';

/**
 * What makes a request one that AWS is never asked, so that no answer would be true; `undefined` for a proper one. Callers
 * of the library may be JavaScript, so that types are looked at as well.
 */
export function faultOf(view: RequestView, isAction: boolean): string | undefined {
  const { caller, action, context, contextNames } = view;
  if (caller.kind === 'unknown') return `the principal \`${caller.name}\`, which is none that AWS knows`;
  if (!isAction) return `the action \`${action}\`, which is not written \`service:Action\``;
  if (context === undefined || contextNames === undefined) return undefined;
  return contextFault(context, contextNames);
}

function contextFault(context: RequestContext, names: readonly string[]): string | undefined {
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] ?? '';
    const value: unknown = context[name];
    if (typeof value !== 'string' && !isContextValue(value)) {
      return `a context in which \`${name}\` is neither text nor a list of texts nor null`;
    }
    for (let other = 0; other < at; other += 1) {
      const earlier = names[other] ?? '';
      if (earlier.length === name.length && isSpelling(earlier, name)) {
        return `a context that gives one key in two spellings, \`${earlier}\` and \`${name}\``;
      }
    }
  }
  return undefined;
}

/** Letters of either case differ in one bit, so that most names are told apart by their last characters alone. */
const CASE_BIT = 0x20;

function isSpelling(one: string, other: string): boolean {
  const last = one.length - 1;
  if ((one.charCodeAt(last) | CASE_BIT) !== (other.charCodeAt(last) | CASE_BIT)) return false;
  return one.toLowerCase() === other.toLowerCase();
}

function isContextValue(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

const ALIAS = /^arn:[^:]*:kms:[^:]*:[^:]*:alias\//;
const UNSIGNED = new Set(['sts:assumerolewithsaml', 'sts:assumerolewithwebidentity']);

/**
 * What makes a request one whose answer hangs on a resource that it does not name, or on a caller that cannot make it: an
 * Allow would be no answer to it.
 */
export function misdirected(view: RequestView, ownPolicy: OwnPolicy | undefined): string | undefined {
  const { action, service, resource, caller } = view;
  if (service === 'kms' && ALIAS.test(resource) && !action.endsWith('alias') && action !== 'kms:listaliases') {
    return `\`${action}\` on an alias: AWS authorizes it on the ARN of the key`;
  }
  if (service !== 'sts' || !ASSUMES_ROLE.has(action)) return undefined;
  if (ownPolicy !== 'trust') return `\`${action}\` on \`${resource}\`, which is no role`;
  if (UNSIGNED.has(action) && caller.account !== undefined) return `\`${action}\` by a caller with credentials of AWS`;
  return undefined;
}
