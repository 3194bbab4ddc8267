import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePolicies, type Decision, decide, explain, type PolicySet } from '../../src/engine/index.js';
import type { ContextValue, Request } from '../../src/request/index.js';
import { generateScenario, type Scenario } from '../reference/generate.js';
import { contextKeys, contextValues } from '../reference/pools.js';
import { type Random, seededRandom } from '../reference/random.js';
import { decideOnce, statementName, statementNames } from '../support/engine.js';
import { editPolicies, type PlainPolicy, type PlainStatement, withComments } from '../support/policy-edits.js';

const seeds = fc.integer({ min: 0, max: 0x7fff_ffff });
const runs = { numRuns: 100 };

type Property = (scenario: Scenario, request: Request, random: Random) => void;

/**
 * Tries a property on policies and requests that they nearly or wholly match, with a source of further choices; only on
 * requests of the given decisions, of which there must be enough.
 */
function check(property: Property, decisions: readonly string[] = ['allowed', 'explicitDeny', 'implicitDeny']): void {
  let tried = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const scenario = generateScenario(seed, 2);
      const random = seededRandom(seed + 1);
      for (const request of scenario.requests) {
        if (!decisions.includes(decideOnce(scenario.policies, request).decision)) continue;
        property(scenario, request, random);
        tried += 1;
      }
    }),
    runs,
  );
  expect(tried).toBeGreaterThan(20);
}

const decided = ({ decision }: Decision): string => decision;
const answered = (decision: Decision): readonly unknown[] => [decision.decision, statementNames(decision)];

function withStatements(
  policies: PolicySet,
  more: (kind: string, policy: PlainPolicy) => readonly PlainStatement[],
): PolicySet {
  return editPolicies(policies, (policy, kind) => ({
    ...policy,
    Statement: [...policy.Statement, ...more(kind, policy)],
  }));
}

/** Statements of another scenario, of the same policy type, under Sids that nothing else has. */
function foreignStatements(seed: number): (kind: string) => readonly PlainStatement[] {
  const found = new Map<string, PlainStatement[]>();
  editPolicies(generateScenario(seed, 1).policies, (policy, kind) => {
    const renamed = policy.Statement.map((statement) => ({ ...statement, Sid: `Foreign${String(statement.Sid)}` }));
    found.set(kind, [...(found.get(kind) ?? []), ...renamed]);
    return policy;
  });
  return (kind) => found.get(kind) ?? [];
}

describe('adding statements', () => {
  it('never turns an explicit deny into anything else', () => {
    check(
      ({ policies }, request, random) => {
        const foreign = foreignStatements(random.below(1_000_000));
        const more = withStatements(policies, (kind) => foreign(kind).filter((one) => !('NotPrincipal' in one)));
        expect(decided(decideOnce(more, request))).toBe('explicitDeny');
      },
      ['explicitDeny'],
    );
  });

  it('of effect Allow never takes an allowed request away', () => {
    check(
      ({ policies }, request, random) => {
        const foreign = foreignStatements(random.below(1_000_000));
        const more = withStatements(policies, (kind) =>
          foreign(kind).filter((one) => one.Effect === 'Allow' && !('NotPrincipal' in one)),
        );
        expect(decided(decideOnce(more, request))).toBe('allowed');
      },
      ['allowed'],
    );
  });

  it('that stand there already changes nothing', () => {
    check(({ policies }, request) => {
      const twice = withStatements(policies, (_, policy) => policy.Statement.map(({ Sid: _sid, ...rest }) => rest));
      expect(decided(decideOnce(twice, request))).toBe(decided(decideOnce(policies, request)));
    });
  });
});

