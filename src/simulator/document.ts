import type { Condition, PolicyDocument, PrincipalElement, Statement } from '../policy/index.js';
import type { SentDocument } from './types.js';

/**
 * A document as the simulator is sent it: without comments, one statement a line, and with the characters that the API
 * refuses escaped (it takes `[\u0009\u000A\u000D\u0020-\u00FF]+`,
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulateCustomPolicy.html).
 * Written from what was read, so that YAML, templates and JSON are sent alike.
 */
export function sentDocument(document: PolicyDocument): SentDocument {
  const head = [
    ...(document.version === undefined ? [] : [`"Version":${quote(document.version.value)}`]),
    ...(document.id === undefined ? [] : [`"Id":${quote(document.id.value)}`]),
    '"Statement":[',
  ];
  const statements = document.statements.map(statementText).join(',\n');
  return { document, text: `{${head.join(',')}\n${statements}\n]}` };
}

/** The statement that ends on a line of the text sent. */
export function statementOnLine({ document }: SentDocument, line: number): Statement | undefined {
  return document.statements[line - 2];
}

function statementText(statement: Statement): string {
  const { sid, effect, principal, action, resource, conditions } = statement;
  const members = [
    ...(sid === undefined ? [] : [`"Sid":${quote(sid.value)}`]),
    `"Effect":${quote(effect.value)}`,
    ...(principal === undefined ? [] : [principalText(principal)]),
    `"${action.element}":${listText(action.patterns)}`,
    ...(resource === undefined ? [] : [`"${resource.element}":${listText(resource.patterns)}`]),
    ...(conditions.length === 0 ? [] : [`"Condition":{${conditionsText(conditions)}}`]),
  ];
  return `{${members.join(',')}}`;
}

function principalText({ element, entries }: PrincipalElement): string {
  if (entries.some(({ type }) => type === '*')) return `"${element}":"*"`;
  const types = [...new Set(entries.map(({ type }) => type))];
  const members = types.map((type) => {
    const values = entries.filter((entry) => entry.type === type).map(({ value }) => value);
    return `${quote(type)}:${listText(values)}`;
  });
  return `"${element}":{${members.join(',')}}`;
}

function conditionsText(conditions: readonly Condition[]): string {
  const operators = [...new Set(conditions.map(({ operator }) => operator.value))];
  return operators
    .map((operator) => {
      const keys = conditions
        .filter((condition) => condition.operator.value === operator)
        .map(({ key, values }) => `${quote(key.value)}:${listText(values)}`);
      return `${quote(operator)}:{${keys.join(',')}}`;
    })
    .join(',');
}

/** One value stands alone: an element that takes no list is then still well formed. */
function listText(values: readonly { readonly value: string }[]): string {
  const [only] = values;
  if (only !== undefined && values.length === 1) return quote(only.value);
  return `[${values.map(({ value }) => quote(value)).join(',')}]`;
}

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\u0020-\u00ff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
