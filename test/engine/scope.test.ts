import { describe, expect, it } from 'vitest';
import { comparable, resourceLimits } from '../../src/engine/index.js';
import { loadCatalog } from '../../src/files/index.js';
import { readPolicyObject, type Statement } from '../../src/policy/index.js';

const catalog = loadCatalog();

function statementOf(element: object): Statement {
  const document = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: 'iam:PutRolePolicy', ...element } };
  const read = readPolicyObject(document, 'identity', 'p.json');
  const [statement] = read.ok ? read.value.statements : [];
  if (statement === undefined) throw new Error('no statement');
  return statement;
}

function limits(element: object, name = 'iam:PutRolePolicy'): boolean {
  const action = catalog.action(name);
  if (action === undefined) throw new Error('no such action');
  return resourceLimits(statementOf(element), action, catalog);
}

const account = 'arn:aws:iam::111122223333';

describe('resourceLimits', () => {
  it.each([
    ['*', false],
    ['**', false],
    [`${account}:role/*`, false],
    [`${account}:*`, false],
    ['arn:aws:iam::*:role/*', false],
    ['arn:aws:iam::*', false],
    ['arn:aws:*', false],
    ['arn:*', false],
    ['arn:aws*', false],
    [`${account}*`, false],
    [[`${account}:role/orders`, '*'], false],
    [`${account}:role/orders-*`, true],
    [`${account}:user/*`, true],
    [`${account}:role/?`, true],
    [[`${account}:role/orders`, `${account}:role/logs`], true],
    ['arn:aws:s3:::*', true],
    ['arn:aws:s3*', true],
    [`${account}:role/\${*}`, true],
    ['${*}', true],
    [`${account}:role/\${aws:username}`, true],
  ])('of Resource %j: %s', (Resource, expected) => {
    expect(limits({ Resource })).toBe(expected);
  });

  it('are what NotResource lists', () => {
    expect(limits({ NotResource: `${account}:role/orders` })).toBe(true);
    expect(limits({ NotResource: 'arn:aws:s3:::*' })).toBe(true);
    expect(limits({ NotResource: `${account}:role/*` })).toBe(true);
  });

  it('are none where one type of several is left whole', () => {
    expect(limits({ Resource: 'arn:aws:ec2:*:*:instance/*' }, 'ec2:CreateTags')).toBe(false);
    expect(limits({ Resource: 'arn:aws:ec2:eu-west-1:*' }, 'ec2:CreateTags')).toBe(false);
    expect(limits({ Resource: 'arn:aws:ec2:*:*:instance/i-*' }, 'ec2:CreateTags')).toBe(true);
  });

  it('are those of the role, in a trust policy', () => {
    const trust = { Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' };
    const read = readPolicyObject({ Version: '2012-10-17', Statement: trust }, 'trust', 'p.json');
    const action = catalog.action('sts:AssumeRole');
    const [statement] = read.ok ? read.value.statements : [];
    expect(statement && action && resourceLimits(statement, action, catalog)).toBe(true);
  });
});

describe('comparable', () => {
  it('keeps escapes apart from wildcards and from one another', () => {
    const texts = ['${*}', '${?}', '${$}', '*', '?', '$'];
    expect(new Set(texts.map(comparable)).size).toBe(texts.length);
    expect(texts.map(comparable).filter((text) => /[*?]/.test(text))).toEqual(['*', '?']);
  });

  it('keeps variables and all other text', () => {
    expect(comparable('a/${aws:username}/${*}b${*}/*')).toBe(
      `a/\${aws:username}/${comparable('${*}')}b${comparable('${*}')}/*`,
    );
  });
});
