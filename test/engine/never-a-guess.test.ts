import { describe, expect, it } from 'vitest';
import { compilePolicies, decide, PolicyError } from '../../src/engine/index.js';

const everything = { Version: '2012-10-17', Statement: { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' } };
const principal = 'arn:aws:iam::111122223333:role/orders-lambda';
const request = { principal, action: 's3:GetObject', resource: 'arn:aws:s3:::orders/1' };

/** What a caller without types, that is JavaScript, may hand in. */
function asked(changes: object): string {
  const decision = decide(compilePolicies({ identity: everything }), Object.assign({ ...request }, changes));
  return decision.decision === 'unsupported' ? decision.reason : decision.decision;
}

describe('decide asks each request anew', () => {
  const allowIf = (Condition: object) =>
    compilePolicies({
      identity: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*', Condition } },
    });

  it('what is not modelled stays so however often it is asked', () => {
    const policies = allowIf({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*' } });
    const context = { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:orders' };
    const decisions = [1, 2, 3].map(() => decide(policies, { ...request, context }).decision);
    expect(decisions).toEqual(['unsupported', 'unsupported', 'unsupported']);
  });

  it('and the same condition of another value', () => {
    const policies = allowIf({ NumericLessThan: { 's3:max-keys': '10' } });
    const decisions = ['5', '5', '50', '5', 'x', ''].map(
      (value) => decide(policies, { ...request, context: { 's3:max-keys': value } }).decision,
    );
    expect(decisions).toEqual(['allowed', 'allowed', 'implicitDeny', 'allowed', 'implicitDeny', 'implicitDeny']);
  });
});

describe('decide answers no question that AWS is never asked', () => {
  it.each<[string, object, string]>([
    ['a proper one', {}, 'allowed'],
    ['an action with a dash', { action: 'vpc-lattice:AssociateViaAWSService-EventsAndStates' }, 'allowed'],
    ['no principal', { principal: undefined }, 'the principal `undefined`, which is none that AWS knows'],
    ['a name as principal', { principal: 'ann' }, 'the principal `ann`, which is none that AWS knows'],
    [
      'a group',
      { principal: 'arn:aws:iam::111122223333:group/ops' },
      'the principal `arn:aws:iam::111122223333:group/ops`, which is none that AWS knows',
    ],
    ['a pattern of actions', { action: 's3:Get*' }, 'the action `s3:get*`, which is not written `service:Action`'],
    [
      'an action without service',
      { action: 'GetObject' },
      'the action `getobject`, which is not written `service:Action`',
    ],
    [
      'a boolean in the context',
      { context: { 'aws:SecureTransport': false } },
      'a context in which `aws:SecureTransport` is neither text nor a list of texts nor null',
    ],
    [
      'a list with a number',
      { context: { 'aws:TagKeys': ['team', 1] } },
      'a context in which `aws:TagKeys` is neither text nor a list of texts nor null',
    ],
    [
      'a key in two spellings',
      { context: { 'aws:x': '1', 'AWS:X': '2' } },
      'a context that gives one key in two spellings, `aws:x` and `AWS:X`',
    ],
    [
      'a tag in two spellings of letters beyond ASCII',
      { context: { 'aws:RequestTag/отДЕЛ': 'a', 'aws:requesttag/ОТдел': 'b' } },
      'a context that gives one key in two spellings, `aws:RequestTag/отДЕЛ` and `aws:requesttag/ОТдел`',
    ],
    [
      'a key in two spellings among many',
      {
        context: {
          'aws:RequestedRegion': 'eu-west-1',
          'aws:SecureTransport': 'true',
          'aws:ResourceAccount': '111122223333',
          'AWS:SECURETRANSPORT': 'false',
        },
      },
      'a context that gives one key in two spellings, `aws:SecureTransport` and `AWS:SECURETRANSPORT`',
    ],
    ['two keys of one length', { context: { 'aws:x': '1', 'aws:y': '2' } }, 'allowed'],
    [
      'a session of what is no role',
      { action: 'sts:AssumeRole', resource: '*' },
      '`sts:assumerole` on `*`, which is no role',
    ],
    [
      'a use of a key by its alias',
      { action: 'kms:Decrypt', resource: 'arn:aws:kms:eu-west-1:111122223333:alias/orders' },
      '`kms:decrypt` on an alias: AWS authorizes it on the ARN of the key',
    ],
    [
      'a change of an alias',
      { action: 'kms:UpdateAlias', resource: 'arn:aws:kms:eu-west-1:111122223333:alias/orders' },
      'allowed',
    ],
    ['a list of aliases', { action: 'kms:ListAliases', resource: '*' }, 'allowed'],
    [
      'a list of aliases, asked of one',
      { action: 'kms:ListAliases', resource: 'arn:aws:kms:eu-west-1:111122223333:alias/orders' },
      'allowed',
    ],
  ])('%s', (_, changes, expected) => {
    expect(asked(changes)).toBe(expected);
  });

  it('a session by an identity provider’s call, made with credentials of AWS', () => {
    const trust = { Version: '2012-10-17', Statement: { Effect: 'Allow', Principal: '*', Action: 'sts:*' } };
    const resource = 'arn:aws:iam::111122223333:role/orders-lambda';
    const decision = decide(compilePolicies({ resource: trust }), {
      principal,
      action: 'sts:AssumeRoleWithSAML',
      resource,
    });
    expect(decision).toMatchObject({
      decision: 'unsupported',
      reason: '`sts:assumerolewithsaml` by a caller with credentials of AWS',
    });
  });

  it('but an explicit deny is certain whatever the question', () => {
    const nothing = { Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*' } };
    const decision = decide(compilePolicies({ identity: nothing }), {
      principal,
      action: 'sts:AssumeRole',
      resource: '*',
    });
    expect(decision.decision).toBe('explicitDeny');
  });
});

describe('compilePolicies refuses', () => {
  it.each<[string, object, string]>([
    ['a misspelt policy type', { boundaries: everything }, '`boundaries` is no policy type'],
    ['an inherited name', { toString: everything }, '`toString` is no policy type'],
    ['null', { boundary: null }, '`boundary` is null; leave it out where there is none'],
    ['levels that are no list', { scps: everything }, '`scps` is not a list of levels'],
    ['two faults at once', { scp: [], rcps: {} }, '`scp` is no policy type; `rcps` is not a list of levels'],
  ])('%s', (_, set, expected) => {
    expect(() => compilePolicies(set)).toThrow(PolicyError);
    expect(() => compilePolicies(set)).toThrow(expected);
  });

  it('but takes types that are left undefined', () => {
    expect(() => compilePolicies({ identity: undefined, scps: undefined, boundary: undefined })).not.toThrow();
  });
});

describe('the path of a session’s role', () => {
  const looks = {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } },
    },
  };
  const session = 'arn:aws:sts::111122223333:assumed-role/orders-lambda/run';
  const note = `the role of \`${session}\` is taken to have no path, which its ARN would not tell`;

  it.each([
    ['is assumed where a statement looks at it', looks, session, [note]],
    ['does not matter where none does', everything, session, []],
    [
      'does not matter where one looks at another key',
      { ...looks, Statement: { ...looks.Statement, Condition: { Null: { 'aws:PrincipalTag/team': 'true' } } } },
      session,
      [],
    ],
    [
      'is assumed where one of several looks at it',
      { ...looks, Statement: [looks.Statement, everything.Statement] },
      session,
      [note],
    ],
    ['is known of a role', looks, principal, []],
  ])('%s', (_, identity, caller, expected) => {
    const decision = decide(compilePolicies({ identity }), { ...request, principal: caller });
    expect(decision).toMatchObject({ decision: 'allowed', assumptions: expected });
  });
});
