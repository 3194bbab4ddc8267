import * as z from 'zod/mini';

const Place = z.object({
  path: z.string(),
  line: z.int(),
  column: z.int(),
  endLine: z.int(),
  endColumn: z.int(),
});

const Part = z.object({
  part: z.enum(['principal', 'action', 'resource', 'condition', 'statement']),
  matched: z.boolean(),
  reason: z.string(),
  place: Place,
});

const VERDICTS = ['pass', 'drift', 'inconclusive', 'error'] as const;

const DECISIONS = ['allowed', 'explicitDeny', 'implicitDeny'] as const;

const StepShape = z.object({
  verdict: z.enum(VERDICTS),
  action: z.string(),
  resource: z.string(),
  evaluator: z.enum(['embedded', 'aws']),
  decision: z.nullable(z.enum(DECISIONS)),
  example: z.string(),
  reason: z.string(),
  decidedBy: z.array(z.string()),
  missingContextKeys: z.array(z.string()),
});

const VerdictShape = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS),
  suite: z.string(),
  test: z.string(),
  expectation: z.enum(['allow', 'deny', 'not-allowed']),
  principal: z.nullable(z.string()),
  action: z.string(),
  resource: z.string(),
  context: z.record(z.string(), z.nullable(z.union([z.string(), z.array(z.string())]))),
  evaluator: z.enum(['embedded', 'aws']),
  decision: z.nullable(z.enum(DECISIONS)),
  example: z.string(),
  reason: z.string(),
  help: z.nullable(z.string()),
  decidedBy: z.array(z.string()),
  by: z.nullable(z.string()),
  missingContextKeys: z.array(z.string()),
  notes: z.array(z.string()),
  place: Place,
  nearest: z.nullable(z.object({ statement: z.string(), parts: z.array(Part) })),
  // Reports of earlier versions have none.
  steps: z._default(z.array(StepShape), []),
});

const StatementShape = z.object({
  kind: z.enum(['identity', 'resource', 'trust', 'boundary', 'scp', 'rcp', 'session', 'vpcEndpoint']),
  level: z.nullable(z.int()),
  sid: z.nullable(z.string()),
  index: z.int(),
  effect: z.enum(['Allow', 'Deny']),
  place: Place,
  text: z.string(),
});

const LintShape = z.object({
  fails: z.boolean(),
  findings: z.array(
    z.object({
      code: z.string(),
      level: z.enum(['error', 'warning', 'note']),
      message: z.string(),
      why: z.string(),
      help: z.string(),
      place: Place,
      statement: z.nullable(z.string()),
    }),
  ),
});

/** A saved report, but for its summary, which a reader counts anew. */
export const ReportShape = z.object({
  version: z.literal(1),
  tool: z.object({ name: z.literal('iam-expect'), version: z.string() }),
  scope: z.object({ selected: z.int(), total: z.int() }),
  notes: z.array(z.string()),
  verdicts: z.array(VerdictShape),
  statements: z.record(z.string(), StatementShape),
  diagnostics: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'note']),
      message: z.string(),
      help: z.nullable(z.string()),
      place: z.nullable(Place),
      path: z.nullable(z.string()),
    }),
  ),
  // Reports that were saved before lint was a part of them lack it.
  lint: z._default(z.nullable(LintShape), null),
});
