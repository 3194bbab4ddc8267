import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, onTestFinished } from 'vitest';

export const CASES = '__fixtures__/cases/orders-lambda';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Has no credentials, and keeps compiled code from one test to the next. */
const HOME = mkdtempSync(join(tmpdir(), 'iam-expect-home-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

/** A clean environment: what this process inherited must not decide. */
function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH, HOME, ...extra };
}

/** Runs the committed command line as a user would. */
export function cli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const run = spawnSync(process.execPath, ['dist/cli/index.js', ...args], {
    encoding: 'utf8',
    env: environment(env),
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

export interface ActionRun extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the committed action as the runner would: inputs with their defaults as `INPUT_*`, and files for what it says. */
export function action(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  workspace: string = resolve('.'),
): ActionRun {
  const runner = runnerOf(inputs, env, workspace);
  const run = spawnSync(process.execPath, [resolve('dist/index.js')], { encoding: 'utf8', ...runner.options });
  return runner.ended({ code: run.status, out: run.stdout, err: run.stderr });
}

/** As {@link action}, for runs that talk to a server of this process. */
export async function actionAsync(
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
  workspace: string,
): Promise<ActionRun> {
  const runner = runnerOf(inputs, env, workspace);
  const run = spawn(process.execPath, [resolve('dist/index.js')], runner.options);
  const [out, err, [code]] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  return runner.ended({ code, out, err });
}

function runnerOf(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>, workspace: string) {
  const temp = mkdtempSync(join(tmpdir(), 'iam-expect-runner-'));
  onTestFinished(() => rmSync(temp, { recursive: true, force: true }));
  const outputFile = join(temp, 'output');
  const summaryFile = join(temp, 'summary');
  for (const file of [outputFile, summaryFile]) writeFileSync(file, '');
  mkdirSync(join(temp, 'temp'));
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const options = {
    cwd: workspace,
    env: environment({
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      RUNNER_TEMP: join(temp, 'temp'),
      ...Object.fromEntries(given),
      ...env,
    }),
  };
  const ended = (run: Ended): ActionRun => ({
    ...run,
    outputs: outputsOf(readFileSync(outputFile, 'utf8')),
    summary: readFileSync(summaryFile, 'utf8'),
  });
  return { options, ended };
}

/** `name<<delimiter`, the value's lines, the delimiter. */
function outputsOf(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
