import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baseSuites, connect } from '../../src/github/index.js';
import { READING } from '../../src/load/index.js';
import { expectations, READS, SEALED } from '../support/folder.js';
import { type GitHubServer, githubServer } from '../support/github.js';

let server: GitHubServer;
beforeEach(async () => {
  server = await githubServer();
});
afterEach(() => server.close());

async function base(patterns: readonly string[], directory = '') {
  const repository = { owner: 'octo', repo: 'iam', serverUrl: 'https://github.com', apiUrl: server.url };
  const options = READING;
  const github = await connect(repository, { token: 't' });
  const read = await baseSuites(github, { sha: 'base0', patterns, directory, options });
  return read.ok ? read.suites.flatMap(({ rows }) => rows.map(({ id }) => id)) : read.reason;
}

const READ_ID = 'orders/reads/allow/s3:GetObject/arn:aws:s3:::orders/a';
const SEALED_ID = 'more/sealed/deny/s3:DeleteObject/arn:aws:s3:::orders/a';

describe("the base commit's expectations", () => {
  test('are read where a pattern also names a file that the pull request brings', async () => {
    server.base.set('iam-expect.yml', expectations(READS));
    expect(await base(['{iam-expect,new}.yml'])).toEqual([READ_ID]);
  });

  test('are read with all that they include, and only those', async () => {
    server.base.set('infra/iam-expect.yml', `include: parts/*.yml\n${expectations(READS)}`);
    server.base.set('infra/parts/more.yml', expectations(SEALED, 'more'));
    server.base.set('infra/other.yml', 'not: asked for');
    server.base.set('README.md', '#');
    expect(await base(['**/iam-expect.yml'], 'infra')).toEqual([READ_ID, SEALED_ID]);
    expect(server.calls.filter(({ path }) => path.startsWith('/git/blobs/'))).toHaveLength(2);
  });

  test('are none where the pull request brings the file', async () => {
    expect(await base(['**/iam-expect.yml'])).toEqual([]);
    server.base.set('iam-expect.yml', expectations(READS));
    expect(await base(['iam-expect.yml', 'new.yml'])).toEqual([READ_ID]);
  });

  test('are not known where they are faulty', async () => {
    server.base.set('iam-expect.yml', 'version: 1\nsuits: []\n');
    expect(await base(['iam-expect.yml'])).toMatch(/^the base commit's expectations are faulty: /);
  });

  test('are not known where the tree is cut off', async () => {
    server.truncated = true;
    expect(await base(['iam-expect.yml'])).toBe('the base commit has more files than GitHub lists');
  });

  test('are not known where the token may not read them', async () => {
    server.refuse = () => ({ status: 403, message: 'Resource not accessible by integration' });
    expect(await base(['iam-expect.yml'])).toBe(
      'the base commit could not be read: the token may not do that (403); grant `permissions: contents: read` to the job',
    );
  });

  test('stay within their folder, whatever the tree calls its files', async () => {
    server.base.set('../../iam-expect.yml', expectations(READS));
    expect(await base(['**/iam-expect.yml'])).toEqual([]);
  });
});
