import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type PolicyDocument, readPolicies, readPolicyObject } from '../../src/policy/index.js';
import { type Located, type Read, sliceOf, sourceText } from '../../src/source/index.js';

/** What a document says, without its places and comments. */
function meaning(read: Read<readonly PolicyDocument[]>): unknown {
  if (!read.ok) {
    return read.diagnostics;
  }
  const text = (value: Located<unknown> | undefined) => value?.value;
  const texts = (values: readonly Located<unknown>[]) => values.map(text);
  return read.value.map((document) => ({
    version: text(document.version),
    id: text(document.id),
    statements: document.statements.map(({ sid, effect, principal, action, resource, conditions }) => ({
      sid: text(sid),
      effect: text(effect),
      principal: principal && [principal.element, new Set(principal.entries.map((e) => `${e.type} ${e.value.value}`))],
      action: [action.element, texts(action.patterns)],
      resource: resource && [resource.element, texts(resource.patterns)],
      conditions: new Set(conditions.map((c) => JSON.stringify([text(c.operator), text(c.key), texts(c.values)]))),
    })),
  }));
}

function read(text: string, path: string): Read<readonly PolicyDocument[]> {
  return readPolicies(sourceText(path, text), 'resource', { vars: {} });
}

function someOf<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | T[]> {
  return fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 }));
}

/** Text that formats trip over: quotes, hashes, colons, dates, numbers, other scripts, IAM's own variables. */
const awkward = fc.constantFrom(
  'a',
  '*',
  '# no',
  ': x',
  '2012-10-17',
  '012',
  'yes',
  'é',
  '😀',
  "it's",
  '"q"',
  '\\',
  ' ',
  '${aws:username}',
  '// no',
  '/* no */',
  '~',
  '\t',
  '&a',
  '!b',
  '%',
  '@',
);
const value = fc.array(awkward, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const action = fc.constantFrom('s3:GetObject', 's3:*', '*', 'dynamodb:Put?tem');
const conditions = fc.dictionary(
  fc.constantFrom('StringEquals', 'ForAnyValue:StringLikeIfExists', 'Bool', 'Null', 'ArnLike'),
  fc.dictionary(
    fc.constantFrom('aws:username', 's3:prefix', 'aws:PrincipalTag/team'),
    someOf(fc.oneof(value, fc.boolean(), fc.integer({ min: 0, max: 9999 }))),
    { noNullPrototype: true },
  ),
  { noNullPrototype: true },
);
const statement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    action: fc.tuple(fc.constantFrom('Action', 'NotAction'), someOf(action)),
    resource: fc.tuple(fc.constantFrom('Resource', 'NotResource'), someOf(value)),
    Principal: fc.oneof(
      fc.constant('*'),
      fc.record({ AWS: someOf(value), Service: value }, { requiredKeys: ['AWS'], noNullPrototype: true }),
    ),
    Condition: fc.option(conditions, { nil: undefined }),
  })
  .map(
    ({ Effect, action: [actionElement, actions], resource: [resourceElement, resources], Principal, Condition }) => ({
      Effect,
      Principal,
      [actionElement]: actions,
      [resourceElement]: resources,
      ...(Condition === undefined ? {} : { Condition }),
    }),
  );
const policy = fc.record({ Version: fc.constantFrom('2012-10-17', '2008-10-17'), Statement: someOf(statement) });

/** White space and comments where JSON allows them: between its tokens. */
const gap = fc.constantFrom('', ' ', '\n', '\r\n\t', ' // why "not" {\n', '/* a\n * b */', '\n\n');

/** JSON's tokens: strings, and everything else cut at its punctuation. */
function tokens(json: string): readonly string[] {
  return json.match(/"(?:\\.|[^"\\])*"|[{}[\]:,]|[^{}[\]:,"\s]+/g) ?? [];
}

