import type { PolicySize } from './types.js';

/**
 * IAM's sizes, in characters without white space outside of strings
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
 */
export const managedPolicyCharacters = 6144;
export const rolePoliciesCharacters = 10240;

/** A statement as it stands in the policy. */
export interface SizedStatement {
  readonly sid: string;
  /** Without white space. */
  readonly json: string;
}

const frame = '{"Version":"2012-10-17","Statement":[]}'.length;

/** The whole policy's size, and which statements go together where one managed policy cannot hold them. */
export function sizeOf(statements: readonly SizedStatement[]): PolicySize {
  const split: string[][] = [];
  let room = 0;
  let characters = frame;
  for (const { sid, json } of statements) {
    const needed = json.length + 1;
    characters += needed;
    if (needed > room) {
      split.push([]);
      room = managedPolicyCharacters - frame;
    }
    split.at(-1)?.push(sid);
    room -= needed;
  }
  return { characters, split };
}

/** Whether one statement alone is larger than any policy may be. */
export function isOversized({ json }: SizedStatement): boolean {
  return json.length + frame > managedPolicyCharacters;
}
