import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AuditRequest, connect, publishAudit } from '../../src/github/index.js';
import { type GitHubServer, githubServer } from '../support/github.js';

const MARKER = '<!-- iam-expect:audit -->';
const DRIFT: AuditRequest = { title: '1 drifted', marker: MARKER, body: `${MARKER}\none`, passes: false };

let server: GitHubServer;
beforeEach(async () => {
  server = await githubServer();
});
afterEach(() => server.close());

async function publish(request: Partial<AuditRequest> = {}) {
  const repository = { owner: 'octo', repo: 'iam', serverUrl: 'https://github.com', apiUrl: server.url };
  return publishAudit(await connect(repository, { token: 't' }), { ...DRIFT, ...request });
}

test('one issue is opened, updated and closed as drift comes and goes, and another opened when it comes again', async () => {
  server.issues.push(
    { id: 1, login: 'mallory', body: `${MARKER}\nx`, title: 'x' },
    { id: 2, login: 'github-actions[bot]', body: `${MARKER}\nx`, title: 'a pull request', pull: true },
  );
  expect(await publish({ passes: true })).toMatchObject({ kind: 'skipped' });
  expect(await publish()).toEqual({ kind: 'created' });
  expect(await publish()).toEqual({ kind: 'unchanged' });
  expect(await publish({ title: '2 drifted', body: `${MARKER}\ntwo` })).toEqual({ kind: 'updated' });
  expect(await publish({ title: 'all hold', passes: true })).toEqual({ kind: 'closed' });
  expect(server.issues[2]).toMatchObject({ title: 'all hold', state: 'closed' });
  expect(await publish()).toEqual({ kind: 'created' });
  expect(server.issues).toHaveLength(4);
});

test('an issue that cannot be written is a warning with the permission it takes', async () => {
  server.refuse = ({ method }) =>
    method === 'POST' ? { status: 403, message: 'Resource not accessible by integration' } : undefined;
  expect(await publish()).toEqual({
    kind: 'failed',
    warning:
      'the audit issue could not be written: the token may not do that (403); grant `permissions: issues: write` to the job',
  });
});
