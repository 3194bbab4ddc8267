import { LINT_MODES, type LintMode } from '../check.js';
import type { EvaluatorChoice } from '../expectations/index.js';
import { type Output, parseOutput } from '../outputs.js';
import { didYouMean } from '../source/index.js';
import { type CloudTrailInput, readCloudTrailInput } from './cloudtrail.js';

/** The action's inputs, as action.yml documents them. */
export interface Inputs {
  readonly expectations: readonly string[];
  readonly workingDirectory: string;
  readonly suites: readonly string[];
  readonly tests: readonly string[];
  readonly evaluator: EvaluatorChoice;
  readonly credentials: CredentialInputs;
  readonly allowInconclusive: boolean;
  readonly failOnWeakened: boolean;
  readonly lint: LintMode;
  readonly comment: CommentChoice;
  readonly commentTag: string;
  readonly auditIssue: boolean;
  /** What principals did, to be held against the repository; `undefined` for no audit. */
  readonly cloudTrail: CloudTrailInput | undefined;
  readonly annotations: boolean;
  readonly outputs: readonly Output[];
  readonly githubToken: string;
  /** A saved report to publish instead of checking. */
  readonly fromReport: string | undefined;
}

/** How to get credentials for AWS's simulator; without a role the SDK's default chain has them or not. */
export interface CredentialInputs {
  readonly roleToAssume: string | undefined;
  readonly region: string | undefined;
  readonly audience: string;
  readonly roleSessionName: string;
  readonly roleDurationSeconds: number;
}

export type CommentChoice = 'always' | 'drift' | 'never';

export type ReadInputs =
  | { readonly ok: true; readonly value: Inputs }
  /** One sentence for each input that is wrong; `value` has the others, so that it is told where they say. */
  | { readonly ok: false; readonly faults: readonly string[]; readonly value: Inputs };

const EVALUATORS = ['auto', 'embedded', 'aws', 'both'] as const;
const COMMENTS = ['always', 'drift', 'never'] as const;

/** Reads every input; `get` gives an input's text, empty where it is not given. All that is wrong is told at once. */
export function readInputs(get: (name: string) => string): ReadInputs {
  const faults: string[] = [];
  const text = (name: string): string => get(name).trim();
  const lines = (name: string): readonly string[] =>
    get(name)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const choice = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const given = text(name);
    const found = given === '' ? otherwise : choices.find((word) => word === given);
    if (found === undefined) faults.push(notOneOf(name, given, choices));
    return found ?? otherwise;
  };
  const yes = (name: string, otherwise: 'true' | 'false' = 'false'): boolean =>
    choice(name, ['true', 'false'] as const, otherwise) === 'true';
  const matching = (name: string, pattern: RegExp, what: string): string | undefined => {
    const given = text(name) || undefined;
    if (given !== undefined && !pattern.test(given)) faults.push(`input \`${name}\` is ${what}, not \`${given}\``);
    return given;
  };

  const outputs = lines('output').map(parseOutput);
  faults.push(...outputs.filter((output) => typeof output === 'string').map((fault) => `input \`output\`: ${fault}`));
  const cloudTrail = readCloudTrailInput(lines('cloudtrail'), Date.now);
  if (!cloudTrail.ok) faults.push(`input \`cloudtrail\`: ${cloudTrail.fault}`);
  const value: Inputs = {
    expectations: lines('expectations'),
    workingDirectory: text('working-directory') || '.',
    suites: lines('suite'),
    tests: lines('test'),
    evaluator: choice('evaluator', EVALUATORS, 'auto'),
    credentials: {
      roleToAssume: matching('role-to-assume', /^arn:[a-z0-9-]+:iam::\d{12}:role\/\S+$/, 'the ARN of a role'),
      region: matching('aws-region', /^[a-z]{2}(-[a-z0-9]+)+-\d+$/, 'an AWS Region such as `eu-west-1`'),
      audience: text('audience') || 'sts.amazonaws.com',
      // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
      roleSessionName:
        matching('role-session-name', /^[\w+=,.@-]{2,64}$/, '2 to 64 letters, digits and `+=,.@-_`') ?? 'iam-expect',
      roleDurationSeconds: seconds(text('role-duration-seconds') || '900', faults),
    },
    allowInconclusive: yes('allow-inconclusive'),
    failOnWeakened: yes('fail-on-weakened'),
    lint: choice('lint', LINT_MODES, 'off'),
    comment: choice('comment', COMMENTS, 'always'),
    commentTag: matching('comment-tag', /^[\w.-]{1,64}$/, '1 to 64 letters, digits and `._-`') ?? '',
    auditIssue: yes('audit-issue'),
    cloudTrail: cloudTrail.ok ? cloudTrail.value : undefined,
    annotations: yes('annotations', 'true'),
    outputs: outputs.filter((output) => typeof output !== 'string'),
    githubToken: text('github-token'),
    fromReport: text('from-report') || undefined,
  };
  return faults.length > 0 ? { ok: false, faults, value } : { ok: true, value };
}

function notOneOf(name: string, given: string, choices: readonly string[]): string {
  return `input \`${name}\` is \`${given}\`: ${didYouMean(given, choices, `it is one of ${choices.join(', ')}`)}`;
}

function seconds(given: string, faults: string[]): number {
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= 900 && value <= 43_200) return value;
  faults.push(`input \`role-duration-seconds\` is a number from 900 to 43200, not \`${given}\``);
  return 900;
}
