import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/version.js';
import { cli } from './support.js';

test('the version is that of package.json', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(VERSION).toBe(version);
  expect(await cli(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
});

describe('help', () => {
  const HEAD = `iam-expect ${VERSION}: unit tests for AWS IAM policies

Usage: iam-expect COMMAND [OPTIONS] [FILES…]

Commands:
  check    Decide every expectation and report what does not hold
`;

  test.each([[['--help']], [['-h']], [['help']]])('%j shows the commands', async (args) => {
    expect(await cli(args)).toEqual({ code: 0, out: expect.stringContaining(HEAD), err: '' });
  });

  test('no command is a fault, and shows the same', async () => {
    const { out } = await cli(['--help']);
    expect(await cli([])).toEqual({ code: 2, out: '', err: out });
  });

  test('every command that is shown has a help of its own', async () => {
    const { out } = await cli(['--help']);
    const names = [...out.matchAll(/^ {2}([a-z]+) {2}/gm)].map(([, name = '']) => name);
    expect(names).toEqual(expect.arrayContaining(['check', 'init']));
    for (const name of names) {
      expect(await cli(['help', name])).toEqual({
        code: 0,
        out: expect.stringMatching(new RegExp(`^Usage: iam-expect ${name}\\b`)),
        err: '',
      });
    }
  });

  test.each([[['init', '--help']], [['init', '-h']], [['help', 'init']], [['init', 'x.json', '--help']]])(
    '%j shows the command',
    async (args) => {
      expect(await cli(args)).toEqual({
        code: 0,
        out: `Usage: iam-expect init [POLICIES…]

Writes a commented starter expectations file for the identity policies that it finds.

Options:
  -o, --output PATH  The file to write (default: iam-expect.yml)
  -h, --help         Show this help

POLICIES are paths or globs of policy files. Without them, every JSON and YAML file below this folder that holds an
identity policy is taken. A file that exists is never overwritten.
`,
        err: '',
      });
    },
  );
});

describe('what the command line does not know', () => {
  test.each([
    [['chekc'], 'iam-expect: unknown command `chekc`; did you mean `check`?\n'],
    [['zzzzzz'], 'iam-expect: unknown command `zzzzzz`; see `iam-expect --help`\n'],
    [['__proto__'], 'iam-expect: unknown command `__proto__`; see `iam-expect --help`\n'],
    [['--verbose'], 'iam-expect: unknown option `--verbose`; see `iam-expect --help`\n'],
    [['help', 'chekc'], 'iam-expect: unknown command `chekc`; did you mean `check`?\n'],
    [
      ['check', '--verbos'],
      'iam-expect: unknown option `--verbos`; did you mean `--verbose`? (see `iam-expect check --help`)\n',
    ],
    [['check', '--zzzzzz'], 'iam-expect: unknown option `--zzzzzz` (see `iam-expect check --help`)\n'],
    [['check', '-x'], 'iam-expect: unknown option `-x` (see `iam-expect check --help`)\n'],
    [['check', '--constructor'], 'iam-expect: unknown option `--constructor` (see `iam-expect check --help`)\n'],
    [
      ['check', '--evaluator', 'asw'],
      'iam-expect: `--evaluator` is one of auto, embedded, aws, both, not `asw` (see `iam-expect check --help`)\n',
    ],
    [['check', '--suite'], 'iam-expect: `--suite` needs a value: TEXT (see `iam-expect check --help`)\n'],
    [['check', '--suite', '--verbose'], 'iam-expect: `--suite` needs a value: TEXT (see `iam-expect check --help`)\n'],
    [['check', '--suite='], 'iam-expect: `--suite` needs a value: TEXT (see `iam-expect check --help`)\n'],
    [['check', '--verbose=yes'], 'iam-expect: `--verbose` takes no value (see `iam-expect check --help`)\n'],
    [
      ['check', '--evaluator', 'aws', '--evaluator', 'embedded'],
      'iam-expect: `--evaluator` is given twice (see `iam-expect check --help`)\n',
    ],
  ])('%j', async (args, err) => {
    expect(await cli(args)).toEqual({ code: 2, out: '', err });
  });
});
