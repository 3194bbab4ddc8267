import type { CompiledStatement } from './compile.js';
import { literalPrefix } from './pattern.js';
import type { TemplatePart } from './template.js';

/** The statements of one part in a decision, in the order of the policies. */
export interface StatementList {
  readonly all: readonly CompiledStatement[];
  /** Those that can match a resource; some of them may not. */
  readonly near: (resource: string) => readonly CompiledStatement[];
}

/** Fewer statements are looked at one by one faster than they are looked up. */
const WORTH_INDEXING = 12;

/** Finds statements by what the ARNs of their Resource begin with. */
export function listStatements(all: readonly CompiledStatement[]): StatementList {
  if (all.length < WORTH_INDEXING) return { all, near: () => all };
  const everywhere: number[] = [];
  const byPrefix = new Map<string, number[]>();
  for (const [at, statement] of all.entries()) {
    const prefixes = prefixesOf(statement);
    if (prefixes === undefined) everywhere.push(at);
    else for (const prefix of prefixes) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), at]);
  }
  const lengths = [...new Set([...byPrefix.keys()].map((prefix) => prefix.length))];
  return {
    all,
    near(resource) {
      const found = [...everywhere];
      for (const length of lengths) {
        const those = byPrefix.get(resource.slice(0, length));
        if (those !== undefined) found.push(...those);
      }
      return inOrder(found).flatMap((at) => all[at] ?? []);
    },
  };
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.length < 2 ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

/** The literal beginnings of a statement's resources; `undefined` where it may match resources of any beginning. */
function prefixesOf({ resource, everyResource }: CompiledStatement): readonly string[] | undefined {
  if (resource === undefined || everyResource || resource.negated) return undefined;
  const prefixes: string[] = [];
  for (const template of resource.templates) {
    const [first] = template.kind === 'fixed' ? [] : template.parts;
    const prefix = template.kind === 'fixed' ? literalPrefix(template.pattern) : literalOf(first);
    if (prefix === '') return undefined;
    prefixes.push(prefix);
  }
  return prefixes;
}

function literalOf(part: TemplatePart | undefined): string {
  return typeof part === 'object' && 'literal' in part ? part.literal : '';
}
