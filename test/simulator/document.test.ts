import { describe, expect, test } from 'vitest';
import { readPolicies } from '../../src/policy/index.js';
import { sentDocument, statementOnLine } from '../../src/simulator/document.js';
import { sizeFinding, tooLongToSend } from '../../src/simulator/limits.js';
import type { SentDocument } from '../../src/simulator/types.js';
import { sourceText } from '../../src/source/index.js';
import { statementPositions } from '../support/aws/positions.js';

function sent(text: string, path = 'iam/orders.jsonc'): SentDocument {
  const read = readPolicies(sourceText(path, text), 'identity', { vars: {} });
  if (!read.ok || read.value[0] === undefined) throw new Error('the policy cannot be read');
  return sentDocument(read.value[0]);
}

const commented = `{
  // what the orders function may do
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::orders/*" },
    {
      "Effect": "Deny",
      "NotAction": ["s3:*", "iam:Pass*"], /* the rest */
      "NotResource": ["arn:aws:s3:::órders/☃/*"],
      "Condition": {
        "StringNotEquals": { "aws:RequestedRegion": ["eu-west-1", "eu-central-1"], "aws:PrincipalTag/team": "a\\"b" },
        "Bool": { "aws:SecureTransport": true }
      }
    }
  ]
}`;

describe('sentDocument', () => {
  test('drops comments, escapes what the API refuses, and puts one statement on a line', () => {
    expect(sent(commented).text).toBe(
      [
        '{"Version":"2012-10-17","Statement":[',
        '{"Sid":"Read","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"},',
        '{"Effect":"Deny","NotAction":["s3:*","iam:Pass*"],"NotResource":"arn:aws:s3:::órders/\\u2603/*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","eu-central-1"],"aws:PrincipalTag/team":"a\\"b"},"Bool":{"aws:SecureTransport":"true"}}}',
        ']}',
      ].join('\n'),
    );
  });

  test('leads back to a statement from where AWS says that it ended', () => {
    const document = sent(commented);
    const lines = statementPositions(document.text).map(
      ({ end }) => statementOnLine(document, end.Line)?.range.start.line,
    );
    expect(lines).toEqual([5, 6]);
    // The second statement's start is the comma on the line before: only the end is its own.
    expect(statementPositions(document.text)[1]?.start).toEqual({ Line: 2, Column: 92 });
  });

  test('sends YAML as JSON', () => {
    const yaml =
      'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n    Action: [s3:GetObject]\n    Resource: "*"\n';
    expect(sent(yaml, 'iam/orders.yaml').text).toBe(
      '{"Version":"2012-10-17","Statement":[\n{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}\n]}',
    );
  });

  test('keeps principals by their types', () => {
    const text =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["111122223333","444455556666"],"Service":"lambda.amazonaws.com"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::orders/*"}]}';
    const read = readPolicies(sourceText('bucket.json', text), 'resource', { vars: {} });
    const [document] = read.ok ? read.value : [];
    expect(document && sentDocument(document).text.replaceAll('\n', '')).toBe(text);
  });
});

function ofSize(characters: number): SentDocument {
  const around = sent(
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:x"}}',
  );
  const padding = 'x'.repeat(characters - around.text.replaceAll('\n', '').length);
  return sent(
    `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:x${padding}"}}`,
  );
}

describe('limits', () => {
  test.each([
    [2_048, 'user', undefined, 'fits'],
    [2_049, 'user', undefined, 'note'],
    [6_144, 'role', undefined, 'fits'],
    [6_145, 'role', undefined, 'note'],
    [6_145, 'user', undefined, 'refused'],
    [10_241, 'role', undefined, 'refused'],
    [6_145, 'role', { kind: 'managed', arn: 'arn:aws:iam::111122223333:policy/orders' }, 'refused'],
    [6_145, 'role', { kind: 'inline', entity: 'role', name: 'orders', policy: 'Orders' }, 'fits'],
    [10_241, 'role', { kind: 'inline', entity: 'role', name: 'orders', policy: 'Orders' }, 'refused'],
  ] as const)('a policy of %i characters for a %s that replaces %o %s', (size, entity, replaces, kind) => {
    expect(sizeFinding(ofSize(size), entity, replaces).kind).toBe(kind);
  });

  test('says how long, how long it may be, and what to do', () => {
    const finding = sizeFinding(ofSize(10_241), 'role', undefined);
    expect(finding).toEqual({
      kind: 'refused',
      reason:
        '`iam/orders.jsonc` is 10,241 characters long without white space, and IAM stores no such policy (a managed policy holds 6,144, the inline policies of a role hold 10,240 together): split the policy, or shorten it with wildcards',
    });
  });

  test('knows what the simulator takes', () => {
    expect(tooLongToSend(ofSize(131_000))).toBeUndefined();
    expect(tooLongToSend(ofSize(131_071))).toBe(
      "`iam/orders.jsonc` is 131,073 characters long, and AWS's simulator takes at most 131,072: split the policy",
    );
  });
});
