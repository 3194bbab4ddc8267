import { plural, thousands } from './observed.js';
import type { DraftInput, Evidence, ObservedUse } from './types.js';

/** What a reader of the policy has to know of its origin, one line each. */
export function headerLines({ principal, uses, evidence }: DraftInput): readonly string[] {
  return [
    `Drafted by iam-expect from CloudTrail: what ${principal} was seen to do.`,
    '',
    `Window:  ${windowText(evidence)}`,
    `Regions: ${evidence.regions.join(', ') || 'none'}`,
    ...evidence.sources.map(
      ({ name, records, complete }) =>
        `Source:  ${name}, ${plural(records, 'record')}${complete ? '' : ', READ IN PART'}`,
    ),
    `Calls:   ${thousands(evidence.calls)}`,
    '',
    'What CloudTrail could not show:',
    ...limits(evidence).map((line) => `- ${line}`),
    ...deniedLines(uses),
  ];
}

function windowText({ from, to, firstSeen, lastSeen }: Evidence): string {
  const seen = firstSeen === undefined ? 'no call seen' : `calls from ${firstSeen} to ${lastSeen ?? firstSeen}`;
  if (from === undefined && to === undefined) return seen;
  return `${from ?? 'the beginning'} to ${to ?? 'the end'}; ${seen}`;
}

function limits({ sources, unknown }: Evidence): readonly string[] {
  const incomplete = sources.filter(({ complete }) => !complete);
  return [
    ...(sources.every(({ dataEvents }) => dataEvents === 'never')
      ? ['Object-level calls (s3:GetObject, dynamodb:PutItem, lambda:Invoke): none of the sources has data events.']
      : ['Object-level calls (s3:GetObject, dynamodb:PutItem, lambda:Invoke) where the trail records no data events.']),
    'iam:PassRole, which is never recorded: it is concluded from calls that name a role.',
    'What the principal does more rarely than in this window.',
    ...incomplete.map(({ name }) => `Part of ${name}: it was not read to the end.`),
    ...unknown.map(({ source, name, count }) => `${source} ${name} (${thousands(count)}): no known action fits.`),
  ];
}

const maxDenied = 20;

/** Denied calls are demands: someone has to decide on them. */
function deniedLines(uses: readonly ObservedUse[]): readonly string[] {
  const denied = uses.filter((use) => use.denied);
  if (denied.length === 0) return [];
  const more = denied.length - maxDenied;
  return [
    '',
    'Denied calls, which this policy does not allow either:',
    ...denied
      .slice(0, maxDenied)
      .map(
        ({ action, resource, hint, count }) =>
          `- ${action} on ${resource ?? hint ?? 'an unknown resource'} (${thousands(count)})`,
      ),
    ...(more > 0 ? [`- and ${thousands(more)} more`] : []),
  ];
}
