import { describe, expect, test } from 'vitest';
import { annotations, workflowCommands } from '../../src/report/index.js';
import { dataOf, mixedVerdicts, verdictOf } from './support.js';

describe('annotations', () => {
  test('stand at the statement that decided, else at the nearest, else at the expectation', () => {
    expect(workflowCommands(annotations(dataOf(mixedVerdicts())))).toMatchInlineSnapshot(`
      "::error file=iam/orders-lambda.jsonc,line=10,endLine=15,title=drift by ManageOrders%3A orders-lambda › never destroys data::dynamodb:DeleteTable on arn:aws:dynamodb:eu-west-1:111122223333:table/orders%0Adynamodb:DeleteItem on arn:aws:dynamodb:eu-west-1:111122223333:table/orders%0Aexpected explicit deny, decided allowed%0AExpected an explicit deny, but \`ManageOrders\` allows it.%0Aadd a Deny statement, or narrow the Allow and expect \`not-allowed\`
      ::error file=iam/orders-lambda.jsonc,line=16,endLine=20,title=drift%3A orders-lambda › never destroys data::s3:DeleteObject on arn:aws:s3:::orders/x%0Aexpected explicit deny, decided implicit deny%0AExpected an explicit deny for every resource of the pattern, but only the lack of an Allow denies it at \`arn:aws:s3:::orders/x\`, and that goes away with the next Allow.%0Aadd a Deny statement, or expect \`not-allowed\`
      ::error file=iam-expect.yml,line=20,endLine=20,col=1,title=error%3A orders-lambda › writes orders::dynamodb:PutItem on arn:aws:dynamodb:eu-west-1:111122223333:table/orders%0Aexpected allowed, decided undecided%0AThe simulator gave no answer for this row.
      ::error file=iam-expect.yml,line=14,endLine=14,col=1,title=inconclusive%3A orders-lambda › lists its prefix::s3:ListBucket on arn:aws:s3:::orders%0Aexpected allowed, decided undecided%0AThe decision hangs on \`s3:prefix\`, of which nothing is known.%0Agive \`s3:prefix\` in the test, or \`null\` where it is absent
      "
    `);
  });

  test('of changed files come first, ten a level, the last of which says how many more there are', () => {
    const many = Array.from({ length: 14 }, (_, line) =>
      verdictOf({ verdict: 'drift', line: line + 1, row: { id: `${line}`, test: `test ${line}` } }),
    );
    const notes = annotations(dataOf([...many, ...mixedVerdicts()]), {
      changedFiles: new Set(['iam/orders-lambda.jsonc']),
    });
    expect(notes.map((note) => `${note.place?.path ?? '-'} ${note.title}`)).toMatchInlineSnapshot(`
      [
        "iam/orders-lambda.jsonc drift by ManageOrders: orders-lambda › never destroys data",
        "iam/orders-lambda.jsonc drift: orders-lambda › never destroys data",
        "iam-expect.yml drift: orders-lambda › test 0",
        "iam-expect.yml drift: orders-lambda › test 1",
        "iam-expect.yml drift: orders-lambda › test 2",
        "iam-expect.yml drift: orders-lambda › test 3",
        "iam-expect.yml drift: orders-lambda › test 4",
        "iam-expect.yml drift: orders-lambda › test 5",
        "iam-expect.yml drift: orders-lambda › test 6",
        "- iam-expect: 9 more in the job summary",
      ]
    `);
  });

  test('make inconclusive rows warnings where these do not fail the job', () => {
    const notes = annotations(dataOf([verdictOf({ verdict: 'inconclusive', decision: undefined })]), {
      inconclusive: 'warning',
    });
    expect(notes.map((note) => note.level)).toEqual(['warning']);
  });
});
