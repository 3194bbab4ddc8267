import { describe, expect, it } from 'vitest';
import {
  type CompiledPolicies,
  compilePolicies,
  type Decision,
  decide,
  decideAll,
  decidePattern,
} from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';
import { generateScenario } from '../reference/generate.js';
import { globMatches } from '../reference/glob.js';
import { type Random, seededRandom } from '../reference/random.js';
import { statementNames } from '../support/engine.js';

const answered = (decision: Decision): string => `${decision.decision} by ${statementNames(decision).join(', ')}`;

const fillings = [
  '',
  'a',
  '/',
  '1',
  '1.json',
  'incoming/1.json',
  'home/anna/1',
  'anna',
  'blue/Blue/?',
  'é',
  '𐐀',
  '*',
  'x:y',
];

/** A string that the pattern matches. */
function member(pattern: string, random: Random): string {
  return pattern
    .split('')
    .map((unit) => (unit === '*' ? random.pick(fillings) : unit === '?' ? random.pick(['a', '1', '/', '*']) : unit))
    .join('');
}

/** The resource with parts of its last part replaced by wildcards. */
function patternOf(resource: string, random: Random): string {
  const start = resource.split(':', 5).join(':').length + 1;
  const [from, to] = [
    start + random.below(resource.length - start + 1),
    start + random.below(resource.length - start + 1),
  ];
  const wildcard = random.pick(['*', '*', '?', '*/*', '*1*']);
  return `${resource.slice(0, Math.min(from, to))}${wildcard}${random.chance(50) ? resource.slice(Math.max(from, to)) : ''}`;
}

/** What decidePattern says of a resource that the pattern matches has to be in one of its regions. */
function checkPattern(compiled: CompiledPolicies, request: Request, random: Random): 'checked' | 'unsupported' {
  const pattern = patternOf(request.resource, random);
  const found = decidePattern(compiled, { ...request, resource: pattern });
  if (found.kind === 'unsupported') return 'unsupported';
  const regions = found.kind === 'regions' ? found.regions : [];
  for (const { example, decision } of regions) {
    expect(globMatches(pattern, example), `${example} is of ${pattern}`).toBe(true);
    expect(answered(decision)).toBe(answered(decide(compiled, { ...request, resource: example })));
  }
  const answers = regions.map(({ decision }) => answered(decision));
  for (let tried = 0; tried < 20; tried += 1) {
    const resource = member(pattern, random);
    expect(answers, `${resource} of ${pattern}`).toContain(answered(decide(compiled, { ...request, resource })));
  }
  return 'checked';
}

describe('grids of random policies', () => {
  it('are decided cell by cell as each cell alone', () => {
    for (let seed = 20_000; seed < 20_060; seed += 1) {
      const { policies, requests } = generateScenario(seed, 3);
      const compiled = compilePolicies(policies);
      const actions = [...requests.map(({ action }) => action), 's3:GetObjectAcl', 'ec2:RunInstances', 'kms:Encrypt'];
      const resources = [
        ...new Set([...requests.map(({ resource }) => resource), '*', 'arn:aws:s3:::orders/home/anna/1']),
      ];
      const contexts = requests.map(({ context }) => context ?? {});
      const [{ principal, resourceAccount } = { principal: null, resourceAccount: undefined }] = requests;
      const sweep = decideAll(compiled, actions, resources, contexts, { principal, resourceAccount });
      for (const [a, action] of actions.entries()) {
        for (const [r, resource] of resources.entries()) {
          for (const [c, context] of contexts.entries()) {
            const alone = decide(compiled, { principal, resourceAccount, action, resource, context });
            expect(sweep.at(a, r, c)).toEqual(alone);
          }
        }
      }
    }
  });

  it('hold every resource of a pattern in one of its regions', () => {
    const outcomes: string[] = [];
    for (let seed = 30_000; seed < 30_300; seed += 1) {
      const { policies, requests } = generateScenario(seed, 1);
      const compiled = compilePolicies(policies);
      for (const request of requests) {
        // Only ARNs with a name of their own have one to replace.
        if (request.principal === null || !/^arn:aws:(s3|sqs|secretsmanager|lambda):/.test(request.resource)) continue;
        outcomes.push(checkPattern(compiled, request, seededRandom(seed)));
      }
    }
    const checked = outcomes.filter((outcome) => outcome === 'checked').length;
    expect(checked / outcomes.length).toBeGreaterThan(0.9);
  });
});
