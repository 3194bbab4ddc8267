import { setOutput, summary } from '@actions/core';

/**
 * Sets outputs of the step. Gives a sentence where the runner's file does not take them: what a later step is to read is not told
 * then, and a step that cannot say `drift` must not look as if it had said nothing.
 */
export function setOutputs(values: Readonly<Record<string, string | number>>): string | undefined {
  try {
    for (const [name, value] of Object.entries(values)) setOutput(name, value);
    return undefined;
  } catch (error) {
    const { GITHUB_OUTPUT = '' } = process.env;
    return `the outputs of the step cannot be set, since the file that \`GITHUB_OUTPUT\` names (\`${GITHUB_OUTPUT}\`) ${reasonOf(error)}`;
  }
}

/** Adds to the job's summary; gives a sentence where that cannot be done. */
export async function addSummary(markdown: string): Promise<string | undefined> {
  const { GITHUB_STEP_SUMMARY = '' } = process.env;
  if (GITHUB_STEP_SUMMARY === '') return 'the job summary could not be written: `GITHUB_STEP_SUMMARY` names no file';
  try {
    await summary.addRaw(markdown, true).write();
    return undefined;
  } catch (error) {
    return `the job summary could not be written, since the file that \`GITHUB_STEP_SUMMARY\` names (\`${GITHUB_STEP_SUMMARY}\`) ${reasonOf(error)}`;
  }
}

/** \@actions/core says of a file that is not there, or may not be written, in words of its own. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/^(Missing file|Unable to access summary file)/.test(message)) return 'is not there or cannot be written to';
  return `cannot be written to: ${message}`;
}
