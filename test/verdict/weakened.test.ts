import { describe, expect, test } from 'vitest';
import { readExpectations } from '../../src/expectations/index.js';
import { READING } from '../../src/load/index.js';
import { sourceText } from '../../src/source/index.js';
import { covers } from '../../src/verdict/covers.js';
import { weakenings } from '../../src/verdict/index.js';

async function suites(text: string) {
  const options = READING;
  const read = await readExpectations(sourceText('iam-expect.yml', text), options);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join('; '));
  return read.value.suites;
}

const SUITE = `version: 1
suites:
  - name: orders
    policies: policy.json
    principal: arn:aws:iam::111122223333:role/orders
    tests:
`;

const DENY = '      - { name: sealed, deny: s3:DeleteObject, resources: "arn:aws:s3:::orders/*" }\n';
const READ = '      - { name: reads, allow: s3:GetObject, by: Read, resources: "arn:aws:s3:::orders/a" }\n';

const TOGETHER = '      - { name: apart, deny: { together: [iam:PassRole, ec2:RunInstances] } }\n';
const PACK = '      - { name: whole, deny: { pack: privilege-escalation } }\n';
const PAIR = 'iam:PassRole + ec2:RunInstances';
const ROLE = 'arn:aws:iam::111122223333:role';

/** What is told of a change, in short. */
async function told(before: string, after: string): Promise<readonly string[]> {
  return weakenings(await suites(before), await suites(after)).map(({ kind, test: name, action, changes }) =>
    [kind, name ?? 'suite', action ?? '-', ...changes].join(' | '),
  );
}

describe('a row', () => {
  test.each([
    ['that is gone', DENY + READ, READ, ['removed | sealed | s3:DeleteObject']],
    [
      'that demands less',
      DENY,
      DENY.replace('deny', 'not-allowed'),
      ['relaxed | sealed | s3:DeleteObject | expects `not-allowed` instead of `deny`'],
    ],
    [
      'that demands the contrary',
      DENY,
      DENY.replace('deny', 'allow'),
      ['relaxed | sealed | s3:DeleteObject | expects `allow` instead of `deny`'],
    ],
    [
      'whose wildcard is narrower',
      DENY,
      DENY.replace('orders/*', 'orders/incoming/*'),
      ['relaxed | sealed | s3:DeleteObject | covers `arn:aws:s3:::orders/incoming/*` only'],
    ],
    [
      'whose `by` is gone',
      READ,
      READ.replace('by: Read, ', ''),
      ['relaxed | reads | s3:GetObject | no longer demands that `Read` decides'],
    ],
    [
      'that gives more context',
      DENY,
      DENY.replace('deny:', 'context: { "aws:SecureTransport": false }, deny:'),
      ['relaxed | sealed | s3:DeleteObject | gives `aws:securetransport` the value `"false"`'],
    ],
    [
      'that vouches for more context',
      DENY,
      DENY.replace('deny:', 'trust-context: s3:prefix, deny:'),
      ['relaxed | sealed | s3:DeleteObject | `trust-context` vouches for `s3:prefix` as well'],
    ],
    [
      'of another principal',
      DENY,
      DENY.replace('deny:', 'principal: arn:aws:iam::111122223333:role/x, deny:'),
      [
        'relaxed | sealed | s3:DeleteObject | `principal` is `arn:aws:iam::111122223333:role/x` instead of `arn:aws:iam::111122223333:role/orders`',
      ],
    ],
    [
      'under another name',
      DENY,
      DENY.replace('sealed', 'shut'),
      ['renamed | sealed | s3:DeleteObject | is now `shut` of `orders`'],
    ],
    ['of actions together that is gone', TOGETHER + READ, READ, [`removed | apart | ${PAIR}`]],
    [
      'of actions together that demands less',
      TOGETHER,
      TOGETHER.replace('deny', 'not-allowed'),
      [`relaxed | apart | ${PAIR} | expects \`not-allowed\` instead of \`deny\``],
    ],
    [
      'of actions together with another action',
      TOGETHER,
      TOGETHER.replace('RunInstances', 'RunInstances, ec2:CreateTags'),
      [`removed | apart | ${PAIR}`],
    ],
    [
      'of actions together that asks about fewer resources',
      TOGETHER,
      TOGETHER.replace('deny', `resources: ${ROLE}/a, deny`),
      [`relaxed | apart | ${PAIR} | covers \`${ROLE}/a\` only`],
    ],
    [
      'of actions together that names one resource less',
      TOGETHER.replace('deny', `resources: ["${ROLE}/a*", "${ROLE}/b"], deny`),
      TOGETHER.replace('deny', `resources: "${ROLE}/a*", deny`),
      [`relaxed | apart | ${PAIR} | covers \`${ROLE}/a*\` only`],
    ],
    [
      'of actions together that asks about more resources',
      TOGETHER.replace('deny', `resources: ["${ROLE}/a*"], deny`),
      TOGETHER.replace('deny', `resources: ["${ROLE}/*", "${ROLE}/b"], deny`),
      [],
    ],
    [
      'of actions together in another context',
      TOGETHER,
      TOGETHER.replace('deny', 'context: { aws:SourceIp: 192.0.2.1 }, deny'),
      [`relaxed | apart | ${PAIR} | gives \`aws:sourceip\` the value \`"192.0.2.1"\``],
    ],
    [
      'of actions together in another order',
      TOGETHER,
      TOGETHER.replace('iam:PassRole, ec2:RunInstances', 'ec2:RunInstances, iam:PassRole'),
      [],
    ],
    [
      'of actions together that a pack has',
      TOGETHER,
      '      - { name: apart, deny: { pack: privilege-escalation } }\n',
      [`relaxed | apart | ${PAIR} | gives \`iam:passedtoservice\` the value \`"ec2.amazonaws.com"\``],
    ],
    [
      'of actions together under another name',
      TOGETHER,
      TOGETHER.replace('apart', 'never both'),
      [`renamed | apart | ${PAIR} | is now \`never both\` of \`orders\``],
    ],
    [
      'that a pack has no longer',
      PACK,
      PACK.replace('escalation', 'escalation, except: [sts:AssumeRole, iam:PassRole+ec2:RunInstances]'),
      ['removed | whole | sts:AssumeRole', `removed | whole | ${PAIR}`],
    ],
    ['that stays', DENY + READ, READ + DENY, []],
    ['that demands more', DENY.replace('deny', 'not-allowed'), DENY, []],
    ['whose wildcard is wider', DENY.replace('orders/*', 'orders/a'), DENY, []],
    ['that a wildcard of actions still covers', DENY, DENY.replace('s3:DeleteObject', '"s3:DeleteObject*"'), []],
    ['beside new ones', DENY, DENY + READ, []],
  ])('%s', async (_, before, after, expected) => {
    expect(await told(SUITE + before, SUITE + after)).toEqual(expected);
  });
});

