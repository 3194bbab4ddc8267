import type { RequestRow, Row } from './types.js';

/** What a row asks about, for people and reports. */
export interface Subject {
  /** `iam:PassRole + ec2:RunInstances` where several actions are asked about together. */
  readonly action: string;
  /** The resources of a path in the order of its steps, each once. */
  readonly resource: string;
}

export function subjectOf(row: Row): Subject {
  if (row.kind === 'request') return row;
  const resources = row.steps.flatMap(({ requests }) => requests.map(({ resource }) => resource));
  return { action: together(row.steps.map(({ action }) => action)), resource: together(resources) };
}

/** Names of things that go together, each once. */
export function together(names: readonly string[]): string {
  return [...new Set(names)].join(' + ');
}

/** The requests that evaluators answer: the row itself, or all that the steps of a path ask. */
export function requestsOf(row: Row): readonly RequestRow[] {
  return row.kind === 'request' ? [row] : row.steps.flatMap(({ requests }) => requests);
}
