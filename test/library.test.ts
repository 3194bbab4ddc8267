import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePolicies, type Decision, decide, PolicyError, type PolicySet } from '../src/index.js';

const principal = 'arn:aws:iam::111122223333:role/orders-lambda';
const allow = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/*' };
const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });

function outline(decision: Decision): string {
  const names = decision.statements.map(({ kind, statement }) => `${kind}:${statement.sid?.value}`);
  return [decision.decision, ...names, ...decision.missingContextKeys.map((key) => `?${key}`)].join(' ');
}

describe('compilePolicies', () => {
  const request = { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/1' };

  it.each<[string, PolicySet, string]>([
    ['an object', { identity: document(allow) }, 'allowed identity:Read'],
    ['JSON text', { identity: JSON.stringify(document(allow)) }, 'allowed identity:Read'],
    [
      'a list of documents',
      { identity: [document({ ...allow, Sid: 'One' }), document({ ...allow, Sid: 'Two' })] },
      'allowed identity:One identity:Two',
    ],
    [
      'SCP levels that are one document each',
      { identity: document(allow), scps: [document({ ...allow, Action: '*' })] },
      'allowed identity:Read',
    ],
    ['no policies at all', {}, 'implicitDeny'],
    ['an SCP level without policies', { identity: document(allow), scps: [[]] }, 'implicitDeny'],
    ['no SCP levels', { identity: document(allow), scps: [] }, 'allowed identity:Read'],
  ])('takes %s', (_, policies, expected) => {
    expect(outline(decide(compilePolicies(policies), request))).toBe(expected);
  });

  it('refuses a malformed policy with the place and the reason', () => {
    const compile = () =>
      compilePolicies({ identity: { Version: '2012-10-17', Statement: [{ ...allow, Efect: 'Allow' }] } });
    expect(compile).toThrow(PolicyError);
    expect(compile).toThrow('`Efect`');
  });
});

describe('decide', () => {
  it('tells a string from a list of one', () => {
    const policies = compilePolicies({
      identity: document({ ...allow, Condition: { StringEquals: { 'aws:TagKeys': 'team' } } }),
    });
    const of = (value: string | readonly string[]) =>
      decide(policies, {
        principal,
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::orders/1',
        context: { 'aws:TagKeys': value },
      });
    expect(outline(of('team'))).toBe('allowed identity:Read');
    expect(outline(of(['team']))).toBe('implicitDeny');
  });

  it('names what it was not told', () => {
    const policies = compilePolicies({
      identity: document({ ...allow, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }),
    });
    const decision = decide(policies, { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/1' });
    expect(outline(decision)).toBe('implicitDeny ?aws:SecureTransport');
    expect('possible' in decision && decision.possible).toEqual(['implicitDeny', 'allowed']);
  });

  it('calls a principal that AWS does not know unsupported', () => {
    const decision = decide(compilePolicies({}), { principal: 'ann', action: 's3:GetObject', resource: '*' });
    expect(decision).toMatchObject({
      decision: 'unsupported',
      reason: 'the principal `ann`, which is none that AWS knows',
    });
  });
});

it('is what its page says', () => {
  const page = readFileSync(new URL('../docs/library.md', import.meta.url), 'utf8');
  const policies = compilePolicies({
    identity: document(
      { Sid: 'ReadIncoming', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::orders/incoming/*' },
      { Sid: 'NeverDelete', Effect: 'Deny', Action: 's3:Delete*', Resource: '*' },
    ),
  });
  const decision = decide(policies, {
    principal,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::orders/incoming/1.json',
    context: { 'aws:SecureTransport': 'true' },
  });
  expect(page).toContain(`decision.decision; // '${decision.decision}'`);
  expect(page).toContain(`// ['${decision.statements.map(({ statement }) => statement.sid?.value).join("', '")}']`);
});
