import type { Catalog } from '../catalog/index.js';
import type { Vars } from '../policy/index.js';
import { type Diagnostic, parseJson, parseYaml, type Read, type SourceNode, type SourceText } from '../source/index.js';
import { readContext } from './context.js';
import { readAllowUnknownPrincipals } from './principal.js';
import { readTrusted } from './rows.js';
import { expectationsShape } from './schema.js';
import { fits } from './shape.js';
import { type FileScope, filesAt, readAllowUnknown, readSuite, repeatedNames } from './suite.js';
import { headOf, listOf, textOf, valueAt } from './tree.js';
import type { ActionPacks, EvaluatorChoice, ExpectationsFile, ReadOptions } from './types.js';
import { fillTree, readVars } from './vars.js';

/**
 * Reads an expectations file, JSON (with comments) where its name ends in `.json` or `.jsonc` and YAML otherwise.
 * Gives its suites with their rows, or every fault in the order of the file: first those of the shape, and once that
 * is sound those of the contents.
 */
export async function readExpectations(source: SourceText, options: ReadOptions): Promise<Read<ExpectationsFile>> {
  const parsed = /\.jsonc?$/i.test(source.path) ? parseJson(source) : parseYaml(source);
  if (!parsed.ok) {
    return parsed;
  }
  const [tree, second] = parsed.value;
  if (tree === undefined || second !== undefined) {
    return failed([oneDocument(source, second?.root)]);
  }
  const into: Diagnostic[] = [...parsed.warnings];
  const filled = fillFile(tree.root, into);
  into.push(...(await shapeFaults(filled.root)));
  if (into.some(isError)) {
    return failed(into);
  }
  const packs = namesPack(filled.root) ? await options.packs?.() : undefined;
  const value = readFile(source, filled, { catalog: options.catalog, packs }, into);
  return into.some(isError) ? failed(into) : { ok: true, value, warnings: inOrder(into) };
}

/** zod takes long to load, so that it is asked only what is wrong with a file that is not as it should be. */
async function shapeFaults(root: SourceNode): Promise<readonly Diagnostic[]> {
  if (fits(expectationsShape, root)) return [];
  const { validateShape } = await import('./validate.js');
  return validateShape(root);
}

/** A file whose variables are filled, with the variables of the file and of each suite. */
interface FilledFile {
  readonly root: SourceNode;
  readonly vars: Vars;
  readonly suiteVars: readonly Vars[];
}

function fillFile(root: SourceNode, into: Diagnostic[]): FilledFile {
  const vars = readVars(root, {}, into);
  const suiteVars: Vars[] = [];
  const fillSuite = (suite: SourceNode): SourceNode => {
    const own = readVars(suite, vars, into);
    suiteVars.push(own);
    return fillTree(suite, own, into);
  };
  if (root.kind !== 'object') {
    return { root, vars, suiteVars };
  }
  const members = root.members.map((member) => {
    if (member.key.value === 'suites' && member.value.kind === 'array') {
      return { ...member, value: { ...member.value, items: member.value.items.map(fillSuite) } };
    }
    return member.key.value === 'vars' ? member : { ...member, value: fillTree(member.value, vars, into) };
  });
  return { root: { ...root, members }, vars, suiteVars };
}

/** Whether a pack is named anywhere: what is no pack costs a look too many. */
function namesPack(node: SourceNode): boolean {
  if (node.kind === 'array') return node.items.some(namesPack);
  return node.kind === 'object' && node.members.some(({ key, value }) => key.value === 'pack' || namesPack(value));
}

/** What the contents of a file are read with. */
interface Known {
  readonly catalog: () => Catalog;
  readonly packs: ActionPacks | undefined;
}

function readFile(source: SourceText, file: FilledFile, known: Known, into: Diagnostic[]): ExpectationsFile {
  const { root } = file;
  const includes = filesAt(root, 'include', into);
  const suites = listOf(valueAt(root, 'suites'));
  if (suites.length === 0 && includes.length === 0) {
    into.push({
      code: 'no-expectations',
      severity: 'error',
      message: 'the file has no suites, so there is nothing to check',
      help: 'add `suites:` with at least one suite, or `include:` with other expectations files',
      range: headOf(root),
    });
    return { source, suites: [], includes };
  }
  const catalog = known.catalog();
  const trusted = readTrusted(root);
  const allowUnknownPrincipals = readAllowUnknownPrincipals(root);
  const scope: FileScope = {
    catalog,
    packs: known.packs,
    context: readContext(root, { catalog, trusted, allowUnknown: allowUnknownPrincipals, into }),
    trusted,
    allowUnknown: readAllowUnknown(root),
    allowUnknownPrincipals,
    evaluator: textOf(valueAt(root, 'evaluator'))?.value as EvaluatorChoice | undefined,
  };
  into.push(...repeatedNames(suites, 'suite'));
  return {
    source,
    suites: suites.map((suite, index) => readSuite(suite, file.suiteVars[index] ?? file.vars, scope, into)),
    includes,
  };
}

function oneDocument(source: SourceText, second: SourceNode | undefined): Diagnostic {
  return {
    code: 'several-documents',
    severity: 'error',
    message:
      second === undefined ? 'the file is empty' : 'an expectations file is one document, and `---` starts a second',
    help:
      second === undefined
        ? 'write `version: 1` and `suites:`'
        : 'put the second into a file of its own and `include:` it',
    ...(second === undefined ? { path: source.path } : { range: headOf(second) }),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

/** Errors alone: once the file is wrong, its warnings distract. */
function failed(diagnostics: readonly Diagnostic[]): Read<never> {
  return { ok: false, diagnostics: inOrder(diagnostics.filter(isError)) };
}

/** In the order of the file, and each once. */
function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics
    .toSorted((a, b) => offsetOf(a) - offsetOf(b))
    .filter((diagnostic) => {
      const key = `${offsetOf(diagnostic)} ${diagnostic.message}`;
      return !seen.has(key) && seen.add(key);
    });
}

function offsetOf({ range }: Diagnostic): number {
  return range?.start.offset ?? 0;
}
