import { arnParts } from '../../request/index.js';
import { compileTokens, matchesPattern, type Pattern, type PatternToken } from '../pattern.js';
import { compileTemplate, type Template } from '../template.js';
import { matchTemplateText, type RequestView } from '../view.js';
import type { Comparison, OperatorFamily } from './types.js';

/**
 * ARN operators: each of the six colon-separated parts is compared by itself, so that `*` stays within one; ArnEquals and
 * ArnLike are the same
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN).
 */
export const arnLike: OperatorFamily<ArnOperand> = {
  compile(written, version) {
    const template = compileTemplate(written, version, 'wildcards');
    return { template, fixed: template.kind === 'fixed' ? arnPatterns(template.tokens) : undefined };
  },
  compare({ template, fixed }, actual, view) {
    const parts = arnParts(actual);
    if (parts.length < ARN_PARTS || parts[0] !== 'arn') return 'unreadable';
    if (template.kind === 'fixed') return compareParts(fixed, template.tokens, parts, view);
    let comparison: Comparison = 'differ';
    matchTemplateText(template, view, (tokens) => {
      comparison = compareParts(arnPatterns(tokens), tokens, parts, view);
      return comparison !== 'differ';
    });
    return view.unsure ? 'differ' : comparison;
  },
  takesVariables: true,
};

const ARN_PARTS = 6;

interface ArnOperand {
  readonly template: Template;
  /** A pattern for each part of the ARN; `undefined` for a pattern that is no ARN, or that has variables. */
  readonly fixed: readonly Pattern[] | undefined;
}

function compareParts(
  patterns: readonly Pattern[] | undefined,
  tokens: readonly PatternToken[],
  parts: readonly string[],
  view: RequestView,
): Comparison {
  if (patterns === undefined) {
    // What is no ARN at all was observed to be invalid; of what is only short of parts nobody knows.
    if (!isShortArn(tokens)) return 'invalid';
    view.unmodelled = 'an ARN pattern with fewer than six parts in a condition';
    return 'differ';
  }
  return patterns.every((pattern, at) => matchesPattern(pattern, parts[at] ?? '')) ? 'match' : 'differ';
}

function isShortArn(tokens: readonly PatternToken[]): boolean {
  const [first] = tokens;
  return first === '*' || (typeof first === 'object' && first.literal.startsWith('arn:'));
}

/** Cuts a pattern's tokens at its first five colons; `undefined` where it is no ARN. */
function arnPatterns(tokens: readonly PatternToken[]): readonly Pattern[] | undefined {
  let part: PatternToken[] = [];
  const parts = [part];
  for (const token of tokens) {
    if (typeof token === 'string') {
      part.push(token);
      continue;
    }
    let rest = token.literal;
    for (let colon = rest.indexOf(':'); colon >= 0 && parts.length < ARN_PARTS; colon = rest.indexOf(':')) {
      part.push({ literal: rest.slice(0, colon) });
      part = [];
      parts.push(part);
      rest = rest.slice(colon + 1);
    }
    part.push({ literal: rest });
  }
  const patterns = parts.map(compileTokens);
  const [scheme] = patterns;
  return patterns.length === ARN_PARTS && scheme && matchesPattern(scheme, 'arn') ? patterns : undefined;
}
