// 1,000 rows over a policy of 12 statements: the first time, and once the engine is warm.
import { compilePolicies, decide } from '../../lib/index.js';
import { median } from './clock.mjs';

const RUNS = 21;
const SERVICES = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:GetObjectTagging'];

function policyOf12() {
  const Statement = Array.from({ length: 12 }, (_, index) => ({
    Sid: `Statement${index + 1}`,
    Effect: index % 4 === 3 ? 'Deny' : 'Allow',
    Action: SERVICES.slice(index % 3),
    Resource: [`arn:aws:s3:::orders-${index}/*`, `arn:aws:s3:::orders-${index}`],
    ...(index % 2 === 0 ? {} : { Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
  }));
  return { Version: '2012-10-17', Statement };
}

/** Milliseconds for all rows. */
export function benchRows() {
  const policies = compilePolicies({ identity: policyOf12() });
  const requests = Array.from({ length: 1000 }, (_, index) => ({
    principal: 'arn:aws:iam::111122223333:role/orders',
    action: SERVICES[index % SERVICES.length],
    resource: `arn:aws:s3:::orders-${index % 16}/incoming/${index}`,
    context: { 'aws:SecureTransport': 'true' },
  }));
  const round = () => {
    const start = performance.now();
    const decisions = requests.map((request) => decide(policies, request).decision);
    const time = performance.now() - start;
    if (new Set(decisions).size !== 3) throw new Error('the bench no longer sees every decision');
    return time;
  };
  return { runs: RUNS, first: round(), median: median(Array.from({ length: RUNS }, round)) };
}
