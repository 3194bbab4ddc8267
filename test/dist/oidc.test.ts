import { resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { startOidcServer } from '../support/aws/oidc.js';
import { sessionCredentials } from '../support/aws/sts.js';
import { startAwsServer } from '../support/aws.js';
import { actionAsync, CASES } from './spawn.js';

const issuer = 'https://token.actions.githubusercontent.com';
const role = 'arn:aws:iam::111122223333:role/iam-expect';
const sub = 'repo:octo-org/orders:ref:refs/heads/main';

/** The action as built, in a job with `id-token: write`, with AWS answering as the embedded evaluator would. */
async function jobOf(stage: string, trusted: string) {
  const oidc = await startOidcServer({ iss: issuer, sub, exp: Math.floor(Date.now() / 1000) + 3_600 });
  const aws = await startAwsServer({
    oracle: engineOracle(),
    sts: { issuers: [issuer], trusts: (arn, { sub: who }) => arn === role && who === trusted },
  });
  onTestFinished(async () => {
    await Promise.all([oidc.close(), aws.close()]);
  });
  const run = await actionAsync(
    {
      expectations: `${CASES}/${stage}/iam-expect.yml`,
      evaluator: 'aws',
      'role-to-assume': role,
      'aws-region': 'eu-west-1',
      comment: 'never',
    },
    { ...oidc.env, AWS_ENDPOINT_URL_STS: aws.url, AWS_ENDPOINT_URL_IAM: aws.url, GITHUB_EVENT_NAME: 'push' },
    resolve('.'),
  );
  return { run, operations: new Set(aws.calls.map(({ query }) => query.string('Action'))), audiences: oidc.audiences };
}

test('AWS decides with the role that the job’s OIDC token opens, and every secret is masked', async () => {
  const { run, operations, audiences } = await jobOf('least-privilege', sub);
  expect(run).toMatchObject({ code: 0, outputs: { verdict: 'pass', passed: '37' } });
  expect([...operations]).toEqual(['AssumeRoleWithWebIdentity', 'SimulateCustomPolicy']);
  expect(audiences).toEqual(['sts.amazonaws.com']);
  for (const secret of Object.values(sessionCredentials)) {
    expect(run.out).toContain(`::add-mask::${secret}`);
    expect(run.out.replaceAll(`::add-mask::${secret}`, '') + run.err).not.toContain(secret);
  }
});

test('what drifts for AWS fails the job', async () => {
  const { run } = await jobOf('widened', sub);
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'drift', drifted: '1' } });
});

test('a trust policy that does not let the job in fails it, and says which claims it would have to', async () => {
  const { run, operations } = await jobOf('least-privilege', 'repo:octo-org/orders:pull_request');
  expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
  expect(run.out).toContain(`the role \`${role}\` could not be assumed`);
  expect(run.out).toContain(`\`sub\` \`${sub}\``);
  expect([...operations]).toEqual(['AssumeRoleWithWebIdentity']);
});