describe('a suite', () => {
  test.each([
    [
      'that tests other files',
      'policies: policy.json',
      'policies: good.json',
      '`policies` is `good.json` instead of `policy.json`',
    ],
    [
      'with another evaluator',
      'policies:',
      'evaluator: embedded\n    policies:',
      '`evaluator` is `embedded` instead of `auto`',
    ],
    ['with a boundary', 'policies:', 'boundary: b.json\n    policies:', '`boundary` is `b.json` instead of `none`'],
  ])('%s', async (_, from, to, change) => {
    expect(await told(SUITE + DENY, (SUITE + DENY).replace(from, to))).toEqual([`relaxed | suite | - | ${change}`]);
  });

  test('that is gone loses its rows', async () => {
    const other = (SUITE + READ).replace('name: orders', 'name: other');
    expect(await told(SUITE + DENY, other)).toEqual(['removed | sealed | s3:DeleteObject']);
  });

  test('whose rows moved to a suite of other policies loses them', async () => {
    const other = (SUITE + DENY).replace('name: orders', 'name: other');
    expect(await told(SUITE + DENY, other)).toEqual([
      'renamed | sealed | s3:DeleteObject | is now `sealed` of `other`',
    ]);
    expect(await told(SUITE + DENY, other.replace('policy.json', 'good.json'))).toEqual([
      'removed | sealed | s3:DeleteObject',
    ]);
  });
});

test.each([
  ['a*', 'a*', true],
  ['*', 'a?c*', true],
  ['a*c', 'ab*c', true],
  ['a?', 'a?', true],
  ['a?', 'a*', false],
  ['ab*', 'a*', false],
  ['a', 'a', true],
  ['a', 'A', false],
  ['*a*', 'b*', false],
  ['a**b', 'axb', true],
])('covers %s %s', (wide, narrow, expected) => {
  expect(covers(wide, narrow)).toBe(expected);
});
