import { describe, expect, it } from 'vitest';
import { conformanceCases, cornerCount } from '../support/conformance.js';
import { referenceDecision } from './evaluate.js';
import { decidingUnknownKeys } from './missing.js';
import { OpenQuestion } from './open.js';

const cases = conformanceCases();

describe('the conformance cases', () => {
  it('cover every corner', () => {
    const covered = new Set(cases.map(({ corner }) => corner));
    const corners = Array.from({ length: cornerCount }, (_, at) => at + 1);
    expect(corners.filter((corner) => !covered.has(corner))).toEqual([]);
  });

  it('have names of their own', () => {
    const names = cases.map(({ topic, name }) => `${topic}: ${name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe.each([...new Set(cases.map(({ topic }) => topic))])('the reference on %s', (topic) => {
  const ofTopic = cases.filter((one) => one.topic === topic);
  it.each(ofTopic.map((one) => [one.name, one] as const))('%s', (_, { policies, request, expected }) => {
    if (expected.decision === 'unsupported') {
      expect(() => referenceDecision(policies, request)).toThrow(OpenQuestion);
      return;
    }
    expect(referenceDecision(policies, request)).toEqual({
      decision: expected.decision,
      statements: [...expected.statements].sort(),
    });
    if (expected.missing !== undefined) expect(decidingUnknownKeys(policies, request)).toEqual(expected.missing);
  });
});
