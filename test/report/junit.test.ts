import { expect, test } from 'vitest';
import { junitReport } from '../../src/report/index.js';
import { dataOf, mixedVerdicts } from './support.js';

test('the JUnit report: drift and inconclusive are failures, nothing is skipped', () => {
  expect(junitReport(dataOf(mixedVerdicts()))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="iam-expect" tests="6" failures="4" errors="1" skipped="0" time="0">
      <testsuite name="orders-lambda" tests="6" failures="4" errors="1" skipped="0" time="0">
        <testcase name="reads incoming orders: allow s3:GetObject on arn:aws:s3:::orders/incoming/1.json" classname="orders-lambda" file="iam-expect.yml" line="7" time="0"/>
        <testcase name="never destroys data: deny dynamodb:DeleteTable on arn:aws:dynamodb:eu-west-1:111122223333:table/orders" classname="orders-lambda" file="iam-expect.yml" line="9" time="0">
          <failure type="drift" message="Expected an explicit deny, but \`ManageOrders\` allows it.">expected explicit deny at iam-expect.yml:9
    decided allowed for arn:aws:dynamodb:eu-west-1:111122223333:table/orders
    by ManageOrders at iam/orders-lambda.jsonc:10
    {
      &quot;Sid&quot;: &quot;ManageOrders&quot;,
      &quot;Effect&quot;: &quot;Allow&quot;,
      &quot;Action&quot;: [&quot;dynamodb:*&quot;],
      &quot;Resource&quot;: &quot;*&quot;
    }
    add a Deny statement, or narrow the Allow and expect \`not-allowed\`</failure>
        </testcase>
        <testcase name="never destroys data: deny dynamodb:DeleteItem on arn:aws:dynamodb:eu-west-1:111122223333:table/orders" classname="orders-lambda" file="iam-expect.yml" line="9" time="0">
          <failure type="drift" message="Expected an explicit deny, but \`ManageOrders\` allows it.">expected explicit deny at iam-expect.yml:9
    decided allowed for arn:aws:dynamodb:eu-west-1:111122223333:table/orders
    by ManageOrders at iam/orders-lambda.jsonc:10
    {
      &quot;Sid&quot;: &quot;ManageOrders&quot;,
      &quot;Effect&quot;: &quot;Allow&quot;,
      &quot;Action&quot;: [&quot;dynamodb:*&quot;],
      &quot;Resource&quot;: &quot;*&quot;
    }
    add a Deny statement, or narrow the Allow and expect \`not-allowed\`</failure>
        </testcase>
        <testcase name="never destroys data: deny s3:DeleteObject on arn:aws:s3:::orders/*" classname="orders-lambda" file="iam-expect.yml" line="9" time="0">
          <failure type="drift" message="Expected an explicit deny for every resource of the pattern, but only the lack of an Allow denies it at \`arn:aws:s3:::orders/x\`, and that goes away with the next Allow.">expected explicit deny at iam-expect.yml:9
    decided implicit deny for arn:aws:s3:::orders/x
    add a Deny statement, or expect \`not-allowed\`</failure>
        </testcase>
        <testcase name="lists its prefix: allow s3:ListBucket on arn:aws:s3:::orders" classname="orders-lambda" file="iam-expect.yml" line="14" time="0">
          <failure type="inconclusive" message="The decision hangs on \`s3:prefix\`, of which nothing is known.">expected allowed at iam-expect.yml:14
    decided undecided for arn:aws:s3:::orders
    missing context key s3:prefix
    give \`s3:prefix\` in the test, or \`null\` where it is absent</failure>
        </testcase>
        <testcase name="writes orders: allow dynamodb:PutItem on arn:aws:dynamodb:eu-west-1:111122223333:table/orders" classname="orders-lambda" file="iam-expect.yml" line="20" time="0">
          <error type="error" message="The simulator gave no answer for this row.">expected allowed at iam-expect.yml:20
    decided undecided for arn:aws:dynamodb:eu-west-1:111122223333:table/orders</error>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});
