import { describe, expect, it } from 'vitest';
import type { Decision, PolicySet } from '../../src/engine/index.js';
import type { RequestContext } from '../../src/request/index.js';
import { decideOnce } from '../support/engine.js';

const document = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const all = { Effect: 'Allow', Action: '*', Resource: '*' };
const denies = (key: string, more: object = {}) => ({
  ...all,
  Effect: 'Deny',
  Condition: { StringEquals: { [key]: 'a', ...more } },
});

function decided(policies: PolicySet, context: RequestContext = {}): Decision {
  return decideOnce(policies, {
    principal: 'arn:aws:iam::111122223333:user/anna',
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::orders/1',
    context,
  });
}

function missing(policies: PolicySet, context: RequestContext = {}): readonly string[] {
  return decided(policies, context).missingContextKeys;
}

describe('the keys on which a decision hangs', () => {
  it('are sorted, each once, as the policy spells them', () => {
    const identity = document(all, denies('example:B'), denies('example:A'), denies('EXAMPLE:B'));
    expect(missing({ identity })).toEqual(['EXAMPLE:B', 'example:A']);
  });

  it('are not those of a statement that certainly does not match', () => {
    const identity = document(all, denies('example:A'), denies('example:B', { 'example:C': 'a' }));
    expect(missing({ identity }, { 'example:C': 'b' })).toEqual(['example:A']);
  });

  it('are not those of a statement that certainly matches', () => {
    const certain = { ...all, Effect: 'Deny', Condition: { StringEquals: { 'example:C': 'a' } } };
    expect(missing({ identity: document(all, denies('example:A'), certain) }, { 'example:C': 'a' })).toEqual([]);
  });

  it('are not those of policies that do not bind the caller', () => {
    const policies = { identity: document(all, denies('example:A')), scps: [document(all, denies('example:B'))] };
    expect(missing(policies)).toEqual(['example:A', 'example:B']);
    expect(missing({ ...policies, managementAccount: '111122223333' })).toEqual(['example:A']);
  });

  it('are not those of Allows beside one that certainly grants', () => {
    const more = { ...all, Condition: { StringEquals: { 'example:C': 'a' } } };
    expect(missing({ identity: document(all, more, denies('example:A')) })).toEqual(['example:A']);
    expect(missing({ identity: document(more, denies('example:A')) })).toEqual(['example:A', 'example:C']);
    expect(missing({ identity: document(all, more) })).toEqual([]);
  });

  it('are those of a Deny that would make an implicit deny explicit', () => {
    expect(decided({ identity: document(denies('example:A')) })).toMatchObject({
      decision: 'implicitDeny',
      possible: ['implicitDeny', 'explicitDeny'],
      missingContextKeys: ['example:A'],
    });
  });

  it('are those of variables in resources and conditions too', () => {
    const own = {
      ...all,
      Resource: 'arn:aws:s3:::orders/${example:A}',
      Condition: { StringLike: { 'example:B': '${example:C}' } },
    };
    expect(missing({ identity: document(own) })).toEqual(['example:A', 'example:B', 'example:C']);
    expect(missing({ identity: document(own) }, { 'example:B': 'a' })).toEqual(['example:A', 'example:C']);
    expect(missing({ identity: document({ ...own, Resource: 'arn:aws:s3:::logs/${example:A}' }) })).toEqual([]);
  });

  it.each<[string, string, RequestContext, readonly string[]]>([
    ['that is unknown', '${example:A}', {}, ['example:A']],
    ['that is absent is none', '${example:A}', { 'example:A': null }, []],
    ['beside another that fits', '${example:B}${example:A}', { 'example:B': '1' }, ['example:A']],
    ['beside another that does not fit is none', '${example:B}${example:A}', { 'example:B': '2' }, []],
    ['beside an absent one is none', '${example:B}${example:A}', { 'example:B': null }, []],
    ['beside a multivalued one is none', '${example:B}${example:A}', { 'example:B': ['1'] }, []],
  ])('a variable %s', (_, name, context, expected) => {
    const decision = decided({ identity: document({ ...all, Resource: `arn:aws:s3:::orders/${name}` }) }, context);
    expect(decision.missingContextKeys).toEqual(expected);
    expect(decision).toHaveProperty('possible.length', expected.length === 0 ? 1 : 2);
  });
});
