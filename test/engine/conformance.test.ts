import { describe, expect, it } from 'vitest';
import { compilePolicies, decide, explain } from '../../src/engine/index.js';
import { conformanceCases } from '../support/conformance.js';
import { statementName, statementNames } from '../support/engine.js';

const cases = conformanceCases();

describe.each([...new Set(cases.map(({ topic }) => topic))])('the engine on %s', (topic) => {
  const ofTopic = cases.filter((one) => one.topic === topic);
  it.each(ofTopic.map((one) => [one.name, one] as const))('%s', (_, { policies, request, expected }) => {
    const compiled = compilePolicies(policies);
    const decision = decide(compiled, request);
    expect({ decision: decision.decision, statements: statementNames(decision) }).toEqual({
      decision: expected.decision,
      statements: [...expected.statements].sort(),
    });
    if (expected.missing !== undefined) {
      expect([...decision.missingContextKeys].sort()).toEqual(expected.missing);
    }
    const { decision: explained, traces } = explain(compiled, request);
    expect(explained).toEqual(decision);
    const matched = traces.filter((trace) => trace.matched).map(({ ref }) => statementName(ref));
    expect(expected.statements.filter((name) => !matched.includes(name))).toEqual([]);
  });
});
