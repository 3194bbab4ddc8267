import { describe, expect, test } from 'vitest';
import { markdownReport } from '../../src/report/index.js';
import { dataOf, mixedVerdicts } from './support.js';

describe('the Markdown report', () => {
  test('has the verdict, the table, and the explanations collapsed', () => {
    expect(
      markdownReport(dataOf(mixedVerdicts()), {
        links: { serverUrl: 'https://github.com', repository: 'octo/iam', sha: 'c0ffee', directory: '' },
        command: 'npx iam-expect check iam-expect.yml',
      }),
    ).toMatchInlineSnapshot(`
      "### ⛔ iam-expect: 3 of 6 expectations drifted, 1 could not be checked, 1 is inconclusive

      - **[\`ManageOrders\` at \`iam/orders-lambda.jsonc:10\`](https://github.com/octo/iam/blob/c0ffee/iam/orders-lambda.jsonc#L10-L15) allows** \`dynamodb:DeleteTable\` on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\` and 1 more (expected: explicit deny). To mend it: add a Deny statement, or narrow the Allow and expect \`not-allowed\`.
      - **No statement denies** \`s3:DeleteObject\` on \`arn:aws:s3:::orders/x\` (expected: explicit deny). To mend it: add a Deny statement, or expect \`not-allowed\`.
      - **Could not be checked:** \`dynamodb:PutItem\` on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\` (expected: allowed).
      - and 1 more cause, in the table

      | Expectation | Request | Expected | Decided | By statement |
      | --- | --- | --- | --- | --- |
      | [**never destroys data**](https://github.com/octo/iam/blob/c0ffee/iam-expect.yml#L9)<br>orders-lambda | \`dynamodb:DeleteTable\`<br>\`dynamodb:DeleteItem\`<br>on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\` | explicit deny | ❌ **allowed** | [\`ManageOrders\`](https://github.com/octo/iam/blob/c0ffee/iam/orders-lambda.jsonc#L10-L15)<br>\`orders-lambda.jsonc:10\` |
      | [**never destroys data**](https://github.com/octo/iam/blob/c0ffee/iam-expect.yml#L9)<br>orders-lambda | \`s3:DeleteObject\`<br>on \`arn:aws:s3:::orders/x\` | explicit deny | ❌ **implicit deny** | none<br>nearest: [\`#3\`](https://github.com/octo/iam/blob/c0ffee/iam/orders-lambda.jsonc#L16-L20)<br>\`orders-lambda.jsonc:16\` |
      | [**writes orders**](https://github.com/octo/iam/blob/c0ffee/iam-expect.yml#L20)<br>orders-lambda | \`dynamodb:PutItem\`<br>on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\` | allowed | ⛔ **error** |  |
      | [**lists its prefix**](https://github.com/octo/iam/blob/c0ffee/iam-expect.yml#L14)<br>orders-lambda | \`s3:ListBucket\`<br>on \`arn:aws:s3:::orders\` | allowed | ❔ **inconclusive** |  |

      <details>
      <summary>Why, and what would mend it</summary>

      #### ❌ never destroys data

      - \`dynamodb:DeleteTable\` on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\`
      - \`dynamodb:DeleteItem\` on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\`

      Expected an explicit deny, but \`ManageOrders\` allows it.

      **To mend it:** add a Deny statement, or narrow the Allow and expect \`not-allowed\`.

      \`ManageOrders\` of the identity policy, [\`iam/orders-lambda.jsonc:10\`](https://github.com/octo/iam/blob/c0ffee/iam/orders-lambda.jsonc#L10-L15):

      \`\`\`jsonc
      {
        "Sid": "ManageOrders",
        "Effect": "Allow",
        "Action": ["dynamodb:*"],
        "Resource": "*"
      }
      \`\`\`

      #### ❌ never destroys data

      - \`s3:DeleteObject\` on \`arn:aws:s3:::orders/*\`, for example \`arn:aws:s3:::orders/x\`

      Expected an explicit deny for every resource of the pattern, but only the lack of an Allow denies it at \`arn:aws:s3:::orders/x\`, and that goes away with the next Allow.

      **To mend it:** add a Deny statement, or expect \`not-allowed\`.

      The nearest Deny statement, \`#3\`, [\`iam/orders-lambda.jsonc:16\`](https://github.com/octo/iam/blob/c0ffee/iam/orders-lambda.jsonc#L16-L20), does not match:

      - ✓ action: the action matches
      - ✗ resource: resource \`arn:aws:s3:::orders/x\` does not match \`arn:aws:s3:::orders/incoming/*\`

      #### ⛔ writes orders

      - \`dynamodb:PutItem\` on \`arn:aws:dynamodb:eu-west-1:111122223333:table/orders\`

      The simulator gave no answer for this row.

      #### ❔ lists its prefix

      - \`s3:ListBucket\` on \`arn:aws:s3:::orders\`

      The decision hangs on \`s3:prefix\`, of which nothing is known.

      **To mend it:** give \`s3:prefix\` in the test, or \`null\` where it is absent.

      Missing context key: \`s3:prefix\`

      Note: the bucket policy of \`arn:aws:s3:::orders\` is taken as absent

      </details>

      <details>
      <summary>1 expectation holds</summary>

      **orders-lambda**

      - reads incoming orders (allowed): \`s3:GetObject\`

      </details>

      <details>
      <summary>How this was decided, and how to run it locally</summary>

      Decided by the embedded evaluator and AWS's policy simulator, iam-expect \`1.2.3\`.

      Run the same check locally:

      \`\`\`sh
      npx iam-expect check iam-expect.yml
      \`\`\`

      </details>
      "
    `);
  });
});
