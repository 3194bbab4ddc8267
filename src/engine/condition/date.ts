import { isDoubtfulDate, parseDate } from '../../request/index.js';
import type { Relation } from './numeric.js';
import type { OperatorFamily } from './types.js';

/**
 * Date operators compare to the millisecond
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date).
 */
export function dateFamily(
  relation: Relation,
): OperatorFamily<{ readonly moment: number; readonly doubtful: boolean }> {
  return {
    compile: (written) => ({ moment: parseDate(written), doubtful: isDoubtfulDate(written) }),
    compare({ moment, doubtful }, actual, view) {
      if (doubtful || isDoubtfulDate(actual)) {
        view.unmodelled = 'a date in a form of which AWS does not say how it reads it';
      }
      if (Number.isNaN(moment)) return 'unmatchable';
      return relation(parseDate(actual) - moment) ? 'match' : 'differ';
    },
  };
}
