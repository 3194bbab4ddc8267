/**
 * Wildcard matching as the IAM User Guide words it: `*` is any number of characters, `?` exactly one
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html#reference_policies_elements_resource_wildcards).
 * A plain table over both lengths, slow and without cleverness. A character is one UTF-16 code unit.
 */

export type Token =
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'unit'; readonly unit: string };

export function literalTokens(text: string): readonly Token[] {
  return text.split('').map((unit): Token => ({ kind: 'unit', unit }));
}

export function wildcardTokens(text: string): readonly Token[] {
  return text.split('').map((unit): Token => {
    if (unit === '*') return { kind: 'any' };
    if (unit === '?') return { kind: 'one' };
    return { kind: 'unit', unit };
  });
}

export function tokensMatch(tokens: readonly Token[], text: string): boolean {
  // reachable[j]: the tokens so far match the first j units of the text.
  let reachable = Array.from({ length: text.length + 1 }, (_, j) => j === 0);
  for (const token of tokens) {
    reachable = reachable.map((_, j) => step(token, reachable, text, j));
  }
  return reachable[text.length] === true;
}

function step(token: Token, before: readonly boolean[], text: string, j: number): boolean {
  if (token.kind === 'any') return before.slice(0, j + 1).includes(true);
  if (j === 0 || before[j - 1] !== true) return false;
  return token.kind === 'one' || token.unit === text[j - 1];
}

export function globMatches(pattern: string, text: string): boolean {
  return tokensMatch(wildcardTokens(pattern), text);
}
