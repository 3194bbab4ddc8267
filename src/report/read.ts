import { summarize } from '../verdict/index.js';
import type { ReportData } from './types.js';

/**
 * Reads a report that was saved as JSON, or gives a sentence on why it is none. Whoever opened a pull request from a fork may have
 * written it: INVARIANT: the summary is counted anew, and what is not a report of this version is refused.
 */
export async function readReport(text: string): Promise<ReportData | string> {
  const parsed = parsedJson(text);
  if (parsed === undefined) return 'the saved report is not JSON';
  // Loaded only here: zod would cost every run of the command line its time.
  const { ReportShape } = await import('./shape.js');
  const read = ReportShape.safeParse(parsed);
  if (!read.success) {
    const [issue] = read.error.issues;
    return `the saved report is no report of version 1: ${issue?.path.map(String).join('.') || 'the whole'}: ${issue?.message ?? ''}`;
  }
  return { ...read.data, summary: summarize(read.data.verdicts) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
