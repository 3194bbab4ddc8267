import type { PolicyVersion } from '../policy/index.js';
import { type KeyName, keyName } from './key-name.js';
import { compileTokens, type Pattern, type PatternToken, tokenize } from './pattern.js';

/**
 * Text of a policy in which variables may stand: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`, and the escapes
 * `${*}`, `${?}` and `${$}`. Variables need `Version: 2012-10-17`; under an older version the text is literal
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html).
 */
export type Template =
  | { readonly kind: 'fixed'; readonly tokens: readonly PatternToken[]; readonly pattern: Pattern }
  | { readonly kind: 'variable'; readonly parts: readonly TemplatePart[] };

export type TemplatePart = PatternToken | Variable;

export interface Variable extends KeyName {
  /** Used where the key is absent. */
  readonly fallback: string | undefined;
}

const asIs = (text: string): string => text;

const ESCAPES: ReadonlySet<string> = new Set(['*', '?', '$']);

/** `${key}` or `${key, 'default'}`; the key of a policy variable always has a colon. */
const VARIABLE = /^\s*([^\s,'{}]+:[^,'{}]*?)\s*(?:,\s*'([^']*)'\s*)?$/;

/** Whether wildcards in the text are wildcards: in `StringEquals` and the like they are not. */
export type Wildcards = 'wildcards' | 'literal';

/** `fold` is applied to all text but to variables' names, for operators that overlook case. */
export function compileTemplate(
  text: string,
  version: PolicyVersion,
  wildcards: Wildcards,
  fold: (text: string) => string = asIs,
): Template {
  const read = (piece: string): readonly PatternToken[] =>
    wildcards === 'wildcards' ? tokenize(fold(piece)) : [{ literal: fold(piece) }];
  if (version === '2008-10-17' || !text.includes('${')) return fixed(read(text));
  const parts: TemplatePart[] = [];
  let from = 0;
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', from)) {
    const close = text.indexOf('}', open);
    if (close < 0) break;
    parts.push(...read(text.slice(from, open)));
    parts.push(variablePart(text.slice(open + 2, close)) ?? { literal: fold(text.slice(open, close + 1)) });
    from = close + 1;
  }
  parts.push(...read(text.slice(from)));
  return parts.every(isToken) ? fixed(parts) : { kind: 'variable', parts };
}

function fixed(tokens: readonly PatternToken[]): Template {
  return { kind: 'fixed', tokens, pattern: compileTokens(tokens) };
}

function variablePart(body: string): TemplatePart | undefined {
  if (ESCAPES.has(body)) return { literal: body };
  const match = VARIABLE.exec(body);
  if (match === null) return undefined;
  return { ...keyName(match[1] ?? ''), fallback: match[2] };
}

function isVariable(part: TemplatePart): part is Variable {
  return typeof part === 'object' && 'key' in part;
}

function isToken(part: TemplatePart): part is PatternToken {
  return !isVariable(part);
}

/**
 * Gives what stands for a variable: its text, `*` where it can be any text, or `undefined` where it does not resolve.
 */
export type VariableLookup = (variable: Variable) => PatternToken | undefined;

/**
 * The pattern that a template is for one request; `undefined` where a variable does not resolve, which matches nothing.
 * Characters of a variable's value are literal, wildcards included.
 */
export function resolveTemplate(template: Template, lookUp: VariableLookup): Pattern | undefined {
  if (template.kind === 'fixed') return template.pattern;
  const tokens = resolveTokens(template, lookUp);
  return tokens === undefined ? undefined : compileTokens(tokens);
}

export function resolveTokens(template: Template, lookUp: VariableLookup): readonly PatternToken[] | undefined {
  if (template.kind === 'fixed') return template.tokens;
  const tokens: PatternToken[] = [];
  for (const part of template.parts) {
    if (!isVariable(part)) {
      tokens.push(part);
      continue;
    }
    const token = lookUp(part);
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
}

/** The variables of a template, in order. */
export function variablesOf(template: Template): readonly Variable[] {
  return template.kind === 'fixed' ? [] : template.parts.filter(isVariable);
}