function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  return values
    .map((value) => ({ value, at: random.below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function split(statement: PlainStatement, element: 'Action' | 'Resource'): readonly PlainStatement[] {
  const { [element]: values } = statement;
  if (!Array.isArray(values)) return [statement];
  return values.map((value) => ({ ...statement, [element]: value }));
}

function swapCase(text: string): string {
  return text
    .split('')
    .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');
}

function swapActions(statement: PlainStatement): PlainStatement {
  const swap = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(String).map(swapCase) : swapCase(String(value));
  const { Action, NotAction, ...rest } = statement;
  return {
    ...rest,
    ...(Action === undefined ? {} : { Action: swap(Action) }),
    ...(NotAction === undefined ? {} : { NotAction: swap(NotAction) }),
  };
}

describe('what does not matter', () => {
  it('the order of statements', () => {
    check(({ policies }, request, random) => {
      const other = editPolicies(policies, (policy) => ({ ...policy, Statement: shuffled(policy.Statement, random) }));
      expect(answered(decideOnce(other, request))).toEqual(answered(decideOnce(policies, request)));
    });
  });

  it.each(['Action', 'Resource'] as const)('whether %ss stand in one statement or in several', (element) => {
    check(({ policies }, request) => {
      const other = editPolicies(policies, (policy) => ({
        ...policy,
        Statement: policy.Statement.flatMap(({ Sid: _, ...statement }) => split(statement, element)),
      }));
      expect(decided(decideOnce(other, request))).toBe(decided(decideOnce(policies, request)));
    });
  });

  it('the case of actions', () => {
    check(({ policies }, request) => {
      const other = editPolicies(policies, (policy) => ({ ...policy, Statement: policy.Statement.map(swapActions) }));
      const swapped = { ...request, action: swapCase(request.action) };
      expect(answered(decideOnce(other, swapped))).toEqual(answered(decideOnce(policies, request)));
    });
  });

  it('comments and formatting', () => {
    check(({ policies }, request, random) => {
      const other = editPolicies(policies, (policy, kind) =>
        kind === 'resource' ? policy : withComments(policy, random),
      );
      expect(answered(decideOnce(other, request))).toEqual(answered(decideOnce(policies, request)));
    });
  });

  it('the case of context keys', () => {
    check(({ policies }, request) => {
      const context = Object.fromEntries(
        Object.entries(request.context ?? {}).map(([key, value]) => [swapCase(key), value]),
      );
      expect(answered(decideOnce(policies, { ...request, context }))).toEqual(answered(decideOnce(policies, request)));
    });
  });

  it('a context key that no policy names', () => {
    check(({ policies }, request) => {
      const context = { ...request.context, 'example:Unnamed': 'value' };
      expect(decideOnce(policies, { ...request, context })).toEqual(decideOnce(policies, request));
    });
  });

  it('whether the decision is explained', () => {
    check(({ policies }, request) => {
      const compiled = compilePolicies(policies);
      const { decision, traces } = explain(compiled, request);
      expect(decision).toEqual(decide(compiled, request));
      const matched = traces.filter((trace) => trace.matched).map(({ ref }) => statementName(ref));
      expect(statementNames(decision).filter((name) => !matched.includes(name))).toEqual([]);
    });
  });

  it('what was decided before', () => {
    check(({ policies, requests }, request) => {
      const compiled = compilePolicies(policies);
      for (const earlier of requests) decide(compiled, earlier);
      expect(answered(decide(compiled, request))).toEqual(answered(decideOnce(policies, request)));
    });
  });
});

/** The keys of which the request says nothing, each with a value, or with `null` for none. */
function filledIn(request: Request, random: Random, skipped: readonly string[]): Request {
  const told = [...Object.keys(request.context ?? {}), ...skipped].map((key) => key.toLowerCase());
  const context: Record<string, ContextValue> = { ...request.context };
  for (const { name, family } of contextKeys) {
    if (told.includes(name.toLowerCase())) continue;
    const values = contextValues[family];
    context[name] = random.pick<ContextValue>([
      null,
      random.pick(values),
      random.pick(values),
      random.some(values, 1, 2),
    ]);
  }
  return { ...request, context };
}

describe('keys of which nothing is known', () => {
  it('leave the decision among the possible ones, whatever they turn out to be', () => {
    check(({ policies }, request, random) => {
      const decision = decideOnce(policies, request);
      const filled = decideOnce(policies, filledIn(request, random, []));
      if (decision.decision === 'unsupported' || filled.decision === 'unsupported') return;
      expect(decision.possible).toContain(filled.decision);
    });
  });

  it('do not matter where they are not called missing', () => {
    check(({ policies }, request, random) => {
      const decision = decideOnce(policies, request);
      const filled = decideOnce(policies, filledIn(request, random, decision.missingContextKeys));
      if (filled.decision === 'unsupported') return;
      expect(filled.decision).toBe(decision.decision);
    });
  });

  it('are taken as absent', () => {
    check(({ policies }, request) => {
      const told = Object.keys(request.context ?? {}).map((key) => key.toLowerCase());
      const absent = contextKeys
        .filter(({ name }) => !told.includes(name.toLowerCase()))
        .map(({ name }) => [name, null]);
      const context = { ...request.context, ...Object.fromEntries(absent) };
      expect(answered(decideOnce(policies, { ...request, context }))).toEqual(answered(decideOnce(policies, request)));
    });
  });
});

/** The fastest of several runs, in milliseconds: the one that nothing else disturbed. */
function fastest(run: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...times);
}

const hostile: readonly (readonly [string, (size: number) => { pattern: string; text: string }])[] = [
  ['a*a*a*…b', (size) => ({ pattern: `${'a*'.repeat(size / 10)}b`, text: 'a'.repeat(size) })],
  ['a*a*a*…b*c', (size) => ({ pattern: `${'a*'.repeat(size / 10)}b*c`, text: `${'a'.repeat(size)}c` })],
  ['*?*?*?…b*c', (size) => ({ pattern: `${'*?'.repeat(size / 10)}b*c`, text: `${'a'.repeat(size)}c` })],
  ['*ab*ab*…c*d', (size) => ({ pattern: `${'*ab'.repeat(size / 10)}c*d`, text: `${'ab'.repeat(size / 2)}d` })],
  ['*aaa…b*c', (size) => ({ pattern: `*${'a'.repeat(size / 2)}b*c`, text: `${'a'.repeat(size)}c` })],
];

describe('matching', () => {
  // Sixteen times the input may take some more than sixteen times the time; a quadratic matcher would take 256 times.
  it.each(hostile)('takes time in proportion to its input: %s', (_, input) => {
    const time = (size: number): number => {
      const { pattern, text } = input(size);
      const policies = compilePolicies({
        identity: {
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::${pattern}` }],
        },
      });
      const request = { principal: null, action: 's3:GetObject', resource: `arn:aws:s3:::${text}` };
      const user = { ...request, principal: 'arn:aws:iam::111122223333:user/anna' };
      return fastest(() => expect(decide(policies, user).decision).toBe('implicitDeny'));
    };
    time(4_000);
    expect(time(64_000) / Math.max(time(4_000), 0.02)).toBeLessThan(80);
  });
});
