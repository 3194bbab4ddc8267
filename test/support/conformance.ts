import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { PolicySet } from '../../src/engine/index.js';
import type { Request } from '../../src/request/index.js';

/** The number of corners that docs/semantics.md lists. */
export const cornerCount = 54;

const source = z.union([z.url({ protocol: /^https$/ }), z.literal('observed at AWS, September 2026')]);
const policy = z.record(z.string(), z.unknown());
const policies = z.union([policy, z.array(policy)]);

const conformanceCase = z.strictObject({
  name: z.string().min(1),
  corner: z.int().min(1).max(cornerCount).optional(),
  source: source.optional(),
  policies: z.strictObject({
    identity: policies.optional(),
    boundary: policy.optional(),
    scps: z.array(policies).optional(),
    rcps: z.array(policies).optional(),
    session: policies.optional(),
    resource: policies.optional(),
    vpcEndpoint: policies.optional(),
    managementAccount: z.string().optional(),
  }),
  request: z.strictObject({
    principal: z.string().nullable(),
    action: z.string(),
    resource: z.string(),
    resourceAccount: z.string().optional(),
    context: z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])).optional(),
  }),
  expected: z.strictObject({
    decision: z.enum(['allowed', 'explicitDeny', 'implicitDeny', 'unsupported']),
    statements: z.array(z.string()),
    missing: z.array(z.string()).optional(),
  }),
});

const conformanceFile = z.strictObject({ topic: z.string(), source, cases: z.array(conformanceCase).min(1) });

/** A case of `__fixtures__/conformance`, as its README describes it. */
export interface ConformanceCase {
  readonly topic: string;
  readonly name: string;
  readonly corner: number | undefined;
  readonly source: string;
  readonly policies: PolicySet;
  readonly request: Request;
  readonly expected: {
    readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny' | 'unsupported';
    readonly statements: readonly string[];
    readonly missing: readonly string[] | undefined;
  };
}

const folder = join(import.meta.dirname, '../../__fixtures__/conformance');

/** Every case of every topic; throws where a file is not of the format. */
export function conformanceCases(): readonly ConformanceCase[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = conformanceFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      return file.cases.map((one) => ({
        ...one,
        topic: file.topic,
        corner: one.corner,
        source: one.source ?? file.source,
        expected: { ...one.expected, missing: one.expected.missing },
      }));
    });
}
