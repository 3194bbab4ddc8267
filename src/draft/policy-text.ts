import { printable } from '../source/index.js';
import type { DraftCondition } from './conditions.js';
import type { DenyStatement } from './denies.js';
import type { Generalised } from './generalise.js';
import { plural, type Tally, tallyOf, thousands, times } from './observed.js';
import { isOversized, managedPolicyCharacters, type SizedStatement, sizeOf } from './quota.js';
import type { AllowStatement } from './statements.js';
import type { ObservedUse, PolicySize } from './types.js';

/** A statement as JSON, with what is said above it. */
interface Written {
  readonly comment: readonly string[];
  readonly sid: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The policy as JSON with comments, and its size to IAM. */
export function policyText(
  header: readonly string[],
  allows: readonly AllowStatement[],
  denies: readonly DenyStatement[],
  todos: readonly ObservedUse[],
): { readonly text: string; readonly size: PolicySize } {
  const written = [...allows.map(writeAllow), ...denies.map(writeDeny)];
  const sized = written.map(({ sid, body }): SizedStatement => ({ sid, json: JSON.stringify(body) }));
  const size = sizeOf(sized);
  const lines = [
    ...[...header, ...sizeLines(size, sized)].map(comment),
    '{',
    '  "Version": "2012-10-17",',
    '  "Statement": [',
    ...todoLines(todos).map((line) => `    ${comment(line)}`),
    ...written.flatMap((statement, index) => statementLines(statement, index === written.length - 1)),
    '  ]',
    '}',
    '',
  ];
  return { text: lines.join('\n'), size };
}

/** INVARIANT: text from a log stays within its comment line, whatever characters it holds. */
function comment(line: string): string {
  return `// ${printable(line)}`.trimEnd();
}

function statementLines({ comment: lines, body }: Written, last: boolean): readonly string[] {
  const json = JSON.stringify(body, null, 2).split('\n');
  return [
    ...lines.map((line) => `    ${comment(line)}`),
    ...json.map((line, index) => `    ${line}${index === json.length - 1 && !last ? ',' : ''}`),
  ];
}

function writeAllow(statement: AllowStatement): Written {
  const { sid, actions, resources, conditions } = statement;
  const condition = conditions.map(({ operator, key, values }) => [operator, { [key]: oneOrMany(values) }] as const);
  return {
    sid,
    comment: allowComment(statement),
    body: {
      Sid: sid,
      Effect: 'Allow',
      Action: oneOrMany(actions.map(({ name }) => name)),
      Resource: oneOrMany(resources.map(escaped)),
      ...(condition.length === 0 ? {} : { Condition: merge(condition) }),
    },
  };
}

function merge(
  conditions: readonly (readonly [operator: string, keys: Readonly<Record<string, unknown>>])[],
): Readonly<Record<string, unknown>> {
  const merged: Record<string, Readonly<Record<string, unknown>>> = {};
  for (const [operator, keys] of conditions) merged[operator] = { ...merged[operator], ...keys };
  return merged;
}

function oneOrMany(values: readonly string[]): string | readonly string[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

/**
 * A key may hold what IAM reads as a wildcard or a variable; `${*}`, `${?}` and `${$}` are those characters
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#policy-vars-specialchars).
 */
function escaped({ pattern, rule }: Generalised): string {
  if (!/^arn:[^:]+:s3:[^:]*:[^:]*:[^/]+\//.test(pattern)) return pattern;
  const exact = rule === undefined ? pattern : pattern.slice(0, -1);
  return `${exact.replace(/[*?]|\$(?=\{)/g, (char) => `\${${char}}`)}${rule === undefined ? '' : '*'}`;
}

function allowComment(statement: AllowStatement): readonly string[] {
  const { service, access, actions, resources, conditions, invokedBy, inferredFrom, tally } = statement;
  const what = inferredFrom.length > 0 ? 'Passes' : access === 'read' ? 'Reads' : 'Writes';
  const counts = actions.map(({ name, tally: own }) => `${name.slice(name.indexOf(':') + 1)} ${seen(own)}`);
  const why =
    inferredFrom.length > 0
      ? [
          `Why: ${inferredFrom.join(', ')} named it, ${seen(tally)}${lastOf(tally)}; CloudTrail never records iam:PassRole itself.`,
        ]
      : [`Why: seen ${seen(tally)}${lastOf(tally)}: ${counts.join(', ')}.`];
  return [
    `${what} ${service}: ${resources.map(({ pattern }) => shortName(pattern)).join(', ')}`,
    ...why,
    ...resources.flatMap(ruleLines),
    ...conditions.map(conditionLine),
    ...(invokedBy.length > 0 ? [`Called on the principal's behalf by ${invokedBy.join(', ')}.`] : []),
  ];
}

function conditionLine({ key, observed }: DraftCondition): string {
  if (key === 'iam:PassedToService') return `Condition: ${key} is concluded from the service that was called.`;
  return `Condition: every call had ${key}, with ${plural(observed.length, 'value')}.`;
}

function seen({ count, failed }: Tally): string {
  return failed === 0 ? times(count) : `${times(count)} (${thousands(failed)} failed, not for want of permission)`;
}

function lastOf({ lastSeen }: Tally): string {
  return lastSeen === undefined ? '' : `, last ${lastSeen}`;
}

function ruleLines({ pattern, members, rule }: Generalised): readonly string[] {
  if (rule !== undefined)
    return [`Generalised: ${shortName(pattern)} stands for ${rule}; e.g. ${shortName(members[0] ?? '')}`];
  if (/:secret:.*-\?{6}$/.test(pattern)) return ['`??????` stands for the random characters at the end of the ARN.'];
  if (/^arn:[^:]+:ec2:.*\/\*$/.test(pattern)) return [`${shortName(pattern)}: what the call creates has no id yet.`];
  return [];
}

/** The ARN without what every ARN of the account shares. */
function shortName(arn: string): string {
  return arn.split(':').slice(5).join(':') || arn;
}

function writeDeny({ sid, title, actions, spared }: DenyStatement): Written {
  return {
    sid,
    comment: [
      `Denies ${title} of the services in use, whatever else allows them. None was seen.`,
      ...(spared.length > 0 ? [`Not denied, because they were seen: ${spared.join(', ')}.`] : []),
    ],
    body: { Sid: sid, Effect: 'Deny', Action: oneOrMany(actions), Resource: '*' },
  };
}

/** Observed actions without an ARN: a statement to complete, in a comment, because no placeholder is an ARN. */
function todoLines(todos: readonly ObservedUse[]): readonly string[] {
  if (todos.length === 0) return [];
  const byAction = new Map<string, ObservedUse[]>();
  for (const use of todos) byAction.set(use.action, [...(byAction.get(use.action) ?? []), use]);
  return [
    'TODO: for these calls CloudTrail shows no ARN. Name their resources and remove the slashes; "*" would allow more.',
    ...[...byAction].flatMap(([action, uses]) => {
      const tally = tallyOf(uses);
      const inferred = [...new Set(uses.flatMap(({ inferredFrom }) => inferredFrom ?? []))].sort();
      const why = inferred.length === 0 ? '' : `, concluded from ${inferred.join(', ')}`;
      const hints = [...new Set(uses.flatMap(({ hint }) => hint ?? []))];
      const known = hints.length === 0 ? '' : `; known: ${hints.slice(0, 3).join(', ')}`;
      return [
        `${action} ${seen(tally)}${lastOf(tally)}${why}${known}`,
        `{ "Effect": "Allow", "Action": ${JSON.stringify(action)}, "Resource": "TODO" },`,
      ];
    }),
  ];
}

function sizeLines({ characters, split }: PolicySize, statements: readonly SizedStatement[]): readonly string[] {
  const large = statements.filter(isOversized).map(({ sid }) => sid);
  if (split.length < 2 && large.length === 0) return [];
  return [
    '',
    `Size: ${thousands(characters)} characters, more than the ${thousands(managedPolicyCharacters)} of a managed policy. Split it:`,
    ...split.map((sids, index) => `  policy ${index + 1}: ${sids.join(', ')}`),
    ...large.map((sid) => `  ${sid} alone is too large: generalise its resources.`),
  ];
}
