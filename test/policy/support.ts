import { expect, test } from 'vitest';
import { type PolicyKind, readPolicies } from '../../src/policy/index.js';
import { sourceText } from '../../src/source/index.js';
import { rendered } from '../support/rendered.js';

/** A document with a fault, and what is told of it. */
export interface Fault {
  readonly name: string;
  readonly kind: PolicyKind;
  /** Whether it is read all the same, with the output as warnings. */
  readonly read: boolean;
  readonly text: string;
  readonly output: readonly string[];
}

export function testFaults(faults: readonly Fault[]): void {
  test.each(faults)('$name', ({ kind, read, text, output }) => {
    const policies = readPolicies(sourceText('a.json', text), kind, { vars: { bucket: 'orders' } });
    expect(policies.ok).toBe(read);
    expect(rendered(policies)).toEqual(output);
  });
}
