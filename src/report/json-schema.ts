import * as z from 'zod/mini';
import { ReportShape } from './shape.js';

const Summary = z.object({
  verdict: z.enum(['pass', 'drift', 'inconclusive', 'error']),
  passed: z.int(),
  drifted: z.int(),
  inconclusive: z.int(),
  errors: z.int(),
  total: z.int(),
});

/** The JSON Schema of the JSON report, as schema/report.schema.json has it. Unknown members are fine: later versions add some. */
export function reportJsonSchema(): string {
  const schema = z.toJSONSchema(z.extend(ReportShape, { summary: Summary }), { io: 'input' });
  const head = {
    $id: 'https://unpkg.com/iam-expect/schema/report.schema.json',
    title: 'iam-expect report',
    description: 'What iam-expect writes with --format json, and the action as report-json.',
  };
  return `${JSON.stringify({ ...head, ...schema }, undefined, 2)}\n`;
}
