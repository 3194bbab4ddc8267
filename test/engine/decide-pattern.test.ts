import { describe, expect, it } from 'vitest';
import {
  compilePolicies,
  decidePattern,
  decidePatternAcross,
  type PatternDecision,
  type PolicySet,
} from '../../src/engine/index.js';

const allow = (sid: string, action: string, resource: string | readonly string[]) => ({
  Sid: sid,
  Effect: 'Allow',
  Action: action,
  Resource: resource,
});
const deny = (sid: string, action: string, resource: string | readonly string[]) => ({
  Sid: sid,
  Effect: 'Deny',
  Action: action,
  Resource: resource,
});
const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });

const principal = 'arn:aws:iam::111122223333:role/orders-lambda';
const objects = { include: ['arn:*:s3:::*/*'], exclude: [] };

function outline(decision: PatternDecision): unknown {
  if (decision.kind !== 'regions') return decision.kind;
  return decision.regions.map(({ example, decision: { decision: name, statements } }) =>
    [example, name, ...statements.map(({ statement }) => statement.sid?.value)].join(' '),
  );
}

describe('decidePattern', () => {
  it.each<[string, PolicySet, string, readonly string[]]>([
    [
      'an Allow that includes the pattern',
      { identity: document(allow('Read', 's3:GetObject', 'arn:aws:s3:::orders/*')) },
      'arn:aws:s3:::orders/incoming/*',
      ['arn:aws:s3:::orders/incoming/x allowed Read'],
    ],
    [
      'an Allow that covers a part of it',
      { identity: document(allow('Read', 's3:GetObject', 'arn:aws:s3:::orders/incoming/*')) },
      'arn:aws:s3:::orders/*',
      ['arn:aws:s3:::orders/x implicitDeny', 'arn:aws:s3:::orders/incoming/x allowed Read'],
    ],
    [
      'a Deny inside an Allow',
      {
        identity: document(
          allow('Read', 's3:*', '*'),
          deny('Private', 's3:GetObject', 'arn:aws:s3:::orders/private/*'),
        ),
      },
      'arn:aws:s3:::orders/*',
      ['arn:aws:s3:::orders/x allowed Read', 'arn:aws:s3:::orders/private/x explicitDeny Private'],
    ],
    [
      'every object there is',
      { identity: document(deny('All', 's3:*', '*')) },
      '*',
      ['arn:aws:s3:::x/x explicitDeny All'],
    ],
    [
      'a policy variable',
      {
        identity: document(allow('Own', 's3:GetObject', ['arn:aws:s3:::homes/${aws:PrincipalAccount}/*'])),
      },
      'arn:aws:s3:::homes/111122223333/*',
      ['arn:aws:s3:::homes/111122223333/x allowed Own'],
    ],
    [
      'a policy variable that covers a part of it',
      { identity: document(allow('Own', 's3:GetObject', 'arn:aws:s3:::homes/${aws:PrincipalAccount}/*')) },
      'arn:aws:s3:::homes/*',
      ['arn:aws:s3:::homes/x implicitDeny', 'arn:aws:s3:::homes/111122223333/x allowed Own'],
    ],
    [
      'a policy variable that has no value',
      { identity: document(allow('Own', 's3:GetObject', 'arn:aws:s3:::homes/${aws:username}/*')) },
      'arn:aws:s3:::homes/*',
      ['arn:aws:s3:::homes/x implicitDeny'],
    ],
  ])('decides %s', (_, policies, resource, expected) => {
    const decision = decidePattern(compilePolicies(policies), { principal, action: 's3:GetObject', resource }, objects);
    expect(outline(decision)).toEqual(expected);
  });

  it('takes the resources of an open account to be the caller’s own', () => {
    const policies = compilePolicies({ identity: document(allow('Write', 'dynamodb:PutItem', '*')) });
    const request = { principal, action: 'dynamodb:PutItem', resource: '*' };
    const tables = { include: ['arn:*:dynamodb:*:*:table/*'], exclude: [] };
    expect(outline(decidePattern(policies, request, tables))).toEqual([
      'arn:aws:dynamodb:x:111122223333:table/x allowed Write',
    ]);
  });

  it('knows the policies of AWS itself', () => {
    const policies = compilePolicies({ identity: document(allow('Read', 'iam:GetPolicy', '*')) });
    const request = { principal, action: 'iam:GetPolicy', resource: 'arn:aws:iam::aws:policy/*' };
    const managed = { include: ['arn:*:iam::*:policy/*'], exclude: [] };
    expect(outline(decidePattern(policies, request, managed))).toEqual(['arn:aws:iam::aws:policy/x allowed Read']);
  });

  it('takes an action of very many resource types apart type by type', () => {
    const policies = compilePolicies({
      identity: document(deny('Tags', 'ec2:*', '*'), allow('One', 'ec2:*', 'arn:aws:ec2:*:*:type-7/*')),
    });
    const request = { principal, action: 'ec2:DeleteTags', resource: '*' };
    const types = { include: Array.from({ length: 90 }, (_, at) => `arn:*:ec2:*:*:type-${at}/*`), exclude: [] };
    const decision = decidePattern(policies, request, types);
    expect(
      decision.kind === 'regions' && [...new Set(decision.regions.map((region) => region.decision.decision))],
    ).toEqual(['explicitDeny']);
  });

  it('gives up where the policies’ resources overlap in too many ways', () => {
    const many = Array.from({ length: 12 }, (_, at) => `*${'?'.repeat(at)}a${'?'.repeat(12)}b*c`);
    const policies = compilePolicies({ identity: document(allow('Many', 's3:GetObject', many)) });
    expect(decidePattern(policies, { principal, action: 's3:GetObject', resource: '*' })).toEqual({
      kind: 'unsupported',
      reason: "`*` and the policies' resources overlap in too many ways",
    });
  });

  it('answers each question about the same policies by itself', () => {
    const policies = compilePolicies({ identity: document(allow('Read', 's3:GetObject', 'arn:aws:s3:::orders/*')) });
    const ask = (resource: string) =>
      outline(decidePattern(policies, { principal, action: 's3:GetObject', resource }, objects));
    expect(ask('arn:aws:s3:::orders/a*')).toEqual(['arn:aws:s3:::orders/a allowed Read']);
    expect(ask('arn:aws:s3:::logs/a*')).toEqual(['arn:aws:s3:::logs/a implicitDeny']);
    expect(ask('arn:aws:s3:::orders/a*')).toEqual(['arn:aws:s3:::orders/a allowed Read']);
  });

  it.each<[string, object]>([
    ['the pattern names', { resource: 'arn:aws:sqs:eu-west-1:444455556666:*' }],
    ['the request says', { resourceAccount: '444455556666' }],
    ['the context says', { context: { 'aws:x': '1', 'AWS:ResourceAccount': '444455556666' } }],
  ])('takes the resources to be of the account that %s', (_, asked) => {
    const policies = compilePolicies({ identity: document(allow('Send', '*', '*')) });
    const request = { principal, action: 'sqs:SendMessage', resource: 'arn:aws:sqs:eu-west-1:*:*' };
    const found = decidePattern(policies, { ...request, ...asked }, { include: ['arn:*:sqs:*:*:*'], exclude: [] });
    expect(outline(found)).toEqual(['arn:aws:sqs:eu-west-1:444455556666:x implicitDeny']);
  });

  it.each<[string, string | null, string, string, string]>([
    ['the caller’s', 'arn:aws-cn:iam::111122223333:role/r', '*', 'arn:*:s3:::*/*', 'arn:aws-cn:s3:::x/x'],
    ['the usual one of a caller without', null, '*', 'arn:*:s3:::*/*', 'arn:aws:s3:::x/x'],
    ['the pattern’s', principal, 'arn:aws-cn:s3:::*', 'arn:*:s3:::*/*', 'arn:aws-cn:s3:::x/x'],
    ['the resource type’s', 'arn:aws-cn:iam::111122223333:role/r', '*', 'arn:aws:s3:::*/*', 'arn:aws:s3:::x/x'],
  ])('takes the resources to be of %s partition', (_, caller, resource, included, example) => {
    const policies = compilePolicies({});
    const request = { principal: caller, action: 's3:GetObject', resource };
    expect(outline(decidePattern(policies, request, { include: [included], exclude: [] }))).toEqual([
      `${example} implicitDeny`,
    ]);
  });

  it('leaves the account open where the caller has none', () => {
    const request = { principal: null, action: 'dynamodb:GetItem', resource: '*' };
    const tables = { include: ['arn:*:dynamodb:*:*:table/*'], exclude: [] };
    expect(outline(decidePattern(compilePolicies({}), request, tables))).toEqual([
      'arn:aws:dynamodb:x:x:table/x implicitDeny',
    ]);
  });

  it('decides each part by the policies that are in force there', () => {
    const open = compilePolicies({ identity: document(allow('All', 's3:*', '*')) });
    const closed = compilePolicies({
      identity: document(allow('All', 's3:*', '*')),
      resource: document({ ...deny('Closed', 's3:*', 'arn:aws:s3:::orders/*'), Principal: '*' }),
    });
    const found = decidePatternAcross(
      {
        sets: [open, closed],
        edges: ['arn:aws:s3:::orders/*', 'arn:aws:s3:::secret/*'],
        at(resource) {
          if (resource.startsWith('arn:aws:s3:::secret/')) return 'nobody has seen its policy';
          return resource.startsWith('arn:aws:s3:::orders/') ? closed : open;
        },
      },
      { principal, action: 's3:GetObject', resource: '*' },
      objects,
    );
    expect(outline(found)).toEqual([
      'arn:aws:s3:::x/x allowed All',
      'arn:aws:s3:::orders/x explicitDeny Closed',
      'arn:aws:s3:::secret/x unsupported',
    ]);
    expect(found.kind === 'regions' && found.regions[2]?.decision).toEqual({
      decision: 'unsupported',
      reason: 'nobody has seen its policy',
      statements: [],
      missingContextKeys: [],
    });
  });

  it('tells policies of AWS from others where somebody may change them', () => {
    const policies = compilePolicies({ identity: document(allow('Change', 'iam:*', '*')) });
    const ask = (action: string, resource: string) =>
      outline(decidePattern(policies, { principal, action, resource, resourceAccount: '111122223333' }));
    expect(ask('iam:DeletePolicy', 'arn:aws:iam::a*')).toEqual([
      'arn:aws:iam::a allowed Change',
      'arn:aws:iam::aws:policy/x implicitDeny',
    ]);
    expect(ask('iam:GetPolicy', 'arn:aws:iam::a*')).toEqual(['arn:aws:iam::a allowed Change']);
  });

  it('says that a pattern holds nothing that the action takes', () => {
    const policies = compilePolicies({ identity: document(allow('Read', 's3:GetObject', '*')) });
    const request = { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::orders' };
    expect(decidePattern(policies, request, objects)).toEqual({
      kind: 'empty',
      reason: '`s3:GetObject` takes no resource that `arn:aws:s3:::orders` matches',
    });
  });
});
