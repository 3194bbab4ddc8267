/**
 * Policy variables (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
 */
import type { Lookup } from './caller.js';
import { literalTokens, type Token, wildcardTokens } from './glob.js';
import { open } from './open.js';

type Piece = { readonly from: 'policy'; readonly text: string } | { readonly from: 'value'; readonly text: string };

/** The text in pieces with variables filled in, or `undefined` where one does not resolve. */
function fillIn(text: string, variables: boolean, lookup: Lookup): readonly Piece[] | undefined {
  if (!variables) return [{ from: 'policy', text }];
  const pieces: Piece[] = [];
  let rest = text;
  while (rest.includes('${')) {
    const start = rest.indexOf('${');
    const end = rest.indexOf('}', start);
    if (end === -1) return open('a variable without a closing brace');
    const value = variableValue(rest.slice(start + 2, end), lookup);
    if (value === undefined) return undefined;
    pieces.push({ from: 'policy', text: rest.slice(0, start) }, { from: 'value', text: value });
    rest = rest.slice(end + 1);
  }
  return [...pieces, { from: 'policy', text: rest }];
}

function variableValue(inside: string, lookup: Lookup): string | undefined {
  if (inside === '*' || inside === '?' || inside === '$') return inside;
  const parts = /^([^,']+)(?:, '([^']*)')?$/.exec(inside);
  const key = parts?.[1];
  if (key === undefined || key.trim() !== key) return open('a malformed variable');
  const value = lookup(key);
  if (Array.isArray(value)) return value.length === 0 ? open('an empty set in a variable') : undefined;
  return typeof value === 'string' ? value : parts?.[2];
}

/** For operators without wildcards. */
export function filledText(text: string, variables: boolean, lookup: Lookup): string | undefined {
  return fillIn(text, variables, lookup)
    ?.map((piece) => piece.text)
    .join('');
}

/** For patterns: `*` and `?` are wildcards where the policy itself says them, literal where a value does. */
export function filledTokens(text: string, variables: boolean, lookup: Lookup): readonly Token[] | undefined {
  return fillIn(text, variables, lookup)?.flatMap((piece) =>
    piece.from === 'policy' ? wildcardTokens(piece.text) : literalTokens(piece.text),
  );
}
