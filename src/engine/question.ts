import type { RequestContext } from '../request/index.js';
import { endOf } from './key-name.js';
import { ASSUMES_ROLE, type OwnPolicy, specialResource } from './special.js';
import type { RequestView } from './view.js';

/**
 * What makes a request one that AWS is never asked, so that no answer would be true; `undefined` for a proper one. Callers
 * of the library may be JavaScript, so that types are looked at as well.
 */
export function faultOf(view: RequestView, isAction: boolean): string | undefined {
  const { caller, action, context } = view;
  if (caller.kind === 'unknown') return `the principal \`${caller.name}\`, which is none that AWS knows`;
  if (!isAction) return `the action \`${action}\`, which is not written \`service:Action\``;
  return context === undefined ? undefined : contextFault(context);
}

function contextFault(context: RequestContext): string | undefined {
  let marks = 0;
  let alike = false;
  for (const name in context) {
    const value: unknown = context[name];
    if (typeof value !== 'string' && !isContextValue(value)) {
      return `a context in which \`${name}\` is neither text nor a list of texts nor null`;
    }
    const mark = markOf(name);
    alike ||= (marks & mark) !== 0;
    marks |= mark;
  }
  return alike ? spellingFault(context) : undefined;
}

/** One bit of 32, which all spellings of a name have in common: names with different bits are different keys. */
function markOf(name: string): number {
  return 1 << (name.length * LENGTH_WEIGHT + endOf(name));
}

/** Spreads names that end alike. */
const LENGTH_WEIGHT = 7;

function spellingFault(context: RequestContext): string | undefined {
  const spellings = new Map<string, string>();
  for (const name of Object.keys(context)) {
    const earlier = spellings.get(name.toLowerCase());
    if (earlier !== undefined) return `a context that gives one key in two spellings, \`${earlier}\` and \`${name}\``;
    spellings.set(name.toLowerCase(), name);
  }
  return undefined;
}

function isContextValue(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));
}

const UNSIGNED = new Set(['sts:assumerolewithsaml', 'sts:assumerolewithwebidentity']);

/**
 * What makes a request one whose answer hangs on a resource that it does not name, or on a caller that cannot make it: an
 * Allow would be no answer to it.
 */
export function misdirected(view: RequestView, ownPolicy: OwnPolicy | undefined): string | undefined {
  const { action, resource, caller } = view;
  if (specialResource(resource) === 'alias' && !action.endsWith('alias') && action !== 'kms:listaliases') {
    return `\`${action}\` on an alias: AWS authorizes it on the ARN of the key`;
  }
  if (!ASSUMES_ROLE.has(action)) return undefined;
  if (ownPolicy !== 'trust') return `\`${action}\` on \`${resource}\`, which is no role`;
  if (UNSIGNED.has(action) && caller.account !== undefined) return `\`${action}\` by a caller with credentials of AWS`;
  return undefined;
}
