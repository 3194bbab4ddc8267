import { type ArnTemplate, arnTemplate, fittingTemplates, liesInside, qualifies } from './arn-template.js';
import { carriesRequestKey, type KeyTemplate, keyTemplate, matchesKey, requestKey } from './keys.js';
import { matchesName, namePattern } from './name-pattern.js';
import { suggestActions, suggestKeys, suggestServices } from './near.js';
import { onceEach } from './once.js';
import { type Head, readService, type Service } from './service.js';
import { isServicePrincipal, suggestServicePrincipals } from './service-principals.js';
import type { Catalog, CatalogAction, ConditionKey, ResourceFit, ResourcePatterns, ResourceType } from './types.js';

const FORMAT = 1;

interface TemplatedType {
  readonly type: ResourceType;
  readonly template: ArnTemplate;
}

interface TemplatedKey {
  readonly key: ConditionKey;
  readonly template: KeyTemplate;
}

/** Answers of {@link Catalog.resourceFit} that are kept: enough for the largest policy. */
const REMEMBERED_FITS = 4096;

/** The catalog's data file, of which a run needs a few lines: the first one, and stretches of the whole text. */
export interface CatalogText {
  readonly head: string;
  readonly slice: (start: number, end: number) => string;
}

/**
 * Reads the text of the catalog's data file. Only its first line is parsed at once, and a service's line when it is asked for.
 *
 * @throws if the text is not one that `npm run catalog` wrote: a fault of the installation, not of a user.
 */
export function parseCatalog(text: string): Catalog {
  return readCatalog({ head: text.slice(0, text.indexOf('\n')), slice: (start, end) => text.slice(start, end) });
}

