import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/files/index.js';
import { type PolicyDocument, readPolicyObject } from '../../src/policy/index.js';
import { embeddedEvaluator, type LoadedSuite, type RowAnswer } from '../../src/verdict/index.js';
import { row, suite } from './build.js';

const HEAD = 'arn:aws:s3:::';

function documentOf(kind: 'identity' | 'resource', effect: string, resource: string): PolicyDocument {
  const principal = kind === 'resource' ? { Principal: '*' } : {};
  const statement = { Effect: effect, ...principal, Action: 's3:GetObject', Resource: resource };
  const read = readPolicyObject({ Version: '2012-10-17', Statement: statement }, kind, `${kind} ${effect} ${resource}`);
  if (!read.ok) throw new Error('the policy of the test cannot be read');
  return read.value;
}

async function answer(loaded: LoadedSuite, resource: string): Promise<RowAnswer> {
  const asked = row({ resource: HEAD + resource });
  const found = (await embeddedEvaluator(loadCatalog())(loaded, [asked])).get(asked.id);
  if (found === undefined) throw new Error('there is no answer');
  return found;
}

function decisionsOf(found: RowAnswer): ReadonlySet<string> {
  return new Set(found.kind === 'decided' ? found.findings.map(({ decision }) => decision.decision) : [found.kind]);
}

const bucket = fc.constantFrom('a', 'b', 'ab', 'aa');
const key = fc.constantFrom('*', 'a', 'b', 'a*');
/** `**` is a policy about everything, which its own bucket's edge alone limits. */
const ownKey = fc.constantFrom('*', 'a', 'b', 'a*', '**');
const effect = fc.constantFrom('Allow', 'Deny');
const pattern = fc.tuple(fc.constantFrom('*', 'a*', '?', '??', 'a', '*b'), key).map((parts) => parts.join('/'));
const policies = fc.uniqueArray(fc.record({ bucket, effect, key: ownKey }), {
  selector: (one) => one.bucket,
  maxLength: 3,
});

/** Objects of short names. */
function strings(length: number): readonly string[] {
  return length === 0 ? [''] : strings(length - 1).flatMap((text) => ['a', 'b', 'x', '/'].map((one) => text + one));
}
const OBJECTS = [3, 4].flatMap(strings).filter((text) => /^[^/]+\/./.test(text));

test('a pattern is decided as each of its resources is, and every part of it is one of them', async () => {
  await fc.assert(
    fc.asyncProperty(policies, pattern, fc.option(pattern), async (own, asked, identity) => {
      const loaded = suite({
        identity: identity === null ? [] : [documentOf('identity', 'Allow', HEAD + identity)],
        resourcePolicies: own.map((one) => ({
          resource: HEAD + one.bucket,
          documents: [documentOf('resource', one.effect, one.key === '**' ? '*' : `${HEAD}${one.bucket}/${one.key}`)],
        })),
      });
      const matches = new RegExp(`^${asked.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      const found = await answer(loaded, asked);
      const decisions = decisionsOf(found);
      for (const object of OBJECTS.filter((one) => matches.test(one))) {
        for (const decision of decisionsOf(await answer(loaded, object))) expect(decisions).toContain(decision);
      }
      for (const { resource, decision } of found.kind === 'decided' ? found.findings : []) {
        const object = resource.slice(HEAD.length);
        expect(object).toMatch(matches);
        expect(decisionsOf(await answer(loaded, object))).toEqual(new Set([decision.decision]));
      }
      expect(found.kind).toBe('decided');
    }),
    { numRuns: 100 },
  );
});
