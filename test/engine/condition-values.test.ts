import { describe, expect, it } from 'vitest';
import { type Decision, operandFault } from '../../src/engine/index.js';
import type { ContextValue } from '../../src/request/index.js';
import { decideOnce } from '../support/engine.js';

/** A statement that applies just where its condition is met, asked with one value for its key. */
function asked(operator: string, values: string | readonly string[], actual: ContextValue | undefined): Decision {
  const statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { 'example:Key': values } },
  };
  return decideOnce(
    { identity: { Version: '2012-10-17', Statement: statement } },
    {
      principal: 'arn:aws:iam::111122223333:user/anna',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::orders/1',
      context: actual === undefined ? {} : { 'example:Key': actual },
    },
  );
}

function outcome(operator: string, values: string | readonly string[], actual: ContextValue): string {
  const decision = asked(operator, values, actual);
  if (decision.decision === 'unsupported') return decision.reason;
  return decision.decision === 'allowed' ? 'met' : 'not met';
}

// Each is set against the moment that it would be if its fields ran over.
describe('a text that no calendar or clock shows is no date', () => {
  it.each([
    ['2026-06-31', '2026-07-01'],
    ['2027-02-29', '2027-03-01'],
    ['2026-13-01', '2027-01-01'],
    ['2026-00-01', '2025-12-01'],
    ['2026-06-00', '2026-05-31'],
    ['2026-06-30T24:00:00Z', '2026-07-01'],
    ['2026-06-30T23:60:00Z', '2026-07-01'],
    ['2026-06-30T23:59:60Z', '2026-07-01'],
    ['2026-06-30T00:00:00+24:00', '2026-06-29'],
    ['2026-06-30T00:00:00-00:60', '2026-06-30T01:00:00Z'],
    ['2026-06-30T', '2026-06-30'],
    ['2026-06-30Z', '2026-06-30'],
    ['2026-06-30T00Z', '2026-06-30'],
    [' 2026-06-30', '2026-06-30'],
    ['on 2026-06-30T00:00:00Z', '2026-06-30'],
    ['2026-06-30T00:00:00Z or so', '2026-06-30'],
    ['2026-06-30T00:00:00.Z', '2026-06-30'],
    ['1782777600 seconds', '2026-06-30'],
    ['since 1782777600', '2026-06-30'],
    ['1782777600.0', '2026-06-30'],
  ])('%j is not %j', (text, moment) => {
    expect(outcome('DateEquals', moment, text)).toBe('not met');
    expect(outcome('DateNotEquals', moment, text)).toBe('met');
    expect(outcome('DateEquals', text, moment)).toBe('not met');
    expect(operandFault('DateEquals', text)).toBe('a date');
  });
});

describe('dates that are the same', () => {
  it.each([
    ['2028-02-29', '2028-02-29T00:00:00Z'],
    ['2026-12-31', '2026-12-31T00:00:00Z'],
    ['2026-01-01T23:59:59.9Z', '2026-01-01T23:59:59.900Z'],
    ['2026-06-30T23:59:00+23:59', '2026-06-30T00:00:00Z'],
    ['2026-06-30T00:00:00-23:30', '2026-06-30T23:30:00Z'],
    ['0', '1970-01-01'],
  ])('%s is %s', (one, other) => {
    expect(outcome('DateEquals', one, other)).toBe('met');
    expect(outcome('DateEquals', other, one)).toBe('met');
  });

  it('but years before 100 are not of the twentieth century', () => {
    expect(outcome('DateEquals', '1950-01-01', '0050-01-01')).toBe('not met');
    expect(outcome('DateLessThan', '1900-01-01', '0050-01-01')).toBe('met');
  });
});

describe('numbers that are the same', () => {
  it.each([
    ['001', '1'],
    ['0.001', '1e-3'],
    ['100', '1e+2'],
    ['1500', '1.5E3'],
    ['.55', '0.5500'],
    ['0', '-0'],
    ['0', '0e5'],
    ['0.00', '.0'],
    ['-12.50', '-1.25e1'],
  ])('%s is %s', (one, other) => {
    expect(outcome('NumericEquals', one, other)).toBe('met');
    expect(outcome('NumericEquals', other, one)).toBe('met');
    expect(outcome('NumericLessThan', one, other)).toBe('not met');
    expect(outcome('NumericGreaterThan', one, other)).toBe('not met');
  });
});

