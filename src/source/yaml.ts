import { Composer, CST, type Document, Lexer, type ParsedNode, Parser } from 'yaml';
import { emptyFile, errorAt, failed, MAX_DEPTH, textFault, tooDeep } from './faults.js';
import { rangeOf } from './text.js';
import type { Comment, Diagnostic, Read, SourceText, SourceTree } from './types.js';
import { yamlFault } from './yaml-faults.js';
import { convertDocument } from './yaml-nodes.js';

type YamlDocument = Document.Parsed<ParsedNode, true>;

/**
 * INVARIANT: version and schema stay fixed. Under YAML 1.1 `2012-10-17` is a date, `on` a boolean and `<<` a
 * merge; under the core schema of 1.2 they are text.
 */
const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/**
 * Reads YAML 1.2 (core schema). Gives one tree for each document that is not empty, with aliases replaced by what
 * they stand for, or every fault with its place: syntax, duplicate keys, tags that have no meaning in a policy
 * (`!Sub`), merge keys, keys that are no text, aliases that grow without bound, too deep nesting.
 */
export function parseYaml(source: SourceText): Read<readonly SourceTree[]> {
  const fault = textFault(source);
  if (fault !== undefined) {
    return failed([fault]);
  }
  const tokens = tokensOf(source);
  if (!tokens.ok) {
    return tokens;
  }
  const documents = [...new Composer<ParsedNode, true>(OPTIONS).compose(tokens.value.tokens, true, source.text.length)];
  const faults: Diagnostic[] = [];
  const trees: SourceTree[] = [];
  let commentsFrom = 0;
  for (const document of documents) {
    const syntax = syntaxFaults(source, document);
    faults.push(...syntax);
    const contents = contentsOf(source, document);
    if (syntax.length === 0 && contents !== undefined) {
      const converted = convertDocument(source, contents);
      faults.push(...converted.faults);
      const commentsTo = document.range[2];
      trees.push({ source, root: converted.node, comments: within(tokens.value.comments, commentsFrom, commentsTo) });
      commentsFrom = commentsTo;
    }
  }
  if (faults.length > 0) {
    return failed(faults);
  }
  if (trees.length === 0) {
    return failed([emptyFile(source, 'the file holds no document')]);
  }
  return { ok: true, value: trees, warnings: [] };
}

interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly comments: readonly Comment[];
}

/**
 * The syntax tokens and the comments.
 *
 * INVARIANT: the nesting is looked at after each lexeme, so that the recursive composer never sees more than
 * {@link MAX_DEPTH} levels.
 */
function tokensOf(source: SourceText): Read<Tokens> {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const comments: Comment[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    if (lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END || lexeme === CST.SCALAR) {
      tokens.push(...parser.next(lexeme));
      continue;
    }
    if (lexeme.startsWith('#') && source.text.startsWith(lexeme, offset)) {
      comments.push({
        text: lexeme.replace(/^#+/, '').trim(),
        range: rangeOf(source, offset, offset + lexeme.length),
      });
    }
    if (isUnclosed(lexeme)) {
      const range = rangeOf(source, offset, offset + 1);
      return failed([errorAt(range, 'syntax', 'the quoted text is not closed', `end it with \`${lexeme[0]}\``)]);
    }
    tokens.push(...parser.next(lexeme));
    // The document itself stands on the stack too.
    if (parser.stack.length > MAX_DEPTH + 1) {
      return failed([tooDeep(rangeOf(source, offset, offset + lexeme.length))]);
    }
    offset += lexeme.length;
  }
  tokens.push(...parser.end());
  return { ok: true, value: { tokens, comments }, warnings: [] };
}

/** A quoted text without its last quote, which swallows what follows: the only fault to report. */
function isUnclosed(lexeme: string): boolean {
  switch (lexeme[0]) {
    case '"':
      return !/^"[^"\\]*(?:\\.[^"\\]*)*"$/s.test(lexeme);
    case "'":
      return !/^'[^']*(?:''[^']*)*'$/.test(lexeme);
    default:
      return false;
  }
}

function syntaxFaults(source: SourceText, document: YamlDocument): readonly Diagnostic[] {
  const version = document.directives.yaml.version;
  const old =
    version === '1.1'
      ? [
          errorAt(
            rangeOf(source, 0, source.text.startsWith('%') ? source.text.search(/[\r\n]|$/) : 0),
            'yaml-version',
            'the `%YAML 1.1` directive is not supported',
            'remove it: files are read as YAML 1.2, where `2012-10-17` is text and no date',
          ),
        ]
      : [];
  return [...old, ...[...document.errors, ...document.warnings].map((error) => yamlFault(source, error))];
}

/** `undefined` for a document of which nothing is written, such as what follows a last `---`. */
function contentsOf(source: SourceText, { contents }: YamlDocument): ParsedNode | undefined {
  return contents === null || source.text.slice(contents.range[0], contents.range[1]).trim() === ''
    ? undefined
    : contents;
}

/** Each document has the comments from the end of the one before it to its own end. */
function within(comments: readonly Comment[], from: number, to: number): readonly Comment[] {
  return comments.filter(({ range }) => range.start.offset >= from && range.start.offset < to);
}
