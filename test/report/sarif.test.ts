import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sarifReport } from '../../src/report/index.js';
import { dataOf, mixedVerdicts, verdictOf } from './support.js';

const SCHEMA = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
// Draft 4 differs from the validator's draft only in the names of these two.
const { $schema: _draft, id: _id, ...schema } = createRequire(import.meta.url)(SCHEMA);
const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const FINDING = {
  code: 'all-actions',
  level: 'warning',
  message: 'the statement allows `*`',
  why: 'it is [too] much',
  help: 'list the actions',
  place: { path: 'iam/p.json', line: 1, column: 2, endLine: 1, endColumn: 4 },
  statement: null,
} as const;

function problemsOf(text: string): unknown {
  return valid(JSON.parse(text)) ? [] : valid.errors;
}

const WARNING = { code: 'duplicate-sid', severity: 'warning', message: 'Sid `A` twice', path: 'a b.json' } as const;

describe('the SARIF report', () => {
  test.each([
    ['of every verdict', dataOf(mixedVerdicts(), { diagnostics: [WARNING] })],
    ['of a pass', dataOf([verdictOf()])],
    ['of nothing', dataOf([])],
    ['of findings of lint', { ...dataOf([verdictOf()]), lint: { fails: true, findings: [FINDING] } }],
  ])('%s validates against the published schema', (_, data) => {
    expect(problemsOf(sarifReport(data))).toEqual([]);
  });

  test('the schema refuses what is not SARIF', () => {
    expect(problemsOf('{"version":"2.1.0","runs":[{"results":[{"message":{}}]}]}')).not.toEqual([]);
  });

  test('the results of one drift and one warning, whole', () => {
    const { runs } = JSON.parse(sarifReport(dataOf(mixedVerdicts().slice(1, 2), { diagnostics: [WARNING] })));
    expect(runs[0].results).toMatchInlineSnapshot(`
      [
        {
          "level": "error",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "iam/orders-lambda.jsonc",
                  "uriBaseId": "%SRCROOT%",
                },
                "region": {
                  "endColumn": 6,
                  "endLine": 15,
                  "startColumn": 5,
                  "startLine": 10,
                },
              },
            },
          ],
          "message": {
            "text": "orders-lambda › never destroys data: dynamodb:DeleteTable on arn:aws:dynamodb:eu-west-1:111122223333:table/orders
      expected explicit deny, decided allowed by ManageOrders of the identity policy
      Expected an explicit deny, but \`ManageOrders\` allows it.
      add a Deny statement, or narrow the Allow and expect \`not-allowed\`",
          },
          "partialFingerprints": {
            "iamExpectRow/v1": "a",
          },
          "relatedLocations": [
            {
              "id": 0,
              "message": {
                "text": "the expectation",
              },
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "iam-expect.yml",
                  "uriBaseId": "%SRCROOT%",
                },
                "region": {
                  "endColumn": 5,
                  "endLine": 9,
                  "startColumn": 1,
                  "startLine": 9,
                },
              },
            },
          ],
          "ruleId": "expectation-drift",
        },
        {
          "level": "warning",
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "a%20b.json",
                  "uriBaseId": "%SRCROOT%",
                },
                "region": {
                  "endColumn": 1,
                  "endLine": 1,
                  "startColumn": 1,
                  "startLine": 1,
                },
              },
            },
          ],
          "message": {
            "text": "Sid \`A\` twice",
          },
          "partialFingerprints": {
            "iamExpectRow/v1": "duplicate-sid/a b.json/Sid \`A\` twice",
          },
          "ruleId": "duplicate-sid",
        },
      ]
    `);
  });

  test('fingerprints stay the same when lines move and other rows come and go', () => {
    const fingerprints = (text: string) =>
      JSON.parse(text).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    const drift = { verdict: 'drift', row: { id: 'x' } } as const;
    const before = fingerprints(sarifReport(dataOf([verdictOf({ ...drift, line: 3 })])));
    const after = fingerprints(sarifReport(dataOf([verdictOf(), verdictOf({ ...drift, line: 9 })])));
    expect(after).toEqual(before);
  });
});
