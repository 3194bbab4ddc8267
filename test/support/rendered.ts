import { formatDiagnostic, type Read } from '../../src/source/index.js';

/** The faults or warnings of reading as the user sees them, line by line. */
export function rendered(read: Read<unknown>): readonly string[] {
  return (read.ok ? read.warnings : read.diagnostics).flatMap((diagnostic) => formatDiagnostic(diagnostic).split('\n'));
}