describe('numbers in order', () => {
  it.each([
    ['-3', '2'],
    ['-3', '-2'],
    ['-1', '0'],
    ['0', '0.1'],
    ['0', '1e-9'],
    ['0.09', '0.1'],
    ['99.5', '100'],
    ['1.5', '1.51'],
    ['-1e3', '-999'],
  ])('%s is less than %s', (less, more) => {
    expect(outcome('NumericLessThan', more, less)).toBe('met');
    expect(outcome('NumericLessThan', less, more)).toBe('not met');
    expect(outcome('NumericGreaterThanEquals', less, more)).toBe('met');
    expect(outcome('NumericEquals', less, more)).toBe('not met');
  });
});

describe('a text that is no number', () => {
  it.each(['x1', '1x', '1 ', '.', '+', '1e', '1e+', '0x1', '1,0', '1_0'])('%j', (text) => {
    expect(outcome('NumericEquals', '1', text)).toBe('not met');
    expect(outcome('NumericNotEquals', '1', text)).toBe('met');
    expect(operandFault('NumericEquals', text)).toBe('a number');
  });
});

describe('what is no address is neither in a range nor outside of one', () => {
  it.each([
    '192.0.2',
    '192.0.2.1.1',
    '192.0.2.256',
    '2001:db8:1',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '1::2:3:4:5:6:7:8',
    '1:2:3:192.0.2.1:5:6:7',
    '::192.0.2',
    '2001:db8::12345',
    '2001:db8::g',
  ])('%s', (text) => {
    expect(outcome('IpAddress', ['0.0.0.0/0', '::/0'], text)).toBe('not met');
    expect(outcome('NotIpAddress', '198.51.100.0/24', text)).toBe('not met');
    expect(operandFault('IpAddress', text)).toBe('an address or a CIDR range');
  });
});

describe('addresses in a range', () => {
  it.each([
    ['1:2:3:4:5:6:7:0/128', '1:2:3:4:5:6:7::'],
    ['0:1:2:3:4:5:6:7', '::1:2:3:4:5:6:7'],
    ['::c000:201', '::192.0.2.1'],
    ['192.0.2.1/32', '192.0.2.1'],
    ['::/128', '::'],
  ])('%s has %s', (range, address) => {
    expect(outcome('IpAddress', range, address)).toBe('met');
    expect(outcome('NotIpAddress', range, address)).toBe('not met');
  });
});

describe('what is no range has no address in it', () => {
  it.each([
    ['192.0.2.0/33', '192.0.2.0'],
    ['2001:db8::/129', '2001:db8::'],
    ['192.0.2.0/24/24', '192.0.2.0'],
    ['192.0.2.0/', '192.0.2.0'],
    ['192.0.2.0/-0', '192.0.2.0'],
    ['192.0.2.0/x24', '192.0.2.0'],
    ['192.0.2.0/24x', '192.0.2.0'],
    ['192.0.2.0/255.255.255.0', '192.0.2.0'],
    ['/24', '192.0.2.0'],
  ])('%s has not %s', (range, address) => {
    expect(outcome('IpAddress', range, address)).toBe('not met');
    expect(outcome('NotIpAddress', range, address)).toBe('a value that `NotIpAddress` cannot read');
    expect(operandFault('NotIpAddress', range)).toBe('an address or a CIDR range');
  });
});

