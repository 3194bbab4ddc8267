import { execFile, spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { engineOracle } from '../support/aws/engine-oracle.js';
import { startAwsServer } from '../support/aws.js';

/** AWS's own client is the judge of the loopback server's XML. */
test('the aws command line reads the loopback server’s answers', async ({ skip }) => {
  if (spawnSync('aws', ['--version']).status !== 0) skip('the `aws` command line is not installed');
  const server = await startAwsServer({ oracle: engineOracle(), pageSize: 1 });
  try {
    const policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' }],
    });
    const args = ['iam', 'simulate-custom-policy', '--policy-input-list', policy, '--output', 'json'];
    args.push('--action-names', 's3:GetObject', 's3:PutObject', '--resource-arns', 'arn:aws:s3:::orders/a');
    args.push('--caller-arn', 'arn:aws:iam::111122223333:user/dev');
    args.push('--context-entries', 'ContextKeyName=aws:SecureTransport,ContextKeyValues=true,ContextKeyType=boolean');
    const stdout = await new Promise<string>((resolve, reject) => {
      const env = {
        ...process.env,
        ...server.env,
        AWS_CONFIG_FILE: '/nowhere',
        AWS_SHARED_CREDENTIALS_FILE: '/nowhere',
      };
      execFile(
        'aws',
        [...args, '--region', 'us-east-1', '--endpoint-url', server.url],
        { env, timeout: 25_000 },
        (error, out) => (error === null ? resolve(out) : reject(error)),
      );
    });
    expect(JSON.parse(stdout)).toMatchObject({
      EvaluationResults: [
        {
          EvalActionName: 's3:GetObject',
          EvalDecision: 'allowed',
          MatchedStatements: [
            {
              SourcePolicyId: 'PolicyInputList.1',
              StartPosition: { Line: 1, Column: 38 },
              EndPosition: { Line: 1, Column: 115 },
            },
          ],
          ResourceSpecificResults: [{ EvalResourceName: 'arn:aws:s3:::orders/a', EvalResourceDecision: 'allowed' }],
        },
        { EvalActionName: 's3:PutObject', EvalDecision: 'implicitDeny' },
      ],
    });
    expect(server.calls).toHaveLength(2);
    expect(server.calls[0]?.query.records('ContextEntries').map((entry) => entry.strings('ContextKeyValues'))).toEqual([
      ['true'],
    ]);
  } finally {
    await server.close();
  }
});
