import { describe, expect, test } from 'vitest';
import { eventOf, repositoryOf, runUrlOf } from '../../src/github/index.js';

const pull = (head: object | null) => ({
  pull_request: { number: 7, head: { sha: 'h', repo: head }, base: { sha: 'b', repo: { full_name: 'octo/iam' } } },
});
const run = (event: string) => ({
  workflow_run: { event, head_sha: 'h', head_branch: 'fix', head_repository: { owner: { login: 'forker' } } },
});
const other = { kind: 'other', sha: 's' };

describe('the event', () => {
  test.each([
    [
      'pull_request',
      pull({ full_name: 'octo/iam' }),
      { kind: 'pull-request', number: 7, head: 'h', base: 'b', fork: false },
    ],
    [
      'pull_request',
      pull({ full_name: 'forker/iam' }),
      { kind: 'pull-request', number: 7, head: 'h', base: 'b', fork: true },
    ],
    ['pull_request', pull(null), { kind: 'pull-request', number: 7, head: 'h', base: 'b', fork: true }],
    ['pull_request', { pull_request: { number: '7' } }, other],
    ['pull_request', undefined, other],
    ['workflow_run', run('pull_request'), { kind: 'workflow-run', head: 'h', headBranch: 'fix', headOwner: 'forker' }],
    ['workflow_run', run('push'), other],
    ['schedule', {}, { kind: 'audit', sha: 's' }],
    ['workflow_dispatch', {}, { kind: 'audit', sha: 's' }],
    ['merge_group', {}, other],
    ['push', {}, other],
    [undefined, {}, other],
  ])('%s of %j', (name, payload, expected) => {
    expect(eventOf({ GITHUB_EVENT_NAME: name, GITHUB_SHA: 's' }, payload)).toEqual(expected);
  });
});

test.each([
  [{}, undefined],
  [{ GITHUB_REPOSITORY: 'octo' }, undefined],
  [{ GITHUB_REPOSITORY: 'octo/iam/x' }, undefined],
  [
    { GITHUB_REPOSITORY: 'octo/iam' },
    { owner: 'octo', repo: 'iam', serverUrl: 'https://github.com', apiUrl: 'https://api.github.com' },
  ],
  [
    {
      GITHUB_REPOSITORY: 'octo/iam',
      GITHUB_SERVER_URL: 'https://ghe.example/',
      GITHUB_API_URL: 'https://ghe.example/api/v3',
    },
    { owner: 'octo', repo: 'iam', serverUrl: 'https://ghe.example', apiUrl: 'https://ghe.example/api/v3' },
  ],
])('the repository of %j', (env, expected) => {
  expect(repositoryOf(env)).toEqual(expected);
});

test('the address of the run', () => {
  const repository = { owner: 'octo', repo: 'iam', serverUrl: 'https://github.com', apiUrl: '' };
  expect(runUrlOf(repository, { GITHUB_RUN_ID: '42' })).toBe('https://github.com/octo/iam/actions/runs/42');
  expect(runUrlOf(repository, { GITHUB_RUN_ID: '42)[x' })).toBeUndefined();
});