describe('ARNs part by part', () => {
  it.each([
    ['arn:aws:lambda:*:*:function:f:*', 'arn:aws:lambda:eu-west-1:111122223333:function:f:prod', 'met'],
    ['arn:aws:lambda:*:*:function:f:*', 'arn:aws:lambda:eu-west-1:111122223333:function:f', 'not met'],
    ['arn:aws:lambda:*:*:*:prod', 'arn:aws:lambda:eu-west-1:111122223333:function:f:prod', 'met'],
    ['arn:aws:sns:*:*:a?c', 'arn:aws:sns:eu-west-1:111122223333:abc', 'met'],
    ['*:aws:s3:::orders', 'arn:aws:s3:::orders', 'met'],
    ['?rn:*:*:*:*:*', 'arn:aws:s3:::orders', 'met'],
    ['arn*:aws:s3:::orders', 'arn:aws:s3:::orders', 'met'],
  ])('%s on %s is %s', (pattern, arn, expected) => {
    expect(outcome('ArnLike', pattern, arn)).toBe(expected);
    expect(outcome('ArnNotEquals', pattern, arn)).toBe(expected === 'met' ? 'not met' : 'met');
  });

  it.each(['arn:aws:s3::orders', 'arn', '', 'urn:aws:s3:::orders', 'ARN:aws:s3:::orders'])(
    'a value like %j is no ARN, which is neither like a pattern nor unlike it',
    (text) => {
      expect(outcome('ArnLike', 'arn:*:*:*:*:*', text)).toBe('not met');
      expect(outcome('ArnNotLike', 'arn:aws:sqs:*:*:*', text)).toBe('not met');
    },
  );

  it.each(['', '?', 'orders', 'urn:aws:s3:::orders', 'ab*:aws:s3:::orders'])(
    'a pattern like %j is no ARN, with which neither applies',
    (pattern) => {
      expect(outcome('ArnLike', pattern, 'arn:aws:s3:::orders')).toBe('not met');
      expect(outcome('ArnNotLike', pattern, 'arn:aws:s3:::orders')).toBe('not met');
    },
  );

  it.each(['*', '**', 'arn:aws:s3', 'arn:aws:s3::*'])('a pattern like %j is short of parts', (pattern) => {
    expect(outcome('ArnLike', pattern, 'arn:aws:s3:::orders')).toBe(
      'an ARN pattern with fewer than six parts in a condition',
    );
  });
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html: key names are not case-sensitive.
describe('the names of keys compare without case', () => {
  it.each([
    ['aws:PrincipalTag/Team', 'AWS:principaltag/tEAM', 'allowed'],
    ['aws:PrincipalTag/ΑΩ', 'aws:PrincipalTag/αω', 'allowed'],
    ['aws:PrincipalTag/k', 'aws:PrincipalTag/K', 'allowed'],
    ['aws:PrincipalTag/ÿ', 'aws:PrincipalTag/Ÿ', 'allowed'],
    ['aws:PrincipalTag/teams', 'aws:PrincipalTag/team', 'implicitDeny'],
    ['aws:PrincipalTag/team', 'aws:PrincipalTag/teem', 'implicitDeny'],
  ])('%s and %s', (key, name, expected) => {
    const condition = { StringEquals: { [key]: 'a' } };
    const statement = { Effect: 'Allow', Action: '*', Resource: '*', Condition: condition };
    const decision = decideOnce(
      { identity: { Version: '2012-10-17', Statement: statement } },
      {
        principal: 'arn:aws:iam::111122223333:user/anna',
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::orders/1',
        context: { [name]: 'a' },
      },
    );
    expect(decision.decision).toBe(expected);
  });
});

describe('case', () => {
  it.each([
    ['A𐐀', 'a𐐀', 'met'],
    ['𐐀A', '𐐀a', 'met'],
    ['A𐐀B', 'a𐐨b', 'not met'],
    ['ΟΣ𐐀', 'ος𐐀', 'met'],
    ['ß𐐀', 'SS𐐀', 'not met'],
  ])('folds %s and %s letter by letter: %s', (one, other, expected) => {
    expect(outcome('StringEqualsIgnoreCase', one, other)).toBe(expected);
    expect(outcome('StringEqualsIgnoreCase', other, one)).toBe(expected);
  });
});

const DOUBTFUL = 'a date in a form of which AWS does not say how it reads it';

describe('of what a policy asks and AWS does not define', () => {
  it.each<[string, string | readonly string[], ContextValue, string]>([
    ['ForAllValues:Null', 'false', 'a', 'the condition operator `ForAllValues:Null`'],
    ['ForAnyValue:Null', 'false', ['a'], 'the condition operator `ForAnyValue:Null`'],
    ['NumericNotEquals', 'ten', '10', 'a value that `NumericNotEquals` cannot read'],
    ['NumericNotEquals', ['9', 'ten'], '10', 'a value that `NumericNotEquals` cannot read'],
    ['DateNotEquals', 'soon', '2026-06-30', 'a value that `DateNotEquals` cannot read'],
    ['DateLessThan', '2027', '2026-06-30', DOUBTFUL],
    ['DateLessThan', '2027-01-01', '2026', DOUBTFUL],
    ['DateLessThan', '-86400', '2026-06-30', DOUBTFUL],
    ['DateLessThan', '+2027-01-01', '2026-06-30', DOUBTFUL],
    ['DateLessThan', '2027-01-01T00:00:00-0500', '2026-06-30', DOUBTFUL],
    ['DateGreaterThan', '2027-01-01', '17827776000000', DOUBTFUL],
    [
      'ForAnyValue:ArnLike',
      'orders',
      ['arn:aws:s3:::a', 'arn:aws:s3:::b'],
      'a value that is no ARN, for a key with several values',
    ],
  ])('%s %j on %j is not guessed', (operator, values, actual, expected) => {
    expect(outcome(operator, values, actual)).toBe(expected);
  });

  it.each<[string, string | readonly string[], ContextValue, string]>([
    ['a value before it that the key has', ['10', 'ten'], '10', 'not met'],
    ['a key that is absent', 'ten', null, 'met'],
  ])('%s settles NumericNotEquals', (_, values, actual, expected) => {
    expect(outcome('NumericNotEquals', values, actual)).toBe(expected);
  });

  it('one value of a key that a pattern is no ARN for is evaluated', () => {
    expect(outcome('ForAnyValue:ArnLike', 'orders', ['arn:aws:s3:::a'])).toBe('not met');
  });
});

describe('a decision hangs on keys of which nothing is known', () => {
  const tag = '${aws:PrincipalTag/team}';
  const user = 'arn:aws:iam::111122223333:user/';
  it.each<[string, string, string | readonly string[], ContextValue | undefined, readonly string[]]>([
    ['the key itself', 'StringEquals', 'a', undefined, ['example:Key']],
    ['the key that Null asks for', 'Null', 'true', undefined, ['example:Key']],
    ['not on one that is said to be absent', 'StringEquals', 'a', null, []],
    ['not on one that Null finds absent', 'Null', 'false', null, []],
    ['not on one that Null finds present', 'Null', 'true', 'a', []],
    ['a variable', 'StringEquals', tag, 'a', ['aws:PrincipalTag/team']],
    ['a variable beside text that differs', 'StringEquals', ['b', tag, 'c'], 'a', ['aws:PrincipalTag/team']],
    ['not where another value matches', 'StringEquals', [tag, 'a'], 'a', []],
    ['not where another value of a negated operator matches', 'StringNotEquals', [tag, 'a'], 'a', []],
    ['a variable of a negated operator', 'StringNotEquals', [tag, 'b'], 'a', ['aws:PrincipalTag/team']],
    ['a variable in an ARN', 'ArnLike', `${user}${tag}`, `${user}a`, ['aws:PrincipalTag/team']],
    ['not where the ARN differs whatever it is', 'ArnLike', `${user}${tag}`, 'arn:aws:s3:::a', []],
    [
      'a variable before a pattern that is no ARN',
      'ArnLike',
      [`${user}${tag}`, 'orders'],
      `${user}a`,
      ['aws:PrincipalTag/team'],
    ],
    ['not after a pattern that is no ARN', 'ArnLike', ['orders', `${user}${tag}`], `${user}a`, []],
    ['a variable for one of several', 'ForAnyValue:StringEquals', tag, ['a', 'b'], ['aws:PrincipalTag/team']],
    ['not where one of several is enough', 'ForAnyValue:StringEquals', [tag, 'b'], ['a', 'b'], []],
    ['nor where that one comes first', 'ForAnyValue:StringEquals', [tag, 'a'], ['a', 'b'], []],
    ['a variable for each of several', 'ForAllValues:StringEquals', [tag, 'b'], ['a', 'b'], ['aws:PrincipalTag/team']],
    ['not where none of several matches', 'ForAnyValue:StringEquals', 'c', ['a', 'b'], []],
    ['not where each of several matches', 'ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], []],
    ['not where one of several fails', 'ForAllValues:StringLike', `a${tag}`, ['ab', 'b'], []],
    ['nor where that one comes first', 'ForAllValues:StringLike', `a${tag}`, ['b', 'ab'], []],
  ])('%s', (_, operator, values, actual, missing) => {
    const decision = asked(operator, values, actual);
    expect(decision).toMatchObject({ missingContextKeys: missing });
    expect(decision).toHaveProperty('possible.length', missing.length === 0 ? 1 : 2);
  });
});

describe('operandFault', () => {
  it.each([
    ['NumericLessThan', '1e3', undefined],
    ['DateLessThan', '2026-06', undefined],
    ['IpAddress', '192.0.2.0/24', undefined],
    ['IpAddress', '2001:db8::/32', undefined],
    ['Bool', 'TRUE', undefined],
    ['Bool', 'false', undefined],
    ['Bool', 'yes', '`true` or `false`'],
    ['Null', 'untrue', '`true` or `false`'],
    ['Null', 'trueish', '`true` or `false`'],
    ['ArnLike', 'arn:aws:s3:::a', undefined],
    ['ArnLike', '*', undefined],
    ['ArnLike', '**', undefined],
    ['ArnLike', '*:aws:s3:::a', undefined],
    ['ArnEquals', '*a', 'an ARN'],
    ['ArnEquals', 'a*', 'an ARN'],
    ['ArnEquals', 'arn:aws:s3', 'an ARN'],
    ['ArnNotLike', 'urn:aws:s3:::a', 'an ARN'],
    ['ArnNotLike', 'learn:aws:s3:::a', 'an ARN'],
    ['ArnNotLike', 'a*:aws:s3:::a', 'an ARN'],
    ['StringEquals', 'anything', undefined],
    ['BinaryEquals', 'anything', undefined],
  ])('of %s with %s is %s', (operator, value, expected) => {
    expect(operandFault(operator, value)).toBe(expected);
  });
});
