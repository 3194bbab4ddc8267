import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonReport, readReport } from '../../src/report/index.js';
import { dataOf, mixedVerdicts, verdictOf } from './support.js';

test('the JSON report is the data, nothing more', () => {
  const data = dataOf(mixedVerdicts());
  expect(JSON.parse(jsonReport(data))).toEqual(data);
});

test('the JSON report of one drift, whole', () => {
  expect(jsonReport(dataOf(mixedVerdicts().slice(3, 4)))).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "tool": {
        "name": "iam-expect",
        "version": "1.2.3"
      },
      "summary": {
        "verdict": "drift",
        "passed": 0,
        "drifted": 1,
        "inconclusive": 0,
        "errors": 0,
        "total": 1
      },
      "scope": {
        "selected": 1,
        "total": 1
      },
      "notes": [],
      "verdicts": [
        {
          "id": "c",
          "verdict": "drift",
          "suite": "orders-lambda",
          "test": "never destroys data",
          "expectation": "deny",
          "principal": "arn:aws:iam::111122223333:role/orders-lambda",
          "action": "s3:DeleteObject",
          "resource": "arn:aws:s3:::orders/*",
          "context": {},
          "evaluator": "embedded",
          "decision": "implicitDeny",
          "example": "arn:aws:s3:::orders/x",
          "reason": "Expected an explicit deny for every resource of the pattern, but only the lack of an Allow denies it at \`arn:aws:s3:::orders/x\`, and that goes away with the next Allow.",
          "help": "add a Deny statement, or expect \`not-allowed\`",
          "decidedBy": [],
          "by": null,
          "missingContextKeys": [],
          "notes": [],
          "place": {
            "path": "iam-expect.yml",
            "line": 9,
            "column": 1,
            "endLine": 9,
            "endColumn": 5
          },
          "nearest": {
            "statement": "iam/orders-lambda.jsonc:16:5",
            "parts": [
              {
                "part": "action",
                "matched": true,
                "reason": "the action matches",
                "place": {
                  "path": "iam/orders-lambda.jsonc",
                  "line": 16,
                  "column": 5,
                  "endLine": 20,
                  "endColumn": 6
                }
              },
              {
                "part": "resource",
                "matched": false,
                "reason": "resource \`arn:aws:s3:::orders/x\` does not match \`arn:aws:s3:::orders/incoming/*\`",
                "place": {
                  "path": "iam/orders-lambda.jsonc",
                  "line": 16,
                  "column": 5,
                  "endLine": 20,
                  "endColumn": 6
                }
              }
            ]
          },
          "steps": []
        }
      ],
      "statements": {
        "iam/orders-lambda.jsonc:16:5": {
          "kind": "identity",
          "level": null,
          "sid": null,
          "index": 3,
          "effect": "Deny",
          "place": {
            "path": "iam/orders-lambda.jsonc",
            "line": 16,
            "column": 5,
            "endLine": 20,
            "endColumn": 6
          },
          "text": "{\\n  \\"Effect\\": \\"Deny\\",\\n  \\"Action\\": \\"s3:DeleteObject\\",\\n  \\"Resource\\": \\"arn:aws:s3:::orders/incoming/*\\"\\n}"
        }
      },
      "diagnostics": [],
      "lint": null
    }
    "
  `);
});

test('characters that act on a log are escapes that mean the same', () => {
  const data = dataOf([verdictOf({ row: { test: 'a ##[error] \u202e \u2028 ##' } })]);
  const text = jsonReport(data);
  expect(text).toContain('"a \\u0023#[error] \\u202e \\u2028 ##"');
  expect(JSON.parse(text)).toEqual(data);
});

test('the JSON report is what its schema says', () => {
  const valid = new Ajv2020().compile(JSON.parse(readFileSync('schema/report.schema.json', 'utf8')));
  const data = dataOf(mixedVerdicts(), { diagnostics: [{ code: 'a', severity: 'note', message: 'b' }], notes: ['c'] });
  expect(valid(JSON.parse(jsonReport(data))) ? [] : valid.errors).toEqual([]);
  expect(valid({ ...data, version: 2 })).toBe(false);
});

test('a saved report is read back as it was, with its summary counted anew', async () => {
  const data = dataOf(mixedVerdicts());
  expect(await readReport(jsonReport(data))).toEqual(data);
  const forged = { ...data, summary: { ...data.summary, verdict: 'pass', drifted: 0 } };
  expect(await readReport(JSON.stringify(forged))).toEqual(data);
  expect(await readReport(jsonReport(dataOf([])))).toMatchObject({ summary: { verdict: 'error', total: 0 } });
});

test.each([
  ['', 'the saved report is not JSON'],
  ['[]', 'the saved report is no report of version 1: the whole: '],
  ['{"version":2}', 'the saved report is no report of version 1: version: '],
])('%j is no saved report', async (text, fault) => {
  expect(await readReport(text)).toEqual(expect.stringContaining(fault));
});
