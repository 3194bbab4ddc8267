import type { Row, Suite } from '../expectations/index.js';
import type { Scope } from '../verdict/index.js';
import type { Tell } from './files.js';

export interface Filter {
  readonly suites: readonly string[];
  readonly tests: readonly string[];
}

/**
 * The suites and rows whose names contain one of the texts. A text that no name contains is a fault: a filter with a typo must
 * not run nothing and look green.
 */
export function select(
  suites: readonly Suite[],
  filter: Filter,
  tell: Tell,
): { readonly suites: readonly Suite[]; readonly scope: Scope } {
  const chosen = suites.filter(({ name }) => wanted(name, filter.suites));
  const selected = chosen
    .map((suite): Suite => ({ ...suite, rows: suite.rows.filter(({ test }) => wanted(test, filter.tests)) }))
    .filter(({ rows }) => rows.length > 0);
  const names = suites.map(({ name }) => name);
  const tests = rowsOf(chosen).map(({ test }) => test);
  // Where no suite could be read the fault is told already.
  if (suites.length > 0) tell(...unmatched('suite', filter.suites, names), ...unmatched('test', filter.tests, tests));
  return { suites: selected, scope: { selected: rowsOf(selected).length, total: rowsOf(suites).length } };
}

function unmatched(kind: 'suite' | 'test', texts: readonly string[], names: readonly string[]) {
  return texts
    .filter((text) => !names.some((name) => name.includes(text)))
    .map((text) => ({
      code: 'nothing-selected',
      severity: 'error' as const,
      message: `no ${kind} has a name that contains \`${text}\``,
      help: `the ${kind}s are ${[...new Set(names)].map((name) => `\`${name}\``).join(', ')}`,
    }));
}

function wanted(name: string, texts: readonly string[]): boolean {
  return texts.length === 0 || texts.some((text) => name.includes(text));
}

function rowsOf(suites: readonly Suite[]): readonly Row[] {
  return suites.flatMap(({ rows }) => rows);
}
