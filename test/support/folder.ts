import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, which is gone when the test ends. */
export function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'iam-expect-test-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A small policy: objects of one bucket may be read, none may be deleted. */
export const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*" },
    { "Sid": "Seal", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::orders/*" }
  ]
}
`;

/** An expectations file of one suite over `policy.json` with these tests (YAML, each indented by six). */
export function expectations(tests: string, suite = 'orders'): string {
  return `version: 1
suites:
  - name: ${suite}
    policies: policy.json
    principal: arn:aws:iam::111122223333:role/orders
    tests:
${tests}`;
}

export const READS = `      - { name: reads, allow: s3:GetObject, resources: arn:aws:s3:::orders/a }
`;
export const SEALED = `      - { name: sealed, deny: s3:DeleteObject, resources: arn:aws:s3:::orders/a }
`;
export const WRITES = `      - { name: writes, allow: s3:PutObject, resources: arn:aws:s3:::orders/a }
`;
