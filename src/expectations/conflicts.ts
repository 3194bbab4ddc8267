import type { RequestContext } from '../request/index.js';
import type { Diagnostic, Read, SourceRange } from '../source/index.js';
import type { ReadRow } from './rows.js';
import { subjectOf } from './subject.js';
import type { ExpectationName, ExpectationsFile, RequestRow, Row, Suite } from './types.js';

/**
 * Rows of one suite that ask the same request. Contradictory demands (`allow` and one of the others) are an error:
 * no policy can meet both. Identical demands are a warning where the file spells both out; a wildcard or a pack may
 * well cover what another test names.
 */
export function conflictsOf(rows: readonly ReadRow[]): readonly Diagnostic[] {
  const asked = new Map<string, ReadRow[]>();
  const found: Diagnostic[] = [];
  const contexts = new Map<RequestContext, string>();
  for (const read of rows) {
    const { context } = read.row;
    const contextKey = contexts.get(context) ?? keyOfContext(context);
    contexts.set(context, contextKey);
    const key = rowKey(read.row, contextKey);
    const earlier = asked.get(key) ?? [];
    const diagnostic = firstConflict(read, earlier);
    if (diagnostic !== undefined) {
      found.push(diagnostic);
    }
    earlier.push(read);
    asked.set(key, earlier);
  }
  return distinctPlaces(found);
}

function rowKey(row: Row, contextKey: string): string {
  if (row.kind === 'request') return requestKey(row, contextKey);
  const requests = row.steps.flatMap((step) => step.requests.map((request) => requestKey(request, contextKey)));
  return JSON.stringify(requests.sort());
}

function requestKey({ principal, action, resource, resourceAccount }: RequestRow, contextKey: string): string {
  return JSON.stringify([principal, action.toLowerCase(), resource, resourceAccount ?? null, contextKey]);
}

/** Context keys compare without case, and in any order. */
function keyOfContext(context: RequestContext): string {
  const keys = Object.entries(context).map(([key, value]) => [key.toLowerCase(), value] as const);
  return JSON.stringify(keys.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function firstConflict({ row, literal }: ReadRow, earlier: readonly ReadRow[]): Diagnostic | undefined {
  const { action, resource } = subjectOf(row);
  const asked = `\`${action}\` on \`${resource}\``;
  const opposed = earlier.find((other) => contradict(row.expectation, other.row.expectation));
  if (opposed !== undefined) {
    return {
      code: 'contradiction',
      severity: 'error',
      message: `${asked} is \`${row.expectation}\` here and \`${opposed.row.expectation}\` on line ${opposed.row.range.start.line}`,
      help: 'no policy can meet both: remove one, or give the two requests different contexts',
      range: row.range,
    };
  }
  const same = earlier.find((other) => literal && other.literal && other.row.expectation === row.expectation);
  if (same !== undefined) {
    return {
      code: 'duplicate-row',
      severity: 'warning',
      message: `${asked} is demanded on line ${same.row.range.start.line} already`,
      help: 'remove one of the two',
      range: row.range,
    };
  }
  return undefined;
}

function contradict(a: ExpectationName, b: ExpectationName): boolean {
  return (a === 'allow') !== (b === 'allow');
}

/** One diagnostic a place: a wildcard that contradicts fifty rows is one fault. */
function distinctPlaces(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<SourceRange | undefined>();
  return found.filter(({ range }) => !seen.has(range) && seen.add(range));
}

/**
 * The suites of a file and of all that it includes. No suites at all is an error, and so are two of one name, since
 * their rows would share ids.
 */
export function combineExpectations(files: readonly ExpectationsFile[]): Read<readonly Suite[]> {
  const suites = files.flatMap((file) => file.suites);
  const named = new Map<string, Suite>();
  const diagnostics: Diagnostic[] = [];
  for (const suite of suites) {
    const other = named.get(suite.name);
    if (other !== undefined) {
      diagnostics.push({
        code: 'duplicate-name',
        severity: 'error',
        message: `two suites are called \`${suite.name}\``,
        help: `rename one of them (the other is in ${other.range.source.path}:${other.range.start.line}): names tell the rows apart`,
        range: suite.range,
      });
    }
    named.set(suite.name, suite);
  }
  if (!suites.some(({ rows }) => rows.length > 0)) {
    const path = files[0]?.source.path;
    diagnostics.push({
      code: 'no-expectations',
      severity: 'error',
      message: 'there is nothing to check: no suite demands anything',
      help: 'write a suite with at least one test',
      ...(path === undefined ? {} : { path }),
    });
  }
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, value: suites, warnings: [] };
}
