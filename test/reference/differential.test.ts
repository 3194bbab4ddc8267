import { describe, expect, it } from 'vitest';
import type { PolicySet } from '../../src/engine/index.js';
import { describeDifference, type Evaluator, search, shrink } from './differential.js';
import { referenceDecision } from './evaluate.js';
import { generateScenario } from './generate.js';
import { OpenQuestion } from './open.js';

/** The reference with part of the policies out of its sight. */
function blindTo(part: keyof PolicySet): Evaluator {
  return (policies) => (request) => {
    const { [part]: _, ...seen } = policies;
    try {
      return referenceDecision(seen, request);
    } catch (error) {
      if (error instanceof OpenQuestion) return { decision: 'open', statements: [] };
      throw error;
    }
  };
}

const parts = [
  'identity',
  'boundary',
  'scps',
  'rcps',
  'session',
  'resource',
  'vpcEndpoint',
  'managementAccount',
] as const;

describe('the search for differences', () => {
  it.each(parts)('finds out an evaluator that does not see %s', (part) => {
    expect(search(blindTo(part), 0, 20_000).difference).toBeDefined();
  });

  it('shrinks what it finds to what matters', () => {
    const evaluator = blindTo('boundary');
    const { difference } = search(evaluator, 0, 5_000);
    if (difference === undefined) throw new Error('found nothing');
    const { policies, request } = shrink(evaluator, difference);
    expect(Object.keys(policies)).toContain('boundary');
    expect(JSON.stringify(policies).split('"Effect"').length - 1).toBeLessThanOrEqual(2);
    expect(request.context).toEqual({});
    expect(describeDifference(evaluator, difference)).toContain('"statements": [');
  });

  it('draws every decision often, and the same for the same seed', () => {
    const { decisions, open, compared } = search(
      (policies) => (request) => referenceDecision(policies, request),
      0,
      2_000,
    );
    expect(open / (open + compared)).toBeLessThan(0.1);
    for (const decision of ['allowed', 'explicitDeny', 'implicitDeny']) {
      expect((decisions[decision] ?? 0) / compared).toBeGreaterThan(0.15);
    }
    expect(generateScenario(7, 10)).toEqual(generateScenario(7, 10));
  });
});
