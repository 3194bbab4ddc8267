import { compilePolicies, decide } from '../../src/engine/index.js';
import { test } from 'vitest';
import { createLedger } from '../../src/cloudtrail/index.js';
import { draft } from '../../src/draft/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { actionPacks } from '../../src/packs/index.js';
import { listed, record, roleArn, roleSession } from '../support/trail-records.js';
import { readExpectations } from '../../src/expectations/index.js';
import { readPolicies } from '../../src/policy/index.js';
import { sourceText, formatDiagnostic } from '../../src/source/index.js';
test('x', () => {
  const catalog = loadCatalog();
  const l = createLedger(catalog, { principal: undefined, sessionName: undefined, from: undefined, to: undefined, regions: [], accounts: [] });
  for (let i = 0; i < 12; i++) l.add(record('s3:GetObject', { bucketName: 'orders', key: `incoming/2026/11/24/${i}.json` }));
  for (let i = 0; i < 3; i++) l.add(record('s3:GetObjectTagging', { bucketName: 'orders', key: `incoming/2026/11/24/${i}.json` }));
  l.add(record('s3:PutObject', { bucketName: 'orders', key: 'reports/today.json' }));
  l.add(record('s3:ListObjectsV2', { bucketName: 'orders', prefix: 'incoming/2026/' }));
  l.add(record('dynamodb:GetItem', { tableName: 'orders' })); l.add(record('dynamodb:GetItem', { tableName: 'customers' })); l.add(record('dynamodb:PutItem', { tableName: 'orders' }));
  l.add(record('dynamodb:Query', { tableName: 'orders' })); l.add(record('dynamodb:Query', { tableName: 'orders', indexName: 'by-date' }));
  l.add(record('sqs:DeleteMessage', { queueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' }));
  l.add(record('secretsmanager:GetSecretValue', { secretId: 'orders/db' }));
  l.add(record('kms:Decrypt', null, { ...listed('arn:aws:kms:eu-west-1:111122223333:key/0f3d0e5a-1111-2222-3333-444455556666'), userIdentity: roleSession('a', roleArn, 's3.amazonaws.com') }));
  l.add(record('logs:PutLogEvents', { logGroupName: '/aws/lambda/orders', logStreamName: 'a' }));
  l.add(record('s3:DeleteObjects', { bucketName: 'orders' }));
  l.add(record('s3:GetObject', { bucketName: 'orders', key: 'x' }, { errorCode: 'AccessDenied' }));
  l.add(record('sts:AssumeRole', { roleArn: 'arn:aws:iam::444455556666:role/audit' }));
  l.add(record('ec2:DescribeInstances', {}));
  l.add(record('lambda:CreateFunction20150331', { functionName: 'orders', role: 'arn:aws:iam::111122223333:role/orders-lambda' }));
  const u = l.usage();
  const packs = actionPacks(() => catalog) as any;
  const d = draft({ principal: roleArn, uses: u.rows, catalog, generaliseFrom: 10, policyPath: 'orders-lambda.policy.jsonc', suite: 'orders-lambda',
    evidence: { from: undefined, to: undefined, firstSeen: u.firstSeen, lastSeen: u.lastSeen, regions: u.regions, calls: u.events, unknown: u.unknown, sources: [{ name: 'files logs/', records: 20, complete: true, dataEvents: 'possible' }] },
    denies: [{ title: 'destructive actions', sid: 'Destructive', actions: packs.actionsOf('destructive') ?? [], services: 'used' }, { title: 'privilege escalation', sid: 'PrivilegeEscalation', actions: packs.actionsOf('privilege-escalation') ?? [], services: 'used' }] });
  if (!d.ok) return console.log(d.diagnostics);
  console.log(d.value.policy); console.log(d.value.expectations); console.log(d.value.size, d.value.todos);
  const p = readPolicies(sourceText('p.jsonc', d.value.policy), 'identity', {} as any); console.log(p.ok, p.ok ? p.warnings.map(formatDiagnostic) : p.diagnostics.map(formatDiagnostic));
  const docs = p.ok ? p.value : [];
  const e = readExpectations(sourceText('e.yml', d.value.expectations), { catalog: () => catalog, packs }); console.log(e.ok, (e.ok ? e.warnings : e.diagnostics).map(formatDiagnostic).join('\n'));

  if (!e.ok) return;
  const compiled = compilePolicies({ identity: docs } as any, ...([catalog] as any));
  let n = 0; for (const row of e.value.suites[0]!.rows) { if (/[*?]/.test(row.resource) && row.resource !== '*') continue; n++;
    const r: any = decide(compiled, { principal: row.principal, action: row.action, resource: row.resource, context: row.context } as any);
    const ok = row.expectation === 'allow' ? r.decision === 'allowed' : row.expectation === 'deny' ? r.decision === 'explicitDeny' : r.decision !== 'allowed' && r.decision !== 'unsupported';
    if (!ok || r.missingContextKeys.length) console.log('ROW', row.id, row.expectation, r.decision, r.missingContextKeys, r.reason, r.blockedBy); }
  console.log('rows', n, e.value.suites[0]!.rows.length);
});