test('comments and white space change nothing', () => {
  fc.assert(
    fc.property(policy, fc.array(gap, { minLength: 1, maxLength: 9 }), (document, gaps) => {
      const json = JSON.stringify(document);
      const commented = tokens(json)
        .map((token, index) => `${gaps[index % gaps.length]}${token}`)
        .join('');
      expect(meaning(read(commented, 'a.jsonc'))).toEqual(meaning(read(json, 'a.json')));
    }),
  );
});

test('trailing commas change nothing', () => {
  fc.assert(
    fc.property(policy, (document) => {
      const json = JSON.stringify(document, undefined, 1);
      const trailing = json.replace(/([^{[,])(\n\s*[}\]])/g, '$1,$2');
      expect(meaning(read(trailing, 'a.json'))).toEqual(meaning(read(json, 'a.json')));
    }),
  );
});

test('YAML says the same as JSON, whatever its style', () => {
  const styles = fc.record({
    defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const),
    collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const),
    indent: fc.integer({ min: 2, max: 6 }),
    indentSeq: fc.boolean(),
  });
  fc.assert(
    fc.property(policy, styles, (document, style) => {
      // Words such as `yes` are in quotes: readers of YAML 1.1 take them for something else, and bare they are refused.
      const compat = 'yaml-1.1';
      const yaml = stringify(document, { ...style, compat, lineWidth: 0, aliasDuplicateObjects: false });
      expect(meaning(read(yaml, 'a.yaml'))).toEqual(meaning(read(JSON.stringify(document), 'a.json')));
    }),
  );
});

test('the order of keys changes nothing', () => {
  const reversed = (node: unknown): unknown =>
    Array.isArray(node)
      ? node.map(reversed)
      : typeof node === 'object' && node !== null
        ? Object.fromEntries(
            Object.entries(node)
              .reverse()
              .map(([key, inner]) => [key, reversed(inner)]),
          )
        : node;
  fc.assert(
    fc.property(policy, (document) => {
      expect(meaning(read(JSON.stringify(reversed(document)), 'a.json'))).toEqual(
        meaning(read(JSON.stringify(document), 'a.json')),
      );
    }),
  );
});

test('an object reads as its text does', () => {
  fc.assert(
    fc.property(policy, (document) => {
      const fromObject = readPolicyObject(document, 'resource', 'a.json');
      const single: Read<readonly PolicyDocument[]> = fromObject.ok
        ? { ...fromObject, value: [fromObject.value] }
        : fromObject;
      expect(meaning(single)).toEqual(meaning(read(JSON.stringify(document), 'a.json')));
    }),
  );
});

test('every range slices back to what it stands for', () => {
  fc.assert(
    fc.property(policy, (document) => {
      const policies = read(JSON.stringify(document, undefined, 2), 'a.json');
      expect(policies.ok).toBe(true);
      for (const { statements } of policies.ok ? policies.value : []) {
        for (const { action: actions, resource, conditions: all } of statements) {
          const located = [
            ...actions.patterns,
            ...(resource?.patterns ?? []),
            ...all.flatMap((c) => [c.operator, c.key]),
          ];
          for (const { value: text, range } of located) {
            expect(JSON.parse(sliceOf(range))).toBe(text);
          }
          for (const { value: text, range } of all.flatMap(({ values }) => values)) {
            expect(String(JSON.parse(sliceOf(range)))).toBe(text);
          }
        }
      }
    }),
  );
});

test('no text whatever makes reading throw, and what fails has a place', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    "'",
    '- ',
    '\n',
    '  ',
    '&a ',
    '*a',
    '!t ',
    '|',
    '>',
    '#',
    '//',
    '/*',
    '%',
    '? ',
    '---\n',
    'Statement',
    '"Effect"',
    '1',
    'null',
    '\\',
    '\u2028',
    '\uD800',
    '<<: ',
  );
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.constantFrom('a.json', 'a.yaml', 'a'),
      (text, path) => {
        const policies = read(text, path);
        expect(policies.ok ? policies.value.length : policies.diagnostics.length).toBeGreaterThan(0);
        for (const { range } of policies.ok ? [] : policies.diagnostics) {
          expect(range).toBeDefined();
        }
      },
    ),
    { numRuns: 1000 },
  );
});
