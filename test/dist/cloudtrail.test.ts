import { describe, expect, onTestFinished, test } from 'vitest';
import { startOidcServer } from '../support/aws/oidc.js';
import { sessionCredentials } from '../support/aws/sts.js';
import { startAwsServer } from '../support/aws.js';
import { awsJsonServer, type JsonAnswer } from '../support/aws-json-server.js';
import { folder } from '../support/folder.js';
import { record, roleArn, type TrailRecord } from '../support/trail-records.js';
import { actionAsync } from './spawn.js';

const issuer = 'https://token.actions.githubusercontent.com';
const auditor = 'arn:aws:iam::111122223333:role/iam-expect';
const sub = 'repo:octo-org/orders:ref:refs/heads/main';

const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['dynamodb:DescribeTable', 'dynamodb:ListTagsOfResource'],
      Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    },
  ],
});
const expectations = `version: 1
suites:
  - name: orders
    policies: policy.json
    principal: ${roleArn}
    tests:
      - { name: describes, allow: dynamodb:DescribeTable, resources: "arn:aws:dynamodb:eu-west-1:111122223333:table/orders" }
`;

const anHourAgo = `${new Date(Date.now() - 3_600_000).toISOString().slice(0, 19)}Z`;
const describeTable = record('dynamodb:DescribeTable', { tableName: 'orders' }, { eventTime: anHourAgo });
const listTags = record(
  'dynamodb:ListTagsOfResource',
  { resourceArn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders' },
  { eventTime: anHourAgo },
);

function lookedUp(...events: readonly TrailRecord[]): JsonAnswer {
  return {
    body: { Events: events.map((event) => ({ EventId: event.eventID, CloudTrailEvent: JSON.stringify(event) })) },
  };
}

/** The action as built, in a job with `id-token: write`, with an audit of what the role of the suite did. */
async function jobOf(answer: JsonAnswer, trusted = sub, cloudtrail = 'lookup\nregion=eu-west-1\ndays=30') {
  const oidc = await startOidcServer({ iss: issuer, sub, exp: Math.floor(Date.now() / 1000) + 3_600 });
  const sts = await startAwsServer({
    oracle: () => {
      throw new Error('nothing is simulated');
    },
    sts: { issuers: [issuer], trusts: (arn, { sub: who }) => arn === auditor && who === trusted },
  });
  const trail = await awsJsonServer(() => answer);
  onTestFinished(async () => {
    await Promise.all([oidc.close(), sts.close(), trail.close()]);
  });
  const run = await actionAsync(
    { evaluator: 'embedded', 'role-to-assume': auditor, 'aws-region': 'eu-west-1', comment: 'never', cloudtrail },
    {
      ...oidc.env,
      AWS_ENDPOINT_URL_STS: sts.url,
      AWS_ENDPOINT_URL_CLOUDTRAIL: trail.url,
      GITHUB_EVENT_NAME: 'push',
    },
    folder({ 'policy.json': policy, 'iam-expect.yml': expectations }),
  );
  return { run, calls: trail.calls, audiences: oidc.audiences };
}

describe('CloudTrail is read with the role that the job’s OIDC token opens', () => {
  test('and what was seen passes, with every secret masked', async () => {
    const { run, calls, audiences } = await jobOf(lookedUp(describeTable, listTags));
    expect(run).toMatchObject({ code: 0, outputs: { verdict: 'pass', passed: '3' } });
    expect(audiences).toEqual(['sts.amazonaws.com']);
    expect(
      calls.map(({ operation, region, accessKeyId, sessionToken }) => [operation, region, accessKeyId, sessionToken]),
    ).toEqual([['LookupEvents', 'eu-west-1', sessionCredentials.accessKeyId, sessionCredentials.sessionToken]]);
    for (const secret of Object.values(sessionCredentials)) {
      expect(run.out).toContain(`::add-mask::${secret}`);
      expect(run.out.replaceAll(`::add-mask::${secret}`, '') + run.err + run.summary).not.toContain(secret);
    }
  });

  test('and what nobody used is drift', async () => {
    const { run } = await jobOf(lookedUp(describeTable));
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'drift', passed: '2', drifted: '1' } });
    expect(run.summary).toContain('dynamodb:ListTagsOfResource');
  });

  test('in the Region of the job where the input names none', async () => {
    const { calls } = await jobOf(lookedUp(describeTable, listTags), sub, 'lookup');
    expect(calls.map(({ region }) => region)).toEqual(['eu-west-1']);
  });
});

describe('the job fails', () => {
  test('where the role may not look events up', async () => {
    const { run } = await jobOf({ error: 'AccessDeniedException', message: 'not authorized' });
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(run.out).toContain('cloudtrail:LookupEvents');
  });

  test('where the trust policy does not let the job in, and CloudTrail is not asked', async () => {
    const { run, calls } = await jobOf(lookedUp(describeTable), 'repo:octo-org/orders:pull_request');
    expect(run).toMatchObject({ code: 1, outputs: { verdict: 'error' } });
    expect(run.out).toContain(`CloudTrail cannot be read: the role \`${auditor}\` could not be assumed`);
    expect(calls).toEqual([]);
  });
});
