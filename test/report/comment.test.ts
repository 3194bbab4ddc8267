import { describe, expect, test } from 'vitest';
import {
  type CommentOptions,
  commentBody,
  commentMarker,
  stepSummary,
  type WeakeningData,
} from '../../src/report/index.js';
import { dataOf, mixedVerdicts, verdictOf } from './support.js';

const OPTIONS: CommentOptions = {
  tag: '',
  links: { serverUrl: 'https://github.com', repository: 'octo/iam', sha: 'c0ffee', directory: 'infra' },
  runUrl: 'https://github.com/octo/iam/actions/runs/7',
};

const REMOVED: WeakeningData = {
  kind: 'removed',
  suite: 'orders-lambda',
  test: 'never destroys data',
  expectation: 'deny',
  action: 's3:DeleteBucket',
  resource: 'arn:aws:s3:::orders',
  changes: [],
};

const SUITE: WeakeningData = {
  ...REMOVED,
  kind: 'relaxed',
  test: undefined,
  action: undefined,
  resource: undefined,
  expectation: undefined,
  changes: ['`evaluator` is `embedded` instead of `aws`'],
};

describe('the comment', () => {
  test('is a short green line where all pass', () => {
    expect(commentBody(dataOf([verdictOf()]), OPTIONS)).toBe(
      [
        '<!-- iam-expect: -->',
        '### ✅ iam-expect: the only expectation holds',
        '',
        '<sub>[The whole report](https://github.com/octo/iam/actions/runs/7) is in the summary of the run.</sub>',
        '',
      ].join('\n'),
    );
  });

  test('says first how the expectations were weakened, even where all pass', () => {
    const weakened = { kind: 'known', weakenings: [REMOVED, SUITE] } as const;
    const [first] = commentBody(dataOf([verdictOf()]), { ...OPTIONS, weakened }).split('<details>');
    expect(first).toMatchInlineSnapshot(`
      "<!-- iam-expect: -->
      ### ✅ iam-expect: the only expectation holds

      > [!WARNING]
      > **This pull request weakens the expectations that judge it**, in 2 places.

      | | Expectation | Request | What is different |
      | --- | --- | --- | --- |
      | **removed** | never destroys data<br>orders-lambda | deny \`s3:DeleteBucket\`<br>on \`arn:aws:s3:::orders\` |  |
      | **relaxed** | the whole suite<br>orders-lambda |  | \`evaluator\` is \`embedded\` instead of \`aws\` |

      "
    `);
  });

  test('says so where it could not be told whether they were', () => {
    const weakened = { kind: 'unknown', reason: 'the base commit could not be read' } as const;
    expect(commentBody(dataOf([verdictOf()]), { ...OPTIONS, weakened })).toContain(
      '> [!WARNING]\n> Whether this pull request weakens its own expectations could not be told: the base commit could not be read\n',
    );
  });

  test('notes renamed rows without alarm', () => {
    const weakened = {
      kind: 'known',
      weakenings: [{ ...REMOVED, kind: 'renamed', changes: ['is now `x` of `y`'] }],
    } as const;
    expect(commentBody(dataOf([verdictOf()]), { ...OPTIONS, weakened })).toContain(
      '> [!NOTE]\n> **This pull request renames 1 expectation.**\n',
    );
  });

  test.each([
    ['', '<!-- iam-expect: -->'],
    ['prod eu', '<!-- iam-expect:prod%20eu -->'],
    ['--> x', '<!-- iam-expect:%2D%2D%3E%20x -->'],
  ])('marks the tag %j', (tag, marker) => {
    expect(commentMarker(tag)).toBe(marker);
  });

  describe('that is too long', () => {
    const drifts = (number: number) =>
      Array.from({ length: number }, (_, at) =>
        verdictOf({ verdict: 'drift', reason: `Reason ${'a'.repeat(60)}.`, row: { id: `${at}`, test: `drift ${at}` } }),
      );
    const passes = (number: number) =>
      Array.from({ length: number }, (_, at) =>
        verdictOf({ row: { id: `p${at}`, test: `pass ${at} ${'b'.repeat(60)}` } }),
      );

    test('loses what passed first', () => {
      const body = commentBody(dataOf([...drifts(20), ...passes(900)]), OPTIONS);
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(body).toContain('### ❌ iam-expect: 20 of 920 expectations drifted\n');
      expect(body).toContain('_900 expectations hold; they are listed in the job summary._');
      expect(body.match(/^#### /gm)).toHaveLength(20);
    });

    test('then explanations, the last ones first', () => {
      const body = commentBody(dataOf([...drifts(180), ...passes(10)]), OPTIONS);
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(body).toContain('### ❌ iam-expect: 180 of 190 expectations drifted\n');
      expect(body).toContain('drift 179');
      const explained = body.match(/^#### /gm)?.length ?? 0;
      expect(explained).toBeGreaterThan(0);
      expect(body).toContain(`_${180 - explained} explanations more in the job summary_`);
    });

    test('then rows of the table, never the count', () => {
      const body = commentBody(dataOf(drifts(2_000)), OPTIONS);
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(body).toContain('### ❌ iam-expect: 2000 of 2000 expectations drifted\n');
      const rows = body.match(/^\| .*\| ❌ /gm)?.length ?? 0;
      expect(body).toContain(`_and ${2_000 - rows} more in the job summary_`);
      expect(body).not.toMatch(/^#### /m);
    });

    test('last what was weakened, never that it was', () => {
      const long = { ...REMOVED, resource: 'r'.repeat(400), changes: Array.from({ length: 9 }, () => 'c'.repeat(400)) };
      const weakened = { kind: 'known' as const, weakenings: Array.from({ length: 400 }, () => long) };
      const body = commentBody(dataOf(drifts(2_000)), { ...OPTIONS, weakened });
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(body).toContain('### ❌ iam-expect: 2000 of 2000 expectations drifted\n');
      expect(body).toContain('**This pull request weakens the expectations that judge it**, in 400 places.');
      const rows = body.match(/^\| \*\*removed/gm)?.length ?? 0;
      expect(rows).toBeGreaterThan(5);
      expect(body).toContain(`_and ${400 - rows} more in the job summary_`);
    });

    test('whatever warnings there are besides', () => {
      const warning = { code: 'a', severity: 'warning' as const, message: 'm'.repeat(70_000) };
      const body = commentBody(dataOf(drifts(1), { diagnostics: [warning], notes: ['n'.repeat(70_000)] }), OPTIONS);
      expect(body.length).toBeLessThanOrEqual(60_000);
      expect(body).toContain('drift 0');
    });

    test('and the step summary keeps to a mebibyte', () => {
      const text = stepSummary(dataOf(drifts(6_000)), OPTIONS);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024);
      expect(text).toContain('### ❌ iam-expect: 6000 of 6000 expectations drifted\n');
      expect(text).toContain('more in the JSON report_');
    });
  });

  test('shows one row for many actions that one statement opens', () => {
    const [, wide] = mixedVerdicts();
    if (wide === undefined) throw new Error('there is a drift');
    const many = Array.from({ length: 9 }, (_, at) => ({
      ...wide,
      row: { ...wide.row, id: `${at}`, action: `dynamodb:A${at}` },
    }));
    const body = commentBody(dataOf(many), OPTIONS);
    expect(body.match(/^\| .*\| ❌ /gm)).toHaveLength(1);
    expect(body).toContain('`dynamodb:A5`<br>and 3 more requests<br>on `arn:aws:dynamodb');
  });
});
