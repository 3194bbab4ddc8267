import type { Summary, Verdict, VerdictName } from './types.js';

/** Counts the verdicts. The worst names the whole; without any verdict the whole is an error. */
export function summarize(verdicts: readonly Pick<Verdict, 'verdict'>[]): Summary {
  const count = (name: VerdictName) => verdicts.filter(({ verdict }) => verdict === name).length;
  const passed = count('pass');
  const drifted = count('drift');
  const inconclusive = count('inconclusive');
  const total = verdicts.length;
  const errors = total - passed - drifted - inconclusive;
  return { verdict: worst({ total, passed, drifted, errors }), passed, drifted, inconclusive, errors, total };
}

function worst(counts: Omit<Summary, 'verdict' | 'inconclusive'>): VerdictName {
  if (counts.errors > 0 || counts.total === 0) return 'error';
  if (counts.drifted > 0) return 'drift';
  return counts.passed === counts.total ? 'pass' : 'inconclusive';
}

/** Whether a run is green. Inconclusive rows are only where the user says so, and they keep their name. */
export function passes(summary: Summary, allowInconclusive: boolean): boolean {
  return summary.verdict === 'pass' || (allowInconclusive && summary.verdict === 'inconclusive');
}
