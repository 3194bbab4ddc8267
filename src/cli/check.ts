import type { Progress } from '../aws/index.js';
import { LINT_MODES, check as runCheck } from '../check.js';
import type { EvaluatorChoice } from '../expectations/index.js';
import { FORMATS } from '../outputs.js';
import type { Arguments } from './arguments.js';
import type { Command, ExitCode, Terminal } from './command.js';
import { openReporting, refuseArguments } from './reporting.js';

const EVALUATORS: readonly EvaluatorChoice[] = ['auto', 'embedded', 'aws', 'both'];

/** `iam-expect check`: decides every expectation and reports what does not hold. */
export const check: Command = {
  usage: 'check [FILES…]',
  description: 'Decides every expectation of the files and reports what does not hold.',
  positionals: true,
  options: {
    format: { type: 'string', choices: FORMATS, description: 'How the report is printed (default: terminal)' },
    output: {
      type: 'string',
      multiple: true,
      value: 'KIND=PATH',
      description: `Write the report to a file as well; may be repeated\nKinds: ${FORMATS.join(', ')}`,
    },
    verbose: { type: 'boolean', short: 'v', description: 'Show what passed as well' },
    evaluator: {
      type: 'string',
      choices: EVALUATORS,
      description: 'Who decides (default: auto, which is aws where credentials are found)',
    },
    'allow-inconclusive': { type: 'boolean', description: 'Exit with 0 where all else passes' },
    lint: {
      type: 'string',
      choices: LINT_MODES,
      description:
        'Lint the policies as well: off, on (findings are told), error (findings of\nthat level fail as well) (default: off)',
    },
    suite: { type: 'string', multiple: true, value: 'TEXT', description: 'Only suites whose name contains TEXT' },
    test: { type: 'string', multiple: true, value: 'TEXT', description: 'Only tests whose name contains TEXT' },
  },
  details: `FILES are paths or globs of expectations files. Without them, every iam-expect.yml, *.iam-expect.yml (and .yaml)
below this folder is checked. A path or glob that matches nothing is an error.

Exit codes: 0 all rows pass, 1 some do not, 2 could not run.`,
  run,
  refuse: refuseArguments,
};

async function run(given: Arguments, terminal: Terminal): Promise<ExitCode> {
  const reporting = openReporting(given, terminal);
  if (!reporting.ok) return reporting.code;
  const outcome = await runCheck({
    expectations: given.positionals,
    cwd: terminal.cwd,
    evaluator: EVALUATORS.find((choice) => choice === given.one('evaluator')) ?? 'auto',
    // Only the job's own secrets could end up in its log; here they are the user's.
    aws: { env: terminal.env, mask: () => {}, onProgress: progressOn(terminal) },
    lint: LINT_MODES.find((mode) => mode === given.one('lint')) ?? 'off',
    suites: given.all('suite'),
    tests: given.all('test'),
  });
  return reporting.value.publish(outcome);
}

/** Somebody who watches a terminal learns how far AWS has got; a log is spared it. */
function progressOn({ colors, err }: Terminal): ((progress: Progress) => void) | undefined {
  if (!colors) return undefined;
  return ({ done, planned }) => err(`\rAWS has answered ${done} of ${planned} calls${done === planned ? '\n' : ''}`);
}
