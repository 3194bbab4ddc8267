import { type PolicyDocument, readPolicies, type Vars } from '../policy/index.js';
import { type SourceText, sourceText } from '../source/index.js';

/** The texts of files as they were before a change, by the path of their source; a file that is new has none. */
export type TextsBefore = ReadonlyMap<string, string>;

/** What is known of a document beside its own text. */
export interface Origin {
  /** What it was filled with. */
  readonly vars: Vars;
  /** The account of the resource whose policy it is. */
  readonly owner?: string | undefined;
}

export type ReadDocuments = ReadonlyMap<PolicyDocument, Origin>;

/** What lint is told of documents beside their own texts; nothing of what they were before where `texts` is not given. */
export function documentFacts(documents: ReadDocuments, texts: TextsBefore | undefined) {
  return {
    before: texts && documentsBefore(documents, texts),
    ownerOf: (document: PolicyDocument): string | undefined => documents.get(document)?.owner,
  };
}

/** Finds what a document was before the change; `undefined` for what is new, or could not be read there. */
function documentsBefore(
  documents: ReadDocuments,
  texts: TextsBefore,
): (document: PolicyDocument) => PolicyDocument | undefined {
  const known = new Map<string, readonly PolicyDocument[]>();
  const readBefore = (document: PolicyDocument): readonly PolicyDocument[] => {
    const { source, kind } = document;
    const vars = documents.get(document)?.vars ?? {};
    const key = JSON.stringify([source.path, kind, vars]);
    const before = known.get(key) ?? readAll(source, kind, vars, texts);
    known.set(key, before);
    return before;
  };
  return (document) => {
    const vars = documents.get(document)?.vars;
    const siblings = [...documents].filter(([other, origin]) => isSibling(other, document) && origin.vars === vars);
    return counterpart(
      document,
      siblings.map(([other]) => other),
      readBefore(document),
    );
  };
}

function isSibling(one: PolicyDocument, other: PolicyDocument): boolean {
  return one.source === other.source && one.kind === other.kind;
}

/**
 * A template is filled as it is now, so that it differs only where its own text does. A name that is not declared any more stands for
 * itself, which no value is.
 */
function readAll({ path }: SourceText, kind: PolicyDocument['kind'], vars: Vars, texts: TextsBefore) {
  const text = texts.get(path);
  if (text === undefined) return [];
  const names = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, name = '']) => name);
  const themselves = Object.fromEntries(names.map((name) => [name, `<${name.replaceAll(/[${}]/g, '')}>`]));
  const read = readPolicies(sourceText(path, text), kind, { vars: { ...themselves, ...vars } });
  return read.ok ? read.value : [];
}

/** Of several documents in a file that of the same Id, or in the same place where none has come or gone. */
function counterpart(
  document: PolicyDocument,
  siblings: readonly PolicyDocument[],
  before: readonly PolicyDocument[],
): PolicyDocument | undefined {
  if (document.id !== undefined && before.length > 1) {
    const same = before.filter(({ id }) => id?.value === document.id?.value);
    if (same.length === 1) return same[0];
  }
  return before.length === siblings.length ? before[siblings.indexOf(document)] : undefined;
}
