import type { Catalog } from '../catalog/index.js';
import type { Row } from '../expectations/index.js';
import { judgePath } from './judge-path.js';
import { judgeRequest } from './judge-request.js';
import type { Answers, LoadedSuite, Verdict } from './types.js';

/** Draws the verdict on one row from what an evaluator answered to its requests. */
export function judge(row: Row, answers: Answers, suite: LoadedSuite, catalog: Catalog): Verdict {
  return row.kind === 'request'
    ? judgeRequest(row, answers.get(row.id), suite, catalog)
    : judgePath(row, answers, suite, catalog);
}
