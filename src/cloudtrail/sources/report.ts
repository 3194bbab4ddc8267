import type { Diagnostic } from '../../source/index.js';
import type { Reading } from '../types.js';
import type { FileReading } from './stream.js';

/** Collects what happened to log files into one reading. */
export interface FileReport {
  read(path: string, reading: FileReading): void;
  /** A file that was left unread on purpose; counted by reason. */
  leftOut(reason: string): void;
  /** A link that leads out of the folder that was asked for, and was followed. */
  followedOut(path: string): void;
  failed(code: string, message: string, path: string, help?: string): void;
  reading(): Reading;
}

const kindNotes: Readonly<Record<Exclude<FileReading['kind'], 'events'>, string>> = {
  digest: 'digest files (they list log files, not calls)',
  insight: 'insight files (they hold statistics, not calls)',
  other: 'JSON files without CloudTrail records',
};

/**
 * INVARIANT: every file that was found ends in the records, in a diagnostic or in a note's count; only the first two
 * of which can leave the reading complete.
 */
export function fileReport(source: string): FileReport {
  const diagnostics: Diagnostic[] = [];
  const left = new Map<string, number>();
  const followed: string[] = [];
  let records = 0;
  let files = 0;

  const leftOut = (reason: string): void => {
    left.set(reason, (left.get(reason) ?? 0) + 1);
  };
  const failed: FileReport['failed'] = (code, message, path, help) => {
    diagnostics.push({ code, severity: 'error', message, path, ...(help === undefined ? {} : { help }) });
  };

  return {
    leftOut,
    failed,
    followedOut(path) {
      followed.push(path);
    },
    read(path, reading) {
      files += 1;
      records += reading.records;
      if (reading.kind !== 'events') leftOut(kindNotes[reading.kind]);
      if (reading.fault !== undefined) {
        failed(
          'broken-log-file',
          `log file ${reading.fault}`,
          path,
          'fetch the file again; calls after that place are missing',
        );
      }
      if (reading.unparsed > 0) {
        failed('broken-record', `${reading.unparsed} records of the principal are not valid JSON`, path);
      }
    },
    reading() {
      if (files === 0 && diagnostics.length === 0) {
        failed('no-log-files', 'no log file was read', source, 'check the path, the Region, the account and the days');
      }
      const notes = [...left].sort().map(
        ([reason, count]): Diagnostic => ({
          code: 'left-out',
          severity: 'note',
          message: `left out ${count} ${reason}`,
        }),
      );
      return {
        source,
        complete: diagnostics.length === 0,
        dataEvents: 'possible',
        records,
        diagnostics: [...diagnostics, ...notes, ...followedNote(followed)],
      };
    },
  };
}

/** One note for all of them, with the first as an example. */
function followedNote(links: readonly string[]): readonly Diagnostic[] {
  const [path] = links;
  if (path === undefined) return [];
  const message = `followed ${links.length} links out of the folder`;
  return [{ code: 'followed-link', severity: 'note', message, path }];
}
