import { describe, expect, test } from 'vitest';
import { readExpectations } from '../../src/expectations/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { formatDiagnostic, sourceText } from '../../src/source/index.js';

async function told(principal: string): Promise<string> {
  const text = `version: 1
suites:
  - name: s
    policies: p.json
    principal: ${JSON.stringify(principal)}
    tests: [{ name: t, not-allowed: s3:PutObject, resources: "*" }]
`;
  const read = await readExpectations(sourceText('iam-expect.yml', text), { catalog: loadCatalog });
  return read.ok ? 'fine' : read.diagnostics.map(formatDiagnostic).join('\n');
}

describe('callers that AWS can have', () => {
  test.each([
    'arn:aws:iam::111122223333:root',
    'arn:aws:iam::111122223333:user/a',
    'arn:aws:iam::111122223333:user/division_abc/subdivision_xyz/+=,.@_-a',
    'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
    'arn:aws:iam::111122223333:role/a:b/!"#$%&()/orders',
    'arn:aws-cn:iam::111122223333:role/orders',
    'arn:aws-us-gov:iam::111122223333:role/orders',
    'arn:aws-iso-b:iam::111122223333:role/orders',
    'arn:aws-eusc:iam::111122223333:role/orders',
    'arn:aws:sts::111122223333:assumed-role/orders/i-0123456789abcdef0',
    'arn:aws:sts::111122223333:federated-user/bob@example.com',
    'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    'arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC',
    'arn:aws:iam::111122223333:saml-provider/Corp.Main_1',
  ])('%s', async (principal) => {
    expect(await told(principal)).toBe('fine');
  });
});

test('what looks like a caller and is none says why', async () => {
  expect(await told('arn:aws:iam::111122223333:role/ord\u200bers')).toBe(
    `iam-expect.yml:5:16: error[invalid-principal]: \`arn:aws:iam::111122223333:role/ord\\u{200b}ers\` is no caller
  5 |     principal: "arn:aws:iam::111122223333:role/ord\\u{200b}ers"
    |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: it holds a character that no ARN of a caller has, perhaps an invisible one`,
  );
  expect(await told('arn:aws-gov:iam::111122223333:role/orders')).toContain(
    'help: the partitions are `aws`, `aws-cn`, ',
  );
});

test('a long path takes no longer than it should', async () => {
  const started = performance.now();
  expect(await told(`arn:aws:iam::111122223333:role/${'a/'.repeat(20_000)}!`)).toContain('is no caller');
  expect(performance.now() - started).toBeLessThan(2_000);
});
