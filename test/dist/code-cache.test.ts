import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CASES } from './spawn.js';

/** A copy of the built command line with a cache folder of its own. */
function installation() {
  const root = mkdtempSync(join(tmpdir(), 'iam-expect-code-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('dist/cli', join(root, 'cli'), { recursive: true });
  cpSync('dist/catalog.data', join(root, 'catalog.data'));
  const cache = join(root, 'cache');
  const run = (args: readonly string[], more: Readonly<Record<string, string>>) => {
    const { PATH = '' } = process.env;
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'cli/index.js'), ...args], {
      encoding: 'utf8',
      env: { PATH, XDG_CACHE_HOME: cache, ...more },
    });
    return { status, stdout };
  };
  return {
    cache,
    program: join(root, 'cli', 'program.cjs'),
    run: (...args: readonly string[]) => run(args, {}),
    runOnCi: (...args: readonly string[]) => run(args, { CI: 'true' }),
    kept: () =>
      readdirSync(cache, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name)),
  };
}

function replaceIn(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
}

test('compiled code is kept, and the next run says the same', () => {
  const { run, kept } = installation();
  const first = run('--help');
  expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: iam-expect COMMAND') });
  expect(kept()).toEqual([expect.stringMatching(/other.program\.cjs$/)]);
  expect(run('--help')).toEqual(first);
});

test('a check of a sound file loads no zod, and no packs where it names none', () => {
  const { run, kept, program } = installation();
  const zod = expect.stringContaining('node_modules/zod/');
  const sources = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'latin1'));
  expect(run('check', resolve(CASES, 'least-privilege/iam-expect.yml')).status).toBe(0);
  expect(sources(kept())).not.toContainEqual(zod);
  expect(sources(kept())).not.toContainEqual(expect.stringContaining('lib/packs/'));
  const bundle = readdirSync(dirname(program)).map((name) => join(dirname(program), name));
  expect(sources(bundle)).toContainEqual(zod);
});

test('nothing is kept on CI, where other jobs may run as the same user', () => {
  const { runOnCi, cache } = installation();
  expect(runOnCi('--help').status).toBe(0);
  expect(existsSync(cache)).toBe(false);
});

test('kept code is never run for a program that has changed, be it of the same length', () => {
  const { run, program } = installation();
  expect(run('--help').stdout).toContain('Usage: iam-expect COMMAND');
  replaceIn(program, 'Usage: iam-expect COMMAND', 'Usage: iam-expect DEMANDS');
  expect(run('--help').stdout).toContain('Usage: iam-expect DEMANDS');
});

test.each([
  ['cut short', (kept: Buffer) => kept.subarray(0, kept.length - 1000)],
  ['cut to its first part', (kept: Buffer) => kept.subarray(0, 1000)],
  ['empty', () => Buffer.alloc(0)],
] as const)('kept code that is %s changes nothing', (_, spoil) => {
  const { run, kept } = installation();
  const first = run('--help');
  for (const path of kept()) writeFileSync(path, spoil(readFileSync(path)));
  expect(run('--help')).toEqual(first);
  expect(run('--help')).toEqual(first);
});

test('a run that could not do its work leaves nothing behind', () => {
  const { run, kept } = installation();
  expect(run('chekc').status).toBe(2);
  expect(kept).toThrow(/ENOENT/);
});
