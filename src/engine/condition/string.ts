import type { PolicyVersion } from '../../policy/index.js';
import { compileTokens, matchesPattern } from '../pattern.js';
import { compileTemplate, type Template, type Wildcards } from '../template.js';
import { matchTemplateText, type RequestView } from '../view.js';
import { foldCase } from './text.js';
import type { Comparison, OperatorFamily } from './types.js';

/**
 * String operators
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_String).
 */
function stringFamily(wildcards: Wildcards, fold: (text: string) => string): OperatorFamily<Template> {
  return {
    compile: (written: string, version: PolicyVersion) => compileTemplate(written, version, wildcards, fold),
    compare(template: Template, actual: string, view: RequestView): Comparison {
      if (template.kind === 'fixed') return matchesPattern(template.pattern, fold(actual)) ? 'match' : 'differ';
      const text = fold(actual);
      const matched = matchTemplateText(template, view, (tokens) => matchesPattern(compileTokens(tokens), text), fold);
      return matched ? 'match' : 'differ';
    },
    takesVariables: true,
  };
}

const asIs = (text: string): string => text;

export const stringEquals = stringFamily('literal', asIs);
export const stringEqualsIgnoreCase = stringFamily('literal', foldCase);
export const stringLike = stringFamily('wildcards', asIs);
