import { expect, test } from 'vitest';
import { judge, passes, summarize, type VerdictName } from '../../src/verdict/index.js';
import { CATALOG, row, suite } from './build.js';

function verdictOf(verdict: VerdictName) {
  return { ...judge(row(), new Map(), suite(), CATALOG), verdict };
}

test.each<[readonly VerdictName[], VerdictName, boolean, boolean]>([
  [[], 'error', false, false],
  [['pass'], 'pass', true, true],
  [['pass', 'inconclusive'], 'inconclusive', false, true],
  [['pass', 'inconclusive', 'drift'], 'drift', false, false],
  [['drift', 'error', 'pass'], 'error', false, false],
])('%j is %s', (names, verdict, strict, lenient) => {
  const summary = summarize(names.map(verdictOf));
  expect(summary).toEqual({
    verdict,
    passed: names.filter((name) => name === 'pass').length,
    drifted: names.filter((name) => name === 'drift').length,
    inconclusive: names.filter((name) => name === 'inconclusive').length,
    errors: names.filter((name) => name === 'error').length,
    total: names.length,
  });
  expect([passes(summary, false), passes(summary, true)]).toEqual([strict, lenient]);
});
