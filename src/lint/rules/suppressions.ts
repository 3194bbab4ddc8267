import type { Rule } from '../types.js';

/** Suppressions are judged after all other rules have had their say; see lint.ts. */
const judgedLast = () => [];

export const MALFORMED_SUPPRESSION: Rule = {
  code: 'suppression-malformed',
  level: 'warning',
  title: 'a suppression lacks its code or its reason',
  why: 'a fault that is taken back without a reason is indistinguishable from one that was overlooked',
  check: judgedLast,
};

export const UNUSED_SUPPRESSION: Rule = {
  code: 'suppression-unused',
  level: 'warning',
  title: 'a suppression suppresses nothing',
  why: 'once the fault is gone, the comment would hide the next one of its kind',
  check: judgedLast,
};

export const SUPPRESSIONS: readonly Rule[] = [MALFORMED_SUPPRESSION, UNUSED_SUPPRESSION];
