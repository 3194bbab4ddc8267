import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectations, folder, POLICY, READS, SEALED, WRITES } from '../support/folder.js';
import { type GitHubServer, githubServer } from '../support/github.js';
import { actionAsync } from './spawn.js';

let server: GitHubServer;
beforeEach(async () => {
  server = await githubServer();
  server.pull.files.push('policy.json');
  server.base.set('iam-expect.yml', expectations(READS + SEALED));
});
afterEach(() => server.close());

const DRIFT = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS + SEALED + WRITES) };
const GREEN = { 'policy.json': POLICY, 'iam-expect.yml': expectations(READS + SEALED) };

const pullRequest = (repo = 'octo/iam') => ({
  pull_request: {
    number: 7,
    head: { sha: 'head1', repo: { full_name: repo } },
    base: { sha: 'base0', repo: { full_name: 'octo/iam' } },
  },
});

interface Event {
  readonly name?: string;
  readonly payload?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

async function run(files: Readonly<Record<string, string>>, event: Event = {}) {
  const workspace = folder({ ...files, 'event.json': JSON.stringify(event.payload ?? pullRequest()) });
  const ended = await actionAsync(
    { 'github-token': 'secret-token', 'comment-tag': 'expect-0', ...event.inputs },
    {
      GITHUB_EVENT_NAME: event.name ?? 'pull_request',
      GITHUB_EVENT_PATH: join(workspace, 'event.json'),
      GITHUB_REPOSITORY: 'octo/iam',
      GITHUB_API_URL: server.url,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKFLOW: 'iam',
      GITHUB_RUN_ID: '42',
      GITHUB_SHA: 'merge1',
      ...event.env,
    },
    workspace,
  );
  return { ...ended, workspace };
}

describe('a pull request', () => {
  test('with drift is commented on, with links to its head commit, and fails', async () => {
    const { code, out } = await run(DRIFT);
    expect(code).toBe(1);
    expect(server.comments).toHaveLength(1);
    const [comment] = server.comments;
    expect(comment?.body).toMatch(
      /^<!-- iam-expect:iam%2Fexpect%2D0 -->\n### ❌ iam-expect: 1 of 3 expectations drifted\n/,
    );
    expect(comment?.body).toContain('https://github.com/octo/iam/blob/head1/iam-expect.yml#L');
    expect(comment?.body).toContain('https://github.com/octo/iam/actions/runs/42');
    expect(out).not.toContain('secret-token');
    expect(out).not.toContain('::warning');
  });

  test('has its comment turned green once all pass, and left alone after that', async () => {
    await run(DRIFT);
    expect(await run(GREEN)).toMatchObject({ code: 0 });
    expect(server.comments.map(({ body }) => body.split('\n')[1])).toEqual([
      '### ✅ iam-expect: all 2 expectations hold',
    ]);
    const writes = server.calls.length;
    await run(GREEN);
    expect(server.calls.slice(writes).filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test.each([
    ['always', GREEN, 1],
    ['drift', GREEN, 0],
    ['drift', DRIFT, 1],
    ['never', DRIFT, 0],
  ] as const)('with `comment: %s`', async (comment, files, comments) => {
    await run(files, { inputs: { comment } });
    expect(server.comments).toHaveLength(comments);
  });

  test('of a matrix has a comment for each job', async () => {
    await run(DRIFT, { inputs: { 'comment-tag': 'expect-0' } });
    await run(DRIFT, { inputs: { 'comment-tag': 'expect-1' } });
    expect(server.comments).toHaveLength(2);
  });

  test('that weakens its expectations says so first, and fails where that is asked', async () => {
    const files = { ...GREEN, 'iam-expect.yml': expectations(READS) };
    expect(await run(files)).toMatchObject({ code: 0 });
    expect(server.comments[0]?.body).toContain(
      '**This pull request weakens the expectations that judge it**, in 1 place.',
    );
    const strict = await run(files, { inputs: { 'fail-on-weakened': 'true' } });
    expect(strict).toMatchObject({ code: 1, outputs: { verdict: 'pass' } });
    expect(strict.out).toContain('::error::the pull request weakens the expectations that judge it');
    expect(strict.summary).toContain('**This pull request weakens the expectations that judge it**');
  });

  test('whose base cannot be read counts as weakened where that fails the job', async () => {
    server.truncated = true;
    expect(await run(GREEN)).toMatchObject({ code: 0 });
    expect(server.comments[0]?.body).toContain('could not be told');
    expect(await run(GREEN, { inputs: { 'fail-on-weakened': 'true' } })).toMatchObject({ code: 1 });
  });

  test('that cannot be checked loses the green comment of an earlier commit', async () => {
    await run(GREEN);
    const { code, outputs } = await run({ ...GREEN, 'policy.json': '{ "Version": @octocat' });
    expect({ code, outputs }).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(server.comments).toHaveLength(1);
    expect(server.comments[0]?.body).toMatch(
      /^<!-- iam-expect:iam%2Fexpect%2D0 -->\n### ⛔ iam-expect: the check could not run\n\n- error: /,
    );
  });

  test('is told what lint finds, whatever the policy says of itself', async () => {
    const sid = 'Read</details>@octocat';
    const policy = POLICY.replace('"Sid": "Read"', `"Sid": "${sid}"`).replace(
      '"s3:GetObject"',
      '["s3:GetObject", "s3:Get|ct"]',
    );
    const files = { ...GREEN, 'policy.json': policy };
    expect(await run(files, { inputs: { lint: 'on', comment: 'drift' } })).toMatchObject({ code: 0 });
    expect(server.comments).toEqual([]);
    expect(await run(files, { inputs: { lint: 'error', comment: 'drift' } })).toMatchObject({
      code: 1,
      outputs: { verdict: 'error' },
    });
    const [comment] = server.comments;
    expect(comment?.body).toContain('### ⛔ iam-expect: all 2 expectations hold; lint finds 2 errors\n');
    expect(comment?.body).toContain('- **error** `unknown-action`, `Read</details>@octocat` at [`policy.json:4`](');
    expect(comment?.body).toContain('`s3:Get|ct` is no action that AWS documents');
  });

  test('is told of an explanation that stayed behind the base commit', async () => {
    const explained = POLICY.replace('{ "Sid": "Read"', '// Reads orders.\n    { "Sid": "Read"');
    server.base.set('policy.json', explained);
    const widened = explained.replace('orders/*"', '*"');
    await run({ ...GREEN, 'policy.json': widened }, { inputs: { lint: 'on' } });
    expect(server.comments[0]?.body).toContain('- **warning** `stale-explanation`, `Read` at ');
    server.truncated = true;
    const { code, out } = await run({ ...GREEN, 'policy.json': widened }, { inputs: { lint: 'on' } });
    expect(code).toBe(0);
    expect(out).toContain('title=iam-expect%3A base-unknown::whether explanations have kept up with their statements');
  });

  test('whose head has moved is not commented on', async () => {
    server.pull.head = 'head2';
    expect(await run(DRIFT)).toMatchObject({ code: 1 });
    expect(server.comments).toEqual([]);
  });

  test.each([[403], [404], [422], [500]])(
    'whose comment is refused with %i keeps its verdict, green or red',
    async (status) => {
      server.refuse = ({ method }) => (method === 'POST' ? { status, message: 'no' } : undefined);
      const green = await run(GREEN);
      expect(green).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
      expect(green.out).toContain('::warning::the pull request could not be commented on: ');
      expect(await run(DRIFT)).toMatchObject({ code: 1, outputs: { verdict: 'drift' } });
    },
  );

  test('without a token keeps its verdict', async () => {
    const { code, out } = await run(DRIFT, { inputs: { 'github-token': '' } });
    expect(code).toBe(1);
    expect(out).toContain('::warning::there is no `github-token`');
  });

  test('from a fork is decided by the embedded evaluator, in the summary, with a warning that says why', async () => {
    const { code, out, summary } = await run(DRIFT, {
      payload: pullRequest('forker/iam'),
      inputs: { evaluator: 'aws', 'role-to-assume': 'arn:aws:iam::111122223333:role/iam-expect' },
    });
    expect(code).toBe(1);
    expect(server.comments).toEqual([]);
    expect(summary).toContain('1 of 3 expectations drifted');
    expect(out).toContain('::warning::the pull request comes from a fork, which gets no OIDC token');
    expect(out).toContain('::warning::the pull request comes from a fork, whose token may not comment');
  });

  test('cannot speak to the runner, whatever its names say', async () => {
    const name = '"::set-output name=verdict::pass ##[add-mask]a @octocat <img>"';
    const tests = WRITES.replace('writes', name);
    const { code, out, outputs } = await run({ ...DRIFT, 'iam-expect.yml': expectations(tests) });
    expect(code).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'drift' });
    expect(out).not.toContain('##[');
    expect(out.split('\n').filter((line) => line.trim().startsWith('::set-output'))).toEqual([]);
    expect(server.comments[0]?.body).toContain('@octocat <img>`');
  });
});

describe('other events', () => {
  test.each(['merge_group', 'push'])('%s has a verdict and nobody to tell', async (name) => {
    expect(await run(DRIFT, { name, payload: {} })).toMatchObject({ code: 1, outputs: { verdict: 'drift' } });
    expect(server.calls).toEqual([]);
  });

  test('an audit opens an issue only where that is asked, and closes it when all holds', async () => {
    const audit = { name: 'schedule', payload: {}, inputs: { 'audit-issue': 'true' } };
    await run(DRIFT, { ...audit, inputs: {} });
    expect(server.issues).toEqual([]);
    await run(DRIFT, audit);
    expect(server.issues).toMatchObject([{ title: 'iam-expect: 1 of 3 expectations drifted', state: 'open' }]);
    await run(GREEN, audit);
    expect(server.issues).toMatchObject([{ title: 'iam-expect: all 2 expectations hold', state: 'closed' }]);
    expect(server.comments).toEqual([]);
  });

  test('a finished run of a fork is commented on from its saved report', async () => {
    const { outputs } = await run(DRIFT, { payload: pullRequest('forker/iam') });
    const saved = readFileSync(outputs['report-json'] ?? '', 'utf8');
    server.pull.owner = 'forker';
    const payload = {
      workflow_run: {
        event: 'pull_request',
        head_sha: 'head1',
        head_branch: 'change',
        head_repository: { owner: { login: 'forker' } },
      },
    };
    const event = { name: 'workflow_run', payload, inputs: { 'from-report': 'report.json' } };
    const told = await run({ 'report.json': saved }, event);
    expect(told).toMatchObject({ code: 0, outputs: { verdict: 'drift' } });
    expect(server.comments[0]?.body).toContain('1 of 3 expectations drifted');

    const forged = JSON.stringify({ ...JSON.parse(saved), summary: { verdict: 'pass', passed: 3, total: 3 } });
    expect(await run({ 'report.json': forged }, event)).toMatchObject({ outputs: { verdict: 'drift' } });

    server.comments.length = 0;
    server.pull.head = 'head2';
    expect((await run({ 'report.json': saved }, event)).out).toContain(
      '::warning::no open pull request has the head commit',
    );
    expect(server.comments).toEqual([]);
  });

  test.each(['{}', 'no json', '{"version":2}'])('a saved report that is %j fails the job', async (text) => {
    const files = { 'report.json': text };
    const event = { name: 'workflow_run', payload: {}, inputs: { 'from-report': 'report.json' } };
    const { code, out } = await run(files, event);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error::the saved report is no/m);
  });
});
