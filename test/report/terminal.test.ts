import { describe, expect, test } from 'vitest';
import { ansi, terminalReport } from '../../src/report/index.js';
import { dataOf, mixedVerdicts, verdictOf } from './support.js';

describe('the terminal report', () => {
  test('tells what did not pass, the gravest first, and sums up', () => {
    expect(terminalReport(dataOf(mixedVerdicts()))).toMatchInlineSnapshot(`
      "✗ drift  orders-lambda › never destroys data
          dynamodb:DeleteTable  arn:aws:dynamodb:eu-west-1:111122223333:table/orders
          dynamodb:DeleteItem   arn:aws:dynamodb:eu-west-1:111122223333:table/orders
        expected  explicit deny, at iam-expect.yml:9:1
        decided   allowed, by the embedded evaluator
        why       Expected an explicit deny, but \`ManageOrders\` allows it.
        statement ManageOrders (Allow, identity policy) at iam/orders-lambda.jsonc:10:5
                  10 │ {
                  11 │   "Sid": "ManageOrders",
                  12 │   "Effect": "Allow",
                  13 │   "Action": ["dynamodb:*"],
                  14 │   "Resource": "*"
                  15 │ }
        help      add a Deny statement, or narrow the Allow and expect \`not-allowed\`

      ✗ drift  orders-lambda › never destroys data
          s3:DeleteObject  arn:aws:s3:::orders/*  (for example arn:aws:s3:::orders/x)
        expected  explicit deny, at iam-expect.yml:9:1
        decided   implicit deny, by the embedded evaluator
        why       Expected an explicit deny for every resource of the pattern, but only the lack of an Allow denies it at \`arn:aws:s3:::orders/x\`, and that goes away with the next Allow.
        nearest   #3 (Deny, identity policy) at iam/orders-lambda.jsonc:16:5, which does not match
                  ✓ action     the action matches
                  ✗ resource   resource \`arn:aws:s3:::orders/x\` does not match \`arn:aws:s3:::orders/incoming/*\`
        help      add a Deny statement, or expect \`not-allowed\`

      ! error  orders-lambda › writes orders
          dynamodb:PutItem  arn:aws:dynamodb:eu-west-1:111122223333:table/orders
        expected  allowed, at iam-expect.yml:20:1
        decided   undecided, by AWS's policy simulator
        why       The simulator gave no answer for this row.

      ? inconclusive  orders-lambda › lists its prefix
          s3:ListBucket  arn:aws:s3:::orders
        expected  allowed, at iam-expect.yml:14:1
        decided   undecided, by the embedded evaluator
        why       The decision hangs on \`s3:prefix\`, of which nothing is known.
        missing   s3:prefix
        note      the bucket policy of \`arn:aws:s3:::orders\` is taken as absent
        help      give \`s3:prefix\` in the test, or \`null\` where it is absent

      ! error  3 of 6 expectations drifted, 1 could not be checked, 1 is inconclusive
      "
    `);
  });

  test('tells what passed as well when asked', () => {
    const data = dataOf([verdictOf(), verdictOf({ row: { id: 'x', action: 's3:GetObjectTagging' } })]);
    expect(terminalReport(data)).toBe('✓ pass  all 2 expectations hold\n');
    expect(terminalReport(data, { verbose: true })).toMatchInlineSnapshot(`
      "✓ pass  orders-lambda › reads incoming orders
          s3:GetObject         arn:aws:s3:::orders/incoming/1.json
          s3:GetObjectTagging  arn:aws:s3:::orders/incoming/1.json

      ✓ pass  all 2 expectations hold
      "
    `);
  });

  test('paints with the palette that it is given', () => {
    expect(terminalReport(dataOf([verdictOf()]), { palette: ansi })).toBe(
      '\u001b[32m✓ pass\u001b[39m  the only expectation holds\n',
    );
  });

  test('says that a filtered run is not the whole', () => {
    const data = dataOf([verdictOf()], { scope: { selected: 1, total: 9 } });
    expect(terminalReport(data)).toBe('✓ pass  the only expectation holds (1 of 9 were selected)\n');
  });

  test.each([
    ['no verdict', dataOf([])],
    ['a summary that claims more than was decided', { ...dataOf([verdictOf()]), verdicts: [] }],
  ])('never says pass of %s', (_, data) => {
    expect(terminalReport(data)).toBe('! error  no expectation was decided\n');
  });

  test('prints diagnostics of reading with their place and help', () => {
    const data = dataOf([verdictOf()], {
      diagnostics: [
        {
          code: 'duplicate-sid',
          severity: 'warning',
          message: 'Sid `A` is used twice',
          help: 'rename one',
          path: 'a.json',
        },
      ],
    });
    expect(terminalReport(data)).toMatchInlineSnapshot(`
      "warning  Sid \`A\` is used twice [duplicate-sid]
        at a.json
        help      rename one

      ✓ pass  the only expectation holds
      "
    `);
  });

  test('cuts a statement of many lines', () => {
    const data = dataOf(mixedVerdicts());
    const [key = ''] = data.verdicts[1]?.decidedBy ?? [];
    const statement = data.statements[key];
    if (statement === undefined) throw new Error('the drift has a statement');
    const text = Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n');
    const report = terminalReport({ ...data, statements: { ...data.statements, [key]: { ...statement, text } } });
    expect(report).toContain('25 │ line 15\n');
    expect(report).toContain('│ … 14 more lines\n');
    expect(report).not.toContain('line 16\n');
  });
});
