import type { Catalog } from '../../catalog/index.js';
import { listed, perStatement, versionOf } from '../statements.js';
import type { Rule } from '../types.js';

const VARIABLE = /\$\{[^}]+\}/;

const VARIABLE_VERSION: Rule = {
  code: 'variable-needs-version',
  level: 'error',
  title: 'a policy variable stands in a policy of version 2008-10-17',
  why: 'variables came with version 2012-10-17; before it `${…}` is text, which no resource or value holds',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
  check: (subject) => (versionOf(subject.document) === '2012-10-17' ? [] : variables(subject)),
};

const variables = perStatement(({ resource, conditions }) =>
  [...(resource?.patterns ?? []), ...conditions.flatMap(({ values }) => values)]
    .filter(({ value }) => VARIABLE.test(value))
    .map(({ value, range }) => ({
      range,
      message: `\`${VARIABLE.exec(value)?.[0] ?? value}\` is plain text in a policy of version \`2008-10-17\``,
      help: 'write `"Version": "2012-10-17"` at the head of the policy',
    })),
);

const UNKNOWN_VARIABLE: Rule = {
  code: 'unknown-variable',
  level: 'error',
  title: 'a policy variable stands for a key that no request carries',
  why: 'where a variable has no value the statement does not match, so this one never does',
  page: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
  check: perStatement(({ resource, conditions }, { catalog, document }) =>
    versionOf(document) !== '2012-10-17'
      ? []
      : [...(resource?.patterns ?? []), ...conditions.flatMap(({ values }) => values)].flatMap(({ value, range }) =>
          unknownVariables(value, catalog).map((name) => {
            const near = catalog.nearestConditionKeys(name);
            const help = near.length > 0 ? `did you mean ${listed(near)}?` : 'write a condition key that AWS documents';
            return { range, message: `\`\${${name}}\` names no condition key that AWS documents`, help };
          }),
        ),
  ),
};

/** `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`; a variable with a default value always has one. */
function unknownVariables(text: string, catalog: Catalog): readonly string[] {
  return [...text.matchAll(/\$\{\s*([^}*?$,]+?)\s*\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => catalog.conditionKey(name) === undefined);
}

export const VARIABLES: readonly Rule[] = [VARIABLE_VERSION, UNKNOWN_VARIABLE];
