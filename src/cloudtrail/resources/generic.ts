import { stringsIn, textsOf } from '../json.js';
import { type Call, fits, nothing, type ResourceReading } from './call.js';

/** The ARNs that CloudTrail lists beside the call, as far as the action takes their type. */
export function listedResources(call: Call): ResourceReading {
  const arns = call.event.resources.flatMap(({ arn }) => (arn !== undefined && fits(call, arn) ? [arn] : []));
  const prefix = call.event.resources.find(({ arnPrefix }) => arnPrefix !== undefined)?.arnPrefix;
  return { arns: [...new Set(arns)], ...(prefix === undefined ? {} : { hint: prefix }) };
}

/** ARNs that stand anywhere in the parameters and are of a type that the action takes. */
export function mentionedResources(call: Call): ResourceReading {
  const found = stringsIn(call.event.parameters, (text) => text.startsWith('arn:') && fits(call, text));
  return { arns: [...new Set(found.map(([, arn]) => arn))] };
}

/**
 * ARNs from the catalog's templates, where the parameters carry the names that a template asks for:
 * `table/${TableName}` and `tableName`.
 */
export function templatedResources(call: Call): ResourceReading {
  const names = new Set(call.action.resourceTypes.map(({ name }) => name));
  const types = call.catalog.resourceTypesOf(call.service).filter(({ name }) => names.has(name));
  const telling = types.filter(({ arn }) => hasNames(arn));
  const arns = telling.flatMap((type) => filled(call, type.arn, type.name));
  // A template without names of its own (Glue's catalog) fits every call, so alone among others it says nothing.
  if (arns.length === 0 && telling.length > 0) return nothing;
  const constant = types.filter(({ arn }) => !hasNames(arn)).flatMap((type) => filled(call, type.arn, type.name));
  return { arns: [...new Set([...constant, ...arns])] };
}

const placeholder = /\$\{(\w+)\}/g;

const surroundingNames = new Set(['Partition', 'Region', 'Account']);

function hasNames(template: string): boolean {
  return [...template.matchAll(placeholder)].some(([, name]) => name !== undefined && !surroundingNames.has(name));
}

/** The template with every placeholder filled; no ARN unless all can be. Only one placeholder may be a list. */
function filled(call: Call, template: string, type: string): readonly string[] {
  const surroundings: Readonly<Record<string, string>> = {
    Partition: call.partition,
    Region: call.region,
    Account: call.account,
  };
  let arns: readonly string[] = [template.replace(placeholder, (whole, name: string) => surroundings[name] ?? whole)];
  for (const [whole, name] of arns[0]?.matchAll(placeholder) ?? []) {
    if (name === undefined) return [];
    const values = valuesFor(call, name, type);
    const given = values.filter((value) => value.startsWith('arn:'));
    if (given.length > 0) return given.filter((arn) => fits(call, arn));
    arns = arns.flatMap((arn) => values.map((value) => arn.replace(whole, () => value)));
  }
  return arns;
}

/** `FunctionName`, or `functions`, `Function`, for a template that asks for `${FunctionName}`. */
function valuesFor(call: Call, placeholderName: string, type: string): readonly string[] {
  const base = placeholderName.replace(/WithPath$/, '');
  const stem = base.replace(/(?:Name|Id|Arn)$/, '');
  const typeStem = type.replace(/[-_ ](\w)/g, (_, letter: string) => letter.toUpperCase());
  const stems = [...new Set([stem, typeStem])].filter((name) => name !== '' && !/^resource$/i.test(name));
  const names = [
    base,
    ...stems.flatMap((name) => [`${name}Name`, `${name}Id`, `${name}Identifier`, `${name}Arn`, name]),
    ...stems.flatMap((name) => [`${name}Names`, `${name}Ids`, `${name}Arns`, `${name}s`]),
    ...(call.action.resourceTypes.length === 1 ? ['name'] : []),
  ];
  for (const name of names) {
    const values = textsOf(call.event.parameters, name);
    if (values.length > 0) return values;
  }
  return [];
}