/** As {@link parseCatalog}, of a file that need not be read as a whole. */
export function readCatalog(text: CatalogText): Catalog {
  const head = JSON.parse(text.head) as Head;
  if (head.format !== FORMAT) throw new Error(`the catalog's data has format ${head.format}, not ${FORMAT}`);
  const rows = new Map(head.services.map((row) => [row[0], row]));
  const prefixes = head.services.map(([prefix]) => prefix);

  const service = onceEach((prefix: string): Service | undefined => {
    const row = rows.get(prefix);
    if (row === undefined) return undefined;
    const start = text.head.length + 1 + row[2];
    return readService(prefix, text.slice(start, start + row[3]), head);
  });
  const types = onceEach((prefix: string): readonly TemplatedType[] => {
    const found = service(prefix)?.resourceTypes ?? [];
    return found.map((type) => ({ type, template: arnTemplate(type.arn) }));
  });
  const keys = onceEach((prefix: string): readonly TemplatedKey[] => {
    const found = service(prefix)?.conditionKeys ?? [];
    // Of two templates that match, `events:Metadata/${MetadataKey}/Matcher` says more than `events:Metadata/${…}`.
    return found
      .map((key) => ({ key, template: keyTemplate(key.name) }))
      .sort((a, b) => b.template.parts.join('').length - a.template.parts.join('').length);
  });

  const takenTypes = onceEach((actionName: string): readonly TemplatedType[] => {
    const taken = new Set(action(actionName)?.resourceTypes.map(({ name }) => name));
    return types(prefixOf(actionName)).filter(({ type }) => taken.has(type.name));
  });

  function action(name: string): CatalogAction | undefined {
    const colon = name.indexOf(':');
    return colon < 0 ? undefined : service(prefixOf(name))?.action(name.slice(colon + 1).toLowerCase());
  }

  function expandActions(pattern: string): readonly CatalogAction[] {
    const colon = pattern.indexOf(':');
    if (colon < 0 && pattern !== '*') return [];
    const servicePattern = namePattern(colon < 0 ? '*' : pattern.slice(0, colon));
    const actionPattern = namePattern(colon < 0 ? '*' : pattern.slice(colon + 1));
    if (!servicePattern.wild && !actionPattern.wild) {
      const found = action(pattern);
      return found === undefined ? [] : [found];
    }
    const chosen = servicePattern.wild
      ? prefixes.filter((prefix) => matchesName(servicePattern, prefix))
      : [servicePattern.text];
    return chosen.flatMap((prefix) => {
      const found = service(prefix);
      if (found === undefined) return [];
      if (actionPattern.text === '*') return found.actions;
      return found.actionNames.flatMap((name) => (matchesName(actionPattern, name) ? (found.action(name) ?? []) : []));
    });
  }

  // Every action of a statement asks of the same few ARNs.
  const fits = new Map<string, readonly TemplatedType[]>();

  function fitting(prefix: string, arn: string): readonly TemplatedType[] {
    const key = `${prefix} ${arn}`;
    const known = fits.get(key);
    if (known !== undefined) return known;
    const found = findFitting(prefix, arn);
    if (fits.size >= REMEMBERED_FITS) fits.clear();
    fits.set(key, found);
    return found;
  }

  function findFitting(prefix: string, arn: string): readonly TemplatedType[] {
    const candidates = types(prefix.toLowerCase());
    const fitted = fittingTemplates(candidates, arn);
    // `log-group:NAME:*` is how policies name a log group: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/iam-access-control-overview-cwl.html
    const unqualified = arn.endsWith(':*') ? fittingTemplates(candidates, arn.slice(0, -2)) : [];
    return candidates.filter((one) => fitted.includes(one) || unqualified.includes(one));
  }

  function resourceTypeOf(prefix: string, arn: string): ResourceType | undefined {
    const [first, ...others] = fitting(prefix, arn);
    if (first === undefined) return undefined;
    return others.reduce((best, one) => (one.template.literalLength > best.template.literalLength ? one : best), first)
      .type;
  }

  function resourceFit({ name, resourceTypes }: CatalogAction, arn: string): ResourceFit {
    if (arn === '*') return 'takes';
    if (resourceTypes.length === 0) return 'takesNone';
    const taken = takenTypes(name);
    const fitted = fitting(prefixOf(name), arn);
    if (fitted.some((one) => taken.some((each) => each === one || qualifies(one.template, each.template))))
      return 'takes';
    if (fitted.length > 0) return 'otherType';
    const services = taken.map(({ template }) => template.service);
    const asked = arn.split(':')[2];
    return asked === undefined || services.includes(asked) ? 'unknownType' : 'otherService';
  }

  const patternsOf = onceEach((actionName: string): ResourcePatterns => {
    const taken = takenTypes(actionName);
    const others = types(prefixOf(actionName)).filter((one) => !taken.includes(one));
    const swallowed = others.filter(
      ({ template }) =>
        taken.some((one) => liesInside(template, one.template)) &&
        !taken.some((one) => qualifies(template, one.template)),
    );
    return { include: distinctPatterns(taken), exclude: distinctPatterns(swallowed) };
  });

  function conditionKey(name: string): ConditionKey | undefined {
    const global = requestKey(name);
    if (global !== undefined) return global;
    const keyPrefix = prefixOf(name);
    const homes = rows.has(keyPrefix) ? [keyPrefix] : [];
    for (const [prefix, services] of Object.entries(head.keyHomes)) {
      if (matchesKey(keyTemplate(prefix), keyPrefix)) homes.push(...services);
    }
    const lower = name.toLowerCase();
    for (const home of homes) {
      const found = keys(home).find(({ template }) => matchesKey(template, lower));
      if (found !== undefined) return found.key;
    }
    return undefined;
  }

  function carriesKey({ name, conditionKeys, resourceTypes }: CatalogAction, key: string): boolean {
    if (carriesRequestKey(name, key)) return true;
    const lower = key.toLowerCase();
    const listed = (names: readonly string[]) => names.some((one) => matchesKey(keyTemplate(one), lower));
    return (
      listed(conditionKeys) ||
      resourceTypes.some((type) => listed(type.conditionKeys)) ||
      takenTypes(name).some(({ type }) => listed(type.conditionKeys))
    );
  }

  const view = { prefixes, service, rows };
  return {
    version: head.version,
    services: prefixes,
    serviceName: (prefix) => rows.get(prefix.toLowerCase())?.[1],
    action,
    actionsOf: (prefix) => service(prefix.toLowerCase())?.actions ?? [],
    expandActions,
    resourceTypesOf: (prefix) => service(prefix.toLowerCase())?.resourceTypes ?? [],
    resourceTypesFitting: (prefix, arn) => fitting(prefix, arn).map(({ type }) => type),
    resourceTypeOf,
    resourceFit,
    resourcePatternsOf: ({ name }) => patternsOf(name),
    conditionKey,
    carriesKey,
    nearestActions: (name, max = 3) => suggestActions(view, name, max),
    nearestServices: (prefix, max = 3) => suggestServices(prefixes, prefix, max),
    hasServicePrincipal: (name) => isServicePrincipal(name, prefixes),
    nearestServicePrincipals: (name, max = 3) => suggestServicePrincipals(name, prefixes, max),
    nearestConditionKeys: (name, max = 3) => suggestKeys(view, name, max),
    supportsRcp: (prefix) => head.rcp.includes(prefix.toLowerCase()),
  };
}

function distinctPatterns(types: readonly TemplatedType[]): readonly string[] {
  return [...new Set(types.map(({ template }) => template.pattern))];
}

/** The text before the first colon, in lower case. */
function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return (colon < 0 ? name : name.slice(0, colon)).toLowerCase();
}
